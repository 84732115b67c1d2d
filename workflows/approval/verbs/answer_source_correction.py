"""Không cần đính chính: who decides on the section says why what a source corrected asks nothing of ours."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..corrections.rules import last_step
from ..deed import Case, Refused, deed
from ..models import SourceCorrection
from ..passage import require_reason
from ..rights import rights_to


def answer_source_correction(
    actor: User, item: models.Model, *, source_correction: int, reason: str, at: datetime
) -> SourceCorrection:
    """It waits no more. A second press answers the first."""
    require_reason(reason)
    try:
        with deed(actor, "answer_source_correction", item, at) as case:
            noted = SourceCorrection.objects.of(case.item).waiting().filter(pk=source_correction).first()
            if noted is None:
                raise Refused(_("Việc nguồn cải chính này đã được xử lý."))
            _answered(case, noted, reason)
    except Refused:
        given = SourceCorrection.objects.of(item).filter(
            pk=source_correction, answered_by=actor, answer=reason
        )
        again = given.first()
        if again is None:
            raise
        return again
    return noted


def _answered(case: Case, noted: SourceCorrection, reason: str) -> None:
    noted.answer, noted.answered_by, noted.answered_at = reason, case.actor, case.at
    noted.save(update_fields=["answer", "answered_by", "answered_at"])
    last = last_step(case.actor, case.section, case.at)
    case.standing = next(iter(rights_to(case.actor, case.section, last, case.at)), None) if last else None
    basis = last.step.clause if last else ""
    case.record("answer_source_correction", basis=basis, reason=reason, note=noted.address)
