"""What comes first for some words, as the standing office says: a page that is public, and no words of the office's."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..finding.contents import title_key


class PromotedQuerySet(models.QuerySet):
    def on(self, day: date) -> PromotedQuerySet:
        begun = Q(starts_on=None) | Q(starts_on__lte=day)
        return self.filter(begun, Q(ends_on=None) | Q(ends_on__gte=day))


class PromotedResult(models.Model):
    """Whoever looks for these words is shown this page before the others, while readers may open it.

    Readers see the page's own title and summary, which its chain approved; why it stands there is the office's.
    """

    wagtail_reference_index_ignore = True

    words = models.CharField(
        _("Từ ngữ người dân gõ"),
        max_length=200,
        help_text=_(
            "Ví dụ: đăng ký khai sinh. Gõ có dấu hay không, chữ hoa hay chữ thường đều được nhận ra. Mỗi cách gõ khác là một mục riêng."
        ),
    )
    key = models.CharField(max_length=250, editable=False)  # the words without marks: what a query is held to
    page = models.ForeignKey(
        settings.WAGTAIL_PAGE_MODEL,
        verbose_name=_("Trang nên xem"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Người đọc thấy tiêu đề và tóm tắt của trang."),
    )
    rank = models.PositiveSmallIntegerField(
        _("Thứ tự"), default=1, help_text=_("Khi nhiều trang cùng ứng với các từ này, số nhỏ xếp trước.")
    )
    starts_on = models.DateField(_("Từ ngày"), null=True, blank=True)
    ends_on = models.DateField(_("Đến hết ngày"), null=True, blank=True)
    reason = models.CharField(
        _("Lý do"), max_length=300, blank=True, help_text=_("Lưu nội bộ, người đọc không thấy.")
    )

    objects = PromotedQuerySet.as_manager()

    class Meta:
        verbose_name = _("kết quả nên xem")
        verbose_name_plural = _("kết quả nên xem")
        default_permissions = ()
        ordering = ["key", "rank", "pk"]
        constraints = [models.UniqueConstraint(fields=["key", "page"], name="pages_promoted_once")]

    def __str__(self) -> str:
        return self.words

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = title_key(self.words)
        super().save(*args, **kwargs)
