"""What PostgreSQL is asked: the names in braces are put in by `postgres`, from names of this program alone."""

from __future__ import annotations

COUNTED = """
SELECT section, year, field_of_activity, unit_id, has_file, count(*) FROM (
    SELECT section, year, field_of_activity, unit_id, has_file
    FROM pages_searchdocument WHERE found @@ %(all)s::tsquery AND {where} LIMIT %(most)s
) AS hits GROUP BY 1, 2, 3, 4, 5"""
NAMED_OR_BEGUN = """
SELECT EXISTS (SELECT FROM pages_searchdocument WHERE name_found @@ %(all)s::tsquery AND {where}),
    EXISTS (SELECT FROM pages_searchdocument WHERE name_found @@ %(begun)s::tsquery AND {where})"""
CALLED = "name_found @@ %(called)s::tsquery"
# How well the name of a page answers: it is called so; its title is the query; it has the words, in order.
BY_NAME = """
    (CASE WHEN {called} THEN 64 ELSE 0 END
    + CASE WHEN called = %(title)s AND name_found @@ %(written)s::tsquery THEN 32 ELSE 0 END
    + CASE WHEN name_found @@ %(order)s::tsquery THEN 4 ELSE 0 END
    + CASE WHEN name_found @@ %(written)s::tsquery THEN 4 ELSE 0 END
    + CASE WHEN name_found @@ %(all)s::tsquery THEN 2 ELSE 0 END)"""
# The index answers it; the vectors stay unread.
WRITTEN = """page_id IN (
        SELECT page_id FROM pages_searchdocument WHERE found @@ %(written)s::tsquery AND {where}
    )"""
# A vector is large and stands aside: what is joined to it here is read once, and not for each question to it.
FEW = """
SELECT page_id FROM (
    SELECT page_id, published_at, is_written, by_name,
        ts_rank(name_found, %(all)s::tsquery, 1) + ts_rank(words, %(all)s::tsquery)
        + CASE WHEN words @@ %(order)s::tsquery THEN 0.5 ELSE 0 END AS rank
    FROM (
        SELECT page_id, published_at, name_found, found || ''::tsvector AS words,
            {written} AS is_written, {by_name} AS by_name
        FROM pages_searchdocument WHERE found @@ %(all)s::tsquery AND {where} OFFSET 0
    ) AS hits
) AS ranked
ORDER BY by_name >= 32 DESC, is_written DESC, by_name DESC, round(rank::numeric, 3) DESC,
    published_at DESC NULLS LAST, page_id DESC"""
CANDIDATES = (
    """(SELECT page_id FROM pages_searchdocument WHERE name_found @@ %(all)s::tsquery AND {where}
        ORDER BY published_at DESC, page_id DESC LIMIT %(names)s)""",
    """(SELECT page_id FROM pages_searchdocument WHERE found @@ %(all)s::tsquery AND {where}
        ORDER BY published_at DESC, page_id DESC LIMIT %(newest)s)""",
    """(SELECT page_id FROM pages_searchdocument WHERE name_found @@ %(written)s::tsquery AND {where}
        ORDER BY published_at DESC, page_id DESC LIMIT %(names)s)""",
    """(SELECT page_id FROM pages_searchdocument WHERE found @@ %(written)s::tsquery AND {where}
        ORDER BY published_at DESC, page_id DESC LIMIT %(newest)s)""",
)
MANY = """
WITH candidates AS ({candidates})
SELECT page_id FROM pages_searchdocument JOIN candidates USING (page_id)
ORDER BY {by_name} DESC, published_at DESC NULLS LAST, page_id DESC"""
BEGUN = """
SELECT page_id FROM (
    SELECT page_id, published_at, name_found FROM pages_searchdocument
    WHERE name_found @@ %(all)s::tsquery AND locale_id = %(locale)s LIMIT %(most)s
) AS hits
ORDER BY name_found @@ %(written)s::tsquery DESC, published_at DESC NULLS LAST, page_id DESC"""
PART = " LIMIT %(number)s OFFSET %(first)s"
