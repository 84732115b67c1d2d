"""Who is told of what is said: jobs of the same making as those of the chain (workflows/approval/telling.py)."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from workflows.staff.models import Appointment, User

from ..models import OpinionRequest, Remark, State, Submission
from ..telling import mail_about, who_may_take, whose_turn_it_is


def of_the_remark(remark: Remark) -> None:
    """The author of the item, and who may take its step."""
    mail_a_remark.enqueue(remark.pk)


def of_the_proposal(remark: Remark) -> None:
    """The leader who decides at the end of the chain."""
    mail_a_proposal.enqueue(remark.pk)


def of_the_request(request: OpinionRequest) -> None:
    """The contacts of the unit that is asked."""
    mail_a_request.enqueue(request.pk)


def of_the_answer(request: OpinionRequest) -> None:
    """Who asked, and whose turn it is."""
    mail_an_answer.enqueue(request.pk)


@task()
def mail_a_remark(remark_id: int) -> None:
    remark = Remark.objects.select_related("by").filter(pk=remark_id).first()
    if remark is not None:
        words = _("%(person)s: %(words)s") % {"person": remark.by, "words": remark.words}
        people = [*_authors(remark), *_next_hands(remark)]
        mail_about(_besides(remark.by, people), remark, _("Trao đổi về bài: %(title)s"), words)


@task()
def mail_a_proposal(remark_id: int) -> None:
    """Nothing is sent for what has left the member's step meanwhile."""
    remark = Remark.objects.select_related("by", "proposed_in").filter(pk=remark_id).first()
    passage = remark.proposed_in if remark else None
    if passage is None or passage.state != State.WAITING or passage.is_at_the_end:
        return
    words = _("%(person)s đề xuất: %(words)s") % {"person": remark.by, "words": remark.words}
    people = _besides(remark.by, who_may_take(passage, passage.steps[-1]))
    mail_about(people, remark, _("Đề xuất lãnh đạo: %(title)s"), words)


@task()
def mail_a_request(request_id: int) -> None:
    request = OpinionRequest.objects.standing().unanswered().filter(pk=request_id).first()
    if request is None:
        return
    today = Appointment.objects.on(timezone.localdate())
    held = today.filter(unit=request.unit, person__is_active=True).select_related("person")
    words = _("Đề nghị đơn vị cho ý kiến chậm nhất ngày %(day)s: %(words)s") % {
        "day": f"{request.due_on:%d/%m/%Y}",
        "words": request.words,
    }
    people = dict.fromkeys(appointment.person for appointment in held)
    mail_about(people, request, _("Đề nghị thẩm tra: %(title)s"), words)


@task()
def mail_an_answer(request_id: int) -> None:
    request = OpinionRequest.objects.select_related("by", "answered_by").filter(pk=request_id).first()
    if request is None or request.answered_by is None:
        return
    words = f"{request.unit_name}: {request.get_view_display()}. {request.answer}".strip()
    people = _besides(request.answered_by, [request.by, *_next_hands(request)])
    mail_about(people, request, _("Ý kiến thẩm tra: %(title)s"), words)


def _besides(person: User, people: Iterable[User]) -> list[User]:
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
