"""In whose right a person takes a step: their own, or that of somebody who delegated it to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import Section, Step
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .chain import StepInForce, step_in_force
from .facts import givers_to
from .kept import once
from .models import Submission


@dataclass(frozen=True)
class Standing:
    """A person at a step, and the person they stand there for."""

    step: StepInForce
    person: User
    on_behalf_of: User | None = None
    delegated_by: str = ""  # the number of the decision


def step_on(actor: User, section: Section, step: Step, at: datetime) -> StepInForce | None:
    """Who may take the step that day; found once for a person and a day."""
    day = timezone.localdate(at)
    return once(actor, ("step", section.key, step, day), lambda: step_in_force(section, step, day))


def rights_to(actor: User, section: Section, found: StepInForce, at: datetime) -> list[Standing]:
    """The person's own right to the step, or those delegated to them in that section; found once for a person and a day.

    Who holds it needs nobody's: what stands against them stands against them in another's place as well.
    """
    day = timezone.localdate(at)
    return once(
        actor, ("rights", section.key, found.step, day), lambda: _rights_to(actor, section, found, day)
    )


def _rights_to(actor: User, section: Section, found: StepInForce, day: date) -> list[Standing]:
    if actor in found.people:
        return [Standing(found, actor)]
    return [
        Standing(found, actor, given.person, given.decision_number)
        for given in givers_to(actor, day)
        if given.person in found.people and given.covers(section.key)
    ]


def not_theirs(actor: User, submission: Submission, position: int, at: datetime) -> str | None:
    """Why the step at that place is not the person's on the day, or None."""
    section = regulation_in_force().section(submission.section)
    found = step_on(actor, section, submission.steps[position], at) if section else None
    if section is None or found is None:
        return ended()
    return None if rights_to(actor, section, found, at) else belongs_to(found)


def belongs_to(found: StepInForce) -> str:
    return _("Theo %(clause)s, việc này thuộc trách nhiệm của %(title)s.") % {
        "clause": regulation_in_force().cite(found.step.clause),
        "title": found.title,
    }


def ended() -> str:
    return _("Phân công cho bước này đã hết hiệu lực. Người trình hãy rút về và trình lại.")
