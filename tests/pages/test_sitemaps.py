"""Search engines are told of every public page of both languages, in parts, and of no other page."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from pages import discovery, sitemaps
from pages.models import NewsPage, PublishedCorrection
from snippets.models import Identity
from tests.kinds import SUMMARY

from .public import many_news, published, section

pytestmark = pytest.mark.django_db

HOST = settings.WAGTAILADMIN_BASE_URL
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SLOWEST = 3.0  # seconds for one part, on a machine that does other things too


def entries(client: Client, address: str) -> dict[str, str | None]:
    """Each address with when it changed."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)  # noqa: S314 - our own sitemap
    return {str(one.findtext(f"{SPACE}loc")): one.findtext(f"{SPACE}lastmod") for one in root}


def whole(client: Client) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for part in entries(client, "/sitemap.xml"):
        addresses = entries(client, part.removeprefix(HOST))
        assert not found.keys() & addresses.keys()
        found |= addresses
    return found


def test_every_public_page_of_both_languages_stands_in_it_once_and_answers(client: Client) -> None:
    page = published("Tin trong sơ đồ")
    found = whole(client)
    assert found.keys() == {HOST + p.get_url() for p in Page.objects.live().filter(depth__gt=1)}
    assert HOST + "/" in found
    assert HOST + "/en/news/" in found
    assert found[HOST + page.url] == page.last_published_at.isoformat(timespec="seconds")
    assert all(client.get(address.removeprefix(HOST)).status_code == 200 for address in [*found][::9])


def test_drafts_withdrawn_and_restricted_pages_are_not_told(client: Client) -> None:
    gone, closed = published("Tin sẽ gỡ"), published("Tin hạn chế")
    gone.unpublish()
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert not {HOST + gone.url, HOST + closed.url} & whole(client).keys()


def test_a_part_holds_no_more_than_its_number_and_the_index_says_when_it_changed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemaps, "MOST_IN_A_PART", 20)
    page = published("Tin mới nhất")
    parts = entries(client, "/sitemap.xml")
    assert len(parts) > 3
    assert all(1 <= len(entries(client, part.removeprefix(HOST))) <= 20 for part in parts)
    changed = page.last_published_at.isoformat(timespec="seconds")
    assert parts[f"{HOST}/sitemap-{page.pk // 20}.xml"] == changed
    assert len(whole(client)) == Page.objects.live().filter(depth__gt=1).count()


def corrected(page: Page, at: datetime) -> None:
    told = PublishedCorrection(page=page, words="Số đúng là “53 hộ”.", digest=f"{page.pk}", published_at=at)
    told.save()


def english(title: str) -> NewsPage:
    parent = section(language="en")
    least = {"summary": SUMMARY, "field_of_activity": "kinh-te"}
    page = NewsPage(title=title, locale=parent.locale, live=False, **least)
    parent.add_child(instance=page)
    page.save_revision().publish(skip_permission_checks=True)
    return page


def test_the_list_of_corrections_is_told_in_the_languages_that_have_one(client: Client) -> None:
    """It is no page of the tree, so it stands in no numbered part."""
    apart, now = HOST + "/sitemap-dinh-chinh.xml", datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert apart not in entries(client, "/sitemap.xml")
    assert client.get("/sitemap-dinh-chinh.xml").status_code == 404
    corrected(published("Tin có số sai"), now)
    corrected(published("Tin khác"), now - timedelta(days=1))
    assert entries(client, "/sitemap-dinh-chinh.xml") == {f"{HOST}/dinh-chinh/": now.isoformat()}
    assert entries(client, "/sitemap.xml")[apart] == now.isoformat()
    corrected(english("Market hours"), now + timedelta(hours=1))
    told = entries(client, "/sitemap-dinh-chinh.xml")
    assert len(told) == 2
    assert all(client.get(address.removeprefix(HOST)).status_code == 200 for address in told)
    assert "/en/" in next(address for address in told if not address.endswith(HOST + "/dinh-chinh/"))


