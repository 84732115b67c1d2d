"""Texts of the demonstration city, one file a heading of the site.

Ours; each title says "Ví dụ"; facts only from practice 6 and 7, with their dates, or about how the
portal works. What comes of each is said in `until`.
"""

from __future__ import annotations

from . import (
    civic_life,
    consultations,
    contact,
    culture,
    direction,
    disclosed_figures,
    disclosure,
    economy,
    good_deeds,
    guidance,
    introduction,
    law,
    law_at_home,
    leaders,
    leaders_at_work,
    mass_organisations,
    news,
    party_building,
    party_calendar,
    people_and_units,
    places,
    politics_and_defence,
    press,
    press_pieces,
    procedures,
    safety,
    schedules,
    society,
    streets,
)
from .draft import Draft

DRAFTS = (
    *introduction.DRAFTS,
    *economy.DRAFTS,
    *society.DRAFTS,
    *streets.DRAFTS,
    *safety.DRAFTS,
    *civic_life.DRAFTS,
    *good_deeds.DRAFTS,
    *press_pieces.DRAFTS,
    *news.DRAFTS,
    *politics_and_defence.DRAFTS,
    *people_and_units.DRAFTS,
    *press.DRAFTS,
    *leaders_at_work.DRAFTS,
    *leaders.DRAFTS,
    *direction.DRAFTS,
    *guidance.DRAFTS,
    *schedules.DRAFTS,
    *party_calendar.DRAFTS,
    *disclosed_figures.DRAFTS,
    *disclosure.DRAFTS,
    *consultations.DRAFTS,
    *mass_organisations.DRAFTS,
    *party_building.DRAFTS,
    *law_at_home.DRAFTS,
    *law.DRAFTS,
    *procedures.DRAFTS,
    *places.DRAFTS,
    *culture.DRAFTS,
    *contact.DRAFTS,
)

__all__ = ["DRAFTS", "Draft"]
