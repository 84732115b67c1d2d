"""Tuyên truyền, phổ biến pháp luật (II.4.3b-3a): a text of the law in plain words, and which text it is."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Orderable
from wagtail.search import index

from workflows.regulation.vocabulary import Content

from .bylines import BYLINES
from .corrections import CORRECTIONS
from .panels import LEAD_PICTURE, SUMMARY, TITLE
from .story import PROVIDED, STORY_BODY, TOLD_AS, Story

NO_TEXT = _(
    "Chưa ghi bài giới thiệu văn bản nào. Hãy chọn văn bản có trên trang, hoặc ghi tên văn bản ở ô bên cạnh."
)


class Shape(models.TextChoices):
    """How it is brought to people."""

    ARTICLE = "bai-viet", _("Bài viết")
    ANSWERS = "hoi-dap", _("Hỏi đáp")
    LEAFLET = "to-gap", _("Tờ gấp")
    CASE = "tinh-huong", _("Tình huống")


class ExplainedDocument(Orderable):
    """A document of the register that the page explains."""

    page = ParentalKey("pages.LawPage", on_delete=models.CASCADE, related_name="explained")
    target = models.ForeignKey(
        "pages.DocumentPage",
        verbose_name=_("Văn bản trên trang"),
        on_delete=models.PROTECT,
        related_name="explained_in",
    )

    panels = [PageChooserPanel("target", "pages.DocumentPage")]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Văn bản được giới thiệu")
        verbose_name_plural = _("Văn bản được giới thiệu")

    def clean(self) -> None:
        super().clean()
        if self.target_id and not self.target.live:
            raise ValidationError({"target": _("Văn bản này chưa được đăng. Hãy chọn văn bản đã đăng.")})


class LawPage(Story):
    """What a text of the law asks of whom, since when."""

    content = Content.LAW
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    shape = models.CharField(_("Hình thức"), max_length=20, choices=Shape, default=Shape.ARTICLE)
    audience = models.CharField(_("Dành cho"), max_length=150, blank=True)
    in_force_on = models.DateField(_("Quy định có hiệu lực từ ngày"), null=True, blank=True)
    other_documents = models.TextField(_("Văn bản khác được giới thiệu"), max_length=1000, blank=True)

    content_panels = [
        TITLE,
        SUMMARY,
        CORRECTIONS,
        STORY_BODY,
        InlinePanel("explained", heading=_("Văn bản trên trang được giới thiệu"), label=_("văn bản")),
        MultiFieldPanel(
            [
                FieldPanel(
                    "other_documents",
                    help_text=_(
                        "Mỗi dòng một văn bản chưa có trên trang: loại, số, ký hiệu, ngày, cơ quan ban hành."
                    ),
                ),
                FieldPanel(
                    "audience", help_text=_("Ví dụ: cha, mẹ có con mới sinh; hộ kinh doanh; mọi người dân.")
                ),
                FieldRowPanel([FieldPanel("shape"), FieldPanel("in_force_on")]),
            ],
            heading=_("Quy định được giới thiệu"),
        ),
        LEAD_PICTURE,
        TOLD_AS,
        BYLINES,
        PROVIDED,
    ]
    search_fields = [
        *Story.search_fields,
        index.SearchField("audience"),
        index.SearchField("other_documents"),
    ]

    class Meta:
        verbose_name = _("Bài phổ biến pháp luật")
        verbose_name_plural = _("Bài phổ biến pháp luật")

    @cached_property
    def documents(self) -> list[Any]:
        """Those of the register; one that was withdrawn is not told of."""
        rows = self.explained.select_related("target")
        return [row.target for row in rows if row.target.live]

    @property
    def others(self) -> list[str]:
        return [line.strip() for line in self.other_documents.splitlines() if line.strip()]

    def faults(self) -> list[str]:
        return [] if self.explained.all() or self.others else [str(NO_TEXT)]
