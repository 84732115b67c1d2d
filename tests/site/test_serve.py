"""`manage.py serve`: a city on the first start, one door in, nothing left behind, whatever was killed on the way."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from wagtail.models import Page

from pages.models import HomePage, RegulationPage, SectionPage
from site_tphcm.demonstration.drawings import DRAWINGS
from site_tphcm.demonstration.texts import DRAFTS
from site_tphcm.demonstration.texts.english import BEGUN, CORRECTED_SINCE, UNTIL, WORDS
from site_tphcm.serving import obstacles, welcome
from snippets.models import Picture
from tests import databases
from tests.samples import one_in
from workflows.approval.content import content_hash
from workflows.approval.models import Submission, TranslatedPage
from workflows.archive.heads import Heads
from workflows.archive.models import Entry
from workflows.archive.verify import verify
from workflows.regulation.vocabulary import Content, SectionKind
from workflows.staff.regulation import regulation_in_force

from . import processes
from .portal import COLD, Portal, free_port, stop, worker_of
from .processes import ROOT, TIMES, eventually

pytestmark = pytest.mark.slow
starts_again = pytest.mark.share(2)  # each takes ten seconds and more
STRUCTURE = (HomePage, SectionPage, RegulationPage)


@pytest.fixture(scope="module")
def portal() -> Iterator[Portal]:
    folder = Path(tempfile.mkdtemp(prefix="portal-serve-"))
    folder.chmod(0o755)
    made = Portal(folder)
    try:
        server = made.start()
        made.opens(COLD)
        stop(server)
        yield made
    finally:
        for process in made.left():
            process.kill()
        shutil.rmtree(folder)


@pytest.fixture
def made(portal: Portal, django_db_blocker: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The city that the first start made, with the regulation enacted and the demonstration loaded."""
    monkeypatch.delenv("PORTAL_THROWAWAY", raising=False)  # looking at it is not what takes it away
    with django_db_blocker.unblock(), databases.of_folder(portal.folder):
        yield


def public() -> list[Any]:
    """What the people published; the structure is the regulation's own."""
    live = Page.objects.live().filter(depth__gt=1).specific()
    return [page for page in live if not isinstance(page, STRUCTURE)]


def test_at_least_a_hundred_and_fifty_items_are_public_and_no_list_is_empty(made: None) -> None:
    pages = [page for page in public() if page.locale.language_code == "vi"]
    assert len(pages) == sum(draft.until == "published" for draft in DRAFTS) >= 150
    sections = [s for s in regulation_in_force().sections if s.kind is SectionKind.PAGE and not s.is_internal]
    wanted = {section.key for section in sections if section.content is not Content.REGULATION}
    assert {page.section_page.section_key for page in pages} >= wanted


def test_each_was_released_on_the_bytes_that_every_step_approved(made: None) -> None:
    for page in public():
        released = Submission.objects.of(page).standing().get()  # a corrected page has an earlier one
        hashes = set(released.decisions.values_list("content_hash", flat=True))
        assert hashes == {content_hash(page)}, page
        assert released.decisions.count() == len(released.plan)


def test_what_waits_in_a_chain_is_not_public(made: None) -> None:
    waiting = Submission.objects.open()
    in_english = sum(until == "checked" for until in UNTIL.values())
    assert waiting.count() == sum(draft.until in {"submitted", "checked"} for draft in DRAFTS) + in_english
    assert not Page.objects.filter(pk__in=waiting.values("key"), live=True).exists()


def test_the_english_edition_is_whole_and_the_desk_has_something_of_each_state(made: None) -> None:
    chosen = [draft.title for draft in DRAFTS if draft.title in WORDS and draft.until == "published"]
    translations = TranslatedPage.objects.select_related("page", "source")
    assert translations.public().count() == len(chosen) - len(UNTIL) >= 40
    assert not translations.public().exclude(missing=0, unconfirmed=0).exists()
    assert [one.source.title for one in translations if one.missing] == [BEGUN]
    assert {one.page.title for one in translations.out_of_date()} == {
        WORDS[title] for title in CORRECTED_SINCE
    }


def test_every_public_page_has_its_row_and_the_register_is_whole(made: None) -> None:
    assert verify().is_whole
    rows = set(Entry.objects.filter(verb="publish").values_list("key", flat=True))
    live = {str(key) for key in Page.objects.live().filter(depth__gt=1).values_list("pk", flat=True)}
    assert live <= rows


def test_drawings_lead_what_the_home_page_shows_first(made: None) -> None:
    assert {picture.title for picture in Picture.objects.all()} == {one.title for one in DRAWINGS.values()}
    newest = sorted(public(), key=lambda page: page.first_published_at, reverse=True)
    newest = [page for page in newest if page.locale.language_code == "vi"]
    parts = dict(regulation_in_force().home)
    for part, count in (("news", 1), ("pictures", 3)):
        first = [page for page in newest if page.section_page.section_key in parts[part]][:count]
        assert all(page.lead_picture_id for page in first), part


