"""Doors of this room into the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import register_permission_policy

from .finding.office import NothingFoundView, may_read
from .finding.promoting import OfficePolicy, PromotedViewSet
from .models import PromotedResult

register_permission_policy(PromotedResult, OfficePolicy(PromotedResult))


class NothingFoundMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request.user)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("tim-khong-thay/", NothingFoundView.as_view(), name="nothing_found"),
        path(
            "tim-khong-thay/results/",
            NothingFoundView.as_view(results_only=True),
            name="nothing_found_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def nothing_found() -> MenuItem:
    return NothingFoundMenuItem(
        _("Từ tìm không thấy"),
        reverse_lazy("nothing_found"),
        name="nothing_found",
        icon_name="search",
        order=1050,
    )


@hooks.register("register_admin_viewset")
def promoted_results() -> PromotedViewSet:
    return PromotedViewSet()
