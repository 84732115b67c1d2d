"""What a person is told: in the admin first, then by letter; and what each wants to be told how."""

from __future__ import annotations

import uuid
from datetime import datetime, time, timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workflows.staff.models import User

from .submissions import State, Submission

OLDEST = timedelta(days=30)  # what was not sent by then is read in the admin


class Event(models.TextChoices):
    TURN = "turn", _("Bài chờ đồng chí xử lý")
    URGENT = "urgent", _("Bài cần đăng ngay")
    CAME_BACK = "came-back", _("Bài quay lại bước của đồng chí")
    CHANGES = "changes", _("Nội dung lãnh đạo yêu cầu sửa")
    RETURNED = "returned", _("Bài trả lại đồng chí")
    HELD_UP = "held-up", _("Bài chưa đăng được theo giờ hẹn")
    OUTCOME = "outcome", _("Kết quả xử lý bài của đồng chí")
    REMARK = "remark", _("Ý kiến trao đổi về bài")
    PROPOSAL = "proposal", _("Thành viên đề xuất đồng chí")
    OPINION_ASKED = "opinion-asked", _("Đề nghị thẩm tra")
    OPINION_GIVEN = "opinion-given", _("Ý kiến thẩm tra của đơn vị")
    TAKEDOWN = "takedown", _("Bài cần gỡ hoặc đã gỡ ngay")
    WITHDRAWAL = "withdrawal", _("Gỡ bỏ bài đã đăng")
    SOURCE = "source-corrected", _("Nguồn đã cải chính")
    LIST = "list", _("Danh sách thủ tục")
    URGED = "urged", _("Đôn đốc, báo cáo")


NOBODYS_CHOICE = (Event.URGENT, Event.TAKEDOWN)  # their letter goes at once
AT_ONCE = (Event.CAME_BACK, Event.RETURNED, Event.HELD_UP)  # until the person chooses otherwise


def at_once_at_first() -> list[str]:
    return [event.value for event in AT_ONCE]


class NoticeQuerySet(models.QuerySet):
    def of(self, person: User) -> NoticeQuerySet:
        return self.filter(person=person.pk)

    def new(self) -> NoticeQuerySet:
        """Not read, and about nothing that is over: a step that somebody has taken asks for nobody any more."""
        stands = Q(passage__state=F("awaits"), passage__position=F("position"))
        return self.filter(Q(passage=None) | stands, read_at=None)

    def to_be_sent(self, now: datetime) -> NoticeQuerySet:
        """What no letter has told of, and what the person has not read in the admin."""
        return self.filter(mailed_at=None, read_at=None, at__gt=now - OLDEST)


