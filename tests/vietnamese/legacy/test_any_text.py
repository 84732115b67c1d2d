"""Whatever text comes in: nothing raises, clean text stays as it is, and what was written can be read."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.samples import FULL
from vietnamese.alphabet import WRITTEN
from vietnamese.legacy import (
    Encoding,
    Evidence,
    Finding,
    Run,
    convert,
    convert_runs,
    detect,
    detect_runs,
    encode,
)
from vietnamese.syllables import SYLLABLES

MANY = settings(deadline=None, max_examples=300 if FULL else 50)  # no deadline: a busy machine
FONTS = st.sampled_from([None, "", ".VnTime", ".VnTimeH", "VNI-Times", "VPS Times", "Arial", "\x00"])
OLD = [encoding for encoding in Encoding if encoding is not Encoding.UNICODE]
KEYS = (
    "".join(chr(byte) for byte in range(1, 256)) + "^(+*'`?~.\\dDaeiouy&#;Ãáº»\uf041\uf0b8\u0301\u0323\ufffd"
)
ANY = st.one_of(st.text(), st.text(alphabet=KEYS))
syllables = st.sampled_from(sorted(SYLLABLES)).flatmap(
    lambda one: st.sampled_from([one, one.title(), one.upper()])
)
others = st.sampled_from(
    ["2020", "01/QĐ-UBND", "“Đúng”,", "–", "(a)", "3,5%", "naïve", "an@o.vn", "25°C", "the", "…"]
)
clean = st.lists(st.one_of(syllables, syllables, others)).map(" ".join)


@MANY
@given(ANY, FONTS)
def test_no_text_raises(text: str, font: str | None) -> None:
    found = detect(text, font)
    assert 0 <= found.confidence <= 1
    for encoding in Encoding:
        converted = convert(text, encoding, font)
        assert all(text[place:].startswith(character) for place, character in converted.lost)
        encode(text, encoding)
    assert len(convert_runs([Run(text, font), Run(text)], detect_runs([Run(text, font), Run(text)]))) == 2


@MANY
@given(clean)
def test_clean_unicode_stays_as_it_is(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    found = detect(text)
    assert found.encoding is Encoding.UNICODE
    assert convert(text, found).text == text


@pytest.mark.parametrize("encoding", [Encoding.VNI, Encoding.VPS, Encoding.MOJIBAKE, Encoding.REFERENCES])
@settings(parent=MANY)
@given(text=st.text(alphabet=WRITTEN))
def test_letters_in_any_order_come_back(encoding: Encoding, text: str) -> None:
    text = unicodedata.normalize("NFC", f"b{text}")
    assert convert(encode(text, encoding).text, encoding).text == text


@pytest.mark.parametrize("encoding", OLD)
@settings(parent=MANY)
@given(text=clean, cuts=st.lists(st.integers(0, 300), max_size=8))
def test_runs_say_what_the_whole_says(encoding: Encoding, text: str, cuts: list[int]) -> None:
    old = encode(text, encoding).text
    places = [0, *sorted(cut for cut in cuts if cut < len(old)), len(old)]
    runs = [Run(old[start:end]) for start, end in pairwise(places)]
    whole = convert(old, encoding)
    parts = convert_runs(runs, [Finding(encoding, 1.0, Evidence())] * len(runs))
    assert "".join(one.text for one in parts) == whole.text
    assert sum(len(one.lost) for one in parts) == len(whole.lost)


HOSTILE = [
    "a.",
    "D",
    "dd",
    "o+",
    "Ã",
    "á»",
    "\uf041",
    "&#",
    "@",
    "www.",
    "a\u0301",
    "aù",
    "®",
    "a'",
    "(",
    "\\",
    "x.vn",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_without_a_space_takes_no_longer_than_one_with_spaces(piece: str) -> None:
    text = (piece * 1_000_000)[: 1_000_000 if FULL else 200_000] + "!"
    began = time.process_time()
    for encoding in (detect(text).encoding, *OLD):
        convert(text, encoding)
    assert time.process_time() - began < len(text) / 1e5  # seconds; ten encodings at a megabyte a second
