"""A translation leaves the public view with its source: nobody reads in English what the city has taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page

from ..deed import Case, locked
from ..models import Submission, TranslatedPage, Withdrawal, WithdrawalState, kind_of

DECIDED = ("decided_by", "decided_as", "decided_at", "withdrawn_at")
SAID = ("by", "by_as", "at", "grounds", "notice")


@dataclass(frozen=True)
class Along:
    case: Case
    withdrawal: Withdrawal


def public_translations(item: models.Model) -> list[Page]:
    """Of a page, those that readers have; their rows locked."""
    if not isinstance(item, Page):
        return []
    numbers = TranslatedPage.objects.filter(source=item, page__live=True).values_list("page", flat=True)
    for number in (found := sorted(numbers)):
        locked(kind_of(item), number)
    return [page.specific for page in Page.objects.filter(pk__in=found, live=True).order_by("pk")]


def with_its_source(case: Case, withdrawal: Withdrawal, translation: Page) -> Along:
    """The case of the translation, and its withdrawal on record: by the same people, on the same basis."""
    standing = Submission.objects.open().of(translation).first()
    own = Case(case.actor, translation, case.at, standing, case.standing, case.is_by_clock)
    asked = Withdrawal.objects.standing().of(translation).first()
    told: dict[str, Any] = {name: getattr(withdrawal, name) for name in (*SAID, *DECIDED)}
    told["reason"] = _("Gỡ bỏ theo bản tiếng Việt: %(reason)s") % {"reason": withdrawal.reason}
    told["withdrawn_at"] = withdrawal.withdrawn_at or case.at
    if asked is not None:
        asked.move_to(WithdrawalState.WITHDRAWN, **told, withdraw_at=None)
        return Along(own, asked)
    made = Withdrawal.objects.create(
        kind=kind_of(translation),
        key=translation.pk,
        section=withdrawal.section,
        state=WithdrawalState.WITHDRAWN,
        **told,
    )
    return Along(own, made)
