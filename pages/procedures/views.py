"""The lasting address of a procedure, by its code: /thu-tuc/1.001193/."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from pages.models import ProcedurePage
from workflows.regulation.procedures import code_of


@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """To the page of that code in the reader's language, wherever it stands; an abolished one too."""
    live = ProcedurePage.objects.live().filter(locale__language_code=get_language())
    found = live.filter(code=code_of(code)).first()
    if found is None:
        raise Http404
    return HttpResponseRedirect(found.get_url(request) or "/")
