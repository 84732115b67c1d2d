"""A calendar program that has subscribed keeps what is public, takes over what changes, lets go what is taken away."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from pages.models import SchedulePage
from tests import served

from .schedules import FEED, INSIDE, again, revised, row, week

CONFIGURED = """
[general]
status_path = "{folder}/status/"

[pair lich]
a = "noi_nghe"
b = "may_toi"
collections = null
conflict_resolution = "a wins"
partial_sync = "ignore"

[storage noi_nghe]
type = "http"
url = "{address}"

[storage may_toi]
type = "filesystem"
path = "{folder}/lich/"
fileext = ".ics"
"""
Kept = Callable[[], dict[str, Any]]


@pytest.fixture
def kept(django_db_setup: None, django_db_blocker: Any, tmp_path: Path) -> Iterator[Kept]:
    """What vdirsyncer, which has subscribed to the calendar, has after it has looked again: events by title."""
    settings, folder = tmp_path / "config", tmp_path / "lich"
    folder.mkdir()

    def look(*words: str) -> dict[str, Any]:
        program = [str(Path(sys.executable).with_name("vdirsyncer")), "-c", str(settings), *words]
        done = subprocess.run(program, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        files = [Calendar.from_ical(one.read_bytes()) for one in folder.glob("*.ics")]
        return {str(event["summary"]): event for file in files for event in file.walk("VEVENT")}

    with django_db_blocker.unblock(), served.city("calendar") as address:
        SchedulePage.objects.all().delete()
        settings.write_text(CONFIGURED.format(folder=tmp_path, address=address + FEED))
        look("discover")
        yield lambda: look("sync")


def test_a_subscriber_follows_a_week_through_its_changes(kept: Kept) -> None:
    assert kept() == {}
    week(1, row(what="Họp tuần sau"))  # no program believes that a calendar became empty
    page = week(0, row(what="Họp thứ nhất"), row(what="Họp thứ hai"), row(**INSIDE))
    assert kept().keys() == {"Họp tuần sau", "Họp thứ nhất", "Họp thứ hai"}
    kept_inside = again(page, 1, readers="noi-bo")
    moved = again(page, 0, starts_at="09:30", mark="dieu-chinh", mark_note="lùi giờ")
    revised(page, moved, kept_inside).save_revision().publish(skip_permission_checks=True)
    changed = kept()
    assert changed.keys() == {"Họp tuần sau", "Điều chỉnh: Họp thứ nhất"}
    assert f"{changed['Điều chỉnh: Họp thứ nhất']['dtstart'].dt:%H:%M}" == "09:30"
    page.refresh_from_db()
    page.unpublish()
    assert kept().keys() == {"Họp tuần sau"}
