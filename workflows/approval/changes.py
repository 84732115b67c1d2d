"""The exact words a leader wants changed: old words, new words (practice 2)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from vietnamese.text import nfc

from .content import BOOKKEEPING, Canonical

TEXTS = (models.CharField, models.TextField, StreamField)
READ = ("fields", "children")  # the parts of the content that words stand in


@dataclass(frozen=True)
class Change:
    old: str
    new: str

    def __str__(self) -> str:
        return f"“{self.old}” → “{self.new}”"

    def as_data(self) -> dict[str, str]:
        return {"old": self.old, "new": self.new}


def changes_from(data: Iterable[dict[str, str]]) -> list[Change]:
    return [Change(nfc(change["old"]), nfc(change["new"])) for change in data]


def faults_of(content: Canonical, changes: list[Change]) -> list[str]:
    """Why the change is not exact, a sentence each: words that stand nowhere, or more than once."""
    if not changes:
        return [_("Hãy ghi ít nhất một chỗ cần sửa: câu chữ hiện có và câu chữ thay vào.")]
    return [fault for change in changes if (fault := _fault_of(content, change))]


def _fault_of(content: Canonical, change: Change) -> str | None:
    if not change.old.strip() or change.old == change.new:
        return _("Mỗi chỗ sửa cần câu chữ hiện có và câu chữ thay vào khác nhau.")
    found = sum(count for count in _counted(content, change))
    if found == 0:
        return _("Không tìm thấy “%(old)s” trong bài. Hãy chép đúng câu chữ đang có.") % {"old": change.old}
    if found > 1:
        return _("“%(old)s” xuất hiện %(n)s lần. Hãy chép dài hơn để chỉ đúng một chỗ.") % {
            "old": change.old,
            "n": found,
        }
    return None


def carried_out(content: Canonical, changes: list[Change]) -> Canonical:
    """The content with the words changed, and nothing else."""
    for change in changes:
        content = content | {
            part: _in_texts(content[part], lambda text, c=change: _replaced(text, c)) for part in READ
        }
    return content


def with_words_changed(item: Any, draft: Any, changes: list[Change]) -> Any:
    """A copy of the item's draft with the words changed, to be read and never saved. A date is no words."""
    said = draft.serializable_data()
    rows = {found.get_accessor_name(): found.related_model for found in get_all_child_relations(type(draft))}
    for change in changes:
        said = _in_fields(type(draft), said, change) | {
            name: [_in_fields(model, row, change) for row in said[name]]
            for name, model in rows.items()
            if name in said
        }
    return item.with_content_json(said)


def _in_fields(model: type[models.Model], said: dict[str, Any], change: Change) -> dict[str, Any]:
    """What is stored of the model, with the words changed in its texts and in nothing else."""
    texts = {f.name for f in model._meta.concrete_fields if isinstance(f, TEXTS)} - BOOKKEEPING
    return {
        name: _in_texts(value, lambda text: _in_stored(text, change)) if name in texts else value
        for name, value in said.items()
    }


def _in_stored(text: str, change: Change) -> str:
    """A stream is stored as one text; its own texts are in it."""
    if not text.startswith("[{"):
        return _replaced(text, change)
    return json.dumps(_in_texts(json.loads(text), lambda inner: _replaced(inner, change)), ensure_ascii=False)


def _counted(content: Canonical, change: Change) -> list[int]:
    counts: list[int] = []

    def count(text: str) -> str:
        counts.append(text.count(_as_written(text, change.old)))
        return text

    for part in READ:
        _in_texts(content[part], count)
    return counts


def _replaced(text: str, change: Change) -> str:
    return text.replace(_as_written(text, change.old), _as_written(text, change.new))


def _as_written(text: str, words: str) -> str:
    """In rich text an ampersand is written as the editor writes it."""
    return escape(words, quote=False) if text.startswith("<") else words


def _in_texts(value: Any, do: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return do(value)
    if isinstance(value, list):
        return [_in_texts(part, do) for part in value]
    if isinstance(value, dict):
        return {key: part if key in {"type", "id"} else _in_texts(part, do) for key, part in value.items()}
    return value
