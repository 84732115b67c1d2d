"""Known terms in a Vietnamese text, and whether an English text carries them: a bilingual glossary at work.

Both texts are plain: tags are taken out by whoever asks. A term is found as whole words with all its marks, whatever
its capitals, composed or not, with its tone on either letter (hòa, hoà). Where two overlap the longer is meant: in
"xã hội" nobody speaks of a commune where the glossary has both. In the number of a document (4259/QĐ-UBND) stands no
term: it is the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from .text import fold
from .tokens import NUMBER, composed, tokens

Key = tuple[str, ...]
# Dashes and apostrophes as keyboards and word processors write them; a blank is a blank however wide.
_LIKE_ASCII = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u2019": "'", "\u2018": "'"}
)
_ENGLISH_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


class Entry(NamedTuple):
    """A term and what it is called in English; `also`: other forms that are right, `note`: when to use which."""

    vi: str
    en: str
    also: tuple[str, ...] = ()
    note: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.en, *self.also)


class Occurrence(NamedTuple):
    """A term at its place; `start` and `end` cut it out of the text as `tokens.composed` writes it."""

    start: int
    end: int
    entry: Entry


class Glossary:
    """Entries, ready to be looked for. Of two for the same words the first is offered, and each one's English is right."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_key: dict[Key, Entry] = {}
        for entry in entries:
            key = vietnamese_key(entry.vi)
            if key and entry.en.strip():
                self._by_key[key] = _joined(self._by_key.get(key), entry)

    def __len__(self) -> int:
        return len(self._by_key)

    @property
    def entries(self) -> list[Entry]:
        return list(self._by_key.values())

    @cached_property
    def _lengths(self) -> dict[str, list[int]]:
        """By its first word how many parts a term may have."""
        found: dict[str, set[int]] = {}
        for key in self._by_key:
            found.setdefault(key[0], set()).add(len(key))
        return {first: sorted(lengths) for first, lengths in found.items()}

    def occurrences(self, text: str) -> list[Occurrence]:
        """Every term of the text in its place, in their order; of those that overlap the longest, then the first."""
        taken, kept = set[int](), []
        for found in sorted(self._all_in(text), key=lambda one: (one.start - one.end, one.start)):
            if taken.isdisjoint(place := range(found.start, found.end)):
                taken.update(place)
                kept.append(found)
        return sorted(kept)

    def terms_in(self, source: str) -> list[Entry]:
        """The terms of a Vietnamese text, each once, as they come."""
        return list(dict.fromkeys(found.entry for found in self.occurrences(source)))

    def not_carried(self, source: str, english: str) -> list[Entry]:
        """The terms of the source of which the English text has no form that is right."""
        said = english_words(english)
        return [
            entry for entry in self.terms_in(source) if not any(_is_said(form, said) for form in entry.forms)
        ]

    def _all_in(self, text: str) -> Iterator[Occurrence]:
        parts = _parts(text)
        words = tuple(part.key for part in parts)
        numbered = _numbered(text)
        for place, word in enumerate(words):
            if parts[place].start in numbered:
                continue
            for length in self._lengths.get(word, ()):
                key = words[place : place + length]
                if len(key) == length and (entry := self._by_key.get(key)):
                    yield Occurrence(parts[place].start, parts[place + length - 1].end, entry)


def _numbered(text: str) -> set[int]:
    """The places that belong to the number of a document; with a blank in it, it may be that of a list: 1/ Chủ tịch."""
    found = (number for number in NUMBER.finditer(composed(text)) if " " not in number.group())
    return {place for number in found for place in range(*number.span())}


class _Part(NamedTuple):
    """A word, or what stands between two words where it is more than a blank."""

    start: int
    end: int
    key: str


def vietnamese_key(text: str) -> Key:
    """What two writings of one term share: its words with their marks, and the signs between them."""
    return tuple(part.key for part in _parts(text))


def _parts(text: str) -> list[_Part]:
    text, end = composed(text), 0
    parts: list[_Part] = []
    for word in tokens(text):
        between = text[end : word.start].translate(_LIKE_ASCII).split()
        if parts and between:
            parts.append(_Part(end, word.start, " ".join(between)))
        parts.append(_Part(word.start, word.end, word.exact))
        end = word.end
    return parts


def _joined(first: Entry | None, entry: Entry) -> Entry:
    if first is None:
        return entry._replace(also=tuple(form for form in entry.also if form.strip()))
    others = (form for form in (*first.also, *entry.forms) if form.strip() and form != first.en)
    return first._replace(also=tuple(dict.fromkeys(others)), note=first.note or entry.note)


def english_words(text: str) -> list[str]:
    """The words of an English text as forms are compared by: small, and names with their marks or without."""
    plain = fold(composed(text).translate(_LIKE_ASCII)).lower()
    return _ENGLISH_WORD.findall(plain)


def _is_said(form: str, said: Sequence[str]) -> bool:
    """Whether its words stand together, each as it is or in the plural."""
    wanted = [_numbers_of(word) for word in english_words(form)]
    places = range(len(said) - len(wanted) + 1)
    return bool(wanted) and any(
        all(said[place + offset] in word for offset, word in enumerate(wanted)) for place in places
    )


def _numbers_of(word: str) -> set[str]:
    """One and many: office, offices; branch, branches; secretary, secretaries."""
    if _CONSONANT_Y.search(word):
        return {word, f"{word[:-1]}ies"}
    return {word, f"{word}es" if _SIBILANT.search(word) else f"{word}s"}
