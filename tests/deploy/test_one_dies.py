"""Whoever of a province's hosts dies, readers read on; what they saw meanwhile is printed (`-s`), and in docs/deploy.md.

Each host is killed as by a power cut, while readers ask: no server is asked to end. In an ordinary run for a second or
two; `make test-full` for longer.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.pages.public import published
from tests.samples import FULL
from tests.site.processes import eventually

from . import database_hosts, nginx
from .province import Province
from .readers import NEW, READERS

MISSING = database_hosts.MISSING or nginx.MISSING
pytestmark = [
    pytest.mark.slow,
    pytest.mark.story,
    pytest.mark.skipif(MISSING is not None, reason=MISSING or ""),
]
LONG = 20 if FULL else 2  # seconds of each part
WHOLE = pytest.mark.skipif(not FULL, reason="make test-full")
HEARD = 1  # second after which every host has heard of what was published
KEPT = ["/", "/tin-tong-hop/", "/tin-tong-hop/kinh-te/", "/en/", "/rss.xml", "/sitemap.xml"]
UNKEPT = f"/tim-kiem/?q=cau+{NEW}"  # a search for other words each time: no host keeps it
_number = count()


@pytest.fixture(scope="module")
def province(django_db_setup: None, django_db_blocker: object) -> Iterator[Province]:
    folder = Path(tempfile.mkdtemp(prefix="province-"))
    folder.chmod(0o755)  # the server of the database is another account's
    with django_db_blocker.unblock(), Province(folder).running() as running:
        for address in KEPT:
            assert running.ask(address).status == 200, address
        yield running
        head = "| what happened | what readers were answered | slowest |"
        sys.stdout.write("\n".join(["", head, "| --- | --- | --- |", *running.told, ""]))
    shutil.rmtree(folder)


def soon(province: Province, title: str, patience: float = HEARD, *, is_listed: bool = True) -> bool:
    """Whether readers of the list see it, or no longer, after that time."""
    list_of = "/tin-tong-hop/kinh-te/"
    return eventually(lambda: (title in province.ask(list_of).body.decode()) is is_listed, patience)


def rest() -> None:
    """Until nginx asks a host again that failed."""
    time.sleep(3)


def test_both_hosts_and_both_databases_work(province: Province) -> None:
    with province.read_all_the_while("nobody died", [*KEPT, UNKEPT]) as seen:
        time.sleep(LONG)
    assert seen.failed == [], province.logs()
    asked = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'portal_app' AND query ILIKE '%%wagtailcore_page%%'"
    assert province.replica.ask(asked) > 0, "public pages are read from the replica"


def test_what_is_published_is_read_by_everybody_within_a_second(province: Province) -> None:
    with province.read_all_the_while("pages were published and taken down", KEPT) as seen:
        for _time in range(LONG):
            with province.at_the_desk():
                page = published(f"Tin số {next(_number)} của ngày")
            assert soon(province, page.title, is_listed=True)
            assert page.title in province.ask(page.get_url()).body.decode()
            with province.at_the_desk():
                page.unpublish()
            assert soon(province, page.title, is_listed=False)
    assert seen.failed == [], province.logs()


@pytest.mark.parametrize("number", [0, 1] if FULL else [0])
def test_an_application_host_dies(province: Province, number: int) -> None:
    host, what = province.hosts[number], f"application host {number + 1} died, and came back"
    with province.read_all_the_while(what, [*KEPT, UNKEPT]) as seen:
        host.kill()
        time.sleep(LONG)
        host.start()
        rest()
    assert seen.failed == [], province.logs()


@WHOLE
def test_the_replica_dies(province: Province) -> None:
    with province.read_all_the_while("the replica died, and came back", [*KEPT, UNKEPT]) as seen:
        province.replica.kill()
        time.sleep(LONG)
        with province.at_the_desk():
            page = published(f"Tin số {next(_number)} khi bản sao dừng")
            assert soon(province, page.title)
        province.replica.start()
        time.sleep(LONG)
    assert seen.failed == [], province.logs()


@WHOLE
def test_the_primary_dies_and_comes_back(province: Province) -> None:
    """What is kept and what the replica can say is answered; the office is told calmly, and nobody restarts anything."""
    with province.read_all_the_while("the primary died, and came back", [*KEPT, UNKEPT]) as seen:
        province.primary.kill()
        time.sleep(LONG)
        calm = province.ask("/admin/login/")
        assert (calm.status, "Hãy" in calm.body.decode()) == (503, True)
        province.primary.start()
        assert eventually(lambda: province.ask("/admin/login/").status == 200, 10)
    assert seen.failed == [], province.logs()


@WHOLE
def test_both_application_hosts_die(province: Province) -> None:
    """nginx alone has no keeper that hears what is published: it shows the last copies, and has a sentence for the rest."""
    (province.nginx.folder / "pages/503.html").write_text("<p>Trang tạm ngừng phục vụ</p>")
    pages = [address for address in KEPT if address.endswith("/")]
    for address in pages * 4:  # until the host of this nginx, too, has been asked for each
        province.ask(address)
    with province.read_all_the_while("both application hosts died, and came back", pages) as seen:
        for host in province.hosts:
            host.kill()
        time.sleep(LONG)
        assert province.ask("/admin/").status == 503
        for host in province.hosts:
            host.start()
        rest()
    assert seen.failed == [], province.logs()


def test_the_primary_dies_for_good_and_the_replica_takes_over(province: Province) -> None:
    """Meanwhile the replica answers readers; the office is told calmly, and nobody restarts an application host."""
    with province.read_all_the_while("the primary died, the replica took over", [*KEPT, UNKEPT]) as seen:
        province.primary.kill()
        time.sleep(LONG)
        calm = province.ask("/admin/login/")
        assert (calm.status, "Hãy" in calm.body.decode()) == (503, True)
        province.replica.promote()
        province.databases.reverse()
        assert eventually(lambda: province.ask("/admin/login/").status == 200, 10)
        with province.at_the_desk():
            page = published(f"Tin số {next(_number)} ở máy chủ mới")
        assert soon(province, page.title, HEARD * 5)
    assert [one for one in seen.failed if "/tim-kiem/" not in one] == [], province.logs()
    assert len(seen.failed) <= READERS, province.logs()  # searches that were under way when it died
