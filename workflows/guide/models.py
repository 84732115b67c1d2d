"""Who has put the first three steps of a role away."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User


class TourSeen(models.Model):
    """Of one role: whoever is appointed to another gets its steps too. It goes with the account."""

    person = models.ForeignKey(
        User, verbose_name=_("Người xem"), on_delete=models.CASCADE, related_name="tours_seen"
    )
    role = models.CharField(_("Chức danh"), max_length=60)
    seen_at = models.DateTimeField(_("Xem lúc"))

    class Meta:
        verbose_name = _("Ba bước đầu tiên đã xem")
        verbose_name_plural = _("Ba bước đầu tiên đã xem")
        constraints = [models.UniqueConstraint(fields=["person", "role"], name="guide_tour_seen_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.role}"
