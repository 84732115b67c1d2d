"""Which editions of a page the public may open, and until when each stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from wagtail.models import Page

from workflows.archive.models import Edition


@dataclass(frozen=True)
class Past:
    """One edition that another followed."""

    number: int
    since: datetime
    until: datetime


def past_editions(page: Page) -> list[Past]:
    """Those before the one that stands, the newest first; one query."""
    rows = Edition.objects.of(Page._meta.label_lower, str(page.pk)).values_list("number", "at")
    return [Past(number, since, until) for (number, since), (_next, until) in pairwise(rows)][::-1]
