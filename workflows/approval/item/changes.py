"""What the item would change for the public, and what a careful reader would look at twice."""

from __future__ import annotations

from ..deed import Case
from ..differences import Part, compared
from ..differences.reading import read
from ..findings.item import Finding, findings

NONE: tuple[Part, ...] = ()


def changes_of(case: Case) -> tuple[Part, ...]:
    """Field by field, of an item that is public already; nothing of one that is not."""
    if not case.item.live or not case.item.has_unpublished_changes:
        return NONE
    found = compared(*read(case.item, case.draft))
    return found.parts if found else NONE


def advice_on(case: Case) -> list[Finding]:
    """Of an item that is not public as it stands: for who writes it, and for who decides."""
    if case.item.live and not case.item.has_unpublished_changes:
        return []
    return findings(case.draft)
