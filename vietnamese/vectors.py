"""Words for PostgreSQL, ready made: a tsvector and a tsquery as text, in which the database's own parser, its locale and
its dictionaries have no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from .tokens import composed, tokens

LAST_POSITION = 16383  # of a tsvector
MOST_POSITIONS = 255  # of one word
MOST_BYTES = 900_000  # PostgreSQL holds a megabyte; what comes after is not found
APART = 5  # places between two parts: no phrase reaches from one into the other
CALLED = "#"  # before the sign that a page itself is called by
QUOTES = '"“”«»'
MOST_WORDS = 20  # of a query; what comes after them narrows nothing any more


def quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def vector(parts: Iterable[tuple[str, str]], called: Iterable[str] = ()) -> str:
    """Texts with their weights (A to D) as a tsvector; `called`: the numbers and codes that the page goes by."""
    places: dict[str, list[str]] = {}
    for name in called:
        for sign in signs_called(name):
            places.setdefault(CALLED + sign, []).append("1A")
    begun = size = 0
    for text, weight in parts:
        last = 0
        for token in tokens(composed(text)):
            last = token.position
            place = f"{min(begun + last, LAST_POSITION)}{'' if weight == 'D' else weight}"
            for word in {token.folded, token.exact, *token.signs} if size < MOST_BYTES else ():
                known = places.setdefault(word, [])
                size += 2 if known else len(word.encode()) + 8
                if len(known) < MOST_POSITIONS:
                    known.append(place)
        begun += last + APART
    return " ".join(f"{quoted(word)}:{','.join(known)}" for word, known in places.items())


def signs_called(name: str) -> list[str]:
    """A document by its number and symbol or by its number alone, a procedure by its code."""
    found = list(tokens(composed(name)))
    whole = [sign for token in found for sign in token.signs]
    return list(dict.fromkeys([*whole, *(token.folded for token in found[:1])]))


@dataclass(frozen=True)
class Term:
    """One word of a query, in each of the ways it may stand in a text."""

    folded: str
    exact: str
    is_marked: bool = False
    is_sign: bool = False
    is_beginning: bool = False
    others: tuple[str, ...] = ()  # words that may have been meant

    def without_marks(self) -> str:
        return self._any(self.folded, *self.others)

    def as_written(self) -> str:
        """Of a word that is being typed the letters alone: "khoá" may become khoáng, whose tone stands behind its end."""
        return self._any(self.folded if self.is_beginning else self.exact, *self.others)

    def _any(self, *words: str) -> str:
        ending = ":*" if self.is_sign or self.is_beginning else ""
        literals = [quoted(word) + ending for word in words]
        return literals[0] if len(literals) == 1 else f"({' | '.join(literals)})"


@dataclass(frozen=True)
class Asked:
    """What somebody looks for: words, and words that must stand together."""

    groups: tuple[tuple[Term, ...], ...]

    @classmethod
    def of(cls, text: str, *, is_being_typed: bool = False) -> Asked:
        """Words between quotation marks stand together; of a text that is being typed the last is a beginning."""
        parts = composed(text.translate(dict.fromkeys(map(ord, QUOTES), '"'))).split('"')
        groups: list[tuple[Term, ...]] = []
        for number, part in enumerate(parts):
            terms = tuple(_terms(part))
            is_phrase = number % 2 == 1 and number < len(parts) - 1
            groups += [terms] if is_phrase and terms else [(term,) for term in terms]
        groups = _at_most(groups)
        if is_being_typed and groups and not text[-1:].isspace():
            *before, last = groups[-1]
            beginning = Term(last.folded, last.exact, last.is_marked, last.is_sign, is_beginning=True)
            groups[-1] = (*before, beginning)
        return cls(tuple(groups))

    def __bool__(self) -> bool:
        return bool(self.groups)

    @property
    def terms(self) -> list[Term]:
        return [term for group in self.groups for term in group]

    @cached_property
    def has_marks(self) -> bool:
        return any(term.is_marked for term in self.terms)

    def everywhere(self) -> str:
        """Every word, whatever its marks."""
        return " & ".join(_together(term.without_marks() for term in group) for group in self.groups)

    def as_written(self) -> str:
        """Every word with its marks, of a query that has any; else as `everywhere`."""
        if not self.has_marks:
            return self.everywhere()
        return " & ".join(_together(term.as_written() for term in group) for group in self.groups)

    def in_order(self) -> str:
        """The words one after the other, with their marks if any was typed."""
        said = (term.as_written() if self.has_marks else term.without_marks() for term in self.terms)
        return " <-> ".join(said)

    def called(self) -> str:
        """Pages that go by a sign of the query: a number with its symbol, a code, a number alone."""
        signs = [f"{quoted(CALLED + term.folded)}{':*' if term.is_sign else ''}" for term in self._signs()]
        return " | ".join(signs)

    def _signs(self) -> Iterator[Term]:
        return (term for term in self.terms if term.is_sign or term.folded.isdigit())

    def all_but_one(self) -> str:
        """Any of its words may be missing; of three or more."""
        if len(self.groups) < 3:
            return ""
        ways = (Asked(self.groups[:number] + self.groups[number + 1 :]) for number in range(len(self.groups)))
        return " | ".join(f"({way.everywhere()})" for way in ways)


def _terms(text: str) -> Iterator[Term]:
    """The words of a text; of a number with its symbol or a code only the sign."""
    end = 0
    for token in tokens(text):
        if token.start < end:
            continue
        if token.signs:
            end = token.sign_end
            yield Term(token.signs[0], token.signs[0], is_sign=True)
        else:
            yield Term(token.folded, token.exact, token.is_marked)


def _at_most(groups: list[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """The first words, each once."""
    kept: list[tuple[Term, ...]] = []
    for group in dict.fromkeys(groups):
        left = MOST_WORDS - sum(map(len, kept))
        if left > 0:
            kept.append(group[:left])
    return kept


def _together(words: Iterable[str]) -> str:
    said = list(words)
    return said[0] if len(said) == 1 else f"({' <-> '.join(said)})"
