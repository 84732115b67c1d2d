"""Where stamps are asked for and none came for a day, the office is told; and who sets them up wrongly is told how."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from tests.archive.rows import ROWS, write
from workflows.archive import checks, keys
from workflows.archive.heads import Head, Heads
from workflows.archive.models import Entry
from workflows.archive.notary import Notary
from workflows.archive.stamping.stamper import Stamper
from workflows.archive.stamping.stamps import Stamps
from workflows.archive.state import State, state

from .desk import Desk

DAY = timedelta(days=1)
OLD = "Sổ đăng ký chưa được cấp dấu thời gian trong 24 giờ qua."


def alarms(at: datetime) -> list[str]:
    return [says for name, says in state(at).told() if name == "portal.W010"]


def begun() -> datetime:
    return Entry.objects.values_list("recorded_at", flat=True).first()


def stamp(folder: Path) -> State:
    Notary(Heads(), keys.make(folder / "key.pem")).look(timezone.now())
    Stamper(Heads()).turn()
    return state()


@pytest.mark.usefixtures("register")
def test_none_for_a_day_is_an_alarm_and_one_ends_it(desk: Desk, folder: Path) -> None:
    assert alarms(begun() + DAY - timedelta(minutes=1)) == []
    assert alarms(begun() + DAY + timedelta(minutes=1)) == [OLD]
    assert "portal.W010" in {message.id for message in told(begun() + 2 * DAY)}
    assert stamp(folder).stamp.number == ROWS
    assert alarms(begun() + 9 * DAY) == [], "every row is covered, however long ago"


def told(at: datetime) -> list[Any]:
    """`check --database default`, at that moment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: at)
        return checks.proved(None, databases=["default"])


@pytest.mark.usefixtures("house")
def test_the_first_row_after_a_stamp_waits_a_day_of_its_own(desk: Desk, folder: Path) -> None:
    write()
    stamp(folder)
    row = write()
    recorded = Entry.objects.get(number=row.number).recorded_at
    assert alarms(recorded + DAY - timedelta(minutes=1)) == []
    assert alarms(recorded + DAY + timedelta(minutes=1)) == [OLD]


@pytest.mark.usefixtures("register")
def test_who_asks_nobody_is_not_told(desk: Desk, settings: Any) -> None:
    settings.TIMESTAMP_AUTHORITY = ""
    assert alarms(begun() + 9 * DAY) == []
    assert state().stamp is None


def found() -> str:
    return "".join(message.msg for message in checks.stamps_can_be_read(None))


def test_set_up_as_it_should_be_or_not_at_all_passes(desk: Desk, settings: Any) -> None:
    assert found() == ""
    settings.TIMESTAMP_AUTHORITY = settings.TIMESTAMP_ROOTS = ""
    assert found() == ""


def test_one_without_the_other_is_told(desk: Desk, settings: Any) -> None:
    roots, settings.TIMESTAMP_ROOTS = settings.TIMESTAMP_ROOTS, ""
    assert found().startswith("Chưa đặt TIMESTAMP_ROOTS")
    settings.TIMESTAMP_AUTHORITY, settings.TIMESTAMP_ROOTS = "", roots
    assert found().startswith("Đã đặt TIMESTAMP_ROOTS mà chưa đặt TIMESTAMP_AUTHORITY")


def test_certificates_of_an_authority_that_was_given_up_are_no_mistake(
    desk: Desk, head: Callable[..., Head], settings: Any
) -> None:
    head(1)
    Stamper(Heads()).turn()
    settings.TIMESTAMP_AUTHORITY = ""
    assert Stamps(Heads()).newest.number == 1
    assert found() == ""


@pytest.mark.parametrize("content", [b"", b"-----BEGIN PUBLIC KEY-----\n", None])
def test_a_file_without_a_certificate_is_told(desk: Desk, settings: Any, content: bytes | None) -> None:
    path = Path(settings.TIMESTAMP_ROOTS)
    path.unlink() if content is None else path.write_bytes(content)
    assert found() == f"Tệp {path} (TIMESTAMP_ROOTS) không đọc được hoặc không có chứng thư nào."


@pytest.mark.parametrize("address", ["tsa.example.vn", "file:///etc/passwd", "ftp://tsa.example.vn"])
def test_an_address_that_cannot_be_asked_is_told(desk: Desk, settings: Any, address: str) -> None:
    settings.TIMESTAMP_AUTHORITY = address
    assert f"không phải “{address}”" in found()
