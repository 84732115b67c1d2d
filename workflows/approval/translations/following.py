"""What is kept beside a translation: which edition of which page it follows, how far it is, whose words it translates."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone
from wagtail.models import Page

from pages.translations.edition import Translating, source_of

from ..facts import section_of
from ..four_eyes import hands_in_edition
from ..models import TranslatedPage
from .rules import is_translation


def follow(page: Any, source: Page, translating: Translating) -> TranslatedPage:
    """Written in the transaction that saves the draft."""
    section, hands = section_of(page), hands_in_edition(source)
    kept, _made = TranslatedPage.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "source_id": source.pk,
            "section": section.key if section else "",
            "follows": translating.edition.revision,
            "pieces": len(translating.rows),
            "missing": translating.missing,
            "unconfirmed": translating.unconfirmed,
            "source_authors": sorted(hands.authors),
            "source_hands": sorted(hands.all),
            "saved_at": timezone.now(),
        },
    )
    return kept


def published(item: models.Model, draft: Any, at: datetime) -> None:
    """In the transaction of publication: which edition readers now have the translation of, or since when the
    translations of the page are of an edition that was replaced."""
    if is_translation(draft):
        source = source_of(draft)
        is_behind = source is not None and source.live_revision_id != draft.source_revision
        TranslatedPage.objects.filter(page_id=item.pk).update(
            public_follows=draft.source_revision,
            public_follows_at=draft.source_at,
            old_since=source.last_published_at if is_behind else None,
        )
    elif isinstance(item, Page) and item.first_published_at:  # nothing translates what never was public
        TranslatedPage.objects.filter(source_id=item.pk, old_since=None).update(old_since=at)
