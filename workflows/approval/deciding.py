"""Who decides: submitting, checking, approving and what else moves an item along its chain."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .facts import kinds_of, open_submission, proposal_in, section_of, waits_to_be_confirmed
from .four_eyes import hands_known_to, objection
from .hours import waits_until
from .kept import once
from .models import State, Submission
from .rights import Standing, belongs_to, ended, not_theirs, rights_to, step_on
from .writing import applies_changes, may_edit


def may_submit(actor: User, item: models.Model, at: datetime) -> str | None:
    """Whoever may edit may submit, when there is something the public does not have yet."""
    if reason := may_edit(actor, item, at):
        return reason
    submission = open_submission(actor, item)
    if submission and submission.state == State.CHANGING:
        return _("Lãnh đạo đã đồng ý đăng sau khi sửa. Sửa xong hãy bấm “Đã sửa xong, đăng”.")
    if submission and submission.steps[0].verb == Verb.CHECK:
        return _("Đồng chí đang nhận biên tập bài này. Sửa xong hãy bấm “Kiểm duyệt”.")
    if item.live and not item.has_unpublished_changes:
        return _("Bài đã đăng và không có thay đổi nào để trình.")
    if submission is None and waits_to_be_confirmed(actor, item):
        return _("Bài đã gỡ ngay, đang chờ người quyết định của chuyên mục xác nhận. Hãy trình sau đó.")
    return None


def may_take_back(actor: User, item: models.Model, at: datetime) -> str | None:
    """Rút về: by who wrote or submitted, until the chain has ended."""
    submission = open_submission(actor, item)
    if submission is None:
        return not_in_a_chain()
    if actor.pk not in {submission.author_id, getattr(item, "owner_id", None)}:
        return _("Bài do %(person)s trình; chỉ người viết, người trình được rút về.") % {
            "person": submission.author
        }
    if submission.state == State.TAKEN:
        return _taken(submission)
    return None


def may_take(actor: User, item: models.Model, at: datetime) -> str | None:
    """Nhận biên tập: by who checks in the chain, or by who alone decides."""
    submission = open_submission(actor, item)
    if submission is None:
        return not_in_a_chain()
    if submission.state == State.CHANGING:
        return _("Lãnh đạo đã đồng ý đăng sau khi sửa; bài không nhận biên tập lại được.")
    if submission.state == State.SCHEDULED:
        return waits_until(submission.publish_at)
    if submission.taker_id == actor.pk:
        return _("Đồng chí đã nhận biên tập bài này.")
    if submission.steps[0].verb != Verb.CHECK and len(submission.plan) > 1:
        return _("Bài này không có bước kiểm duyệt; hãy ghi nội dung cần sửa hoặc trả lại.")
    return _objection(actor, submission, item, 0, at)  # who checked may: the steps passed are passed again


def may_check(actor: User, item: models.Model, at: datetime) -> str | None:
    """Kiểm duyệt: at that step, or by who took the item for editing and edited it."""
    submission = open_submission(actor, item)
    if submission is None:
        return not_in_a_chain()
    if submission.state == State.CHANGING:
        return _changing()
    if submission.state == State.SCHEDULED:
        return waits_until(submission.publish_at)
    if submission.state == State.TAKEN and submission.taker_id != actor.pk:
        return _taken(submission)
    position = 0 if submission.state == State.TAKEN else submission.position
    if submission.steps[position].verb != Verb.CHECK:
        return _another_step(actor, submission, item, at)
    return _objection(actor, submission, item, position, at)


def may_approve(actor: User, item: models.Model, at: datetime) -> str | None:
    """Phê duyệt, quyết định: at the step that ends the chain."""
    submission = open_submission(actor, item)
    if submission is None:
        return not_in_a_chain()
    if submission.state == State.TAKEN:
        return _taken(submission)
    if submission.state == State.CHANGING:
        return _changing()
    if submission.state == State.SCHEDULED:
        return waits_until(submission.publish_at)
    if submission.step.verb == Verb.CHECK:
        return _another_step(actor, submission, item, at)
    return _objection(actor, submission, item, submission.position, at, ends=submission.is_at_the_end)


def may_apply(actor: User, item: models.Model, at: datetime) -> str | None:
    """Đã sửa xong: by the standing office, while a leader's exact change waits to be carried out."""
    submission = open_submission(actor, item)
    if submission is None or submission.state != State.CHANGING:
        return _("Không có nội dung sửa nào của lãnh đạo đang chờ thực hiện.")
    if not applies_changes(actor, at):
        return may_edit(actor, item, at)
    decided = (found.by_id for found in submission.decisions.all() if found.position == submission.position)
    if actor.pk in decided:
        return _("Theo nguyên tắc hệ thống “hai người”, người quyết định không tự sửa bài.")
    return None


def may_return(actor: User, item: models.Model, at: datetime) -> str | None:
    """Trả lại: by whose turn it is, by who took the item for editing, or by the leader it was proposed to."""
    reason = has_the_turn(actor, item, at)
    if reason and standing_as_proposed_to(actor, item, at):
        return None
    return reason


