"""Words that may have been meant: of five letters or more they are looked for at once, shorter ones are offered."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, product
from typing import Any

from django.db import connection

from vietnamese.misspelt import can_be_meant, can_be_mistaken, is_one_letter_off, rests
from vietnamese.vectors import Asked, Term

from .finder import Question

Others = dict[str, list[str]]
MOST_OTHERS = 8  # words in place of one
MOST_OFFERS = 12  # ways to put a whole query otherwise


def likely(asked: Asked) -> Others:
    """Of each word those that are known and that are one letter off; one query."""
    return words_like({term.folded for term in asked.terms if term.folded.isalpha() and len(term.folded) > 2})


def alike(asked: Asked, others: Others) -> Asked | None:
    """The same question, in which longer words may be others; none where there are none."""
    longer = {word: some for word, some in others.items() if can_be_mistaken(word)}
    groups = (tuple(_with(term, longer.get(term.folded, [])) for term in group) for group in asked.groups)
    changed = Asked(tuple(groups))
    return changed if changed != asked else None


def _with(term: Term, others: list[str]) -> Term:
    meant = tuple(word for word in others if can_be_meant(word))
    return replace(term, others=meant) if meant else term


def words_like(typed: set[str]) -> Others:
    """Known words that are one letter off, the most alike first; in one query for all of them."""
    if not typed:
        return {}
    wanted = {rest for word in typed for rest in rests(word)}
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT word FROM pages_wordrest WHERE rest = ANY(%s)", [list(wanted)])
        words = sorted(word for (word,) in cursor.fetchall())
    found = {one: [word for word in words if is_one_letter_off(one, word)] for one in typed}
    return {
        one: sorted(some, key=lambda word: _likeness(one, word))[:MOST_OTHERS]
        for one, some in found.items()
        if some
    }


def _likeness(typed: str, word: str) -> tuple[Any, ...]:
    """The same letters in another order, the same first letter, the same length."""
    return (sorted(typed) != sorted(word), typed[0] != word[0], abs(len(typed) - len(word)), word)


def instead_of(question: Question, asked: Asked, others: Others) -> str:
    """Words that find something where these find nothing, written without marks; empty where there are none."""
    if not others:
        return ""
    terms = asked.terms
    choices = [[term.folded, *others.get(term.folded, [])] for term in terms]
    offers = list(
        islice((way for way in product(*choices) if way != tuple(t.folded for t in terms)), MOST_OFFERS)
    )
    sql = " UNION ALL ".join(
        "SELECT %s WHERE EXISTS (SELECT FROM pages_searchdocument WHERE locale_id = %s AND found @@ %s::tsquery)"
        for _offer in offers
    )
    values = [
        v for way in offers for v in (" ".join(way), question.locale_id, Asked.of(" ".join(way)).everywhere())
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT 1", values)
        row = cursor.fetchone()
    return row[0] if row else ""
