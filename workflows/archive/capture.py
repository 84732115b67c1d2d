"""The bytes of an edition (Điều 9 Chương III): what a browser is served of it, kept at once after it became public.

Done once for each edition, however often it is asked for and by how many at once. What cannot be had is written down
as missing; what fails at this moment is tried again, for a day.
"""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.models import Page, Revision

from workflows.staff.regulation import regulation_in_force

from . import needs, store
from .asking import Answer, ask, draw, whole
from .models import Capture, Edition
from .record import Subject, record

VERB, KIND = "sealed", "archive.edition"
BASIS = "III.9-1"
PATIENCE = timedelta(days=1)  # with what fails; afterwards it is missing


class Unavailable(Exception):
    """The site could not answer; the job is tried again."""


@dataclass
class Taken:
    """What came: the pieces, the page first, and what is to be known about them."""

    pieces: list[dict[str, Any]] = field(default_factory=list)
    late: str = ""
    missing: list[str] = field(default_factory=list)


@task()
def take_capture(edition: int) -> None:
    """Of an edition that has one already, or whose publication never was, nothing is taken."""
    capture(edition, timezone.now())


def capture(number: int, now: datetime) -> Capture | None:
    """The capture that was taken; None where there was nothing to do. Raises Unavailable for a day."""
    edition = Edition.objects.uncaptured().filter(number=number).first()
    if edition is None:
        return None
    with translation.override(settings.LANGUAGE_CODE):
        return _sealed(edition, _taken(edition, now), now)


def _taken(edition: Edition, now: datetime) -> Taken:
    if not edition.address:
        return Taken(missing=[_("Nội dung dùng chung, không có địa chỉ riêng trên trang.")])
    if page := _as_public(edition):
        return _gathered(edition, page, now)
    revision = Revision.objects.filter(pk=edition.revision).first()
    if revision is None or revision.content_object is None:
        return Taken(missing=[_("Nội dung hoặc bản lưu đã bị xóa trước khi kịp chụp.")])
    taken = _gathered(edition, draw(revision, whole(edition.address)), now)
    taken.late = _("Vẽ lại từ bản lưu: lúc chụp, địa chỉ này đã có bản khác hoặc bài đã được gỡ.")
    return taken


def _as_public(edition: Edition) -> Answer | None:
    """What the address answers; None where the edition did not stand there all the while."""
    if not _stands(edition):
        return None
    answer = ask(whole(edition.address))
    return answer if _stands(edition) else None


def _stands(edition: Edition) -> bool:
    page = Page.objects.filter(pk=edition.key, live=True, live_revision=edition.revision).first()
    parts = page.get_url_parts() if page else None
    return parts is not None and parts[2] == edition.address


def _gathered(edition: Edition, page: Answer, now: datetime) -> Taken:
    """The page, all that it needs, what its styles need, and where an answer sends on to."""
    home, taken = whole(edition.address), Taken()
    waiting, seen = deque([home]), {home}
    while waiting:
        uri = waiting.popleft()
        answer = page if uri == home else ask(uri)
        if answer.failed and now - edition.at < PATIENCE:
            raise Unavailable(f"{uri}: {answer.status}")
        if answer.status >= 400:
            taken.missing.append(f"{uri} ({answer.status})")
        if not answer.failed:
            taken.pieces.append(_kept(uri, answer, now))
        more = [one for one in _needed(uri, answer, is_page=uri == home) if one not in seen]
        seen.update(more)
        waiting.extend(more)
    return taken


def _needed(uri: str, answer: Answer, *, is_page: bool) -> list[str]:
    if "location" in answer.header:
        return needs.of_this_site(uri, [answer.header["location"]])
    if answer.type == "text/css":
        return needs.of_styles(uri, answer.text)
    return needs.of_page(uri, answer.text) if is_page and answer.type == "text/html" else []


def _kept(uri: str, answer: Answer, now: datetime) -> dict[str, Any]:
    piece = store.keep(uri, answer.status, answer.headers, answer.payload, now)
    return {
        "uri": uri,
        "status": answer.status,
        "type": answer.type,
        "piece": piece.name,
        "payload": piece.payload,
        "size": len(answer.payload),
    }


def _sealed(edition: Edition, taken: Taken, now: datetime) -> Capture | None:
    """The list and its row, unless another was quicker."""
    manifest = json.dumps(taken.pieces, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    capture = Capture(edition=edition.number, manifest=manifest)
    with transaction.atomic():
        _wait_for_others(edition)
        if Capture.objects.filter(pk=edition.number).exists():
            return None
        capture.number = record(
            VERB,
            at=now,
            subject=Subject(KIND, str(edition.number), edition.title, edition.address),
            hand=None,
            basis=BASIS,
            regulation=regulation_in_force().version.number,
            edition=str(edition.number),
            manifest=capture.digest,
            late=taken.late,
            missing="; ".join(taken.missing),
        ).number
        capture.save(force_insert=True)
    return capture


def _wait_for_others(edition: Edition) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('archive_capture', %s))", [edition.number]
        )
