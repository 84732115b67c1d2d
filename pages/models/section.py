"""A section of the site, tied to the regulation by its key (design 6.8)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.access.blocks import Blocks
from pages.contact.listing import Contacts
from pages.directory import Entry, entries_of
from pages.disclosures.listing import Consultations, Disclosures
from pages.documents.register import Register
from pages.gallery.listing import Gallery
from pages.introduction.listing import listing_of as introductions
from pages.newest import Newest
from pages.officials.activities import Activities
from pages.procedures.listing import Procedures
from pages.procedures.services import Services
from pages.schedules.listing import Weeks
from workflows.regulation.vocabulary import Content, Section
from workflows.staff.regulation import regulation_in_force

from .portal import PortalPage

# The kinds of content that are not listed as what is told on a day.
LISTED_AS: dict[Content | None, Callable[[Page, HttpRequest], Any]] = {
    Content.DOCUMENT: Register.of,
    Content.LEADERSHIP: Activities,
    Content.SCHEDULE: Weeks,
    Content.DISCLOSURE: Disclosures,
    Content.CONSULTATION: Consultations,
    Content.GALLERY: Gallery,
    Content.ACCESS: Blocks,
    Content.PROCEDURE: Procedures,
    Content.INTRO: introductions,
    Content.SERVICE: Services,
    Content.CONTACT: Contacts,
}


class SectionPage(PortalPage):
    """A heading or a section. `enact` makes, names and places it; nobody edits it by hand.

    Authority over everything below follows from `section_key`.
    """

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = [
        "pages.SectionPage",
        "pages.NewsPage",
        "pages.RoleModelPage",
        "pages.SourcedNewsPage",
        "pages.LeadershipPage",
        "pages.IntroPage",
        "pages.UnitPage",
        "pages.OrganisationChartPage",
        "pages.AdminMapPage",
        "pages.DocumentPage",
        "pages.SchedulePage",
        "pages.DisclosurePage",
        "pages.ConsultationPage",
        "pages.AlbumPage",
        "pages.VideoPage",
        "pages.LawPage",
        "pages.AccessPage",
        "pages.ProcedurePage",
        "pages.ServicePage",
        "pages.ContactsPage",
        "pages.ChannelsPage",
        "pages.NoticePage",
        "pages.SpokespersonPage",
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

    @cached_property
    def section_page(self) -> SectionPage:
        """Itself: a section's page bears a key of the regulation."""
        return self

    @property
    def section(self) -> Section | None:
        """What the regulation says of it; None for a heading or a key it no longer knows."""
        return regulation_in_force().section(self.section_key)

    @property
    def is_heading(self) -> bool:
        """It bears only sections, and no content of its own."""
        return self.section is None

    @property
    def keeps_identity(self) -> bool:
        """The section that keeps who answers for the site: there a reader looks for how to reach them."""
        return dict(regulation_in_force().keepers).get("identity") == self.section_key

    @property
    def keeps_officials(self) -> bool:
        """The section that keeps who leads the city: from there a reader goes to the list of them."""
        return dict(regulation_in_force().keepers).get("official") == self.section_key

    @cached_property
    def directory(self) -> list[Entry]:
        """The sections directly below, each with what is newest in it; asked only where there are any."""
        below = any(node.parent == self.section_key for node in regulation_in_force().page_nodes)
        return entries_of(self) if below else []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """A heading leads to its sections; a section lists its pages."""
        context = super().get_context(request, *args, **kwargs)
        return context if self.is_heading else context | {"listing": self.listing(request)}

    def listing(self, request: HttpRequest) -> Any:
        """Its pages, as their kind is listed: it names its `template`."""
        listed_as = LISTED_AS.get(self.section.content, Newest) if self.section else Newest
        return listed_as(self, request)
