"""The lasting address of a procedure, by its code: /thu-tuc/1.001193/."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from pages.models import ProcedurePage
from pages.routing import gone_or_unknown
from workflows.regulation.procedures import code_of


@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """To the page of that code in the reader's language, wherever it stands; an abolished one too."""
    here = ProcedurePage.objects.filter(locale__language_code=get_language())
    named = here.filter(code=code_of(code))
    found = named.live().first()
    if found is None:
        return gone_or_unknown(request, named)
    return HttpResponseRedirect(found.get_url(request) or "/")
