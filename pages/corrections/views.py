"""/dinh-chinh/: all that was put right, for everybody to read."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..templatetags.surroundings import surroundings
from .listing import corrections_below


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """Those of this language's pages, the newest first."""
    home = surroundings({"request": request}, None).home
    if home is None:
        raise Http404
    listing = corrections_below(home, request.GET.get("trang"))
    return render(request, "corrections.html", {"listing": listing})
