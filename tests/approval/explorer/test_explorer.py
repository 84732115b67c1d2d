"""The tree of pages: a section of hundreds asks as much as one of three, each page stands in it once, in its order."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import connection
from django.db.models import Q
from django.test import Client
from wagtail.models import Page

from pages.indexes import INDEXES
from pages.models import NewsPage
from snippets.alphabet import by
from tests.approval.chain import CHECKER, WRITER, submitted, written
from tests.conftest import SignIn
from tests.pages.public import many_news, section
from tests.plans import asked, plan, sorts_or_reads_all
from workflows.approval.explorer.history import MOST, ToTheMost

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
OFFICE, OBSERVER, UNIT = "chuyen-vien-vhtt", "quan-sat", "dau-moi-phuong-minh-xuan"
PER_PAGE = 50
ORDERS = {
    "title": by("title"),
    "-title": by("title", descending=True),
    "latest_revision_created_at": ["latest_revision_created_at", "pk"],
    "-latest_revision_created_at": ["-latest_revision_created_at", "-pk"],
    "live": ["live", "-latest_revision_created_at", "-pk"],
    "-live": ["-live", "latest_revision_created_at", "pk"],
}
SCREENS = (
    "/admin/pages/{section}/",
    "/admin/pages/{section}/?p=3",
    "/admin/pages/{section}/?p=999",
    "/admin/pages/{section}/?ordering=title",
    "/admin/pages/search/?q=giao+th%C3%B4ng",
    "/admin/pages/search/",
    "/admin/viet-bai-moi/",
)
CHOSEN_FROM = (
    "/admin/choose-page/{section}/",
    "/admin/choose-page/search/?q=giao+th%C3%B4ng",
    "/admin/api/main/pages/?child_of={section}&for_explorer=1",
    "/admin/api/main/pages/?child_of={section}",
)
HISTORY = "/admin/reports/site-history/"


def keys(client: Client, address: str) -> list[int]:
    html = client.get(address).content.decode()
    return [int(key) for key in re.findall(r'data-object-id="(\d+)"', html)]


def row(client: Client, address: str, page: Page) -> str:
    html = client.get(address).content.decode()
    found = next(
        one for one in re.findall(r"<tr.*?</tr>", html, re.DOTALL) if f'data-object-id="{page.pk}"' in one
    )
    return unescape(found)


@pytest.mark.parametrize(
    ("address", "username"),
    [*((address, person) for address in SCREENS for person in (OFFICE, UNIT)), (HISTORY, OFFICE)],
)
def test_a_screen_asks_as_much_of_a_section_of_hundreds_as_of_one_of_a_page(
    sign_in: SignIn, address: str, username: str
) -> None:
    where, client = section("van-hoa-xa-hoi"), sign_in(username)
    many_news(70, "van-hoa-xa-hoi")
    address = address.format(section=where.pk)
    client.get(address)
    few = len(asked(client, address))
    many_news(300, "van-hoa-xa-hoi")
    client.get(address)  # there are units more, so what is kept of a person between screens is asked anew
    assert len(asked(client, address)) <= few


@pytest.mark.parametrize("username", [OFFICE, UNIT])
@pytest.mark.parametrize("address", CHOSEN_FROM)
def test_a_row_of_a_chooser_and_of_the_menu_of_pages_asks_nothing_of_its_own(
    sign_in: SignIn, address: str, username: str
) -> None:
    where, client = section("van-hoa-xa-hoi"), sign_in(username)
    many_news(2, "van-hoa-xa-hoi")
    address = address.format(section=where.pk)
    client.get(address)
    few = len(asked(client, address))
    many_news(30, "van-hoa-xa-hoi")
    client.get(address)
    assert len(asked(client, address)) == few <= 25


def test_the_chooser_has_each_page_below_a_section_once_in_the_order_of_the_tree(sign_in: SignIn) -> None:
    where, client = section("van-hoa-xa-hoi"), sign_in(OFFICE)
    many_news(60, "van-hoa-xa-hoi")
    told = [client.get(f"/admin/choose-page/{where.pk}/?p={page}").json()["html"] for page in (1, 2, 3)]
    shown = [
        int(key) for html in told for key in re.findall(r'data-id="(\d+)"', html) if int(key) != where.pk
    ]
    assert shown == list(where.get_children().order_by("path").values_list("pk", flat=True))


def test_a_page_that_is_chosen_brings_its_parent_its_address_and_how_it_stands(sign_in: SignIn) -> None:
    many_news(1, "van-hoa-xa-hoi")
    item, draft = NewsPage.objects.latest("pk"), submitted(sign_in, "van-hoa-xa-hoi")
    html = sign_in(OFFICE).get(f"/admin/choose-page/{item.get_parent().pk}/").json()["html"]
    rows = {
        key: unescape(row) for row in html.split("<tr")[1:] for key in re.findall(r'data-id="(\d+)"', row)
    }
    chosen = rows[str(item.pk)]
    assert f'data-parent-id="{item.get_parent().pk}"' in chosen
    assert f'data-url="{item.url}"' in chosen
    waits = str(NewsPage.objects.get(pk=draft.pk).status_string)
    assert waits in rows[str(draft.pk)]
    assert waits not in chosen


def test_the_menu_of_pages_says_to_each_person_how_many_of_what_they_see_is_below(sign_in: SignIn) -> None:
    where = section("van-hoa-xa-hoi")
    many_news(3, "van-hoa-xa-hoi")
    written(sign_in, "van-hoa-xa-hoi")
    menu = f"/admin/api/main/pages/?child_of={where.get_parent().pk}&for_explorer=1"

    def below(username: str) -> int:
        items = sign_in(username).get(menu).json()["items"]
        return next(one["meta"]["children"]["count"] for one in items if one["id"] == where.pk)

    assert below(OFFICE) == where.get_children().count()
    seen = where.get_children().filter(Q(live=True) | Q(owner__username=UNIT))
    assert below(UNIT) == seen.count() < below(OFFICE)


@pytest.mark.parametrize("ordering", ORDERS)
def test_every_page_stands_once_in_the_list_in_its_order(sign_in: SignIn, ordering: str) -> None:
    where, client = section("van-hoa-xa-hoi"), sign_in(OFFICE)
    many_news(3 * PER_PAGE, "van-hoa-xa-hoi")
    written(sign_in, "van-hoa-xa-hoi")
    where.refresh_from_db()
    pages = range(1, where.numchild // PER_PAGE + 2)
    shown = [keys(client, f"/admin/pages/{where.pk}/?ordering={ordering}&p={page}") for page in pages]
    ordered = where.get_children().order_by(*ORDERS[ordering])
    assert [key for some in shown for key in some] == list(ordered.values_list("pk", flat=True))
    assert {len(some) for some in shown[:-1]} == {PER_PAGE}


@pytest.mark.parametrize("page", [1, 3])
@pytest.mark.parametrize("ordering", ORDERS)
def test_which_pages_are_shown_is_read_of_an_index_that_has_their_order(
    sign_in: SignIn, ordering: str, page: int
) -> None:
    where = section("van-hoa-xa-hoi")
    many_news(200, "van-hoa-xa-hoi")
    questions = asked(sign_in(OFFICE), f"/admin/pages/{where.pk}/?ordering={ordering}&p={page}")
    of_order = [one for one in questions if "left(" in one and "LIMIT 50" in one]
    assert of_order
    assert list(sorts_or_reads_all(map(plan, of_order))) == []


def test_each_index_of_ours_is_in_the_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE tablename = 'wagtailcore_page'")
        there = {name for (name,) in cursor.fetchall() if name.startswith("pages_")}
    assert there == set(INDEXES)


def test_nobody_is_offered_an_order_that_shows_a_section_in_one_piece(sign_in: SignIn) -> None:
    where = section("van-hoa-xa-hoi")
    many_news(2 * PER_PAGE, "van-hoa-xa-hoi")
    assert len(keys(sign_in(OFFICE), f"/admin/pages/{where.pk}/?ordering=ord")) == PER_PAGE


def test_a_row_leads_a_writer_to_the_form_and_who_only_looks_to_the_items_screen(sign_in: SignIn) -> None:
    item = written(sign_in)
    address = f"/admin/pages/{item.get_parent().pk}/"
    form, screen = f'href="/admin/pages/{item.pk}/edit/"', f'href="/admin/xu-ly/wagtailcore.page/{item.pk}/"'
    writers, observers = row(sign_in(WRITER), address, item), row(sign_in(OBSERVER), address, item)
    assert form in writers
    assert "Quy trình và xử lý" in writers
    assert form not in observers
    assert f'{screen} id="page_{item.pk}_title"' in observers


def test_a_row_says_where_an_item_stands_in_its_chain_and_then_no_writer_finds_the_form(
    sign_in: SignIn,
) -> None:
    item = submitted(sign_in)
    said = row(sign_in(WRITER), f"/admin/pages/{item.get_parent().pk}/", item)
    assert "Đang chờ" in said
    assert "/edit/" not in said


def test_a_row_of_what_is_public_leads_to_the_public_page(sign_in: SignIn) -> None:
    many_news(1, "van-hoa-xa-hoi")
    item = NewsPage.objects.latest("pk")
    assert f'href="{item.url}"' in row(sign_in(CHECKER), f"/admin/pages/{item.get_parent().pk}/", item)


def test_a_page_that_was_found_says_where_it_stands(sign_in: SignIn) -> None:
    many_news(1, "van-hoa-xa-hoi")
    item = NewsPage.objects.latest("pk")
    said = row(sign_in(OFFICE), "/admin/pages/search/?q=giao+th%C3%B4ng+n%C3%B4ng+th%C3%B4n", item)
    assert item.get_parent().draft_title in said


def test_the_history_of_the_site_is_counted_no_further_than_anybody_goes(sign_in: SignIn) -> None:
    pages = Page.objects.order_by("pk")
    assert ToTheMost(pages, PER_PAGE).count == pages.count()
    questions = asked(sign_in(OFFICE), HISTORY)
    counted = [one for one in questions if "COUNT(" in one and "wagtailcore_pagelogentry" in one]
    assert counted
    assert all(f"LIMIT {MOST}" in one for one in counted)


def test_a_contact_of_a_unit_reads_no_history_of_what_others_did(sign_in: SignIn) -> None:
    assert sign_in(OBSERVER).get(HISTORY).status_code == 200
    assert HISTORY not in sign_in(UNIT).get(HISTORY, follow=True).request["PATH_INFO"]
