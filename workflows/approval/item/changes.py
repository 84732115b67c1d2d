"""What the item would change for the public, and what a careful reader would look at twice."""

from __future__ import annotations

from dataclasses import dataclass

from ..content import content_hash
from ..deed import Case
from ..differences import Part, compared
from ..differences.reading import read
from ..findings.item import Finding, findings


@dataclass(frozen=True)
class Changes:
    """What is told of them; `is_silent` where something counts that no words can tell, such as how a table is drawn."""

    parts: tuple[Part, ...] = ()
    is_silent: bool = False


def changes_of(case: Case) -> Changes:
    """Field by field, of an item that is public already; nothing of one that is not."""
    if not case.item.live or not case.item.has_unpublished_changes:
        return Changes()
    found = compared(*read(case.item, case.draft))
    return Changes(found.parts if found else (), not found and content_hash(case.item) != case.content_hash)


def advice_on(case: Case) -> list[Finding]:
    """Of an item that is not public as it stands: for who writes it, and for who decides."""
    if case.item.live and not case.item.has_unpublished_changes:
        return []
    return findings(case.draft)