@starts_again
def test_ctrl_c_leaves_no_process_at_once(portal: Portal) -> None:
    server = portal.start()
    portal.opens()
    assert portal.has_one_job_worker()
    assert stop(server) == 0
    assert portal.left() == []


@starts_again
def test_heads_are_signed_beside_it_with_a_key_of_its_own(portal: Portal, made: None) -> None:
    heads = Heads(portal.folder / "heads")
    server = portal.start()
    portal.opens()
    last = Entry.objects.order_by("number").last().number
    assert eventually(lambda: heads.latest is not None and heads.latest.number >= last)
    assert (portal.folder / "archive-key.pem").stat().st_mode & 0o777 == 0o600
    assert stop(server) == 0
    assert eventually(lambda: not portal.notaries())


@starts_again
def test_it_says_where_to_go_and_with_which_account(portal: Portal) -> None:
    server = portal.start()
    portal.opens()
    assert eventually(lambda: "Nhấn Ctrl-C để dừng" in portal.log.read_text())
    stop(server)
    said = portal.log.read_text()
    assert f"http://127.0.0.1:{portal.port}/admin/" in said
    for account in welcome.accounts(portal.folder):
        assert account["password"] in said


@starts_again
@pytest.mark.parametrize("turn", range(TIMES))
def test_killed_and_started_again(portal: Portal, turn: int) -> None:
    server = portal.start()
    portal.opens()
    assert portal.has_one_job_worker()
    server.kill()
    server.wait()
    assert portal.is_gone()


@starts_again
@pytest.mark.parametrize("delay", one_in(5, [0.5, 1.5, 2.5, 4.0, 6.0]))
def test_killed_at_some_step_and_started_again(portal: Portal, delay: float) -> None:
    server = portal.start()
    time.sleep(delay)
    server.kill()
    server.wait()
    assert portal.is_gone()
    again = portal.start()
    portal.opens()
    assert stop(again) == 0
    assert portal.is_gone()


@starts_again
def test_each_part_that_is_killed_is_replaced_while_running(portal: Portal) -> None:
    server = portal.start()
    portal.opens()
    victims = {
        "worker": lambda: worker_of(portal, server),
        "job worker": lambda: min(portal.job_workers(), key=lambda process: process.pid),
        "notary": lambda: portal.notaries()[0],
        "keeper": lambda: processes.keeper_of(portal.folder),
        "postgres": lambda: processes.postgres_of(portal.folder),
    }
    for name, find in victims.items():
        assert portal.has_one_job_worker(), name
        assert eventually(portal.notaries), name
        assert eventually(lambda find=find: is_there(find)), (
            name
        )  # what is kept is answered without the database
        find().kill()
        time.sleep(1)
        portal.opens()
    assert portal.has_one_job_worker()
    assert stop(server) == 0
    assert portal.is_gone()


def is_there(find: Callable[[], psutil.Process]) -> bool:
    with contextlib.suppress(StopIteration, psutil.Error):
        return find().is_running()
    return False


@starts_again
def test_it_ends_with_make(portal: Portal) -> None:
    make = subprocess.Popen(
        ["/bin/sh", "-c", f"{sys.executable} manage.py serve --port {portal.port} --with-parent $$; true"],
        cwd=ROOT,
        env=processes.environment(PORTAL_DATA_DIR=str(portal.folder)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    portal.opens()
    make.kill()
    make.wait()
    assert portal.is_gone()


@starts_again
def test_a_taken_port_is_refused_before_anything_starts(portal: Portal) -> None:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", portal.port))
        taken.listen()
        before = portal.log.stat().st_size
        assert portal.start().wait(timeout=60) == 1
    said = portal.log.read_bytes()[before:].decode()
    assert said.count("\n") == 1
    assert f"Cổng mạng {portal.port} đang được chương trình khác dùng" in said
    assert portal.left() == []


def test_two_starts_on_one_port_notice_each_other() -> None:
    port = free_port()
    with obstacles.take_port(port), pytest.raises(obstacles.Obstacle, match="chương trình khác dùng"):
        obstacles.take_port(port)


def test_a_full_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(obstacles, "NEEDED", 10**18)
    with pytest.raises(obstacles.Obstacle, match="MB trống; cần ít nhất"):
        obstacles.refuse_full_disk(tmp_path)


def test_a_disk_that_fills_up_is_one_sentence() -> None:
    assert "Ổ đĩa đã đầy" in str(obstacles.as_obstacle(OSError(28, "No space left on device")))
    assert isinstance(obstacles.as_obstacle(ValueError("x")), ValueError)
