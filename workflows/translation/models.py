"""A file of translations that somebody sent for a page: kept as it came, taken once."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from workflows.intake.models import Upload


class TranslationFile(models.Model):
    """An upload that is the PO file of an outside translator, and how many of its pieces a person took."""

    upload = models.OneToOneField(
        Upload, on_delete=models.CASCADE, primary_key=True, related_name="translation"
    )
    source = models.ForeignKey(
        Page, verbose_name=_("Bản tiếng Việt"), on_delete=models.CASCADE, related_name="+"
    )
    taken = models.PositiveIntegerField(_("Số đoạn đã nhận"), default=0)

    class Meta:
        verbose_name = _("tệp dịch")
        verbose_name_plural = _("tệp dịch")

    def __str__(self) -> str:
        return self.upload.name
