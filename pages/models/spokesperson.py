"""Người phát ngôn: who speaks for the city to the press, since when, by which decision (NĐ 244/2026/NĐ-CP)."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from snippets.letters.stored import make_clean
from snippets.models import Official
from snippets.said import Said, said
from workflows.regulation.vocabulary import Content

from .contacts import WORK_ONLY, fault_of_number
from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage
from .provided import Provided

WHO = _("Hãy chọn lãnh đạo trong danh sách, hoặc ghi họ và tên.")
WHICH_POST = _("Hãy ghi chức vụ: người này không chọn từ danh sách lãnh đạo.")
NO_WAY = _("Chưa có cách liên hệ. Hãy ghi điện thoại cơ quan hoặc thư điện tử công vụ.")
BACKWARDS = _("Ngày thôi không thể trước ngày bắt đầu. Hãy sửa lại.")
NOT_YET = _("Ngày quyết định không thể sau hôm nay. Hãy sửa lại.")
NOBODY = _("Hiện chưa có ai là người phát ngôn. Hãy thêm người đang được giao.")
NO_DECISION = _("%(name)s: chưa ghi số và ngày văn bản giao nhiệm vụ. Hãy bổ sung.")


class Duty(models.TextChoices):
    SPOKESPERSON = "phat-ngon", _("Người phát ngôn")
    DELEGATE = "uy-quyen", _("Người được ủy quyền phát ngôn")


class Spokesperson(Orderable):
    """One duty, from a day until a day. A leader's name, post and work number come from the list of leaders."""

    page = ParentalKey("pages.SpokespersonPage", on_delete=models.CASCADE, related_name="spokespeople")
    duty = models.CharField(_("Nhiệm vụ"), max_length=15, choices=Duty, default=Duty.SPOKESPERSON)
    official = models.ForeignKey(
        Official,
        verbose_name=_("Lãnh đạo thành phố"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    name = models.CharField(_("Họ và tên"), max_length=150, blank=True)
    position = models.CharField(_("Chức vụ"), max_length=250, blank=True)
    scope = models.CharField(_("Được phát ngôn về việc gì"), max_length=250, blank=True)
    phone = models.CharField(_("Điện thoại cơ quan"), max_length=60, blank=True)
    email = models.EmailField(_("Thư điện tử công vụ"), blank=True)
    decision_number = models.CharField(_("Số văn bản giao nhiệm vụ"), max_length=60, blank=True)
    decided_on = models.DateField(_("Ngày văn bản"), null=True, blank=True)
    starts_on = models.DateField(_("Từ ngày"), null=True, blank=True)
    ends_on = models.DateField(_("Đến hết ngày"), null=True, blank=True)

    panels = [
        FieldPanel("duty"),
        FieldPanel("official", help_text=_("Chọn thì tên, chức vụ lấy từ danh sách lãnh đạo.")),
        FieldRowPanel([FieldPanel("name"), FieldPanel("position")]),
        FieldPanel("scope", help_text=_("Với người được ủy quyền: việc nào, trong bao lâu.")),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")], help_text=WORK_ONLY),
        FieldRowPanel([FieldPanel("decision_number"), FieldPanel("decided_on")]),
        FieldRowPanel(
            [
                FieldPanel("starts_on"),
                FieldPanel("ends_on", help_text=_("Qua ngày này thì tự ra khỏi trang.")),
            ]
        ),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Người phát ngôn")
        verbose_name_plural = _("Người phát ngôn")

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        return self.official.name if self.official else self.name

    @property
    def post(self) -> Said:
        """As written here, in the language of the page, else the posts of the leader today."""
        of_leader = self.official.title_on(timezone.localdate()) if self.official else Said()
        return said(self.position, self.position) or of_leader

    @property
    def work_phone(self) -> str:
        return self.phone or (self.official.phone if self.official else "")

    @property
    def work_email(self) -> str:
        return self.email or (self.official.email if self.official else "")

    def is_held(self, day: date) -> bool:
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )

    def clean(self) -> None:
        super().clean()
        make_clean(self)
        faults: dict[str, Any] = {"phone": fault_of_number(self.phone)}
        if not (self.official_id or self.name):
            faults["name"] = WHO
        elif not (self.official_id or self.position):
            faults["position"] = WHICH_POST
        if not (self.work_phone or self.work_email):
            faults["phone"] = NO_WAY
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            faults["ends_on"] = BACKWARDS
        if self.decided_on and self.decided_on > timezone.localdate():
            faults["decided_on"] = NOT_YET
        if found := {name: fault for name, fault in faults.items() if fault}:
            raise ValidationError(found)


class SpokespersonPage(Provided, PortalPage):
    """Who speaks today: whose days are over, or not yet come, is left out by the date alone."""

    content = Content.SPOKESPERSON
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung"), blank=True)

    content_panels = [
        TITLE,
        SUMMARY,
        InlinePanel(
            "spokespeople",
            heading=_("Người phát ngôn, người được ủy quyền"),
            label=_("người phát ngôn"),
            help_text=_("Người thôi nhiệm vụ thì ghi ngày cuối, không xóa dòng."),
        ),
        BODY,
        PROVIDING_UNIT,
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        verbose_name = _("Người phát ngôn")
        verbose_name_plural = _("Người phát ngôn")

    @cached_property
    def in_office(self) -> list[Spokesperson]:
        """Today's, the spokesperson before delegates; the leaders among them in two queries, without those withdrawn:
        their name and number would stand here still."""
        today = timezone.localdate()
        rows = [row for row in self.spokespeople.all() if row.is_held(today)]
        keys = [row.official_id for row in rows if row.official_id]
        leaders = Official.objects.filter(pk__in=keys, live=True).prefetch_related("positions")
        known = leaders.in_bulk() if keys else {}
        shown = [row for row in rows if not row.official_id or row.official_id in known]
        for row in shown:
            row.official = known.get(row.official_id)
        return sorted(shown, key=lambda row: row.duty != Duty.SPOKESPERSON)

    def faults(self) -> list[str]:
        """Somebody speaks, and a decision says so."""
        speaking = [row for row in self.in_office if row.duty == Duty.SPOKESPERSON]
        unsaid = [row for row in self.in_office if not (row.decision_number and row.decided_on)]
        nobody = [] if speaking else [str(NOBODY)]
        return [*nobody, *(str(NO_DECISION % {"name": row.called}) for row in unsaid)]
