"""What was said in another language of each piece of a page, kept in wagtail-localize's own tables.

A row says: these words, at this place of this page, are those words in that language, by whom, and whether a person
stands behind them or a machine. It publishes nothing and is no content: a draft is made of it (making.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import String, StringTranslation, TranslatableObject, TranslationContext

from .pieces import Piece

BY_A_PERSON = StringTranslation.TRANSLATION_TYPE_MANUAL
BY_A_MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE
REWRITTEN = ("data", "translation_type", "tool_name", "last_translated_by", "updated_at", "has_error")


@dataclass(frozen=True)
class Said:
    """Words in the other language. `tool` is the machine that suggested them and that nobody has confirmed yet."""

    data: str
    tool: str = ""
    source: str = ""  # what they are the translation of

    @property
    def is_confirmed(self) -> bool:
        return not self.tool


class Memory:
    """Of one page; read with one question."""

    def __init__(self, page: Page, locale: Locale) -> None:
        found = StringTranslation.objects.filter(locale=locale, context__object=page.translation_key)
        self.exactly: dict[tuple[str, str], Said] = {}
        self.anywhere: dict[str, Said] = {}
        self.last_at: dict[str, Said] = {}
        for row in found.select_related("translation_of", "context").order_by("updated_at", "pk"):
            said = _said(row)
            self.exactly[row.context.path, said.source] = said
            self.anywhere[said.source] = said
            self.last_at[row.context.path] = said

    def of(self, piece: Piece) -> Said | None:
        """Of the same words at this place, else at another of this page: a row that was moved keeps its words."""
        return self.exactly.get((piece.path, piece.data)) or self.anywhere.get(piece.data)

    def before(self, piece: Piece) -> Said | None:
        """Of what stood at this place in an earlier edition."""
        return self.last_at.get(piece.path)


def said_elsewhere(pieces: Iterable[Piece], page: Page, locale: Locale) -> dict[str, str]:
    """How other pages say the same words, by these; the newest that a person stands behind. One question."""
    hashes = [String._get_data_hash(piece.data) for piece in pieces]
    found = StringTranslation.objects.filter(
        locale=locale, translation_of__data_hash__in=hashes, translation_type=BY_A_PERSON
    )
    others = found.exclude(context__object=page.translation_key).select_related("translation_of")
    return {row.translation_of.data: row.data for row in others.order_by("updated_at", "pk")}


def remember(page: Page, locale: Locale, words: Mapping[Piece, Said | None], person: Any) -> None:
    """The words of these pieces; None forgets. In a number of queries that does not grow with them."""
    with transaction.atomic():
        place, _made = TranslatableObject.objects.get_or_create_from_instance(page)
        strings = _strings([piece.data for piece in words], page.locale_id)
        contexts = _contexts([piece.path for piece in words], place)
        kept = [
            StringTranslation(
                translation_of_id=strings[piece.data],
                context_id=contexts[piece.path],
                locale=locale,
                data=said.data,
                translation_type=BY_A_PERSON if said.is_confirmed else BY_A_MACHINE,
                tool_name=said.tool,
                last_translated_by=person,
                updated_at=timezone.now(),
            )
            for piece, said in words.items()
            if said is not None
        ]
        StringTranslation.objects.bulk_create(
            kept,
            update_conflicts=True,
            unique_fields=("locale", "translation_of", "context"),
            update_fields=REWRITTEN,
        )
        _forget([piece for piece, said in words.items() if said is None], strings, contexts, locale)


def _said(row: StringTranslation) -> Said:
    is_machine = row.translation_type == BY_A_MACHINE
    return Said(row.data, (row.tool_name or "máy") if is_machine else "", row.translation_of.data)


def _strings(texts: Collection[str], locale: int) -> dict[str, int]:
    hashes = {String._get_data_hash(text): text for text in texts}
    new = [String(locale_id=locale, data_hash=number, data=text) for number, text in hashes.items()]
    String.objects.bulk_create(new, ignore_conflicts=True)
    found = String.objects.filter(locale_id=locale, data_hash__in=hashes)
    return {hashes[number]: pk for pk, number in found.values_list("pk", "data_hash")}


def _contexts(paths: Collection[str], place: TranslatableObject) -> dict[str, int]:
    numbers: dict[UUID, str] = {TranslationContext._get_path_id(path): path for path in paths}
    new = [TranslationContext(object=place, path_id=number, path=path) for number, path in numbers.items()]
    TranslationContext.objects.bulk_create(new, ignore_conflicts=True)
    found = TranslationContext.objects.filter(object=place, path_id__in=numbers)
    return {numbers[number]: pk for pk, number in found.values_list("pk", "path_id")}


def _forget(
    pieces: Iterable[Piece], strings: Mapping[str, int], contexts: Mapping[str, int], locale: Locale
) -> None:
    gone = defaultdict(set)
    for piece in pieces:
        gone[contexts[piece.path]].add(strings[piece.data])
    rows = StringTranslation.objects.filter(locale=locale, context__in=gone)
    unwanted = [pk for pk, at, of in rows.values_list("pk", "context", "translation_of") if of in gone[at]]
    StringTranslation.objects.filter(pk__in=unwanted).delete()
