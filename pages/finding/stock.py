"""The stock index, which the admin's lists and choosers ask, made of the same words as the public search (ADR 0044).

The platform joins, filters and pages; the words it keeps and the words it asks for are ours, ready made, so that
"dau gia", old tones, decomposed letters and numbers of documents find there what they find on the public site.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorExact
from django.db import models
from django.db.models import Case, F, Value, When
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.query import Phrase, PlainText
from modelsearch.utils import get_content_type_pk

from vietnamese.vectors import Asked, vector

AS_WRITTEN = 10.0  # what has the marks that were typed stands before what has others
KEPT = ["title", "body", "autocomplete", "title_text", "body_text"]


class Words(SearchQuery):
    """A query ready made. It is a SearchQuery, for Django hands anything else to the database's own parser."""

    def __init__(self, text: str) -> None:
        super().__init__(text, search_type="raw")
        self.text = text

    def as_sql(self, compiler: Any, connection: Any, **options: Any) -> tuple[str, list[str]]:
        return "%s::tsquery", [self.text]


class Indexer(stock.ObjectIndexer):
    title_text = body_text = ""  # of another search by likeness, which wants an extension

    def as_vector(self, texts: Iterable[tuple[str, str]], for_autocomplete: bool = False) -> str:
        return vector(texts)


class Index(stock.PostgresIndex):
    def add_items(self, model: type[models.Model], objs: Sequence[models.Model]) -> None:
        kind = get_content_type_pk(model)
        made = (Indexer(one, self.backend) for one in objs)
        rows = [
            stock.IndexEntry(
                content_type_id=kind, object_id=one.id, **{name: getattr(one, name) for name in KEPT}
            )
            for one in made
        ]
        stock.IndexEntry.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["content_type", "object_id"], update_fields=KEPT
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Stock reads the whole table for each object that is saved; a short title need not stand before others."""


class Compiler(stock.PostgresSearchQueryCompiler):
    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        if not isinstance(query, PlainText | Phrase):
            return super().build_tsquery_content(query, config=config, invert=invert)
        found = self._one_of(query, Asked.everywhere)
        return Words(f"!({found})" if invert and found else found)

    def build_tsrank(self, vector: Any, query: Any, config: Any = None, boost: float = 1.0) -> Any:
        rank = super().build_tsrank(vector, query, config=config, boost=boost)
        if not isinstance(query, PlainText | Phrase):
            return rank
        is_written = SearchVectorExact(vector, Words(self._one_of(query, Asked.as_written)))
        return rank + Case(When(is_written, then=Value(AS_WRITTEN)), default=Value(0.0))

    def get_search_vectors(self, search_query: Any) -> list[tuple[F, Any]]:
        """Of whatever fields: only the index has these words."""
        return self.get_index_vectors(search_query)

    def _one_of(self, query: Any, text_of: Any) -> str:
        """Every word of the query, or any; what has no word finds nothing."""
        if isinstance(query, Phrase):
            return text_of(Asked.of(f'"{query.query_string}"'))
        asked = Asked.of(query.query_string, is_being_typed=self.LAST_TERM_IS_PREFIX)
        if query.operator == "and":
            return text_of(asked)
        return " | ".join(text_of(Asked((group,))) for group in asked.groups)


class TypedCompiler(Compiler, stock.PostgresAutocompleteQueryCompiler):
    """The last word is its beginning."""


class SearchBackend(stock.PostgresSearchBackend):
    index_class = Index
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = TypedCompiler
