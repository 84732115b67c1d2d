"""Texts of the demonstration city, one file a heading of the site.

Ours; each title says "Ví dụ"; facts only from practice 6 and 7, with their dates, or about how the
portal works. What comes of each is said in `until`.
"""

from __future__ import annotations

from itertools import zip_longest

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
    services,
    society,
    spokespeople,
    streets,
    units,
)
from .draft import Draft


def in_turn(*files: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """One of each file after another, as news comes in: what is newest is not all of one field."""
    from_the_last = zip_longest(*(reversed(drafts) for drafts in reversed(files)))
    return tuple(draft for row in from_the_last for draft in row if draft)[::-1]


NEWS = in_turn(
    civic_life.DRAFTS, good_deeds.DRAFTS, safety.DRAFTS, streets.DRAFTS, economy.DRAFTS, society.DRAFTS
)
DRAFTS = (
    *introduction.DRAFTS,
    *units.DRAFTS,
    *news.DRAFTS,
    *politics_and_defence.DRAFTS,
    *people_and_units.DRAFTS,
    *press.DRAFTS,
    *press_pieces.DRAFTS,
    *NEWS,
    *leaders.DRAFTS,
    *leaders_at_work.DRAFTS,
    *direction.DRAFTS,
    *guidance.DRAFTS,
    *schedules.DRAFTS,
    *party_calendar.DRAFTS,
    *disclosure.DRAFTS,
    *disclosed_figures.DRAFTS,
    *consultations.DRAFTS,
    *spokespeople.DRAFTS,
    *party_building.DRAFTS,
    *mass_organisations.DRAFTS,
    *law.DRAFTS,
    *law_at_home.DRAFTS,
    *procedures.DRAFTS,
    *services.DRAFTS,
    *culture.DRAFTS,
    *places.DRAFTS,
    *contact.DRAFTS,
)

__all__ = ["DRAFTS", "Draft"]
