"""Who holds which role, from when to when (QĐ.cc, Điều 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from ..locks import one_at_a_time
from ..periods import Period, PeriodQuerySet
from ..regulation import regulation_in_force
from .people import User


class AppointmentQuerySet(PeriodQuerySet):
    def to(self, role: str) -> AppointmentQuerySet:
        return self.filter(role=role)


def role_choices() -> list[tuple[str, str]]:
    return [(role.key, role.title) for role in regulation_in_force().group_roles]


def units(on: date | None = None) -> list[tuple[str, str]]:
    """Keys and names of the providing units, of one day or of all time; `settings.UNIT_DIRECTORY` knows them."""
    return import_string(settings.UNIT_DIRECTORY)(on)


class Appointment(Period):
    """Who holds a role, from when to when, by which decision (QĐ.cc).

    Refused with a sentence: a role the regulation does not know, a unit missing or
    superfluous, the same person twice at once, a second holder of a single-holder role.
    """

    person = models.ForeignKey(
        User, verbose_name=_("Người giữ chức danh"), on_delete=models.PROTECT, related_name="appointments"
    )
    role = models.CharField(_("Chức danh trong Ban Biên tập"), max_length=60, choices=role_choices)
    unit = models.CharField(
        _("Đơn vị"), max_length=60, blank=True, help_text=_("Chỉ chọn khi là đầu mối của một đơn vị.")
    )

    LASTING = ("person", "role", "unit")

    objects = AppointmentQuerySet.as_manager()

    class Meta(Period.Meta):
        verbose_name = _("Thành viên theo quyết định kiện toàn")
        verbose_name_plural = _("Thành viên theo quyết định kiện toàn")
        ordering = ["role", "starts_on"]

    def __str__(self) -> str:
        return f"{self.person}: {self.title}"

    @property
    def title(self) -> str:
        return regulation_in_force().role_title(self.role)

    @property
    def unit_name(self) -> str:
        return dict(units()).get(self.unit, self.unit)

    def clean(self) -> None:
        super().clean()
        role = next((r for r in regulation_in_force().group_roles if r.key == self.role), None)
        if role is None or not self.starts_on:
            return  # the field's own message stands beside it
        self._check_unit(role.needs_unit)
        self._check_overlap(role.several)

    def _check_unit(self, needs_unit: bool) -> None:
        if needs_unit and not self.unit:
            raise ValidationError({"unit": _("Hãy chọn đơn vị mà người này làm đầu mối.")})
        if self.unit and self.unit not in dict(units(self.starts_on)):
            raise ValidationError(
                {"unit": _("Vào ngày bắt đầu không có đơn vị này. Hãy chọn trong danh sách.")}
            )
        if self.unit and not needs_unit:
            raise ValidationError({"unit": _("Chức danh này không gắn với một đơn vị; hãy để trống.")})

    def _check_overlap(self, several: bool) -> None:
        others = Appointment.objects.to(self.role).exclude(pk=self.pk)
        others = others.overlapping(self.starts_on, self.ends_on).select_related("person")
        same = others.filter(person_id=self.person_id, unit=self.unit)
        if twin := same.first():
            raise ValidationError(
                _("%(person)s đã giữ chức danh này %(days)s. Hãy sửa ngày để hai thời gian không trùng nhau.")
                % {"person": twin.person, "days": twin.days()}
            )
        if not several and (holder := others.first()):
            raise ValidationError(
                _(
                    "Chức danh %(title)s chỉ có một người và %(person)s đang giữ %(days)s. "
                    "Hãy ghi ngày kết thúc cho người trước."
                )
                % {"title": self.title, "person": holder.person, "days": holder.days()}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Two clerks who appoint to one role at once are heard one after the other."""
        with transaction.atomic():
            one_at_a_time(self._meta.label)
            super().save(*args, **kwargs)


def holders(role: str, on: date) -> list[User]:
    """The people who hold the role on that day, by appointment."""
    appointments = Appointment.objects.to(role).on(on).filter(person__is_active=True)
    return [a.person for a in appointments.select_related("person")]
