"""A step nobody can take is taken by nobody: no vacancy releases anything, in whatever state an item stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from site_tphcm.demonstration.people import PEOPLE
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.item.buttons import BY_SLUG
from workflows.approval.models import State
from workflows.staff.models import Appointment, Assignment, Delegation, User

from .chain import CHECKER, DECLARED, LEADER, checked, newest, press, submitted

pytestmark = pytest.mark.django_db
TYPED = {"declared": DECLARED, "reason": "Thử.", "ready": "", "secrecy": "on"}


def leaves(username: str) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    Appointment.objects.filter(person__username=username).update(ends_on=yesterday)


def taken(sign_in: SignIn) -> Any:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "nhan-bien-tap")
    assert newest(item).state == State.TAKEN
    return item


def postponed(sign_in: SignIn) -> Any:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "de-dot-sau", reason="Chờ ảnh.")
    return item


def decided_alone(sign_in: SignIn) -> Any:
    return submitted(sign_in, "thu-tuc-hanh-chinh", "chuyen-vien-vp-hdnd-ubnd")


def at_an_assigned_step(sign_in: SignIn) -> Any:
    """The Trưởng Ban let the member end the chain; that assignment ends."""
    today = timezone.localdate()
    Assignment.objects.create(
        section="kinh-te", duty="release", role=CHECKER, starts_on=today, decision_number="77/QĐ-thử"
    )
    item = submitted(sign_in)
    Assignment.objects.update(starts_on=today - timedelta(days=5), ends_on=today - timedelta(days=1))
    return item


STATES: dict[str, tuple[Callable[[SignIn], Any], tuple[str, ...]]] = {
    "waiting for a check": (submitted, (CHECKER,)),
    "being edited": (taken, (CHECKER,)),
    "waiting for approval": (checked, (LEADER,)),
    "postponed": (postponed, (LEADER,)),
    "waiting for who decides alone": (decided_alone, ("pho-truong-ban",)),
    "at a step whose assignment ended": (at_an_assigned_step, ()),
    "waiting for a check, nobody left in the chain": (submitted, (CHECKER, LEADER)),
}


@pytest.mark.parametrize("state", one_in(7, list(STATES)))
def test_nothing_is_released_by_a_vacancy(sign_in: SignIn, state: str) -> None:
    """Whatever anybody presses, and whatever the commands of the night do."""
    made, gone = STATES[state]
    item = made(sign_in)
    for name in gone:
        leaves(name)
    for person in reversed(PEOPLE):  # leaders last: what others may have moved on comes to them
        for slug in one_in(4, sorted(BY_SLUG.keys() - {"rut-ve", "tra-lai", "khong-su-dung"})):
            press(sign_in(person.username), item, slug, **TYPED)
    for command in ("follow_appointments", "publish_scheduled", "enact"):
        call_command(command)
    item.refresh_from_db()
    assert newest(item).state != State.RELEASED
    assert not item.live


def test_a_delegate_of_who_left_the_office_releases_nothing(sign_in: SignIn) -> None:
    item = checked(sign_in)
    Delegation.objects.create(
        person=User.objects.get(username=LEADER),
        delegate=User.objects.get(username="pho-truong-ban"),
        starts_on=timezone.localdate() - timedelta(days=3),
        decision_number="12/UQ-thử",
    )
    leaves(LEADER)
    assert press(sign_in("pho-truong-ban"), item, "phe-duyet").status_code == 403
    assert newest(item).state == State.WAITING


def test_who_is_appointed_next_finds_it_waiting(sign_in: SignIn) -> None:
    item = checked(sign_in)
    leaves(LEADER)
    Appointment.objects.create(
        person=User.objects.get(username="truong-phong-vhtt"),
        role="truong-ban",
        starts_on=timezone.localdate(),
        decision_number="78/QĐ-thử",
    )
    press(sign_in("truong-phong-vhtt"), item, "phe-duyet")
    assert newest(item).state == State.RELEASED
