"""What is said about an item without deciding anything: remarks, proposals to the leader, opinions of units."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User

from .submissions import State, Submission, kind_of


class AboutAnItem(models.QuerySet):
    def of(self, item: models.Model) -> AboutAnItem:
        return self.filter(kind=kind_of(item), key=item.pk)


class Remark(models.Model):
    """A word among those who follow the item: internal, no decision, and kept when the item is gone.

    `proposed_in` is the passage in which it proposes to the leader (II.4.3a-2): once a passage.
    `title` is the person's at that moment.
    """

    kind = models.CharField(max_length=100)
    key = models.BigIntegerField()
    by = models.ForeignKey(User, verbose_name=_("Người"), on_delete=models.PROTECT, related_name="+")
    title = models.CharField(_("Chức danh"), max_length=250, blank=True)
    at = models.DateTimeField(_("Lúc"))
    words = models.TextField(_("Nội dung"))
    proposed_in = models.OneToOneField(
        Submission, null=True, blank=True, on_delete=models.SET_NULL, related_name="proposal"
    )

    objects = AboutAnItem.as_manager()

    class Meta:
        verbose_name = _("Ý kiến trao đổi")
        verbose_name_plural = _("Ý kiến trao đổi")
        ordering = ["pk"]
        indexes = [models.Index(fields=["kind", "key"], name="approval_remark_item")]

    def __str__(self) -> str:
        return f"{self.by}: {self.words[:40]}"


class OpinionKind(models.TextChoices):
    """What a unit finds of the content it was asked about."""

    AGREES = "agrees", _("Thống nhất nội dung")
    OBJECTS = "objects", _("Đề nghị sửa, bổ sung")


class OpinionRequestQuerySet(AboutAnItem):
    def standing(self) -> OpinionRequestQuerySet:
        """Of items that stand in a chain and were not decided since: for whom the unit may read them."""
        here = Submission.objects.filter(kind=OuterRef("kind"), key=OuterRef("key"))
        decided = here.filter(state__in=[State.RELEASED, State.DECLINED], pk__gte=OuterRef("submission"))
        return self.filter(Exists(here.open())).exclude(Exists(decided))

    def unanswered(self) -> OpinionRequestQuerySet:
        return self.filter(answered_at=None)


class OpinionRequest(models.Model):
    """Đề nghị thẩm tra (IV.9.2): a providing unit is asked for its word on the content, by a day.

    The answer is an opinion: it moves nothing, and the leader decides without it too. `seen` is the hash of what
    the unit had before its eyes.
    """

    kind = models.CharField(max_length=100)
    key = models.BigIntegerField()
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="opinion_requests")
    unit = models.CharField(_("Đơn vị"), max_length=60)
    unit_name = models.CharField(_("Tên đơn vị"), max_length=250)
    by = models.ForeignKey(User, verbose_name=_("Người đề nghị"), on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("Lúc"))
    words = models.TextField(_("Nội dung cần thẩm tra"))
    due_on = models.DateField(_("Chậm nhất ngày"))
    view = models.CharField(_("Ý kiến"), max_length=20, choices=OpinionKind, blank=True)
    answer = models.TextField(_("Nội dung ý kiến"), blank=True)
    seen = models.CharField(max_length=64, blank=True)
    answered_by = models.ForeignKey(
        User,
        verbose_name=_("Người trả lời"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    answered_at = models.DateTimeField(_("Trả lời lúc"), null=True, blank=True)

    objects = OpinionRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("Đề nghị thẩm tra")
        verbose_name_plural = _("Đề nghị thẩm tra")
        ordering = ["pk"]
        indexes = [models.Index(fields=["kind", "key"], name="approval_opinion_item")]
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "unit"],
                condition=Q(answered_at=None),
                name="approval_one_open_opinion_a_unit",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_name}: {self.words[:40]}"

    def is_late(self, today: date) -> bool:
        return self.answered_at is None and self.due_on < today
