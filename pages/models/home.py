"""The home page of each language."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from .news import NewsPage
from .portal import PortalPage
from .section import SectionPage

NEWS_ON_HOME = 5


class HomePage(PortalPage):
    """What the city has to say today. Made by `enact`, one a language; nobody creates another."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["pages.SectionPage"]
    is_creatable = False

    introduction = models.TextField(_("Lời dẫn"), blank=True)

    content_panels = [*Page.content_panels, "introduction"]

    class Meta:
        verbose_name = _("Trang chủ")
        verbose_name_plural = _("Trang chủ")

    @property
    def latest_news(self) -> list[NewsPage]:
        """The newest news of the whole city; empty when nothing was published yet."""
        news = NewsPage.objects.descendant_of(self).live().select_related("lead_picture", "providing_unit")
        return list(news.order_by("-first_published_at")[:NEWS_ON_HOME])

    @property
    def recent_updates(self) -> list[tuple[SectionPage, Any]]:
        """Each section with the day something in it was last published, or None; honest, in one query."""
        newest = (
            Page.objects.live()
            .filter(path__startswith=models.OuterRef("path"), depth__gt=models.OuterRef("depth"))
            .order_by("-last_published_at")
            .values("last_published_at")[:1]
        )
        pages = SectionPage.objects.descendant_of(self).live().in_menu()
        pages = pages.annotate(updated_at=models.Subquery(newest)).order_by("path")
        return [(page, page.updated_at) for page in pages if not page.is_heading]
