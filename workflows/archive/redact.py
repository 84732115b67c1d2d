"""Striking out one value, where the law wants it gone: the row stays, and so does its hash."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from workflows.staff.regulation import regulation_in_force

from .models import Entry, Value
from .record import Hand, Subject, record
from .witness import hands

VERB, KIND = "redacted", "archive.value"  # guards.sql knows them too


def redact(number: int, name: str, *, reason: str, at: datetime) -> Entry:
    """Empty the value and write down that it was; only the owner of the database may.

    Raises LookupError where there is nothing to strike out.
    """
    with transaction.atomic():
        value = Value.objects.filter(number=number, name=name).exclude(salt="")
        if not value.exists():
            raise LookupError(
                _("Dòng %(number)s không có mục “%(name)s”, hoặc mục đó đã được gạch bỏ.")
                % {"number": number, "name": name}
            )
        entry = _written_down(number, name, reason, at)
        value.update(salt="", value="")
    return entry


def is_redacted(number: int, name: str) -> bool:
    """Whether the register says that the value was struck out."""
    return Entry.objects.about(KIND, key(number, name)).filter(verb=VERB).exists()


def key(number: int, name: str) -> str:
    return f"{number}/{name}"


def _written_down(number: int, name: str, reason: str, at: datetime) -> Entry:
    title = _("Mục “%(name)s” của dòng %(number)s") % {"number": number, "name": name}
    return record(
        VERB,
        at=at,
        subject=Subject(KIND, key(number, name), title),
        hand=Hand("", "Người quản trị cơ sở dữ liệu", "", ""),
        basis="nguyên tắc hệ thống",
        regulation=regulation_in_force().version.number,
        reason=reason,
        break_glass=hands.command(),
    )
