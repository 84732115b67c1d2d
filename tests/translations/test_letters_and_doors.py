"""What is read outside of the screens: the doors to them, errors, and the letters the platform sends."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core import mail
from django.http import HttpResponse
from django.test import Client

from tests.conftest import SignIn
from workflows.staff.models import User

from .english import foreign

pytestmark = pytest.mark.django_db
WRITER = "vien-chuc-trung-tam"
NO_TEXT = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]*>|" + WRITER, re.DOTALL)
LINK = re.compile(r"https?://[^/]+(/\S+)")


def english(answer: HttpResponse) -> list[str]:
    return foreign(unescape(NO_TEXT.sub(" ", answer.content.decode())))


def test_who_forgot_the_password_is_led_to_a_new_one_in_vietnamese(client: Client, settings) -> None:
    """The way is closed until an office opens it (settings/base.py); it is translated whole."""
    settings.WAGTAIL_PASSWORD_RESET_ENABLED = True
    person = User.objects.get(username=WRITER)
    assert english(client.get("/admin/password_reset/")) == []
    sent = client.post("/admin/password_reset/", {"email": person.email}, follow=True)
    assert english(sent) == []
    letter = mail.outbox[0]
    assert foreign(f"{letter.subject}\n{LINK.sub(' ', letter.body)}".replace(WRITER, "")) == []
    found = LINK.search(letter.body)
    assert found
    form = client.get(found[1], follow=True)
    assert english(form) == []
    typed = {"new_password1": "ngắn", "new_password2": "khác"}
    assert english(client.post(form.request["PATH_INFO"], typed)) == []
    again = {"new_password1": "mật khẩu đủ dài và mới", "new_password2": "mật khẩu đủ dài và mới"}
    assert english(client.post(form.request["PATH_INFO"], again, follow=True)) == []


@pytest.mark.parametrize("address", ["/admin/khong-co/", "/admin/pages/999999/edit/", "/khong-co/"])
def test_what_is_not_there_is_said_in_vietnamese(sign_in: SignIn, address: str) -> None:
    answer = sign_in(WRITER).get(address)
    assert answer.status_code == 404
    assert english(answer) == []


def test_a_refusal_is_said_in_vietnamese(sign_in: SignIn) -> None:
    assert english(sign_in("dau-moi-phuong-minh-xuan").get("/admin/users/", follow=True)) == []
    assert english(sign_in(WRITER).get("/admin/doi-chieu/xem-lai/")) == []
