"""What publication does where the edition corrects what stood: a row of its own, and what it answers is done."""

from __future__ import annotations

from typing import Any

from ..deed import Case
from ..models import SourceCorrection


def notes_in(draft: Any) -> list[Any]:
    """What this edition corrects and readers have not been told; of what has no corrections, nothing."""
    return draft.notes_to_publish() if hasattr(draft, "notes_to_publish") else []


def corrected(case: Case, notes: list[Any]) -> None:
    """In the transaction of publication. What a source corrected after this was submitted still waits."""
    if not notes:
        return
    answered = SourceCorrection.objects.of(case.item).waiting().filter(at__lte=case.submission.submitted_at)
    answered.update(corrected_at=case.at)
    said = "\n".join(note.words for note in notes)
    case.record("correct", basis=case.submission.step.clause, reason=said)
