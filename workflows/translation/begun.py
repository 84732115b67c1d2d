"""A translation as it stands at this moment, for whoever may write it: what a file or a machine is held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from wagtail.models import Page

from pages.translations.edition import Translating
from workflows.staff.models import User

from .form import EditorForm
from .judging import Sent
from .saving import begun_or_new, in_english, public_or_refused, translation_of, why_not


@dataclass(frozen=True)
class Begun:
    """`page` is None where nobody began the translation."""

    page: Any
    translating: Translating

    @property
    def untouched(self) -> Sent:
        """As its editor would send the form back with nothing changed in it."""
        form, rows = EditorForm(self.translating), self.translating.rows
        return Sent(
            source=self.translating.edition.revision,
            draft=self.page.latest_revision_id if self.page else None,
            words={row.piece.path: row.piece.shown(row.said.data) for row in rows if row.said},
            kept={row.piece.path for row in rows if row.said and row.said.data == row.piece.data},
            slug=form.slug,
            note=form.note,
        )


def begun(actor: User, source: Page, at: datetime) -> Begun:
    """Raises PermissionDenied where nothing is public, or the person may not write the translation now."""
    locale = in_english()
    page = translation_of(source, locale)
    edition = public_or_refused(source)
    if reason := why_not(actor, source, locale, page, at):
        raise PermissionDenied(reason)
    return Begun(page, Translating(edition, begun_or_new(source, locale, page)))
