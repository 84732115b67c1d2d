"""Bàn làm việc in the menu of every screen of the admin, with how many items wait for the person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from ..kept import apart, kept
from .waiting import places_waiting
from .withdrawals import waiting_to_be_withdrawn


class DeskMenuItem(MenuItem):
    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """The library keeps the item between requests; what it says is each person's own."""
        number = how_many(request.user, timezone.now())
        said = {"title": in_words(number)} if number else {}
        label = _("Bàn làm việc (%d)") % number if number else str(self.label)
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, attrs=said)


def in_words(number: int) -> str:
    return ngettext("%d bài chờ đồng chí xử lý", "%d bài chờ đồng chí xử lý", number) % number


def how_many(person: Any, at: datetime) -> int:
    """In their chains, and to be withdrawn."""
    question = f"to withdraw {timezone.localdate(at)}"
    return len(places_waiting(person, at)) + kept(person, question, lambda: _to_withdraw(person, at))


def _to_withdraw(person: Any, at: datetime) -> int:
    return len(waiting_to_be_withdrawn(apart(person), at))
