"""Every door of a page asks before it opens, and says why it stays shut.

The stock views ask the tester too, but can only answer "no permission". Here the person
reads the sentence, and what nobody may do by hand is refused before anything is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from .refusal import Refusal, refusal

PAGES = "wagtailadmin_pages:"
ASKS = {
    "create": ("add", "add_subpage", "preview_on_add"),
    "edit": ("edit", "preview_on_edit", "revisions_revert"),
    "view": ("view_draft", "history", "history_results", "usage", "revisions_view", "revisions_compare"),
    "copy": ("copy",),
    "delete": ("delete",),
    "move": ("move", "move_confirm"),
    "publish": ("unpublish", "set_privacy", "lock", "unlock", "set_page_position", "revisions_unschedule"),
}
VERBS = {PAGES + name: verb for verb, names in ASKS.items() for name in names}
VERBS |= dict.fromkeys(
    ("wagtailadmin_explore", "wagtailadmin_explore_results", "wagtailadmin_choose_page_child"), "view"
)
POSTED = {
    "action-publish": "publish",
    "action-submit": "submit",
    "action-restart-workflow": "submit",
}


class SaysWhy:
    """Asks `refusal` at the doors of pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        verb = VERBS.get(request.resolver_match.view_name)
        if verb is None or not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        reason = _asked(request, verb, kwargs)
        return turned_away(request, reason) if reason else None


def _asked(request: HttpRequest, verb: str, kwargs: dict[str, Any]) -> Refusal:
    number = next(
        kwargs[name] for name in ("page_id", "parent_page_id", "page_to_move_id", "pk") if name in kwargs
    )
    page = Page.objects.filter(pk=number).first()
    if page is None:
        return None  # the view answers 404
    posted = {verb for name, verb in POSTED.items() if request.POST.get(name)}
    reasons = (refusal(request.user, asked, page, timezone.now()) for asked in [verb, *sorted(posted)])
    return next((reason for reason in reasons if reason), None)


def turned_away(request: HttpRequest, reason: str) -> HttpResponse:
    """Back to the first screen with the sentence; a script gets a 403."""
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied(reason)
    messages.error(request, reason)
    return redirect("wagtailadmin_home")


@require_admin_access
def shut(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """A door of a library that would publish, copy or alias pages without asking."""
    return turned_away(request, refusal(request.user, "publish", Page(), timezone.now()) or "")
