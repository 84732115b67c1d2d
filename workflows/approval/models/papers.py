"""What was found in the bytes of a file, so that they are read once, wherever the file is shown."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reading(models.TextChoices):
    WHOLE = "whole", _("Đã đọc")
    PART = "part", _("Đọc được một phần")
    WITHOUT_TEXT = "without-text", _("Không có chữ")
    UNREADABLE = "unreadable", _("Không đọc được")


class PaperRead(models.Model):
    """By the hash of the bytes. `found`: the key of a check and the words, of each; never the text itself.

    `edition` is that of the reader: what an older one read is read again.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    edition = models.PositiveSmallIntegerField()
    reading = models.CharField(max_length=20, choices=Reading)
    found = models.JSONField(default=list)

    class Meta:
        verbose_name = _("Tệp đã đọc")
        verbose_name_plural = _("Tệp đã đọc")

    def __str__(self) -> str:
        return f"{self.sha256[:12]}: {self.get_reading_display()}"
