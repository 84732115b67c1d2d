"""What goes out is sealed as it goes out (Điều 9 Chương III): its words, in the publishing transaction."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from wagtail.models import Page

from workflows.archive.models import Edition
from workflows.archive.seal import seal

from .deed import Case
from .models import kind_of


def publish_row(case: Case, content: str) -> Edition:
    """The register's row "publish", with the edition that it is about; `content` is the canonical text that was
    decided on."""
    edition = _edition(case, content)
    told = {"basis": case.submission.step.clause, "content_hash": edition.content_hash}
    return seal(edition, lambda digest: case.record("publish", edition=digest, **told))


def _edition(case: Case, content: str) -> Edition:
    item, draft = case.item, case.draft
    return Edition(
        kind=kind_of(item),
        key=str(item.pk),
        section=case.section.key,
        title=str(draft),
        language=_language(item),
        address=_address(draft),
        at=case.at,
        revision=case.revision.pk,
        content=content,
    )


def _language(item: models.Model) -> str:
    locale = getattr(item, "locale", None)
    return locale.language_code if locale else settings.LANGUAGE_CODE


def _address(draft: models.Model) -> str:
    """As in the address bar, from the first slash; a public snippet has none."""
    parts = draft.get_url_parts() if isinstance(draft, Page) else None
    return parts[2] if parts and parts[2] else ""
