"""Doors of this room into the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .finding.office import NothingFoundView, may_read


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
