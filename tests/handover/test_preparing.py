"""The standing office sees the list coming, orders it, notes, keeps one for the next; nobody else does."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.approval import people_of_the_board as board
from tests.approval.chain import newest
from tests.approval.desk.many import twins
from tests.conftest import SignIn
from workflows.approval.deed import Refused
from workflows.approval.models import Submission
from workflows.handover.gathering import coming
from workflows.handover.models import HandoverList, Prepared
from workflows.handover.preparing import ItemForm, prepare
from workflows.staff.models import Appointment, User

from .afternoons import (
    BEGAN,
    HOME,
    LEADER,
    OFFICE,
    address,
    checked_at,
    close_at,
    lists_of,
    moment,
    the_clock_at,
    the_list,
    titles,
    working_day,
)

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
DAY = working_day


def typed(item: Any, **fields: Any) -> dict[str, Any]:
    return {f"bai-{newest(item).pk}-{name}": value for name, value in fields.items()}


def save(client: Client, *rows: dict[str, Any], day: Any = None) -> HttpResponse:
    given = {"day": (day or DAY()).isoformat()}
    for row in rows:
        given |= row
    return client.post(HOME, given)


def read(answer: HttpResponse) -> str:
    return unescape(answer.content.decode())


def test_the_office_sees_the_list_before_it_is_closed_and_orders_it(sign_in: SignIn) -> None:
    first, second = (checked_at(sign_in, moment(DAY(), hour), f"Bài {hour} giờ") for hour in (9, 10))
    with the_clock_at(moment(DAY(), 11)):
        office = sign_in(OFFICE)
        html = read(office.get(HOME))
        assert html.index("Bài 9 giờ") < html.index("Bài 10 giờ")
        answer = save(office, typed(first, place="2"), typed(second, place="1", note="Lễ vào 15 giờ."))
        assert answer.status_code == 302
    close_at(moment(DAY(), 13, 30))
    assert titles(the_list()) == ["Bài 10 giờ", "Bài 9 giờ"]
    assert the_list().items.first().note == "Lễ vào 15 giờ."


def test_what_is_kept_back_stands_on_the_next_list_and_the_reason_on_record(sign_in: SignIn) -> None:
    item = checked_at(sign_in, moment(DAY(), 9), "Bài chờ ảnh")
    with the_clock_at(moment(DAY(), 11)):
        save(sign_in(OFFICE), typed(item, is_kept="on", reason="Chờ ảnh của đơn vị."))
        assert "Để lại danh sách sau" in read(sign_in(OFFICE).get(HOME))
    assert board.rows(item, "keep_back") == 1
    close_at(moment(DAY(), 13, 30))
    assert lists_of() == []
    close_at(moment(working_day(2), 13, 30))
    assert titles(the_list()) == ["Bài chờ ảnh"]


def test_without_a_reason_nothing_is_kept_back_and_nothing_typed_is_lost(sign_in: SignIn) -> None:
    item = checked_at(sign_in, moment(DAY(), 9))
    with the_clock_at(moment(DAY(), 11)):
        answer = save(sign_in(OFFICE), typed(item, is_kept="on", note="Xin xem kỹ số liệu."))
    assert answer.status_code == 422
    assert "Hãy ghi lý do để lại danh sách sau." in read(answer)
    assert "Xin xem kỹ số liệu." in read(answer)
    assert not Prepared.objects.exists()


def test_a_screen_from_before_the_hour_prepares_nothing_after_it(sign_in: SignIn) -> None:
    item = checked_at(sign_in, moment(DAY(), 9))
    close_at(moment(DAY(), 13, 30))
    late = checked_at(sign_in, moment(DAY(), 13, 40), "Bài sau giờ")
    with the_clock_at(moment(DAY(), 13, 45)):
        answer = save(sign_in(OFFICE), typed(item, place="3"), typed(late, place="4"))
    assert answer.status_code == 409
    assert "đã chốt" in read(answer)
    assert not Prepared.objects.exists()


@pytest.mark.parametrize("who", [LEADER, "pho-truong-ban", "quan-sat", "truong-phong-tu-phap"])
def test_others_of_the_board_read_the_list_and_prepare_nothing(sign_in: SignIn, who: str) -> None:
    item = checked_at(sign_in, moment(DAY(), 9), "Bài chờ trình")
    with the_clock_at(moment(DAY(), 11)):
        client = sign_in(who)
        html = read(client.get(HOME))
        assert "Bài chờ trình" in html
        assert "Lưu thứ tự" not in html
        answer = save(client, typed(item, place="1"))
    assert "thuộc trách nhiệm của" in read(
        client.get(answer["Location"]) if answer.status_code == 302 else answer
    )
    assert not Prepared.objects.exists()


def test_a_units_contact_sees_no_list(sign_in: SignIn) -> None:
    checked_at(sign_in, moment(DAY(), 9), "Bài chờ trình")
    close_at(moment(DAY(), 13, 30))
    contact = sign_in("dau-moi-phuong-minh-xuan")
    for there in (HOME, address(HandoverList.objects.get())):
        assert "Bài chờ trình" not in contact.get(there, follow=True).content.decode()


def asked(sign_in: SignIn) -> int:
    """How much the screen asks, of whoever looked at it a moment ago."""
    with the_clock_at(moment(DAY(), 11)):
        office = sign_in(OFFICE)
        office.get(HOME)
        with CaptureQueriesContext(connection) as queries:
            office.get(HOME)
    return len(queries)


def test_the_screen_asks_as_much_for_twelve_items_as_for_two(sign_in: SignIn) -> None:
    def after(count: int) -> int:
        for _ in range(count):
            checked_at(sign_in, moment(DAY(), 9))
        return asked(sign_in)

    assert after(2) == after(10)


def sheets(client: Client) -> list[str]:
    """The coming list as the person reads it, sheet after sheet."""
    read_so_far = [read(client.get(HOME))]
    while "Lưu, sang trang sau" in read_so_far[-1]:
        read_so_far.append(read(client.get(f"{HOME}?trang={len(read_so_far) + 1}")))
    return read_so_far


def shown(html: str) -> list[int]:
    return [int(key) for key in re.findall(r'name="bai-(\d+)-place"', html)]


@pytest.fixture
def sixty(sign_in: SignIn) -> Any:
    item = checked_at(sign_in, moment(DAY(), 9), "Bài của sáu mươi bài")
    twins(item, 59)
    return item


@pytest.mark.usefixtures("sixty")
def test_each_item_stands_once_on_the_sheets_of_a_long_list(sign_in: SignIn) -> None:
    with the_clock_at(moment(DAY(), 11)):
        read_so_far = sheets(sign_in(OFFICE))
    keys = [key for html in read_so_far for key in shown(html)]
    assert len(read_so_far) == 3
    assert sorted(keys) == sorted(Submission.objects.open().values_list("pk", flat=True))
    assert all("60 bài" in html for html in read_so_far)


@pytest.mark.usefixtures("sixty")
def test_what_was_typed_on_a_sheet_is_saved_as_it_is_turned(sign_in: SignIn) -> None:
    with the_clock_at(moment(DAY(), 11)):
        office = sign_in(OFFICE)
        last = shown(sheets(office)[2])[-1]
        given = {f"bai-{last}-place": "1", f"bai-{last}-note": "Lễ vào 15 giờ."}
        answer = save(office, given, {"trang": "3", "sang": "2"})
        assert answer["Location"] == f"{HOME}?trang=2"
        assert shown(read(office.get(HOME)))[0] == last  # it was put first
    assert Prepared.objects.get().note == "Lễ vào 15 giờ."


@pytest.mark.usefixtures("sixty")
def test_a_sheet_with_a_fault_comes_back_as_it_was_typed(sign_in: SignIn) -> None:
    with the_clock_at(moment(DAY(), 11)):
        office = sign_in(OFFICE)
        second = shown(sheets(office)[1])
        given = {f"bai-{key}-note": f"Ghi chú {key}" for key in second} | {f"bai-{second[3]}-is_kept": "on"}
        answer = save(office, given, {"trang": "2", "sang": "3"})
    html = read(answer)
    assert answer.status_code == 422
    assert "Hãy ghi lý do để lại danh sách sau." in html
    assert shown(html) == second
    assert all(f"Ghi chú {key}" in html for key in second)
    assert not Prepared.objects.exists()


def test_what_a_colleague_prepared_meanwhile_is_not_wiped_by_a_sheet_without_it(sign_in: SignIn) -> None:
    first, second = (checked_at(sign_in, moment(DAY(), hour), f"Bài {hour} giờ") for hour in (9, 10))
    with the_clock_at(moment(DAY(), 11)):
        office = sign_in(OFFICE)
        save(office, typed(first, place="", note="Của đồng nghiệp."))
        save(office, typed(second, place="1", note=""))
        save(office, typed(second, place="2", note=""))
    assert Prepared.objects.get(submission=newest(first)).note == "Của đồng nghiệp."


@pytest.mark.usefixtures("sixty")
def test_who_only_reads_the_list_turns_its_sheets(sign_in: SignIn) -> None:
    with the_clock_at(moment(DAY(), 11)):
        leader = sign_in(LEADER)
        html = read(leader.get(f"{HOME}?trang=2"))
    assert 'href="?trang=3"' in html
    assert 'href="?trang=1"' in html
    assert '<ol class="desk__list" start="26">' in html


def test_the_screen_asks_as_much_for_sixty_items_as_for_one(sign_in: SignIn) -> None:
    item = checked_at(sign_in, moment(DAY(), 9))
    few = asked(sign_in)
    twins(item, 59)
    assert asked(sign_in) == few <= 20


def test_who_left_the_office_a_moment_ago_prepares_nothing(sign_in: SignIn) -> None:
    """The deed asks by itself, and not the screen alone."""
    item = checked_at(sign_in, moment(DAY(), 9))
    day, now = DAY(), moment(DAY(), 11)
    person = User.objects.get(username=OFFICE)
    (form,) = [ItemForm(one, typed(item, place="1")) for items in coming(day, now).values() for one in items]
    assert form.is_valid()
    Appointment.objects.filter(person=person).update(ends_on=BEGAN - timedelta(days=1))
    with pytest.raises(Refused):
        prepare(person, day, [form], now)
    assert not Prepared.objects.exists()
