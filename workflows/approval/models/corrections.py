"""Nguồn đã cải chính: what obliges a sourced piece to be corrected (NĐ 237/2026/NĐ-CP, Điều 19.3.c)."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from workflows.staff.models import User

from .remarks import AboutAnItem

WAITS = Q(corrected_at=None, answered_at=None)


class SourceCorrectionQuerySet(AboutAnItem):
    def waiting(self) -> SourceCorrectionQuerySet:
        """Of pieces that are public: neither corrected since, nor found to need none."""
        public = Page.objects.filter(pk=OuterRef("key"), live=True)
        return self.filter(WAITS).filter(Exists(public))


class SourceCorrection(models.Model):
    """That a paper corrected what we quoted of it. No content: it waits until a correction of ours is published
    (`corrected_at`), or who decides on the section says why none is due (`answer`)."""

    kind = models.CharField(max_length=100)
    key = models.BigIntegerField()
    section = models.CharField(_("Chuyên mục"), max_length=60)
    by = models.ForeignKey(User, verbose_name=_("Người ghi"), on_delete=models.PROTECT, related_name="+")
    title = models.CharField(_("Chức danh"), max_length=250, blank=True)
    at = models.DateTimeField(_("Ghi lúc"))
    address = models.URLField(_("Địa chỉ bài cải chính của nguồn"), max_length=500)
    corrected_on = models.DateField(_("Nguồn cải chính ngày"))
    words = models.TextField(_("Nội dung nguồn cải chính"))
    corrected_at = models.DateTimeField(_("Đã đính chính lúc"), null=True, blank=True)
    answer = models.TextField(_("Lý do không cần đính chính"), blank=True)
    answered_by = models.ForeignKey(
        User,
        verbose_name=_("Người quyết định"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    answered_at = models.DateTimeField(_("Quyết định lúc"), null=True, blank=True)

    objects = SourceCorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Cải chính của nguồn")
        verbose_name_plural = _("Cải chính của nguồn")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key", "address"], condition=WAITS, name="approval_one_open_source_correction"
            )
        ]

    def __str__(self) -> str:
        return f"{self.address}: {self.words[:40]}"

    @property
    def is_waiting(self) -> bool:
        return self.corrected_at is None and self.answered_at is None
