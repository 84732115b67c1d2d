"""The calendar of a year: everybody of the office reads it, the standing office enters it whole."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from site_tphcm.demonstration.people import PEOPLE
from tests.conftest import SignIn
from workflows.workdays.models import SpecialDay, Year, working_days

pytestmark = pytest.mark.django_db
KEEPERS = {"giam-doc-trung-tam", "vien-chuc-trung-tam"}
CLERK, HEAD = "vien-chuc-trung-tam", "truong-ban"
NEXT = "/admin/lich-lam-viec/2027/"
BASIS = "Thông báo ví dụ về lịch nghỉ năm 2027"


def words(answer: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


LAW = [
    *((day, "nghi-le", "Ngày nghỉ theo luật") for day in ("01/01/2027", "30/04/2027", "01/05/2027")),
    ("03/05/2027", "nghi-bu", "Nghỉ bù"),
    *((day, "nghi-le", "Ngày nghỉ theo luật") for day in ("02/09/2027", "24/11/2027")),
]


def typed(
    *given: tuple[str, str, str], document: str = BASIS, law: bool = True, **more: str
) -> dict[str, str]:
    """The days given, and those of the law where they are not among them."""
    days = [*given, *(day for day in LAW if law and day[0] not in {one[0] for one in given})]
    said = {"document": document, "ngay-TOTAL_FORMS": str(len(days) + 1), "ngay-INITIAL_FORMS": "0"}
    for number, day in enumerate(days):
        said |= {
            f"ngay-{number}-{name}": value for name, value in zip(("on", "kind", "name"), day, strict=True)
        }
    return said | more


def fields_of(answer: HttpResponse) -> dict[str, str]:
    """What the form would send as it was opened."""
    html = answer.content.decode()
    inputs = re.findall(r'<input[^>]*name="(ngay-[^"]+)"[^>]*>', html)
    values = {n: re.search(rf'name="{n}" value="([^"]*)"', html) for n in inputs if not n.endswith("DELETE")}
    chosen = re.findall(r'<select name="([^"]+)".*?</select>', html, re.DOTALL)
    kinds = {n: re.search(rf'<select name="{n}".*?value="([^"]*)" selected', html, re.DOTALL) for n in chosen}
    return {n: unescape(found[1]) if found else "" for n, found in (values | kinds).items()}


def seen_by(client: Client) -> str:
    """The list that the person has before their eyes."""
    found = re.search(r'name="seen"(?: value="([^"]*)")?', client.get(f"{NEXT}nhap/").content.decode())
    return found[1] or "" if found else "not asked"


@pytest.fixture
def clerk(sign_in: SignIn) -> Client:
    return sign_in(CLERK)


@pytest.mark.parametrize("username", [person.username for person in PEOPLE])
def test_everybody_reads_it_and_only_the_standing_office_enters_it(sign_in: SignIn, username: str) -> None:
    client = sign_in(username)
    shown = client.get(NEXT)
    assert "Lịch nghỉ năm 2027 chưa được nhập" in words(shown)
    assert ("Nhập lịch nghỉ" in words(shown)) is (username in KEEPERS)
    answer = client.post(f"{NEXT}nhap/", typed(("01/01/2027", "nghi-le", "Tết Dương lịch")))
    assert answer["Location"] == NEXT
    assert Year.objects.filter(pk=2027).exists() is (username in KEEPERS)
    if username not in KEEPERS:
        told = words(client.get(f"{NEXT}nhap/", follow=True))
        assert "lịch nghỉ do Cơ quan thường trực Ban Biên tập cập nhật" in told


def test_next_year_s_list_is_proposed_and_kept_as_a_person_confirms_it(clerk: Client) -> None:
    opened = clerk.get(f"{NEXT}nhap/")
    assert "chỉ là dự đoán" in words(opened)
    assert not SpecialDay.objects.filter(on__year=2027).exists()
    said = fields_of(opened) | {"document": BASIS}
    taken_out = next(name for name, value in said.items() if value == "03/09/2027")
    said[taken_out.replace("-on", "-DELETE")] = "on"
    answer = clerk.post(f"{NEXT}nhap/", said, follow=True)
    assert f"Theo {BASIS}." in words(answer)
    days = working_days()
    assert not days.is_working(date(2027, 2, 8))
    assert not days.is_working(date(2027, 5, 3))
    assert days.is_working(date(2027, 9, 3))


def test_whoever_looks_ahead_reads_what_the_moon_says_and_that_the_days_off_are_announced(
    sign_in: SignIn,
) -> None:
    for username, address in ((HEAD, NEXT), (CLERK, NEXT), (CLERK, f"{NEXT}nhap/")):
        told = words(sign_in(username).get(address))
        assert "mùng 1 Tết Đinh Mùi là ngày 06/02/2027 (Thứ Bảy)" in told
        assert "Giỗ Tổ Hùng Vương (mùng 10 tháng 3) là ngày 16/04/2027 (Thứ Sáu)" in told
        assert "5 ngày nào do thông báo của từng năm quyết định" in told


def test_the_days_of_tet_are_proposed_by_the_day_of_the_moon(clerk: Client) -> None:
    said = fields_of(clerk.get(f"{NEXT}nhap/"))
    on = {value: name for name, value in said.items() if name.endswith("-on")}
    named = {day: said[on[day].replace("-on", "-name")] for day in ("05/02/2027", "06/02/2027", "09/02/2027")}
    assert named == {
        "05/02/2027": "Tết Nguyên đán (29 Chạp)",
        "06/02/2027": "Tết Nguyên đán (mùng 1)",
        "09/02/2027": "Tết Nguyên đán (nghỉ bù)",
    }
    assert said[on["16/04/2027"].replace("-on", "-name")] == "Giỗ Tổ Hùng Vương"


def test_what_is_kept_is_compared_with_what_is_proposed(clerk: Client) -> None:
    clerk.post(
        f"{NEXT}nhap/", typed(("01/01/2027", "nghi-le", "Tết Dương lịch"), ("02/01/2027", "lam-bu", "Làm bù"))
    )
    told = words(clerk.get(f"{NEXT}nhap/"))
    assert "Ngày 02/01/2027: lịch đang lưu “Làm bù”, lịch đề xuất không ghi." in told
    assert "Ngày 16/04/2027: lịch đang lưu không ghi, lịch đề xuất “Nghỉ lễ, tết”." in told
    assert "Ngày 01/01/2027" not in told


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (("32/01/2027", "nghi-le", "Tết"), "Hãy ghi ngày có dạng 30/04/2027."),
        (("01/01/2028", "nghi-le", "Tết"), "Ngày này không thuộc năm 2027."),
        (("04/01/2027", "lam-bu", "Làm bù"), "Ngày 04/01/2027 vốn là ngày làm việc."),
        (("02/01/2027", "nghi-bu", "Nghỉ bù"), "Ngày 02/01/2027 vốn là ngày nghỉ hằng tuần"),
        (("01/01/2027", "", "Tết"), "Hãy chọn loại ngày."),
        (("01/01/2027", "nghi-le", ""), "Hãy ghi tên ngày."),
        (("", "nghi-le", "Tết"), "Hãy ghi ngày."),
        (("30/04/2027", "nghi-le", "Ghi hai lần"), "Ngày này ghi hai lần. Hãy bỏ một dòng."),
    ],
)
def test_a_wrong_day_is_told_and_nothing_of_the_year_is_lost_or_kept(
    clerk: Client, day: tuple[str, str, str], told: str
) -> None:
    right = ("30/04/2027", "nghi-le", "Ngày Chiến thắng")
    answer = clerk.post(f"{NEXT}nhap/", typed(right, day))
    assert answer.status_code == 422
    assert told in words(answer)
    assert 'value="Ngày Chiến thắng"' in answer.content.decode()
    assert BASIS in answer.content.decode()
    assert not SpecialDay.objects.filter(on__year=2027).exists()


def test_a_list_without_its_document_is_not_kept(clerk: Client) -> None:
    answer = clerk.post(f"{NEXT}nhap/", typed(("01/01/2027", "nghi-le", "Tết Dương lịch"), document=""))
    assert "Hãy ghi văn bản làm căn cứ." in words(answer)
    assert not Year.objects.filter(pk=2027).exists()


def test_a_year_entered_again_is_the_new_list_alone(clerk: Client) -> None:
    clerk.post(f"{NEXT}nhap/", typed(("05/03/2027", "nghi-hoan-doi", "Nghỉ hoán đổi")))
    assert not working_days().is_working(date(2027, 3, 5))
    clerk.post(f"{NEXT}nhap/", typed(seen=seen_by(clerk)))
    assert working_days().is_working(date(2027, 3, 5))
    assert SpecialDay.objects.filter(on__year=2027).count() == len(LAW)


def test_who_saves_over_a_list_saved_meanwhile_is_told_and_loses_nothing(
    clerk: Client, sign_in: SignIn
) -> None:
    opened_before = seen_by(clerk)
    sign_in("giam-doc-trung-tam").post(
        f"{NEXT}nhap/", typed(("05/03/2027", "nghi-hoan-doi", "Nghỉ hoán đổi"))
    )
    answer = clerk.post(f"{NEXT}nhap/", typed(("12/03/2027", "nghi-hoan-doi", "Của tôi"), seen=opened_before))
    assert "Lịch của năm này vừa được người khác lưu." in words(answer)
    assert 'value="Của tôi"' in answer.content.decode()
    assert SpecialDay.objects.filter(on=date(2027, 3, 5)).exists()
    assert not SpecialDay.objects.filter(on=date(2027, 3, 12)).exists()


@pytest.mark.parametrize("days", [[], [("01/01/2027", "nghi-le", "Tết Dương lịch")]])
def test_a_list_that_lacks_a_day_of_the_law_is_not_the_year_s(clerk: Client, days: list[Any]) -> None:
    """It would make a working day of a holiday, and of every deadline that counts over it a wrong one."""
    answer = clerk.post(f"{NEXT}nhap/", typed(*days, law=False))
    assert answer.status_code == 422
    assert "Lịch còn thiếu ngày nghỉ theo luật:" in words(answer)
    assert "24/11/2027" in words(answer)
    assert not Year.objects.filter(pk=2027).exists()


def test_it_asks_the_same_questions_of_an_empty_year_and_of_a_full_one(clerk: Client) -> None:
    said = fields_of(clerk.get(f"{NEXT}nhap/")) | {"document": BASIS}

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            clerk.get(NEXT)
        return len(asked)

    clerk.get(NEXT)
    empty = questions()
    clerk.post(f"{NEXT}nhap/", said)
    clerk.get(NEXT)
    assert SpecialDay.objects.filter(on__year=2027).count() > 10
    assert questions() == empty


@pytest.mark.parametrize("year", [2018, 2101, 99999])
def test_years_that_nobody_means_are_not_there(clerk: Client, year: int) -> None:
    assert clerk.get(f"/admin/lich-lam-viec/{year}/").status_code == 404
