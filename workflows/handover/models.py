"""The lists of an afternoon, what stood on each, what the office prepared, and what a leader confirmed together."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from workflows.approval.models import Submission, WorkRow
from workflows.approval.models.lists import LONGEST_TITLE
from workflows.staff.models import User

UNDO = timedelta(seconds=60)


class Afternoon(models.Model):
    """A working day whose lists were closed, once: with or without anything on them."""

    day = models.DateField(_("Ngày"), primary_key=True)
    closed_at = models.DateTimeField(_("Chốt lúc"))

    class Meta:
        verbose_name = _("Buổi trình duyệt")
        verbose_name_plural = _("Buổi trình duyệt")
        ordering = ["-day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}"


class HandoverList(models.Model):
    """Danh sách trình duyệt chiều: of one afternoon, to one leader. It grants no authority: what stands on it is decided
    by whoever may decide it, as anything else."""

    afternoon = models.ForeignKey(Afternoon, on_delete=models.PROTECT, related_name="lists")
    leader = models.ForeignKey(User, verbose_name=_("Lãnh đạo"), on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("Danh sách trình duyệt")
        verbose_name_plural = _("Danh sách trình duyệt")
        ordering = ["-afternoon", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["afternoon", "leader"], name="handover_one_list_a_leader")
        ]

    def __str__(self) -> str:
        return _now("Danh sách trình duyệt chiều %(day)s") % {"day": f"{self.afternoon_id:%d/%m/%Y}"}


class Handed(models.Model):
    """An item on a list, with its place and what the office says of it. `is_past`: a member ended its chain, it is public
    and stands there to be looked at afterwards (hậu kiểm)."""

    list = models.ForeignKey(HandoverList, on_delete=models.CASCADE, related_name="items")
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="handed")
    place = models.PositiveSmallIntegerField(_("Thứ tự"))
    title = models.CharField(_("Tiêu đề"), max_length=LONGEST_TITLE)
    note = models.CharField(_("Ghi chú"), max_length=500, blank=True)
    is_past = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("Bài trong danh sách")
        verbose_name_plural = _("Bài trong danh sách")
        ordering = ["list", "place"]
        constraints = [models.UniqueConstraint(fields=["list", "submission"], name="handover_once_a_list")]

    def __str__(self) -> str:
        return self.title


class Prepared(models.Model):
    """What the office settled about an item before its list is closed: its place, a note, and of which day's list it is
    kept out, with the reason."""

    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, related_name="prepared")
    place = models.PositiveSmallIntegerField(_("Thứ tự"), null=True, blank=True)
    note = models.CharField(_("Ghi chú"), max_length=500, blank=True)
    kept_out_of = models.DateField(_("Không đưa vào danh sách ngày"), null=True, blank=True)
    reason = models.CharField(_("Lý do để lại"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("Chuẩn bị trình")
        verbose_name_plural = _("Chuẩn bị trình")

    def __str__(self) -> str:
        return str(self.submission_id)


class Letter(models.Model):
    """The mail of a list to one person: sent once."""

    list = models.ForeignKey(HandoverList, on_delete=models.CASCADE, related_name="letters")
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Thư báo danh sách")
        verbose_name_plural = _("Thư báo danh sách")
        constraints = [
            models.UniqueConstraint(fields=["list", "person"], name="handover_one_letter_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.list_id}: {self.person_id}"


class Opened(models.Model):
    """That a person had the item of a list before their eyes, and on which bytes: only such are confirmed together."""

    item = models.ForeignKey(Handed, on_delete=models.CASCADE, related_name="opened")
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    content_hash = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("Đã mở xem")
        verbose_name_plural = _("Đã mở xem")
        constraints = [models.UniqueConstraint(fields=["item", "person"], name="handover_opened_once")]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.person_id}"


class ConfirmationQuerySet(models.QuerySet):
    def counted(self) -> ConfirmationQuerySet:
        """With how many items are done, were refused, and are left."""
        is_over = Q(rows__done_at__isnull=False)
        return self.annotate(
            done=Count("rows", filter=is_over & Q(rows__why="")),
            refused=Count("rows", filter=is_over & ~Q(rows__why="")),
            left=Count("rows", filter=Q(rows__done_at=None)),
        )

    def due(self, now: datetime) -> ConfirmationQuerySet:
        """Past the minute in which they are taken back, and not carried out whole."""
        return self.filter(release_at__lte=now, undone_at=None, finished_at=None)


class Confirmation(models.Model):
    """Several items of a list decided with one press: carried out a minute later, by a job that may begin anew."""

    list = models.ForeignKey(HandoverList, on_delete=models.CASCADE, related_name="confirmations")
    by = models.ForeignKey(User, verbose_name=_("Người"), on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("Lúc"))
    release_at = models.DateTimeField(_("Thực hiện từ"))
    undone_at = models.DateTimeField(_("Hoàn tác lúc"), null=True, blank=True)
    finished_at = models.DateTimeField(_("Xong lúc"), null=True, blank=True)

    objects = ConfirmationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Xác nhận theo danh sách")
        verbose_name_plural = _("Xác nhận theo danh sách")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.list_id}: {self.at:%H:%M}"

    def can_be_undone(self, now: datetime) -> bool:
        return self.undone_at is None and self.finished_at is None and now < self.release_at


class Confirmed(WorkRow):
    """One item of a confirmation, as it was seen. Of an item at most one stands."""

    confirmation = models.ForeignKey(Confirmation, on_delete=models.CASCADE, related_name="rows")
    item = models.ForeignKey(Handed, on_delete=models.CASCADE, related_name="confirmed")
    position = models.PositiveSmallIntegerField()
    content_hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("Bài đã xác nhận")
        verbose_name_plural = _("Bài đã xác nhận")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["confirmation", "item"], name="handover_once_a_confirmation"),
            models.UniqueConstraint(
                fields=["item"], condition=Q(done_at__isnull=True), name="handover_one_open_confirmation"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.confirmation_id}: {self.item_id}"
