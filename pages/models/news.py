"""Tin, bài: the news of the city (I.3.2c, II.4.3b-2)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from workflows.regulation.vocabulary import Content

from .bylines import BYLINES
from .corrections import CORRECTIONS
from .panels import LEAD_PICTURE, SUMMARY, TITLE
from .story import PROVIDED, STORY_BODY, TOLD_AS, Story


class NewsPage(Story):
    """A piece of news. 100 to 300 words for a tin."""

    content = Content.NEWS
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []

    content_panels = [TITLE, SUMMARY, CORRECTIONS, STORY_BODY, LEAD_PICTURE, TOLD_AS, BYLINES, PROVIDED]

    class Meta:
        verbose_name = _("Tin, bài")
        verbose_name_plural = _("Tin, bài")
