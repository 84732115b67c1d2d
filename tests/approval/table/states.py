"""Pages in every state, brought there by the verbs of the people whose step it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from tests import editor
from tests.kinds import SUMMARY
from workflows.approval import verbs
from workflows.approval.changes import Change
from workflows.approval.content import content_hash
from workflows.approval.models import Submission, Withdrawal, WithdrawalState
from workflows.approval.passage import Seen
from workflows.approval.preflight import NO_SECRETS, PERMIT, RIGHTS, SECRECY_CHECKED
from workflows.approval.withdrawing.deciding import Words
from workflows.regulation.vocabulary import Section
from workflows.staff.models import Appointment, User

from .expected import EVERYBODY, REGULATION, UNIT_KINDS, State

AUTHOR = "nguoi-viet-ngoai-bang"
NEW_TITLE = "Tên do người thử sửa"
WORDS = Words("Số liệu sai.", "Công văn (ví dụ)", "Bài đã gỡ.")


def author_of(section: Section) -> User:
    """Somebody who may write there, holds no step, and is not among those who are tried."""
    person, _ = User.objects.get_or_create(username=AUTHOR, defaults={"last_name": "Người viết"})
    role, unit = _post_of(section)
    today = timezone.localdate()
    Appointment.objects.create(person=person, role=role, unit=unit, starts_on=today, decision_number="thử")
    return person


def _post_of(section: Section) -> tuple[str, str]:
    """A post of the staff that writes there, or else that of a unit's contact."""
    held = {step.role for step in section.chain.steps} | {section.chain.writer}
    free = [entry for entry in section.contributors if entry.role not in held]
    entry = next((e for e in free if e.role != "dau-moi" and not REGULATION.role(e.role).acts_through), None)
    if entry:
        return entry.role, ""
    if body := next((e for e in free if e.role != "dau-moi"), None):
        return REGULATION.role(body.role).acts_through[0], ""
    contact = free[0]
    fits = (unit for unit, kind in UNIT_KINDS.items() if kind in contact.kinds or unit in contact.units)
    return "dau-moi", next(fits, "phuong-phan-thiet")


def page_in(section: Section, state: State, author: User) -> Page:
    """The author's page in that state."""
    return brought_to(state, editor.draft(section.key, f"Bài trong bảng, {state}", author).page_ptr, section)


def brought_to(state: State, page: Page, section: Section) -> Page:
    for step in WAYS[state]:
        step(page, section)
    return page


def fresh(page: Page) -> Any:
    return Page.objects.get(pk=page.pk).specific


def open_submission(page: Page) -> Submission | None:
    return Submission.objects.open().of(page).first()


def declared_in(section: Section) -> list[str]:
    return [NO_SECRETS, RIGHTS, *([PERMIT] if section.needs_information_permit else [])]


def holder(section: Section, place: int) -> User:
    role = section.chain.steps[place].role
    return User.objects.get(username=next(p.username for p in EVERYBODY if p.role == role))


def _seen(page: Page) -> Seen:
    found = open_submission(page)
    return Seen(found.pk, found.position, content_hash(fresh(page).get_latest_revision_as_object()))


def _submit(page: Page, section: Section) -> None:
    item = fresh(page)
    declared = declared_in(section)
    verbs.submit(item.owner, item, seen=item.latest_revision_id, declared=declared, at=timezone.now())


def _pass_to_the_last(page: Page, section: Section) -> None:
    for place in range(len(section.chain.steps) - 1):
        verbs.check(holder(section, place), fresh(page), seen=_seen(page), at=timezone.now())


def _take(page: Page, section: Section) -> None:
    verbs.take(holder(section, 0), fresh(page), at=timezone.now())


def _agree_after_change(page: Page, section: Section) -> None:
    verbs.approve_after_change(
        holder(section, -1),
        fresh(page),
        seen=_seen(page),
        changes=[Change(SUMMARY, "Tóm tắt đã sửa.")],
        declared=[SECRECY_CHECKED],
        at=timezone.now(),
    )


def _schedule(page: Page, section: Section) -> None:
    verbs.approve_for(
        holder(section, -1),
        fresh(page),
        seen=_seen(page),
        publish_at=timezone.now() + timedelta(days=1),
        declared=[SECRECY_CHECKED],
        at=timezone.now(),
    )


def _return(page: Page, section: Section) -> None:
    number = open_submission(page).pk
    now = timezone.now()
    verbs.return_item(holder(section, 0), fresh(page), submission=number, reason="Thiếu ảnh.", at=now)


def _release(page: Page, section: Section) -> None:
    declared = [SECRECY_CHECKED]
    leader = holder(section, -1)
    verbs.approve(leader, fresh(page), seen=_seen(page), declared=declared, at=timezone.now())


def _write_anew(page: Page, section: Section) -> None:
    draft = fresh(page).get_latest_revision_as_object()
    draft.summary = "Bài có chữ mới hơn"
    draft.save_revision(user=draft.owner, log_action=True)


def _ask_to_withdraw(page: Page, section: Section) -> None:
    item = fresh(page)
    verbs.request_withdrawal(item.owner, item, words=WORDS, at=timezone.now())


def _name_an_hour_to_go(page: Page, section: Section) -> None:
    now = timezone.now()
    hour = {"seen": "", "hour": now + timedelta(days=1)}
    verbs.withdraw_at(holder(section, -1), fresh(page), words=WORDS, at=now, **hour)


def _take_down(page: Page, section: Section) -> None:
    deputy, now = User.objects.get(username="pho-truong-ban"), timezone.now()
    received = {"asked_from": "Công văn (ví dụ)", "received_at": now}
    verbs.take_down(deputy, fresh(page), words=WORDS, at=now, **received)


def _withdraw(page: Page, section: Section) -> None:
    verbs.withdraw(holder(section, -1), fresh(page), seen="", words=WORDS, at=timezone.now())


Step = Callable[[Page, Section], None]
WAYS: dict[State, tuple[Step, ...]] = {
    State.DRAFT: (),
    State.FIRST: (_submit,),
    State.SECOND: (_submit, _pass_to_the_last),
    State.TAKEN: (_submit, _take),
    State.CHANGING: (_submit, _pass_to_the_last, _agree_after_change),
    State.SCHEDULED: (_submit, _pass_to_the_last, _schedule),
    State.RETURNED: (_submit, _return),
    State.LIVE: (_submit, _pass_to_the_last, _release),
    State.NEWER: (_submit, _pass_to_the_last, _release, _write_anew),
    State.ASKED: (_submit, _pass_to_the_last, _release, _ask_to_withdraw),
    State.TO_GO: (_submit, _pass_to_the_last, _release, _name_an_hour_to_go),
    State.TAKEN_DOWN: (_submit, _pass_to_the_last, _release, _take_down),
    State.WITHDRAWN: (_submit, _pass_to_the_last, _release, _withdraw),
}


def make_theirs(page: Page, person: User) -> None:
    """As if that person had written it from the beginning, submitted it, and asked for its withdrawal."""
    Page.objects.filter(pk=page.pk).update(owner=person)
    Revision.objects.for_instance(page).update(user=person)
    PageLogEntry.objects.filter(page=page.pk, action__in=["wagtail.create", "wagtail.edit"]).update(
        user=person
    )
    Submission.objects.of(page).update(author=person)
    Withdrawal.objects.of(page).filter(state=WithdrawalState.REQUESTED).update(by=person)
