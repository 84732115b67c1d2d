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
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
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
        yield case


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
        wanted |= Q(pk__in=TranslatedPage.objects.filter(page=key).values("source"))
    list(model.objects.select_for_update().filter(wanted).order_by("pk").values_list("pk"))


def look(actor: User, item: models.Model, at: datetime) -> Case:
    """Lock the item's row, then read everything afresh."""
    locked(kind_of(item), item.pk)
    while_none_changes(*ROSTER)
    fresh = type(item)._default_manager.filter(pk=item.pk).first()
    if fresh is None:
        raise Refused(_("Bài này không còn nữa."))
    found = Submission.objects.open().of(fresh).select_related(*READ_WITH_IT).first()
    person = User.objects.get(pk=actor.pk)
    stands_alone(person, found)
    return Case(
        actor=person,
        item=fresh.specific if isinstance(fresh, Page) else fresh,
        at=at,
        submission=found,
    )
