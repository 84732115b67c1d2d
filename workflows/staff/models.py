"""People and what they were appointed and assigned to."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from vietnamese.text import nfc

from .locks import one_at_a_time
from .periods import Period, PeriodQuerySet
from .regulation import regulation_in_force


class User(AbstractUser):
    """A person of the office. Groups follow the appointments; nobody edits them by hand."""

    is_demonstration = models.BooleanField(_("Tài khoản ví dụ"), default=False, editable=False)

    class Meta:
        verbose_name = _("Tài khoản")
        verbose_name_plural = _("Tài khoản")
        ordering = ["username"]

    def get_full_name(self) -> str:
        """Family name first, as Vietnamese names are written."""
        return nfc(f"{self.last_name} {self.first_name}".strip())

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class PenName(models.Model):
    """A name a person signs with (bút danh). One person may have several; the real name is internal."""

    person = models.ForeignKey(
        User, verbose_name=_("Người viết"), on_delete=models.PROTECT, related_name="pen_names"
    )
    name = models.CharField(_("Bút danh"), max_length=100)

    class Meta:
        verbose_name = _("Bút danh")
        verbose_name_plural = _("Bút danh")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                "name",
                name="staff_penname_unique",
                violation_error_message=_("Bút danh này đã có người dùng. Hãy chọn bút danh khác."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class AppointmentQuerySet(PeriodQuerySet):
    def to(self, role: str) -> AppointmentQuerySet:
        return self.filter(role=role)


def role_choices() -> list[tuple[str, str]]:
    return [(role.key, role.title) for role in regulation_in_force().group_roles]


def unit_choices() -> list[tuple[str, str]]:
    """Keys and names of the providing units; `settings.UNIT_DIRECTORY` says who knows them."""
    return import_string(settings.UNIT_DIRECTORY)()


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

    objects = AppointmentQuerySet.as_manager()

    class Meta(Period.Meta):
        verbose_name = _("Thành viên theo quyết định kiện toàn")
        verbose_name_plural = _("Thành viên theo quyết định kiện toàn")
        ordering = ["role", "starts_on"]

    def __str__(self) -> str:
        return f"{self.person}: {self.title}"

    @property
    def title(self) -> str:
        return regulation_in_force().role(self.role).title

    @property
    def unit_name(self) -> str:
        return dict(unit_choices()).get(self.unit, self.unit)

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
        if self.unit and self.unit not in dict(unit_choices()):
            raise ValidationError({"unit": _("Không có đơn vị này. Hãy chọn trong danh sách.")})
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


class Duty(models.TextChoices):
    """What an assignment gives (II.4.1-3)."""

    CONTRIBUTE = "contribute", _("Biên tập, cung cấp thông tin")
    CHECK = "check", _("Kiểm duyệt")
    APPROVE = "approve", _("Phê duyệt")
    RELEASE = "release", _("Kết thúc quy trình, lãnh đạo hậu kiểm")


def section_choices() -> list[tuple[str, str]]:
    regulation = regulation_in_force()
    return [(section.key, regulation.full_title(section.key)) for section in regulation.sections]


class AssignmentQuerySet(PeriodQuerySet):
    def of(self, section: str) -> AssignmentQuerySet:
        return self.filter(section=section)


class Assignment(Period):
    """The Trưởng Ban gives a duty in a section to a role or to a person (II.4.1-3).

    It fills a gap of the regulation; what the regulation itself gives by name is not
    taken away by it.
    """

    section = models.CharField(_("Chuyên mục"), max_length=60, choices=section_choices)
    duty = models.CharField(_("Nhiệm vụ"), max_length=20, choices=Duty)
    role = models.CharField(_("Giao cho chức danh"), max_length=60, blank=True, choices=role_choices)
    person = models.ForeignKey(
        User,
        verbose_name=_("Hoặc giao cho người"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assignments",
    )

    objects = AssignmentQuerySet.as_manager()

    class Meta(Period.Meta):
        verbose_name = _("Phân công")
        verbose_name_plural = _("Phân công")
        ordering = ["section", "duty", "starts_on"]
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=Q(role="", person__isnull=False) | (~Q(role="") & Q(person=None)),
                name="staff_assignment_role_or_person",
                violation_error_message=_("Hãy giao cho một chức danh hoặc một người, không cả hai."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.section_title}: {self.get_duty_display()}"

    @property
    def section_title(self) -> str:
        return regulation_in_force().full_title(self.section)

    @property
    def assignee(self) -> str:
        return str(self.person) if self.person else regulation_in_force().role(self.role).title

    def clean(self) -> None:
        super().clean()
        section = regulation_in_force().section(self.section)
        if section is None or not self.duty or not self.starts_on:
            return
        self._check_regulation_allows(section)
        self._check_overlap()

    def _check_regulation_allows(self, section: Any) -> None:
        if self.duty == Duty.RELEASE and not section.member:
            raise ValidationError(
                {"duty": _("Quy chế không cho thành viên kết thúc quy trình ở chuyên mục này.")}
            )
        verbs = {"approve", "decide"} if self.duty == Duty.APPROVE else {self.duty}
        named = next((s for s in section.chain.steps if s.verb in verbs and not s.gap), None)
        if named is not None:
            title = regulation_in_force().role(named.role).title
            raise ValidationError(
                {
                    "duty": _(
                        "Theo %(clause)s, việc này thuộc trách nhiệm của %(title)s; phân công không thay được."
                    )
                    % {"clause": named.clause, "title": title}
                }
            )

    def _check_overlap(self) -> None:
        others = Assignment.objects.of(self.section).filter(duty=self.duty).exclude(pk=self.pk)
        if self.duty == Duty.CONTRIBUTE:
            others = others.filter(role=self.role, person=self.person)
        if other := others.overlapping(self.starts_on, self.ends_on).first():
            raise ValidationError(
                _("Nhiệm vụ này đã giao cho %(assignee)s %(days)s. Hãy sửa ngày để không trùng.")
                % {"assignee": other.assignee, "days": other.days()}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Two clerks who assign one section at once are heard one after the other."""
        with transaction.atomic():
            one_at_a_time(self._meta.label)
            super().save(*args, **kwargs)


class Acknowledgement(models.Model):
    """A person confirmed having read the Quy chế, in this version (VI.12-1)."""

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="acknowledgements")
    regulation = models.CharField(max_length=100)
    acknowledged_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Xác nhận đã đọc Quy chế")
        verbose_name_plural = _("Xác nhận đã đọc Quy chế")
        constraints = [
            models.UniqueConstraint(fields=["person", "regulation"], name="staff_acknowledged_once")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.regulation}"


def holders(role: str, on: date) -> list[User]:
    """The people who hold the role on that day, by appointment."""
    appointments = Appointment.objects.to(role).on(on).filter(person__is_active=True)
    return [a.person for a in appointments.select_related("person")]
