"""What authority rests on: the section of an item, who is appointed and delegated, what stands in a chain.

Answers about a person are kept on the person object, for a list of pages asks the same many
times. A deed that must not be fooled by an older answer asks with the person read afresh.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from functools import reduce
from operator import or_

from django.db import models
from django.utils import timezone
from wagtail.models import Page

from workflows.regulation.vocabulary import RoleKind, Section
from workflows.staff.models import Appointment, Delegation, User
from workflows.staff.regulation import regulation_in_force

from .kept import kept_of_the_office, once
from .models import OpinionRequest, Remark, Submission, Withdrawal, WithdrawalState, kind_of

NOT_LISTED = ("found", "sketch")  # of a submission: long, and read of one
LOOKS_AT_EVERYTHING = {RoleKind.LEADER, RoleKind.MEMBER, RoleKind.STAFF, RoleKind.OBSERVER}


def section_of(item: models.Model) -> Section | None:
    """The section whose chain the item passes: that of the nearest keyed page at or above it, or the
    one that keeps snippets of its kind (design 6.4)."""
    keeper = item
    if isinstance(item, Page):  # a list that read where its pages stand needs no more of them
        keeper = vars(item).get("section_page") or getattr(item.specific, "section_page", None)
    return regulation_in_force().section(keeper.section_key) if keeper is not None else None


def kinds_of(actor: User, at: datetime) -> set[RoleKind]:
    """The kinds of role the person holds at that moment."""
    regulation = regulation_in_force()
    held = (regulation.known_role(a.role) for a in appointments_of(actor, at))
    return {role.kind for role in held if role}


def roles_of(actor: User, at: datetime) -> set[str]:
    return {appointment.role for appointment in appointments_of(actor, at)}


def sees_own_drafts_only(actor: User, at: datetime) -> bool:
    """A contact of a unit and nothing else (design 6.10); a technical administrator likewise."""
    return not kinds_of(actor, at) & LOOKS_AT_EVERYTHING


def appointments_of(actor: User, at: datetime) -> list[Appointment]:
    """The person's appointments that day; asked of the database once for a person and a day."""
    day = timezone.localdate(at)
    return kept_of_the_office(
        actor, f"appointments {day}", lambda: list(Appointment.objects.on(day).filter(person=actor))
    )


def givers_to(actor: User, day: date) -> list[Delegation]:
    """The delegations by which the person acts for another that day."""
    return [given for given in delegations(actor, day) if given.delegate_id == actor.pk]


def delegations(actor: User, day: date) -> list[Delegation]:
    """All that hold that day, as the person asks for them."""
    return kept_of_the_office(actor, f"delegations {day}", lambda: _holding(day))


def _holding(day: date) -> list[Delegation]:
    found = Delegation.objects.on(day).filter(person__is_active=True, delegate__is_active=True)
    return list(found.select_related("person", "delegate").defer("person__password", "delegate__password"))


def open_submission(actor: User, item: models.Model) -> Submission | None:
    """Where the item stands in its chain, if it stands in one."""
    return open_submissions(actor).get((kind_of(item), item.pk))


def open_submissions(actor: User) -> dict[tuple[str, int], Submission]:
    """All that stand in a chain, by the kind and key of their items."""
    return once(actor, "open submissions", _open_submissions)


def stands_alone(actor: User, submission: Submission | None) -> None:
    """What a deed has read of its one item, under lock, is what its questions are answered with."""
    found = {(submission.kind, submission.key): submission} if submission else {}
    once(actor, "open submissions", lambda: found)


def know_these(actor: User, submissions: Iterable[Submission]) -> None:
    """Besides what was known: these were read, and no others are asked about."""
    known = once(actor, "open submissions", dict)
    known.update({(one.kind, one.key): one for one in submissions})


def know_submissions(actor: User, items: Iterable[tuple[str, int]]) -> None:
    """A screen that lists these items (kinds and keys) and no others asks for no more; what was known before is not
    asked again."""
    keys: dict[str, list[int]] = defaultdict(list)
    for kind, key in items:
        keys[kind].append(key)
    these = reduce(or_, (models.Q(kind=kind, key__in=some) for kind, some in keys.items()), models.Q(pk=None))
    found = Submission.objects.open().filter(these).select_related("taker", "author")
    once(actor, "open submissions", lambda: _by_their_items(found))


def _open_submissions() -> dict[tuple[str, int], Submission]:
    """Of hundreds few have written each: an author is one for all of theirs, with what is known of them."""
    return _by_their_items(Submission.objects.open().select_related("taker").prefetch_related("author"))


def _by_their_items(found: models.QuerySet[Submission]) -> dict[tuple[str, int], Submission]:
    """What was noticed in each is left in the database: a list of many does not tell it."""
    return {(submission.kind, submission.key): submission for submission in found.defer(*NOT_LISTED)}


def standing_withdrawal(actor: User, item: models.Model) -> Withdrawal | None:
    """What was asked for or decided of the item's leaving the public view, until it is public again."""
    found = Withdrawal.objects.standing().of(item)
    return once(actor, ("withdrawal", kind_of(item), item.pk), found.first)


def waits_to_be_confirmed(actor: User, item: models.Model) -> bool:
    """Taken down at once, and nobody who decides has said a word yet."""
    if item.live or (isinstance(item, Page) and not item.first_published_at):
        return False
    found = standing_withdrawal(actor, item)
    return found is not None and found.state == WithdrawalState.TAKEN_DOWN


def requests_to(actor: User, at: datetime) -> list[OpinionRequest]:
    """What the person's unit was asked to say a word on, answered or not, while it stands in a chain (IV.9.2)."""
    units = {appointment.unit for appointment in appointments_of(actor, at) if appointment.unit}
    if not units:
        return []
    asked = OpinionRequest.objects.standing().filter(unit__in=units).select_related("by")
    return once(actor, ("asked", timezone.localdate(at)), lambda: list(asked))


def is_asked_about(actor: User, item: models.Model, at: datetime) -> bool:
    """Whether the person's unit was asked about that very item."""
    this = (kind_of(item), item.pk)
    return any((asked.kind, asked.key) == this for asked in requests_to(actor, at))


def proposal_in(actor: User, submission: Submission) -> Remark | None:
    """What a member proposed to the leader in that passage (II.4.3a-2)."""
    said = remarks_on(actor, submission.kind, submission.key)
    return next((one for one in said if one.proposed_in_id == submission.pk), None)


def remarks_on(actor: User, kind: str, key: int) -> list[Remark]:
    """All that was said about the item, the oldest first."""
    found = Remark.objects.filter(kind=kind, key=key).select_related("by")
    return once(actor, ("remarks", kind, key), lambda: list(found))


def requests_on(actor: User, kind: str, key: int) -> list[OpinionRequest]:
    """All that units were asked about the item, the oldest first."""
    found = OpinionRequest.objects.filter(kind=kind, key=key).select_related("by", "answered_by")
    return once(actor, ("requests", kind, key), lambda: list(found))
