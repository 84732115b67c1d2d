"""A section of the site, tied to the regulation by its key (design 6.8)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from workflows.regulation.vocabulary import Section
from workflows.staff.regulation import regulation_in_force

from .portal import PortalPage

ITEMS_PER_PAGE = 20


class SectionPage(PortalPage):
    """A heading or a section. `enact` makes, names and places it; nobody edits it by hand.

    Authority over everything below follows from `section_key`.
    """

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = [
        "pages.SectionPage",
        "pages.NewsPage",
        "pages.IntroPage",
        "pages.ArticlePage",
        "pages.RegulationPage",
    ]
    is_creatable = False

    section_key = models.CharField(_("Mã chuyên mục"), max_length=60, editable=False)
    locale_key = models.CharField(
        max_length=80, editable=False, unique=True
    )  # key and language: one a locale
    summary = models.CharField(_("Lời giới thiệu"), max_length=300, blank=True)

    content_panels = [*Page.content_panels, "summary"]

    class Meta:
        verbose_name = _("Chuyên mục")
        verbose_name_plural = _("Chuyên mục")

    def _set_core_field_defaults(self) -> None:
        super()._set_core_field_defaults()
        self.locale_key = f"{self.section_key}:{self.locale.language_code}"

    @property
    def section(self) -> Section | None:
        """What the regulation says of it; None for a heading or a key it no longer knows."""
        return regulation_in_force().section(self.section_key)

    @property
    def is_heading(self) -> bool:
        """It bears only sections, and no content of its own."""
        return self.section is None

    @cached_property
    def subsections(self) -> list[SectionPage]:
        return list(SectionPage.objects.child_of(self).live().order_by("path"))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        items = self.get_children().live().not_type(SectionPage).specific()
        paginator = Paginator(items.order_by("-first_published_at", "-pk"), ITEMS_PER_PAGE)
        return context | {"items": paginator.get_page(request.GET.get("trang"))}
