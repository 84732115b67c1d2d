"""Who decides reads what would change for the public, against what is public now."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import User

from . import shared
from .chain import CHECKER, WRITER, address, reworded, written

pytestmark = pytest.mark.django_db
HEADING = "Thay đổi so với bản đang đăng"


def words(answer: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<(?!/?(?:del|ins)>)[^>]*>", " ", answer.content.decode())).split())


def test_the_old_words_and_the_new_stand_on_the_screen(sign_in: SignIn) -> None:
    item = editor.published("kinh-te", "Chợ mở cửa lúc 6 giờ", User.objects.get(username=WRITER))
    reworded(item, WRITER, title="Chợ mở cửa lúc 5 giờ")
    shown = words(sign_in(CHECKER).get(address(item)))
    assert HEADING in shown
    assert "Tiêu đề Chợ mở cửa lúc <del>6 </del> <ins>5 </ins> giờ" in shown


def test_of_what_was_never_public_there_is_nothing_to_compare(sign_in: SignIn) -> None:
    assert HEADING not in words(sign_in(WRITER).get(address(written(sign_in))))


def test_what_is_public_as_it_stands_shows_no_change(sign_in: SignIn) -> None:
    item = editor.published("kinh-te", "Tin thử", User.objects.get(username=WRITER))
    reworded(item, WRITER)
    assert HEADING not in words(sign_in(CHECKER).get(address(item)))


def test_data_of_the_portal_is_compared_too(sign_in: SignIn) -> None:
    unit = shared.unit()
    reworded(unit, "vien-chuc-trung-tam", name="Phường Minh Xuân (mới)")
    assert "<ins>(mới)</ins>" in words(sign_in("truong-ban").get(address(unit)))


def test_a_change_costs_the_screen_a_fixed_number_of_questions(sign_in: SignIn) -> None:
    checker = sign_in(CHECKER)
    counts = []
    for changed in (1, 12):
        item = editor.published("kinh-te", f"Tin thử {changed}", User.objects.get(username=WRITER))
        body = [{"type": "paragraph", "value": f"<p>Đoạn {number}.</p>"} for number in range(changed)]
        reworded(item, WRITER, body=item._meta.get_field("body").to_python(body))
        checker.get(address(item))
        with CaptureQueriesContext(connection) as asked:
            checker.get(address(item))
        counts.append(len(asked))
    assert counts[0] == counts[1]
