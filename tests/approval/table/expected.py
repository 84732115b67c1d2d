"""What the regulation and practice allow, cell by cell, read from the data of the regulation alone.

Nothing here asks `workflows.approval`: the rules are written a second time, from the table of
sections, practice 2 and design 5, 6.5, 6.9 and 6.10.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from site_tphcm.demonstration.people import PEOPLE, Person
from workflows.regulation.tuyen_quang import REGULATION
from workflows.regulation.vocabulary import (
    ChainShape,
    Content,
    Contributor,
    RoleKind,
    Section,
    SectionKind,
    Verb,
)

SUPERUSER = Person("quan-tri-goc", "", "", role="")
EVERYBODY = (*PEOPLE, SUPERUSER)
SECTIONS = tuple(
    section
    for section in REGULATION.sections
    if section.kind is SectionKind.PAGE and section.content is not Content.REGULATION
)
UNIT_KINDS = {unit.key: unit.kind for unit in REGULATION.units}


class State(StrEnum):
    """Where a page stands when somebody comes to its door."""

    DRAFT = "bản nháp"
    FIRST = "chờ ở bước đầu"
    SECOND = "chờ ở bước hai"
    TAKEN = "người kiểm duyệt đã nhận biên tập"
    CHANGING = "đồng ý đăng sau khi sửa"
    SCHEDULED = "đã duyệt, chờ đến giờ đăng"
    RETURNED = "đã trả lại"
    LIVE = "đã đăng"
    NEWER = "đã đăng, có bản nháp mới"
    ASKED = "đã đăng, có đề nghị gỡ bỏ"
    TO_GO = "đã đăng, chờ đến giờ gỡ bỏ"
    TAKEN_DOWN = "đã gỡ ngay, chờ xác nhận"
    WITHDRAWN = "đã gỡ bỏ"


WAITING = {State.FIRST, State.SECOND}
IN_A_CHAIN = {*WAITING, State.TAKEN, State.CHANGING, State.SCHEDULED}
PUBLIC = {State.LIVE, State.NEWER, State.ASKED, State.TO_GO}
RELEASED = {*PUBLIC, State.TAKEN_DOWN, State.WITHDRAWN}
AS_RELEASED = RELEASED - {State.NEWER}  # nothing was written since
ASK = {RoleKind.LEADER, RoleKind.MEMBER, RoleKind.STAFF}


@dataclass(frozen=True)
class Cell:
    """One square of the table. `own`: the person wrote the page, and submitted it where it was submitted."""

    person: Person
    section: Section
    state: State
    own: bool
    verb: str

    def __str__(self) -> str:
        whose = "của mình" if self.own else "của người khác"
        return f"{self.person.username} | {self.section.key} | {self.state}, {whose} | {self.verb}"


def states_of(section: Section) -> list[State]:
    """A second step stands only in a chain of shape b."""
    two = section.chain.shape is ChainShape.CHECKED_THEN_APPROVED
    return [state for state in State if two or state is not State.SECOND]


def situations_of(section: Section) -> list[tuple[Person, State, bool]]:
    """Everybody before another's page in every state, and before their own where they could have one."""
    all_states, everybody = states_of(section), EVERYBODY
    others = [(person, state, False) for person in everybody for state in all_states]
    own = [(p, state, True) for p in everybody if is_concerned(p, section) for state in all_states]
    return others + [
        (person, state, True) for person, state, _ in own if not has_acted(person, section, state)
    ]


def cells_of(section: Section) -> list[Cell]:
    return [Cell(p, section, state, own, verb) for p, state, own in situations_of(section) for verb in RULES]


def is_concerned(person: Person, section: Section) -> bool:
    """Who writes there or has a step there; and the superuser, who has every right of the platform."""
    return person is SUPERUSER or writes(person, section) or bool(steps_held(person, section))


