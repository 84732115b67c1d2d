"""More of a page: every row that one page left behind, again, with keys, words and moments of another."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision, TaskState, WorkflowState
from wagtail.search.models import IndexEntry

from pages.models import SearchDocument
from workflows.approval.findings.likeness import HALF, KEPT
from workflows.approval.models import Decision, Submission

from .plan import Place

NAMED_BY_PAGE = ("object_id", "key")  # columns that hold a page's key without saying so
CALLED_BY_TITLE = ("label", "object_str", "draft_title")
Known = tuple[type[models.Model], Any]  # a row: of which model, by which key


@dataclass
class Another:
    """The page to be made. `says`: its own fields, by their columns; `own`: columns of a table that differ by it;
    `next_key`: a key nobody has."""

    place: Place
    says: dict[str, Any]
    own: dict[type[models.Model], dict[str, Any]]
    later: timedelta
    next_key: Callable[[type[models.Model]], int]
    keys: dict[Known, int] = field(default_factory=dict)

    def key(self, known: Known) -> int:
        """Of that row's counterpart."""
        if known not in self.keys:
            self.keys[known] = self.next_key(known[0])
        return self.keys[known]

    def uuid(self) -> UUID:
        return UUID(int=self.place.chance.getrandbits(128), version=4)


Change = Callable[[Another], Any]


class Row:
    """One row of the model page; `made` is the same row of another page."""

    def __init__(self, instance: models.Model, mine: set[Known]) -> None:
        fields = instance._meta.local_concrete_fields
        self.model = type(instance)
        self.columns = [one.column for one in fields]
        self._names = {one.attname: place for place, one in enumerate(fields)}
        self._values = [prepared(one, getattr(instance, one.attname)) for one in fields]
        changes = ((place, _change(instance, one, mine)) for place, one in enumerate(fields))
        self._changes = [(place, change) for place, change in changes if change]

    def made(self, another: Another) -> list[Any]:
        row = self._values.copy()
        for place, change in self._changes:
            row[place] = change(another)
        for name, value in another.own.get(self.model, {}).items():
            row[self._names[name]] = value
        return row


def rows_of(page: Any) -> list[Row]:
    """All that the page left behind, but for what is chained and sealed (workflows/archive)."""
    found = list(_instances(page))
    mine = {_known(type(one), one.pk) for one in found}
    return [Row(one, mine) for one in found]


def _instances(page: Any) -> Iterator[models.Model]:
    text, base = str(page.pk), {"base_content_type": ContentType.objects.get_for_model(Page)}
    states = WorkflowState.objects.filter(object_id=text, **base)
    submissions = Submission.objects.filter(kind=Page._meta.label_lower, key=page.pk)
    yield Page.objects.get(pk=page.pk)
    yield page
    yield from Revision.objects.filter(object_id=text, **base)
    for relation in get_all_child_relations(type(page)):
        yield from relation.related_model.objects.filter(**{relation.field.name: page.pk})
    yield from PageLogEntry.objects.filter(page=page.pk)
    yield from ReferenceIndex.objects.filter(object_id=text, **base)
    yield from states
    yield from TaskState.objects.filter(workflow_state__in=states)
    yield from submissions
    yield from Decision.objects.filter(submission__in=submissions)
    yield SearchDocument.objects.get(pk=page.pk)
    yield IndexEntry.objects.get(object_id=text, content_type=ContentType.objects.get_for_model(page))


def _known(model: type[models.Model], key: Any) -> Known:
    """A page has one key, whichever of its tables is asked."""
    return (Page if issubclass(model, Page) else model), key


def prepared(of: models.Field, value: Any) -> Any:
    """As COPY takes it."""
    if isinstance(of, StreamField):
        return value if isinstance(value, str) else json.dumps(of.get_prep_value(value))
    if isinstance(of, models.JSONField) and value is not None:
        return json.dumps(value)
    stored = of.get_db_prep_save(value, connection)
    return "{" + ",".join(map(str, stored)) + "}" if isinstance(stored, list | tuple) else stored


def _change(instance: models.Model, of: models.Field, mine: set[Known]) -> Change | None:
    """How that column of another page differs; nothing where it does not."""
    value = getattr(instance, of.attname)
    if special := _special(instance, of, value):
        return special
    if of.name in NAMED_BY_PAGE:
        known = (Page, int(value))
        return lambda another: another.key(known)
    if value is None:
        return None
    if known := _row_meant(instance, of, value, mine):
        return lambda another: another.key(known)
    if of.name in CALLED_BY_TITLE:
        return lambda another: another.says["title"]
    return (lambda another: value + another.later) if isinstance(of, models.DateTimeField) else None


def _row_meant(instance: models.Model, of: models.Field, value: Any, mine: set[Known]) -> Known | None:
    """The row of the model page that the column names: the row itself, or one beside it."""
    model = of.related_model or (type(instance) if of.primary_key else None)
    known = _known(model, value) if model else None
    return known if known in mine else None


def _special(instance: models.Model, of: models.Field, value: Any) -> Change | None:
    """A revision tells the whole page, a submission keeps a sketch of its words, a reference follows its field."""
    if isinstance(instance, Revision) and of.name == "content":
        return _content(instance)
    if isinstance(instance, Submission) and of.name == "sketch":
        return _sketch
    if isinstance(instance, ReferenceIndex) and of.name == "to_object_id":
        name = f"{instance.model_path}_id"
        return lambda another: another.says.get(name) or value
    if of.name == "uuid" and value:
        return lambda another: another.uuid()
    return None


def _sketch(another: Another) -> str:
    hashes = sorted(another.place.chance.getrandbits(32) - HALF for _ in range(KEPT))
    return "{" + ",".join(map(str, hashes)) + "}"


def _content(revision: Revision) -> Change:
    """The page as its revision keeps it, with the keys of its rows."""
    kept, page = revision.content, (Page, int(revision.object_id))
    models_of = {one.get_accessor_name(): one.related_model for one in _relations(revision)}

    def told(another: Another) -> str:
        says = another.says
        content = {name: says.get(name, says.get(f"{name}_id", value)) for name, value in kept.items()}
        content |= {"pk": another.key(page), "draft_title": says["title"]}
        for relation, model in models_of.items():
            mine = {"page": another.key(page)}
            rows = kept.get(relation, [])
            content[relation] = [row | mine | {"pk": another.key((model, row["pk"]))} for row in rows]
        return json.dumps(content, default=str)

    return told


def _relations(revision: Revision) -> list[Any]:
    """The child relations that the page has rows of."""
    found = get_all_child_relations(revision.content_type.model_class())
    return [one for one in found if revision.content.get(one.get_accessor_name())]
