"""Whose hand touched an item: one question for many items, of revisions, of the log, of passages, of what is translated.

Every decision asks it. It is written in SQL: to write down its five parts from models took longer than to answer it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import connections, models, router
from wagtail.models import Page

from .models import Submission, kind_of

SAVED, LOGGED = "saved", "logged"
# Of what is translated: who wrote or submitted it, who had any hand in it.
SOURCE_AUTHOR, SOURCE_HAND = "source author", "source hand"
BESIDE = {SAVED, LOGGED, SOURCE_AUTHOR, SOURCE_HAND}  # all but the passages
OF_ANYTHING = """
SELECT object_id::bigint, 'saved', id, created_at, user_id FROM wagtailcore_revision
 WHERE base_content_type_id = %(base)s AND object_id = ANY(%(words)s)
UNION ALL
SELECT key, state, id, ended_at, author_id FROM approval_submission WHERE kind = %(kind)s AND key = ANY(%(keys)s)
UNION ALL
"""
EDITS = "action IN ('wagtail.edit', 'wagtail.create', 'wagtail.revert')"
# No moment says when words of a source came in: they are in it as long as it follows them.
OF_PAGES = f"""{OF_ANYTHING}
SELECT page_id, 'logged', id, timestamp, user_id FROM wagtailcore_pagelogentry WHERE page_id = ANY(%(keys)s) AND {EDITS}
UNION ALL
SELECT page_id, 'source author', page_id, NULL, unnest(source_authors) FROM approval_translatedpage
 WHERE page_id = ANY(%(keys)s)
UNION ALL
SELECT page_id, 'source hand', page_id, NULL, unnest(source_hands) FROM approval_translatedpage WHERE page_id = ANY(%(keys)s)
"""  # noqa: S608 - of constants
OF_SNIPPETS = f"""{OF_ANYTHING}
SELECT object_id::bigint, 'logged', id, timestamp, user_id FROM wagtailcore_modellogentry
 WHERE content_type_id = %(own)s AND object_id = ANY(%(words)s) AND {EDITS}
"""  # noqa: S608 - of constants


class Touch(NamedTuple):
    """Whose hand, and when it touched the item: a revision saved, an edit in the log, or a passage by its state."""

    item: int
    said: str
    order: int
    at: datetime | None
    person: int | None


def touches_of(items: Sequence[models.Model]) -> list[Touch]:
    """Of several items of one model."""
    first, keys = items[0], [item.pk for item in items]
    asked = {
        "kind": kind_of(first),
        "base": first.get_base_content_type().pk,
        "own": ContentType.objects.get_for_model(first, for_concrete_model=False).pk,
        "keys": keys,
        "words": list(map(str, keys)),
    }
    with connections[router.db_for_read(Submission)].cursor() as cursor:
        cursor.execute(OF_PAGES if isinstance(first, Page) else OF_SNIPPETS, asked)
        return [Touch(*row) for row in cursor.fetchall()]
