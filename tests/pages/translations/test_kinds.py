"""Of every kind of page: each word is translated once, and nothing else is touched."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db import models
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import StreamField
from wagtail.models import Locale

from pages.models.portal import PortalPage
from pages.translations.carrying import IN_WORDS, carry
from pages.translations.kinds import (
    CALLED_BY_THEMSELVES,
    NOT_TRANSLATED,
    OWN,
    SAME,
    fields_carried,
    fields_translated,
    is_translated,
    relations_of,
)
from pages.translations.pieces import pieces_of, put
from workflows.approval.content import canonical, text_of

pytestmark = pytest.mark.django_db

WORD = "Từ ngữ"
RICH = f'<p>{WORD} <b>đậm</b>, <a id="3" linktype="page">liên kết</a>.</p><ul><li>{WORD}</li></ul>'


def kinds() -> list[type[PortalPage]]:
    return [model for model in apps.get_models() if issubclass(model, PortalPage)]


translated_kinds = pytest.mark.parametrize(
    "kind", [kind for kind in kinds() if is_translated(kind)], ids=lambda kind: kind.__name__
)


@translated_kinds
def test_every_word_is_translated_and_nothing_else_changes(kind: type[PortalPage]) -> None:
    source, target = full(kind), kind(locale=Locale.objects.get(language_code="en"))
    carry(source, target)
    as_carried = text_of(canonical(target))
    assert text_of(canonical(source)).count(WORD) == as_carried.count(WORD)

    pieces = pieces_of(target)
    put(target, {piece.path: piece.data.replace(WORD, "word") for piece in pieces})

    assert len({piece.path for piece in pieces}) == len(pieces)
    assert WORD not in text_of(canonical(target)), "a word was left out"
    assert text_of(canonical(target)) == as_carried.replace(WORD, "word"), "more than words was touched"


@translated_kinds
def test_a_field_with_words_is_translated_or_somebody_said_why_not(kind: type[PortalPage]) -> None:
    for model in [kind, *(relation.related_model for relation in relations_of(kind).values())]:
        for field in fields_carried(model):
            has_words = isinstance(field, models.CharField | models.TextField | StreamField)
            if has_words and not field.choices and field not in fields_translated(model):
                is_address = isinstance(field, models.URLField | models.EmailField | models.SlugField)
                is_made = field.name == "title" and issubclass(model, CALLED_BY_THEMSELVES)
                assert is_address or is_made or str(field) in SAME, (
                    f"{field}: translated, or the same, and why?"
                )


def test_what_is_said_of_fields_is_said_of_fields_that_are_there() -> None:
    known = {str(field) for model in apps.get_models() for field in model._meta.concrete_fields}
    names = {name.rpartition(".")[2] for name in known}
    assert SAME.keys() <= known
    assert IN_WORDS.keys() <= known
    assert names >= OWN


def test_what_the_regulation_names_and_what_others_wrote_is_not_translated() -> None:
    assert set(kinds()) - {kind for kind in kinds() if is_translated(kind)} == set(NOT_TRANSLATED)


def full(kind: type[PortalPage]) -> Any:
    """A page of that kind, with words wherever there is place for them, and a row of each kind beside it."""
    page = kind(locale=Locale.objects.get(language_code="vi"))
    fill(page, kind)
    for name, relation in relations_of(kind).items():
        row = relation.related_model()
        fill(row, relation.related_model)
        setattr(page, name, [row])
    return page


def fill(thing: models.Model, model: Any) -> None:
    for field in fields_translated(model):
        if isinstance(field, StreamField):
            stream = [
                {"type": name, "value": value_of(block), "id": f"id-{name}"}
                for name, block in field.stream_block.child_blocks.items()
            ]
            setattr(thing, field.name, field.to_python(stream))
        else:
            setattr(thing, field.name, f"{WORD}: {field.name}")
    for field in fields_carried(
        model
    ):  # a row that has to name something names a thing that is there in tests
        if isinstance(field, models.ForeignKey) and not field.null and not _is_a_page(field):
            setattr(thing, field.attname, 1)


def _is_a_page(field: Any) -> bool:
    return issubclass(field.related_model, PortalPage)


def value_of(block: blocks.Block) -> Any:
    if isinstance(block, TableBlock):
        return {"data": [[WORD, None], ["12", f"{WORD} ô"]], "table_caption": WORD}
    if isinstance(block, blocks.BaseStructBlock):
        return {name: value_of(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.BaseStreamBlock):
        return [
            {"type": name, "value": value_of(child), "id": f"in-{name}"}
            for name, child in block.child_blocks.items()
        ]
    if isinstance(block, blocks.RichTextBlock):
        return RICH
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return f"{WORD} & <nhãn>\nhai dòng" if isinstance(block, blocks.TextBlock) else WORD
    return None
