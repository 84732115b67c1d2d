"""Who is told of what is said about an item: as of its chain (workflows/approval/telling.py)."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.staff.models import Appointment, User
from workflows.staff.regulation import regulation_in_force

from ..models import Event, OpinionRequest, Remark, State, Submission
from ..notices.record import titled
from ..notices.standing import opinion_mark, proposal_mark
from ..telling import about_an_item, who_may_take, whose_turn_it_is


def of_the_remark(remark: Remark) -> None:
    """The author of the item, and who may take its step."""
    people = _besides(remark.by, [*_authors(remark), *_next_hands(remark)])
    title, mark = _("Trao đổi về bài: %(title)s"), f"remark:{remark.pk}"
    about_an_item(people, remark, Event.REMARK, mark, title, remark.words, by=_signed(remark))


def of_the_proposal(remark: Remark) -> None:
    """The leader who decides at the end of the chain."""
    passage = remark.proposed_in
    people = _besides(remark.by, who_may_take(passage, passage.steps[-1]))
    title, mark = _("Đề xuất lãnh đạo: %(title)s"), proposal_mark(remark.pk)
    more = {"by": _signed(remark), "clause": regulation_in_force().cite_grounds("propose")}
    about_an_item(people, remark, Event.PROPOSAL, mark, title, remark.words, **more)


def of_the_request(request: OpinionRequest) -> None:
    """The contacts of the unit that is asked."""
    today = Appointment.objects.on(timezone.localdate())
    held = today.filter(unit=request.unit, person__is_active=True).select_related("person")
    words = _("Đề nghị đơn vị cho ý kiến chậm nhất ngày %(day)s: %(words)s") % {
        "day": f"{request.due_on:%d/%m/%Y}",
        "words": request.words,
    }
    people = [appointment.person for appointment in held]
    title, mark = _("Đề nghị thẩm tra: %(title)s"), opinion_mark(request.pk)
    more = {"by": titled(request.by, request.at), "clause": regulation_in_force().cite_grounds("opinion")}
    about_an_item(people, request, Event.OPINION_ASKED, mark, title, words, **more)


def of_the_answer(request: OpinionRequest) -> None:
    """Who asked, and whose turn it is."""
    words = f"{request.unit_name}: {request.get_view_display()}. {request.answer}".strip()
    people = _besides(request.answered_by, [request.by, *_next_hands(request)])
    title, mark = _("Ý kiến thẩm tra: %(title)s"), f"answer:{request.pk}"
    more = {"by": str(request.answered_by), "clause": regulation_in_force().cite_grounds("opinion")}
    about_an_item(people, request, Event.OPINION_GIVEN, mark, title, words, **more)


def _signed(remark: Remark) -> str:
    return ", ".join(filter(None, (str(remark.by), remark.title)))


def _besides(person: User | None, people: Iterable[User]) -> list[User]:
    """Each once, and not who said it."""
    return [one for one in dict.fromkeys(people) if one != person]


def _passage(about: Remark | OpinionRequest) -> Submission | None:
    """The passage the item stands in, or stood in last."""
    passages = Submission.objects.filter(kind=about.kind, key=about.key)
    return passages.select_related("author").order_by("-pk").first()


def _authors(about: Remark | OpinionRequest) -> list[User]:
    """Who wrote the item and who submitted it."""
    passage = _passage(about)
    item = apps.get_model(about.kind).objects.filter(pk=about.key).first()
    return [one for one in (getattr(item, "owner", None), passage and passage.author) if one]


def _next_hands(about: Remark | OpinionRequest) -> tuple[User, ...]:
    """Who may take the step it stands at, while it waits."""
    passage = _passage(about)
    return whose_turn_it_is(passage) if passage and passage.state == State.WAITING else ()
