"""Every text of a draft that a person wrote, at its place: its fields, its streams, the rows edited with it; and the words of what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from snippets.letters.blocks import Place
from snippets.letters.blocks import rewritten as of_blocks
from snippets.letters.stored import as_data, texts_of

from ..content import NOT_CONTENT, files_shown, names_of_fields
from .passages import Passage, rewritten

Text = tuple[str, models.Model, models.Field]  # the name of its place, and where it stands
NO_WORDS = models.SlugField | models.URLField | models.EmailField | models.FileField


def suspected(draft: models.Model) -> list[tuple[str, Passage]]:
    """What looks to be of an old encoding, with the name of its place: of the draft in the order of its form, then of
    the pictures and files that it shows. All of it stays as it is."""
    found: list[tuple[str, Passage]] = []

    def note(label: str, passage: Passage) -> bool:
        found.append((label, passage))
        return False

    for _thing, texts in _things(draft):
        _visit(texts, note)
    return found


def convert(draft: models.Model, agreed: set[int]) -> Counter[models.Model]:
    """Those of the passages, by their place among all, in memory. Answers how many stand in the draft, and in which of
    its pictures and files."""
    done: Counter[models.Model] = Counter()
    places = count()
    for thing, texts in _things(draft):
        _visit(texts, partial(_agreed, agreed, places, done, thing))
    return done


def _agreed(
    agreed: set[int], places: Iterator[int], done: Counter[models.Model], thing: models.Model, *_passage: Any
) -> bool:
    is_agreed = next(places) in agreed
    if is_agreed:
        done[thing] += 1
    return is_agreed


def _things(draft: models.Model) -> Iterator[tuple[models.Model, Iterator[Text]]]:
    yield draft, _texts_of_draft(draft)
    for file in _shown_in(draft):
        yield file, _texts_of_file(file)


def _shown_in(draft: models.Model) -> list[models.Model]:
    shown = files_shown(draft)
    kinds = sorted({kind for kind, _key in shown})
    found = {
        kind: apps.get_model(kind).objects.in_bulk([k for its, k in shown if its == kind]) for kind in kinds
    }
    return [found[kind][key] for kind, key in shown if key in found[kind]]


def _visit(texts: Iterator[Text], decide: Callable[[str, Passage], bool]) -> None:
    for label, thing, field in texts:
        rewrite = partial(_rewritten, partial(decide, label))
        value = getattr(thing, field.attname)
        if isinstance(field, StreamField):
            data = of_blocks(field.stream_block, as_data(field, value), rewrite, Place())
            setattr(thing, field.attname, field.to_python(data))
        elif isinstance(value, str):
            setattr(thing, field.attname, rewrite(value))


def _rewritten(
    decide: Callable[[Passage], bool], text: str, place: Place | None = None, *, is_html: bool = False
) -> str:
    return rewritten(text, decide, is_html=is_html)


def _texts_of_draft(draft: models.Model) -> Iterator[Text]:
    content = names_of_fields(draft)
    for field in texts_of(type(draft)):
        if field.name in content and _is_words(field):
            yield capfirst(field.verbose_name), draft, field
    for relation in get_all_child_relations(type(draft)):
        if (name := relation.get_accessor_name()) not in NOT_CONTENT:
            label = capfirst(relation.related_model._meta.verbose_name)
            for row in getattr(draft, name).all():
                yield from ((label, row, field) for field in texts_of(type(row)) if _is_words(field))


def _texts_of_file(file: models.Model) -> Iterator[Text]:
    """The words that the public meets beside it."""
    for field in texts_of(type(file)):
        if field.name in file.PUBLIC_WORDS and _is_words(field):
            yield f"{capfirst(file._meta.verbose_name)} “{file.title}”: {field.verbose_name}", file, field


def _is_words(field: models.Field) -> bool:
    return field.editable and not field.choices and not isinstance(field, NO_WORDS)
