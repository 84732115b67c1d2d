"""Addresses of this room, below /admin/; they stand before the library's own of the same name."""

from __future__ import annotations

from django.urls import path
from wagtail.admin.auth import require_admin_access

from .drafts import Chooser, chosen, page_types_report
from .explorer.history import SiteHistory
from .explorer.passages import Passages, Steps
from .explorer.search import Search
from .item.view import beside, item, press
from .legacy.view import legacy
from .lists.view import lists
from .new_item.view import new_item
from .notices.view import notices, open_notice, read_all, set_hour
from .slip.view import slip
from .urging.view import urge_one, urging

urlpatterns = [
    path("viet-bai-moi/", new_item, name="approval_new_item"),
    path("xu-ly/<str:kind>/<int:key>/", item, name="approval_item"),
    path("xu-ly/<str:kind>/<int:key>/bai-sau/", beside, name="approval_next"),
    path("xu-ly/<str:kind>/<int:key>/bai-truoc/", beside, {"step": -1}, name="approval_previous"),
    path("xu-ly/<str:kind>/<int:key>/phieu/", slip, name="approval_slip"),
    path("xu-ly/<str:kind>/<int:key>/chu-ma-cu/", legacy, name="approval_legacy"),
    path("xu-ly/<str:kind>/<int:key>/<slug:slug>/", press, name="approval_press"),
    path("danh-sach-thu-tuc/<int:section>/", lists, name="approval_lists"),
    path("thong-bao/", notices, name="approval_notices"),
    path("thong-bao/da-doc/", read_all, name="approval_notices_read"),
    path("thong-bao/gio-gui-thu/", set_hour, name="approval_letter_hour"),
    path("thong-bao/<int:key>/", open_notice, name="approval_notice_open"),
    path("don-doc/", urging, name="approval_urging"),
    path("don-doc/<slug:section>/<int:owner>/", urge_one, name="approval_urge"),
    # By the library's names, for by these the doors are guarded (doors.py).
    path("choose-page/", require_admin_access(Chooser.as_view()), name="wagtailadmin_choose_page"),
    path(
        "choose-page/<int:parent_page_id>/",
        require_admin_access(Chooser.as_view()),
        name="wagtailadmin_choose_page_child",
    ),
    path("choose-page/chosen-multiple/", chosen),
    path("pages/search/", require_admin_access(Search.as_view())),
    path("pages/search/results/", require_admin_access(Search.as_view(results_only=True))),
    path("reports/site-history/", require_admin_access(SiteHistory.as_view())),
    path("reports/site-history/results/", require_admin_access(SiteHistory.as_view(results_only=True))),
    path("reports/workflow/", require_admin_access(Passages.as_view())),
    path("reports/workflow/results/", require_admin_access(Passages.as_view(results_only=True))),
    path("reports/workflow_tasks/", require_admin_access(Steps.as_view())),
    path("reports/workflow_tasks/results/", require_admin_access(Steps.as_view(results_only=True))),
    path("reports/page-types-usage/", page_types_report),
    path("reports/page-types-usage/results/", page_types_report, {"results_only": True}),
]
