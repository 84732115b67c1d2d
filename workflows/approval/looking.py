"""Who may look at what in the admin: the board and its observers at everything (IV.9.1), a unit at its own drafts.

Stock Wagtail has no permission to look; it opens the explorer to whoever may change
something. This policy answers the question itself, so that no permission is given for show.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, PageQuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from pages.models import HomePage, RegulationPage, SectionPage

from .facts import LOOKS_AT_EVERYTHING, kinds_of
from .kept import kept_of_the_office

# Wagtail asks "may this person explore at all?" by naming all of these at once.
EXPLORE = {"add", "change", "publish", "bulk_delete", "lock", "unlock"}


def looks_at_everything(person: Any) -> bool:
    """A member of the board, of its staff, or an observer."""
    return person.is_authenticated and bool(kinds_of(person, timezone.now()) & LOOKS_AT_EVERYTHING)


def visible_to(person: Any, pages: PageQuerySet) -> PageQuerySet:
    """Of these pages, those the person may see listed; a unit's contact: the public ones and their own."""
    if looks_at_everything(person):
        return pages
    structure = Q()
    for model in (HomePage, SectionPage, RegulationPage):
        structure |= Q(pk__in=model.objects.values("pk"))
    return pages.filter(Q(live=True) | Q(owner=person.pk) | Q(depth=1) | structure)


class BoardPagePermissionPolicy(PagePermissionPolicy):
    """Stock permissions, with looking told apart from doing."""

    def user_has_any_permission(self, user: Any, actions: set[str]) -> bool:
        if set(actions) >= EXPLORE and user.is_active and looks_at_everything(user):
            return True
        stock, question = super().user_has_any_permission, f"some page to {' or '.join(sorted(actions))}"
        return kept_of_the_office(user, question, lambda: stock(user, actions))

    def explorable_root_instance(self, user: Any) -> Page | None:
        if looks_at_everything(user):
            return kept_of_the_office(user, "root", Page.get_first_root_node)
        return super().explorable_root_instance(user)

    def explorable_instances(self, user: Any) -> PageQuerySet:
        if looks_at_everything(user):
            return self.model._default_manager.all()
        if super().explorable_root_instance(user) is None:
            return self.model._default_manager.none()
        return visible_to(user, self.model._default_manager.all())
