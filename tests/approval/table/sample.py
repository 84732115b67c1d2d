"""Which cells a run tries: all of them, or a sample that leaves out no role, no section and no verb.

A full run tries every cell of one section of those that are alike, another one in another run, and the sample of the
others; PORTAL_EVERY_CELL=1 (`make test-cells`, some hours) tries every cell of all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from random import Random

from site_tphcm.demonstration.people import Person
from tests.samples import FULL, SEED, one_in
from workflows.regulation.vocabulary import Section

from .expected import EVERYBODY, RULES, SECTIONS, Cell, State, cells_of, may, states_of

STATES_A_SECTION = 2
EVERY_CELL = os.environ.get("PORTAL_EVERY_CELL") == "1"


def sections_tried() -> list[Section]:
    """Every section in a full run; else a twelfth of them, another twelfth in another run."""
    return one_in(12, SECTIONS)


def cells_tried(
    section: Section, sections: Sequence[Section], likeness: Callable[[Section], object]
) -> list[Cell]:
    """Of a section among those of its table; `likeness`: what those have in common that are alike."""
    alike = [one for one in sections if likeness(one) == likeness(section)]
    is_whole = EVERY_CELL or (FULL and Random(SEED).choice(alike) is section)
    return cells_of(section) if is_whole else sample_of(section)


def sample_of(section: Section) -> list[Cell]:
    """Each verb three times: by the person whose place in the round it is, so that all sections together
    try every role at every verb; by somebody who may; by somebody who may not, but is near."""
    chance = Random(f"{SEED} {section.key}")
    states = _states_for(section)
    cells = [cell for cell in cells_of(section) if cell.state in states]
    round_of_people = _round()
    place = SECTIONS.index(section)
    busy = {cell.person.username for cell in cells if may(cell)}
    found: list[Cell] = []
    for number, verb in enumerate(RULES):
        tried = [cell for cell in cells if cell.verb == verb]
        turn = round_of_people[(place + number) % len(EVERYBODY)]
        groups = (
            [cell for cell in tried if cell.person is turn],
            [cell for cell in tried if may(cell)],
            [cell for cell in tried if not may(cell) and cell.person.username in busy],
        )
        found += [chance.choice(group) for group in groups if group]
    return list(dict.fromkeys(found))


def _states_for(section: Section) -> set[State]:
    """States take turns too, so that each stands in several sections."""
    there = states_of(section)
    first = SECTIONS.index(section) + Random(SEED).randrange(len(State))
    return {there[(first + step * 3) % len(there)] for step in range(STATES_A_SECTION)}


def _round() -> list[Person]:
    return Random(SEED).sample(EVERYBODY, len(EVERYBODY))
