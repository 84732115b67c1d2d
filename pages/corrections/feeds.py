"""/dinh-chinh/rss.xml and atom.xml: each correction as it is published, for readers and other sites."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid5

from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _

from ..addresses import absolute
from ..feeds import MOST_ITEMS, Atom, NewestOf, Rss, Source, printable
from ..models import PublishedCorrection
from .listing import told_below


class NewestCorrections(NewestOf):
    """Of the whole site in this language; a correction is an item of its own, and never changes."""

    def title(self, source: Source) -> str:
        return printable(f"{_('Đính chính thông tin đã đăng')} — {source.about.site}")

    def description(self, source: Source) -> str:
        return _("Những thông tin trang đã đăng chưa đúng và đã đính chính, mới nhất xếp trước.")

    subtitle = description

    def link(self, source: Source) -> str:
        return absolute(reverse("corrections"))

    def items(self, source: Source) -> list[Any]:
        return list(told_below(source.page)[:MOST_ITEMS])

    def item_title(self, told: PublishedCorrection) -> str:
        return _("Đính chính: %(title)s") % {"title": printable(told.page.title)}

    def item_description(self, told: PublishedCorrection) -> str:
        return escape(printable(told.words))

    def item_link(self, told: PublishedCorrection) -> str:
        return absolute(told.page.get_url() or "/")

    def item_guid(self, told: PublishedCorrection) -> str:
        return f"urn:uuid:{uuid5(told.page.translation_key, told.digest)}"

    def item_pubdate(self, told: PublishedCorrection) -> datetime:
        return told.published_at

    def item_updateddate(self, told: PublishedCorrection) -> datetime:
        return told.published_at

    def item_categories(self, told: PublishedCorrection) -> list[str]:
        return []


rss, atom = NewestCorrections(Rss), NewestCorrections(Atom)
