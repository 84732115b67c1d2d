"""One change of a row that is watched: before and after, and the row of the register that says so."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.staff.authority import Whole, whole_deed
from workflows.staff.periods import Period
from workflows.staff.regulation import regulation_in_force

from ..record import Subject, record
from . import hands

SHOWN = 100  # changes of a deed told as one that its row lists; of more it says how many of each kind
SECRET = {"password"}  # that it changed is said, never what it is
PRINCIPLE = "nguyên tắc hệ thống"

Said = dict[str, str]


@dataclass(frozen=True)
class Change:
    """What happened to one row."""

    verb: str
    subject: Subject
    basis: str
    before: Said
    after: Said

    @property
    def words(self) -> Said:
        told = {"before": self.before, "after": self.after}
        return {name: canonical(said) for name, said in told.items() if said}

    @property
    def as_part(self) -> list[Any]:
        return [self.verb, self.subject.kind, self.subject.key, self.before, self.after]


def note(change: Change) -> None:
    """Write it down, or add it to the deed that is told as one."""
    if (deed := whole_deed()) is not None:
        deed.parts.append(change)
        return
    write(change.verb, change.subject, change.basis, **change.words)


def write(verb: str, subject: Subject, basis: str = PRINCIPLE, **words: str) -> None:
    """The row, with who is at work; in the deed's own transaction where there is one."""
    hand, marks = hands.at_work()
    with transaction.atomic(savepoint=False):
        record(
            verb,
            at=timezone.now(),
            subject=subject,
            hand=hand,
            basis=basis,
            regulation=regulation_in_force().version.number,
            **marks,
            **words,
        )


def tell_as_one(deed: Whole, **kwargs: Any) -> None:
    """One row for the whole: how many, a digest of every change, the changes where they are few, and in words."""
    parts = [part.as_part for part in deed.parts]
    told = canonical(parts)
    write(
        deed.verb,
        Subject(deed.kind, deed.key, deed.title),
        deed.basis,
        count=str(len(parts)),
        changes_hash=sha256(told.encode()).hexdigest(),
        changes=told if len(parts) <= SHOWN else canonical(_counted(deed.parts)),
        note=_in_words(deed.sentences),
    )


def _in_words(sentences: list[str]) -> str:
    """The first of them, and how many more there were."""
    left = len(sentences) - SHOWN
    more = [_("… và %(count)s thay đổi khác.") % {"count": left}] if left > 0 else []
    return "\n".join([*sentences[:SHOWN], *more])


def _counted(parts: list[Change]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in parts:
        name = f"{part.subject.kind}: {part.verb}"
        found[name] = found.get(name, 0) + 1
    return found


def subject_of(row: models.Model) -> Subject:
    """As it is called; part of a whole it goes by its kind and key, for names would cost a query each."""
    title = "" if whole_deed() else f"{row._meta.verbose_name}: {row}"
    return Subject(row._meta.label_lower, str(row.pk), title)


def basis_of(row: models.Model) -> str:
    """The decision that a dated record rests on."""
    return row.decision_number if isinstance(row, Period) else PRINCIPLE


def said_of(row: models.Model, fields: tuple[str, ...]) -> Said:
    """What the row says, in words; people by the name of their account too."""
    return {name: _word(row, name) for name in fields}


def differing(before: models.Model, after: models.Model, fields: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in fields if _raw(before, name) != _raw(after, name))


def canonical(said: Any) -> str:
    return json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _raw(row: models.Model, name: str) -> str:
    value = row.serializable_value(name)
    return "" if value is None else str(value)


def _word(row: models.Model, name: str) -> str:
    if name in SECRET:
        return _("(không ghi)")
    if whole_deed() or not row._meta.get_field(name).is_relation:
        return _raw(row, name)
    related = getattr(row, name)
    if isinstance(related, AbstractBaseUser):
        return f"{related} ({related.get_username()})"
    return "" if related is None else str(related)
