"""What was found can be narrowed, and a browser is offered titles while a reader types."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.finding.finder import Answer, How, Question, Row
from tests.pages.public import published, unit

from .shelf import Shelf

pytestmark = pytest.mark.django_db
ADDRESS = "/tim-kiem/"


def html(client: Client, **asked: str) -> str:
    response = client.get(ADDRESS, asked)
    assert response.status_code == 200
    return response.content.decode()


def titles(page: str) -> list[str]:
    return re.findall(r'<h2 class="item-title"><a href="[^"]*">([^<]*)</a>', page)


def test_what_was_found_is_narrowed_by_section_field_and_unit(client: Client) -> None:
    office = unit("Phòng nghêu")
    published("Nghêu một", field_of_activity="do-thi", providing_unit=office)
    published("Nghêu hai", "van-hoa-xa-hoi", providing_unit=unit("Phòng sò"))
    page = html(client, q="nghêu")
    assert "Phòng nghêu (1)</option>" in page
    assert '<input type="hidden" name="q" value="nghêu">' in page
    for narrowed in ({"muc": "kinh-te"}, {"linh-vuc": "do-thi"}, {"don-vi": str(office.pk)}):
        assert titles(html(client, q="nghêu", **narrowed)) == ["Nghêu một"]
    assert titles(html(client, q="nghêu", muc="van-hoa-xa-hoi")) == ["Nghêu hai"]


def test_a_document_is_of_the_year_it_was_issued(client: Client) -> None:
    number = {"number": "9236/QĐ-UBND", "issued_on": "2019-05-06"}
    document = published("9236/QĐ-UBND", "chi-dao-cua-chinh-quyen", **number)
    published("Nói về 9236/QĐ-UBND")
    assert titles(html(client, q="9236", nam="2019")) == [document.title]


@pytest.mark.parametrize(
    "nonsense", [{"nam": "x"}, {"don-vi": "-1"}, {"don-vi": "99999999999"}, {"tep": "?"}]
)
def test_a_condition_that_is_none_is_left_out(client: Client, nonsense: dict[str, str]) -> None:
    published("Nghêu một")
    assert titles(html(client, q="nghêu", **nonsense)) == ["Nghêu một"]


def test_a_condition_that_nothing_meets_can_be_taken_away(client: Client) -> None:
    published("Nghêu một")
    page = html(client, q="nghêu", nam="1999")
    assert titles(page) == []
    assert 'href="/tim-kiem/?q=ngh%C3%AAu"' in page


def test_more_than_are_counted_are_not_counted(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def answer(self, question: Question) -> Answer:
            return Answer(How.ALL, (Row(("kinh-te", 2026, "", None, False), 1001),))

        def cut(self, question: Question, answer: Answer, first: int, number: int) -> list[int]:
            return []

        def texts(self, keys: list[int]) -> dict[int, str]:
            return {}

    monkeypatch.setattr("pages.search.finder", Full)
    page = html(client, q="nghêu")
    assert "Có hơn 1000 trang" in page
    assert "(1001)" not in page


def test_another_engine_answers_by_a_setting(
    client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the screen shows is of it, in its order; our own index is not asked."""
    settings.SEARCH_FINDER = "tests.pages.finding.shelf.Shelf"
    one, other, hidden = published("Tin một"), published("Tin hai"), published("Tin ba")
    hidden.unpublish()
    said = {other.pk: "Chợ nghêu họp sớm", hidden.pk: "Chợ nghêu", one.pk: "Bến nghêu & sò"}
    monkeypatch.setattr(Shelf, "said", said)
    with CaptureQueriesContext(connection) as queries:
        page = html(client, q="nghêu")
        offered = json.loads(client.get("/tim-kiem/goi-y/", {"q": "nghêu"}).content)[1]
        nothing = html(client, q="sò ốc")
    assert titles(page) == offered == ["Tin hai", "Tin một"]
    assert "Bến <mark>nghêu</mark> &amp; sò" in page
    assert "2026 (2)</option>" in page
    assert '<a href="?q=ngh%C3%AAu">nghêu</a>' in nothing
    assert not [one["sql"] for one in queries if "@@" in one["sql"] or "wordrest" in one["sql"]]


def test_another_spelling_is_offered(client: Client) -> None:
    published("Cấp sổ zóc")
    page = html(client, q="zoz")
    assert "Có phải Ông/Bà tìm:" in page
    assert '<a href="?q=zoc">zoc</a>' in page


def test_titles_are_offered_as_browsers_ask_for_them(client: Client) -> None:
    page = published("Nghêuxanh đầu mùa")
    answer = client.get("/tim-kiem/goi-y/", {"q": "ngheux"})
    assert answer["Content-Type"].startswith("application/x-suggestions+json")
    query, offered, _told, links = json.loads(answer.content)
    assert (query, offered) == ("ngheux", [page.title])
    assert links[0].endswith(page.url)
    assert not answer.cookies
    assert json.loads(client.get("/tim-kiem/goi-y/").content) == ["", [], [], []]
    assert "goi-y" in client.get("/opensearch.xml").content.decode()
