"""Writing a correction as a reporter does, and taking it to the public, for tests."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests import editor
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, newest, press
from tests.conftest import SignIn
from workflows.approval.models import State
from workflows.staff.models import User

WORDS = "Bài đã ghi “35 hộ”; số đúng là “53 hộ”."


def typed(*notes: tuple[str, str]) -> dict[str, str]:
    """The notes as the form sends them: words, and a day or nothing."""
    sent = {"corrections-count": str(len(notes))}
    for number, (words, since) in enumerate(notes):
        block = {"deleted": "", "order": str(number), "type": "correction", "id": ""}
        sent |= {f"corrections-{number}-{name}": value for name, value in block.items()}
        sent |= {f"corrections-{number}-value-words": words}
        sent |= {f"corrections-{number}-value-wrong_since": since}
    return sent


def public(sign_in: SignIn, section: str = "kinh-te", title: str = "Bài thử", writer: str = WRITER) -> Any:
    """Published by its chain."""
    from_the_start = editor.draft(section, title, User.objects.get(username=writer))
    take_through(sign_in, from_the_start, writer)
    return fresh(from_the_start)


def fresh(item: Any) -> Any:
    return type(item).objects.get(pk=item.pk)


def edited(client: Client, item: Any, *notes: tuple[str, str], **more: str) -> HttpResponse:
    """The form of the item, with these notes in it."""
    opened = editor.fields_of(client.get(editor.edit_address(item)))
    return client.post(editor.edit_address(item), opened | {"action-submit": ""} | typed(*notes) | more)


def take_through(sign_in: SignIn, item: Any, writer: str = WRITER) -> None:
    """Submitted, checked and approved."""
    press(sign_in(writer), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    assert newest(item).state == State.RELEASED


def corrected(sign_in: SignIn, item: Any, *notes: tuple[str, str]) -> None:
    """Edited by a reporter and taken through."""
    edited(sign_in(WRITER), item, *(notes or ((WORDS, ""),)))
    take_through(sign_in, item)
