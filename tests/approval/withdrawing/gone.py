"""Having an item withdrawn as people do, on its own screen; and what a resident reads before and after."""

from __future__ import annotations

from datetime import datetime
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.approval.chain import LEADER, address, checked, press
from tests.approval.discussion.said import text_of
from tests.approval.scheduled.hours import typed
from tests.approval.traps import hands
from tests.conftest import SignIn
from workflows.approval.models import Withdrawal, WithdrawalState
from workflows.archive.models import Entry

DEPUTY, LAWYER, OTHER = "pho-truong-ban", "truong-phong-tu-phap", "chuyen-vien-vhtt"
REASON, GROUNDS = "Số liệu chưa được kiểm chứng.", "Công văn 12/VD ngày 20/11/2026 (ví dụ)"
NOTICE = "Bài được gỡ bỏ vì số liệu chưa được kiểm chứng <b>đủ</b>."
WORDS = {"reason": REASON, "grounds": GROUNDS, "notice": NOTICE}
PUBLIC = {**WORDS, "public": "on"}


def released(sign_in: SignIn, section: str = "kinh-te") -> Any:
    """Public by its chain."""
    item = checked(sign_in, section)
    assert press(sign_in(LEADER), item, "phe-duyet").status_code == 302
    return again(item)


def again(item: Any) -> Any:
    return type(item).objects.get(pk=item.pk)


def public_address(item: Any) -> str:
    return f"{item.get_parent().specific.url}{item.slug}/"


def read(item: Any) -> HttpResponse:
    """By a resident."""
    return Client().get(public_address(item))


def told_to_residents(item: Any) -> str:
    answer = read(item)
    assert answer.status_code == 410
    return text_of(answer)


def ask(client: Client, item: Any, **more: Any) -> HttpResponse:
    return hands.press(client, item, "de-nghi-go-bo", **WORDS | more)


def urgent(received_at: datetime, **more: Any) -> dict[str, Any]:
    return {"asked_from": "Công văn 15/VD (ví dụ)", "received_at": typed(received_at), **more}


def take_down(client: Client, item: Any, **more: Any) -> HttpResponse:
    given = PUBLIC | urgent(timezone.now()) | more
    return hands.press(client, item, "go-ngay", **given)


def withdraw(client: Client, item: Any, **more: Any) -> HttpResponse:
    return hands.press(client, item, "go-bo", **PUBLIC | more)


def withdraw_at(client: Client, item: Any, hour: datetime, **more: Any) -> HttpResponse:
    return hands.press(client, item, "go-bo-hen-gio", **PUBLIC | {"withdraw_at": typed(hour)} | more)


def newest(item: Any) -> Withdrawal:
    found = Withdrawal.objects.of(item).first()
    assert found is not None, "nothing was asked for nor decided"
    return found


def stands(item: Any) -> WithdrawalState:
    return WithdrawalState(newest(item).state)


def offered(client: Client, item: Any) -> set[str]:
    return set(hands.buttons(client, item))


def shown(client: Client, item: Any) -> str:
    return unescape(client.get(address(item)).content.decode())


def row(item: Any, verb: str) -> dict[str, str]:
    return Entry.objects.about("wagtailcore.page", str(item.pk)).filter(verb=verb).latest("number").words
