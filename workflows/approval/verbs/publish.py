"""The one door to publication: what every step of a chain has approved becomes public, byte for byte.

It asks the decisions on record, not who calls: the shell, a stock view or a library that
ends a workflow finds the same question.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Prefetch, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, WorkflowState

from workflows.staff.regulation import regulation_in_force

from ..chain import StepInForce
from ..content import canonical, text_of
from ..corrections.publication import corrected, notes_in
from ..deed import Case, a_deed_goes_on, in_hand, latest_revision
from ..facts import section_of
from ..four_eyes import hands_in, hands_known_to, objection
from ..hours import waits_until
from ..models import Decision, State, Submission, Withdrawal, WithdrawalState
from ..rights import Standing
from ..sealing import publish_row
from ..translations.following import published
from ..translations.rules import require_publishable


def publish(workflow_state: WorkflowState) -> None:
    """Publish the revision that the submission behind the workflow binds.

    The passage, its decisions and the bytes that are hashed are looked at here, whoever calls. The item and its hands are
    those that a deed read once it had locked the row, where one goes on and the row says the same still.

    Raises PermissionDenied where a step lacks its decision, where a decision binds other bytes
    than those that stand, where the last hand has written in it, or before the hour that was named (design 1.1, 1.4,
    1.5).
    """
    with transaction.atomic(savepoint=not a_deed_goes_on()):
        submission = _submission_behind(workflow_state)
        held = in_hand(submission.kind, submission.key)
        item = held.item if held else _item(submission)
        revision = latest_revision(item)
        draft = revision.as_object()
        text = text_of(canonical(draft))
        last = _last_decision(submission, item, sha256(text.encode()).hexdigest(), held)
        at = _moment(submission, last, revision)
        require_publishable(draft)
        _end_withdrawal(item, at)
        notes = notes_in(draft)
        submission.move_to(State.RELEASED, revision=revision, ended_at=at)
        revision.publish(user=last.by, skip_permission_checks=True)
        case = Case(last.by, item, at, submission, _standing(submission, last))
        case.revision, case.draft = revision, draft
        publish_row(case, text)
        corrected(case, notes)
        published(item, draft, at)
        if held:
            held.submission = submission


def _submission_behind(workflow_state: WorkflowState) -> Submission:
    found = Submission.objects.select_for_update(of=("self",)).filter(
        workflow_state=workflow_state, state__in=[State.WAITING, State.CHANGING, State.SCHEDULED]
    )
    return found.select_related("author").first() or _refuse()


def _moment(submission: Submission, last: Decision, revision: Revision) -> datetime:
    """When it becomes public: with the decision, with the leader's change that was carried out after it, or at the
    hour that was named. Whoever calls before that hour is refused."""
    if submission.state != State.SCHEDULED:
        return max(last.decided_at, revision.created_at)
    now = timezone.now()
    if submission.publish_at > now:
        raise PermissionDenied(waits_until(submission.publish_at))
    return now


def _end_withdrawal(item: models.Model, at: datetime) -> None:
    """What was withdrawn is public again; nothing is that was taken down at once and not decided on since."""
    found = Withdrawal.objects.standing().of(item).first()
    if found is None:
        return
    if found.state == WithdrawalState.TAKEN_DOWN:
        raise PermissionDenied(_("Bài đã gỡ ngay, đang chờ người quyết định của chuyên mục xác nhận."))
    if found.state in {WithdrawalState.WITHDRAWN, WithdrawalState.TO_RESTORE}:
        found.move_to(WithdrawalState.RESTORED, ended_at=at)


def _item(submission: Submission) -> models.Model:
    item = apps.get_model(submission.kind).objects.select_for_update().get(pk=submission.key)
    return item.specific if isinstance(item, Page) else item


def _last_decision(
    submission: Submission, item: models.Model, standing_hash: str, held: Case | None
) -> Decision:
    """The decision that ends the chain, once every step is decided and binds what stands."""
    section = section_of(item)
    if section is None or section.key != submission.section:
        _refuse()  # moved meanwhile: another chain is its own (trap 11)
    taken = Prefetch("decisions", Decision.objects.select_related("by", "on_behalf_of"))
    prefetch_related_objects([submission], taken)
    decisions = list(submission.decisions.all())
    if [d.position for d in decisions] != list(range(len(submission.plan))):
        _refuse()
    *before, last = decisions
    agreed = submission.agreed_hash or submission.content_hash
    if not standing_hash == last.content_hash == agreed:
        _refuse()
    if any(d.content_hash != submission.content_hash for d in before):
        _refuse()
    hands = hands_known_to(held.actor, submission, item, held.at) if held else hands_in(item)
    for person in filter(None, (last.by, last.on_behalf_of)):
        if reason := objection(submission, last.position, hands, person, ends=True):
            raise PermissionDenied(reason)
    return last


def _standing(submission: Submission, last: Decision) -> Standing:
    step = StepInForce(submission.step, regulation_in_force().role_title(submission.step.role), ())
    return Standing(step, last.by, last.on_behalf_of)


def _refuse() -> Submission:
    raise PermissionDenied(
        _("Theo nguyên tắc hệ thống “một cửa xuất bản”, chỉ đăng nội dung đã qua đủ các bước của Quy chế.")
    )
