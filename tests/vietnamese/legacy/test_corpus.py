"""Texts in every old encoding, made by our own encoder: what is found out about them, and what they become."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.samples import FULL, SEED, one_in
from vietnamese.legacy import Encoding, convert, detect, encode

from .foreign import KINDS, samples
from .texts import carried, passages

OLD = [encoding for encoding in Encoding if encoding is not Encoding.UNICODE]
FONTS = {
    Encoding.TCVN3: (".VnTime", ".VnArial Narrow", ".vntime", '".VnTimes New Roman", serif', ".VnTime Bold"),
    Encoding.TCVN3_CAPITALS: (".VnTimeH", ".VnArial NarrowH", ".VNTIMEH", ".VnArialH Bold Italic"),
    Encoding.VNI: ("VNI-Times", "VNI-Helve-Condense", "vni-aptima", "VNI Times"),
    Encoding.VPS: ("VPS Times", "VPS-Helv"),
}
EACH = 100  # texts in each encoding
PRECISION, RECALL = 0.995, 0.97
TEXTS = passages(EACH, SEED)
CORPUS = one_in(5, [(encoding, text) for encoding in OLD for text in TEXTS])
FOREIGN = 1000  # samples of each kind


def meant(encoding: Encoding) -> Encoding:
    """Without its font a text in capitals is a text in small letters."""
    return Encoding.TCVN3 if encoding is Encoding.TCVN3_CAPITALS else encoding


@pytest.mark.parametrize("encoding", OLD)
def test_all_that_an_encoding_carries_comes_back(encoding: Encoding) -> None:
    wrong = []
    for text in [text for one, text in CORPUS if one is encoding]:
        converted = convert(encode(text, encoding).text, encoding)
        if converted.text != carried(text, encoding) or converted.lost:
            wrong.append((converted.text, text, converted.lost))
    assert wrong == []


@pytest.mark.parametrize("encoding", FONTS)
def test_a_font_says_it_for_certain(encoding: Encoding) -> None:
    texts = [text for one, text in CORPUS if one is encoding] + ["a", "Cong hoa", "1/2"]
    for number, text in enumerate(texts):
        font = FONTS[encoding][number % len(FONTS[encoding])]
        found = detect(encode(text, encoding).text, font)
        assert (found.encoding, found.confidence) == (encoding, 1)
        assert found.by_font and found.is_certain
        assert found.evidence.font == font
        assert convert(encode(text, encoding).text, found).text == carried(text, encoding)


def test_words_suggest_the_encoding() -> None:
    texts = [(encoding, encode(text, encoding).text) for encoding, text in CORPUS]
    texts += [(Encoding.UNICODE, text) for text in passages(len(texts) // 4, f"{SEED} Unicode")]
    found = [(meant(encoding), detect(text).encoding, text) for encoding, text in texts]
    suggested = [(right, said) for right, said, _ in found if said is not Encoding.UNICODE]
    precision = sum(right is said for right, said in suggested) / len(suggested)
    old = [(right, said) for right, said, _ in found if right is not Encoding.UNICODE]
    recall = sum(right is said for right, said in old) / len(old)
    missed = Counter(f"{right} as {said}" for right, said, _ in found if right is not said)
    print(f"{len(texts)} texts: precision {precision:.2%}, recall {recall:.2%}, {dict(missed)}")  # noqa: T201 - figures
    assert precision >= PRECISION
    assert recall >= RECALL


def test_what_words_suggest_is_never_certain() -> None:
    for encoding, text in CORPUS:
        found = detect(encode(text, encoding).text)
        if found.encoding not in (Encoding.UNICODE, Encoding.DECOMPOSED):
            assert not found.by_font and not found.is_certain and found.confidence < 1
            assert found.evidence.examples
        if encoding is Encoding.VIQR:
            assert found.confidence <= 0.5, "its marks are everybody's punctuation"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_vietnamese_is_left_alone(kind: str) -> None:
    texts = samples(kind, FOREIGN if FULL else FOREIGN // 10, SEED)
    wrong = [(found, text) for text in texts if (found := detect(text)).encoding is not Encoding.UNICODE]
    assert wrong == []
    print(f"{len(texts)} samples of {kind}: 0 taken for an old encoding")  # noqa: T201 - figures
