"""Every role, section, state and verb through HTTP: what happens is what the regulation's table says.

By default a sample of a twelfth of the sections is tried, another in each run (PORTAL_SEED=… repeats one); with PORTAL_FULL=1
every section, and every cell of one of those that have the same chain.
"""

from __future__ import annotations

from itertools import product

import pytest

from tests import editor
from tests.conftest import SignIn
from workflows.approval import deciding, writing
from workflows.approval.item import view
from workflows.approval.refusal import RULES as CODE
from workflows.regulation.vocabulary import Section

from .table.expected import EVERYBODY, RULES, SECTIONS, SUPERUSER, State, cells_of, may
from .table.sample import SEED, cells_tried, sample_of, sections_tried
from .table.trial import Trials, only_the_sentence

pytestmark = pytest.mark.django_db
DRAWN = 40  # one screen in so many is drawn whole


@pytest.mark.parametrize("section", sections_tried(), ids=lambda section: section.key)
def test_at_every_door_happens_what_the_table_says(
    section: Section, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.superuser()
    cells = cells_tried(section, SECTIONS, lambda one: one.chain)
    trials, differences, drawn = Trials(section, sign_in), [], view._shown
    for number, cell in enumerate(cells):
        monkeypatch.setattr(view, "_shown", only_the_sentence if number % DRAWN else drawn)
        differences.append(trials.differs(cell))
    found = [str(difference) for difference in differences if difference]
    head = f"{len(found)} of {len(cells)} cells differ (PORTAL_SEED={SEED}):"
    assert not found, "\n".join([head, *found])


def test_the_sample_tries_every_role_and_every_section_at_every_verb() -> None:
    cells = [cell for section in SECTIONS for cell in sample_of(section)]
    roles = {(cell.person.username, cell.verb) for cell in cells}
    assert roles == set(product([person.username for person in EVERYBODY], RULES))
    assert {(cell.section.key, cell.verb) for cell in cells} == set(product([s.key for s in SECTIONS], RULES))
    assert {cell.state for cell in cells} == set(State)


def test_the_table_refuses_the_superuser_everything() -> None:
    cells = [cell for section in SECTIONS for cell in cells_of(section) if cell.person is SUPERUSER]
    assert len(cells) > 8000
    assert not [str(cell) for cell in cells if may(cell)]


def test_nobody_publishes_withdraws_or_translates_by_hand_in_any_cell() -> None:
    by_hand = {"publish", "unpublish", "translate"}
    allowed = {cell.verb for section in SECTIONS for cell in cells_of(section) if may(cell)}
    assert allowed == set(RULES) - by_hand


BROKEN = {
    "who wrote it checks it": (
        deciding,
        "objection",
        None,
        ("giam-doc-trung-tam", State.FIRST, True, "check"),
    ),
    "who wrote it decides": (deciding, "objection", None, ("truong-ban", State.SECOND, True, "return")),
    "everybody writes": (writing, "writes_for", True, ("truong-ban", State.DRAFT, False, "create")),
    "contacts edit what others wrote": (
        writing,
        "sees_own_drafts_only",
        False,
        ("dau-moi-phuong-minh-xuan", State.LIVE, False, "edit"),
    ),
    "whoever writes moves what others wrote": (
        CODE,
        "move",
        None,
        ("giam-doc-trung-tam", State.DRAFT, False, "move"),
    ),
    "nobody submits": (CODE, "submit", "Không.", ("vien-chuc-trung-tam", State.DRAFT, False, "submit")),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_rule_is_found(rule: str, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table is not blind: a rule that answers otherwise shows as a cell that differs."""
    where, name, answer, (username, state, own, verb) = BROKEN[rule]
    section = next(section for section in SECTIONS if section.key == "kinh-te")
    cell = next(
        c
        for c in cells_of(section)
        if (c.person.username, c.state, c.own, c.verb) == (username, state, own, verb)
    )
    trials = Trials(section, sign_in)
    assert trials.differs(cell) is None
    put = monkeypatch.setitem if isinstance(where, dict) else monkeypatch.setattr
    put(where, name, lambda *asked, **more: answer)
    assert trials.differs(cell)
