"""Whoever changes the roster leaves a row: who held what, from when to when, by which decision, and who wrote it down."""

from __future__ import annotations

import pytest

from tests import editor
from tests.conftest import SignIn
from tests.staff.records import NUMBER, appoint, appointment, assign, assignment, day
from workflows.archive.verify import verify
from workflows.staff.models import Appointment, Assignment, Delegation, User

from .rows import row, rows_of, said

pytestmark = pytest.mark.django_db
CLERK, DEPUTY, WRITER = "truong-ban", "pho-truong-ban", "vien-chuc-trung-tam"


def person(username: str) -> User:
    return User.objects.get(username=username)


def test_an_appointment_is_written_with_its_decision_and_the_clerk(sign_in: SignIn) -> None:
    appoint(sign_in(CLERK), appointment(WRITER, "quan-sat"))
    made = Appointment.objects.get(person__username=WRITER, role="quan-sat")
    told = row("create", "staff.appointment", made.pk)
    assert (told["username"], told["basis"]) == (CLERK, NUMBER)
    assert told["title"].startswith("Trưởng Ban")
    assert WRITER in said(told, "after")["person"]
    assert said(told, "after")["starts_on"] == str(day(0))
    assert "break_glass" not in told


def test_the_groups_that_follow_an_appointment_are_given_in_a_row(sign_in: SignIn) -> None:
    appoint(sign_in(CLERK), appointment(WRITER, "quan-sat"))
    made = Appointment.objects.get(person__username=WRITER, role="quan-sat")
    told = row("grant", "staff.user", made.person_id)
    assert made.title in said(told, "after")["auth.group"]


def test_an_appointment_that_is_ended_says_the_days_before_and_after(sign_in: SignIn) -> None:
    held = Appointment.objects.get(person__username=WRITER)
    typed = {"person": held.person_id, "role": held.role, "unit": "", "starts_on": held.starts_on}
    typed |= {"ends_on": day(3), "decision_number": NUMBER}
    answer = sign_in(CLERK).post(f"/admin/appointment/edit/{held.pk}/", typed)
    assert answer.status_code == 302
    told = row("end", "staff.appointment", held.pk)
    assert said(told, "before")["ends_on"] == ""
    assert said(told, "after") == {"decision_number": NUMBER, "ends_on": str(day(3))}


def test_a_form_saved_unchanged_leaves_no_row(sign_in: SignIn) -> None:
    held = Appointment.objects.get(person__username=WRITER)
    typed = {"person": held.person_id, "role": held.role, "unit": "", "starts_on": held.starts_on}
    sign_in(CLERK).post(
        f"/admin/appointment/edit/{held.pk}/",
        typed | {"ends_on": "", "decision_number": held.decision_number},
    )
    assert not [
        *rows_of("end", "staff.appointment", held.pk),
        *rows_of("change", "staff.appointment", held.pk),
    ]


def test_an_assignment_is_written(sign_in: SignIn) -> None:
    assign(sign_in(CLERK), assignment("xay-dung-dang", "contribute", role="quan-sat"))
    made = Assignment.objects.get(role="quan-sat")
    told = row("create", "staff.assignment", made.pk)
    assert (told["username"], said(told, "after")["section"]) == (CLERK, "xay-dung-dang")


def test_a_delegation_is_written_when_given_and_when_taken_back(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    typed = {"delegate": person(DEPUTY).pk, "starts_on": day(0), "ends_on": day(5), "decision_number": NUMBER}
    client.post("/admin/uy-quyen-cua-toi/", typed)
    given = Delegation.objects.get()
    assert DEPUTY in said(row("create", "staff.delegation", given.pk), "after")["delegate"]
    for _ in range(2):
        client.post(f"/admin/uy-quyen-cua-toi/{given.pk}/thu-hoi/")
    [told] = rows_of("end", "staff.delegation", given.pk)
    assert (told["username"], told["basis"]) == (CLERK, NUMBER)
    assert said(told, "after")["withdrawn_at"]


def test_a_record_that_a_superuser_deletes_is_told_whole_and_marked(sign_in: SignIn) -> None:
    held = Appointment.objects.get(person__username=WRITER)
    key = held.pk
    editor.superuser()
    sign_in("quan-tri-goc").post(f"/admin/appointment/delete/{key}/")
    told = row("delete", "staff.appointment", key)
    assert (told["username"], told["break_glass"]) == ("quan-tri-goc", "Tài khoản có toàn quyền kỹ thuật")
    assert WRITER in said(told, "before")["person"]


def test_what_is_changed_at_the_server_is_marked() -> None:
    held = Appointment.objects.get(person__username=WRITER)
    held.ends_on = day(1)
    held.save()
    told = row("end", "staff.appointment", held.pk)
    assert (told["name"], told["break_glass"]) == ("Người quản trị máy chủ", "Ngoài các màn hình quản trị")


def test_the_chain_holds_with_these_rows(sign_in: SignIn) -> None:
    appoint(sign_in(CLERK), appointment(WRITER, "quan-sat"))
    assert verify().is_whole
