"""Shared data that is public by its chain, and the buttons of its screen, for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.test import Client

from snippets.models import Official, Organisation, Position, PublicSnippet, Source
from snippets.models.officials import Body
from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, address, press
from tests.approval.traps.hands import FORMS
from tests.conftest import SignIn
from workflows.archive.models import Entry

from .gone import again

PAPER, PERSON, UNIT = "Báo Ví Dụ", "Nguyễn Thị Ví Dụ", "Phường Ví Dụ Mới"


def submitted_by(sign_in: SignIn, item: PublicSnippet) -> None:
    item.save_revision(user=board.person(WRITER), log_action=True)
    answer = press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    assert answer.status_code == 302, editor.said(answer)


def source(sign_in: SignIn) -> Source:
    """A paper that may be quoted: checked, then approved."""
    item = Source.objects.create(
        name=PAPER, kind="trung-uong", hosts="bao-thu.example", needs_agreement=False
    )
    return taken_through(sign_in, item, has_a_check=True)


def official(sign_in: SignIn) -> Official:
    item = Official(name=PERSON, phone="0207 3822 111")
    item.positions = [
        Position(title="Phó Chủ tịch ví dụ", body=Body.COMMITTEE, rank=2, starts_on=date(2020, 1, 1))
    ]
    item.save()
    return taken_through(sign_in, item)


def unit(sign_in: SignIn) -> Organisation:
    return taken_through(sign_in, Organisation.objects.create(name=UNIT, kind="xa-phuong"))


def taken_through(sign_in: SignIn, item: Any, *, has_a_check: bool = False) -> Any:
    submitted_by(sign_in, item)
    if has_a_check:
        press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    found = again(item)
    assert found.live
    return found


def buttons(client: Client, item: PublicSnippet) -> dict[str, dict[str, Any]]:
    """The buttons on the person's screen, each with what stands in its form."""
    found = {}
    for match in FORMS.finditer(client.get(address(item)).content.decode()):
        form = editor.Form()
        form.feed(match.group(0))
        found[match.group(2)] = form.values
    return found


def pressed(client: Client, item: PublicSnippet, slug: str, **typed: Any) -> HttpResponse:
    """A button that stands on the screen, with what the person types into the fields that it shows."""
    return client.post(address(item, slug), buttons(client, item)[slug] | typed)


def deeds(item: PublicSnippet) -> list[str]:
    """What the register says was done to it, in order."""
    rows = Entry.objects.about(item._meta.label_lower, str(item.pk)).order_by("number")
    return [row.verb for row in rows if row.verb != "sealed"]
