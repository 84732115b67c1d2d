"""Nguồn đã cải chính: it is recorded that a source corrected what we quoted, which obliges us to correct it too
(NĐ 237/2026/NĐ-CP, Điều 19.3.c)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..corrections.rules import BASIS
from ..corrections.telling import of_the_source
from ..deed import Case, Refused, deed
from ..models import SourceCorrection, kind_of
from ..passage import require_words
from ..signatures import hand


def note_source_correction(
    actor: User, item: models.Model, *, address: str, corrected_on: date, words: str, at: datetime
) -> SourceCorrection:
    """The item stays as it is, in a chain or not. A second press answers the first."""
    require_words(words)
    with deed(actor, "note_source_correction", item, at) as case:
        known = SourceCorrection.objects.of(case.item).waiting().filter(address=address).first()
        if known is None:
            return _noted(case, address, corrected_on, words)
        if (known.by_id, known.corrected_on, known.words) != (case.actor.pk, corrected_on, words):
            raise Refused(_("Việc nguồn cải chính ở địa chỉ này đã được ghi và đang chờ xử lý."))
    return known


def _noted(case: Case, address: str, corrected_on: date, words: str) -> SourceCorrection:
    noted = SourceCorrection.objects.create(
        kind=kind_of(case.item),
        key=case.item.pk,
        section=case.section.key,
        by=case.actor,
        title=hand(case.actor, case.section, None, case.at).title,
        at=case.at,
        address=address,
        corrected_on=corrected_on,
        words=words,
    )
    note = f"{address}, {corrected_on:%d/%m/%Y}"
    case.record("note_source_correction", basis=BASIS, reason=words, note=note)
    of_the_source(noted, case.section)
    return noted
