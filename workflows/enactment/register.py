"""What enactment publishes, corrects or closes has its row in the register like everything else (design 6.11)."""

from __future__ import annotations

from django.utils import timezone
from wagtail.models import Page

from workflows.approval.content import content_hash
from workflows.approval.signatures import subject
from workflows.archive.record import record
from workflows.staff.regulation import regulation_in_force


def enter(page: Page, verb: str) -> None:
    """By the system itself, on the regulation's own decision."""
    version = regulation_in_force().version
    record(
        verb,
        at=timezone.now(),
        subject=subject(page, page.title),
        hand=None,
        basis=version.citation,
        regulation=version.number,
        content_hash=content_hash(page.specific),
    )
