"""The rows of both searches, as the system writes them (tests/bench/test_city.py compares): of sentences whose words
are known, a row takes a tenth of the time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from modelsearch.backends.database.postgres.weights import get_weight
from modelsearch.index import AutocompleteField, SearchField
from wagtail.models import Page

from pages.finding.contents import KIND_WORDS, NAMES, title_key
from vietnamese.tokens import composed, tokens
from vietnamese.vectors import APART, CALLED, LAST_POSITION, quoted, signs_called

Texts = dict[str, list[str]]  # by the name of a field: the pieces of what it says
WEIGHTS = "ABCD"


def of_readers(kind: type[Page], texts: Texts, lines: list[str]) -> dict[str, Any]:
    """What differs in the row of the public search; `lines`: the body's, as a reader is shown them."""
    names = list(dict.fromkeys(text for name in ("title", *NAMES) for text in texts.get(name, ())))
    brief = [text for text in (KIND_WORDS.get(kind._meta.model_name, ""), *texts["summary"]) if text]
    body = [text for name in _body_fields(kind) for text in texts.get(name, ())]
    shown = [
        text for name in _body_fields(kind) for text in (lines if name == "body" else texts.get(name, ()))
    ]
    signs = [text for name in ("number", "code") for text in texts.get(name, ())]
    return {
        "title": composed(texts["title"][0]),
        "called": title_key(texts["title"][0]),
        "summary": composed(texts["summary"][0]),
        "text": "\n".join(shown),
        "name_found": vector([(names, "A"), (brief, "B")], signs),
        "found": vector([(names, "A"), (brief, "B"), (body, "C"), ([], "D")], signs),
    }


def of_office(kind: type[Page], texts: Texts) -> dict[str, Any]:
    """What differs in the row of the stock index."""
    fields = {one: _weighed(kind, one) for one in ("title", "body", "autocomplete")}
    return {one: vector([(texts.get(name, []), weight) for name, weight in fields[one]]) for one in fields}


@lru_cache
def _body_fields(kind: type[Page]) -> tuple[str, ...]:
    names = (field.field_name for field in kind.get_search_fields() if isinstance(field, SearchField))
    return tuple(name for name in names if name not in {"title", "summary", *NAMES})


@lru_cache
def _weighed(kind: type[Page], column: str) -> tuple[tuple[str, str], ...]:
    """The fields of a column of the index, each with its weight."""
    if column == "autocomplete":
        own = (field for field in kind.get_search_fields() if isinstance(field, AutocompleteField))
        return tuple((field.field_name, "D") for field in own)
    fields = [field for field in kind.get_search_fields() if isinstance(field, SearchField)]
    own = (field for field in fields if (field.field_name == "title") is (column == "title"))
    return tuple((field.field_name, get_weight(field.boost)) for field in own)


def vector(parts: Iterable[tuple[list[str], str]], called: Iterable[str] = ()) -> str:
    """As `vietnamese.vectors.vector`, each text in pieces."""
    places: dict[str, list[str]] = {}
    for name in called:
        for sign in signs_called(name):
            places.setdefault(CALLED + sign, []).append("1A")
    begun = 0
    for pieces, weight in parts:
        mark, last = ("" if weight == "D" else weight), begun
        for words in (words for piece in pieces for words in _words(piece)):
            last += 1
            place = f"{min(last, LAST_POSITION)}{mark}"
            for word in words:
                places.setdefault(word, []).append(place)
        begun = last + APART
    return " ".join([f"{_quoted(word)}:{','.join(known)}" for word, known in places.items()])


@lru_cache(maxsize=10_000)
def _words(piece: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple({token.folded, token.exact, *token.signs}) for token in tokens(composed(piece)))


_quoted = lru_cache(maxsize=100_000)(quoted)
