"""The provisional page of sections whose own page type comes with a later issue."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from snippets.models import Organisation
from workflows.regulation.vocabulary import Content

from .bylines import BYLINES, BylinesMixin
from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage


class ArticlePage(BylinesMixin, PortalPage):
    """A page of words and files, for documents, law, procedures and the rest until each has its own."""

    content = Content.ARTICLE
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []

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
        SUMMARY,
        BODY,
        BYLINES,
        PROVIDING_UNIT,
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        verbose_name = _("Bài viết")
        verbose_name_plural = _("Bài viết")
