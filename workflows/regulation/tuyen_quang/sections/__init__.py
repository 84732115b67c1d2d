"""The sections of the site, one file a heading of the menu, in the order of the menu."""

from __future__ import annotations

from . import contact, culture, direction, introduction, law, leaders, news, party_building

HEADINGS = (
    introduction.HEADING,
    news.HEADING,
    leaders.HEADING,
    direction.HEADING,
    direction.DISCLOSURE,
    party_building.HEADING,
    law.HEADING,
    culture.HEADING,
)
SECTIONS = (
    *introduction.SECTIONS,
    *news.SECTIONS,
    *leaders.SECTIONS,
    *direction.SECTIONS,
    *party_building.SECTIONS,
    *law.SECTIONS,
    *culture.SECTIONS,
    *contact.SECTIONS,
)
