"""Whatever the model and the field: what is saved is clean, or it is named with a reason (I.2.3)."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from wagtail.fields import StreamField

from snippets.letters.stored import AS_THEY_CAME, heard, texts_of
from tests.approval.files import upload
from workflows.staff.models import User

from .dirt import CLEAN, DIRTY, dirty_value, is_text, words_in

MODELS = apps.get_models(include_auto_created=True)
DIRT = {letter for letter in DIRTY if not letter.isascii()} - set(CLEAN)
# Fields with letters in them that are no words of anybody.
NO_WORDS = {
    field
    for model in MODELS
    for field in model._meta.concrete_fields
    if isinstance(field, models.JSONField | models.GenericIPAddressField)
}


def left_out(field: models.Field) -> set[str]:
    of = field.model._meta
    return {of.app_label, of.label, f"{of.label}.{field.name}"} & AS_THEY_CAME.keys()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_whatever_has_letters_is_cleaned_or_named(model: type[models.Model]) -> None:
    """A field of a class that nobody thought of is found by what the database keeps for it."""
    unknown = [
        str(field)
        for field in model._meta.concrete_fields
        if is_text(field, connection) and field not in texts_of(model) and field not in NO_WORDS
        if not left_out(field) and not field.is_relation
    ]
    assert not unknown


def test_what_is_named_is_there() -> None:
    fields = [field for model in MODELS for field in model._meta.concrete_fields]
    assert set().union(*map(left_out, fields)) == AS_THEY_CAME.keys()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_all_its_texts_are_clean_when_it_is_saved(model: type[models.Model]) -> None:
    thing = model()
    for field in texts_of(model):
        setattr(thing, field.attname, _dirty(field))
    heard(thing)
    for field in texts_of(model):
        words = _words(field, getattr(thing, field.attname))
        assert words.count(CLEAN) == _many(field), field
        assert not DIRT & set(words), field


def _dirty(field: models.Field) -> Any:
    if isinstance(field, StreamField):
        return field.to_python(dirty_value(field.stream_block))
    if isinstance(field, models.FileField):
        return upload(f"{DIRTY}.png")
    return DIRTY


def _many(field: models.Field) -> int:
    return words_in(dirty_value(field.stream_block)).count(DIRTY) if isinstance(field, StreamField) else 1


def _words(field: models.Field, value: Any) -> str:
    if isinstance(field, StreamField):
        return words_in(field.get_prep_value(value))
    return value.name if isinstance(field, models.FileField) else value


def test_what_was_not_read_from_the_database_is_not_asked_for(db: None) -> None:
    User.objects.create(username="an", last_name=DIRTY)
    person = User.objects.only("username").get(username="an")
    person.username = DIRTY
    heard(person)
    assert person.username == CLEAN
    assert "last_name" in person.get_deferred_fields()
    assert User.objects.get(username="an").last_name == CLEAN


def test_what_is_one_line_stays_one_line() -> None:
    """Word ends a line within a title by a vertical tab."""
    person = User(last_name="Nguyễn\x0b Thị\r\n", first_name="An")
    heard(person)
    assert person.last_name == "Nguyễn Thị "
