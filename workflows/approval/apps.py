"""Gives Wagtail the board's policy on who may look at which page."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _


class ApprovalConfig(AppConfig):
    name = "workflows.approval"
    label = "approval"
    verbose_name = _("Phê duyệt")

    def ready(self) -> None:
        page = import_string("wagtail.models.Page")
        policy = import_string("workflows.approval.looking.BoardPagePermissionPolicy")
        import_string("wagtail.permissions.register_permission_policy")(page, policy())
