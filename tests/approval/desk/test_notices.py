"""Above what waits: who acts for the person, titles without a holder, years without a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.approval.chain import CHECKER, LEADER, WRITER, checked, submitted
from tests.conftest import SignIn
from tests.staff.test_delegation_screens import give, words
from workflows.staff.models import Appointment, Assignment, Delegation, User
from workflows.workdays.models import Year
from workflows.workdays.needed import years_to_enter

pytestmark = pytest.mark.django_db
DEPUTY = "pho-truong-ban"


def desk(client: Client) -> str:
    return words(client.get("/admin/"))


def leaves(username: str) -> None:
    """Their terms ended yesterday; nobody was appointed in their place."""
    yesterday = timezone.localdate() - timedelta(days=1)
    Appointment.objects.filter(person__username=username).update(ends_on=yesterday)


def test_the_giver_s_desk_says_who_acts_and_until_when_and_shows_what_waits(sign_in: SignIn) -> None:
    checked(sign_in)
    leader = sign_in(LEADER)
    assert "đang ủy quyền cho" not in desk(leader)
    give(leader, DEPUTY, sections=["kinh-te"])
    until = f"{Delegation.objects.get().ends_on:%d/%m/%Y}"
    shown = desk(leader)
    deputy = User.objects.get(username=DEPUTY)
    assert (
        f"Đồng chí đang ủy quyền cho {deputy} đến hết ngày {until}. Phạm vi: Tin tổng hợp › Kinh tế." in shown
    )
    assert shown.index("đang ủy quyền cho") < shown.index("Chờ đồng chí: 1 bài")


def test_the_delegate_s_items_say_in_whose_place(sign_in: SignIn) -> None:
    checked(sign_in)
    give(sign_in(LEADER), DEPUTY)
    leader = User.objects.get(username=LEADER)
    assert f"Phê duyệt Tin tổng hợp › Kinh tế Thay mặt {leader}" in desk(sign_in(DEPUTY))
    assert "Thay mặt" not in desk(sign_in(LEADER))


def test_who_may_see_to_it_is_told_which_titles_nobody_holds_and_what_waits_there(sign_in: SignIn) -> None:
    checked(sign_in)
    leaves(LEADER)
    shown = desk(sign_in(CHECKER))
    assert "Chức danh chưa có người Trưởng Ban biên tập (21 chuyên mục, 1 bài đang chờ)" in shown
    for name in (DEPUTY, WRITER, "quan-sat", "truong-phong-vhtt"):
        assert "Chức danh chưa có người" not in desk(sign_in(name))


def test_the_head_of_the_board_is_told_too_and_nobody_while_every_title_is_held(sign_in: SignIn) -> None:
    submitted(sign_in)
    assert "Chức danh chưa có người" not in desk(sign_in(LEADER))
    leaves(CHECKER)
    assert "(13 chuyên mục, 1 bài đang chờ)" in desk(sign_in(LEADER))


def test_a_holder_whose_account_was_closed_holds_nothing(sign_in: SignIn) -> None:
    User.objects.filter(username=DEPUTY).update(is_active=False)
    assert "Phó Trưởng Ban biên tập (21 chuyên mục)" in desk(sign_in(LEADER))


def test_a_step_assigned_to_a_closed_account_is_nobody_s(sign_in: SignIn) -> None:
    helper = User.objects.get(username="truong-phong-vhtt")
    Assignment.objects.create(
        section="pho-bien-phap-luat",
        duty="check",
        person=helper,
        starts_on=timezone.localdate(),
        decision_number="77/QĐ-thử",
    )
    assert "Chức danh chưa có người" not in desk(sign_in(LEADER))
    User.objects.filter(pk=helper.pk).update(is_active=False)
    assert f"{helper} (1 chuyên mục)" in desk(sign_in(LEADER))


def test_what_waits_at_a_step_whose_assignment_ended_is_told_of(sign_in: SignIn) -> None:
    today = timezone.localdate()
    Assignment.objects.create(
        section="pho-bien-phap-luat",
        duty="check",
        person=User.objects.get(username="truong-phong-vhtt"),
        starts_on=today,
        decision_number="77/QĐ-thử",
    )
    submitted(sign_in, "pho-bien-phap-luat", "truong-phong-tu-phap")
    assert "phân công đã hết hiệu lực" not in desk(sign_in(LEADER)).lower()
    Assignment.objects.update(starts_on=today - timedelta(days=9), ends_on=today - timedelta(days=1))
    assert "phân công đã hết hiệu lực (1 bài đang chờ)" in desk(sign_in(LEADER)).lower()


@pytest.mark.parametrize(
    ("today", "missing"),
    [(date(2031, 3, 1), [2031]), (date(2031, 11, 1), [2031]), (date(2031, 11, 2), [2031, 2032])],
)
def test_this_year_and_that_of_sixty_days_ahead_are_needed(today: date, missing: list[int]) -> None:
    Year.objects.all().delete()
    assert years_to_enter(today) == missing
    by = User.objects.get(username=CHECKER)
    Year.objects.create(number=2031, document="Thông báo thử", entered_by=by, entered_at=timezone.now())
    assert years_to_enter(today) == [year for year in missing if year != 2031]


def test_who_keeps_the_calendar_is_led_to_the_year_and_others_are_not(sign_in: SignIn) -> None:
    Year.objects.all().delete()
    year = timezone.localdate().year
    link = f'href="/admin/lich-lam-viec/{year}/"'
    for name in (CHECKER, WRITER):
        client = sign_in(name)
        assert link in client.get("/admin/").content.decode()
    for name in (LEADER, "quan-sat", "dau-moi-phuong-minh-xuan"):
        assert "Lịch làm việc chưa nhập" not in desk(sign_in(name))
    for needed in years_to_enter(timezone.localdate()):
        by = User.objects.get(username=CHECKER)
        said: dict[str, Any] = {"document": "Thông báo thử", "entered_by": by, "entered_at": timezone.now()}
        Year.objects.create(number=needed, **said)
    assert "Lịch làm việc chưa nhập" not in desk(sign_in(CHECKER))
