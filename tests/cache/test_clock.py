"""What changes by the hour alone changes for readers at that hour, though nobody writes anything."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.utils import timezone

from pages.moments import next_change
from site_tphcm.cache.keeper import Keeper
from site_tphcm.cache.models import Generation
from tests.pages.public import published

from .readers import Host, Reader

NOON = datetime(2026, 12, 1, 12, tzinfo=timezone.get_default_timezone())
MIDNIGHT = NOON + timedelta(hours=12)


def test_the_next_change_is_midnight_where_no_notice_begins_or_ends_before(city: None) -> None:
    with time_machine.travel(NOON, tick=False):
        published("Hết trước", "lien-he", ends_at=NOON - timedelta(hours=1))
        published("Hết ngày mai", "lien-he", ends_at=MIDNIGHT + timedelta(hours=1))
        assert next_change(NOON) == MIDNIGHT
        published("Hết chiều nay", "lien-he", starts_at=NOON, ends_at=NOON + timedelta(hours=5))
        assert next_change(NOON) == NOON + timedelta(hours=5)
        assert next_change(NOON + timedelta(hours=5)) == MIDNIGHT
        assert next_change(MIDNIGHT) > MIDNIGHT


@pytest.mark.parametrize("hosts", [1, 2])
def test_a_notice_ends_at_its_minute_on_every_host(host: Host, tmp_path: Path, hosts: int) -> None:
    """And of several hosts one says so: the pages are rendered once more, not twice."""
    with time_machine.travel(NOON, tick=False) as clock:
        published("Đường Lê Duẩn cấm xe", "lien-he", ends_at=NOON + timedelta(minutes=30))
        all_hosts = [host, Host(tmp_path / "other")][:hosts]
        keepers = [Keeper(one.pages) for one in all_hosts]
        for keeper in keepers:
            keeper.look()
        assert all("Lê Duẩn" in Reader(one).get("/gioi-thieu/").text for one in all_hosts)
        clock.shift(timedelta(minutes=30))
        before = Generation.objects.get().number
        for keeper in keepers:
            keeper.look()
        assert not any("Lê Duẩn" in Reader(one).get("/gioi-thieu/").text for one in all_hosts)
        assert Generation.objects.get().number == before + 1


def test_what_the_clock_changed_while_no_server_ran_is_found_at_the_start(host: Host, tmp_path: Path) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        published("Đường Lê Duẩn cấm xe", "lien-he", ends_at=NOON + timedelta(minutes=30))
        Keeper(host.pages).look()
        assert "Lê Duẩn" in Reader(host).get("/gioi-thieu/").text
        clock.shift(timedelta(days=3))
        Keeper(host.pages).look()
        assert "Lê Duẩn" not in Reader(host).get("/gioi-thieu/").text
