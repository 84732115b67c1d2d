"""RSS and Atom of the site and of each of its sections: what was published last, for readers and other sites.

`/rss.xml` is the whole site's, `/tin-tong-hop/kinh-te/rss.xml` one section's; the same in English below /en/.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any
from uuid import uuid5

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.syndication.views import Feed
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import Coalesce, JSONArray
from django.http import Http404, HttpRequest
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, rfc3339_date
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from .about import About
from .addresses import absolute
from .brief import told
from .children import children_of
from .corrections.listing import with_last_correction
from .frame import frame_of
from .listed import listed
from .models import PublishedCorrection, SectionPage
from .routing import page_below

MOST_ITEMS = 30


@dataclass(frozen=True)
class Source:
    """What a feed is of: a section, or the home page for the whole site."""

    page: Page
    about: About
    is_site: bool


class Dated:
    """A feed with nothing in it yet is as old as its section, not as the clock."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else self.feed["begun_at"]


class Rss(Dated, Rss201rev2Feed):
    """RSS has no word for when an item was changed; the one of Atom stands in it."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))


class Atom(Dated, Atom1Feed):
    pass


class NewestOf(Feed):
    """The newest pages below a section, or below the home page, and those corrected last, which come up again;
    what readers may not open is not in it."""

    item_guid_is_permalink = False

    def __init__(self, feed_type: type) -> None:
        self.feed_type = feed_type

    def get_object(self, request: HttpRequest, address: str = "") -> Source:
        frame = frame_of(request)
        home = frame.homes.get(get_language() or "") if frame else None
        steps = [step for step in address.split("/") if step]
        page = page_below(home, steps) if home and steps else home
        if page is None or not page.live or (steps and page.specific_class is not SectionPage):
            raise Http404
        if frame.is_shut(page):
            raise Http404
        return Source(page.specific, About({"request": request, "page": page.specific}), not steps)

    def title(self, source: Source) -> str:
        about = source.about
        return printable(about.site if source.is_site else f"{source.page.title} — {about.site}")

    def description(self, source: Source) -> str:
        return printable(source.about.description)

    subtitle = description

    def link(self, source: Source) -> str:
        return source.about.address

    def feed_url(self, source: Source) -> str:
        return absolute(source.about.request.path)

    feed_guid = feed_url

    def author_name(self, source: Source) -> str:
        return source.about.publisher

    def feed_extra_kwargs(self, source: Source) -> dict[str, Any]:
        return {"begun_at": source.about.updated_at}

    def items(self, source: Source) -> list[Page]:
        """Of the newest and those corrected last, found before, so many are told of."""
        last, public = Coalesce("corrected_at", "first_published_at").desc(), _dated()
        keys = _published_lately(source.page, public) | _corrected_lately(source.page)
        told_of = with_last_correction(told(public.filter(pk__in=keys))).select_related("locale")
        return list(told_of.order_by(last, "-pk")[:MOST_ITEMS])

    def item_title(self, page: Page) -> str:
        title = printable(page.title)
        return _("Đính chính: %(title)s") % {"title": title} if page.correction else title

    def item_description(self, page: Page) -> str:
        """Readers take it for HTML: what looks like markup in a summary is not. A correction is told first."""
        return escape(printable("\n\n".join(filter(None, (page.correction, page.summary)))))

    def item_link(self, page: Page) -> str:
        return absolute(page.get_url() or "/")

    def item_guid(self, page: Page) -> str:
        """The same for good, also after the city has another host or the page another address."""
        return f"urn:uuid:{uuid5(page.translation_key, page.locale.language_code)}"

    def item_pubdate(self, page: Page) -> datetime:
        return page.first_published_at

    def item_updateddate(self, page: Page) -> datetime | None:
        return page.last_published_at

    def item_categories(self, page: Page) -> list[str]:
        return [printable(page.stands_in)] if page.stands_in else []


def _dated() -> QuerySet:
    """What anybody may read, and was published on a day."""
    public = Page.objects.live().public().not_type(SectionPage)
    return listed(public.filter(first_published_at__isnull=False))


def _published_lately(page: Page, public: QuerySet) -> set[int]:
    """The keys of the newest below it: those of each section are read of an index, so that it does not matter how
    many there are."""
    inside = children_of(OuterRef("path"), public)
    newest = inside.order_by(F("first_published_at").desc(nulls_last=True), "-pk")[:MOST_ITEMS]
    found = newest.values(told=JSONArray("first_published_at", "pk"))
    sections = SectionPage.objects.descendant_of(page, inclusive=True).annotate(newest=ArraySubquery(found))
    all_found = chain.from_iterable(sections.values_list("newest", flat=True))
    return {key for _at, key in sorted(all_found, reverse=True)[:MOST_ITEMS]}


def _corrected_lately(page: Page) -> set[int]:
    notes = PublishedCorrection.objects.filter(page__path__startswith=page.path).newest()
    return set(notes.values_list("page", flat=True)[:MOST_ITEMS])


rss, atom = NewestOf(Rss), NewestOf(Atom)


def printable(text: str) -> str:
    """Without the control characters that no XML may hold, however they were pasted in."""
    return "".join(letter for letter in text if letter == "\n" or unicodedata.category(letter) != "Cc")
