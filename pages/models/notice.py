"""Thông báo: to everybody, of a planned interruption, or of state mourning (row 32).

An interruption is told at least 07 working days ahead, with when service is expected again (NĐ 224/2026/NĐ-CP,
Điều 13). What has an end stands above every page until then: pages/contact/running.py.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.contact.notices import LEAST_WORKING_DAYS, Occasion, Stage, stage_at
from pages.days import clock, in_short
from workflows.regulation.vocabulary import Content
from workflows.workdays.models import working_days

from .corrections import CORRECTIONS, Corrected
from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage
from .provided import Provided

NO_START = _("Chưa ghi bắt đầu từ lúc nào. Hãy ghi ngày, giờ.")
NO_END = _(
    "Chưa ghi đến lúc nào. Hãy ghi ngày, giờ kết thúc; tạm ngừng thì ghi lúc dự kiến hoạt động trở lại."
)
NO_PART = _("Chưa ghi phần nào tạm ngừng. Hãy ghi việc gì không làm được trong thời gian đó.")
NO_MEANWHILE = _("Chưa ghi trong thời gian đó làm thế nào. Hãy ghi nơi nộp hồ sơ, nơi hỏi thông tin.")
NO_GROUND = _("Chưa ghi căn cứ của quốc tang. Hãy ghi thông cáo hoặc văn bản thông báo quốc tang.")
TOO_LATE = _(
    "Tạm ngừng phải thông báo trước ít nhất 07 ngày làm việc (NĐ 224/2026/NĐ-CP, Điều 13); từ ngày hiện đến "
    "lúc bắt đầu chỉ còn %(days)s ngày làm việc. Hãy dời thời điểm; việc không lùi được thì ghi lý do báo gấp."
)
OVER = _("Thời điểm kết thúc đã qua. Hãy sửa lại thời điểm, hoặc không trình thông báo này nữa.")


class NoticePage(Provided, Corrected, PortalPage):
    """One notice. Its clock is the city's; after its end it stays in the section's list."""

    content = Content.CONTACT
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    occasion = models.CharField(
        _("Loại thông báo"), max_length=20, choices=Occasion, default=Occasion.GENERAL
    )
    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    shown_on = models.DateField(_("Hiện ở đầu mọi trang từ ngày"), null=True, blank=True)
    starts_at = models.DateTimeField(_("Bắt đầu"), null=True, blank=True)
    ends_at = models.DateTimeField(
        _("Kết thúc, dự kiến hoạt động trở lại"), null=True, blank=True, db_index=True
    )
    what_stops = models.TextField(_("Phần nào tạm ngừng"), max_length=500, blank=True)
    meanwhile = models.TextField(_("Trong thời gian đó làm thế nào"), max_length=500, blank=True)
    urgent_reason = models.CharField(_("Lý do báo gấp"), max_length=300, blank=True)
    ground = models.CharField(_("Căn cứ"), max_length=250, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung"), blank=True)

    content_panels = [
        TITLE,
        SUMMARY,
        CORRECTIONS,
        FieldPanel("occasion"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("shown_on", help_text=_("Để trống: hiện ngay khi được đăng.")),
            ],
            heading=_("Khi nào"),
            help_text=_(
                "Thông báo có lúc kết thúc thì hiện ở đầu mọi trang cho đến lúc đó rồi tự ẩn; để trống thì chỉ "
                "nằm trong chuyên mục. Theo giờ của thành phố."
            ),
        ),
        MultiFieldPanel(
            [
                FieldPanel("what_stops"),
                FieldPanel("meanwhile"),
                FieldPanel(
                    "urgent_reason",
                    help_text=_("Bắt buộc khi báo trước dưới 07 ngày làm việc; hiện trên trang."),
                ),
            ],
            heading=_("Khi tạm ngừng phục vụ"),
            help_text=_("Chỉ ghi với thông báo tạm ngừng (NĐ 224/2026/NĐ-CP, Điều 13)."),
        ),
        FieldPanel("ground", help_text=_("Văn bản làm căn cứ; bắt buộc với quốc tang.")),
        BODY,
        PROVIDING_UNIT,
    ]
    search_fields = [
        *Page.search_fields,
        *(index.SearchField(name) for name in ("summary", "what_stops", "meanwhile", "body")),
    ]

    class Meta:
        verbose_name = _("Thông báo")
        verbose_name_plural = _("Thông báo")

    @property
    def kind_word(self) -> str:
        return str(self.get_occasion_display())

    @property
    def is_interruption(self) -> bool:
        return self.occasion == Occasion.INTERRUPTION

    @property
    def is_mourning(self) -> bool:
        return self.occasion == Occasion.MOURNING

    def darkens(self, moment: datetime) -> bool:
        """While mourning itself lasts, every page is subdued."""
        return self.is_mourning and bool(self.ends_at) and self.stage(moment) == Stage.RUNNING

    def stage(self, moment: datetime) -> Stage | None:
        """Where it stands; a notice without an end never ends."""
        return stage_at(moment, self.starts_at, self.ends_at) if self.ends_at else None

    @property
    def stage_now(self) -> Stage | None:
        return self.stage(timezone.now())

    @property
    def is_running(self) -> bool:
        return self.stage_now is Stage.RUNNING

    @property
    def told(self) -> str:
        """What stands above every page, below its title: an interruption says when, another its summary."""
        if not (self.is_interruption and self.starts_at and self.ends_at):
            return self.summary
        words = {"start": _clock(self.starts_at), "end": _clock(self.ends_at)}
        return _now("Tạm ngừng từ %(start)s, dự kiến hoạt động trở lại lúc %(end)s.") % words

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What its occasion asks; what was written for another is not shown."""
        stops = self.is_interruption
        until = _now("Dự kiến hoạt động trở lại") if stops else _now("Đến")
        return [
            (_now("Từ"), _clock(self.starts_at)),
            (until, _clock(self.ends_at)),
            (_now("Phần nào tạm ngừng"), self.what_stops if stops else ""),
            (_now("Trong thời gian đó làm thế nào"), self.meanwhile if stops else ""),
            (_now("Lý do báo gấp"), self.urgent_reason if stops else ""),
            (_now("Căn cứ"), self.ground),
        ]

    def faults(self) -> list[str]:
        """What its occasion must say; late notice of an interruption needs the reason."""
        asked: list[tuple[Any, Any]] = []
        if self.occasion != Occasion.GENERAL:
            asked += [(NO_START, self.starts_at), (NO_END, self.ends_at)]
        if self.is_interruption:
            asked += [(NO_PART, self.what_stops), (NO_MEANWHILE, self.meanwhile)]
        if self.is_mourning:
            asked.append((NO_GROUND, self.ground))
        faults = [str(sentence) for sentence, said in asked if not said]
        now = timezone.now()
        if self.ends_at and self.ends_at <= now:
            return [*faults, str(OVER)]
        days = self._working_days_ahead(timezone.localdate(now))
        if days is not None and days < LEAST_WORKING_DAYS and not self.urgent_reason:
            faults.append(str(TOO_LATE % {"days": f"{days:02}"}))
        return faults

    def _working_days_ahead(self, today: date) -> int | None:
        """Of an interruption: between the first day it is shown and the day it starts.

        Mended words of one that is public already are no later notice; another start is.
        """
        if not (self.is_interruption and self.starts_at):
            return None
        same = NoticePage.objects.live().filter(pk=self.pk, starts_at=self.starts_at)
        told_on = timezone.localdate(self.first_published_at) if self.pk and same.exists() else today
        shown_on = max(told_on, self.shown_on or told_on)
        return working_days().between(shown_on, timezone.localdate(self.starts_at))

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            faults["ends_at"] = _("Lúc kết thúc phải sau lúc bắt đầu. Hãy sửa lại.")
        if self.shown_on and self.ends_at and self.shown_on > timezone.localdate(self.ends_at):
            faults["shown_on"] = _("Ngày hiện không thể sau lúc kết thúc. Hãy sửa lại.")
        if faults:
            raise ValidationError(faults)


def _clock(moment: datetime | None) -> str:
    """ "22:00 ngày 05/12/2026", by the city's clock."""
    if moment is None:
        return ""
    words = {"time": clock(moment), "day": in_short(moment)}
    return _now("%(time)s ngày %(day)s") % words
