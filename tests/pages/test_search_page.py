"""A resident looks for words, and finds what is public and nothing else."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from pages.views import RESULTS_PER_PAGE

from .public import Links, many_news, published, section

pytestmark = pytest.mark.django_db


def html(client: Client, query: str | None = None, address: str = "/tim-kiem/", **more: str) -> str:
    response = client.get(address, more if query is None else {"q": query} | more)
    assert response.status_code == 200
    return response.content.decode()


def found(page: str) -> list[str]:
    return re.findall(r'<h2 class="item-title"><a href="[^"]*">([^<]*)</a>', page)


@pytest.mark.parametrize("word", ["nghêutitle", "nghêusummary", "nghêubody"])
def test_words_of_titles_summaries_and_bodies_are_found(client: Client, word: str) -> None:
    published(
        "Chợ nghêutitle", summary="Tóm tắt nghêusummary.", body=[("paragraph", "<p>Nội dung nghêubody.</p>")]
    )
    page = html(client, word)
    assert found(page) == ["Chợ nghêutitle"]
    assert "Có 1 trang có đủ các từ" in page
    assert f"<mark>{word}</mark>" in page or word == "nghêutitle"
    assert "Kinh tế · " in page  # where it stands


def test_every_word_must_be_there(client: Client) -> None:
    published("Cầu nghêu mới")
    published("Cầu nghêu cũ")
    assert found(html(client, "nghêu cũ")) == ["Cầu nghêu cũ"]


def test_drafts_and_withdrawn_pages_are_not_found(client: Client) -> None:
    page = published("Tin nghêu sẽ gỡ")
    assert found(html(client, "nghêu"))
    page.unpublish()
    assert found(html(client, "nghêu")) == []


def test_words_of_a_draft_behind_a_public_page_are_not_found(client: Client) -> None:
    page = published("Tin đã đăng")
    page.title = "Tin nghêu chưa duyệt"
    page.save_revision()
    assert found(html(client, "nghêu")) == []


def test_the_english_search_finds_english_pages_only(client: Client) -> None:
    published("Tin nghêu")
    assert found(html(client, "nghêu", "/en/search/")) == []
    assert "No page in English has all the words “nghêu”" in html(client, "nghêu", "/en/search/")


def test_without_a_query_the_page_is_the_box_and_how_to_use_it(client: Client) -> None:
    page = html(client)
    assert 'id="tim-page"' in page
    assert "gõ ít từ hơn" in page
    assert "Không có trang nào" not in page
    assert section("tin-tong-hop").url in Links(page.partition("<main")[2]).hrefs


def test_nothing_found_says_so_and_what_to_do(client: Client) -> None:
    page = html(client, "khôngcótừnày")
    assert "Không có trang nào có đủ các từ “khôngcótừnày”." in page
    assert "gõ đủ dấu" in page
    assert section("tin-tong-hop").url in Links(page.partition("<main")[2]).hrefs


def test_the_query_stays_in_the_box_as_words_and_never_as_markup(client: Client) -> None:
    page = html(client, 'nghêu "<b>')
    assert 'value="nghêu &quot;&lt;b&gt;"' in page
    assert "<b>" not in page


def test_a_page_of_results_is_not_for_search_engines(client: Client) -> None:
    for query in (None, "nghêu"):
        assert '<meta name="robots" content="noindex">' in html(client, query)


@pytest.mark.parametrize("query", ["!!!", "…", "'", "&", "“”", "   "])
def test_marks_alone_find_nothing_and_break_nothing(client: Client, query: str) -> None:
    assert found(html(client, query)) == []


@pytest.mark.parametrize(
    "query",
    ["nghêu & !", "nghêu:*", "nghêu | tin", "(nghêu", "nghêu\x00", "\\nghêu", "nghêu -- '", "nghêu:b"],
)
def test_signs_of_the_engine_are_no_commands(client: Client, query: str) -> None:
    published("Tin khác")
    html(client, query)


def test_a_query_is_taken_in_any_form_of_its_letters(client: Client) -> None:
    published("Lễ hội nghêu")
    assert found(html(client, "  Lê\u0303  ho\u0323\u0302i   nghe\u0302u\n")) == ["Lễ hội nghêu"]


def test_an_endless_query_is_cut_to_what_the_box_holds(client: Client) -> None:
    page = html(client, "nghêu " * 5000)
    assert len(page) < 40_000


def test_results_are_paged_and_the_pager_keeps_the_query(client: Client) -> None:
    many_news(2 * RESULTS_PER_PAGE)
    page = html(client, "giao thông nông thôn", trang="2")
    assert len(found(page)) == RESULTS_PER_PAGE
    assert f"Có {2 * RESULTS_PER_PAGE + 1} trang" in page
    assert "Trang 2 trên 3" in page
    links = [href.replace("&amp;", "&") for href in Links(page).hrefs]
    assert [href for href in links if href.startswith("?q=giao+th") and href.endswith("&trang=3")]
    first, last = html(client, "giao thông nông thôn"), html(client, "giao thông nông thôn", trang="99")
    assert not set(found(first)) & set(found(page))
    assert len(found(last)) == 1


def test_nothing_but_reading_is_answered(client: Client) -> None:
    for address in ("/tim-kiem/", "/so-do-trang/", "/kha-nang-tiep-can/"):
        assert client.post(address).status_code == 405
        assert client.head(address).status_code == 200
        assert not client.get(address).cookies