def has_acted(person: Person, section: Section, state: State) -> bool:
    """Whether the page came to that state by this person's step, so that it cannot be their own."""
    last = len(section.chain.steps) - 1
    acted = {
        State.SECOND: {0},
        State.TAKEN: {0},
        State.RETURNED: {0},
        State.CHANGING: {0, last},
        State.SCHEDULED: {0, last},
        **{state: {0, last} for state in RELEASED},
    }
    return bool(acted.get(state, set()) & steps_held(person, section))


def steps_held(person: Person, section: Section) -> set[int]:
    return {place for place, step in enumerate(section.chain.steps) if step.role == person.role}


# Who writes: contributors, who acts for a contributing body, the member who writes or checks.


def writes(person: Person, section: Section) -> bool:
    members = {step.role for step in section.chain.steps if _is_member(step.role)} | {section.chain.writer}
    return person.role in members or any(_contributes(person, entry) for entry in section.contributors)


def _is_member(role: str) -> bool:
    return REGULATION.role(role).kind is RoleKind.MEMBER


def _contributes(person: Person, entry: Contributor) -> bool:
    """A contact writes where units of that kind, or that very unit, contribute (design 6.10)."""
    if person.role != entry.role:
        return person.role in REGULATION.role(entry.role).acts_through
    open_to_all = not entry.kinds and not entry.units
    return open_to_all or person.unit in entry.units or UNIT_KINDS.get(person.unit) in entry.kinds


def carries_out_changes(person: Person) -> bool:
    """GĐ-TT or the standing office, which acts through its staff (practice 2)."""
    named = REGULATION.applies_changes
    return person.role in named or any(person.role in REGULATION.role(key).acts_through for key in named)


# The rules, a function a verb.


def _creates(cell: Cell) -> bool:
    return writes(cell.person, cell.section)


def _edits(cell: Cell) -> bool:
    """In a chain nobody, but who took it or carries out a change; else writers, a contact only their own."""
    if cell.state in {*WAITING, State.SCHEDULED}:
        return False
    if cell.state is State.TAKEN:
        return _took(cell)
    if cell.state is State.CHANGING:
        return carries_out_changes(cell.person)
    return writes(cell.person, cell.section) and (cell.own or not cell.person.unit)


def _took(cell: Cell) -> bool:
    return 0 in steps_held(cell.person, cell.section)


def _submits(cell: Cell) -> bool:
    """What may be edited and is news to the public. Who took it to check it, checks; who took it to decide
    it, submits it, for an edit bars them from the last step."""
    if cell.state is State.TAKEN:
        return _took(cell) and not _first_is_check(cell)
    return cell.state not in {*IN_A_CHAIN, *AS_RELEASED - {State.WITHDRAWN}} and _edits(cell)


def _first_is_check(cell: Cell) -> bool:
    return cell.section.chain.steps[0].verb is Verb.CHECK


def _has_the_turn(cell: Cell) -> bool:
    """The holder of the step it waits at, who is never its author (practice 2)."""
    place = 0 if cell.state is State.FIRST else 1
    return cell.state in WAITING and place in steps_held(cell.person, cell.section) and not cell.own


def _takes(cell: Cell) -> bool:
    """Who checks, or who alone decides, while it waits; the steps it had passed are passed again (6.5)."""
    return cell.state in WAITING and 0 in steps_held(cell.person, cell.section) and not cell.own


def _checks(cell: Cell) -> bool:
    if not _first_is_check(cell):
        return False
    return _took(cell) if cell.state is State.TAKEN else cell.state is State.FIRST and _has_the_turn(cell)


def _approves(cell: Cell) -> bool:
    return _has_the_turn(cell) and not (cell.state is State.FIRST and _first_is_check(cell))


def _returns(cell: Cell) -> bool:
    """Whose turn it is, who took it, or who agreed to it after a change that does not come right, or for an hour."""
    if cell.state in {State.CHANGING, State.SCHEDULED}:
        return _ends(cell)
    return _has_the_turn(cell) or (cell.state is State.TAKEN and _took(cell))


def _ends(cell: Cell) -> bool:
    last = len(cell.section.chain.steps) - 1
    return last in steps_held(cell.person, cell.section) and not cell.own


