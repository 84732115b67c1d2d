"""What is to leave the public view, or has left it (gỡ bỏ): who asked, why, on which basis, what residents are told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User

from ..hours import said
from .submissions import kind_of


class WithdrawalState(models.TextChoices):
    REQUESTED = "requested", _("Đề nghị gỡ bỏ, chờ quyết định")
    SCHEDULED = "scheduled", _("Chờ đến giờ gỡ bỏ")
    TAKEN_DOWN = "taken-down", _("Đã gỡ ngay, chờ xác nhận")
    WITHDRAWN = "withdrawn", _("Đã gỡ bỏ")
    TO_RESTORE = "to-restore", _("Đã gỡ ngay, không xác nhận; đăng lại qua quy trình")
    KEPT = "kept", _("Giữ bài")
    CALLED_BACK = "called-back", _("Đã rút đề nghị gỡ bỏ")
    CANCELLED = "cancelled", _("Đã hủy giờ gỡ bỏ")
    RESTORED = "restored", _("Đã đăng lại")


LEADS_TO = {
    WithdrawalState.REQUESTED: {
        WithdrawalState.SCHEDULED,
        WithdrawalState.TAKEN_DOWN,
        WithdrawalState.WITHDRAWN,
        WithdrawalState.KEPT,
        WithdrawalState.CALLED_BACK,
    },
    WithdrawalState.SCHEDULED: {
        WithdrawalState.TAKEN_DOWN,
        WithdrawalState.WITHDRAWN,
        WithdrawalState.CANCELLED,
    },
    WithdrawalState.TAKEN_DOWN: {WithdrawalState.WITHDRAWN, WithdrawalState.TO_RESTORE},
    WithdrawalState.WITHDRAWN: {WithdrawalState.RESTORED},
    WithdrawalState.TO_RESTORE: {WithdrawalState.RESTORED},
}
STANDS = tuple(LEADS_TO)
WAITS = (WithdrawalState.REQUESTED, WithdrawalState.SCHEDULED, WithdrawalState.TAKEN_DOWN)
GONE = (WithdrawalState.TAKEN_DOWN, WithdrawalState.WITHDRAWN)  # the public is not to have it


class WithdrawalQuerySet(models.QuerySet):
    def of(self, item: models.Model) -> WithdrawalQuerySet:
        return self.filter(kind=kind_of(item), key=item.pk)

    def standing(self) -> WithdrawalQuerySet:
        """Not at its end: of what is gone, until it is public again."""
        return self.filter(state__in=STANDS)

    def waiting(self) -> WithdrawalQuerySet:
        """For somebody's decision, or for its hour."""
        return self.filter(state__in=WAITS)

    def due(self, now: datetime) -> WithdrawalQuerySet:
        """Decided for an hour that has come; the longest due first."""
        found = self.filter(state=WithdrawalState.SCHEDULED, withdraw_at__lte=now)
        return found.order_by("withdraw_at")


class Withdrawal(models.Model):
    """At most one stands an item. `reason` and `grounds` are the board's own; `notice` stands at the address.

    Of whoever asked and whoever decided name and title are copied as they were at that moment.
    """

    kind = models.CharField(max_length=100)
    key = models.BigIntegerField()
    section = models.CharField(_("Chuyên mục"), max_length=60)
    state = models.CharField(
        _("Tình trạng"), max_length=20, choices=WithdrawalState, default=WithdrawalState.REQUESTED
    )
    by = models.ForeignKey(User, verbose_name=_("Người"), on_delete=models.PROTECT, related_name="+")
    by_as = models.TextField(_("Họ tên, chức danh"))
    at = models.DateTimeField(_("Lúc"))
    reason = models.TextField(_("Lý do"))
    grounds = models.TextField(_("Căn cứ"), blank=True)
    notice = models.TextField(_("Thông báo công khai"), blank=True)
    asked_from = models.TextField(
        _("Nơi yêu cầu"), blank=True
    )  # who wants it gone at once, by which document
    received_at = models.DateTimeField(_("Nhận yêu cầu lúc"), null=True, blank=True)
    decided_by = models.ForeignKey(
        User,
        verbose_name=_("Người quyết định"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decided_as = models.TextField(_("Họ tên, chức danh"), blank=True)
    decided_at = models.DateTimeField(_("Quyết định lúc"), null=True, blank=True)
    answer = models.TextField(_("Ý kiến"), blank=True)
    withdraw_at = models.DateTimeField(_("Giờ gỡ bỏ"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("Gỡ bỏ lúc"), null=True, blank=True)
    ended_at = models.DateTimeField(_("Kết thúc lúc"), null=True, blank=True)

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("Việc gỡ bỏ")
        verbose_name_plural = _("Việc gỡ bỏ")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["kind", "key"], name="approval_withdrawal_item")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"], condition=Q(state__in=STANDS), name="approval_one_withdrawal_an_item"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}: {self.stands}"

    def is_about(self, item: models.Model) -> bool:
        return (self.kind, self.key) == (kind_of(item), item.pk)

    @property
    def stands(self) -> str:
        """What became of it, in words; decided for an hour, with that hour."""
        if self.state == WithdrawalState.SCHEDULED:
            return _now("Gỡ bỏ lúc %(hour)s") % {"hour": said(self.withdraw_at)}
        return str(self.get_state_display())

    @property
    def seen(self) -> str:
        """What a screen shows of it: pressed on another, a button is out of date."""
        return f"{self.pk}:{self.state}:{self.withdraw_at.timestamp() if self.withdraw_at else ''}"

    def move_to(self, state: WithdrawalState, **changes: Any) -> None:
        """The next state by the table, with what changes along. Raises ValueError for a step off it."""
        if state not in LEADS_TO.get(WithdrawalState(self.state), set()):
            raise ValueError(f"{self.state} does not lead to {state}")
        self.state = state
        self.note(**changes)

    def is_due(self, now: datetime) -> bool:
        hour = self.withdraw_at
        return self.state == WithdrawalState.SCHEDULED and hour is not None and hour <= now

    def note(self, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(self, name, value)
        self.save(update_fields=["state", *changes])
