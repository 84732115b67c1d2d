"""Every screen a person can reach opens, and none offers to publish: the whole admin, person by person."""

from __future__ import annotations

import re

import pytest

from site_tphcm.demonstration.people import PEOPLE
from tests.conftest import SignIn
from tests.samples import one_in

from .crawl import Crawl, Visit

pytestmark = pytest.mark.django_db

# Doors that are shown and do not open, each with its reason. All but one are stock Wagtail's.
EXPECTED = {
    r"/admin/block-preview/$": "a script adds what to preview",
    r"/admin/bulk/": "a script adds what was ticked",
    r"/admin/editing-sessions/release/": "a script posts there",
    r"/admin/pages/\d+/privacy/$": "a dialog without the button that opens it",
    r"/admin/snippets/snippets/(organisation|official|source)/edit/": "the chooser links to every record it names",
    r"/admin/pages/$": "scripts are told it on every screen; no link leads there",
    r"/admin/pages/\d+/edit/$": "the page chooser names the editing address of every page",
    r"/admin/xu-ly/[\w.]+/\d+/bai-(sau|truoc)/$": "ours: nothing else waits, so it leads to the first screen",
}
PUBLISHING = re.compile(r"/(un)?publish/|/unschedule/|/convert_alias/|/(un)?lock/|/localize/")
# In English, and as our catalogue says it: "Đăng", "Đăng các trang đã chọn", "Khóa", "Mở khóa", but not "Đăng nhập".
PRESSED = re.compile(
    r"^((publish|unpublish|submit to|submit for|lock|unlock|khóa|mở khóa)\b|đăng($| (các |trang|bản)))", re.I
)
NAMES = {"action-publish", "action-submit", "action-restart-workflow", "publish_copies", "alias"}


def unexpected(visit: Visit) -> bool:
    return visit.is_dead_end and not any(re.match(door, visit.address) for door in EXPECTED)


def publishing_on(visit: Visit) -> list[str]:
    """What the screen offers that would publish, hide, lock or submit."""
    screen = visit.screen
    found = [address for address in screen.addresses if PUBLISHING.search(address)]
    found += [words for words in screen.offers if PRESSED.match(words)]
    return found + sorted(screen.names & NAMES)


@pytest.mark.parametrize("name", one_in(14, [person.username for person in PEOPLE]))
def test_every_screen_a_person_reaches_opens_and_none_offers_to_publish(sign_in: SignIn, name: str) -> None:
    visits = Crawl(sign_in(name)).walk("/admin/")
    assert len(visits) > 20
    assert [str(visit) for visit in visits if unexpected(visit)] == []
    assert {str(visit): found for visit in visits if (found := publishing_on(visit))} == {}
    assert [str(visit) for visit in visits if "Internal error" in visit.html] == []


def test_the_crawl_sees_a_button_that_publishes() -> None:
    """The guard of the guard: what stock Wagtail shows to a publisher is found."""
    stock = """<button name="action-publish">Đăng</button><a href="/admin/pages/3/unpublish/">x</a>
    <button aria-label="Publish selected pages">…</button>"""
    found = publishing_on(Visit("/", 200, stock, "", ""))
    assert set(found) >= {"action-publish", "Đăng", "/admin/pages/3/unpublish/", "Publish selected pages"}
