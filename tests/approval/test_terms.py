"""Terms of the glossary pass the chain of the section that keeps names and titles, and are written once."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.search import index

from pages.translations.glossary import glossary
from snippets.models import Term
from snippets.models.terms import TermKind
from tests.conftest import SignIn
from workflows.archive.models import Entry

from . import shared

pytestmark = pytest.mark.django_db

WRITER, HEAD = "vien-chuc-trung-tam", "truong-ban"
LIST = "/admin/snippets/snippets/term/"


@pytest.fixture(autouse=True)
def no_terms_yet(db: None) -> None:
    Term.objects.all().delete()


def typed(**words: str) -> dict[str, str]:
    return {
        "kind": TermKind.BODY,
        "vi": "Ủy ban nhân dân",
        "en": "People's Committee",
        "also": "",
        "note": "",
    } | words


def add(client: Client, **words: str) -> HttpResponse:
    return client.post(shared.at(Term, "add"), typed(**words))


def found(client: Client, **asked: str) -> list[str]:
    """The terms a list shows, in its order."""
    html = unescape(client.get(LIST, asked).content.decode())
    return re.findall(r'id="snippet_\d+_title">([^<]*)</span>', html)


def stored(vi: str, en: str, kind: str = TermKind.OTHER, *, live: bool = True) -> Term:
    made = Term.objects.create(vi=vi, en=en, kind=kind, live=live)
    index.insert_or_update_object(made)
    return made


def test_a_term_is_offered_to_nobody_until_the_head_of_the_board_approves_it(sign_in: SignIn) -> None:
    add(sign_in(WRITER), also="Committee of the People\n\n", note="Ghi kèm tên nơi.")
    term = Term.objects.get()
    assert term.section_key == "he-thong-chinh-tri-thanh-pho"
    submission = shared.submit(term, WRITER)
    assert "Ủy ban nhân dân" not in {entry.vi for entry in glossary().entries}
    shared.approve(submission, term, HEAD)
    assert ("Ủy ban nhân dân", "People's Committee", ("Committee of the People",), "Ghi kèm tên nơi.") in set(
        glossary().entries
    )
    rows = Entry.objects.about("snippets.term", str(term.pk))
    assert [row.verb for row in rows] == ["submit", "approve", "publish"]


def test_another_english_word_waits_for_its_approval(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    term = stored("thôn", "hamlet")
    shared.edit(client, term, en="village")
    assert {entry.en for entry in glossary().entries if entry.vi == "thôn"} == {"hamlet"}
    shared.approve(shared.submit(term, WRITER), term, HEAD)
    assert {entry.en for entry in glossary().entries if entry.vi == "thôn"} == {"village"}


@pytest.mark.parametrize("again", ["ủy ban nhân dân", "UỶ BAN NHÂN DÂN", "Uỷ  ban nhân dân"])
def test_a_term_is_written_once_a_kind_whatever_its_capitals_and_tones(sign_in: SignIn, again: str) -> None:
    client = sign_in(WRITER)
    add(client)
    html = unescape(add(client, vi=again, en="Committee").content.decode())
    assert "Loại này đã có thuật ngữ “Ủy ban nhân dân”. Hãy sửa thuật ngữ đó, hoặc chọn loại khác." in html
    assert "Committee" in html
    assert Term.objects.count() == 1
    add(client, vi=again, kind=TermKind.OTHER)
    assert Term.objects.count() == 2


def test_two_places_told_apart_by_a_tone_are_two_terms(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    for name in ("Tân Hà", "Tân Hạ"):
        add(client, vi=name, en=f"{name} Ward", kind=TermKind.PLACE)
    assert Term.objects.count() == 2


def test_the_draft_of_another_term_counts_before_it_is_approved(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    other = stored("thôn", "hamlet", TermKind.BODY)
    shared.edit(client, other, vi="bản làng")
    assert "đã có thuật ngữ “bản làng”" in unescape(add(client, vi="Bản làng").content.decode())


def test_a_term_and_its_english_are_words(sign_in: SignIn) -> None:
    html = add(sign_in(WRITER), vi="…", en="—").content.decode()
    assert html.count("Hãy ghi thuật ngữ bằng chữ.") >= 2
    assert not Term.objects.exists()


# The list.


def test_the_list_is_in_the_order_of_the_alphabet_and_finds_words_without_their_marks(
    sign_in: SignIn,
) -> None:
    for vi, en in (("xã", "commune"), ("đề án", "scheme"), ("ấp", "hamlet"), ("bản", "village")):
        stored(vi, en)
    client = sign_in(WRITER)
    assert found(client) == ["ấp", "bản", "đề án", "xã"]
    assert found(client, q="de an") == ["đề án"]
    assert found(client, q="hamlet") == ["ấp"]


def test_the_list_is_narrowed_by_kind_and_says_when_there_is_nothing(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    assert "thuật ngữ song ngữ" in client.get(LIST).content.decode()
    stored("xã", "commune", TermKind.PLACE)
    stored("Luật", "Law", TermKind.DOCUMENT)
    assert found(client, kind=TermKind.DOCUMENT) == ["Luật"]
    html = client.get(LIST).content.decode()
    assert str(TermKind.PLACE.label) in html


def test_the_list_asks_the_same_number_of_questions_however_long_it_is(sign_in: SignIn) -> None:
    client = sign_in(WRITER)

    def asked() -> int:
        client.get(LIST)
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        return len(queries)

    stored("xã 0", "commune 0")
    few = asked()
    for number in range(1, 15):
        stored(f"xã {number}", f"commune {number}")
    assert asked() == few


def test_who_does_not_keep_the_section_reads_terms_and_changes_none(sign_in: SignIn) -> None:
    term, client = stored("xã", "commune"), sign_in("chuyen-vien-vhtt")
    assert client.get(LIST).status_code == 200
    answer: Any = client.post(shared.at(term), typed(vi="xã", en="parish"))
    assert answer.status_code in {302, 403}
    assert not term.revisions.exists()
