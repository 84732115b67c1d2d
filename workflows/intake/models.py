"""An upload, kept as it came: what was previewed is what is confirmed, and nothing is sent twice."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User


class Upload(models.Model):
    """A file somebody sent into a section. Its bytes stay, understood or not (design 1.7)."""

    section_page = models.ForeignKey(
        "pages.SectionPage", verbose_name=_("Chuyên mục"), on_delete=models.PROTECT, related_name="+"
    )
    person = models.ForeignKey(User, verbose_name=_("Người gửi"), on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("Tên tệp"), max_length=255)
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    received_at = models.DateTimeField(_("Nhận lúc"))
    applied_at = models.DateTimeField(_("Nhập lúc"), null=True, blank=True)
    made = models.PositiveIntegerField(_("Số bản nháp mới"), default=0)
    changed = models.PositiveIntegerField(_("Số bản nháp sửa"), default=0)

    class Meta:
        verbose_name = _("Tệp gửi đến")
        verbose_name_plural = _("Tệp gửi đến")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name


class WordFile(models.Model):
    """What was read of an upload that is a Word file or a PDF (word/reading/), and the draft that it became."""

    upload = models.OneToOneField(Upload, on_delete=models.CASCADE, primary_key=True, related_name="word")
    as_docx = models.BinaryField(null=True)  # where another program had to convert it
    found = models.JSONField(default=dict)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("Bản nháp"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("Tệp Word")
        verbose_name_plural = _("Tệp Word")

    def __str__(self) -> str:
        return self.upload.name

    @property
    def refused(self) -> str:
        """The word for why nothing is taken of it; empty where something is."""
        return str(self.found.get("refused", ""))

    @property
    def is_pdf(self) -> bool:
        return bool(self.found.get("is_pdf"))

    @property
    def packed(self) -> bytes:
        """The bytes that were read."""
        return bytes(self.as_docx if self.as_docx is not None else self.upload.content)
