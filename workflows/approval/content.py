"""What a decision binds: the canonical content of an item, and its hash (design 1.4, 6.4).

Every field counts but a named list of bookkeeping; a new field counts until it is named here.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import UTC, datetime
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.timezone import is_aware
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

# What the platform writes down for itself; nobody reads it on the page.
BOOKKEEPING = {
    "alias_of",
    "content_type",
    "depth",
    "draft_title",
    "expired",
    "first_published_at",
    "folded",  # of what else it says, for whoever looks for it
    "has_unpublished_changes",
    "in_order",  # of its title, for lists
    "last_published_at",
    "latest_revision",
    "latest_revision_created_at",
    "live",
    "live_revision",
    "locale_key",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
    "owner",
    "path",
    "translation_key",
    "url_path",
}
NOT_CONTENT = {"wagtail_admin_comments"}  # relations of pages that the public never sees
BLOCK = {"type", "value", "id"}
EDITOR_KEYS = re.compile(r' data-block-key="[^"]*"')  # the editor numbers paragraphs anew each time
FILES = {"snippets.picture", "snippets.attachment"}
FILE_WORDS = ("title", "alt", "author", "rights", "caption", "focal_point_x", "focal_point_y")
FILE_FRAME = ("focal_point_width", "focal_point_height", "sha256")
FILE_WORDS_EN = ("title_en", "alt_en", "caption_en")  # read where the item is read in English

Canonical = dict[str, Any]
Related = dict[str, tuple[str, list[models.Model]]]


def content_hash(item: models.Model) -> str:
    """SHA-256 of the canonical content, in hex."""
    return hash_of(canonical(item))


def hash_of(content: Canonical) -> str:
    return hashlib.sha256(text_of(content).encode()).hexdigest()


def text_of(content: Canonical) -> str:
    """Canonical JSON: the text that is hashed, and that the archive keeps."""
    return json.dumps(
        content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), cls=DjangoJSONEncoder
    )


def canonical(item: models.Model) -> Canonical:
    """The content as plain data: fields, children in order, and the files it shows by their own hash."""
    related = _related(item)
    named = sorted(_named_in(item, related), key=str)
    return {
        "kind": item._meta.label_lower,
        "fields": _fields(item),
        "children": _children(related),
        "files": _files(item, [(kind, key) for kind, key in named if kind in FILES]),
    }


def is_read_in_english(item: models.Model) -> bool:
    """A page in English is, and what pages of both languages share; a page in Vietnamese is not."""
    locale = getattr(item, "locale", None)
    return locale is None or locale.language_code != settings.LANGUAGE_CODE


def files_shown(item: models.Model) -> list[tuple[str, Any]]:
    """The pictures and files the content shows, as (kind, primary key), each once, in a fixed order."""
    return [(kind, key) for kind, key in references(item) if kind in FILES]


def references(item: models.Model) -> list[tuple[str, Any]]:
    """Whatever the content names, as (kind, primary key), each once, in a fixed order."""
    return sorted(named_in(item), key=str)


def named_in(item: models.Model) -> dict[tuple[str, Any], str]:
    """Whatever the content names, as (kind, primary key), with the field or the relation it stands in first."""
    return _named_in(item, _related(item))


def _named_in(item: models.Model, related: Related) -> dict[tuple[str, Any], str]:
    parts = [("", item, "")]
    parts += [(name, child, back) for name, (back, children) in related.items() for child in children]
    found: dict[tuple[str, Any], str] = {}
    for relation, part, back in parts:
        for field in part._meta.concrete_fields:
            if field.name != back:
                for named in _references(part, field):
                    found.setdefault(named, relation or field.name)
    return found


def names_of_fields(item: models.Model) -> set[str]:
    """Of those that are content, without asking for what they name."""
    return set(_fields(item))


def _fields(item: models.Model, without: str = "") -> dict[str, Any]:
    return {
        field.name: _value(field, item)
        for field in item._meta.concrete_fields
        if field.name not in BOOKKEEPING
        and field.name != without
        and not field.primary_key
        and not _is_parent_link(field)
    } | {
        field.name: sorted(str(found.pk) for found in getattr(item, field.name).all())
        for field in item._meta.many_to_many
        if isinstance(field, ParentalManyToManyField)
    }


def _is_parent_link(field: models.Field) -> bool:
    return bool(field.remote_field and getattr(field.remote_field, "parent_link", False))


def _value(field: models.Field, item: models.Model) -> Any:
    value = getattr(item, field.attname)
    if isinstance(field, StreamField):
        list(value)  # read whole: what was never read is kept as it was typed, and would count otherwise
        return _words(_without_ids(field.get_prep_value(value)))
    if isinstance(field, models.FileField):
        return ""  # counted by its hash, a field of its own
    if isinstance(value, datetime) and is_aware(value):
        return value.astimezone(UTC)  # one moment, whatever clock it was typed by
    return _words(value)


def _without_ids(value: Any) -> Any:
    """The stream without the numbers its blocks carry."""
    if isinstance(value, list):
        return [_without_ids(part) for part in value]
    if isinstance(value, dict):
        kept = value.keys() - {"id"} if value.keys() <= BLOCK else value.keys()
        return {key: _without_ids(value[key]) for key in sorted(kept)}
    return value


def _words(value: Any) -> Any:
    if isinstance(value, str):
        return EDITOR_KEYS.sub("", value)
    if isinstance(value, list):
        return [_words(part) for part in value]
    if isinstance(value, dict):
        return {key: _words(part) for key, part in value.items()}
    return value


def _related(item: models.Model) -> Related:
    """The children edited with the item: name of the relation to the field that points back, and they."""
    relations = {r.get_accessor_name(): r.field.name for r in get_all_child_relations(type(item))}
    names = sorted(relations.keys() - NOT_CONTENT)
    return {name: (relations[name], list(getattr(item, name).all())) for name in names}


def _children(related: Related) -> dict[str, list[dict[str, Any]]]:
    return {
        name: [
            _unnumbered(child) for child in sorted((_fields(c, without=back) for c in children), key=_place)
        ]
        for name, (back, children) in related.items()
    }


def _unnumbered(child: dict[str, Any]) -> dict[str, Any]:
    """The place in the list says the order; the number does not count."""
    return {name: value for name, value in child.items() if name != "sort_order"}


def _place(child: dict[str, Any]) -> tuple[int, str]:
    """Children stand as the editor ordered them; those without an order, by what they say."""
    return child.get("sort_order") or 0, json.dumps(child, sort_keys=True, cls=DjangoJSONEncoder)


def _references(part: models.Model, field: models.Field) -> list[tuple[str, Any]]:
    """What a field points at: a foreign key, or what a stream or rich text names inside."""
    value = field.value_from_object(part)
    if isinstance(field, models.ForeignKey):
        return [(field.related_model._meta.label_lower, value)] if value else []
    if not hasattr(field, "extract_references"):
        return []
    found = field.extract_references(getattr(part, field.attname))
    return [(model._meta.label_lower, _number(key)) for model, key, *_ in found]


def _number(key: Any) -> Any:
    return int(key) if str(key).isdigit() else key


def _files(item: models.Model, shown: list[tuple[str, Any]]) -> dict[str, dict[str, Any]]:
    """Files as the public meets them: bytes by their hash, words, focal point. One query a kind.

    Their English words, where the item is read in English: else they may be written when it is translated.
    """
    english = FILE_WORDS_EN if shown and is_read_in_english(item) else ()
    found = {
        kind: apps.get_model(kind).objects.in_bulk([key for its, key in shown if its == kind])
        for kind in {kind for kind, _ in shown}
    }
    return {f"{kind}:{key}": _said_of(found[kind].get(key), english) for kind, key in shown}


def _said_of(file: models.Model | None, english: tuple[str, ...]) -> dict[str, Any]:
    names = (name for name in (*FILE_WORDS, *english, *FILE_FRAME) if hasattr(file, name))
    return {name: getattr(file, name) for name in names}
