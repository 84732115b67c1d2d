"""New drafts by the thousand: each as `add_child` and `save_revision` leave it, in a number of queries that
does not grow with them but for the jobs that index them. A test holds the two ways equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import chain, count
from typing import Any

from django.db import connection, models, transaction
from django.db.models import F
from django.db.models.signals import post_save
from django.utils.module_loading import import_string
from wagtail.models import Page, PageLogEntry, Revision

from snippets.letters.stored import make_clean_with_rows

from .models.written import INDEXED_OTHERWISE
from .slugs import address_from

BATCH = 500
REVISED = ["latest_revision", "latest_revision_created_at", "has_unpublished_changes"]


def make_drafts(parent: Page, drafts: Sequence[Page], user: Any, at: datetime) -> None:
    """Below the parent, in their order, each with its first revision; whether the person may is asked before.

    All are of one kind and new, so none stands in a chain. Raises ValidationError for a field that may not
    be kept.
    """
    if not drafts:
        return
    with transaction.atomic():
        for page in drafts:
            make_clean_with_rows(page)
        _place(parent, drafts)
        contents = [page.serializable_data() for page in drafts]  # unsaved, it asks for no children
        rows = _insert(drafts)
        revisions = _revise(drafts, rows, contents, user, at)
        _log(drafts, revisions, user, at)
    with import_string(INDEXED_OTHERWISE)():
        for page in drafts:  # what is told of one page that was saved is told of each
            post_save.send(
                type(page), instance=page, created=True, update_fields=None, raw=False, using=connection.alias
            )


def _place(parent: Page, drafts: Sequence[Page]) -> None:
    """One after the other behind the last child, each at a free address."""
    Page.objects.select_for_update().get(pk=parent.pk)
    children = Page.objects.child_of(parent)
    taken = set(children.values_list("slug", flat=True))
    last = children.order_by("path").last()
    path = last._inc_path() if last else Page._get_path(parent.path, parent.depth + 1, 1)
    for page in drafts:
        page.path, page.depth, page.numchild, page.live = path, parent.depth + 1, 0, False
        page.slug = _free(address_from(page.title), taken)
        page._cached_parent_obj = parent
        page._set_core_field_defaults()
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.clean_fields(exclude={field.name for field in page._meta.concrete_fields if field.is_relation})
        path = page._inc_path()
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(drafts))


def _free(address: str, taken: set[str]) -> str:
    free = next(one for one in chain([address], (f"{address}-{n}" for n in count(2))) if one not in taken)
    taken.add(free)
    return free


def _insert(drafts: Sequence[Page]) -> list[Page]:
    """The row of the page, then that of its kind; Django makes many of such in no single call."""
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    rows = [Page(**{name: getattr(page, name) for name in names}) for page in drafts]
    Page.objects.bulk_create(rows, batch_size=BATCH)
    for page, row in zip(drafts, rows, strict=True):
        page.pk = page.id = row.pk
        page._state.adding, page._state.db = False, connection.alias
    kind = type(drafts[0])
    own = models.QuerySet(kind)
    for start in range(0, len(drafts), BATCH):
        own._insert(
            drafts[start : start + BATCH], fields=kind._meta.local_concrete_fields, using=connection.alias
        )
    return rows


def _revise(
    drafts: Sequence[Page], rows: Sequence[Page], contents: Sequence[Any], user: Any, at: datetime
) -> list[Revision]:
    revisions = [
        Revision(
            content_type_id=page.content_type_id,
            base_content_type=page.get_base_content_type(),
            object_id=str(page.pk),
            created_at=at,
            user=user,
            object_str=str(page),
            content=content | {"pk": page.pk},
        )
        for page, content in zip(drafts, contents, strict=True)
    ]
    Revision.objects.bulk_create(revisions, batch_size=BATCH)
    for page, row, revision in zip(drafts, rows, revisions, strict=True):
        for one in (page, row):
            one.latest_revision, one.latest_revision_created_at = revision, at
            one.has_unpublished_changes = True
    Page.objects.bulk_update(rows, REVISED, batch_size=BATCH)
    return revisions


def _log(drafts: Sequence[Page], revisions: Sequence[Revision], user: Any, at: datetime) -> None:
    """That it was made, and its first revision."""
    entries = [
        PageLogEntry(
            page=page,
            content_type_id=page.content_type_id,
            label=page.get_admin_display_title(),
            action=action,
            timestamp=at,
            user=user,
            revision=of,
            content_changed=True,
        )
        for page, revision in zip(drafts, revisions, strict=True)
        for action, of in (("wagtail.create", None), ("wagtail.edit", revision))
    ]
    PageLogEntry.objects.bulk_create(entries, batch_size=BATCH)
