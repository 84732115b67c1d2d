"""What people enter: the list of a year, and the days that are not as the week says."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Value
from django.utils.translation import gettext_lazy as _

from .by_law import is_weekly_rest
from .reckoning import WorkingDays


class DayKind(models.TextChoices):
    """Why the day is not as the week says (BLLĐ 2019, Điều 111.3 and 112)."""

    HOLIDAY = "nghi-le", _("Nghỉ lễ, tết")
    SUBSTITUTE = "nghi-bu", _("Nghỉ bù")
    SWAPPED = "nghi-hoan-doi", _("Nghỉ hoán đổi")
    MADE_UP = "lam-bu", _("Làm bù")


NOT_A_REST = _("Ngày %(day)s vốn là ngày làm việc. Làm bù chỉ ghi cho thứ Bảy hoặc Chủ nhật.")
ALREADY_REST = _("Ngày %(day)s vốn là ngày nghỉ hằng tuần nên không ghi nghỉ bù, nghỉ hoán đổi.")


def fault_of(on: date, kind: str) -> str | None:
    """A day made up is one of weekly rest; a day off for another is one of the working week."""
    rests, said = is_weekly_rest(on), {"day": f"{on:%d/%m/%Y}"}
    if kind == DayKind.MADE_UP and not rests:
        return str(NOT_A_REST % said)
    if kind in {DayKind.SUBSTITUTE, DayKind.SWAPPED} and rests:
        return str(ALREADY_REST % said)
    return None


_A_YEAR = "year"  # beside the kinds of days


class Year(models.Model):
    """That the list of a year is entered whole, and on which document it rests."""

    number = models.PositiveSmallIntegerField(_("Năm"), primary_key=True)
    document = models.CharField(_("Văn bản thông báo lịch nghỉ"), max_length=250)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("Người nhập"), on_delete=models.PROTECT, related_name="+"
    )
    entered_at = models.DateTimeField(_("Nhập lúc"))

    class Meta:
        ordering = ["number"]
        verbose_name = _("Lịch nghỉ của năm")
        verbose_name_plural = _("Lịch nghỉ của các năm")

    def __str__(self) -> str:
        return str(self.number)


class SpecialDay(models.Model):
    """A day off in the week, or a day made up at its end; one word a day."""

    on = models.DateField(_("Ngày"), unique=True, error_messages={"unique": _("Ngày này đã có trong lịch.")})
    kind = models.CharField(_("Loại ngày"), max_length=20, choices=DayKind)
    name = models.CharField(_("Tên ngày"), max_length=150)

    class Meta:
        ordering = ["on"]
        verbose_name = _("Ngày đặc biệt")
        verbose_name_plural = _("Ngày đặc biệt")

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y}: {self.name}"

    @property
    def is_working(self) -> bool:
        return self.kind == DayKind.MADE_UP

    def clean(self) -> None:
        super().clean()
        if self.on and (fault := fault_of(self.on, self.kind)):
            raise ValidationError({"kind": fault})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.full_clean()
        super().save(*args, **kwargs)


def working_days() -> WorkingDays:
    """The calendar as it is entered now; one query for its days and its years."""
    first = Func(F("number"), 1, 1, function="make_date", output_field=models.DateField())
    years = Year.objects.annotate(on=first, kind=Value(_A_YEAR)).values_list("on", "kind")
    said, known = {}, set()
    for on, kind in SpecialDay.objects.order_by().values_list("on", "kind").union(years.order_by(), all=True):
        if kind == _A_YEAR:
            known.add(on.year)
        else:
            said[on] = kind == DayKind.MADE_UP
    return WorkingDays(said, frozenset(known), settings.OFFICE_HOURS)
