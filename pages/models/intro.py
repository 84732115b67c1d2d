"""Giới thiệu: what the city is, its history, its people (I.3.2a)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from snippets.models import Picture
from workflows.regulation.vocabulary import Content

from .corrections import CORRECTIONS, Corrected
from .panels import BODY, LEAD_PICTURE, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage


class IntroPage(Corrected, PortalPage):
    """A lasting page about the city."""

    content = Content.INTRO
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    lead_picture = models.ForeignKey(
        Picture,
        verbose_name=_("Ảnh đầu bài"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung"), blank=True)

    content_panels = [TITLE, SUMMARY, CORRECTIONS, BODY, LEAD_PICTURE]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        verbose_name = _("Trang giới thiệu")
        verbose_name_plural = _("Trang giới thiệu")
