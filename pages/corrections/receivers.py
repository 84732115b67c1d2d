"""A note becomes public with its page, in the same transaction, whoever publishes."""

from __future__ import annotations

from typing import Any

from ..models import PublishedCorrection
from ..models.corrections import Corrected


def keep_what_was_told(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Its moment is that of this publication. Heard twice, or again with a later edition, it stays as it is."""
    if isinstance(instance, Corrected):
        PublishedCorrection.objects.bulk_create(
            [
                PublishedCorrection(
                    page_id=instance.pk,
                    words=note.words,
                    wrong_since=note.wrong_since,
                    digest=note.digest,
                    published_at=instance.last_published_at,
                )
                for note in instance.notes_to_publish()
            ],
            ignore_conflicts=True,
        )
