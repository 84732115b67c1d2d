"""Moving an item along its chain: opening it, signing a step, closing it, and beginning it anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workflows.regulation.vocabulary import Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from . import mirror, telling
from .chain import chain_in_force
from .changes import Change
from .content import files_shown
from .deciding import standing, standing_as_proposed_to
from .deed import Case, Refused, deed
from .findings.item import sketch_of
from .models import Decision, State, Submission, kind_of
from .models.submissions import planned
from .rights import Standing


@dataclass(frozen=True)
class Seen:
    """What a person had before their eyes when they pressed the button."""

    submission: int
    position: int
    content_hash: str


def decide(
    actor: User, verb: str, item: models.Model, seen: Seen, at: datetime, act: Callable[[Case], None]
) -> Submission:
    """Take a step on the bytes the actor saw.

    Bytes that nobody submitted are found first: the item begins its chain anew, on record, and
    nothing is decided (design 6.7). A second press of the same button answers the first.
    """
    try:
        with deed(actor, verb, item, at) as case:
            is_sound = case.submission.state not in ON_BYTES or fits(case)
            if is_sound:
                require_seen(case, seen.submission, seen)
                act(case)
            else:
                restart(case, reason=str(CHANGED_OUTSIDE))
                telling.of_its_return(case.submission)
    except Refused:
        if again := _decided(actor, verb, item, seen):
            return again
        raise
    if not is_sound:
        raise Refused(str(CHANGED_OUTSIDE))
    return case.submission


ON_BYTES = {State.WAITING, State.SCHEDULED}  # nobody edits there: what stands is what was submitted
CHANGED_OUTSIDE = gettext_lazy(
    "Nội dung đã bị thay đổi ngoài quy trình nên chưa quyết định được; bài quay lại bước đầu để kiểm duyệt."
)


def fits(case: Case) -> bool:
    """Whether what stands is what was submitted, and where: a shell may have moved it (trap 11)."""
    here = case.section.key == case.submission.section
    return here and case.content_hash == case.submission.content_hash


def _decided(actor: User, verb: str, item: models.Model, seen: Seen) -> Submission | None:
    """What the actor's first press of the same button on the same screen began.

    The check of an item one took stands in the submission that this press began.
    """
    here = Q(submission=seen.submission, position=seen.position)
    begun_anew = Q(submission__gt=seen.submission, position=0)
    mine = Decision.objects.filter(here | begun_anew, by=actor, submission__content_hash=seen.content_hash)
    at_once = Submission.objects.of(item).filter(publish_at=None)  # an hour is no answer to "at once"
    found = mine.filter(submission__in=at_once).select_related("submission").first()
    pressed = "check" if found and found.verb == Verb.CHECK else "approve"
    if found and found.changes:
        pressed = "approve_after_change"
    return found.submission if found and pressed == verb else None


def require_seen(case: Case, submission: int, seen: Seen | None = None) -> None:
    """Nothing is decided on a screen that is out of date."""
    mine = case.submission
    same = mine.pk == submission
    if seen is not None and same:
        same = case.content_hash == seen.content_hash
        same = same and (mine.position == seen.position or mine.state == State.TAKEN)
    if not same:
        raise Refused(_("Bài đã thay đổi từ khi đồng chí mở. Hãy xem lại rồi quyết định."))


def require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused(_("Hãy ghi lý do để người viết biết."))


def require_words(words: str) -> None:
    if not words.strip():
        raise Refused(_("Hãy ghi nội dung."))


def open_chain(
    case: Case, author: User, declared: Collection[str], found: list[dict[str, Any]] | None = None
) -> Submission:
    """A new submission with the chain of today, at its first step; `found` is what was noticed in it. What could not
    wait before cannot wait now."""
    urgent = {}
    if case.submission is not None:
        urgent = {"urgent_why": case.submission.urgent_why, "urgent_at": case.submission.urgent_at}
        case.submission.move_to(State.RESTARTED, ended_at=case.at)
        mirror.end(case.submission, case.actor)
    steps = [found.step for found in chain_in_force(case.section, timezone.localdate(case.at))]
    case.submission = Submission.objects.create(
        kind=kind_of(case.item),
        key=case.item.pk,
        section=case.section.key,
        regulation=regulation_in_force().version.number,
        plan=planned(steps),
        content_hash=case.content_hash,
        files=files_shown(case.draft),
        revision=case.revision,
        author=author,
        declared=sorted(declared),
        found=found,
        sketch=sketch_of(case.draft),
        submitted_at=case.at,
        **urgent,
    )
    mirror.begin(case.submission, case.item, case.actor)
    return case.submission


def restart(case: Case, reason: str) -> Submission:
    """The chain from its first step, for what stands now; the author stays who it was."""
    before = case.submission
    opened = open_chain(case, before.author, before.declared)
    case.record("restart", basis=_("nguyên tắc hệ thống"), reason=reason)
    return opened


def stand(case: Case, *, ends: bool = False) -> Standing | None:
    """In whose right the actor acts at the step the item stands at."""
    found = standing(case.actor, case.submission, case.item, case.submission.position, case.at, ends=ends)
    case.standing = found if isinstance(found, Standing) else None
    return case.standing


def stand_to_end(case: Case) -> str:
    """In whose right the actor ends the chain without publication: that of the step, or of the leader it was
    proposed to. Answers the clause."""
    if stand(case) is None:
        case.standing = standing_as_proposed_to(case.actor, case.item, case.at)
    return (case.standing.step.step if case.standing else case.submission.step).clause


def sign(case: Case, *, ends: bool, content_hash: str = "", changes: Iterable[Change] = ()) -> Decision:
    """The actor's decision on the step, on these bytes and no others."""
    right = stand(case, ends=ends)
    if right is None:
        raise Refused(_("Bước này không còn thuộc trách nhiệm của đồng chí."))
    return Decision.objects.create(
        submission=case.submission,
        position=case.submission.position,
        verb=case.submission.step.verb.value,
        by=case.actor,
        on_behalf_of=right.on_behalf_of,
        decided_at=case.at,
        content_hash=content_hash or case.content_hash,
        changes=[change.as_data() for change in changes],
    )


def close(case: Case, state: State, reason: str = "") -> None:
    """The chain ends without publication."""
    mirror.end(case.submission, case.actor, reason, returned=state == State.RETURNED)
    case.submission.move_to(state, ended_at=case.at)


def end_chain(case: Case, note: str = "") -> None:
    """The stock workflow ends, which opens the one door. What may not pass it, or cannot stand on the
    site, is refused whole, with the sentence."""
    try:
        mirror.finish(case.submission, case.item, case.actor, note)
    except ValidationError as error:
        raise Refused(
            _("Chưa đăng được: %(why)s Hãy trả lại để người viết sửa.") % {"why": " ".join(error.messages)}
        ) from error
    except PermissionDenied as reason:
        raise Refused(str(reason)) from reason
    if case.submission.state != State.RELEASED:  # not the row that the door moved
        case.submission.refresh_from_db()
