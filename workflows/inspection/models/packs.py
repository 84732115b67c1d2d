"""A pack that somebody asked for."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User

from ..packs.contents import Contents


class Pack(models.Model):
    """Asked for by a person, made by a job; `sha256` is also in the register's row "pack_evidence"."""

    by = models.ForeignKey(User, models.PROTECT, verbose_name=_("Người yêu cầu"), related_name="+")
    at = models.DateTimeField(_("Yêu cầu lúc"))
    address = models.TextField(_("Địa chỉ"), blank=True)
    first = models.DateTimeField(_("Từ"), null=True)
    last = models.DateTimeField(_("Đến"))
    total = models.PositiveIntegerField(_("Số tệp"), default=0)
    done = models.PositiveIntegerField(_("Đã xong"), default=0)
    made_at = models.DateTimeField(_("Làm xong lúc"), null=True)
    sha256 = models.CharField(_("Mã băm của gói"), max_length=64)
    size = models.PositiveBigIntegerField(_("Dung lượng"), default=0)
    why_not = models.TextField(_("Vì sao chưa làm được"))

    class Meta:
        verbose_name = _("Gói chứng cứ")
        verbose_name_plural = _("Các gói chứng cứ")
        default_permissions = ()
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.address or _('Mọi địa chỉ')}, {timezone.localtime(self.last):%H:%M %d/%m/%Y}"

    @property
    def contents(self) -> Contents:
        return Contents(self.address, self.first, self.last)

    @property
    def path(self) -> Path:
        return Path(settings.EVIDENCE_PACKS) / f"{self.pk}.zip"

    @property
    def file_name(self) -> str:
        return f"goi-chung-cu-{self.pk}.zip"
