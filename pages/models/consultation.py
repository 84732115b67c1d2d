"""Lấy ý kiến dự thảo (NĐ 43/2011/NĐ-CP, Điều 10.1.i): the draft, until when, where to send, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.disclosures.stages import Stage, stage_at
from snippets.models import Organisation
from workflows.regulation.vocabulary import Content

from .attached import AttachedFile, HasFiles
from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage

NO_DRAFT = _("Chưa có tệp dự thảo. Hãy đính kèm toàn văn dự thảo cần lấy ý kiến.")
NOWHERE_TO_SEND = _("Chưa có nơi nhận góp ý. Hãy ghi địa chỉ hoặc thư điện tử.")
TOO_EARLY = _("Thời hạn lấy ý kiến chưa hết nên chưa ghi kết quả. Hãy xóa phần kết quả và tệp kết quả.")


class ConsultationFile(AttachedFile):
    class Kind(models.TextChoices):
        DRAFT = "du-thao", _("Dự thảo")
        NOTE = "thuyet-minh", _("Tờ trình, thuyết minh")
        RESULT = "tiep-thu", _("Kết quả tiếp thu, giải trình")

    page = ParentalKey("pages.ConsultationPage", on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(_("Loại tệp"), max_length=20, choices=Kind, default=Kind.DRAFT)

    panels = [FieldPanel("kind"), *AttachedFile.panels]


class ConsultationPage(HasFiles, PortalPage):
    """One draft people may answer to. How long it must stay open no text we rely on says: the editor decides."""

    content = Content.CONSULTATION
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    drafter = models.CharField(_("Cơ quan soạn thảo"), max_length=150)
    opens_on = models.DateField(_("Lấy ý kiến từ ngày"))
    closes_on = models.DateField(_("Đến hết ngày"))
    send_unit = models.CharField(_("Nơi nhận góp ý"), max_length=150)
    send_address = models.CharField(_("Địa chỉ nhận"), max_length=250, blank=True)
    send_email = models.EmailField(_("Thư điện tử nhận"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung cần góp ý"), blank=True)
    result_summary = models.TextField(_("Kết quả lấy ý kiến"), max_length=2000, blank=True)
    providing_unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị cung cấp"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    content_panels = [
        TITLE,
        SUMMARY,
        FieldPanel("drafter"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")])],
            heading=_("Thời hạn lấy ý kiến"),
            help_text=_("Tính trọn cả hai ngày: đóng lúc 23 giờ 59 phút của ngày cuối."),
        ),
        InlinePanel("files", heading=_("Tệp dự thảo, tệp kết quả"), label=_("tệp")),
        MultiFieldPanel(
            [FieldPanel("send_unit"), FieldPanel("send_address"), FieldPanel("send_email")],
            heading=_("Nơi nhận góp ý"),
        ),
        BODY,
        FieldPanel(
            "result_summary",
            help_text=_(
                "Ghi sau khi hết thời hạn: đã nhận những ý kiến gì, tiếp thu điều nào, không tiếp thu và lý do."
            ),
        ),
        PROVIDING_UNIT,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("drafter"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("Lấy ý kiến dự thảo")
        verbose_name_plural = _("Lấy ý kiến dự thảo")

    @property
    def stage(self) -> Stage:
        """Now."""
        return stage_at(timezone.now(), self.opens_on, self.closes_on)

    @property
    def is_open(self) -> bool:
        return self.stage is Stage.OPEN

    @property
    def state_word(self) -> Any:
        return self.stage.label

    state_is_good = is_open

    @property
    def day(self) -> date | None:
        return None

    @property
    def drafts(self) -> list[Any]:
        return [row for row in self.shown_files if row.kind != ConsultationFile.Kind.RESULT]

    @property
    def results(self) -> list[Any]:
        """Nothing before the end, whatever was entered."""
        ended = self.stage is Stage.ENDED
        return [row for row in self.shown_files if ended and row.kind == ConsultationFile.Kind.RESULT]

    @property
    def has_result(self) -> bool:
        return self.stage is Stage.ENDED and bool(self.result_summary or self.results)

    def faults(self) -> list[str]:
        faults = []
        kinds = {row.kind for row in self.files.all()}
        if ConsultationFile.Kind.DRAFT not in kinds:
            faults.append(NO_DRAFT)
        if not (self.send_address or self.send_email):
            faults.append(NOWHERE_TO_SEND)
        told = self.result_summary or ConsultationFile.Kind.RESULT in kinds
        if told and self.opens_on and self.closes_on and self.stage is not Stage.ENDED:
            faults.append(TOO_EARLY)
        return [str(fault) for fault in faults]

    def clean(self) -> None:
        super().clean()
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            raise ValidationError(
                {"closes_on": _("Ngày kết thúc không thể trước ngày bắt đầu. Hãy sửa lại.")}
            )
