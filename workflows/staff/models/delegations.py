"""Who decides in whose place, from when to when (ủy quyền)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..locks import one_at_a_time
from ..periods import Period, PeriodQuerySet
from ..regulation import regulation_in_force
from .appointments import Appointment
from .people import User

MAY_GIVE = {"leader", "member"}  # kinds of role
MAY_RECEIVE = {*MAY_GIVE, "staff"}


class DelegationQuerySet(PeriodQuerySet):
    def to(self, delegate: User) -> DelegationQuerySet:
        return self.filter(delegate=delegate)


class Delegation(Period):
    """A leader or member lets another act in their place, by a decision with its days.

    It carries what the giver holds by appointment or assignment on the day of the act, never
    what was itself delegated. Refused with a sentence: to oneself, by or to somebody outside
    the board, two delegates of one person at once.
    """

    person = models.ForeignKey(
        User, verbose_name=_("Người ủy quyền"), on_delete=models.PROTECT, related_name="delegations_given"
    )
    delegate = models.ForeignKey(
        User,
        verbose_name=_("Người được ủy quyền"),
        on_delete=models.PROTECT,
        related_name="delegations_received",
    )

    LASTING = ("person", "delegate")

    objects = DelegationQuerySet.as_manager()

    class Meta(Period.Meta):
        verbose_name = _("Ủy quyền")
        verbose_name_plural = _("Ủy quyền")
        ordering = ["person", "starts_on"]
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(person=F("delegate")),
                name="staff_delegation_to_another",
                violation_error_message=_("Không tự ủy quyền cho mình. Hãy chọn người khác."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("%(delegate)s thay mặt %(person)s") % {"delegate": self.delegate, "person": self.person})

    def clean(self) -> None:
        super().clean()
        if not (self.person_id and self.delegate_id and self.starts_on):
            return  # the field's own message stands beside it
        if not self._kinds_of(self.person_id) & MAY_GIVE:
            raise ValidationError(
                {"person": _("Chỉ lãnh đạo, thành viên Ban Biên tập ủy quyền. Hãy chọn người khác.")}
            )
        if not self._kinds_of(self.delegate_id) & MAY_RECEIVE:
            raise ValidationError(
                {
                    "delegate": _(
                        "Người được ủy quyền phải thuộc Ban Biên tập hoặc bộ phận giúp việc. Hãy chọn người khác."
                    )
                }
            )
        self._check_overlap()

    def _kinds_of(self, person: int) -> set[str]:
        """What the person is on the first day."""
        held = Appointment.objects.on(self.starts_on).filter(person_id=person).values_list("role", flat=True)
        return {role.kind.value for key in held if (role := regulation_in_force().known_role(key))}

    def _check_overlap(self) -> None:
        others = Delegation.objects.filter(person_id=self.person_id).exclude(pk=self.pk)
        if other := others.overlapping(self.starts_on, self.ends_on).first():
            raise ValidationError(
                _("%(person)s đã ủy quyền cho %(delegate)s %(days)s. Hãy sửa ngày để không trùng.")
                % {"person": other.person, "delegate": other.delegate, "days": other.days()}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Two clerks who record one person's delegations at once are heard one after the other."""
        with transaction.atomic():
            one_at_a_time(self._meta.label)
            super().save(*args, **kwargs)
