"""Who decides in whose place, from when to when (ủy quyền)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..locks import one_at_a_time
from ..periods import Period, PeriodQuerySet
from ..regulation import regulation_in_force
from .appointments import Appointment
from .assignments import DECIDING, Assignment
from .people import User

MAY_GIVE = {"leader", "member"}  # kinds of role
MAY_RECEIVE = {*MAY_GIVE, "staff"}


def kinds_held(person: int, on: date) -> set[str]:
    """The kinds of role the person of that key holds that day."""
    held = Appointment.objects.on(on).filter(person_id=person).values_list("role", flat=True)
    return {role.kind.value for key in held if (role := regulation_in_force().known_role(key))}


def sections_of(person: int, on: date) -> list[str]:
    """Keys of the sections in which the person takes a step that day, by a role or by an assignment."""
    regulation = regulation_in_force()
    roles = list(Appointment.objects.on(on).filter(person_id=person).values_list("role", flat=True))
    mine = Q(person_id=person) | Q(role__in=roles)
    given = set(Assignment.objects.on(on).filter(mine, duty__in=DECIDING).values_list("section", flat=True))
    named = {section.key for role in roles for section in regulation.sections_decided_by(role)}
    return [section.key for section in regulation.sections if section.key in named | given]


class DelegationQuerySet(PeriodQuerySet):
    def to(self, delegate: User) -> DelegationQuerySet:
        return self.filter(delegate=delegate)

    def overlapping(self, starts_on: date, ends_on: date | None) -> Self:
        """What was withdrawn gives nothing from that moment on, whatever its days say."""
        return super().overlapping(starts_on, ends_on).filter(withdrawn_at=None)


class Delegation(Period):
    """A leader or member lets another act in their place, by a decision with its days.

    It carries what the giver holds by appointment or assignment on the day of the act, in all
    sections or in those it names, and never what was itself delegated. Refused with a sentence:
    to oneself, by or to somebody outside the board, in a section where the giver takes no step,
    two delegates of one person at once. It ends with its last day, or at once when the giver
    withdraws it; it is never deleted.
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

    sections = ArrayField(
        models.CharField(max_length=60),
        verbose_name=_("Phạm vi (chuyên mục)"),
        default=list,
        blank=True,
        help_text=_("Không chọn chuyên mục nào là ủy quyền ở tất cả chuyên mục."),
    )
    withdrawn_at = models.DateTimeField(_("Thu hồi lúc"), null=True, blank=True, editable=False)

    LASTING = ("person", "delegate", "sections")

    objects = DelegationQuerySet.as_manager()

    class Meta(Period.Meta):
        verbose_name = _("Ủy quyền")
        verbose_name_plural = _("Ủy quyền")
        permissions = [("give_delegation", _("Ủy quyền việc của mình"))]
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

    def covers(self, section: str) -> bool:
        """Whether it gives anything in the section of that key."""
        return not self.sections or section in self.sections

    @property
    def scope(self) -> str:
        """The sections as an official reads them."""
        titles = [regulation_in_force().full_title(key) for key in self.sections]
        return "; ".join(titles) or str(_("tất cả chuyên mục"))

    def days(self) -> str:
        """With the moment it was withdrawn, where it was."""
        if self.withdrawn_at is None:
            return super().days()
        moment = f"{timezone.localtime(self.withdrawn_at):%H:%M %d/%m/%Y}"
        return str(_("%(days)s, đã thu hồi lúc %(moment)s") % {"days": super().days(), "moment": moment})

    def clean(self) -> None:
        super().clean()
        if not (self.person_id and self.delegate_id and self.starts_on):
            return  # the field's own message stands beside it
        if not kinds_held(self.person_id, self.starts_on) & MAY_GIVE:
            raise ValidationError(
                {"person": _("Chỉ lãnh đạo, thành viên Ban Biên tập ủy quyền. Hãy chọn người khác.")}
            )
        if not kinds_held(self.delegate_id, self.starts_on) & MAY_RECEIVE:
            raise ValidationError(
                {
                    "delegate": _(
                        "Người được ủy quyền phải thuộc Ban Biên tập hoặc bộ phận giúp việc. Hãy chọn người khác."
                    )
                }
            )
        self._check_sections()
        self._check_overlap()

    def _check_sections(self) -> None:
        """What is on record keeps its sections, though an assignment they rested on has ended."""
        if self.pk:
            return
        if strange := set(self.sections) - set(sections_of(self.person_id, self.starts_on)):
            titles = "; ".join(regulation_in_force().full_title(key) for key in sorted(strange))
            raise ValidationError(
                {
                    "sections": _(
                        "Người ủy quyền không giữ bước kiểm duyệt, phê duyệt nào ở: %(titles)s. "
                        "Hãy bỏ chọn chuyên mục đó."
                    )
                    % {"titles": titles}
                }
            )

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

    def withdraw(self, at: datetime) -> None:
        """The giver takes it back at that moment; what the delegate decided before stands.

        Nothing else of the record is asked about: it ends, whatever became of who it names.
        """
        with transaction.atomic():
            one_at_a_time(self._meta.label)
            standing = Delegation.objects.filter(pk=self.pk, withdrawn_at=None).first()
            if standing is not None:
                standing.withdrawn_at = at
                standing.save_base(update_fields={"withdrawn_at"})
        self.refresh_from_db()
