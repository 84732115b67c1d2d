"""The Trưởng Ban's assignments (II.4.1-3) fill what the Quy chế left open, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from tests.conftest import SignIn
from workflows.staff.models import Assignment, User

from .records import assign, assignment, day, refused_with

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["truong-ban", "quan-tri-ky-thuat"])
def clerk(request: Any, sign_in: SignIn) -> Client:
    return sign_in(request.param)


NAMED = {
    "check": (
        "van-hoa-xa-hoi",
        "check",
        "Theo Điều 4 (Chương II), khoản 3, điểm b, việc này thuộc trách nhiệm của Giám đốc Trung tâm Văn hóa, Truyền thông "
        "và Thể thao thành phố; phân công không thay được.",
    ),
    "approve": (
        "xa-phuong",
        "approve",
        "Theo Điều 4 (Chương II), khoản 1, việc này thuộc trách nhiệm của Trưởng Ban biên tập",
    ),
    "decide": (
        "thu-tuc-hanh-chinh",
        "approve",
        "Theo Điều 4 (Chương II), khoản 2, việc này thuộc trách nhiệm của Phó Trưởng Ban biên tập",
    ),
    "release": (
        "xa-phuong",
        "release",
        "Quy chế không cho thành viên kết thúc quy trình ở chuyên mục này.",
    ),
}


@pytest.mark.parametrize("case", NAMED)
def test_what_the_regulation_gives_by_name_is_not_assigned(clerk: Client, case: str) -> None:
    section, duty, sentence = NAMED[case]
    answer = assign(clerk, assignment(section, duty, role="truong-phong-vhtt"))
    assert refused_with(answer, sentence)
    with pytest.raises(ValidationError):
        Assignment.objects.create(
            section=section, duty=duty, role="truong-phong-vhtt", starts_on=day(0), decision_number="1"
        )
    assert not Assignment.objects.exists()


@pytest.mark.parametrize(
    ("section", "duty", "role"),
    [
        ("van-hoa-xa-hoi", "approve", "pho-truong-ban"),
        ("diem-bao", "check", "truong-phong-vhtt"),
        ("chi-dao-cua-chinh-quyen", "check", "truong-phong-tu-phap"),
        ("xay-dung-dang", "contribute", "vien-chuc-trung-tam"),
        ("van-hoa-xa-hoi", "release", "giam-doc-trung-tam"),
    ],
)
def test_a_gap_is_filled(clerk: Client, section: str, duty: str, role: str) -> None:
    assert assign(clerk, assignment(section, duty, role=role)).status_code == 302
    assert Assignment.objects.get().role == role


def test_a_duty_goes_to_a_role_or_to_a_person(clerk: Client) -> None:
    sentence = "Hãy giao cho một chức danh hoặc một người, không cả hai."
    person = User.objects.get(username="quan-sat").pk
    both = assignment("xay-dung-dang", "contribute", role="quan-sat", person=person)
    for form in (both, both | {"role": "", "person": ""}):
        assert refused_with(assign(clerk, form), sentence)
    assert not Assignment.objects.exists()


def test_the_database_refuses_both_and_neither() -> None:
    person = User.objects.get(username="quan-sat")
    for given in ({"person": person, "role": "quan-sat"}, {"role": ""}):
        record = Assignment(
            section="xay-dung-dang", duty="contribute", starts_on=day(0), decision_number="1", **given
        )
        with pytest.raises(IntegrityError), transaction.atomic():
            Assignment.objects.bulk_create([record])


def test_an_end_before_the_start_is_refused(clerk: Client) -> None:
    form = assignment("xay-dung-dang", "contribute", role="quan-sat", ends_on=day(-1))
    assert refused_with(assign(clerk, form), "Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.")


def test_a_duty_to_decide_is_given_once_at_a_time(clerk: Client) -> None:
    assign(clerk, assignment("van-hoa-xa-hoi", "approve", role="pho-truong-ban", ends_on=day(5)))
    again = assignment("van-hoa-xa-hoi", "approve", role="truong-phong-vhtt", starts_on=day(5))
    assert refused_with(assign(clerk, again), "Nhiệm vụ này đã giao cho Phó Trưởng Ban biên tập từ ngày")
    assert assign(clerk, again | {"starts_on": day(6)}).status_code == 302


def test_several_people_contribute_at_once_but_none_twice(clerk: Client) -> None:
    one, two = User.objects.filter(username__in=["quan-sat", "chuyen-vien-vhtt"]).values_list("pk", flat=True)
    assert assign(clerk, assignment("xay-dung-dang", "contribute", person=one)).status_code == 302
    assert assign(clerk, assignment("xay-dung-dang", "contribute", person=two)).status_code == 302
    again = assign(clerk, assignment("xay-dung-dang", "contribute", person=two))
    assert refused_with(again, "Nhiệm vụ này đã giao cho")


@pytest.mark.parametrize("duty", ["check", "approve", "release"])
def test_whoever_neither_leads_nor_is_a_member_checks_and_approves_nothing(clerk: Client, duty: str) -> None:
    for role in ("vien-chuc-trung-tam", "dau-moi", "quan-sat", "quan-tri-ky-thuat"):
        answer = assign(clerk, assignment("diem-bao", duty, role=role))
        assert refused_with(answer, "Chỉ lãnh đạo và thành viên Ban Biên tập được kiểm duyệt, phê duyệt.")


def test_nobody_takes_two_steps_of_one_chain(clerk: Client) -> None:
    answer = assign(clerk, assignment("van-hoa-xa-hoi", "approve", role="giam-doc-trung-tam"))
    assert refused_with(answer, "một người không làm hai bước.")


def test_nobody_assigns_a_duty_to_themselves(sign_in: SignIn) -> None:
    person = User.objects.get(username="truong-ban").pk
    answer = assign(sign_in("truong-ban"), assignment("xay-dung-dang", "contribute", person=person))
    assert refused_with(answer, "không ai tự ghi quyết định về chính mình.")


def test_an_assignment_is_ended_and_never_deleted(clerk: Client) -> None:
    assign(clerk, assignment("xay-dung-dang", "contribute", role="quan-sat"))
    clerk.post(f"/admin/assignment/delete/{Assignment.objects.get().pk}/")
    assert Assignment.objects.exists()
