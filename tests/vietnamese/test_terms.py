"""A bilingual glossary at work: which terms a Vietnamese text has, and which of them its English text lacks."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vietnamese.terms import Entry, Glossary, vietnamese_key
from vietnamese.text import new_tone_placement, old_tone_placement
from vietnamese.tokens import composed

COMMITTEE = Entry("Ủy ban nhân dân", "People's Committee")
CHAIRMAN = Entry(
    "Chủ tịch Ủy ban nhân dân",
    "Chairman of the People's Committee",
    ("Chairwoman of the People's Committee",),
)
COMMUNE, SOCIETY = Entry("xã", "commune"), Entry("xã hội", "society", ("social",))
CULTURE = Entry("Phòng Văn hóa - Thông tin", "Division of Culture and Information")
DISPATCH, SECRETARY = Entry("công văn", "Official Dispatch"), Entry("Bí thư", "Secretary")
SHORT = Entry("UBND", "People's Committee")
CITY = Entry("thành phố Tuyên Quang", "Tuyen Quang City")
GLOSSARY = Glossary([COMMITTEE, CHAIRMAN, COMMUNE, SOCIETY, CULTURE, DISPATCH, SECRETARY, SHORT, CITY])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Chủ tịch Ủy ban nhân dân xã", [CHAIRMAN, COMMUNE]),
        ("Ủy ban nhân dân và Chủ tịch Ủy ban nhân dân", [COMMITTEE, CHAIRMAN]),
        ("CHỦ TỊCH UỶ BAN NHÂN DÂN", [CHAIRMAN]),
        (unicodedata.normalize("NFD", "Ủy ban nhân dân"), [COMMITTEE]),
        ("Ủy ban  nhân\ndân", [COMMITTEE]),
        ("Phòng Văn hoá – Thông tin", [CULTURE]),
        ("Phòng Văn hóa, Thông tin", []),
        ("Ủy ban, nhân dân", []),
        ("kinh tế - xã hội của xã", [SOCIETY, COMMUNE]),
        ("xã, xã, xã", [COMMUNE]),
        ("xạ, xa, xãm", []),
        ("Bi thư", []),
        ("UBND xã trình 4259/QĐ-UBND, 12-NQ/UBND", [SHORT, COMMUNE]),
        ("4259/QĐ-UBND của UBND", [SHORT]),
        ("1/ UBND, 2/ xã", [SHORT, COMMUNE]),
        ("", []),
    ],
)
def test_terms_of_a_text_are_whole_words_with_their_marks_and_the_longest_is_meant(
    source: str, expected: list[Entry]
) -> None:
    assert GLOSSARY.terms_in(source) == expected


def test_what_was_found_is_cut_out_of_the_text_at_its_place() -> None:
    text = composed("Sáng nay, Chủ tịch Uỷ ban nhân dân xã…")
    found = [text[one.start : one.end] for one in GLOSSARY.occurrences(text)]
    assert found == ["Chủ tịch Uỷ ban nhân dân", "xã"]


@pytest.mark.parametrize(
    ("source", "english", "missing"),
    [
        ("Ủy ban nhân dân", "The PEOPLE’S COMMITTEE met", []),
        ("Ủy ban nhân dân", "People's Committees of three communes", []),
        ("Ủy ban nhân dân", "The Committee of the people", [COMMITTEE]),
        ("Ủy ban nhân dân", "", [COMMITTEE]),
        ("xã hội", "social security", []),
        ("xã hội", "antisocial", [SOCIETY]),
        ("xã", "community", [COMMUNE]),
        ("công văn", "two Official Dispatches", []),
        ("Bí thư", "both Secretaries", []),
        ("Bí thư", "the secretariat", [SECRETARY]),
        ("thành phố Tuyên Quang", "Tuyên Quang City", []),
        ("Chủ tịch Ủy ban nhân dân", "the Chairwoman of the People's Committee", []),
        ("Chủ tịch Ủy ban nhân dân xã", "the President of the commune", [CHAIRMAN]),
    ],
)
def test_a_term_is_carried_by_any_of_its_forms_as_whole_words_also_in_the_plural(
    source: str, english: str, missing: list[Entry]
) -> None:
    assert GLOSSARY.not_carried(source, english) == missing


def test_of_two_entries_for_one_term_the_first_is_offered_and_each_is_right() -> None:
    first, other = Entry("Sở Tài chính", "Department of Finance"), Entry("sở tài chính", "Finance Department")
    (joined,) = Glossary([first, other]).entries
    assert (joined.en, joined.also) == ("Department of Finance", ("Finance Department",))


def test_a_term_without_english_is_no_entry() -> None:
    assert len(Glossary([Entry("xã", " "), Entry("…", "dots")])) == 0


# Whatever the glossary and the text.

# No deadline and no measure of speed: a busy machine is no fault of the words.
ANY_PACE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORDS = st.sampled_from(["xã", "hội", "hòa", "thúy", "đường", "duong", "ủy", "ban", "Phòng", "12", "HĐND"])
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
GLOSSARIES = st.lists(PHRASES, max_size=8).map(
    lambda all_of: Glossary(Entry(vi, f"term {number}") for number, vi in enumerate(all_of))
)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from([",", ".", "–", "\n"])), max_size=25).map(" ".join)


@ANY_PACE
@given(GLOSSARIES, TEXTS)
def test_what_is_found_never_overlaps_and_is_the_term_it_says(glossary: Glossary, text: str) -> None:
    found = glossary.occurrences(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    said = composed(text)
    assert all(vietnamese_key(said[one.start : one.end]) == vietnamese_key(one.entry.vi) for one in found)


@ANY_PACE
@given(GLOSSARIES, TEXTS)
def test_a_term_that_stands_in_the_text_is_found_or_gave_way_where_it_stands_to_one_as_long(
    glossary: Glossary, text: str
) -> None:
    found = glossary.occurrences(text)
    for alone in (one for entry in glossary.entries for one in Glossary([entry]).occurrences(text)):
        beside = [one for one in found if one.start < alone.end and alone.start < one.end]
        assert any(one.end - one.start >= alone.end - alone.start for one in beside)


@ANY_PACE
@given(GLOSSARIES, TEXTS, st.sampled_from([str.upper, new_tone_placement, old_tone_placement]))
def test_capitals_and_the_place_of_a_tone_change_nothing(
    glossary: Glossary, text: str, written: object
) -> None:
    assert glossary.terms_in(written(text)) == glossary.terms_in(text)
    decomposed = unicodedata.normalize("NFD", text)
    assert glossary.terms_in(decomposed) == glossary.terms_in(text)


@ANY_PACE
@given(st.lists(PHRASES, min_size=1, max_size=6, unique_by=vietnamese_key), st.text())
def test_the_english_of_every_entry_carries_every_term(all_of: list[str], said_before: str) -> None:
    glossary = Glossary(Entry(vi, f"Term {number} of office") for number, vi in enumerate(all_of))
    source = ". ".join(all_of)
    english = f"{said_before}\n" + ". ".join(entry.en for entry in glossary.entries)
    assert glossary.not_carried(source, english) == []
    assert glossary.not_carried(source, "") == glossary.terms_in(source)
