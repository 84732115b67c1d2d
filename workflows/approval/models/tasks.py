"""The board's tasks: stock Wagtail tasks on groups, so that stock screens show who is responsible."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import AbstractGroupApprovalTask, TaskState

from workflows.regulation.vocabulary import Verb

VERB_LABELS = {
    Verb.CHECK: gettext_lazy("Kiểm duyệt"),
    Verb.APPROVE: gettext_lazy("Phê duyệt"),
    Verb.DECIDE: gettext_lazy("Quyết định"),
    Verb.RELEASE: gettext_lazy("Kết thúc quy trình"),
}


class BoardTask(AbstractGroupApprovalTask):
    """A step of a chain: one verb by one role. Made by `enact`, one for each pair a chain may use.

    Stock screens show it and whose group it is; nothing is decided there. The decision is a verb
    of ours, on the item's own screen.
    """

    verb = models.CharField(
        gettext_lazy("Việc"),
        max_length=20,
        choices=[(verb.value, label) for verb, label in VERB_LABELS.items()],
    )
    role = models.CharField(gettext_lazy("Chức danh"), max_length=60)

    class Meta:
        verbose_name = gettext_lazy("Bước theo Quy chế")
        verbose_name_plural = gettext_lazy("Bước theo Quy chế")
        constraints = [models.UniqueConstraint(fields=["verb", "role"], name="approval_one_task_a_step")]

    def user_can_access_editor(self, obj: models.Model, user: Any) -> bool:
        return False

    def locked_for_user(self, obj: models.Model, user: Any) -> bool:
        """Nobody edits in a chain, but who carries out a leader's exact change (design 6.5)."""
        refusal = import_string(settings.AUTHORITY)
        return refusal(user, "edit", obj, timezone.now()) is not None

    def user_can_lock(self, obj: models.Model, user: Any) -> bool:
        return False

    def get_actions(self, obj: models.Model, user: Any) -> list[Any]:
        """None: a stock button would decide without asking who wrote it and what was seen (traps 1, 5)."""
        return []

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        raise PermissionDenied(
            _("Theo nguyên tắc hệ thống “một cửa xuất bản”, việc này làm ở màn hình xử lý của bài.")
        )

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        """Stock lists no item as waiting for somebody: whose turn it is follows from dated records (trap 20)."""
        return TaskState.objects.none()

    def deactivate(self, user: Any = None) -> None:
        """Stock deactivation would pass the step for all that waits at it (trap 10)."""
        raise PermissionDenied(_("Bước này theo Quy chế, không tắt được. Hãy sửa Quy chế rồi ban hành lại."))
