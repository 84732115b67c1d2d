"""The notices that stand above every page: they come along with the query that reads the sections.

Said in SQL, because Django would take longer to write it down on each page than the database to answer it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import JSONField, QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone
from wagtail.models import Locale, Page

from pages.models.notice import NoticePage

from .notices import Occasion

ORDER = Occasion.values
# Live, begun, with an end to come, and nowhere that is not for everybody. Asked once, whatever the rows.
RUNNING = """
(SELECT jsonb_agg(jsonb_build_object(
    'pk', page.id, 'path', page.path, 'depth', page.depth, 'url_path', page.url_path, 'title', page.title,
    'translation_key', page.translation_key, 'locale_id', page.locale_id, 'language', locale.language_code,
    'occasion', notice.occasion, 'summary', notice.summary,
    'starts_at', notice.starts_at, 'ends_at', notice.ends_at))
 FROM pages_noticepage notice
 JOIN wagtailcore_page page ON page.id = notice.page_ptr_id
 JOIN wagtailcore_locale locale ON locale.id = page.locale_id
 WHERE notice.ends_at > %s AND page.live AND (notice.shown_on IS NULL OR notice.shown_on <= %s)
 AND NOT EXISTS (
    SELECT FROM wagtailcore_pageviewrestriction closed
    JOIN wagtailcore_page above ON above.id = closed.page_id
    WHERE page.path LIKE above.path || '%%'))
"""


def with_running(pages: QuerySet, moment: datetime) -> QuerySet:
    """The pages, each with what runs at that moment."""
    said = [moment, timezone.localdate(moment)]
    running = RawSQL(RUNNING, said, output_field=JSONField())  # noqa: S611 - the words are ours
    return pages.annotate(running=running)


def told_to(reader: str, rows: Sequence[Page]) -> list[NoticePage]:
    """Those that run, in the reader's language, else in the site's own; mourning first, then interruptions."""
    running = [_notice(**said) for said in (rows[0].running if rows else None) or ()]
    theirs = [one for one in running if one.locale.language_code == reader]
    translated = {one.translation_key for one in theirs}
    own = [one for one in running if one.locale.language_code == settings.LANGUAGE_CODE != reader]
    told = [*theirs, *(one for one in own if one.translation_key not in translated)]
    return sorted(told, key=lambda one: (ORDER.index(one.occasion), one.ends_at, one.pk))


def _notice(language: str, locale_id: int, starts_at: str | None, ends_at: str, **said: Any) -> NoticePage:
    return NoticePage(
        locale=Locale(pk=locale_id, language_code=language),
        starts_at=datetime.fromisoformat(starts_at) if starts_at else None,
        ends_at=datetime.fromisoformat(ends_at),
        **said,
    )
