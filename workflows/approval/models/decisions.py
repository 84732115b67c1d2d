"""A step that was taken: by whom, in whose name, on which bytes."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User

from .submissions import Submission


class Decision(models.Model):
    """One step of a submission, decided. A second one on the same step is refused by the database.

    `changes` holds the exact words of "đồng ý đăng sau khi sửa"; the hash is then that of the
    text with those words changed.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="decisions")
    position = models.PositiveSmallIntegerField(_("Bước"))
    verb = models.CharField(_("Việc"), max_length=20)
    by = models.ForeignKey(User, verbose_name=_("Người"), on_delete=models.PROTECT, related_name="decisions")
    on_behalf_of = models.ForeignKey(
        User, verbose_name=_("Thay mặt"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(_("Lúc"))
    content_hash = models.CharField(max_length=64)
    changes = models.JSONField(default=list)

    class Meta:
        verbose_name = _("Quyết định")
        verbose_name_plural = _("Quyết định")
        ordering = ["submission", "position"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "position"], name="approval_one_decision_a_step")
        ]

    def __str__(self) -> str:
        return f"{self.verb}: {self.by}"
