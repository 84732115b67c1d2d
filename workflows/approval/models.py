"""The board's tasks: stock Wagtail tasks on groups, so that stock screens show who is responsible."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask

from workflows.regulation.vocabulary import Verb

VERB_LABELS = {
    Verb.CHECK: _("Kiểm duyệt"),
    Verb.APPROVE: _("Phê duyệt"),
    Verb.DECIDE: _("Quyết định"),
    Verb.RELEASE: _("Kết thúc quy trình"),
}


class BoardTask(AbstractGroupApprovalTask):
    """A step of a chain: one verb by one role. Made by `enact`, one for each pair the regulation uses."""

    verb = models.CharField(
        _("Việc"), max_length=20, choices=[(verb.value, label) for verb, label in VERB_LABELS.items()]
    )
    role = models.CharField(_("Chức danh"), max_length=60)

    class Meta:
        verbose_name = _("Bước theo Quy chế")
        verbose_name_plural = _("Bước theo Quy chế")
        constraints = [models.UniqueConstraint(fields=["verb", "role"], name="approval_one_task_a_step")]
