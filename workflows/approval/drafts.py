"""Reading drafts and their history: whoever may look, may read (stock asks for the right to edit)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.chooser import BrowseView, ChosenMultipleView
from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.admin.views.pages.preview import ViewDraftView
from wagtail.admin.views.pages.revisions import RevisionsCompareView, RevisionsView
from wagtail.admin.views.pages.usage import UsageView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page, PageQuerySet

from pages.children import children_of

from .explorer.choosing import below_as_choices
from .explorer.view import Explorer, Narrowed
from .looking import looks_at_everything
from .refusal import refusal


def readable(request: HttpRequest, page_id: int | str, verb: str = "view") -> Page:
    """The page, for somebody who may look at it. Raises PermissionDenied with the sentence."""
    page = get_object_or_404(Page, id=page_id).specific
    if reason := refusal(request.user, verb, page, timezone.now()):
        raise PermissionDenied(reason)
    return page


class Draft(ViewDraftView):
    """The latest revision, rendered as the page it will be; the item's own screen shows it in its frame."""

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponse:
        page = readable(request, page_id, "read").get_latest_revision_as_object()
        answer = page.make_preview_request(request, page.default_preview_mode)
        answer.headers["X-Frame-Options"] = "SAMEORIGIN"
        return answer


class History(PageHistoryView):
    """Who changed what and when; going back to a version is offered to those who may edit."""

    permission_policy = None  # stock asks whether the person may change any page at all

    def get_object(self) -> Page:
        page = readable(self.request, self.pk)
        if not page.permissions_for_user(self.request.user).can_edit():
            self.edit_url_name = self.revisions_revert_url_name = None
        return page


class Revision(RevisionsView):
    def get_object(self) -> Page:
        return readable(self.request, self.pk)


class Comparison(RevisionsCompareView):
    def get_object(self, queryset: Any = None) -> Page:
        return readable(self.request, self.pk)


class Usage(UsageView):
    permission_policy = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        readable(request, self.object.pk)
        return super(UsageView, self).dispatch(request, *args, **kwargs)  # past the question about editing


class Chooser(BrowseView):
    """What is below a page, of an index; the library counts all that is below it at any depth."""

    def get_object_list(self) -> PageQuerySet:
        return below_as_choices(children_of(self.parent_page))


@require_admin_access
def chosen(request: HttpRequest) -> HttpResponse:
    """What the chooser hands back for several pages; stock asks nothing about them."""
    for number in request.GET.getlist("id"):
        readable(request, number)
    return ChosenMultipleView.as_view()(request)


@require_admin_access
def page_types_report(request: HttpRequest, **options: bool) -> HttpResponse:
    """Which types of page there are and which was edited last: not for contacts of units."""
    if not looks_at_everything(request.user):
        raise PermissionDenied
    return PageTypesUsageReportView.as_view(**options)(request)


class BoardPageViewSet(PageViewSet):
    """Stock screens of pages; reading is told apart from editing."""

    index_view_class = Explorer
    filterset_class = Narrowed
    view_draft_view_class = Draft
    history_view_class = History
    revisions_view_class = Revision
    revisions_compare_view_class = Comparison
    usage_view_class = Usage
