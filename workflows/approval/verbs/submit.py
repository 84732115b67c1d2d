"""Trình duyệt: a draft enters its chain, complete and declared; from here nobody edits it."""

from __future__ import annotations

import logging
from collections.abc import Collection
from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from snippets.pictures import order_sizes
from workflows.staff.models import User

from .. import telling
from ..deed import Case, Refused, deed
from ..findings.finding import Finding, as_data
from ..findings.item import Looked
from ..models import State, Submission
from ..papers.reading import read_papers
from ..passage import open_chain
from ..preflight import declarations_of, faults

WAITS = 10.0  # seconds after which no other file is begun to be read
logger = logging.getLogger(__name__)


class NotReadYet(Refused):
    """Files that nobody has read; they are read outside the deed, which holds the item and the roster."""

    def __init__(self, files: list[int]) -> None:
        super().__init__(_("Tệp của bài đang được đọc để kiểm tra. Hãy trình duyệt lại sau ít phút."))
        self.files = files


class NotReady(Refused):
    """What is missing, all at once, a sentence each (trap 27)."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults


def submit(
    actor: User,
    item: models.Model,
    *,
    seen: int | None,
    declared: Collection[str],
    at: datetime,
    tells: bool = True,
) -> Submission:
    """Begin the chain of the item's section with what stands in revision `seen`.

    Of an item of a list nothing is told by itself: the list is.

    Raises NotReady for what is missing, Refused for what is not the actor's to submit or has
    changed since; a second press of the same button answers what the first began.
    """
    try:
        return _submit(actor, item, seen, declared, at, tells=tells)
    except NotReadYet as unread:
        _read_now(unread)
        return _submit(actor, item, seen, declared, at, tells=tells)


def _read_now(unread: NotReadYet) -> None:
    """What can be read while a person waits. Raises NotReadYet where a file cannot be opened just now."""
    try:
        read_papers(unread.files, WAITS)
    except OSError:
        logger.exception("a file of an item cannot be opened")
        raise unread from None


def _submit(
    actor: User, item: models.Model, seen: int | None, declared: Collection[str], at: datetime, *, tells: bool
) -> Submission:
    try:
        with deed(actor, "submit", item, at) as case:
            found = _require_ready(case, seen, declared)
            submission = open_chain(case, case.actor, declared, as_data(found))
            case.record("submit", basis=_basis(case), declared=_declaration(case, declared))
            if tells:
                telling.of_its_turn(submission)
            order_sizes(case.draft)  # its pictures stand still from here on; a resident waits for none
    except Refused:
        if again := _begun(actor, item, seen):
            return again
        raise
    return submission


def _require_ready(case: Case, seen: int | None, declared: Collection[str]) -> list[Finding]:
    """What was noticed and does not stand in the way."""
    if case.revision.pk != seen:
        raise Refused(_("Bài đã được sửa từ khi đồng chí mở. Hãy xem lại rồi trình duyệt."))
    looked = Looked(case.draft, case.at)
    if looked.unread:
        raise NotReadYet(looked.unread)
    if missing := faults(case.draft, case.section, declared, looked.findings):
        raise NotReady(missing)
    last = Submission.objects.of(case.item).first()
    if last and last.state == State.DECLINED and last.content_hash == case.content_hash:
        raise Refused(
            _("Ban Biên tập đã quyết định không sử dụng bài này. Hãy sửa nội dung trước khi trình lại.")
        )
    return looked.findings


def _begun(actor: User, item: models.Model, seen: int | None) -> Submission | None:
    return Submission.objects.open().of(item).filter(author=actor, revision=seen).first()


def _declaration(case: Case, declared: Collection[str]) -> str:
    """What was confirmed (II.4.3a-1), in the words it was confirmed in."""
    return " ".join(text for key, text in declarations_of(case.section).items() if key in declared)


def _basis(case: Case) -> str:
    return ", ".join(case.section.clauses)