def standing_as_proposed_to(actor: User, item: models.Model, at: datetime) -> Standing | None:
    """In whose right the person ends the chain of what a member proposed to them while it waits for the
    check; they may send it back or not use it, and never pass it (II.4.3a-2)."""
    submission = open_submission(actor, item)
    if submission is None or submission.state != State.WAITING or not is_before_the_leader(submission):
        return None
    if proposal_in(actor, submission) is None:
        return None
    found = standing(actor, submission, item, len(submission.plan) - 1, at, ends=False)
    return found if isinstance(found, Standing) else None


def is_before_the_leader(submission: Submission) -> bool:
    """Whether it stands at a member's check and a leader's step follows."""
    return submission.step.verb == Verb.CHECK and not submission.is_at_the_end


def has_the_turn(actor: User, item: models.Model, at: datetime) -> str | None:
    """Why it is not the person's turn, or None: they hold its step, or took it for editing."""
    submission = open_submission(actor, item)
    if submission is None:
        return not_in_a_chain()
    if submission.state == State.TAKEN:
        mine = submission.taker_id == actor.pk
        return not_theirs(actor, submission, 0, at) if mine else _taken(submission)
    return _objection(actor, submission, item, submission.position, at)


def may_decline(actor: User, item: models.Model, at: datetime) -> str | None:
    """Không sử dụng: as for returning; what a leader agreed to is returned first."""
    submission = open_submission(actor, item)
    if submission and submission.state == State.CHANGING:
        return _changing()
    return may_return(actor, item, at)


def may_postpone(actor: User, item: models.Model, at: datetime) -> str | None:
    """Để đợt sau, and what else whose turn it is does while the item waits."""
    submission = open_submission(actor, item)
    if submission and submission.state == State.CHANGING:
        return _changing()
    if submission and submission.state == State.SCHEDULED:
        return waits_until(submission.publish_at)
    if submission and submission.state == State.TAKEN:
        return _taken(submission)
    return has_the_turn(actor, item, at)


def may_mark_urgent(actor: User, item: models.Model, at: datetime) -> str | None:
    """Cần đăng ngay: by who submitted, whose turn it is or the standing office, of what waits for a step."""
    submission = open_submission(actor, item)
    if submission is None:
        return not_in_a_chain()
    if submission.state != State.WAITING:
        return _("Bài không chờ bước nào để báo cần đăng ngay.")
    if submission.urgent_at:
        return _("Bài đã được báo cần đăng ngay.")
    is_theirs = actor.pk == submission.author_id and kinds_of(actor, at)  # of the office still
    if is_theirs or applies_changes(actor, at):
        return None
    return has_the_turn(actor, item, at)


def standing(
    actor: User, submission: Submission, item: models.Model, position: int, at: datetime, *, ends: bool
) -> Standing | str:
    """In whose right the person takes the step at that place, or the sentence why not; found once for a
    person and a moment."""
    question = ("standing", submission.pk, submission.state, position, ends, at)
    return once(actor, question, lambda: _standing(actor, submission, item, position, at, ends=ends))


def _standing(
    actor: User, submission: Submission, item: models.Model, position: int, at: datetime, *, ends: bool
) -> Standing | str:
    section = section_of(item)
    if section is None:
        return _("Trang này không thuộc chuyên mục nào của Quy chế.")
    found = step_on(actor, section, submission.steps[position], at)
    if found is None:
        return ended()
    rights = rights_to(actor, section, found, at)
    if not rights:
        return belongs_to(found)
    hands = hands_known_to(actor, submission, item, at)

    def objection_to(right: Standing) -> str | None:
        people = filter(None, (right.person, right.on_behalf_of))
        objections = (objection(submission, position, hands, person, ends=ends) for person in people)
        return next((why for why in objections if why), None)

    objections = [objection_to(right) for right in rights]
    free = (right for right, why in zip(rights, objections, strict=True) if why is None)
    return next(free, None) or str(objections[0])


def _objection(
    actor: User,
    submission: Submission,
    item: models.Model,
    position: int,
    at: datetime,
    *,
    ends: bool = False,
) -> str | None:
    found = standing(actor, submission, item, position, at, ends=ends)
    return found if isinstance(found, str) else None


def _another_step(actor: User, submission: Submission, item: models.Model, at: datetime) -> str:
    section = section_of(item)
    found = step_on(actor, section, submission.step, at) if section else None
    title = found.title if found else regulation_in_force().role_title(submission.step.role)
    if submission.step.verb == Verb.CHECK:
        return _("Bài đang chờ %(title)s kiểm duyệt.") % {"title": title}
    return _("Bài đang chờ %(title)s quyết định.") % {"title": title}


def not_in_a_chain() -> str:
    return _("Bài không ở trong quy trình phê duyệt. Hãy trình duyệt trước.")


def _taken(submission: Submission) -> str:
    return _("%(person)s đang nhận biên tập bài này.") % {"person": submission.taker}


def _changing() -> str:
    return _("Lãnh đạo đã đồng ý đăng sau khi sửa; đang chờ sửa đúng như lãnh đạo ghi.")
