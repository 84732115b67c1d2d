"""Dated records: what holds from one day to another, both included."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class PeriodQuerySet(models.QuerySet):
    """Questions about time, in words."""

    def on(self, day: date) -> Self:
        """Records in force on that day."""
        return self.overlapping(day, day)

    def overlapping(self, starts_on: date, ends_on: date | None) -> Self:
        """Records that share at least one day with the period; None is open-ended."""
        found = self.filter(Q(ends_on=None) | Q(ends_on__gte=starts_on))
        return found if ends_on is None else found.filter(starts_on__lte=ends_on)


class Period(models.Model):
    """A record with a first day, perhaps a last day, and the decision it rests on."""

    starts_on = models.DateField(_("Từ ngày"))
    ends_on = models.DateField(
        _("Đến ngày"), null=True, blank=True, help_text=_("Để trống nếu chưa có ngày kết thúc.")
    )
    decision_number = models.CharField(
        _("Căn cứ (số quyết định)"), max_length=100, help_text=_("Ví dụ: 3277/QĐ-UBND.")
    )

    LASTING: tuple[str, ...] = ()  # what a record says for good; another person or role is another record

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("Ngày kết thúc phải bằng hoặc sau ngày bắt đầu."),
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError(
                {"ends_on": _("Ngày kết thúc phải bằng hoặc sau ngày bắt đầu. Hãy sửa một trong hai ngày.")}
            )
        self._check_lasting()

    def _check_lasting(self) -> None:
        """Who held what stays on file: a record is ended and another written, never turned into another."""
        before = type(self)._default_manager.filter(pk=self.pk).first()
        for name in self.LASTING if before else ():
            if getattr(before, name) != getattr(self, name):
                raise ValidationError(
                    {name: _("Mục đã ghi không đổi được phần này. Hãy ghi ngày kết thúc rồi lập mục mới.")}
                )

    def days(self) -> str:
        """The period as an official reads it."""
        start = f"{self.starts_on:%d/%m/%Y}"
        if self.ends_on is None:
            return str(_("từ ngày %s") % start)
        return str(
            _("từ ngày %(start)s đến ngày %(end)s") % {"start": start, "end": f"{self.ends_on:%d/%m/%Y}"}
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A record that breaks its rule is never stored, whichever door it came through."""
        self.full_clean()
        super().save(*args, **kwargs)
