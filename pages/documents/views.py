"""The register of all documents, and the lasting address of each: /van-ban/2019/4259-qd-ubnd/."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from pages.models import DocumentPage, SectionPage
from pages.routing import gone_or_unknown
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

from .register import Register


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """Every document of every stream."""
    return render(request, "documents.html", {"listing": Register(streams(), request)})


@require_safe
def document(request: HttpRequest, year: int, symbol: str) -> HttpResponse:
    """To the page of that number in that year, wherever it stands; to the register where several bear it."""
    if not MINYEAR <= year <= MAXYEAR:
        raise Http404
    here = DocumentPage.objects.filter(locale__language_code=get_language())
    named = here.filter(issued_on__year=year, symbol=symbol)
    found = list(named.live()[:2])
    if not found:
        return gone_or_unknown(request, named)
    if len(found) == 1:
        return HttpResponseRedirect(found[0].get_url(request) or "/")
    asked = {"so": found[0].number, "tu": f"{year}-01-01", "den": f"{year}-12-31"}
    return HttpResponseRedirect(f"{reverse('documents')}?{urlencode(asked)}")


def streams() -> list[SectionPage]:
    """The sections that hold documents, in the reader's language, as the tree orders them."""
    keys = [section.key for section in regulation_in_force().sections if section.content is Content.DOCUMENT]
    sections = SectionPage.objects.live().filter(section_key__in=keys, locale__language_code=get_language())
    return list(sections.order_by("path"))
