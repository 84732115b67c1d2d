"""What each verification of the archive found (nightly.py): kept for whoever asks when it was last whole."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Verification(models.Model):
    """One reading of everything, from its beginning to its end; an ordinary table, which proves nothing by itself."""

    begun_at = models.DateTimeField(_("Bắt đầu lúc"))
    ended_at = models.DateTimeField(_("Xong lúc"))
    count = models.BigIntegerField(_("Số dòng nguyên vẹn"))
    unsigned = models.BigIntegerField(_("Số dòng chưa có mốc ký"))
    gaps = models.BigIntegerField(_("Số bản đã đăng chưa được chụp"))
    broken = models.BigIntegerField(_("Dòng hỏng đầu tiên"), null=True)
    says = models.TextField(_("Điều không khớp"), blank=True)

    class Meta:
        verbose_name = _("Lần kiểm tra lưu trữ")
        verbose_name_plural = _("Các lần kiểm tra lưu trữ")
        ordering = ["-begun_at"]
        default_permissions = ["view"]
        indexes = [models.Index(fields=["-begun_at"], name="archive_verification_at")]

    def __str__(self) -> str:
        return f"{self.begun_at:%Y-%m-%d %H:%M}: {self.says or self.count}"

    @property
    def is_whole(self) -> bool:
        return self.broken is None