def _approves_for(cell: Cell) -> bool:
    """As approving; of what waits for its hour, another hour."""
    return _ends(cell) if cell.state is State.SCHEDULED else _approves(cell)


def _releases_now(cell: Cell) -> bool:
    """What was approved for an hour, by who may end its chain."""
    return cell.state is State.SCHEDULED and _ends(cell)


def _declines(cell: Cell) -> bool:
    """Not what was agreed to already: that is released, or returned."""
    return cell.state is not State.CHANGING and _returns(cell)


def _deletes(cell: Cell) -> bool:
    """Drafts that stand in no chain, by their author (6.9)."""
    return cell.own and cell.state in {State.DRAFT, State.RETURNED} and writes(cell.person, cell.section)


def destination(cell: Cell) -> Section:
    """Where they would move it: of the same content where there is such a section, one they write for if any."""
    others = [s for s in SECTIONS if s is not cell.section]
    same = [s for s in others if s.content is cell.section.content] or others
    return next((s for s in same if writes(cell.person, s)), same[0])


def _moves(cell: Cell) -> bool:
    """As deleting, and only to where they may write the same."""
    there = destination(cell)
    return _deletes(cell) and writes(cell.person, there) and there.content is cell.section.content


def _copies(cell: Cell) -> bool:
    """A copy is a new draft: of what one may edit, where one may create."""
    return _edits(cell) and _creates(cell)


def _asks(cell: Cell) -> bool:
    """The board, and a unit's contact what is their own; once."""
    kind = REGULATION.role(cell.person.role).kind if cell.person.role else None
    return cell.state in {State.LIVE, State.NEWER} and (kind in ASK or (cell.own and kind is RoleKind.UNIT))


def _calls_back(cell: Cell) -> bool:
    """What they asked; the page in the table is asked for by its author."""
    return cell.state is State.ASKED and cell.own and bool(cell.person.role)


def _holds_the_end(cell: Cell) -> bool:
    return len(cell.section.chain.steps) - 1 in steps_held(cell.person, cell.section)


def _withdraws(cell: Cell) -> bool:
    """Whoever decides in the section, of what is public, asked or not."""
    return cell.state in PUBLIC and _holds_the_end(cell)


def _keeps(cell: Cell) -> bool:
    return cell.state is State.ASKED and _holds_the_end(cell)


def _calls_off(cell: Cell) -> bool:
    return cell.state is State.TO_GO and _holds_the_end(cell)


def _confirms(cell: Cell) -> bool:
    return cell.state is State.TAKEN_DOWN and _holds_the_end(cell)


def _takes_down(cell: Cell) -> bool:
    """TB, PTB, GĐ-TT and the standing office, which acts through its staff (requirements 2.12)."""
    named = REGULATION.takedown.roles
    acting = {*named, *(through for key in named for through in REGULATION.role(key).acts_through)}
    return cell.state in PUBLIC and cell.person.role in acting


def _never(cell: Cell) -> bool:
    """One door to publication (design 1.1)."""
    return False


RULES: dict[str, Callable[[Cell], bool]] = {
    "create": _creates,
    "edit": _edits,
    "submit": _submits,
    "take": _takes,
    "check": _checks,
    "approve": _approves,
    "approve_for": _approves_for,
    "release_now": _releases_now,
    "return": _returns,
    "postpone": _has_the_turn,
    "decline": _declines,
    "request_withdrawal": _asks,
    "call_back_request": _calls_back,
    "keep": _keeps,
    "withdraw": _withdraws,
    "withdraw_at": _withdraws,
    "cancel_withdrawal": _calls_off,
    "take_down": _takes_down,
    "confirm_takedown": _confirms,
    "order_restoration": _confirms,
    "publish": _never,
    "unpublish": _never,
    "delete": _deletes,
    "move": _moves,
    "copy": _copies,
    "translate": _never,
}


def may(cell: Cell) -> bool:
    return RULES[cell.verb](cell)
