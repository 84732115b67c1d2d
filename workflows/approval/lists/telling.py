"""A list is told of once, when its act is over: whoever has it before them next, or whoever submitted it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.models import SectionPage
from workflows.staff.models import User

from ..models import Event, ListAct, ListRow, ListVerb, State, Submission
from ..notices.record import titled
from ..notices.write import Told, tell
from ..telling import whose_turn_it_is
from .waiting import seen_in


def of_the_list(act_id: int) -> None:
    """The person who acted learns what became of the list as well: they may have gone on meanwhile."""
    act = ListAct.objects.counted().select_related("by").get(pk=act_id)
    if act.verb == ListVerb.SUBMIT:
        waiting = _("Số thủ tục đang chờ đồng chí xem xét: %(count)s.") % {"count": act.done}
        _tell(act, _next(act), "list-waits", _("Có danh sách thủ tục chờ quyết định"), waiting)
        title, told = (
            _("Kết quả trình danh sách thủ tục"),
            _("Đã trình: %(done)s. Chưa trình được: %(refused)s."),
        )
    else:
        title = _("Kết quả quyết định danh sách thủ tục")
        told = _("Đã quyết định: %(done)s. Chưa quyết định được: %(refused)s.")
    words = told % {"done": act.done, "refused": act.refused}
    _tell(act, [act.by, *_authors(act)], "list-over", title, words)


def _tell(act: ListAct, people: Iterable[User], event: str, title: str, words: str) -> None:
    by, at = titled(act.by, act.at), timezone.now()
    tell(people, Told(Event.LIST, f"{event}:{act.pk}", title, _address(act), words, by), at)


def _done(act: ListAct) -> QuerySet[ListRow]:
    return act.rows.filter(done_at__isnull=False, why="")


def _next(act: ListAct) -> list[User]:
    """Whoever may take the step at which what was submitted waits; a list may wait at several."""
    mine = Submission.objects.filter(author=act.by, submitted_at=act.at, section=act.section)
    waiting = mine.filter(kind="wagtailcore.page", key__in=_done(act).values("page"), state=State.WAITING)
    steps = {(str(one.plan), one.position): one for one in waiting}
    return list(dict.fromkeys(chain.from_iterable(map(whose_turn_it_is, steps.values()))))


def _authors(act: ListAct) -> QuerySet[User]:
    """Who submitted what was decided, beside the person who decided."""
    decided = [seen_in(row.seen)[1].submission for row in _done(act)] if act.verb == ListVerb.DECIDE else []
    return User.objects.filter(submissions__in=decided).exclude(pk=act.by_id).distinct()


def _address(act: ListAct) -> str:
    section = SectionPage.objects.filter(section_key=act.section).first()
    return reverse("approval_lists", args=[section.pk]) if section else reverse("wagtailadmin_home")
