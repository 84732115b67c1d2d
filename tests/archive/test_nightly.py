"""Once a night everything is verified; whoever keeps the office or the machine reads what was found, and is alarmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from site_tphcm.jobs.lost import _due
from site_tphcm.jobs.names import name_of
from tests.databases import call
from workflows.archive import checks, nightly
from workflows.archive.heads import Heads
from workflows.archive.models import Entry, Verification
from workflows.archive.nightly import is_due, verify_tonight
from workflows.archive.state import state

from .rows import ROWS, write
from .test_verify import IN_ROW

HERE = ZoneInfo("Asia/Ho_Chi_Minh")
NIGHT = (datetime.now(HERE) + timedelta(days=5)).replace(hour=2, minute=0)  # of a register that is days old
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def verified(at: datetime, **found: Any) -> Verification:
    told = {"count": ROWS, "unsigned": 0, "gaps": 0, **found}
    return Verification.objects.create(begun_at=at, ended_at=at + MINUTE, **told)


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [
        (None, NIGHT + HOUR, True),
        (NIGHT, NIGHT + HOUR, False),
        (NIGHT - MINUTE, NIGHT + HOUR, True),
        (NIGHT - 20 * HOUR, NIGHT - MINUTE, False),
        (NIGHT - 20 * HOUR, NIGHT, True),
        (NIGHT - 60 * HOUR, NIGHT - MINUTE, True),  # a night that was missed
    ],
)
def test_it_is_due_once_a_night(db: None, last: datetime | None, now: datetime, due: bool) -> None:
    write()
    if last:
        verified(last)
    assert is_due(now) is due
    assert ((verify_tonight, ()) in list(_due(now))) is due


def test_a_register_begun_today_waits_for_the_night(house: None) -> None:
    assert not is_due(NIGHT)
    write()
    assert not is_due(timezone.now())
    assert is_due(timezone.now() + timedelta(days=1))


def test_it_has_a_name_people_read() -> None:
    assert name_of(verify_tonight.module_path) == "Kiểm tra toàn bộ lưu trữ hằng đêm"


@pytest.mark.usefixtures("register", "folder")
def test_asked_twice_it_is_done_once_and_what_it_found_is_kept() -> None:
    with patch("workflows.archive.nightly.timezone.now", return_value=NIGHT + HOUR):
        verify_tonight.func()
        verify_tonight.func()
    [found] = Verification.objects.all()
    assert (found.is_whole, found.count, found.unsigned, found.says) == (True, ROWS, ROWS, "")
    Verification.objects.all().delete()


@pytest.mark.usefixtures("folder")
def test_a_broken_archive_is_kept_as_broken(tamper: Callable[[str], None]) -> None:
    tamper(IN_ROW.format(change="verb = 'returned'"))
    found = nightly.found_by_verifying(timezone.now())
    assert (found.is_whole, found.broken, found.count) == (False, 3, 2)
    assert "Dòng 3 đã bị sửa" in found.says


@pytest.fixture
def signed(db: None, folder: Path) -> datetime:
    """A register signed at this moment, and verified."""
    write()
    call("notary", "--once")
    now = timezone.now()
    verified(now)
    return now


def told(at: datetime) -> dict[str, str]:
    return dict(state(at).told())


def test_what_is_whole_and_signed_is_no_alarm(signed: datetime) -> None:
    assert state(signed).alarms == []
    assert state(signed).unsigned == 0
    assert checks.unproved() == []


def test_a_verification_that_failed_is_an_error(signed: datetime) -> None:
    verified(signed + MINUTE, broken=3, says="Dòng 3 đã bị sửa: mã băm tính lại không khớp.")
    [message] = checks.unproved()
    assert message.id == "portal.E008"
    assert "Dòng 3 đã bị sửa" in message.msg
    assert message.is_serious()


def test_one_that_was_whole_again_ends_the_alarm(signed: datetime) -> None:
    verified(signed + MINUTE, broken=3, says="Dòng 3 đã bị sửa.")
    verified(signed + 2 * MINUTE)
    assert state(signed).alarms == []


def test_an_old_verification_and_an_old_head_are_told(signed: datetime) -> None:
    assert told(signed + 19 * MINUTE) == {}
    assert list(told(signed + 21 * MINUTE)) == ["portal.W008"]
    assert list(told(signed + 37 * HOUR)) == ["portal.W007", "portal.W008"]


def test_a_register_that_was_just_begun_waits_for_its_first_night(db: None, folder: Path) -> None:
    write()
    now = timezone.now()
    begun = Entry.objects.first().recorded_at
    assert told(begun + 19 * MINUTE) == {}
    assert list(told(begun + 21 * MINUTE)) == ["portal.W008"]
    assert "portal.W007" in told(now + 37 * HOUR)


def test_a_house_without_a_register_is_told_nothing(house: None, folder: Path) -> None:
    assert told(timezone.now() + 100 * HOUR) == {}


def test_a_notary_that_refuses_is_an_error(signed: datetime) -> None:
    Heads().refuse("Dòng 7 không còn là dòng đã ký.", signed)
    [message] = checks.unproved()
    assert (message.id, "Dòng 7 không còn" in message.msg) == ("portal.E008", True)


def test_a_head_that_somebody_wrote_is_none(signed: datetime) -> None:
    path = Heads().folder / "latest.json"
    path.unlink()
    path.write_bytes(Heads().path(state(signed).count).read_bytes().replace(b'"number":', b'"number":9'))
    assert state(signed).head is None
    assert state(signed).unsigned == state(signed).count
    assert list(told(signed + 21 * MINUTE)) == ["portal.W008"]


def test_the_checks_ask_nothing_unless_told_to(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert checks.proved(None) == []


def test_before_the_tables_are_made_the_check_is_silent(house: None) -> None:
    with patch("workflows.archive.checks.state", side_effect=checks.DatabaseError):
        assert checks.proved(None, databases=["default"]) == []
