"""One mail a leader and a list: titles and links, plain and HTML, nothing that tells who read it."""

from __future__ import annotations

import textwrap
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from workflows.approval.models import State
from workflows.approval.notices.digest import MOST_LINES
from workflows.approval.notices.message import READABLE, WIDTH, Mail
from workflows.approval.notices.write import told_by_another_letter
from workflows.staff.models import Delegation

from .models import Handed, Letter


@task()
def mail_the_list(number: int) -> None:
    """To each who was not written to yet. A letter that was cut off between the server and our note of it is sent
    again under the same Message-ID."""
    for letter in (
        Letter.objects.filter(list=number, sent_at=None).order_by("pk").values_list("pk", flat=True)
    ):
        with transaction.atomic():
            _send(letter)


def _send(number: int) -> None:
    waiting = Letter.objects.select_for_update(of=["self"]).filter(pk=number, sent_at=None)
    letter = waiting.select_related("person", "list__leader").first()
    if letter is None:
        return
    items = items_for(letter)
    if items and letter.person.email and letter.person.is_active:
        message_of(letter, items).send()
        told_by_another_letter(
            letter.person, [one.submission_id for one in items if not one.is_past], timezone.now()
        )
    letter.sent_at = timezone.now()
    letter.save(update_fields=["sent_at"])


def items_for(letter: Letter) -> list[Handed]:
    """What still waits, and the person may act on now: all of their own list, of another's what was delegated."""
    items = list(letter.list.items.select_related("submission"))
    if letter.person_id == letter.list.leader_id:
        return [one for one in items if one.is_past or one.submission.state == State.WAITING]
    today = Delegation.objects.on(timezone.localdate()).filter(person=letter.list.leader)
    given = list(today.filter(delegate=letter.person))
    return [
        one
        for one in items
        if not one.is_past and one.submission.state == State.WAITING
        if any(delegation.covers(one.submission.section) for delegation in given)
    ]


def message_of(letter: Letter, items: list[Handed]) -> Mail:
    context = _context(letter, items)
    message = Mail(
        subject=str(letter.list),
        body=_plain(render_to_string("handover/letter.txt", context)),
        to=[letter.person.email],
        headers={
            "Message-ID": f"<danh-sach-{letter.list_id}-{letter.person_id}@{_domain()}>",
            "Auto-Submitted": "auto-generated",
        },
    )
    message.encoding = READABLE
    message.attach_alternative(render_to_string("handover/letter.html", context), "text/html")
    return message


def _context(letter: Letter, items: list[Handed]) -> dict[str, Any]:
    """Of a long list the first lines, how many more there are, and where the whole is read."""
    base = settings.WAGTAILADMIN_BASE_URL
    waiting, past = [one for one in items if not one.is_past], [one for one in items if one.is_past]
    is_own = letter.person_id == letter.list.leader_id
    return {
        "list": letter.list,
        "leader": None if is_own else letter.list.leader,
        "waiting": len(waiting),
        "rows": _rows(waiting),
        "past": _rows(past),
        "more": len(waiting[MOST_LINES:]),
        "more_past": len(past[MOST_LINES:]),
        "address": base + reverse("handover_list", args=[letter.list_id]),
    }


def _rows(items: list[Handed]) -> list[dict[str, Any]]:
    base = settings.WAGTAILADMIN_BASE_URL
    shown = items[:MOST_LINES]
    return [
        {"item": one, "address": base + reverse("handover_open", args=[one.list_id, one.pk])} for one in shown
    ]


def _domain() -> str:
    return urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname


def _plain(words: str) -> str:
    """A terminal shows it without breaking lines; addresses stand on lines of their own, whole."""
    lines = words.strip().splitlines()
    folded = (textwrap.wrap(one, WIDTH, break_long_words=False, break_on_hyphens=False) for one in lines)
    return "\n".join("\n".join(rows) for rows in folded) + "\n"
