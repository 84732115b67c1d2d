"""The pages that have some words, best first, as the library's search ranks them; of its index alone, for to look every
hit up among the pages takes most of the time where words are common. Only what is shown is read."""

from __future__ import annotations

from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.search import SearchVectorExact
from django.db.models import Count, F, IntegerField, QuerySet, Window
from django.db.models.functions import Cast
from modelsearch.query import Phrase, PlainText
from wagtail.models import Page, get_page_models
from wagtail.search.models import IndexEntry
from wagtail.search.query import MATCH_ALL
from wagtail.search.utils import parse_query_string

from .choosing import as_choices

WORDS = F("autocomplete")
A_SCREEN = 20  # rows, as the library cuts what was found


def ranked(words: str, kind: ContentType | None) -> Ranked | None:
    """Of that kind, or of any. None where more is asked for than words."""
    asked_for, query = parse_query_string(words, operator="and", zero_terms=MATCH_ALL)
    if asked_for or not isinstance(query, PlainText | Phrase):
        return None
    return Ranked(query, kind)


class Ranked:
    """For a paginator."""

    supports_facet = False  # to count them by kind is to look for the words twice

    def __init__(self, query: PlainText | Phrase, kind: ContentType | None) -> None:
        compiler = Page.objects.autocomplete(query).query_compiler
        has_the_words = SearchVectorExact(WORDS, compiler.build_tsquery(query))
        kinds = [kind] if kind else ContentType.objects.get_for_models(Page, *get_page_models()).values()
        self._hits = IndexEntry.objects.filter(has_the_words, content_type__in=kinds)
        self._rank = compiler.build_tsrank(WORDS, query)

    def count(self) -> int:
        return self._first[0][1] if self._first else 0

    @cached_property
    def _first(self) -> list[tuple[int, int]]:
        """The keys of the first screen, each with how many there are: the words are looked for once for both."""
        return list(self._ordered.annotate(all=Window(Count("*"))).values_list("key", "all")[:A_SCREEN])

    def __getitem__(self, cut: slice) -> list[Page]:
        is_first = cut.stop <= A_SCREEN
        keys = [key for key, _all in self._first[cut]] if is_first else list(self._keys[cut])
        found = {page.pk: page for page in as_choices(Page.objects.filter(pk__in=keys)).specific()}
        return [found[key] for key in keys if key in found]

    @property
    def _keys(self) -> QuerySet:
        return self._ordered.values_list("key", flat=True)

    @property
    def _ordered(self) -> QuerySet:
        key = Cast("object_id", IntegerField())
        return self._hits.annotate(key=key).order_by(self._rank.desc(), "-key")
