"""The office sees which words find nothing; of who typed them nothing is kept."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from django.test import Client

from pages.finding import log
from pages.models import SearchedWords
from tests.conftest import SignIn

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/tim-khong-thay/"


@pytest.fixture(autouse=True)
def _nothing_counted() -> Iterator[None]:
    log._counted.clear()
    log._found.clear()
    yield
    log._counted.clear()


def test_words_are_counted_a_day_and_written_together(client: Client) -> None:
    for _time in range(2):
        client.get("/tim-kiem/", {"q": "Nghêu  sò"})
        log.write()
    [row] = SearchedWords.objects.all()
    assert (row.words, row.times, row.found, row.language) == ("nghêu sò", 2, 0, "vi")


def test_they_are_written_when_an_answer_was_given_once_a_minute(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_written_at", time.monotonic())
    client.get("/tim-kiem/", {"q": "nghêu"})
    assert not SearchedWords.objects.exists()
    monkeypatch.setattr(log, "_written_at", time.monotonic() - log.SECONDS - 1)
    client.get("/so-do-trang/")
    assert SearchedWords.objects.get().words == "nghêu"


def test_the_next_pages_of_a_list_are_no_further_search(client: Client) -> None:
    client.get("/tim-kiem/", {"q": "nghêu", "trang": "2"})
    client.get("/tim-kiem/", {"q": "nghêu", "nam": "2025"})
    log.write()
    assert not SearchedWords.objects.exists()


@pytest.mark.parametrize(
    "words", ["026086001234", "0912 345 678", "0912.345.678", "ten@example.vn", "sđt 0912345678"]
)
def test_words_that_may_be_somebodys_are_not_kept(client: Client, words: str) -> None:
    client.get("/tim-kiem/", {"q": words})
    log.write()
    assert not SearchedWords.objects.exists()


def test_no_column_could_hold_who_asked() -> None:
    assert {f.name for f in SearchedWords._meta.fields} == {
        "id",
        "day",
        "language",
        "words",
        "times",
        "found",
    }


def test_the_standing_office_reads_what_found_nothing(client: Client, sign_in: SignIn) -> None:
    client.get("/tim-kiem/", {"q": "nghêu không có"})
    client.get("/tim-kiem/", {"q": "thủ tục hành chính"})
    office = sign_in("vien-chuc-trung-tam")
    page = office.get(ADDRESS).content.decode()
    assert "nghêu không có" in page
    assert "thủ tục hành chính</" not in page
    assert ADDRESS in office.get("/admin/").content.decode()


@pytest.mark.parametrize("person", ["dau-moi-phuong-minh-xuan", "quan-tri-ky-thuat"])
def test_others_do_not(sign_in: SignIn, person: str) -> None:
    assert sign_in(person).get(ADDRESS).status_code in {302, 403}
