"""What PostgreSQL is asked: the names in braces are put in by `postgres`, from names of this program alone."""

from __future__ import annotations

# A query that stands in a SELECT of its own tells the planner nothing of how common its words are: it asks the index.
# Told, it takes a common word for a reason to read the table, whose vectors are large, until it has enough.
COUNTED = """
SELECT section, year, field_of_activity, unit_id, has_file, count(*) FROM (
    SELECT section, year, field_of_activity, unit_id, has_file
    FROM pages_searchdocument WHERE found @@ (SELECT %(all)s::tsquery) AND {where} LIMIT %(most)s
) AS hits GROUP BY 1, 2, 3, 4, 5"""
# What is only asked whether it is there at all stands in a WITH: else the planner hopes to meet one soon in the table.
BEGUN_BUT_NOT_NAMED = """
WITH named AS MATERIALIZED (
    SELECT FROM pages_searchdocument WHERE name_found @@ (SELECT %(all)s::tsquery) AND {where}
), begun AS MATERIALIZED (
    SELECT FROM pages_searchdocument WHERE name_found @@ (SELECT %(begun)s::tsquery) AND {where}
)
SELECT NOT EXISTS (SELECT FROM named) AND EXISTS (SELECT FROM begun)"""
CALLED = "name_found @@ %(called)s::tsquery"
# How well the name of a page answers: it is called so; its title is the query; it has the words, in order; it says
# little else.
BY_NAME = """
    (CASE WHEN {called} THEN 64 ELSE 0 END
    + CASE WHEN called = %(title)s AND name_found @@ %(written)s::tsquery THEN 32 ELSE 0 END
    + CASE WHEN name_found @@ %(order)s::tsquery THEN 4 ELSE 0 END
    + CASE WHEN name_found @@ %(written)s::tsquery THEN 4 ELSE 0 END
    + CASE WHEN name_found @@ %(all)s::tsquery THEN 2 ELSE 0 END
    + CASE WHEN strpos(called, %(title)s) > 0 AND length(called) <= 2 * length(%(title)s) THEN 1 ELSE 0 END)"""
# The index answers it; the vectors stay unread.
WRITTEN = """page_id IN (
        SELECT page_id FROM pages_searchdocument WHERE found @@ (SELECT %(written)s::tsquery) AND {where}
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
        FROM pages_searchdocument WHERE found @@ (SELECT %(all)s::tsquery) AND {where} OFFSET 0
    ) AS hits
) AS ranked
ORDER BY by_name >= 32 DESC, is_written DESC, by_name DESC, round(rank::numeric, 3) DESC,
    published_at DESC NULLS LAST, page_id DESC"""
COLUMNS = "page_id, published_at, called, name_found"
# Of many: what the newest pages of the city have, and so many as they come of those with the words in their names; and
# where the newest do not fill the screens, of those that stand as written, and of any. The newest are read from their
# index before they are compared, so that a rare word makes nobody read the whole table in the order of its days.
MANY = f"""
WITH newest AS MATERIALIZED (
    SELECT {COLUMNS}, found @@ %(written)s::tsquery AS is_written FROM (
        SELECT * FROM pages_searchdocument ORDER BY published_at DESC, page_id DESC LIMIT %(newest)s
    ) AS whole WHERE found @@ %(all)s::tsquery AND {{where}}
), written AS MATERIALIZED (
    SELECT {COLUMNS}, true AS is_written FROM pages_searchdocument
    WHERE (SELECT count(*) FROM newest WHERE is_written) < %(shown)s
        AND found @@ (SELECT %(written)s::tsquery) AND {{where}} LIMIT %(some)s
), hits AS (
    SELECT * FROM newest UNION ALL SELECT * FROM written
    UNION ALL
    (SELECT {COLUMNS}, name_found @@ %(written)s::tsquery FROM pages_searchdocument
        WHERE name_found @@ (SELECT %(all)s::tsquery) AND {{where}} LIMIT %(some)s)
    UNION ALL
    (SELECT {COLUMNS}, false FROM pages_searchdocument
        WHERE greatest((SELECT count(*) FROM newest), (SELECT count(*) FROM written)) < %(shown)s
            AND %(written)s <> %(all)s
            AND found @@ (SELECT %(all)s::tsquery) AND {{where}} LIMIT %(shown)s)
), ranked AS (
    SELECT page_id, published_at, bool_or(is_written) AS is_written, max({{by_name}}) AS by_name
    FROM hits GROUP BY page_id, published_at
)
SELECT page_id FROM ranked
ORDER BY by_name >= 32 DESC, is_written DESC, by_name DESC, published_at DESC NULLS LAST, page_id DESC"""  # noqa: S608 - the names of our own columns
BEGUN = """
SELECT page_id FROM (
    SELECT page_id, published_at, name_found FROM pages_searchdocument
    WHERE name_found @@ %(all)s::tsquery AND locale_id = %(locale)s LIMIT %(most)s
) AS hits
ORDER BY name_found @@ %(written)s::tsquery DESC, published_at DESC NULLS LAST, page_id DESC"""
# Of an address that leads nowhere: the index finds what has enough of its words, and few of that are compared by all.
NEAREST = """
WITH hits AS (
    (SELECT page_id FROM pages_searchdocument
        WHERE name_found @@ (SELECT %(all)s::tsquery) AND locale_id = %(locale)s LIMIT %(compared)s)
    UNION
    (SELECT page_id FROM pages_searchdocument
        WHERE name_found @@ (SELECT %(most)s::tsquery) AND locale_id = %(locale)s LIMIT %(compared)s)
    UNION
    (SELECT page_id FROM pages_searchdocument
        WHERE name_found @@ (SELECT %(half)s::tsquery) AND locale_id = %(locale)s LIMIT %(compared)s)
)
SELECT page_id FROM (
    SELECT page_id, published_at,
        (SELECT count(*) FROM unnest(%(words)s) AS word WHERE name_found @@ word::tsquery) AS number
    FROM hits JOIN pages_searchdocument USING (page_id)
) AS compared
WHERE number >= %(least)s
ORDER BY number DESC, published_at DESC NULLS LAST, page_id DESC
LIMIT %(shown)s"""
PART = " LIMIT %(number)s OFFSET %(first)s"
