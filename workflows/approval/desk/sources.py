"""Nguồn đã cải chính, chưa đính chính: for the editors of the section and who holds its steps."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..corrections.rules import sees_to_corrections
from ..models import SourceCorrection
from .matters import SHOWN, Matter
from .titles import titles_of


def sources_corrected(person: User, at: datetime) -> dict[str, Any]:
    """Those that have waited longest, and how many there are."""
    mine = to_be_corrected(person, at)
    titles = titles_of(mine[:SHOWN])
    shown = [Matter(one, titles[one.pk], _told(one)) for one in mine[:SHOWN] if one.pk in titles]
    return {"sources_corrected": shown, "sources_corrected_count": len(mine)}


def to_be_corrected(person: User, at: datetime) -> list[SourceCorrection]:
    """What waits for the person, the longest waiting first."""
    found = SourceCorrection.objects.waiting().select_related("by").order_by("at")
    return [one for one in found if _is_for(person, one, at)]


def _is_for(person: User, one: SourceCorrection, at: datetime) -> bool:
    section = regulation_in_force().section(one.section)
    return section is not None and sees_to_corrections(person, section, at)


def _told(one: SourceCorrection) -> str:
    return _("Nguồn cải chính ngày %(day)s") % {"day": f"{one.corrected_on:%d/%m/%Y}"}
