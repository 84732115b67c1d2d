"""Who may hold which role, when: a record that breaks its rule is refused with a sentence, at every door."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from tests.conftest import SignIn
from workflows.staff.models import Appointment, User

from .records import appoint, appointment, day, refused_with

pytestmark = pytest.mark.django_db

FREE = "quan-sat"  # a person who holds one role and may be given another


@pytest.fixture(params=["truong-ban", "quan-tri-ky-thuat"])
def clerk(request: Any, sign_in: SignIn) -> Client:
    return sign_in(request.param)


def made() -> int:
    return Appointment.objects.filter(decision_number="77/QĐ-thử").count()


BROKEN = {
    "end-before-start": (
        {"role": "chuyen-vien-vhtt", "ends_on": -1},
        "Ngày kết thúc phải bằng hoặc sau ngày bắt đầu. Hãy sửa một trong hai ngày.",
    ),
    "the-same-twice": ({"role": "quan-sat"}, "đã giữ chức danh này từ ngày 11/12/2019."),
    "a-second-holder": (
        {"role": "giam-doc-trung-tam"},
        "chỉ có một người và Lê Thu Hà (ví dụ) đang giữ từ ngày 11/12/2019.",
    ),
    "unit-missing": ({"role": "dau-moi"}, "Hãy chọn đơn vị mà người này làm đầu mối."),
    "unit-superfluous": (
        {"role": "chuyen-vien-vhtt", "unit": "phuong-minh-xuan"},
        "Chức danh này không gắn với một đơn vị; hãy để trống.",
    ),
    "unit-unknown": (
        {"role": "dau-moi", "unit": "phuong-khong-co"},
        "Vào ngày bắt đầu không có đơn vị này. Hãy chọn trong danh sách.",
    ),
}


def with_dates(values: dict[str, Any]) -> dict[str, Any]:
    return {name: day(value) if isinstance(value, int) else value for name, value in values.items()}


@pytest.mark.parametrize("case", BROKEN)
def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(clerk: Client, case: str) -> None:
    values, sentence = BROKEN[case]
    assert refused_with(appoint(clerk, appointment(FREE, **with_dates(values))), sentence)
    assert made() == 0


@pytest.mark.parametrize("case", BROKEN)
def test_a_program_is_refused_with_the_same_sentence(case: str) -> None:
    values, sentence = BROKEN[case]
    form = appointment(FREE, **with_dates(values)) | {"person": User.objects.get(username=FREE)}
    form["ends_on"] = form["ends_on"] or None
    with pytest.raises(ValidationError) as refused:
        Appointment(**form).save()
    assert sentence in " ".join(refused.value.messages)
    assert made() == 0


def test_an_unknown_role_is_refused(clerk: Client) -> None:
    assert appoint(clerk, appointment(FREE, "vua")).status_code == 200
    with pytest.raises(ValidationError):
        Appointment(
            **appointment(FREE, "vua") | {"person": User.objects.get(username=FREE), "ends_on": None}
        ).save()
    assert made() == 0


def test_a_decision_must_be_named(clerk: Client) -> None:
    appoint(clerk, appointment(FREE, "chuyen-vien-vhtt", decision_number=""))
    assert not Appointment.objects.filter(person__username=FREE, role="chuyen-vien-vhtt").exists()


def test_the_database_refuses_an_end_before_the_start() -> None:
    found = Appointment.objects.filter(person__username=FREE)
    with pytest.raises(IntegrityError), transaction.atomic():
        found.update(ends_on=found.get().starts_on - timedelta(days=1))


def test_a_legal_appointment_is_made(clerk: Client) -> None:
    assert appoint(clerk, appointment(FREE, "chuyen-vien-vhtt")).status_code == 302
    assert appoint(clerk, appointment(FREE, "dau-moi", unit="phuong-tan-ha")).status_code == 302
    assert made() == 2


def test_one_person_is_the_contact_of_two_units(clerk: Client) -> None:
    for unit in ("phuong-tan-ha", "phuong-y-la"):
        appoint(clerk, appointment(FREE, "dau-moi", unit=unit))
    assert made() == 2


def test_a_successor_begins_the_day_after_and_not_on_the_last_day(clerk: Client) -> None:
    holder = Appointment.objects.get(role="giam-doc-trung-tam")
    holder.ends_on = day(10)
    holder.save()
    refused = appoint(clerk, appointment(FREE, "giam-doc-trung-tam", starts_on=day(10)))
    assert refused_with(refused, f"đến ngày {day(10):%d/%m/%Y}")
    assert appoint(clerk, appointment(FREE, "giam-doc-trung-tam", starts_on=day(11))).status_code == 302


def test_a_new_period_may_not_be_made_to_overlap_afterwards(clerk: Client) -> None:
    holder = Appointment.objects.get(role="giam-doc-trung-tam")
    holder.ends_on = day(-1)
    holder.save()
    appoint(clerk, appointment(FREE, "giam-doc-trung-tam"))
    form = appointment("giam-doc-trung-tam", "giam-doc-trung-tam", starts_on=holder.starts_on, ends_on=day(0))
    answer = clerk.post(f"/admin/appointment/edit/{holder.pk}/", form)
    assert refused_with(answer, "chỉ có một người và")
    holder.refresh_from_db()
    assert holder.ends_on == day(-1)


def test_a_record_is_never_turned_into_another(clerk: Client) -> None:
    record = Appointment.objects.get(person__username="vien-chuc-trung-tam")
    for changed in ({"person": User.objects.get(username=FREE).pk}, {"role": "chuyen-vien-vhtt"}):
        form = appointment("vien-chuc-trung-tam", record.role, starts_on=record.starts_on) | changed
        answer = clerk.post(f"/admin/appointment/edit/{record.pk}/", form)
        assert refused_with(answer, "Hãy ghi ngày kết thúc rồi lập mục mới.")


@pytest.mark.parametrize("name", ["truong-ban", "quan-tri-ky-thuat"])
def test_nobody_appoints_themselves(sign_in: SignIn, name: str) -> None:
    answer = appoint(sign_in(name), appointment(name, "chuyen-vien-vhtt"))
    assert refused_with(answer, "Theo nguyên tắc hệ thống, không ai tự ghi quyết định về chính mình.")
    assert made() == 0


def test_an_appointment_is_ended_and_never_deleted(clerk: Client) -> None:
    found = Appointment.objects.get(person__username=FREE)
    clerk.post(f"/admin/appointment/delete/{found.pk}/")
    clerk.post(f"/admin/bulk/staff/appointment/delete/?id={found.pk}")
    assert Appointment.objects.filter(pk=found.pk).exists()
