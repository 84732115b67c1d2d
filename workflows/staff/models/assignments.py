"""Duties the head of the board gives in a section (II.4.1-3)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..locks import one_at_a_time
from ..periods import Period, PeriodQuerySet
from ..regulation import regulation_in_force
from .appointments import Appointment, role_choices
from .people import User


class Duty(models.TextChoices):
    """What an assignment gives (II.4.1-3)."""

    CONTRIBUTE = "contribute", _("Biên tập, cung cấp thông tin")
    CHECK = "check", _("Kiểm duyệt")
    APPROVE = "approve", _("Phê duyệt")
    RELEASE = "release", _("Kết thúc quy trình, lãnh đạo hậu kiểm")


DECIDING = (Duty.CHECK, Duty.APPROVE, Duty.RELEASE)  # duties that are a step of a chain


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

    LASTING = ("section", "duty", "role", "person")

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
        return str(self.person) if self.person else regulation_in_force().role_title(self.role)

    def clean(self) -> None:
        super().clean()
        section = regulation_in_force().section(self.section)
        if section is None or not self.duty or not self.starts_on:
            return
        self._check_regulation_allows(section)
        self._check_assignee(section)
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
                    % {"clause": regulation_in_force().cite(named.clause), "title": title}
                }
            )

    def _check_assignee(self, section: Any) -> None:
        """Members and leaders check and approve, and nobody both in one chain (IV.8; design 1.5)."""
        if self.duty == Duty.CONTRIBUTE:
            return
        kinds, roles = self._kinds_and_roles()
        if not kinds & {"member", "leader"}:
            raise ValidationError(
                _(
                    "Chỉ lãnh đạo và thành viên Ban Biên tập được kiểm duyệt, phê duyệt. Hãy giao cho người khác."
                )
            )
        others = {step.role for step in section.chain.steps if step.verb != self.duty}
        if self.duty != Duty.RELEASE and roles & others:
            raise ValidationError(
                _(
                    "Người này đã có một bước khác ở chuyên mục này; một người không làm hai bước. Hãy giao cho người khác."
                )
            )

    def _kinds_and_roles(self) -> tuple[set[str], set[str]]:
        """What the assignee is on the first day: the role's kind, or those the person holds."""
        roles = {self.role} if self.role else set()
        if self.person_id:
            held = Appointment.objects.on(self.starts_on).filter(person_id=self.person_id)
            roles = set(held.values_list("role", flat=True))
        known = [role for key in roles if (role := regulation_in_force().known_role(key))]
        return {role.kind.value for role in known}, roles

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
