"""The head of a page for machines: Dublin Core (requirements 2.1), Open Graph, linked data, feeds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from snippets.said import said
from workflows.staff.regulation import regulation_in_force

from .about import About
from .addresses import absolute
from .linked_data import graph_of, written
from .models import HomePage, SectionPage

LOCALES = {"vi": "vi_VN", "en": "en_US"}


class Metadata(About):
    """What is to be said of it, as the head says it."""

    @property
    def search_description(self) -> str:
        return reverse("opensearch")

    @cached_property
    def dublin_core(self) -> list[tuple[str, str]]:
        """The elements of the circular: six required, the others where there is something to say."""
        if self.page is None:
            return []
        elements = [
            ("title", self.title),
            ("creator", self.creator),
            ("subject", joined(self.subjects)),
            ("description", self.description),
            ("publisher", self.publisher),
            ("contributor", joined(self.contributors)),
            ("date", timezone.localtime(self.published_at).date().isoformat()),
            ("type", "Text"),
            ("format", "text/html"),
            ("identifier", self.address or absolute(self.request.path)),
            ("source", getattr(self.page, "source_line", "")),
            ("language", get_language() or ""),
            ("coverage", said(regulation_in_force().locality, regulation_in_force().locality_en)),
            ("rights", _("Khi dẫn lại thông tin từ trang này, xin ghi rõ nguồn.")),
        ]
        return [(f"DC.{name}", one_line(value)) for name, value in elements if one_line(value)]

    @cached_property
    def open_graph(self) -> list[tuple[str, str]]:
        """What a link to the page shows where people share it."""
        if self.page is None:
            return []
        is_article = not isinstance(self.page, SectionPage | HomePage)
        told = [
            ("og:title", self.title),
            ("og:type", "article" if is_article else "website"),
            ("og:url", self.canonical or self.address),
            ("og:site_name", self.site),
            ("og:description", self.description),
            ("og:locale", LOCALES.get(get_language() or "", "")),
            *self._picture_shared,
            *(self._of_article if is_article else []),
        ]
        return [(name, one_line(value)) for name, value in told if one_line(value)]

    @property
    def _picture_shared(self) -> list[tuple[str, str]]:
        shown = self.picture
        if shown is None:
            return []
        return [
            ("og:image", absolute(shown.url)),
            ("og:image:width", str(shown.width)),
            ("og:image:height", str(shown.height)),
            ("og:image:alt", self.page.lead_picture.said.alt),
        ]

    @property
    def _of_article(self) -> list[tuple[str, str]]:
        return [
            ("article:published_time", self.published_at.isoformat(timespec="seconds")),
            ("article:modified_time", self.updated_at.isoformat(timespec="seconds")),
            ("article:section", self.section),
        ]

    @property
    def linked_data(self) -> SafeString | str:
        return written(graph_of(self)) if self.page else ""


def joined(values: Iterable[str]) -> str:
    """Several values of one element, as the circular joins them."""
    return "; ".join(value.replace(";", ",") for value in values)


def one_line(text: Any) -> str:
    """Without line breaks."""
    return " ".join(str(text).split())
