"""Tiếp cận thông tin (row 23): the blocks that NĐ 13/2018/NĐ-CP, Điều 11 orders, each a page with its text or files."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from snippets.models import Organisation
from workflows.regulation.access import BLOCKS
from workflows.regulation.vocabulary import Content

from .attached import AttachedFile, HasFiles
from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage

NOTHING_TO_READ = _("Chưa có nội dung, cũng chưa có tệp. Hãy nhập nội dung hoặc đính kèm tệp.")


class AccessFile(AttachedFile):
    page = ParentalKey("pages.AccessPage", on_delete=models.CASCADE, related_name="files")


class AccessPage(HasFiles, PortalPage):
    """Part of one block. The list of public information is made by itself (pages/access/register.py)."""

    content = Content.ACCESS
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    block = models.CharField(_("Phần"), max_length=30, choices=BLOCKS)
    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung"), blank=True)
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
        FieldPanel("block", help_text=_("Sáu phần theo NĐ 13/2018/NĐ-CP, Điều 11.")),
        SUMMARY,
        BODY,
        InlinePanel("files", heading=_("Tệp"), label=_("tệp"), help_text=_("Mẫu phiếu, văn bản quy định.")),
        PROVIDING_UNIT,
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        verbose_name = _("Trang tiếp cận thông tin")
        verbose_name_plural = _("Trang tiếp cận thông tin")

    @property
    def kind_word(self) -> str:
        """Which block it is part of."""
        return gettext(self.get_block_display())

    def faults(self) -> list[str]:
        return [] if self.body or self.files.all() else [str(NOTHING_TO_READ)]
