"""Whatever is saved is clean: each text of each model, what stands in its streams, the names of its files (I.2.3).

One receiver hears every save, so that no new field can forget; AS_THEY_CAME says what is left out, and why. What is
written past the models (`bulk_create`, `update`) is made of what came in by a form or was saved, and is clean by that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail.fields import StreamField

from vietnamese import legacy
from vietnamese.text import clean

# Rooms, models and fields that keep their letters.
AS_THEY_CAME = {
    "archive": "hashes were made of these letters",
    "django_q": "jobs, packed and signed",
    "sessions": "packed and signed",
    "pages.FileText": "words of a file as they stand in it",
    "staff.User.password": "a hash",
    "wagtail_localize.String": "found by its hash; made of what was saved",
    "wagtail_localize.TranslationSource": "a page that was saved, as JSON",
    "wagtailadmin.FormState": "a form that is not sent yet, as the browser has it",
}
_LINE_END = re.compile(r" *\n *")
# Letters in VPS, and in fonts of the kind "symbol"; anywhere else nobody sees them.
_MAY_BE_LETTERS = re.compile("[\x80-\x9f\uf020-\uf0ff]")
# It would make one letter with the end of a tag that it stands behind.
_STROKE = re.compile("(?<=[<>])\u0338+")


def make_clean(thing: models.Model, only: Collection[str] | None = None) -> None:
    """The texts it has in memory, or `only` those fields."""
    unread = thing.get_deferred_fields()
    for field in texts_of(type(thing)):
        if field.attname not in unread and (only is None or field.name in only):
            _make_clean(thing, field)


def make_clean_with_rows(thing: models.Model) -> None:
    """Before it becomes a draft, which is written down with the rows that are edited with it."""
    make_clean(thing)
    for rows in getattr(thing, "_cluster_related_objects", {}).values():
        for row in rows:
            make_clean_with_rows(row)


def heard(instance: models.Model, update_fields: Collection[str] | None = None, **kwargs: Any) -> None:
    make_clean(instance, update_fields)


@cache
def texts_of(model: type[models.Model]) -> tuple[models.Field, ...]:
    """The fields of a model that hold words, or a file, which has a name."""
    return tuple(
        field for field in model._meta.concrete_fields if _has_words(field) and not _is_exempt(field)
    )


def _has_words(field: models.Field) -> bool:
    return isinstance(
        field, models.CharField | models.TextField | models.FileField | StreamField | ArrayField
    )


def _is_exempt(field: models.Field) -> bool:
    of = field.model._meta
    return not AS_THEY_CAME.keys().isdisjoint((of.app_label, of.label, f"{of.label}.{field.name}"))


def _make_clean(thing: models.Model, field: models.Field) -> None:
    value = getattr(thing, field.attname)
    if isinstance(field, StreamField):
        data = as_data(field, value)
        if (clean_data := cleaned(data)) != data:
            setattr(thing, field.attname, field.to_python(clean_data))
    elif isinstance(field, models.FileField):
        if value and not value._committed:  # named by whoever sent it; it is stored in a moment
            value.name = clean(value.name)
    elif value:
        words = cleaned(value)
        is_line = isinstance(field, models.CharField) and isinstance(words, str)
        setattr(thing, field.attname, _LINE_END.sub(" ", words) if is_line else words)


def as_data(field: StreamField, value: Any) -> Any:
    return json.loads(json.dumps(field.get_prep_value(value), cls=DjangoJSONEncoder))


def clean_text(text: str) -> str:
    """The text clean; whole where its dirt may be letters, until somebody has agreed to a repair."""
    if _MAY_BE_LETTERS.search(text) and not legacy.detect(text).is_certain:
        return text
    return clean(text)


def cleaned(value: Any) -> Any:
    """Plain data with each of its texts clean, be it HTML; keys are the program's."""
    if isinstance(value, str):
        return clean_text(_STROKE.sub("", value))
    if isinstance(value, list):
        return [cleaned(one) for one in value]
    return {key: cleaned(one) for key, one in value.items()} if isinstance(value, dict) else value
