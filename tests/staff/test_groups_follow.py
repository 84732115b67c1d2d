"""Groups follow the appointments: at once, and at midnight without anybody doing anything."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.cache import cache

from tests.conftest import SignIn
from tests.databases import call
from workflows.staff.models import Appointment, User

from .records import appoint, appointment, day

pytestmark = pytest.mark.django_db

TITLE = "Chuyên viên phòng Văn hóa và Thông tin thành phố"
PERSON = "quan-sat"


def midnight(offset: int) -> datetime:
    """The first second of that day in the city."""
    return datetime.combine(day(offset), time(0, 0, 1), ZoneInfo("Asia/Ho_Chi_Minh"))


def belongs(username: str = PERSON, title: str = TITLE) -> bool:
    return Group.objects.get(name=title).user_set.filter(username=username).exists()


def test_whoever_is_appointed_from_today_belongs_to_the_group_at_once(sign_in: SignIn) -> None:
    appoint(sign_in("truong-ban"), appointment(PERSON, "chuyen-vien-vhtt"))
    assert belongs()


def test_whose_term_is_ended_leaves_the_group_at_once(sign_in: SignIn) -> None:
    client = sign_in("truong-ban")
    appoint(client, appointment(PERSON, "chuyen-vien-vhtt", starts_on=day(-9)))
    record = Appointment.objects.get(person__username=PERSON, role="chuyen-vien-vhtt")
    form = appointment(PERSON, "chuyen-vien-vhtt", starts_on=day(-9), ends_on=day(-1))
    client.post(f"/admin/appointment/edit/{record.pk}/", form)
    assert not belongs()


def test_a_term_begins_and_ends_by_itself_at_the_first_request_of_the_day(sign_in: SignIn) -> None:
    form = appointment(PERSON, "chuyen-vien-vhtt", starts_on=day(2), ends_on=day(3))
    appoint(sign_in("truong-ban"), form)
    for offset, expected in ((1, False), (2, True), (3, True), (4, False)):
        with time_machine.travel(midnight(offset), tick=False):
            sign_in("vien-chuc-trung-tam").get("/admin/account/")
        assert belongs() is expected, offset


def test_whose_only_role_ended_yesterday_does_not_enter_the_admin_today(sign_in: SignIn) -> None:
    record = Appointment.objects.get(person__username=PERSON)
    record.ends_on = day(0)
    record.save()
    assert sign_in(PERSON).get("/admin/").status_code == 200
    with time_machine.travel(midnight(1), tick=False):
        answer = sign_in(PERSON).get("/admin/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/admin/login/")


def test_the_daily_command_says_what_it_changed(sign_in: SignIn) -> None:
    appoint(sign_in("truong-ban"), appointment(PERSON, "chuyen-vien-vhtt", starts_on=day(1)))
    with time_machine.travel(midnight(1), tick=False):
        said = call("follow_appointments")
        assert f"vào nhóm {TITLE}" in said
        assert "Đã cập nhật 1 thay đổi." in said
        assert belongs()
        assert "Đã cập nhật 0 thay đổi." in call("follow_appointments")


def test_a_group_given_by_hand_is_taken_back_by_the_next_day(sign_in: SignIn) -> None:
    User.objects.get(username=PERSON).groups.add(Group.objects.get(name=TITLE))
    cache.clear()
    sign_in("vien-chuc-trung-tam").get("/admin/account/")
    assert not belongs()


def test_whose_account_was_closed_leaves_the_group(sign_in: SignIn) -> None:
    User.objects.filter(username="chuyen-vien-vhtt").update(is_active=False)
    sign_in("truong-ban").get("/admin/account/")
    assert not belongs("chuyen-vien-vhtt")
