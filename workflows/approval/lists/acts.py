"""One act on a list: the verb of each item, on the bytes that were seen of it, in its own transaction.

What one item is refused for stops none of the others, and is told by its name. Every decision bears in the
register the mark of the list it was taken with: the hash of all hashes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from pages.models import ProcedurePage
from workflows.staff.models import User

from .. import verbs
from ..passage import Seen
from .waiting import revision_in, seen_in


@dataclass
class Outcome:
    """How many went through, and why the others did not: (title, sentence)."""

    done: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)


def submit_list(actor: User, chosen: Sequence[str], declared: Collection[str], at: datetime) -> Outcome:
    """Each begins its chain with the revision that was seen; what is missing in one is told of it."""
    seen = dict(map(revision_in, chosen))

    def act(page: ProcedurePage) -> Any:
        return verbs.submit(actor, page, seen=seen[page.pk], declared=declared, at=at)

    return _each(seen, act)


def decide_list(actor: User, chosen: Sequence[str], at: datetime) -> Outcome:
    """Each is decided on the bytes that were seen, and public at once where that ends its chain."""
    seen = dict(map(seen_in, chosen))
    note = _("Quyết định cùng danh sách %(count)s thủ tục; mã danh sách %(mark)s.") % {
        "count": len(seen),
        "mark": mark_of(seen.values()),
    }
    return _each(seen, lambda page: verbs.approve(actor, page, seen=seen[page.pk], note=note, at=at))


def mark_of(seen: Iterable[Seen]) -> str:
    """The same for the same items with the same content, in whatever order they stood."""
    hashes = "\n".join(sorted(f"{one.submission}:{one.content_hash}" for one in seen))
    return hashlib.sha256(hashes.encode()).hexdigest()


def _each(seen: Collection[int], act: Callable[[ProcedurePage], Any]) -> Outcome:
    outcome = Outcome()
    for page in ProcedurePage.objects.filter(pk__in=seen).order_by("pk"):
        try:
            act(page)
        except PermissionDenied as why:
            outcome.refused.append((page.get_admin_display_title(), str(why)))
        else:
            outcome.done += 1
    return outcome
