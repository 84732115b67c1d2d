"""Every door of a public snippet asks before it opens, for superusers too, and says why it stays shut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils import timezone
from wagtail.permission_policies.base import BasePermissionPolicy

from snippets.models import PublicSnippet, public_snippets
from workflows.staff.models import User

from .doors import turned_away
from .kept import kept
from .models import State, Submission
from .refusal import refusal

View = Callable[..., HttpResponse]
ASKS = {
    "create": ("add",),
    "edit": ("edit", "revisions_revert"),
    "delete": ("delete",),
    "view": (
        "list",
        "list_results",
        "inspect",
        "history",
        "history_results",
        "usage",
        "revisions_compare",
        "workflow_history",
        "workflow_history_detail",
    ),
}
VERBS = {name: verb for verb, names in ASKS.items() for name in names}
SAVES = {"action-create", "action-edit"}  # what a form may say it does; all else would publish
PERMISSIONS = {"add": "create", "change": "edit", "view": "view"}


def guarded(model: type[PublicSnippet], doors: Iterable[URLPattern]) -> list[URLPattern]:
    """The doors, each asking first. One that nobody listed is refused."""
    doors = list(doors)
    for door in doors:
        door.callback = _asking(model, VERBS.get(door.name or "", "publish"), door.callback)
    return doors


def _asking(model: type[PublicSnippet], verb: str, view: View) -> View:
    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        item = _item(model, kwargs.get("pk"))
        verbs = [verb, *(["publish"] if _would_publish(request) else [])]
        reasons = (refusal(request.user, each, item, timezone.now()) for each in verbs if item)
        reason = next((reason for reason in reasons if reason), None)
        return turned_away(request, reason) if reason else view(request, *args, **kwargs)

    return asked


def _item(model: type[PublicSnippet], key: Any) -> PublicSnippet | None:
    """The row; an unsaved one where the door is about no row; None for one that is not there: 404."""
    if key is None:
        return model()
    return model.objects.filter(pk=unquote(str(key))).first()


def _would_publish(request: HttpRequest) -> bool:
    return any(name.startswith("action-") and name not in SAVES for name in request.POST)


class PublicSnippetPolicy(BasePermissionPolicy):
    """Wagtail's question about a public snippet, answered by `refusal`; no stock permission counts."""

    def user_has_permission(self, user: User, action: str) -> bool:
        """Of a new one, or of one that the person took or carries a change out in."""
        items = (item for items in ([self.model()], self._in_hand(user, action)) for item in items)
        return any(self.user_has_permission_for_instance(user, action, item) for item in items)

    def user_has_permission_for_instance(self, user: User, action: str, instance: PublicSnippet) -> bool:
        verb = PERMISSIONS.get(action, "publish")
        return refusal(user, verb, instance, timezone.now()) is None

    def instances_user_has_any_permission_for(self, user: User, actions: Iterable[str]) -> Any:
        every = self.model.objects.all()
        return every if self.user_has_any_permission(user, actions) else every.none()

    def users_with_any_permission(self, actions: Iterable[str]) -> Any:
        """Nobody is found by a permission: authority is asked of one person, at the moment."""
        return User.objects.none()

    def _in_hand(self, user: User, action: str) -> Any:
        """Those that somebody took or carries a change out in; asked once for a person and all kinds of them."""
        if action != "change":
            return []
        keys = kept(user, "snippets in hand", _keys_in_hand).get(self.model._meta.label_lower)
        return self.model.objects.filter(pk__in=keys) if keys else []


def _keys_in_hand() -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    kinds = [model._meta.label_lower for model in public_snippets()]
    rows = Submission.objects.filter(kind__in=kinds, state__in=[State.TAKEN, State.CHANGING])
    for kind, key in rows.values_list("kind", "key"):
        found[kind].append(key)
    return found
