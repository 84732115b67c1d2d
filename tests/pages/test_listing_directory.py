"""Where a resident looks for a section: headings, the site map, the contacts, the statement of accessibility."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from wagtail.models import Page, Site

from pages.accessibility import STATEMENT
from pages.models import SectionPage
from snippets.models import Identity

from .public import Links, published, section

pytestmark = pytest.mark.django_db

EARLY, LATE = datetime(2026, 10, 5, tzinfo=UTC), datetime(2026, 11, 5, tzinfo=UTC)


@pytest.fixture
def identity(db: None) -> Identity:
    said = {"phone": "0207 3822 000", "email": "a@example.vn", "address": "Số 1 phố Ặ", "live": True}
    site = Site.objects.get(is_default_site=True)
    return Identity.objects.update_or_create(site=site, defaults=said)[0]


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_heading_leads_to_its_sections_each_with_what_is_newest(client: Client) -> None:
    published("Tin cũ hơn", at=EARLY)
    newest = published("Tin mới hơn", at=LATE)
    Page.objects.filter(path__startswith=section().path, depth=newest.depth).exclude(pk=newest.pk).update(
        first_published_at=EARLY
    )
    page = html(client, "/tin-tong-hop/")
    links = Links(page).hrefs
    for child in SectionPage.objects.child_of(section("tin-tong-hop")).live():
        assert child.url in links
    assert newest.url in links
    assert "Tin cũ hơn" not in page
    assert '<time datetime="2026-11-05">05/11/2026</time>' in page


def test_a_section_with_nothing_in_it_stands_in_the_directory_all_the_same(client: Client) -> None:
    for kind in SectionPage.objects.child_of(section("tin-tong-hop")):
        kind.get_children().delete()
    page = html(client, "/tin-tong-hop/")
    assert section().url in Links(page).hrefs
    assert "Mới nhất" not in page


def test_a_draft_is_newest_nowhere(client: Client) -> None:
    section().get_children().delete()
    published("Tin còn đó", at=EARLY)
    published("Tin sẽ gỡ", at=LATE).unpublish()
    page = html(client, "/tin-tong-hop/")
    assert "Tin còn đó" in page
    assert "Tin sẽ gỡ" not in page


def test_a_heading_below_a_heading_shows_the_newest_of_its_sections(client: Client) -> None:
    newest = published("Dự toán năm sau", "ngan-sach")
    assert newest.url in Links(html(client, "/chi-dao-dieu-hanh/")).hrefs


@pytest.mark.parametrize(("language", "address"), [("vi", "/so-do-trang/"), ("en", "/en/site-map/")])
def test_the_site_map_leads_to_every_public_section(client: Client, language: str, address: str) -> None:
    links = Links(html(client, address)).hrefs
    pages = SectionPage.objects.filter(locale__language_code=language)
    for page in pages.live():
        assert page.url in links, page.title
    assert not [page.url for page in pages.not_live() if page.url in links]


def test_the_contact_section_says_how_to_reach_the_office(client: Client, identity: Identity) -> None:
    [contact] = [page for page in SectionPage.objects.live() if page.keeps_identity and page.url[:3] != "/en"]
    main = html(client, contact.url).partition("<main")[2].partition("</main>")[0]
    for words in ('href="tel:02073822000"', 'href="mailto:a@example.vn"', "Số 1 phố Ặ"):
        assert words in main
    assert "tel:" not in html(client, section().url).partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("address", ["/kha-nang-tiep-can/", "/en/accessibility/"])
def test_the_statement_is_dated_names_its_faults_and_whom_to_tell(
    client: Client, identity: Identity, address: str
) -> None:
    page = html(client, address)
    assert f'datetime="{STATEMENT.checked_on.isoformat()}"' in page
    assert STATEMENT.falls_short
    assert page.count("<strong>") == len(STATEMENT.falls_short)
    assert 'href="mailto:a@example.vn"' in page.partition("<main")[2].partition("</main>")[0]


def test_the_statement_says_that_it_is_our_own(client: Client) -> None:
    assert "bản tự đánh giá" in html(client, "/kha-nang-tiep-can/")
    assert "not an audit" in html(client, "/en/accessibility/")


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("/tim-kiem/?q=n%C6%B0%E1%BB%9Bc", "/en/search/?q=n%C6%B0%E1%BB%9Bc"),
        ("/so-do-trang/", "/en/site-map/"),
        ("/en/accessibility/", "/kha-nang-tiep-can/"),
    ],
)
def test_the_language_links_lead_to_the_same_screen(client: Client, address: str, other: str) -> None:
    assert other in Links(html(client, address)).hrefs
