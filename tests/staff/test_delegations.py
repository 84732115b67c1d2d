"""Who may let whom act in their place, and for which days (ủy quyền)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from workflows.staff.models import Delegation, User

from .records import NUMBER, day

pytestmark = pytest.mark.django_db


def delegation(giver: str, delegate: str, **more: Any) -> Delegation:
    people = {user.username: user for user in User.objects.all()}
    given = {"starts_on": day(0), "ends_on": day(3), "decision_number": NUMBER} | more
    return Delegation(person=people[giver], delegate=people[delegate], **given)


def refused_with(record: Delegation) -> str:
    with pytest.raises(ValidationError) as refusal:
        record.save()
    return " ".join(refusal.value.messages)


@pytest.mark.parametrize(
    ("giver", "delegate"),
    [("truong-ban", "pho-truong-ban"), ("giam-doc-trung-tam", "vien-chuc-trung-tam")],
)
def test_a_leader_or_member_lets_one_of_the_board_act(giver: str, delegate: str) -> None:
    record = delegation(giver, delegate)
    record.save()
    assert list(Delegation.objects.on(day(1)).to(record.delegate)) == [record]
    assert not Delegation.objects.on(day(4)).exists()


@pytest.mark.parametrize(
    "giver", ["vien-chuc-trung-tam", "dau-moi-phuong-minh-xuan", "quan-sat", "quan-tri-ky-thuat"]
)
def test_who_decides_nothing_delegates_nothing(giver: str) -> None:
    assert "Chỉ lãnh đạo, thành viên" in refused_with(delegation(giver, "pho-truong-ban"))


@pytest.mark.parametrize("delegate", ["dau-moi-phuong-minh-xuan", "quan-sat", "quan-tri-ky-thuat"])
def test_nobody_outside_the_board_acts_for_a_leader(delegate: str) -> None:
    assert "phải thuộc Ban Biên tập" in refused_with(delegation("truong-ban", delegate))


def test_nobody_delegates_to_themselves() -> None:
    assert "Không tự ủy quyền" in refused_with(delegation("truong-ban", "truong-ban"))


def test_one_delegate_at_a_time() -> None:
    delegation("truong-ban", "pho-truong-ban").save()
    second = delegation("truong-ban", "giam-doc-trung-tam", starts_on=day(2), ends_on=None)
    assert "đã ủy quyền cho" in refused_with(second)
    delegation("truong-ban", "giam-doc-trung-tam", starts_on=day(4), ends_on=None).save()


def test_a_delegation_ends_after_it_begins() -> None:
    early = delegation("truong-ban", "pho-truong-ban", ends_on=date(2000, 1, 1))
    assert "Ngày kết thúc phải bằng hoặc sau" in refused_with(early)


def test_a_delegation_on_record_is_ended_and_not_given_to_another() -> None:
    record = delegation("truong-ban", "pho-truong-ban")
    record.save()
    record.delegate = User.objects.get(username="giam-doc-trung-tam")
    assert "Mục đã ghi không đổi được" in refused_with(record)