def test_a_list_of_which_every_page_was_withdrawn_or_restricted_is_not_told(client: Client) -> None:
    gone, closed = published("Tin sẽ gỡ"), published("Tin hạn chế")
    for page in (gone, closed):
        corrected(page, page.last_published_at)
    gone.unpublish()
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/sitemap-dinh-chinh.xml").status_code == 404
    assert not [part for part in entries(client, "/sitemap.xml") if "dinh-chinh" in part]


def test_a_part_that_holds_nothing_is_no_part(client: Client) -> None:
    assert client.get("/sitemap-999999.xml").status_code == 404


def test_a_large_city_takes_as_many_queries_as_a_small_one_and_no_time_to_speak_of(
    client: Client, full: bool
) -> None:
    def asked(address: str) -> int:
        client.get(address)  # what the platform keeps of the tree's roots is known again
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    part = f"/sitemap-{section().pk // sitemaps.MOST_IN_A_PART}.xml"
    small = asked("/sitemap.xml"), asked(part)
    many_news(20_000 if full else 2_000)
    assert (asked("/sitemap.xml"), asked(part)) == small
    assert (
        max(small) <= 9
    )  # five of them the frame of every page, one about corrections, one how many parts there are
    took = {}
    for address in ["/sitemap.xml", *(one.removeprefix(HOST) for one in entries(client, "/sitemap.xml"))]:
        begun = time.perf_counter()
        client.get(address)
        took[address] = time.perf_counter() - begun
    assert {address: seconds for address, seconds in took.items() if seconds > SLOWEST} == {}


# What machines ask for by name.


def test_robots_learn_where_the_sitemap_is_and_what_is_closed(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().split("\n") == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /tim-kiem/",
        "Disallow: /en/search/",
        "",
        f"Sitemap: {HOST}/sitemap.xml",
        "",
    ]


def security(client: Client) -> dict[str, list[str]]:
    response = client.get("/.well-known/security.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    found: dict[str, list[str]] = {}
    for line in response.content.decode().splitlines():
        name, _, value = line.partition(": ")
        found.setdefault(name, []).append(value)
    return found


def test_whoever_finds_a_hole_learns_whom_to_tell(client: Client) -> None:
    email = Identity.objects.get().email
    assert security(client)["Contact"] == [f"mailto:{email}", f"{HOST}/lien-he/"]
    assert security(client)["Canonical"] == [f"{HOST}/.well-known/security.txt"]
    assert security(client)["Preferred-Languages"] == ["vi, en"]
    Identity.objects.update(email="")
    assert security(client)["Contact"] == [f"{HOST}/lien-he/"]  # RFC 9116 wants at least one


def test_the_word_about_security_never_runs_out_and_is_never_a_year_old(client: Client) -> None:
    [expires] = security(client)["Expires"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", expires)
    for day in range(0, 800):
        now = datetime(2026, 11, 24, 23, 59, tzinfo=UTC) + timedelta(days=day)
        assert timedelta(days=140) < discovery.valid_until(now) - now < timedelta(days=365)


@pytest.mark.parametrize(
    ("address", "search", "language"),
    [("/opensearch.xml", "/tim-kiem/", "vi"), ("/en/opensearch.xml", "/en/search/", "en")],
)
def test_a_browser_can_search_here_from_its_own_box(
    client: Client, address: str, search: str, language: str
) -> None:
    response = client.get(address)
    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    root = ElementTree.fromstring(response.content)  # noqa: S314 - our own description
    told = {child.tag.rpartition("}")[2]: child for child in root}
    assert told["ShortName"].text == "Tuyên Quang"
    assert told["Language"].text == language
    led = {
        child.get("type"): child.get("template", "").removesuffix("?q={searchTerms}")
        for child in root
        if child.tag.endswith("}Url")
    }
    assert led["text/html"] == f"{HOST}{search}"
    for place in led.values():
        assert client.get(place.removeprefix(HOST), {"q": "tin"}).status_code == 200
    assert set(led) == {"text/html", "application/x-suggestions+json"}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Thành phố Tuyên Quang", "Tuyên Quang"),
        ("Phường Minh Xuân", "Phường Minh Xuân"),
        ("một nơi tên rất dài viết thường", "một nơi tên rất"),
    ],
)
def test_a_name_is_cut_to_what_a_browser_s_box_shows(name: str, short: str) -> None:
    assert discovery.short_name(name) == short
