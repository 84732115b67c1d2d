"""What the item would change for the public, what a leader wants changed in it, and what a careful reader would look
at twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Field, ForeignKey, TextField
from wagtail.fields import StreamField

from snippets.models import Picture

from ..changes import changes_from, with_words_changed
from ..content import BOOKKEEPING, content_hash
from ..deed import Case
from ..differences import Part, compared
from ..differences.comparison import as_it_stands
from ..differences.reading import only, read
from ..findings.finding import Finding
from ..models import State, Submission
from .advice import told

UNREAD = BOOKKEEPING | {"search_description"}  # of the platform
HAS_WORDS = {State.CHANGING, State.RESTARTED}


@dataclass(frozen=True)
class Changes:
    """What is told of them; `is_silent` where something counts that no words can tell, such as how a table is drawn."""

    parts: tuple[Part, ...] = ()
    is_silent: bool = False
    corrects: bool = False  # it tells readers what was wrong


@dataclass(frozen=True)
class Ordered:
    """What a leader agreed to: the words marked on the text; and where what stands departs from it."""

    parts: tuple[Part, ...]
    departs: tuple[Part, ...]
    is_past: bool  # it went round again for that


def changes_of(case: Case) -> Changes:
    """Field by field, of an item that is public already; nothing of one that is not."""
    if not case.item.live or not case.item.has_unpublished_changes:
        return Changes()
    found = _parts(case.item, case.draft)
    is_silent = not found and content_hash(case.item) != case.content_hash
    return Changes(found, is_silent, _corrects(case))


def _corrects(case: Case) -> bool:
    """The draft says more in its corrections than the public has read."""
    return bool(set(getattr(case.draft, "notes", ())) - set(getattr(case.item, "notes", ())))


def text_of(case: Case) -> tuple[Part, ...]:
    """Of an item the public does not have: its words and pictures, to be read before it is decided."""
    if case.item.live:
        return ()
    fields = [field for field in case.draft._meta.concrete_fields if _is_read(field)]
    found = as_it_stands(only(case.draft, fields))
    return found.parts if found else ()


def _is_read(field: Field) -> bool:
    if field.name in UNREAD:
        return False
    shows = isinstance(field, ForeignKey) and field.related_model is Picture
    return shows or isinstance(field, TextField | StreamField)


def ordered(case: Case, passages: Sequence[Submission]) -> Ordered | None:
    """Of an item that a leader agreed to with exact words, in this passage or in the one that went round for them;
    None of any other, and where what was submitted is gone."""
    passage = next((one for one in passages if one.agreed_hash and one.state in HAS_WORDS), None)
    if case.submission is None or passage is None or passage.revision is None:
        return None
    submitted = case.item.with_content_json(passage.revision.content)
    agreed = with_words_changed(case.item, submitted, changes_from(passage.changes))
    is_untouched = case.content_hash in {passage.content_hash, passage.agreed_hash}
    departs = () if is_untouched else _parts(agreed, case.draft)
    return Ordered(_parts(submitted, agreed), departs, passage.state == State.RESTARTED)


def _parts(old: Any, new: Any) -> tuple[Part, ...]:
    found = compared(*read(old, new))
    return found.parts if found else ()


def advice_on(case: Case) -> list[Finding]:
    """Of an item that is not public as it stands: for who writes it, and for who decides."""
    if case.item.live and not case.item.has_unpublished_changes:
        return []
    return told(case)
