"""Đôn đốc: a person was reminded of a section that is theirs, on a day."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User


class Urging(models.Model):
    """Once a day, an owner and a section, whoever does it; the database refuses a second (II.4.2-1)."""

    section = models.CharField(_("Chuyên mục"), max_length=60)
    owner = models.ForeignKey(
        User, verbose_name=_("Người phụ trách"), on_delete=models.PROTECT, related_name="+"
    )
    on = models.DateField(_("Ngày"))
    by = models.ForeignKey(User, verbose_name=_("Người đôn đốc"), on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("Lúc"))
    words = models.TextField(_("Nội dung"))

    class Meta:
        verbose_name = _("Đôn đốc")
        verbose_name_plural = _("Đôn đốc")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["section", "owner", "on"], name="approval_one_urging_a_day_owner_section"
            )
        ]

    def __str__(self) -> str:
        return f"{self.section}: {self.owner}"
