"""What a person did to a whole list with one press of a button, and what became of each of its items."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User

LONGEST_SEEN = 120
LONGEST_TITLE = 300


class ListVerb(models.TextChoices):
    SUBMIT = "submit", _("Trình duyệt")
    DECIDE = "approve", _("Quyết định")


class ListActQuerySet(models.QuerySet):
    def open(self) -> ListActQuerySet:
        return self.filter(finished_at=None)

    def counted(self) -> ListActQuerySet:
        """With how many of its items are done, and how many were refused."""
        is_over = Q(rows__done_at__isnull=False)
        return self.annotate(
            done=Count("rows", filter=is_over & Q(rows__why="")),
            refused=Count("rows", filter=is_over & ~Q(rows__why="")),
        )


class ListAct(models.Model):
    """The person, the moment, and the list by its mark. The deed itself is done to each item by its verb, at
    this moment and in this person's name, by a job that may begin anew; it ends, whatever fails."""

    verb = models.CharField(max_length=20, choices=ListVerb)
    section = models.CharField(_("Chuyên mục"), max_length=60)
    by = models.ForeignKey(User, verbose_name=_("Người"), on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("Lúc"))
    mark = models.CharField(_("Mã danh sách"), max_length=64)
    count = models.PositiveIntegerField(_("Số thủ tục"))
    declared = models.JSONField(_("Cam đoan"), default=list)
    left_out = models.JSONField(_("Đã bỏ chọn"), default=list)  # of the same list, as the person saw it
    finished_at = models.DateTimeField(_("Xong lúc"), null=True, blank=True)

    objects = ListActQuerySet.as_manager()

    class Meta:
        verbose_name = _("Việc theo danh sách")
        verbose_name_plural = _("Việc theo danh sách")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["by", "verb", "mark"],
                condition=Q(finished_at__isnull=True),
                name="approval_one_open_act_a_list",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_verb_display()}: {self.count}"

    @property
    def over(self) -> int:
        """Of an act that was `counted()`: how many had their turn."""
        return self.done + self.refused

    @property
    def left(self) -> int:
        return self.count - self.over


class WorkRowQuerySet(models.QuerySet):
    def waiting(self) -> WorkRowQuerySet:
        return self.filter(done_at=None)

    def refused(self) -> WorkRowQuerySet:
        return self.filter(done_at__isnull=False).exclude(why="")


class WorkRow(models.Model):
    """One item of many (one_by_one.py). `why` is the sentence it was refused with; `tries` counts how often it failed
    for no reason of the person's."""

    title = models.CharField(max_length=LONGEST_TITLE, blank=True)
    why = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True, blank=True)

    objects = WorkRowQuerySet.as_manager()

    class Meta:
        abstract = True

    def end(self, at: datetime, title: str = "", why: str = "") -> None:
        """Its turn is over: done, or refused with the sentence."""
        self.title, self.why, self.done_at = title[:LONGEST_TITLE], why, at
        self.save()


class ListRow(WorkRow):
    """One item of the list as the person had it before their eyes."""

    act = models.ForeignKey(ListAct, on_delete=models.CASCADE, related_name="rows")
    page = models.BigIntegerField()
    seen = models.CharField(max_length=LONGEST_SEEN)

    class Meta:
        verbose_name = _("Mục của danh sách")
        verbose_name_plural = _("Mục của danh sách")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["act", "page"], name="approval_one_row_an_item")]

    def __str__(self) -> str:
        return f"{self.act_id}: {self.page}"
