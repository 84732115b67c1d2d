"""The search answered by PostgreSQL: words that this program made ready, two stages of ranking (docs/adr/0041).

The index knows which pages have the words, and counts them without reading one. Where it counts few, all are ranked;
where many, the newest that have the words in their names and the newest of all. Vectors are large and read page by
page: whatever the index can answer is asked of the index.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from django.db import connection

from vietnamese.vectors import Asked

from ..models.finding import SearchDocument
from . import sql
from .finder import MOST_COUNTED, MOST_SHOWN, NARROWED_BY, Answer, How, Question, Row
from .spelling import Others, alike, instead_of, likely

FEW = 3  # found: then words that are alike are looked for too
RANKED = 250  # so many are ranked by all their words
NEWEST, SOME = 800, 1500  # candidates of more
TYPED_NAMES = 400  # looked at for what is being typed


@dataclass(frozen=True)
class Ways:
    """The queries of the database for one question."""

    asked: Asked
    any_form: str  # what must be found
    written: str  # what is found first: as it was typed


class PostgresFinder:
    def answer(self, question: Question) -> Answer:
        asked = Asked.of(question.words)
        if not asked:
            return Answer(How.ALL, ())
        ways = Ways(asked, _or_called(asked), asked.as_written())
        counted = cache(partial(_counted, question))
        rows = counted(ways.any_form)
        if sum(row.number for row in rows) >= FEW:
            return _names_begun(question, ways) or _answer(How.ALL, rows, ways)
        others = likely(asked)
        if not (rows or others) and (almost := asked.all_but_one()) and not counted(almost):
            return _answer(How.ALL, rows, ways)  # what has the beginning of the last word has all the others
        for how, other in _other_ways(question.words, ways, others, nothing=not rows):
            more = counted(other.any_form)
            if sum(row.number for row in more) > sum(row.number for row in rows):
                return _answer(how, more, other)
        instead = "" if rows else instead_of(question, asked, others)
        return _answer(How.ALL, rows, ways, instead)

    def cut(self, question: Question, answer: Answer, first: int, number: int) -> list[int]:
        if not isinstance(answer.asked, Ways) or not answer.count:
            return []
        few = not answer.is_more and answer.count <= RANKED
        return _keys(_ranked(question, answer.asked, few=few), first, number)

    def begin(self, words: str, locale_id: int, number: int) -> list[int]:
        asked = Asked.of(words, is_being_typed=True)
        if not asked:
            return []
        said = {"all": asked.everywhere(), "written": asked.as_written(), "locale": locale_id}
        return _keys((sql.BEGUN, said | {"most": TYPED_NAMES}), 0, number)

    def texts(self, keys: list[int]) -> dict[int, str]:
        return dict(SearchDocument.objects.filter(pk__in=keys).values_list("pk", "text"))


def _answer(how: How, rows: tuple[Row, ...], ways: Ways, instead: str = "") -> Answer:
    return Answer(how, rows, ways, instead, marked=ways.asked)


def _names_begun(question: Question, ways: Ways) -> Answer | None:
    """Where no page is named so, and one would be if the last word were longer: it is still being typed."""
    begun = Asked.of(question.words, is_being_typed=True)
    where, values = _where(question)
    if begun.everywhere() == ways.any_form:
        return None
    with connection.cursor() as cursor:
        said = values | {"all": ways.any_form, "begun": begun.everywhere()}
        cursor.execute(sql.BEGUN_BUT_NOT_NAMED.format(where=where), said)
        (is_begun,) = cursor.fetchone()
    if not is_begun:
        return None
    other = Ways(begun, begun.everywhere(), begun.as_written())
    return _answer(How.BEGINNING, _counted(question, other.any_form), other)


def _other_ways(words: str, ways: Ways, others: Others, *, nothing: bool) -> Iterator[tuple[How, Ways]]:
    """Each wider than the one before; what was typed is still found first."""
    begun = Asked.of(words, is_being_typed=True)
    if begun.everywhere() != ways.any_form:
        yield How.BEGINNING, Ways(begun, begun.everywhere(), begun.as_written())
    if other := alike(ways.asked, others):
        yield How.ALIKE, Ways(other, other.everywhere(), ways.written)
    if nothing and (almost := ways.asked.all_but_one()):
        yield How.ALMOST, replace(ways, any_form=almost, written=almost)


def _or_called(asked: Asked) -> str:
    """Every word; or the page is called by the number or the code that was typed among them."""
    called = Asked(tuple(group for group in asked.groups if group[0].is_sign)).called()
    return f"({asked.everywhere()}) | {called}" if called and len(asked.groups) > 1 else asked.everywhere()


def _where(question: Question) -> tuple[str, dict[str, Any]]:
    """What the pages are narrowed by, beside the words."""
    names = [name for name in NARROWED_BY if name in question.narrowed]
    narrowed = "".join(f" AND {name} = %({name})s" for name in names)
    values = {name: question.narrowed[name] for name in names}
    return f"locale_id = %(locale)s{narrowed}", {"locale": question.locale_id, **values}


def _counted(question: Question, query: str) -> tuple[Row, ...]:
    """How many have the words, by all that they may be narrowed by; one more than are counted at most."""
    where, values = _where(question)
    with connection.cursor() as cursor:
        cursor.execute(sql.COUNTED.format(where=where), values | {"all": query, "most": MOST_COUNTED + 1})
        return tuple(Row(tuple(values), number) for *values, number in cursor.fetchall())


def _ranked(question: Question, ways: Ways, *, few: bool) -> tuple[str, dict[str, Any]]:
    where, values = _where(question)
    is_marked = ways.written != ways.any_form
    called = ways.asked.called()
    values |= {
        "all": ways.any_form,
        "written": ways.written,
        "order": ways.asked.in_order(),
        "title": " ".join(term.folded for term in ways.asked.terms),
        "called": called,
        "some": SOME,
        "newest": NEWEST,
        "shown": MOST_SHOWN,
    }
    by_name = sql.BY_NAME.format(called=sql.CALLED if called else "false")
    if few:
        written = sql.WRITTEN.format(where=where) if is_marked else "true"
        return sql.FEW.format(where=where, by_name=by_name, written=written), values
    return sql.MANY.format(where=where, by_name=by_name), values


def _keys(query: tuple[str, dict[str, Any]], first: int, number: int) -> list[int]:
    text, values = query
    with connection.cursor() as cursor:
        cursor.execute(text + sql.PART, values | {"number": number, "first": first})
        return [key for key, *_rest in cursor.fetchall()]
