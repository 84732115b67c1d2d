"""What residents and machines read of a correction: on the page, in the list, in feeds; nothing before, nothing after
the page is withdrawn."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages import models as pages
from pages.feeds import MOST_ITEMS
from pages.models import PublishedCorrection
from tests.pages.public import below, many_news, published

pytestmark = pytest.mark.django_db
HOST = settings.WAGTAILADMIN_BASE_URL
LIST, SECTION = "/dinh-chinh/", "/tin-tong-hop/kinh-te/"
WORDS, OTHER = "Bài đã ghi “35 hộ” & <35>; số đúng là “53 hộ”.", "Ảnh chụp ở cầu Tân Hà."
ATOM = "{http://www.w3.org/2005/Atom}"


def corrected(page: Any, *notes: tuple[str, Any]) -> Any:
    """An edition with these notes is published."""
    draft = page.get_latest_revision_as_object()
    draft.corrections = [("correction", {"words": words, "wrong_since": since}) for words, since in notes]
    draft.save_revision().publish(skip_permission_checks=True)
    return type(page).objects.get(pk=page.pk)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def items(client: Client, address: str) -> list[ElementTree.Element]:
    answer = client.get(address)
    assert answer.status_code == 200
    return list(ElementTree.fromstring(answer.content).iter("item"))  # noqa: S314 - our own feed


def entries(client: Client, address: str) -> list[ElementTree.Element]:
    content = client.get(address).content
    return list(ElementTree.fromstring(content).iter(f"{ATOM}entry"))  # noqa: S314 - our own feed


def day(moment: Any) -> str:
    return f"{timezone.localtime(moment):%d/%m/%Y}"


def test_the_box_stands_under_the_head_with_its_day_and_since_when_it_was_wrong(client: Client) -> None:
    page = published("Tin có số sai", at=timezone.now() - timedelta(days=5))
    assert "Đính chính, ngày" not in text(client, page.url)
    page = corrected(page, (WORDS, None))
    html = client.get(page.url).content.decode()
    assert html.index("</h1>") < html.index("Đính chính, ngày") < html.index('class="responsible"')
    said = text(client, page.url)
    assert f"Đính chính, ngày {day(page.last_published_at)}: {WORDS}" in said
    assert f"chưa đúng đã hiện trên trang từ ngày {day(page.first_published_at)}." in said
    assert f"Cập nhật lần cuối {day(page.last_published_at)}" in said


def test_several_are_told_newest_first_with_the_day_somebody_wrote(client: Client) -> None:
    page = corrected(published("Tin"), (WORDS, None))
    PublishedCorrection.objects.update(published_at=timezone.now() - timedelta(days=3))
    since = timezone.localdate()
    said = text(client, corrected(page, (WORDS, None), (OTHER, since)).url)
    assert said.index(OTHER) < said.index(WORDS)
    assert f"từ ngày {since:%d/%m/%Y}." in said
    assert f"Đính chính, ngày {day(timezone.now() - timedelta(days=3))}: {WORDS}" in said


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (None, "kinh-te"),
        (None, "dieu-kien-tu-nhien-lich-su-van-hoa"),
        (None, "guong-dien-hinh"),
        (None, "lanh-dao-hdnd-ubnd"),
        (None, "pho-bien-phap-luat"),
        (None, "diem-bao"),
        (None, "lien-he"),
        (pages.UnitPage, "xa-phuong"),
    ],
)
def test_every_kind_that_tells_of_things_has_the_box(client: Client, kind: Any, key: str) -> None:
    if kind is None:
        page = published("Trang", key)
    else:
        unit = pages.UnitPage.unit.field.related_model.objects.filter(live=True).first()
        page = below(kind, key, "Trang", unit=unit)
    assert f": {OTHER}" in text(client, corrected(page, (OTHER, None)).url)


def test_a_draft_is_previewed_with_its_note_and_readers_know_nothing(client: Client) -> None:
    page = published("Tin")
    draft = page.get_latest_revision_as_object()
    draft.corrections = [("correction", {"words": OTHER, "wrong_since": None})]
    draft.save_revision()
    assert [(one.words, one.at) for one in draft.corrections_shown] == [(OTHER, None)]
    assert OTHER not in text(client, page.url)
    assert OTHER not in text(client, LIST)
    assert not items(client, "/dinh-chinh/rss.xml")


def test_machines_read_it_in_the_words_of_schema_org(client: Client) -> None:
    page = corrected(published("Tin"), (WORDS, None))
    html = client.get(page.url).content.decode()
    block = re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert block
    node = json.loads(block[1])["@graph"][0]
    [said] = node["correction"]
    assert (said["@type"], said["text"]) == ("CorrectionComment", WORDS)
    assert datetime.fromisoformat(said["datePublished"]) == page.last_published_at.replace(microsecond=0)
    assert datetime.fromisoformat(node["dateModified"]) == page.last_published_at.replace(microsecond=0)


# The list.


def test_the_list_says_title_as_it_stands_link_day_and_note_newest_first(client: Client) -> None:
    assert "Chưa có đính chính nào." in text(client, LIST)
    first = corrected(published("Tin cũ"), (WORDS, None))
    corrected(published("Tin mới", "van-hoa-xa-hoi"), (OTHER, None))
    first.title = "Tin cũ, tên mới"
    first.save_revision().publish(skip_permission_checks=True)
    said = text(client, LIST)
    assert said.index("Tin mới") < said.index("Tin cũ, tên mới")
    assert WORDS in said
    assert "Có 2 đính chính." in said
    html = client.get(LIST).content.decode()
    assert f'href="{first.url}"' in html
    assert f"Đính chính ngày {day(timezone.now())} · chưa đúng từ ngày" in said


def test_a_withdrawn_page_s_corrections_are_listed_and_fed_nowhere(client: Client) -> None:
    page = corrected(published("Tin sẽ gỡ"), (OTHER, None))
    assert OTHER in text(client, LIST)
    page.unpublish()
    for address in (LIST, "/dinh-chinh/rss.xml", "/rss.xml", SECTION + "rss.xml"):
        assert OTHER not in client.get(address).content.decode(), address
    assert client.get(page.url).status_code == 410


def test_the_list_is_reached_from_every_foot_and_from_the_site_map_in_both_languages(client: Client) -> None:
    for address, link in (("/", LIST), ("/so-do-trang/", LIST), ("/en/", "/en/corrections/")):
        assert f'href="{link}"' in client.get(address).content.decode(), address
    page = corrected(published("Tin"), (OTHER, None))
    assert page.title not in text(client, "/en/corrections/")
    assert "No page in English has been corrected." in text(client, "/en/corrections/")


def test_search_engines_are_given_one_address_a_page_of_the_list(client: Client) -> None:
    many_corrections(25)
    assert f'<link rel="canonical" href="{HOST}{LIST}">' in client.get(LIST).content.decode()
    second = client.get(LIST, {"trang": "2"})
    assert f'<link rel="canonical" href="{HOST}{LIST}?trang=2">' in second.content.decode()
    assert "Trang 2 trên 2" in " ".join(second.content.decode().split())
    assert client.get(LIST, {"trang": "khong"}).status_code == 200


def many_corrections(number: int) -> None:
    many_news(number)
    now = timezone.now()
    PublishedCorrection.objects.bulk_create(
        PublishedCorrection(page_id=pk, words=f"Đính chính số {pk}.", digest=str(pk), published_at=now)
        for pk in pages.NewsPage.objects.live().values_list("pk", flat=True)
    )


@pytest.mark.parametrize("address", [LIST, "/dinh-chinh/rss.xml", "/rss.xml"])
def test_it_asks_as_much_for_two_hundred_corrections_as_for_one(client: Client, address: str) -> None:
    corrected(published("Tin"), (OTHER, None))

    def asked() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    few = asked()
    PublishedCorrection.objects.all().delete()
    many_corrections(200)
    assert asked() == few <= 10


# Feeds.


def test_the_feed_of_corrections_has_each_with_its_page_and_its_moment(client: Client) -> None:
    page = corrected(published("Tin"), (WORDS, None))
    [item] = items(client, "/dinh-chinh/rss.xml")
    assert item.findtext("title") == "Đính chính: Tin"
    assert item.findtext("link") == HOST + page.url
    assert unescape(str(item.findtext("description"))) == WORDS
    [entry] = entries(client, "/dinh-chinh/atom.xml")
    assert datetime.fromisoformat(str(entry.findtext(f"{ATOM}updated"))) == page.last_published_at
    before = entry.findtext(f"{ATOM}id")
    page = corrected(page, (WORDS, None), (OTHER, None))
    ids = [one.findtext(f"{ATOM}id") for one in entries(client, "/dinh-chinh/atom.xml")]
    assert ids[-1] == before
    assert len(set(ids)) == 2
    html = client.get(LIST).content.decode()
    assert 'type="application/rss+xml"' in html
    assert 'href="/dinh-chinh/rss.xml"' in html


@pytest.mark.parametrize("feed", ["/", SECTION])
def test_readers_of_a_feed_are_told_that_an_item_was_corrected(client: Client, feed: str) -> None:
    page = corrected(published("Tin có số sai", at=timezone.now() - timedelta(days=9)), (WORDS, None))
    item = items(client, f"{feed}rss.xml")[0]
    assert item.findtext("title") == "Đính chính: Tin có số sai"
    assert unescape(str(item.findtext("description"))).startswith(WORDS)
    updated = datetime.fromisoformat(str(item.findtext(f"{ATOM}updated")))
    assert updated == page.last_published_at
    entry = entries(client, f"{feed}atom.xml")[0]
    assert entry.findtext(f"{ATOM}title") == "Đính chính: Tin có số sai"


def test_an_old_item_comes_up_again_in_its_section_s_feed_and_in_no_other(client: Client) -> None:
    old = published("Tin rất cũ", at=timezone.now() - timedelta(days=400))
    many_news(MOST_ITEMS + 5)
    assert "Tin rất cũ" not in client.get(SECTION + "rss.xml").content.decode()
    corrected(old, (OTHER, None))
    found = items(client, SECTION + "rss.xml")
    assert found[0].findtext("title") == "Đính chính: Tin rất cũ"
    assert len(found) == MOST_ITEMS
    assert "Tin rất cũ" not in client.get("/tin-tong-hop/van-hoa-xa-hoi/rss.xml").content.decode()
