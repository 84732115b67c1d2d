"""How many activities of a section there are by leader, by body and by month: one question, and each table read once.

A section has its activities from the table of what is public (pages/newest.py); a body was there where somebody was who
held one of its posts that day.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import connection

RANKS_OF_A_BODY = 1000
COUNTED = """
WITH shown AS MATERIALIZED (
    SELECT page_id, event_on
    FROM pages_searchdocument JOIN pages_leadershippage ON page_ptr_id = page_id
    WHERE section = %(section)s AND locale_id = %(locale)s AND kind <> %(kind)s
), there AS MATERIALIZED (
    SELECT page_id, official_id, event_on FROM pages_attendance JOIN shown USING (page_id)
), held AS (
    SELECT DISTINCT page_id, body FROM there JOIN snippets_position USING (official_id)
    WHERE starts_on <= event_on AND (ends_on IS NULL OR ends_on >= event_on)
)
SELECT 'lanh-dao', key, name, place, number FROM snippets_official
    JOIN (SELECT official_id, count(*) AS number FROM there GROUP BY 1) AS who ON official_id = id
    LEFT JOIN (
        SELECT official_id, min(body * %(ranks)s + rank) AS place FROM snippets_position GROUP BY 1
    ) AS highest USING (official_id)
UNION ALL
SELECT 'co-quan', body::text, '', body, count(*) FROM held GROUP BY body
UNION ALL
SELECT 'thang', coalesce(first::date::text, ''), '', NULL, number
    FROM (SELECT date_trunc('month', event_on) AS first, count(*) AS number FROM shown GROUP BY 1) AS months"""


class Row(NamedTuple):
    """`place`: of a leader by the highest post they ever held, of a body in their order; none of who held no post."""

    way: str
    value: str
    called: str
    place: int | None
    number: int


def counted(section: Any) -> list[Row]:
    said = {
        "section": section.section_key,
        "locale": section.locale_id,
        "kind": section._meta.model_name,
        "ranks": RANKS_OF_A_BODY,
    }
    with connection.cursor() as cursor:
        cursor.execute(COUNTED, said)
        return [Row(*row) for row in cursor.fetchall()]
