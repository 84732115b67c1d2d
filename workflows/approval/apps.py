"""Gives Wagtail the board's policies on pages, files and public snippets, the screens of the latter, silence
where its own mails would speak: they would tell superusers, and leave out whose turn it is (trap 19), and a
library of translations that writes nothing (trap 28)."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

STOCK_MAILS = (
    ("task_submitted", "TaskState", "group_approval_task_submitted"),
    ("workflow_submitted", "WorkflowState", "workflow_state_submitted"),
    ("workflow_rejected", "WorkflowState", "workflow_state_rejected"),
    ("workflow_approved", "WorkflowState", "workflow_state_approved"),
)


class ApprovalConfig(AppConfig):
    name = "workflows.approval"
    label = "approval"
    verbose_name = _("Phê duyệt")

    def ready(self) -> None:
        import_module("workflows.approval.checks")
        import_module("workflows.approval.localize.checks")
        import_string("workflows.approval.localize.shut.shut")()
        register = import_string("wagtail.permissions.register_permission_policy")
        pages = import_string("workflows.approval.looking.BoardPagePermissionPolicy")
        register(import_string("wagtail.models.Page"), pages())
        files = import_string("workflows.approval.files_in_reach.policy")
        register(
            import_string("snippets.models.Attachment"), files, exact_class=True
        )  # before the library's own
        shared = import_string("workflows.approval.snippet_doors.PublicSnippetPolicy")
        for model in import_string("snippets.models.public_snippets")():
            register(model, shared(model))
        import_string("django.db.models.signals.post_save").connect(
            import_string("workflows.approval.papers.reading.when_uploaded"),
            sender=import_string("snippets.models.Attachment"),
            dispatch_uid="a file is read",
        )
        import_string("wagtail.snippets.models.register_snippet")("workflows.approval.shared_data.SharedData")
        for signal, sender, name in STOCK_MAILS:
            place = (
                f"{name}_email_notification"  # taken before wagtail.admin, which stands below, comes to it
            )
            import_string(f"wagtail.signals.{signal}").connect(
                silence, sender=import_string(f"wagtail.models.{sender}"), dispatch_uid=place
            )


def silence(**kwargs: Any) -> None:
    """We tell people ourselves, as part of the verbs: workflows/approval/telling.py."""
