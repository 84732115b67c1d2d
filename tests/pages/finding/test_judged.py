"""Of what residents type, 95 in a hundred find an answer among the first three, and 90 of each kind of typing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from wagtail.models import Page

from bench.city.fill import fill
from pages.finding.finder import Question, finder
from pages.finding.reindexing import go_on
from snippets.models import Official
from tests.pages.public import section
from tests.samples import one_in

from . import demonstration
from .judged import KINDS, Judged

FIRST = 3
FURTHER, FURTHER_IN_FULL = 300, 5_000
TRIED = {kind: KINDS[kind] for kind in one_in(4, sorted(KINDS))}


@pytest.fixture(scope="module")
def larger_city(city_of_module: None, full: bool) -> Iterator[None]:
    demonstration.publish(
        None if full else {page for judged in TRIED.values() for _words, pages in judged for page in pages}
    )
    for _number in go_on():
        pass
    Official.objects.update(live=True)  # whose activities are told of
    fill(FURTHER_IN_FULL if full else FURTHER, vary=1)
    yield


def titles(words: str) -> list[str]:
    question = Question(words, section().locale_id)
    keys = finder().cut(question, finder().answer(question), 0, FIRST)
    known = dict(Page.objects.filter(pk__in=keys).values_list("pk", "title"))
    return [known[key] for key in keys]


def missed(judged: tuple[Judged, ...]) -> dict[str, list[str]]:
    """What found none of its answers among the first, with what it found."""
    found = {words: titles(words) for words, _pages in judged}
    return {
        words: found[words]
        for words, pages in judged
        if not any(page in title for title in found[words] for page in pages)
    }


def test_there_are_enough_of_each_kind() -> None:
    assert sum(map(len, KINDS.values())) >= 120
    assert min(map(len, KINDS.values())) >= 10


def test_residents_find_what_they_look_for(larger_city: None, full: bool) -> None:
    lost = {kind: missed(judged) for kind, judged in TRIED.items()}
    share = {kind: 1 - len(lost[kind]) / len(judged) for kind, judged in TRIED.items()}
    whole = 1 - sum(map(len, lost.values())) / sum(map(len, TRIED.values()))
    assert min(share.values()) >= 0.9, lost
    assert whole >= (0.95 if full else 0.9), lost
