"""How a page is written down: what is known is not asked again, and what did not change is not written.

Stock asks the database for the row it is about to write, for the pages beside it, for comments that are off, for aliases
that nobody makes, and enqueues both indexes when only the number of a revision is kept.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db import models
from django.utils.module_loading import import_string
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from modelcluster.queryset import FakeQuerySet
from wagtail.models import COMMENTS_RELATION_NAME, Page
from wagtail.models.pages import Comment

from pages.publication import Publication, is_publishing
from snippets.models.drafts import as_part

# Kept of a draft beside it: nobody is named by them, nobody looks for them.
OF_DRAFTS = frozenset(
    {
        *("draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at"),
        COMMENTS_RELATION_NAME,
    }
)
# finding/indexing.py hears of the page and its rows; the library's module loads when all models are there.
INDEXED_OTHERWISE = "wagtail.signal_handlers.disable_reference_index_auto_update"
# Where a page stands: written where it is placed, moved or given another address.
PLACE = frozenset({"path", "depth", "numchild", "slug", "url_path"})


class _None(FakeQuerySet):
    """No comments, which can be written down."""

    def commit(self) -> None:
        """There is nothing."""


class CommentsOff:
    """The library's comments are off: none is asked for, none is kept."""

    def __get__(self, page: Any, kind: Any = None) -> Any:
        return self if page is None else _None(Comment, [])

    def __set__(self, page: Any, comments: Any) -> None:
        """None are kept."""


class Written(models.Model):
    """Stands before Page among the bases. `address_held`: the slug that its row has, as far as this object knows."""

    wagtail_admin_comments = CommentsOff()
    search_auto_update = False  # likewise
    address_held: str | None = None

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db: Any, field_names: Any, values: Any) -> Any:
        page = super().from_db(db, field_names, values)
        page.address_held = vars(page).get("slug")
        return page

    def save(self, *args: Any, update_fields: Any = None, **options: Any) -> None:
        """A page that keeps its address is written without its place, which nobody looks up then."""
        is_new, kept = self._state.adding, update_fields
        if kept is None and not is_new and self._keeps_its_address():
            kept = _all_but_its_place(type(self))
        is_part = is_new or is_of_a_draft(kept) or is_publishing()
        save = as_part(super().save) if is_part else super().save
        with import_string(INDEXED_OTHERWISE)():
            save(*args, update_fields=kept, **options)
        if is_new:
            self.address_held = self.slug
        elif kept is None or "slug" in kept:
            self.address_held = None  # another one, which the transaction may not keep

    def _keeps_its_address(self) -> bool:
        return bool(self.slug) and self.slug == self.address_held and not self.get_deferred_fields()

    def _check_slug_is_unique(self) -> None:
        """The row that has an address keeps all others from it, whoever takes one by a door. Before a page becomes public it
        is asked all the same: of two at one address readers would find one."""
        if self.path and self._keeps_its_address() and not is_publishing():
            return
        super()._check_slug_is_unique()

    def clean_fields(self, exclude: Any = None) -> None:
        """What a field names was read with the page; the database's own keys guard it until it is written."""
        read = {field.name for field in self._meta.concrete_fields if _was_read(self, field)}
        super().clean_fields(exclude={*(exclude or ()), *read})

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """The draft of a revision stands where the page stands, and knows which address its row has."""
        draft = super().with_content_json(content)
        draft.address_held = self.address_held
        draft._cached_parent_obj = self.get_parent()
        return draft

    def is_site_root(self) -> bool:
        """Only a home page is one."""
        return False

    def update_aliases(self, **options: Any) -> None:
        """A page has none: they are refused whoever makes them (workflows/approval/localize/shut.py)."""

    def publish(
        self, revision: Any, user: Any = None, *, skip_permission_checks: bool = False, **options: Any
    ) -> None:
        Publication(revision, user=user, **options).execute(skip_permission_checks=skip_permission_checks)


def is_of_a_draft(fields: Any) -> bool:
    """What is written is kept of a draft beside the page, and changes nothing of what the page says."""
    return fields is not None and OF_DRAFTS.issuperset(fields)


@cache
def _all_but_its_place(kind: type[Page]) -> list[str]:
    fields = [field.name for field in kind._meta.concrete_fields if not field.primary_key]
    rows = [relation.get_accessor_name() for relation in get_all_child_relations(kind)]
    many = [field.name for field in get_all_child_m2m_relations(kind)]
    return [name for name in (*fields, *rows, *many) if name not in PLACE]


def _was_read(page: Page, field: models.Field) -> bool:
    """The thing itself is there, and it is the one that is named; where only some may be named it is looked at."""
    is_plain = isinstance(field, models.ForeignKey) and not field.unique and not field.validators
    if not is_plain or field.remote_field.limit_choices_to or not field.is_cached(page):
        return False
    thing = field.get_cached_value(page)
    return thing is not None and thing.pk is not None and thing.pk == getattr(page, field.attname)
