"""Saying things on the item's own screen, as people do, for tests."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests import editor
from tests.approval.chain import address, press
from workflows.approval.discussion.days import next_day
from workflows.approval.models import OpinionRequest
from workflows.archive.models import Entry
from workflows.staff.models import User

UNIT, CONTACT, OTHER_CONTACT = "phuong-minh-xuan", "dau-moi-phuong-minh-xuan", "dau-moi-mat-tran-to-quoc"
QUESTION = "Số hộ được hỗ trợ có đúng không?"


def text_of(answer: HttpResponse) -> str:
    html = re.sub(r"<(script|template|style).*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def screen(client: Client, item: Any) -> str:
    return text_of(client.get(address(item)))


def told(answer: HttpResponse) -> str:
    """What the person reads: on this screen, or on the next."""
    return f"{editor.said(answer)} {text_of(answer)}"


def person(username: str) -> User:
    return User.objects.get(username=username)


def ask(client: Client, item: Any, **typed: Any) -> HttpResponse:
    due_on: date = next_day(timezone.localdate())
    words = {"unit": UNIT, "words": QUESTION, "due_on": due_on.isoformat()} | typed
    return press(client, item, "de-nghi-tham-tra", **words)


def asked_about(item: Any) -> OpinionRequest:
    return OpinionRequest.objects.of(item).get()


def answer(client: Client, item: Any, **typed: Any) -> HttpResponse:
    words = {"request": asked_about(item).pk, "view": "agrees", "words": "Số liệu đúng."} | typed
    return press(client, item, "y-kien-tham-tra", **words)


def propose(
    client: Client, item: Any, words: str = "Đề nghị không sử dụng vì ngoài phạm vi."
) -> HttpResponse:
    return press(client, item, "de-xuat-lanh-dao", words=words)


def remark(client: Client, item: Any, words: str = "Nhờ xem lại đoạn hai.") -> HttpResponse:
    return press(client, item, "trao-doi", words=words)


def transfer(client: Client, item: Any, section: str, reason: str = "Bài về văn hóa.") -> HttpResponse:
    return press(client, item, "chuyen-chuyen-muc", section=section, reason=reason)


def rows(item: Any) -> list[str]:
    return list(Entry.objects.about("wagtailcore.page", str(item.pk)).values_list("verb", flat=True))
