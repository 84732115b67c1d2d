"""What an editor sends that somebody pasted into; it keeps nothing but pictures."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page
from wagtail.permissions import policy_registry

from ..word.reading.bounds import TOO_MUCH, Refused
from .answer import MOST_PICTURES, for_a_body, for_a_text
from .pieces import Pasted, read
from .sentences import NOT_A_WRITER, NOTHING_SENT, WHY

MOST_BYTES = 25 * 1024 * 1024  # with the largest picture of the library written as letters
BODY = "body"  # what the editor stands in


@require_admin_access
@require_POST
def pasted(request: HttpRequest) -> JsonResponse:
    """The blocks to put in. Where only words suggest an old encoding, first the question; the answer comes again."""
    policy = policy_registry.get_by_type(Page)
    if not policy.user_has_any_permission(request.user, {"add", "change"}):
        return _refused(NOT_A_WRITER, 403)
    sent, pictures = request.FILES.get("html"), request.FILES.getlist("pictures")[:MOST_PICTURES]
    if sent is None and not pictures:
        return _refused(NOTHING_SENT, 400)
    if any(one.size > MOST_BYTES for one in (sent, *pictures) if one):
        return _refused(WHY[TOO_MUCH], 413)
    try:
        found = read(_text(request, "html"), _text(request, "rtf"))
    except Refused as refused:
        return _refused(WHY[refused.why], 422)
    if found.offers and "decided" not in request.POST:
        return JsonResponse({"offered": found.offers})
    return JsonResponse(_answer(request, found, pictures))


def _text(request: HttpRequest, name: str) -> str:
    """RTF says all in ASCII. What is too large of it is left out, and its pictures are told as missing."""
    sent = request.FILES.get(name)
    return "" if sent is None or sent.size > MOST_BYTES else sent.read().decode("utf-8", "replace")


def _answer(request: HttpRequest, found: Pasted, pictures: list[Any]) -> dict[str, Any]:
    offered = {one["place"] for one in found.offers}
    agreed = {
        int(one) for one in request.POST.getlist("agreed") if one.isdecimal() and len(one) < 6
    } & offered
    if request.POST.get("into") != BODY:
        return for_a_text(found, agreed)
    files = {} if found.pieces else {_name(one.name, n): one.read() for n, one in enumerate(pictures, 1)}
    for part in files:
        found.pieces.append({"kind": "picture", "part": part, "alt": "", "caption": ""})
    return for_a_body(found, agreed, files, request.user)


def _name(name: str, number: int) -> str:
    """A browser calls each picture of a clipboard the same."""
    return f"anh-dan-{number}.{name.rpartition('.')[2]}"


def _refused(sentence: Any, status: int) -> JsonResponse:
    return JsonResponse({"refused": str(sentence)}, status=status)
