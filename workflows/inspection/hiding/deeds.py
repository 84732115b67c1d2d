"""Che, bỏ che: a row of the register each; nothing that was sealed changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from workflows.approval import signatures
from workflows.approval.deed import ROSTER, Refused
from workflows.approval.rights import Standing
from workflows.archive.hiding import HIDE, LIFTS, SHOW_AGAIN, WORD, in_force, touches, veiled, written
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.record import Subject, record
from workflows.archive.veil import Veil
from workflows.staff.locks import while_none_changes
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..finding import find_anew
from ..rules import may_hide, stands_to_hide

FEW = 20  # editions: each is a whole article


@dataclass(frozen=True)
class Why:
    """Read by the board; the grounds are the decision or the article of law that the hiding rests on."""

    reason: str
    grounds: str

    def require(self) -> None:
        """Nothing is hidden or shown without both. Raises Refused."""
        if not self.reason.strip():
            raise Refused(_("Hãy ghi lý do."))
        if not self.grounds.strip():
            raise Refused(_("Hãy ghi căn cứ: số, ngày của quyết định hoặc điều luật."))


def hide(actor: User, edition: Edition, veil: Veil, why: Why, at: datetime) -> Entry:
    """Of all editions of the item until now. Raises Refused where it is not the actor's to do, where the words stand in
    what is public, and where nothing would be hidden."""
    why.require()
    with _deed(actor, edition, at) as standing:
        if not any(touches(veil, one, capture) for one, capture in editions_of(edition)):
            raise Refused(_("Không bản đã đăng nào có từ ngữ hoặc tệp này."))
        title = veil.text(veiled(edition).title)
        row = _enter(HIDE, edition, title, standing, why, at, **{WORD: written(veil)})
        # Asked after the row: whoever publishes meanwhile came before it, or waits for it.
        if public := still_public(edition, veil):
            raise Refused(public)
        find_anew(edition.kind, edition.key)
    return row


def show_again(actor: User, edition: Edition, number: int, why: Why, at: datetime) -> Entry:
    """What the row of that number hides. Raises Refused where it hides nothing any more."""
    why.require()
    with _deed(actor, edition, at) as standing:
        title = veiled(edition).title
        row = _enter(SHOW_AGAIN, edition, title, standing, why, at, **{LIFTS: str(number)})
        before = Entry.objects.about(edition.kind, edition.key).filter(number__lt=row.number)
        if number not in in_force(before):
            raise Refused(_("Việc che này đã được bỏ từ trước. Hãy tải lại trang để xem."))
        find_anew(edition.kind, edition.key)
    return row


def editions_of(edition: Edition) -> Iterator[tuple[Edition, Capture | None]]:
    """All of the item, as they were sealed, the oldest first; a few in memory at a time."""
    every = Edition.objects.of(edition.kind, edition.key)
    captures = Capture.objects.in_bulk(list(every.values_list("number", flat=True)))
    for one in every.iterator(chunk_size=FEW):
        yield one, captures.get(one.number)


def still_public(edition: Edition, veil: Veil) -> str | None:
    """Why it cannot be hidden yet: the public reads it at this moment."""
    *_before, (last, capture) = editions_of(edition)
    if last.end() is None and touches(veil, last, capture):
        return _(
            "Bản đang công khai cũng có nội dung này. Hãy đính chính hoặc gỡ bỏ theo quy trình trước, rồi che các bản cũ."
        )
    return None


@contextmanager
def _deed(actor: User, edition: Edition, at: datetime) -> Iterator[Standing]:
    """As approval's deed(): one transaction, the roster stands still, the person is read afresh."""
    with transaction.atomic():
        while_none_changes(*ROSTER)
        person = User.objects.get(pk=actor.pk)
        reason, standing = may_hide(person, edition, at), stands_to_hide(person, edition, at)
        if reason or standing is None:
            raise Refused(reason)
        yield standing


def _enter(
    verb: str, edition: Edition, title: str, standing: Standing, why: Why, at: datetime, **words: str
) -> Entry:
    """With the title as it may be read: a row is for ever."""
    return record(
        verb,
        at=at,
        subject=Subject(edition.kind, edition.key, title, edition.address),
        hand=signatures.at_a_step(standing),
        basis=standing.step.step.clause,
        regulation=regulation_in_force().version.number,
        reason=why.reason,
        grounds=why.grounds,
        **words,
    )
