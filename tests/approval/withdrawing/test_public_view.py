"""From the moment of the decision the public finds it nowhere: no list, feed, sitemap, search, calendar, home page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from pages.models import SchedulePage
from snippets.models import Attachment
from tests.approval import files
from tests.approval.chain import LEADER, press
from tests.approval.scheduled.hours import tomorrow_at
from tests.conftest import SignIn
from tests.pages.decided import decided
from tests.pages.documents import document, related
from tests.pages.public import published
from tests.pages.schedules import FEED, row, week
from workflows.approval import verbs
from workflows.approval.chain import chain_in_force
from workflows.approval.facts import section_of
from workflows.approval.verbs.expire import expire
from workflows.approval.withdrawing.deciding import Words
from workflows.staff.models import User

from .gone import NOTICE, PUBLIC, REASON, again, newest, urgent

pytestmark = pytest.mark.django_db
WORD = "Nghêutitle"
SECTION = "/tin-tong-hop/kinh-te/"
NEWS = (
    "/",
    SECTION,
    "/tin-tong-hop/",
    f"{SECTION}rss.xml",
    f"{SECTION}atom.xml",
    "/tin-tong-hop/rss.xml",
    "/rss.xml",
    f"/tim-kiem/?q={WORD}",
    "/nghêutitle-o-cho/",  # what is suggested where an address is wrong
)
WORDS = Words(REASON, "Công văn 12/VD (ví dụ)", NOTICE)


def decider(item: Any) -> User:
    """Who holds the last step in its section today."""
    return chain_in_force(section_of(item), timezone.localdate())[-1].people[0]


def withdrawn(item: Any) -> None:
    verbs.withdraw(decider(item), item, seen="", words=WORDS, at=timezone.now())


def taken_down(item: Any) -> None:
    deputy = User.objects.get(username="pho-truong-ban")
    now = timezone.now()
    verbs.take_down(deputy, item, words=WORDS, asked_from="Công văn (ví dụ)", received_at=now, at=now)


def gone_at_its_hour(item: Any) -> None:
    hour = tomorrow_at(17)
    verbs.withdraw_at(decider(item), item, seen="", words=WORDS, hour=hour, at=timezone.now())
    assert expire(newest(item).pk, hour + timedelta(seconds=1)) is not None


def names(address: str, words: str = WORD) -> bool:
    """Whether the address names it; what a search repeats of the question is no name."""
    answer = Client().get(address)
    assert answer.status_code in {200, 404}, address
    text = answer.content.decode()
    return f">{words}" in text or f"{words.lower()}-o-cho/" in text or f"SUMMARY:{words}" in text


def in_the_sitemap(item: Any) -> bool:
    part = Client().get(f"/sitemap-{item.pk // 5000}.xml")
    return part.status_code == 200 and f"/{item.slug}/" in part.content.decode()


@pytest.mark.parametrize("way", [withdrawn, taken_down, gone_at_its_hour])
def test_news_is_gone_from_every_list_feed_and_search_at_once(way: Any) -> None:
    item = published(f"{WORD} ở chợ")
    assert {address for address in NEWS if not names(address)} == set()
    assert in_the_sitemap(item)
    way(item)
    assert {address for address in NEWS if names(address)} == set()
    assert not in_the_sitemap(item)
    gone = Client().get(f"{SECTION}{item.slug}/")
    assert gone.status_code == 410
    assert WORD not in gone.content.decode()
    assert "no-store" in gone["Cache-Control"] or "no-cache" in gone["Cache-Control"]


def test_who_kept_the_page_hears_at_the_next_question_that_it_is_gone() -> None:
    item, client = published(f"{WORD} ở chợ"), Client()
    known = client.get(f"{SECTION}{item.slug}/")
    withdrawn(item)
    asked = {"If-None-Match": known.get("ETag", ""), "If-Modified-Since": known.get("Last-Modified", "")}
    assert client.get(f"{SECTION}{item.slug}/", headers=asked).status_code == 410


def test_a_document_is_gone_from_its_register_and_is_named_by_no_other() -> None:
    old = document("77/QĐ-UBND")
    newer = document("78/QĐ-UBND")
    related(newer, "thay-the", old)
    for address in ("/van-ban/", old.get_parent().url):
        assert names(address, old.title), address
    assert old.slug in Client().get(newer.url).content.decode()
    withdrawn(again(old))
    for address in ("/van-ban/", old.get_parent().url):
        assert not names(address, old.title), address
    assert old.slug not in Client().get(newer.url).content.decode()
    assert Client().get(old.url).status_code == 410


def test_a_week_of_the_calendar_is_gone_for_whoever_subscribed() -> None:
    SchedulePage.objects.all().delete()
    item, client = week(0, row(what="Nghêuhọp")), Client()
    Page.objects.filter(pk=item.pk).update(last_published_at=timezone.now() - timedelta(hours=1))
    known = client.get(FEED)
    assert "Nghêuhọp" in known.content.decode()
    taken_down(again(item))
    answer = client.get(FEED, headers={"If-Modified-Since": known["Last-Modified"]})
    assert answer.status_code == 200
    assert "Nghêuhọp" not in answer.content.decode()
    assert "Nghêuhọp" not in client.get(item.get_parent().url).content.decode()


def test_a_notice_no_longer_runs_above_every_page() -> None:
    item = published("Nghêubáo mưa lớn", "lien-he", ends_at=timezone.now() + timedelta(days=1))
    assert "Nghêubáo" in Client().get("/kha-nang-tiep-can/").content.decode()
    withdrawn(item)
    assert "Nghêubáo" not in Client().get("/kha-nang-tiep-can/").content.decode()


def test_its_files_are_shut_with_it_and_open_to_the_office(sign_in: SignIn) -> None:
    paper: Attachment = files.attachment()
    item = files.news(body=files.with_link(paper))
    item.get_latest_revision().publish(skip_permission_checks=True)
    decided(item, item.get_latest_revision())
    assert Client().get(paper.url).status_code == 200
    taken_down(again(item))
    assert Client().get(paper.url).status_code == 404
    assert sign_in(LEADER).get(paper.url).status_code == 200
    assert Attachment.objects.filter(pk=paper.pk).exists()


def test_a_button_of_another_item_does_nothing_to_this_one(sign_in: SignIn) -> None:
    item, other = published("Bài này"), published("Bài kia")
    press(sign_in("pho-truong-ban"), other, "go-ngay", **PUBLIC, **urgent(timezone.now()), seen="")
    assert (again(item).live, again(other).live) == (True, False)
