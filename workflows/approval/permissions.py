"""Wagtail's question "may this user do that to this page", answered by `refusal`, for superusers too.

Authority comes from the place in the tree and dated appointments. Stock permissions only
open the explorer; here the answer is given.
"""

from __future__ import annotations

from django.utils import timezone
from wagtail.models import Page, PagePermissionTester

from .refusal import refusal


class BoardPagePermissionTester(PagePermissionTester):
    """Every publish door answers no to everyone; writing follows the regulation (design 1.1, 6.6)."""

    # Of groups, at this place: none of them answers a question below.
    permissions: frozenset[str] = frozenset()

    def __init__(self, user, page: Page) -> None:
        """Without the library's look through the permissions of groups, a page of a list at a time."""
        self.user, self.page, self.page_is_root = user, page, page.depth == 1

    def refuses(self, verb: str, page: Page | None = None) -> str | None:
        """The sentence for the editor, or None. The clock is asked here, at the door."""
        return refusal(self.user, verb, page or self.page, timezone.now())

    def can_add_subpage(self) -> bool:
        return self._has_creatable_children() and self.refuses("create") is None

    def _has_creatable_children(self) -> bool:
        models = self.page.specific_class.creatable_subpage_models() if self.page.specific_class else []
        return any(model.can_create_at(self.page) for model in models)

    def can_edit(self) -> bool:
        return not self.page_is_root and self.refuses("edit") is None

    def can_copy(self) -> bool:
        return not self.page_is_root and self.refuses("copy") is None

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return not self.page_is_root and self.page.is_leaf() and self.refuses("delete") is None

    def can_move(self) -> bool:
        return not self.page_is_root and self.page.is_leaf() and self.refuses("move") is None

    def can_move_to(self, destination: Page) -> bool:
        return (
            self.page != destination
            and not destination.is_descendant_of(self.page)
            and self.page.specific.can_move_to(destination)
            and self.can_move()
            and self.refuses("create", destination) is None
        )

    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        return (
            self.can_copy()
            and not (recursive and (self.page == destination or destination.is_descendant_of(self.page)))
            and self.page.specific_class.can_create_at(destination)
            and self.refuses("create", destination) is None
        )

    def can_view_revisions(self) -> bool:
        return not self.page_is_root and self.refuses("view") is None

    def can_publish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_unschedule(self) -> bool:
        return False

    def can_reorder_children(self) -> bool:
        return False

    def can_lock(self) -> bool:
        return False

    def can_unlock(self) -> bool:
        return False

    def can_submit_for_moderation(self) -> bool:
        """Stock submission starts a workflow without looking at what is missing; ours is a verb of its own."""
        return False
