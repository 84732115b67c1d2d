"""The list of a section is read of the table of what is public: an index has its order, whatever it is narrowed by, and
what is published or withdrawn is in it, or out of it, with the same deed."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.plans import asked, plan, sorts_or_reads_all

from .public import many_news, published, section

pytestmark = pytest.mark.django_db
LIST = "/tin-tong-hop/kinh-te/"
KEYS = 'SELECT "pages_searchdocument"."page_id"'


@pytest.mark.parametrize("narrowed", ["", "linh-vuc=do-thi", "don-vi=don-vi-thu-1", "thang={month}"])
@pytest.mark.parametrize("page", ["", "trang=2", "trang=99"])
def test_which_pages_are_listed_is_read_of_an_index_that_has_their_order(
    client: Client, narrowed: str, page: str
) -> None:
    many_news(300)
    month = f"{section().get_children().live().latest('first_published_at').first_published_at:%Y-%m}"
    questions = asked(client, f"{LIST}?{narrowed.format(month=month)}&{page}")
    of_order = [one for one in questions if one.startswith(KEYS)]
    assert of_order
    assert list(sorts_or_reads_all(map(plan, of_order))) == []


def test_a_page_is_listed_and_counted_with_its_publication_and_no_longer_after_its_withdrawal(
    client: Client,
) -> None:
    section().get_children().delete()
    page = published("Chợ phiên")
    shown = client.get(LIST).content.decode()
    assert page.title in shown
    assert "Có 1 bài" in shown
    page.unpublish()
    shown = client.get(LIST).content.decode()
    assert page.title not in shown
    assert "Chuyên mục chưa có bài nào được đăng" in shown


def test_a_list_of_two_halves_shows_every_page_once_newest_first(client: Client) -> None:
    section().get_children().delete()
    many_news(69)
    shown: list[int] = []
    for number in range(1, 5):
        shown += [page.pk for page in client.get(f"{LIST}?trang={number}").context["listing"].items]
    newest = section().get_children().live().order_by("-first_published_at", "-pk")
    assert shown == list(newest.values_list("pk", flat=True))


def test_a_section_whose_page_is_of_no_kind_of_content_lists_it(client: Client) -> None:
    board = section("ban-bien-tap")
    assert board.get_children().live().get().url in client.get(board.url).content.decode()
