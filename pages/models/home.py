"""The home page of each language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from pages.frame import frame_of
from pages.home_parts import Part, parts_of, with_translations
from snippets.home_blocks import parts_of_the_regulation
from snippets.models import HomeLayout

from .portal import PortalPage
from .section import SectionPage


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

    def is_site_root(self) -> bool:
        """It may be: then where the site begins is read anew whenever it is saved."""
        return Page.is_site_root(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"parts": self.parts(request)}

    def parts(self, request: HttpRequest) -> list[Part]:
        """As the editors' approved order has it, in both languages (ADR 0046), else the locality's own."""
        layout = HomeLayout.objects.filter(site=Site.find_for_request(request), live=True).first()
        stream = layout.parts.raw_data if layout else parts_of_the_regulation()
        if get_language() != settings.LANGUAGE_CODE:
            stream = with_translations(stream, self.locale_id)
        frame = frame_of(request)
        shut = tuple(frame.shut) if frame else ()
        return parts_of(SectionPage.objects.descendant_of(self).live(), stream, shut)
