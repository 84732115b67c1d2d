"""What stands in a letter: gathered when it is sent, so that what was decided meanwhile is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from workflows.regulation.vocabulary import RoleKind
from workflows.staff.models import User

from ..desk.waiting import Waiting
from ..facts import kinds_of
from ..hours import said
from ..models import Event, Notice, State
from .standing import CALLS, Standing, standing_of, turn_mark

MOST_LINES = 50  # of a part of a letter


@dataclass(frozen=True)
class Line:
    """One notice: what, the words, who and when and on which clause, and where to go."""

    title: str
    words: str
    signed: str
    address: str


@dataclass(frozen=True)
class Part:
    """`rest` says how many lines are left out, and where they are read."""

    heading: str
    lines: list[Line]
    more: str = ""
    rest: str = ""


@dataclass(frozen=True)
class Digest:
    """A letter before it is written; `notices` are those it tells."""

    subject: str
    parts: list[Part]
    notices: list[Notice]


def of_the_day(person: User, on: date, now: datetime) -> Digest | None:
    """What no letter has told yet: what the person can act on at this moment, and what became of their items."""
    standing = standing_of(person, now)
    if standing is None:
        return None
    _make_up(person, standing.waiting, now)
    unsent = [one for one in Notice.objects.of(person).to_be_sent(now) if standing.holds(one)]
    if not unsent:
        return None
    is_leader = RoleKind.LEADER in kinds_of(person, now)
    return Digest(_subject(on, len(standing.waiting), is_leader), _parts(unsent, standing, is_leader), unsent)


def of_one(notice: Notice, now: datetime) -> Digest | None:
    """A letter that does not wait for the day's; none for what was told, read or done meanwhile."""
    standing = standing_of(notice.person, now)
    if notice.mailed_at or notice.read_at or standing is None or not standing.holds(notice):
        return None
    part = Part(notice.get_event_display(), [_line(notice)])
    return Digest(" ".join(notice.title.split()), [part], [notice, *_of_the_same_step(notice, now)])


def _of_the_same_step(notice: Notice, now: datetime) -> list[Notice]:
    """Told with it: a step is not called to by two letters."""
    if notice.passage_id is None:
        return []
    here = {"passage": notice.passage_id, "position": notice.position, "awaits": notice.awaits}
    unsent = Notice.objects.of(notice.person).to_be_sent(now)
    return list(unsent.filter(**here).exclude(pk=notice.pk))


def _make_up(person: User, waiting: Iterable[Waiting], now: datetime) -> None:
    """A notice of each step that came to the person by no deed: by an appointment, an assignment, a delegation."""
    mine = [one for one in waiting if one.submission.state == State.WAITING]
    told = Notice.objects.of(person).filter(passage__in=[one.submission.pk for one in mine])
    known = {(one.passage_id, one.position) for one in told}
    rows = [_turn(person, one, now) for one in mine if _place(one) not in known]
    Notice.objects.bulk_create(rows, ignore_conflicts=True)


def _place(one: Waiting) -> tuple[int, int]:
    return one.submission.pk, one.submission.position


def _turn(person: User, one: Waiting, now: datetime) -> Notice:
    mine = one.submission
    return Notice(
        person=person,
        event=Event.TURN,
        mark=turn_mark(*_place(one)),
        kind=mine.kind,
        key=mine.key,
        title=_("Có bài chờ: %(title)s") % {"title": one.title},
        words=_("Bài đang chờ đồng chí xem xét."),
        address=reverse("approval_item", args=[mine.kind, mine.key]),
        passage=mine,
        position=mine.position,
        awaits=mine.state,
        at=now,
    )


def _subject(on: date, waiting: int, is_leader: bool) -> str:
    day = {"day": f"{on:%d/%m/%Y}", "count": waiting}
    if not waiting:
        return _("Thông báo ngày %(day)s") % day
    if is_leader:
        return _("Báo cáo ngày %(day)s: còn %(count)d tin chờ phê duyệt") % day
    return _("Ngày %(day)s: %(count)d bài chờ đồng chí xử lý") % day


def _parts(unsent: list[Notice], standing: Standing, is_leader: bool) -> list[Part]:
    calls = [one for one in unsent if one.event in CALLS]
    told = [one for one in unsent if one.event not in CALLS]
    heading = _("Tin, bài chờ phê duyệt") if is_leader else _("Đồng chí xử lý được ngay")
    known = len(standing.waiting) - len({one.step for one in calls} & standing.steps)
    more = ngettext(
        "Ngoài ra còn %(count)d bài đã báo ở thư trước.",
        "Ngoài ra còn %(count)d bài đã báo ở thư trước.",
        known,
    )
    parts = [
        _part(heading, calls, more % {"count": known} if known else ""),
        _part(_("Đã có kết quả, ý kiến"), told),
    ]
    return [part for part in parts if part.lines or part.more]


def _part(heading: str, notices: list[Notice], more: str = "") -> Part:
    """As many lines as one reads; the others are told by their number, and stand among the notices."""
    left = len(notices) - MOST_LINES
    rest = _("và %(count)d việc khác: xem tại mục Thông báo") % {"count": left} if left > 0 else ""
    return Part(heading, [_line(one) for one in notices[:MOST_LINES]], more, rest)


def _line(notice: Notice) -> Line:
    local = said(timezone.localtime(notice.at))
    clause = _("Căn cứ: %(clause)s") % {"clause": notice.clause} if notice.clause else ""
    return Line(
        title=" ".join(notice.title.split()),
        words=notice.words.strip(),
        signed=" · ".join(filter(None, (notice.by, local, clause))),
        address=settings.WAGTAILADMIN_BASE_URL + notice.address,
    )
