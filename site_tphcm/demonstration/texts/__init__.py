"""Texts of the demonstration city, one file a heading of the site.

Ours; each title says "Ví dụ"; facts only from practice 6 and 7, with their dates, or about how the
portal works. What comes of each is said in `until`.
"""

from __future__ import annotations

from . import (
    consultations,
    contact,
    culture,
    direction,
    disclosure,
    introduction,
    law,
    leaders,
    news,
    party_building,
    people_and_units,
    politics_and_defence,
    press,
    procedures,
    schedules,
    services,
    spokespeople,
)
from .draft import Draft

DRAFTS = (
    *introduction.DRAFTS,
    *news.DRAFTS,
    *politics_and_defence.DRAFTS,
    *people_and_units.DRAFTS,
    *press.DRAFTS,
    *leaders.DRAFTS,
    *direction.DRAFTS,
    *schedules.DRAFTS,
    *disclosure.DRAFTS,
    *consultations.DRAFTS,
    *spokespeople.DRAFTS,
    *party_building.DRAFTS,
    *law.DRAFTS,
    *procedures.DRAFTS,
    *services.DRAFTS,
    *culture.DRAFTS,
    *contact.DRAFTS,
)

__all__ = ["DRAFTS", "Draft"]
