"""Two clerks appoint to the same single-holder role in the same moment: one is heard, the other told why."""

from __future__ import annotations

import threading
import time
from typing import Any

from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from workflows.staff.locks import one_at_a_time
from workflows.staff.models import Acknowledgement, Appointment, Assignment, User
from workflows.staff.regulation import regulation_in_force

from .records import appoint, appointment, assign, assignment, day

CLERKS = ("truong-ban", "quan-tri-ky-thuat")


def clerk(username: str) -> Client:
    person = User.objects.get(username=username)
    version = regulation_in_force().version.number
    Acknowledgement.objects.create(person=person, regulation=version, acknowledged_at=timezone.now())
    client = Client()
    client.force_login(person)
    client.get("/admin/account/")  # the first request of the day is behind them
    return client


def waiting() -> int:
    """How many connections wait for a lock of ours."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
        return cursor.fetchone()[0]


def at_once(lock: str, deeds: list[Any]) -> list[Any]:
    """Run the deeds in threads of their own connections, all held at the lock until each waits there."""
    answers: list[Any] = []

    def run(deed: Any) -> None:
        try:
            answers.append(deed())
        except Exception as error:  # told to the test, whatever it was
            answers.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[deed]) for deed in deeds]
    with transaction.atomic():
        one_at_a_time(lock)
        for thread in threads:
            thread.start()
        until = time.monotonic() + 20
        while waiting() < len(deeds) and time.monotonic() < until:
            time.sleep(0.05)
    for thread in threads:
        thread.join(30)
    return answers


def test_of_two_appointments_to_one_role_one_stands_and_the_other_gets_the_sentence(city: None) -> None:
    Appointment.objects.filter(role="giam-doc-trung-tam").update(ends_on=day(-1))
    clerks = [clerk(name) for name in CLERKS]
    forms = [appointment(name, "giam-doc-trung-tam") for name in ("quan-sat", "chuyen-vien-vhtt")]
    deeds = [lambda c=c, f=f: appoint(c, f) for c, f in zip(clerks, forms, strict=True)]
    answers = at_once("staff.Appointment", deeds)
    assert sorted(answer.status_code for answer in answers) == [200, 302]
    refused = next(answer for answer in answers if answer.status_code == 200)
    assert "chỉ có một người và" in refused.content.decode()
    assert Appointment.objects.to("giam-doc-trung-tam").on(day(0)).count() == 1


def test_of_two_assignments_of_one_duty_one_stands(city: None) -> None:
    clerks = [clerk(name) for name in CLERKS]
    forms = [
        assignment("van-hoa-xa-hoi", "approve", role=role) for role in ("pho-truong-ban", "truong-phong-vhtt")
    ]
    deeds = [lambda c=c, f=f: assign(c, f) for c, f in zip(clerks, forms, strict=True)]
    answers = at_once("staff.Assignment", deeds)
    assert sorted(answer.status_code for answer in answers) == [200, 302]
    assert Assignment.objects.count() == 1


def test_of_two_programs_one_is_refused(city: None) -> None:
    Appointment.objects.filter(role="giam-doc-trung-tam").update(ends_on=day(-1))

    def appoint_by_program(username: str) -> Any:
        person = User.objects.get(username=username)
        values = {"role": "giam-doc-trung-tam", "starts_on": day(0), "decision_number": "1"}
        return Appointment.objects.create(person=person, **values)

    deeds = [lambda n=n: appoint_by_program(n) for n in ("quan-sat", "chuyen-vien-vhtt")]
    answers = at_once("staff.Appointment", deeds)
    assert sorted(type(answer).__name__ for answer in answers) == ["Appointment", "ValidationError"]
    assert Appointment.objects.to("giam-doc-trung-tam").on(day(0)).count() == 1
