"""The one shape of a verb: look, refuse with a reason, one transaction, then tell (style 21).

    with deed(actor, "approve", item, at) as case:
        …                                   # what changes, and case.record(…)

The item's row is locked until the transaction ends, so that two people who act at once are
heard one after the other; roster and delegations stand still meanwhile, and the person is read
afresh, so that authority is that of this very moment.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from typing import Any

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Func, Q, Value
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from workflows.archive.models import Entry
from workflows.archive.record import Hand, record
from workflows.regulation.vocabulary import Section
from workflows.staff.locks import while_none_changes
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from . import signatures
from .content import content_hash
from .facts import section_of, stands_alone
from .models import Submission, TranslatedPage, kind_of
from .refusal import refusal
from .rights import Standing

READ_WITH_IT = (
    "author",
    "taker",
    "workflow_state__workflow",
    "workflow_state__current_task_state__task",
)
ROSTER = ("staff.Appointment", "staff.Assignment", "staff.Delegation")


class Refused(PermissionDenied):
    """A deed that was not done; the sentence says why, for the person who tried."""


@dataclass
class Case:
    """What a verb works on: who, which item as it stands now, where it is in its chain."""

    actor: User
    item: models.Model
    at: datetime
    submission: Submission | None = None
    standing: Standing | None = None
    is_by_clock: bool = False  # the hour has come: nobody pressed anything

    @cached_property
    def section(self) -> Section:
        section = section_of(self.item)
        if section is None:
            raise Refused(_("Trang này không thuộc chuyên mục nào của Quy chế."))
        return section

    @cached_property
    def revision(self) -> Revision:
        """What stands: the latest revision, made of the item itself where it has none."""
        return latest_revision(self.item) or self.item.save_revision(user=self.actor)

    @cached_property
    def draft(self) -> Any:
        """The item as the latest revision has it; the item itself where none was made: looking makes none."""
        return self.revision.as_object() if self.item.latest_revision_id else self.item

    @cached_property
    def content_hash(self) -> str:
        return content_hash(self.draft)

    def record(self, verb: str, *, basis: str, content_hash: str = "", **words: str) -> Entry:
        """The register's row of this deed, in the deed's own transaction (design 6.1)."""
        return record(
            verb,
            at=self.at,
            subject=signatures.subject(self.item, str(self.draft)),
            hand=None if self.is_by_clock else self._hand(),
            basis=basis,
            regulation=regulation_in_force().version.number,
            content_hash=content_hash or self.content_hash,
            **words,
        )

    def _hand(self) -> Hand:
        return signatures.hand(self.actor, self.section, self.standing, self.at)


@contextmanager
def deed(actor: User, verb: str, item: models.Model, at: datetime) -> Iterator[Case]:
    """Inside, the case is the actor's alone. Raises Refused with the sentence where it is not theirs to do."""
    with transaction.atomic():
        case = look(actor, item, at)
        if reason := refusal(case.actor, verb, case.item, at):
            raise Refused(reason)
        token = _goes_on.set(case)
        try:
            yield case
        finally:
            _goes_on.reset(token)


_goes_on: ContextVar[Case | None] = ContextVar("deed", default=None)


def a_deed_goes_on() -> bool:
    """Whose transaction ends if any part of it fails."""
    return _goes_on.get() is not None


def in_hand(kind: str, key: int) -> Case | None:
    """What the deed that goes on read of that item once it had locked its row; None where none goes on, or where
    the row has another place or another latest revision than was read."""
    case = _goes_on.get()
    if case is None or (kind_of(case.item), case.item.pk) != (kind, key):
        return None
    names = ("path", "latest_revision_id") if isinstance(case.item, Page) else ("latest_revision_id",)
    stands = apps.get_model(kind).objects.filter(pk=key).order_by().values_list(*names)
    return case if list(stands) == [tuple(getattr(case.item, name) for name in names)] else None


def latest_revision(item: models.Model) -> Revision | None:
    """The latest revision, told which item it is of and read once: what is hashed is the very object that
    is published."""
    revision = item.get_latest_revision()
    if revision is not None:
        revision.content_object = item
        revision.__dict__.setdefault("as_object", cache(revision.as_object))
    return revision


def locked(kind: str, key: int) -> None:
    """Wait for the item's row, and keep it until the transaction ends; before that of a translation for its source's,
    which is older, so that nobody withdraws the one while the other goes out."""
    model, wanted = apps.get_model(kind), Q(pk=key)
    if issubclass(model, Page):
        wanted = _is_one_of(ArraySubquery(TranslatedPage.objects.filter(page=key).values("source")), key)
    list(model.objects.select_for_update().filter(wanted).order_by("pk").values_list("pk"))


def _is_one_of(keys: ArraySubquery, key: int) -> Func:
    """An array is looked for in the index; "this one, or one of those" would read every page of the city."""
    either = Func(keys, Value(key), function="array_append")
    template = {"template": "%(expressions)s)", "arg_joiner": " = ANY("}
    return Func("pk", either, output_field=models.BooleanField(), **template)


def look(actor: User, item: models.Model, at: datetime) -> Case:
    """Lock the item's row, then read everything afresh."""
    locked(kind_of(item), item.pk)
    while_none_changes(*ROSTER)
    fresh = read_again(item)
    if fresh is None:
        raise Refused(_("Bài này không còn nữa."))
    found = Submission.objects.open().of(fresh).select_related(*READ_WITH_IT).first()
    person = User.objects.get(pk=actor.pk)
    stands_alone(person, found)
    return Case(
        actor=person,
        item=fresh,
        at=at,
        submission=found,
    )


def read_again(item: models.Model) -> models.Model | None:
    """As its row is now; a page as what it is, with its language and the section it stands in."""
    found = type(item)._default_manager.filter(pk=item.pk)
    if not isinstance(item, Page):
        return found.first()
    page = found.select_related("locale").first()
    return with_its_section(page) if page else None


def with_its_section(page: Page) -> Page:
    """A draft is made of the page with its language and the page above it, which often is its section."""
    found = page.specific
    found.locale = page.locale
    keeper = found.section_page
    if keeper is not None and found.path[: -Page.steplen] == keeper.path:
        found._cached_parent_obj = keeper
    return found
