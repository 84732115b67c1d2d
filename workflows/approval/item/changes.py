"""What the item would change for the public: what stands against what is public now."""

from __future__ import annotations

from ..deed import Case
from ..differences import Part, compared
from ..differences.reading import read

NONE: tuple[Part, ...] = ()


def changes_of(case: Case) -> tuple[Part, ...]:
    """Field by field, of an item that is public already; nothing of one that is not."""
    if not case.item.live or not case.item.has_unpublished_changes:
        return NONE
    found = compared(*read(case.item, case.draft))
    return found.parts if found else NONE
