"""What PostgreSQL is given: the words of a page with their places, and what somebody looks for."""

from __future__ import annotations

import pytest

from vietnamese.vectors import MOST_WORDS, Asked, vector


def test_both_forms_of_a_word_have_its_place_and_its_weight() -> None:
    assert vector([("Thủ tục", "A")]) in {
        "'thu':1A 'thu^3':1A 'tuc':2A 'tuc^5':2A",
        "'thu^3':1A 'thu':1A 'tuc^5':2A 'tuc':2A",
        "'thu^3':1A 'thu':1A 'tuc':2A 'tuc^5':2A",
        "'thu':1A 'thu^3':1A 'tuc^5':2A 'tuc':2A",
    }


def test_no_phrase_reaches_from_one_part_into_the_next() -> None:
    said = vector([("một", "A"), ("hai", "D")])
    assert "'mot':1A" in said
    assert "'hai':7" in said.split()


def test_signs_of_the_database_are_letters_of_a_word() -> None:
    assert "'o'" in vector([("o'neil \\ x", "D")])
    assert Asked.of("o'neil:* & !x | (y").everywhere() == "'o' & 'neil' & 'x' & 'y'"


def test_a_page_is_called_by_its_number_whole_or_alone() -> None:
    said = vector([], called=["4259/QĐ-UBND", "1.004884.000.00.00.H60"])
    assert [one.partition(":")[0] for one in said.split()] == [
        "'#4259/qd-ubnd'",
        "'#4259'",
        "'#1.004884.000.00.00.h60'",
        "'#1.004884'",
        "'#1.004884.000.00.00'",
    ]


@pytest.mark.parametrize(
    ("typed", "everywhere", "as_written"),
    [
        ("thu tuc", "'thu' & 'tuc'", "'thu' & 'tuc'"),
        ("thủ tục", "'thu' & 'tuc'", "'thu^3' & 'tuc^5'"),
        ("thủ tục thủ", "'thu' & 'tuc'", "'thu^3' & 'tuc^5'"),
        ('"khai sinh" muộn', "('khai' <-> 'sinh') & 'muon'", "('khai^0' <-> 'sinh^0') & 'muôn^5'"),
        ("“khai sinh”", "('khai' <-> 'sinh')", "('khai' <-> 'sinh')"),
        ('khai "sinh', "'khai' & 'sinh'", "'khai' & 'sinh'"),
        ("1234/qđ-ubnd", "'1234/qd-ubnd':*", "'1234/qd-ubnd':*"),
        ("quyết định 1234", "'quyet' & 'dinh' & '1234'", "'quyêt^1' & 'đinh^5' & '1234'"),
        ("…", "", ""),
    ],
)
def test_a_query_asks_for_its_words(typed: str, everywhere: str, as_written: str) -> None:
    asked = Asked.of(typed)
    assert (asked.everywhere(), asked.as_written()) == (everywhere, as_written)
    assert bool(asked) == bool(everywhere)


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("1234/QĐ-UBND", "'#1234/qd-ubnd':*"),
        ("quyết định 1234", "'#1234'"),
        ("1.004884", "'#1.004884':*"),
        ("khai sinh", ""),
    ],
)
def test_a_number_asks_for_what_is_called_by_it(typed: str, called: str) -> None:
    assert Asked.of(typed).called() == called


def test_the_last_word_that_is_being_typed_is_a_beginning() -> None:
    assert Asked.of("thu tu", is_being_typed=True).everywhere() == "'thu' & 'tu':*"
    assert Asked.of("thu tuc ", is_being_typed=True).everywhere() == "'thu' & 'tuc'"


def test_words_in_their_order_and_all_but_one() -> None:
    asked = Asked.of("khai sinh muộn")
    assert asked.in_order() == "'khai^0' <-> 'sinh^0' <-> 'muôn^5'"
    assert asked.all_but_one() == "('sinh' & 'muon') | ('khai' & 'muon') | ('khai' & 'sinh')"
    assert Asked.of("khai sinh").all_but_one() == ""


def test_an_endless_query_is_cut() -> None:
    endless = " ".join(f"từ{number}" for number in range(500))
    assert len(Asked.of(endless).terms) == MOST_WORDS
    assert len(Asked.of(f'"{endless}"').terms) == MOST_WORDS
