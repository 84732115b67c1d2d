"""Whoever subscribes gets what was published in a section, or anywhere, and nothing that was not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from pages.feeds import MOST_ITEMS

from .public import many_news, published, section

pytestmark = pytest.mark.django_db

HOST = settings.WAGTAILADMIN_BASE_URL
SECTION = "/tin-tong-hop/kinh-te/"
ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
SITE = "Trang thông tin điện tử thành phố Tuyên Quang"


def read(client: Client, address: str) -> ElementTree.Element:
    response = client.get(address)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)  # noqa: S314 - our own feed


def titles(client: Client, address: str) -> list[str]:
    return [str(item.findtext("title")) for item in read(client, address).iter("item")]


def entries(client: Client, address: str) -> Iterator[ElementTree.Element]:
    return read(client, address).iter(f"{ATOM}entry")


def test_a_section_s_feed_has_its_news_newest_first_and_no_other_section_s(client: Client) -> None:
    now = timezone.now()
    published("Tin cũ", at=now - timedelta(days=2))
    published("Tin mới", at=now)
    published("Tin nơi khác", "van-hoa-xa-hoi")
    assert titles(client, SECTION + "rss.xml") == ["Tin mới", "Tin cũ"]
    assert [entry.findtext(f"{ATOM}title") for entry in entries(client, SECTION + "atom.xml")] == [
        "Tin mới",
        "Tin cũ",
    ]


def test_a_heading_s_feed_gathers_its_sections_and_the_site_s_gathers_all(client: Client) -> None:
    published("Tin kinh tế")
    published("Tin văn hóa", "van-hoa-xa-hoi")
    published("Thủ tục", "thu-tuc-hanh-chinh")
    assert set(titles(client, "/tin-tong-hop/rss.xml")) == {"Tin kinh tế", "Tin văn hóa"}
    assert {"Tin kinh tế", "Tin văn hóa", "Thủ tục"} <= set(titles(client, "/rss.xml"))


def test_an_item_says_where_it_stands_when_it_was_published_and_what_it_is_about(client: Client) -> None:
    page = published("Tin đủ phần", summary="Giá gạo < 20 nghìn & ổn định.")
    item = next(read(client, SECTION + "rss.xml").iter("item"))
    assert item.findtext("link") == HOST + page.url
    assert item.findtext("category") == "Kinh tế"
    assert item.findtext("description") == "Giá gạo &lt; 20 nghìn &amp; ổn định."  # readers take it for HTML
    published_at = parsedate_to_datetime(str(item.findtext("pubDate")))
    assert published_at == page.first_published_at.replace(microsecond=0)
    [entry] = entries(client, SECTION + "atom.xml")
    assert datetime.fromisoformat(str(entry.findtext(f"{ATOM}updated"))) == page.last_published_at


def test_a_feed_says_whose_it_is_and_in_which_language(client: Client) -> None:
    published("Tin")
    channel = read(client, SECTION + "rss.xml").find("channel")
    assert channel is not None
    assert channel.findtext("title") == f"Kinh tế — {SITE}"
    assert channel.findtext("language") == "vi"
    assert channel.findtext("link") == HOST + SECTION
    assert channel.findtext("description")
    own = channel.find(f"{ATOM}link")
    assert own is not None
    assert own.attrib == {"href": HOST + SECTION + "rss.xml", "rel": "self"}
    feed = read(client, SECTION + "atom.xml")
    assert feed.get(LANGUAGE) == "vi"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Ủy ban nhân dân thành phố Tuyên Quang"
    assert feed.findtext(f"{ATOM}id") == HOST + SECTION + "atom.xml"


def test_the_english_feed_is_in_english_and_has_no_vietnamese_page(client: Client) -> None:
    published("Tin tiếng Việt")
    channel = read(client, "/en/rss.xml").find("channel")
    assert channel is not None
    assert channel.findtext("language") == "en"
    assert channel.findtext("title") == "Tuyên Quang City Information Portal"
    assert "Tin tiếng Việt" not in titles(client, "/en/rss.xml")


def test_drafts_withdrawn_and_restricted_pages_are_in_no_feed(client: Client) -> None:
    published("Tin sẽ gỡ").unpublish()
    page = published("Tin đã đăng")
    page.title = "Bản nháp"
    page.save_revision()
    closed = published("Tin hạn chế")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert titles(client, SECTION + "rss.xml") == ["Tin đã đăng"]


def test_a_section_that_readers_may_not_open_has_no_feed(client: Client) -> None:
    PageViewRestriction.objects.create(page=section(), restriction_type=PageViewRestriction.LOGIN)
    assert client.get(SECTION + "rss.xml").status_code == 404


@pytest.mark.parametrize(
    "address", ["/khong-co/rss.xml", "/tin-tong-hop/kinh-te/tin/rss.xml", "/fr/atom.xml"]
)
def test_what_is_no_section_has_no_feed(client: Client, address: str) -> None:
    published("Tin")
    assert client.get(address).status_code == 404


def test_control_characters_pasted_into_a_title_do_not_break_the_feed(client: Client) -> None:
    published("Tin\x0b có \x1fmã lạ", summary="Tóm\x08 tắt.")
    assert titles(client, SECTION + "rss.xml") == ["Tin có mã lạ"]


def test_an_item_keeps_its_name_when_its_address_changes(client: Client) -> None:
    page = published("Tin đổi địa chỉ")
    [before] = [item.findtext("guid") for item in read(client, SECTION + "rss.xml").iter("item")]
    page.slug = "dia-chi-moi"
    page.save_revision().publish(skip_permission_checks=True)
    [item] = read(client, SECTION + "rss.xml").iter("item")
    assert item.findtext("guid") == before
    assert str(item.findtext("link")).endswith("/dia-chi-moi/")


def test_a_feed_with_nothing_in_it_does_not_change_with_the_clock(client: Client) -> None:
    feed = read(client, SECTION + "atom.xml")
    updated = datetime.fromisoformat(str(feed.findtext(f"{ATOM}updated")))
    assert updated == section().last_published_at


def test_a_reader_that_has_the_feed_is_not_sent_it_again(client: Client) -> None:
    published("Tin")
    first = client.get(SECTION + "rss.xml")
    assert first["Content-Type"] == "application/rss+xml; charset=utf-8"
    again = client.get(SECTION + "rss.xml", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    published("Tin nữa")
    assert client.get(SECTION + "rss.xml", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_a_feed_asks_the_database_as_much_for_many_pages_as_for_one(client: Client) -> None:
    published("Tin")

    def asked() -> int:
        client.get("/rss.xml")
        with CaptureQueriesContext(connection) as queries:
            client.get("/rss.xml")
        return len(queries)

    few = asked()
    many_news(100)
    assert asked() == few <= 10
    assert len(titles(client, "/rss.xml")) == MOST_ITEMS
