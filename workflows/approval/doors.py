"""Every door of a page asks before it opens, and says why it stays shut.

The stock views ask the tester too, but can only answer "no permission". Here the person
reads the sentence, and what nobody may do by hand is refused before anything is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import ResolverMatch
from django.utils import timezone
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page

from .facts import open_submission
from .localize.shut import ELSEWHERE, LIBRARY
from .models import kind_of
from .refusal import Refusal, refusal

View = Callable[..., HttpResponse]
PAGES = "wagtailadmin_pages:"
ASKS = {
    "create": ("add", "add_subpage", "preview_on_add"),
    "edit": ("edit", "preview_on_edit", "revisions_revert"),
    "read": ("view_draft",),
    "view": (
        "history",
        "history_results",
        "usage",
        "revisions_view",
        "revisions_compare",
        "workflow_history",
        "workflow_history_detail",
        "workflow_preview",
    ),
    "copy": ("copy",),
    "delete": ("delete",),
    "move": ("move", "move_confirm"),
    "unpublish": ("unpublish",),
    "publish": (
        "set_privacy",
        "lock",
        "unlock",
        "set_page_position",
        "revisions_unschedule",
        "workflow_action",
        "collect_workflow_action_data",
        "confirm_workflow_cancellation",
        "convert_alias",
    ),
}
VERBS = {PAGES + name: verb for verb, names in ASKS.items() for name in names}
VERBS |= dict.fromkeys(
    ("wagtailadmin_explore", "wagtailadmin_explore_results", "wagtailadmin_choose_page_child"), "view"
)
POSTED = {
    "action-publish": "publish",
    "action-submit": "publish",  # stock's own submission; ours is on the item's screen
    "action-restart-workflow": "publish",
    "action-cancel-workflow": "publish",
    "action-workflow-action": "publish",
    "localize-restart-translation": "publish",
    "localize-convert-to-alias": "publish",
    "action": "publish",  # how the editor of wagtail-localize asks for it
}
# What the regulation says of chains is changed by enacting it, not on a screen (trap 10).
SET_BY_THE_REGULATION = {
    f"wagtailadmin_workflows:{name}"
    for name in (
        "add",
        "edit",
        "enable",
        "disable",
        "remove",
        "add_task",
        "edit_task",
        "enable_task",
        "disable_task",
        "task_chooser_create",
    )
}
SENT_BY_FORMS = {"GET", "HEAD", "POST"}
SET_SENTENCE = gettext_lazy("Quy trình và các bước theo Quy chế; chỉ thay đổi khi Quy chế thay đổi.")


class SaysWhy:
    """Asks `refusal` at the doors of pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        verb, sentence = VERBS.get(request.resolver_match.view_name), _shut(request.resolver_match)
        if verb is None and sentence is None:
            return None  # nothing of the session is read for a public page
        if not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        if verb is None:
            return turned_away(request, sentence)
        page = request._asked_about = _page(kwargs)
        if page is None:
            return None  # the view answers 404
        reason = _asked(request, verb, page)
        return turned_away(request, reason, page) if reason else None


def asked_about(request: HttpRequest) -> Page:
    """The page whose door was opened, for a view that need not read it again."""
    page = getattr(request, "_asked_about", None)
    if page is None:
        raise Http404
    return page


def _shut(match: ResolverMatch) -> Any:
    """What nobody finds behind the door, or None: GET and POST alike, an address of tomorrow's version too."""
    if match.view_name in SET_BY_THE_REGULATION:
        return SET_SENTENCE
    return ELSEWHERE if LIBRARY in match.namespaces else None


def _page(kwargs: dict[str, Any]) -> Page | None:
    names = ("page_id", "parent_page_id", "page_to_move_id", "pk")
    return Page.objects.filter(pk=next(kwargs[name] for name in names if name in kwargs)).first()


def _asked(request: HttpRequest, verb: str, page: Page) -> Refusal:
    posted = {verb for name, verb in POSTED.items() if request.POST.get(name)}
    reasons = (refusal(request.user, asked, page, timezone.now()) for asked in [verb, *sorted(posted)])
    return next((reason for reason in reasons if reason), None)


def turned_away(request: HttpRequest, reason: Any, item: Model | None = None) -> HttpResponse:
    """To the item's own screen where it stands in a chain, else to the first, with the sentence; a
    script gets a 403, and the form that saves itself what it shows above its buttons."""
    if not request.accepts("text/html"):
        answer = {"success": False, "error_code": "locked", "error_message": str(reason)}
        return JsonResponse(answer, status=400)
    if request.method not in SENT_BY_FORMS or request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied(reason)
    messages.error(request, reason)
    if item is not None and _is_on_its_screen(request, item):
        return redirect("approval_item", kind_of(item), item.pk)
    return redirect("wagtailadmin_home")


def says_why(view: View) -> View:
    """Whom the view refuses reads its sentence; the library would put its own "no permission" in its place."""

    @wraps(view)
    def told(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except PermissionDenied as reason:
            return turned_away(request, str(reason))

    return told


def _is_on_its_screen(request: HttpRequest, item: Model) -> bool:
    in_a_chain = open_submission(request.user, item) is not None
    return in_a_chain and refusal(request.user, "follow", item, timezone.now()) is None