class Notice(models.Model):
    """One event, told to one person: the same event is told them once, by its mark.

    `passage`, `position` and `awaits` say which step it calls to, where it calls to one; `address` where it leads.
    All words are copied, for what it is about may be called otherwise tomorrow, or be gone.
    """

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices")
    event = models.CharField(_("Việc"), max_length=20, choices=Event)
    mark = models.CharField(max_length=120)
    kind = models.CharField(max_length=100, blank=True)
    key = models.BigIntegerField(null=True)
    title = models.CharField(_("Nội dung"), max_length=400)
    words = models.TextField(_("Chi tiết"), blank=True)
    by = models.CharField(_("Người thực hiện"), max_length=250, blank=True)
    clause = models.CharField(_("Căn cứ"), max_length=250, blank=True)
    address = models.CharField(max_length=250)
    passage = models.ForeignKey(Submission, null=True, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(null=True)
    awaits = models.CharField(max_length=20, choices=State, blank=True)
    at = models.DateTimeField(_("Lúc"))
    read_at = models.DateTimeField(_("Đã đọc lúc"), null=True)
    mailed_at = models.DateTimeField(_("Đã gửi thư lúc"), null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("Thông báo")
        verbose_name_plural = _("Thông báo")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["person", "-at"], name="approval_notice_person"),
            models.Index(fields=["person"], condition=Q(read_at=None), name="approval_notice_unread"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["person", "mark"], name="approval_one_notice_an_event")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def step(self) -> tuple[int | None, int | None, str]:
        """The step it calls to, as what waits for a person is told."""
        return self.passage_id, self.position, self.awaits

    @property
    def is_over(self) -> bool:
        """Of a notice read with its passage: whether the step was taken meanwhile."""
        mine = self.passage
        return mine is not None and (mine.state, mine.position) != (self.awaits, self.position)


class NoticeChoice(models.Model):
    """How a person wants letters; in the admin everything is told, whatever they choose.

    What is to be published at once (cần đăng ngay), or taken down within the law's hours, is nobody's choice.
    """

    person = models.OneToOneField(User, on_delete=models.CASCADE, related_name="notice_choice")
    daily = models.BooleanField(
        _("Gửi thư tổng hợp mỗi ngày làm việc"),
        default=True,
        help_text=_("Một thư mỗi ngày; ngày không có gì mới thì không gửi."),
    )
    at_once = ArrayField(models.CharField(max_length=20, choices=Event), default=at_once_at_first)

    class Meta:
        verbose_name = _("Lựa chọn nhận thư")
        verbose_name_plural = _("Lựa chọn nhận thư")

    def __str__(self) -> str:
        return str(self.person)

    def wants_at_once(self, event: str) -> bool:
        return event in NOBODYS_CHOICE or event in self.at_once


class LetterHour(models.Model):
    """From when on the letters of a day are sent. 08:00 is ours: no clause names an hour; the lists go at 13:30."""

    DEFAULT = time(8)

    hour = models.TimeField(_("Giờ gửi thư tổng hợp"), default=DEFAULT)
    since = models.DateTimeField(_("Đổi lúc"), default=timezone.now)
    by = models.ForeignKey(User, verbose_name=_("Người đổi"), on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("Giờ gửi thư tổng hợp")
        verbose_name_plural = _("Giờ gửi thư tổng hợp")
        ordering = ["-since", "-pk"]

    def __str__(self) -> str:
        return f"{self.hour:%H:%M}"


class LetterDay(models.Model):
    """A working day whose letters were begun: once, whoever looks, and whatever comes in later."""

    on = models.DateField(_("Ngày"), primary_key=True)
    begun_at = models.DateTimeField(_("Bắt đầu lúc"))

    class Meta:
        verbose_name = _("Ngày gửi thư")
        verbose_name_plural = _("Ngày gửi thư")

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y}"


class LetterQuerySet(models.QuerySet):
    def open(self) -> LetterQuerySet:
        return self.filter(sent_at=None, empty_at=None)


class Letter(models.Model):
    """A mail that is due to a person: the one of a day (`on`), or of a notice that does not wait for it.

    It is written when it is sent, and until a mail server has taken it, it is tried again. `name` stays through all
    attempts: a reader who got it twice, of a crash between sending and noting it, sees one.
    """

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    on = models.DateField(_("Ngày"), null=True)
    notice = models.ForeignKey(Notice, null=True, on_delete=models.CASCADE, related_name="+")
    name = models.UUIDField(default=uuid.uuid4, unique=True)
    asked_at = models.DateTimeField(_("Cần gửi từ lúc"))
    next_at = models.DateTimeField(_("Lần gửi tiếp theo"))
    tries = models.PositiveIntegerField(_("Số lần thử"), default=0)
    error = models.CharField(_("Lỗi gần nhất"), max_length=250, blank=True)
    sent_at = models.DateTimeField(_("Gửi lúc"), null=True)
    empty_at = models.DateTimeField(_("Không còn gì để gửi lúc"), null=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("Thư thông báo")
        verbose_name_plural = _("Thư thông báo")
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["next_at"], condition=Q(sent_at=None, empty_at=None), name="approval_letter_due"
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["person", "on"], name="approval_one_letter_a_day"),
            models.UniqueConstraint(fields=["notice"], name="approval_one_letter_a_notice"),
            models.CheckConstraint(
                condition=Q(on=None, notice__isnull=False) | Q(on__isnull=False, notice=None),
                name="approval_letter_of_a_day_or_a_notice",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.on or self.notice_id}"
