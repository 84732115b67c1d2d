"""Steps that nobody can take today: flagged to who may see to it, and taken by nobody in the meantime."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import SectionKind
from workflows.staff.regulation import regulation_in_force

from ..chain import StepInForce, chain_in_force, step_in_force
from ..models import State, Submission
from ..roster import ReadWhole, Roster


@dataclass(frozen=True)
class Vacancy:
    """A title, the sections in whose chains it has a step, and what waits at such a step."""

    title: str
    sections: int
    waiting: int

    @property
    def words(self) -> str:
        sections = self.sections and _("%d chuyên mục") % self.sections
        waiting = self.waiting and _("%d bài đang chờ") % self.waiting
        return ", ".join(filter(None, [sections, waiting]))


def vacancies(on: date, roster: Roster | None = None) -> list[Vacancy]:
    """In the order of the regulation. Whether all who hold a title are away, no record says."""
    roster = roster or ReadWhole(on)
    sections = Counter(
        title
        for section in regulation_in_force().sections
        if section.kind
        is not SectionKind.SOURCE  # who checks there depends on the section an item is passed to
        for title in {step.title for step in chain_in_force(section, on, roster) if _is_empty(step)}
    )
    waiting = _waiting(on, roster)
    return [Vacancy(title, sections[title], waiting[title]) for title in {**sections, **waiting}]


def _waiting(on: date, roster: Roster) -> Counter[str]:
    """How much waits at a step nobody can take: vacant, or its assignment has ended."""
    found: Counter[str] = Counter()
    waits = Submission.objects.filter(state__in=[State.WAITING, State.TAKEN]).order_by()
    for row in waits.values("section", "state", "plan", "position").annotate(number=Count("pk")):
        one = Submission(section=row["section"], plan=row["plan"], position=row["position"])
        section = regulation_in_force().section(one.section)
        place = one.steps[0] if row["state"] == State.TAKEN else one.step
        step = step_in_force(section, place, on, roster) if section else None
        if step is None:
            found[_ended(place.role)] += row["number"]
        elif _is_empty(step):
            found[step.title] += row["number"]
    return found


def _ended(role: str) -> str:
    ended = _("phân công đã hết hiệu lực")
    title = regulation_in_force().role_title(role)
    return f"{title} ({ended})" if title else ended.capitalize()


def _is_empty(step: StepInForce) -> bool:
    return not any(person.is_active for person in step.people)
