"""Who has just saved a draft is told that some of it looks to be of an old encoding, and where it is repaired."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..facts import section_of
from ..models import kind_of
from .texts import suspected


def tell(request: HttpRequest, item: Any) -> None:
    """Not while a script saves what is being typed."""
    if not request.accepts("text/html") or section_of(item) is None:
        return
    if found := suspected(item):
        address = reverse("approval_legacy", args=[kind_of(item), item.pk])
        said = _("Có %(n)s đoạn như viết bằng bảng mã cũ (TCVN3, VNI…), ví dụ “%(words)s”.")
        told = said % {"n": len(found), "words": _short(found[0][1].before)}
        messages.warning(request, told, buttons=[messages.button(address, _("Xem và chuyển mã"))])


def _short(words: str, most: int = 60) -> str:
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0]} …"
