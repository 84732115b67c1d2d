"""What waits in each section, with whom and how long: as many questions for all sections as for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import Oversight, Section
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force
from workflows.workdays.models import working_days
from workflows.workdays.reckoning import WorkingDays

from ..chain import step_in_force
from ..desk.waiting import in_office_time, since
from ..models import State, Submission, Urging
from ..roster import ReadWhole
from .overseeing import oversight_of, sections_with_pages
from .owners import is_leader, owners_under, title_of


@dataclass(frozen=True)
class Owned:
    """A section in one person's hands: what waits there for them, and whether they were urged today."""

    section: Section
    owner: User
    title: str
    is_leader: bool
    waits: list[datetime]
    oversight: Oversight
    waited: str = ""
    urged: Urging | None = None

    @property
    def words(self) -> str:
        """What is offered; to a leader it is a report, never a reminder."""
        said = {"count": len(self.waits), "section": regulation_in_force().full_title(self.section.key)}
        if self.is_leader:
            return _("Báo cáo: còn %(count)d tin chờ phê duyệt ở chuyên mục %(section)s.") % said
        if self.waits:
            return (
                _("Đề nghị đồng chí quan tâm xử lý %(count)d bài đang chờ ở chuyên mục %(section)s.") % said
            )
        return _("Đề nghị đồng chí quan tâm cập nhật thông tin của chuyên mục %(section)s.") % said


@dataclass(frozen=True)
class Surveyed:
    section: Section
    title: str
    owned: list[Owned]

    @property
    def count(self) -> int:
        return sum(len(one.waits) for one in self.owned)


@dataclass
class Survey:
    """All that is asked of the database, once."""

    actor: User
    at: datetime
    roster: ReadWhole = field(init=False)
    days: WorkingDays = field(init=False)
    waits: dict[str, dict[User, list[datetime]]] = field(init=False)
    urged: dict[tuple[str, int], Urging] = field(init=False)

    def __post_init__(self) -> None:
        today = timezone.localdate(self.at)
        self.roster, self.days = ReadWhole(today), working_days()
        self.waits = _waits(self.roster, self.at)
        done = Urging.objects.filter(on=today).select_related("by")
        self.urged = {(one.section, one.owner_id): one for one in done}

    def all(self) -> list[Surveyed]:
        """The sections the person sees to, those in which most waits first."""
        titled = regulation_in_force().full_title
        found = [Surveyed(one, titled(one.key), self.of(one)) for one in sections_with_pages()]
        return sorted((one for one in found if one.owned), key=lambda one: -one.count)

    def of(self, section: Section) -> list[Owned]:
        """Whom the person may urge there: owners, and who holds a step at which something waits; not themselves."""
        oversight = oversight_of(self.actor, section, self.at, self.roster)
        if oversight is None:
            return []
        waits = self.waits.get(section.key, {})
        people = [*waits, *owners_under(oversight, section, self.roster, self.at)]
        return [
            self._owned(section, person, waits.get(person, []), oversight)
            for person in dict.fromkeys(people)
            if person != self.actor
        ]

    def _owned(self, section: Section, owner: User, waits: list[datetime], oversight: Oversight) -> Owned:
        return Owned(
            section,
            owner,
            title_of(owner, self.roster),
            is_leader(owner, self.roster),
            waits,
            oversight,
            in_office_time(self.days, min(waits), self.at) if waits else "",
            self.urged.get((section.key, owner.pk)),
        )


def _waits(roster: ReadWhole, at: datetime) -> dict[str, dict[User, list[datetime]]]:
    """By section and by whose hands it lies in: since when each item does. What waits for its hour waits for nobody."""
    open_ones = list(Submission.objects.open().exclude(state=State.SCHEDULED).select_related("taker"))
    prefetch_related_objects(open_ones, "decisions")
    found: dict[str, dict[User, list[datetime]]] = defaultdict(lambda: defaultdict(list))
    for one in open_ones:
        for person in _hands(one, roster, at):
            if person.pk != one.author_id:
                found[one.section][person].append(since(one))
    return found


def _hands(passage: Submission, roster: ReadWhole, at: datetime) -> Iterable[User]:
    if passage.state == State.TAKEN:
        return [passage.taker]
    if passage.state == State.CHANGING:
        return [person for role in regulation_in_force().appliers for person in roster.holders(role)]
    section = regulation_in_force().section(passage.section)
    found = step_in_force(section, passage.step, timezone.localdate(at), roster) if section else None
    return found.people if found else ()
