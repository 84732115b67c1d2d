"""Indexes of ours on the library's table of pages, one for each list that grows with the archive.

Its own serve the tree and a page by its key. A list is "below this page, in that order": without an index that has
both, the database reads and sorts all there is for every screen.
"""

from __future__ import annotations

from vietnamese.alphabet import PLACES, WRITTEN

ABOVE = "left(path, -4)"  # pages/children.py
CHANGED = "latest_revision_created_at DESC NULLS LAST, id DESC"
CALLED = f"translate(title, '{WRITTEN}', '{PLACES}')"  # the first part of snippets.alphabet.by

INDEXES = {
    "pages_children_newest": f"({ABOVE}, first_published_at DESC NULLS LAST, id DESC) WHERE live",
    "pages_children_changed": f"({ABOVE}, {CHANGED})",
    "pages_children_placed": f"({ABOVE}, path) INCLUDE (locale_id)",  # as the tree has them
    "pages_children_called": f"({ABOVE}, {CALLED})",
    "pages_children_live": f"({ABOVE}, live, {CHANGED})",
    "pages_children_updated": f"({ABOVE}, last_published_at DESC NULLS LAST) WHERE live",
    "pages_sitemap": "((id / 5000), last_published_at DESC NULLS LAST) WHERE live",  # pages/sitemaps.py
    "pages_kind_updated": "(content_type_id, last_published_at DESC NULLS LAST) WHERE live",
    "pages_written": f"(owner_id, {ABOVE}, latest_revision_created_at DESC NULLS LAST)",
    "pages_text_key": "((id::varchar(50)))",  # as the search's index names a page: it is joined by this
    "pages_drafts": "(id) WHERE has_unpublished_changes",
    "pages_drafts_of": "(owner_id, latest_revision_created_at DESC) WHERE has_unpublished_changes",
}
MADE = [f"CREATE INDEX {name} ON wagtailcore_page {what}" for name, what in INDEXES.items()]
UNMADE = [f"DROP INDEX {name}" for name in INDEXES]
