"""Machines that read a page learn who made it, when, of what, and where it is to be found; never anything invented."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Locale

from pages.models import NewsPage, SectionPage
from snippets.models import Identity
from tests.approval import files

from .public import published, section, unit

pytestmark = pytest.mark.django_db

HOST = settings.WAGTAILADMIN_BASE_URL
REQUIRED = {"DC.title", "DC.creator", "DC.date", "DC.description", "DC.publisher", "DC.identifier"}
OWNER = "Ủy ban nhân dân thành phố Tuyên Quang"
OWNER_IN_ENGLISH = "People's Committee of Tuyên Quang City"
STANDING_OFFICE = "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố"


class Head:
    """The head of a page, as a machine reads it."""

    def __init__(self, client: Client, address: str, status: int = 200) -> None:
        response = client.get(address)
        assert response.status_code == status
        self.html = response.content.decode().partition("</head>")[0]

    def values(self, tag: str, key: str, value: str) -> list[tuple[str, str]]:
        found = re.findall(rf'<{tag}\b[^>]*\b{key}="([^"]*)"[^>]*\b{value}="([^"]*)"', self.html)
        return [(unescape(name), unescape(text)) for name, text in found]

    @property
    def dublin_core(self) -> dict[str, str]:
        return {name: text for name, text in self.values("meta", "name", "content") if name[:3] == "DC."}

    @property
    def open_graph(self) -> dict[str, str]:
        return dict(self.values("meta", "property", "content"))

    @property
    def canonical(self) -> list[str]:
        return [href for rel, href in self.values("link", "rel", "href") if rel == "canonical"]

    @property
    def languages(self) -> dict[str, str]:
        return dict(self.values("link", "hreflang", "href"))

    @property
    def graph(self) -> dict[str, dict[str, Any]]:
        """The nodes of the linked data by their type."""
        [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', self.html, re.DOTALL)
        data = json.loads(block)
        assert data["@context"] == "https://schema.org"
        return {node["@type"]: node for node in data["@graph"]}

    def links(self, kind: str) -> list[str]:
        return [href for found, href in self.values("link", "type", "href") if found == kind]


def by(page: Any, **hand: Any) -> Any:
    """The page with one more hand in it."""
    page.bylines.create(**hand)
    page.save_revision().publish(skip_permission_checks=True)
    return page


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/tin-tong-hop/",
        "/tin-tong-hop/kinh-te/",
        "/lien-he/",
        "/gioi-thieu/ban-bien-tap/quy-che/",
        "/en/",
    ],
)
def test_no_page_leaves_a_required_element_empty(client: Client, address: str) -> None:
    told = Head(client, address).dublin_core
    assert told.keys() >= REQUIRED
    assert all(told.values())
    assert told["DC.identifier"] == HOST + address
    assert told["DC.publisher"] == (OWNER_IN_ENGLISH if address == "/en/" else OWNER)


def test_a_news_article_names_its_unit_its_hands_its_day_and_its_field(client: Client) -> None:
    page = published(
        "Khánh thành cầu mới",
        summary="Cầu nối hai bờ sông Lô.",
        providing_unit=unit("Phòng Kinh tế thử"),
        source_line="Theo Báo Tuyên Quang",
    )
    by(page, contributor="Hà Lan")
    by(page, contributor="Minh; Xuân", role="pictures")
    told = Head(client, page.url).dublin_core
    assert told["DC.title"] == "Khánh thành cầu mới"
    assert told["DC.description"] == "Cầu nối hai bờ sông Lô."
    assert told["DC.creator"] == "Phòng Kinh tế thử"
    assert told["DC.contributor"] == "Hà Lan; Minh, Xuân"  # the mark between two values stands in no value
    assert told["DC.subject"] == "Tin tổng hợp; Kinh tế"  # its field has the name of its section
    assert told["DC.source"] == "Theo Báo Tuyên Quang"
    assert told["DC.language"] == "vi"
    assert date.fromisoformat(told["DC.date"]) == page.first_published_at.astimezone().date()


def test_what_no_unit_provided_was_made_by_the_standing_office(client: Client) -> None:
    assert Head(client, published("Tin thường").url).dublin_core["DC.creator"] == STANDING_OFFICE
    Identity.objects.update(standing_office="", owner="")
    told = Head(client, published("Tin khác").url).dublin_core
    assert told["DC.creator"] == told["DC.publisher"] == OWNER  # the regulation knows it


def test_what_nobody_entered_is_not_said(client: Client) -> None:
    told = Head(client, published("Tin không tên người viết").url)
    assert not {"DC.contributor", "DC.source"} & told.dublin_core.keys()
    assert "image" not in told.graph["NewsArticle"]
    assert "og:image" not in told.open_graph


def test_a_shared_link_shows_title_summary_and_moments(client: Client) -> None:
    page = published("Tin chia sẻ", summary="Vài lời & “ngoặc kép”.")
    told = Head(client, page.url).open_graph
    assert told["og:title"] == "Tin chia sẻ"
    assert told["og:description"] == "Vài lời & “ngoặc kép”."
    assert told["og:url"] == HOST + page.url
    assert told["og:type"] == "article"
    assert told["og:locale"] == "vi_VN"
    assert told["article:published_time"] == page.first_published_at.isoformat(timespec="seconds")
    assert Head(client, "/").open_graph["og:type"] == "website"


def test_a_shared_link_shows_the_leading_picture_in_a_size_that_was_made_before(client: Client) -> None:
    picture = files.picture()
    page = published("Tin có ảnh", lead_picture=picture)
    picture.renditions.all().delete()
    assert "og:image" not in Head(client, page.url).open_graph
    size = picture.get_rendition("width-1080|format-jpeg")
    told = Head(client, page.url)
    assert told.open_graph["og:image"] == HOST + size.url
    assert told.open_graph["og:image:alt"] == picture.alt
    assert told.graph["NewsArticle"]["image"] == HOST + size.url


def test_linked_data_of_news_names_the_writer_as_the_public_reads_it(client: Client) -> None:
    page = by(published("Tin có người viết", providing_unit=unit("Phòng thử")), contributor="Hà Lan")
    by(page, contributor="Minh Xuân", role="pictures")
    graph = Head(client, page.url).graph
    assert graph["NewsArticle"]["author"] == [{"@type": "Person", "name": "Hà Lan"}]
    assert graph["NewsArticle"]["publisher"]["name"] == OWNER
    steps = [(step["name"], step["item"]) for step in graph["BreadcrumbList"]["itemListElement"]]
    assert steps == [
        ("Trang chủ", HOST + "/"),
        ("Tin tổng hợp", HOST + "/tin-tong-hop/"),
        ("Kinh tế", HOST + "/tin-tong-hop/kinh-te/"),
        ("Tin có người viết", HOST + page.url),
    ]


def test_linked_data_of_news_without_a_writer_names_the_unit(client: Client) -> None:
    page = published("Tin của phòng", providing_unit=unit("Phòng thử"))
    assert Head(client, page.url).graph["NewsArticle"]["author"] == [
        {"@type": "Organization", "name": "Phòng thử"}
    ]


def test_the_home_page_tells_who_publishes_and_how_to_search(client: Client) -> None:
    graph = Head(client, "/").graph
    assert graph["GovernmentOrganization"]["name"] == OWNER
    assert graph["GovernmentOrganization"]["email"] == Identity.objects.get().email
    assert "telephone" not in graph["GovernmentOrganization"]  # the regulation names none
    action = graph["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == HOST + "/tim-kiem/?q={search_term_string}"


def test_the_emblem_it_names_is_one_that_readers_may_open(client: Client) -> None:
    Identity.objects.update(emblem=files.picture(title="Biểu trưng"))
    logo = Head(client, "/").graph["GovernmentOrganization"]["logo"].removeprefix(HOST)
    assert (client.get(logo).status_code, client.get(logo)["Content-Type"]) == (200, "image/png")


def test_the_regulation_is_told_as_the_legal_text_it_is(client: Client) -> None:
    told = Head(client, "/gioi-thieu/ban-bien-tap/quy-che/").graph["Legislation"]
    assert told["legislationIdentifier"] == "4259/QĐ-UBND"
    assert told["legislationDate"] == "2019-12-11"


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/tin-tong-hop/", "CollectionPage"),
        ("/tin-tong-hop/kinh-te/", "CollectionPage"),
        ("/lien-he/", "ContactPage"),
    ],
)
def test_a_section_is_told_as_the_list_it_is_and_the_contact_page_as_that(
    client: Client, address: str, kind: str
) -> None:
    assert Head(client, address).graph[kind]["url"] == HOST + address


def test_nothing_in_a_title_ends_the_data_block(client: Client) -> None:
    title = "</script><script>alert(1)</script> & <!-- \u2028"
    page = published(title)
    head = Head(client, page.url)
    assert head.graph["NewsArticle"]["headline"] == page.title
    assert "alert(1)<" not in head.html
    assert head.html.count("</script>") == 1  # the block's own


# One address for one content.


def test_a_page_has_one_address_whatever_host_it_was_asked_at(client: Client) -> None:
    page = published("Tin một địa chỉ")
    assert Head(client, page.url + "?utm_source=zalo").canonical == [HOST + page.url]


def test_each_page_of_a_list_is_its_own_and_a_narrowed_list_is_none(client: Client) -> None:
    for number in range(21):
        published(f"Tin {number}", field_of_activity="kinh-te" if number else "do-thi")
    address = "/tin-tong-hop/kinh-te/"
    assert Head(client, address).canonical == [HOST + address]
    assert Head(client, address + "?trang=2").canonical == [HOST + address + "?trang=2"]
    assert Head(client, address + "?trang=1").canonical == [HOST + address]
    assert Head(client, address + "?linh-vuc=do-thi").canonical == []


@pytest.mark.parametrize("address", ["/tim-kiem/?q=tin", "/khong-co-trang-nay/"])
def test_what_is_not_for_search_engines_names_no_address(client: Client, address: str) -> None:
    head = Head(client, address, status=404 if "khong-co" in address else 200)
    assert head.canonical == []
    assert head.dublin_core == {}
    assert "ld+json" not in head.html


def test_a_screen_of_ours_names_its_address_in_both_languages(client: Client) -> None:
    head = Head(client, "/so-do-trang/")
    assert head.canonical == [HOST + "/so-do-trang/"]
    assert head.languages == {"vi": HOST + "/so-do-trang/", "en": HOST + "/en/site-map/"}


def test_a_page_names_its_translation_only_where_it_is_live(client: Client) -> None:
    page = published("Tin sẽ dịch")
    assert Head(client, page.url).languages == {}
    translated = translation_of(page)
    assert Head(client, page.url).languages == {}  # a draft is nobody's business
    translated.save_revision().publish(skip_permission_checks=True)
    both = {"vi": HOST + page.url, "en": HOST + translated.url}
    assert Head(client, page.url).languages == both
    assert Head(client, translated.url).languages == both


def translation_of(page: NewsPage) -> NewsPage:
    english = Locale.objects.get(language_code="en")
    parent = SectionPage.objects.get(section_key="kinh-te", locale=english)
    copy = NewsPage(
        title="To be translated",
        summary="In short.",
        field_of_activity="kinh-te",
        locale=english,
        translation_key=page.translation_key,
        live=False,
    )
    parent.add_child(instance=copy)
    return copy


# Feeds and search.


def test_a_page_leads_to_the_feeds_of_the_site_and_of_its_section(client: Client) -> None:
    page = published("Tin có nguồn tin")
    for address in (page.url, section().url):
        assert Head(client, address).links("application/rss+xml") == [
            "/rss.xml",
            "/tin-tong-hop/kinh-te/rss.xml",
        ]
    assert Head(client, "/en/").links("application/atom+xml") == ["/en/atom.xml"]


@pytest.mark.parametrize(("address", "found"), [("/", "/opensearch.xml"), ("/en/", "/en/opensearch.xml")])
def test_a_browser_finds_how_to_search_here(client: Client, address: str, found: str) -> None:
    assert Head(client, address).links("application/opensearchdescription+xml") == [found]
