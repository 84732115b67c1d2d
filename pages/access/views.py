"""The list of public information, as a screen of its own: /danh-muc-thong-tin-cong-khai/."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from pages.models import HomePage

from .register import PublicInformation


@require_safe
def public_information(request: HttpRequest) -> HttpResponse:
    home = HomePage.objects.live().filter(locale__language_code=get_language()).first()
    if home is None:
        raise Http404
    return render(request, "public_information.html", {"listing": PublicInformation(request, home)})
