"""What a resident sees on every page: where they are, who answers for it, and no word of who checked it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Page, Site

from pages.models import HomePage, SectionPage
from pages.templatetags import languages, portal
from snippets.models import Identity
from workflows.staff.regulation import regulation_in_force


def test_a_date_for_machines():
    assert portal.iso_date(datetime(2026, 2, 4, 17, 0, tzinfo=UTC)) == "2026-02-05"


@pytest.mark.parametrize(
    ("printed", "called"),
    [("0207 3822 000 (giờ hành chính)", "02073822000"), ("(+84) 207.3822", "+842073822"), ("chưa có", "")],
)
def test_a_telephone_number_may_be_called(printed, called):
    assert portal.telephone(printed) == called


@pytest.mark.parametrize("name", ["400.html", "500.html"])
def test_an_error_page_that_needs_nothing_is_shown_without_a_database(name):
    html = render_to_string(name)
    assert '<html lang="vi">' in html
    assert "{%" not in html


@pytest.fixture
def home(db: None) -> HomePage:
    return HomePage.objects.get(locale__language_code="vi")


@pytest.fixture
def section(home: HomePage) -> SectionPage:
    """A section two levels below the home page."""
    return SectionPage.objects.descendant_of(home).live().in_menu().filter(depth=home.depth + 2).first()


def shown(page: Page | None, path: str = "/") -> dict[str, Any]:
    """The context a template is given."""
    return {"request": RequestFactory().get(path), "page": page}


def test_the_menu_is_the_tree_and_knows_where_the_reader_is(home, section):
    with translation.override("vi"):
        menu = portal.main_menu(shown(section))
    headings = SectionPage.objects.child_of(home).live().in_menu().order_by("path")
    assert [item.title for item in menu] == [page.title for page in headings]
    assert len(menu) <= 7
    assert [item.title for item in menu if item.is_current] == [section.get_parent().title]
    [heading] = [item for item in menu if item.is_current]
    assert [child.title for child in heading.children if child.is_page] == [section.title]


def test_a_section_that_is_not_for_the_menu_is_not_in_it(section):
    SectionPage.objects.filter(pk=section.pk).update(show_in_menus=False)
    with translation.override("vi"):
        menu = portal.main_menu(shown(None))
    assert section.title not in [child.title for item in menu for child in item.children]


def test_breadcrumbs_lead_from_home_to_the_parent(home, section):
    with translation.override("vi"):
        crumbs = portal.breadcrumbs(shown(section), section)
        assert portal.breadcrumbs(shown(home), home) == []
    assert [crumb.title for crumb in crumbs] == ["Trang chủ", section.get_parent().title]
    assert crumbs[0].url == "/"


def test_the_shell_asks_the_database_no_more_for_a_larger_tree(section):
    def asked() -> int:
        context = shown(section)
        with translation.override("vi"), CaptureQueriesContext(connection) as queries:
            portal.main_menu(context)
            portal.breadcrumbs(context, section)
            languages.languages(context, section)
            portal.home_url(context)
            portal.identity(context)
        return len(queries)

    asked()  # the site's root paths are now in the cache
    before = asked()
    for number in range(5):
        more = SectionPage(
            title=f"Mục {number}", slug=f"muc-{number}", section_key=f"muc-{number}", show_in_menus=True
        )
        section.get_parent().add_child(instance=more)
    portal.home_url(shown(section))
    assert asked() == before <= 4


def test_the_footer_names_who_answers_by_law(client, home):
    site = Site.objects.get(is_default_site=True)
    Identity.objects.update_or_create(
        site=site,
        defaults={
            "owner": "Cơ quan Ặ",
            "responsible": "Người Ễ",
            "address": "Số 1",
            "phone": "0207 3822 000",
            "email": "a@example.vn",
        },
    )
    html = client.get("/").content.decode()
    for words in ("Cơ quan Ặ", "Người Ễ", "Số 1", 'href="tel:02073822000"', 'href="mailto:a@example.vn"'):
        assert words in html


def test_the_footer_leads_to_the_headings_the_menu_has_no_room_for(client, home):
    beside = SectionPage.objects.child_of(home).live().filter(show_in_menus=False)
    links = [link.title for link in portal.headings_beside_menu(shown(home))]
    assert links == [page.title for page in beside] == ["Liên hệ, thông báo"]
    footer = client.get("/").content.decode().partition("<footer")[2]
    assert '<a href="/lien-he/">Liên hệ, thông báo</a>' in footer


def test_a_clause_one_cites_shows_its_own_link_and_every_clause_has_its_address(client, home):
    html = client.get("/gioi-thieu/ban-bien-tap/quy-che/").content.decode()
    clauses = re.findall(r'<div class="legal-[a-z]+ depth-\d" id="([^"]+)">(.*?)</div>', html, re.DOTALL)
    linked = {anchor for anchor, inside in clauses if f'href="#{anchor}"' in inside}
    dashes = {anchor for anchor, inside in clauses if re.search(r'class="label">[-+]<', inside)}
    assert len(clauses) > 100
    assert len(linked) > 30
    assert dashes and not linked & dashes


def test_a_footer_nobody_approved_is_the_regulation_s_own(client, home):
    Identity.objects.update(live=False, owner="Cơ quan Ặ")
    html = client.get("/").content.decode()
    assert "Cơ quan Ặ" not in html
    assert regulation_in_force().identity.owner in html


def test_an_error_page_without_a_site_is_named_by_the_regulation(db):
    Site.objects.all().delete()
    who = portal.identity({"request": RequestFactory().get("/")})
    assert who.site_name == regulation_in_force().identity.site_name
    assert portal.main_menu(shown(None)) == []


def test_a_missing_page_helps_and_says_so(client, home):
    response = client.get("/khong-co-trang-nay/")
    html = response.content.decode()
    assert response.status_code == 404
    assert "Không tìm thấy trang" in html
    for item in portal.main_menu(shown(None)):
        assert f'href="{item.url}"' in html


@pytest.mark.parametrize("path", ["/", "/khong-co-trang-nay/"])
def test_a_public_page_sets_no_cookie_and_has_no_script_or_style_in_its_text(client, home, path):
    response = client.get(path)
    html = response.content.decode()
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert re.findall(r"<script(?![^>]* src=)(?![^>]*application/ld)", html) == []
    assert " style=" not in html


def test_every_live_page_answers_and_never_says_who_checked(client, home):
    pages = home.get_descendants(inclusive=True).live().specific()
    for page in pages:
        response = client.get(page.url)
        assert response.status_code == 200, page.url
        if page._meta.model_name != "regulationpage":  # the printed text of the Quy chế keeps its word
            assert "kiểm duyệt" not in response.content.decode().lower(), page.url


def test_an_empty_section_says_what_to_do(client, section):
    html = client.get(section.url).content.decode()
    assert "Chuyên mục chưa có bài nào được đăng" in html
    assert f'href="{section.get_parent().url}"' in html


def test_the_page_says_its_language(client: Client, home):
    assert f'<html lang="{settings.LANGUAGE_CODE}">' in client.get("/").content.decode()
