"""What is to be said of the page that is shown: where it is found, what it is, who made it, when.

Nothing is invented: every value is the page's own, the published identity's or the regulation's. It
asks the database nothing that the page would not ask anyway. metadata.py writes it into the head.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from snippets.pictures import EMBLEM, SHARED, with_sizes
from workflows.staff.regulation import regulation_in_force

from .addresses import absolute
from .models import HomePage, SectionPage
from .models.bylines import BylineRole
from .screens import FOR_WHO_ASKED, screen
from .templatetags.languages import languages
from .templatetags.portal import identity, site_name
from .templatetags.surroundings import surroundings


@dataclass(frozen=True)
class FeedLink:
    title: str
    address: str  # rss.xml and atom.xml stand below it


class About:
    """Of the page a template shows; of a screen of ours or an error only what holds for every page."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self.context, self.request = context, context.get("request")
        self.page = context.get("page") or None
        self.around = surroundings(context, self.page)
        self.identity, self.site = identity(context), site_name(context)

    # Where it is found.

    @cached_property
    def canonical(self) -> str:
        """The one address of this content; none where the page is not for search engines."""
        if getattr(self.listing, "chosen", None):
            return ""
        if self.page is None:
            return absolute(self.request.path) + self._page_of_list if self._is_indexed_screen else ""
        return self.address + self._page_of_list

    @cached_property
    def address(self) -> str:
        """The page's own; empty for a draft that has none yet."""
        found = self.page.get_url(self.request) if self.page else None
        return absolute(found) if found else ""

    @property
    def listing(self) -> Any:
        return self.context.get("listing")

    @property
    def _page_of_list(self) -> str:
        shown = self.listing.items if self.listing and self.listing.whole else None
        return f"?trang={shown.number}" if shown and shown.number > 1 else ""

    @property
    def _is_indexed_screen(self) -> bool:
        return bool(shown := screen(self.context)) and shown not in FOR_WHO_ASKED

    @cached_property
    def alternates(self) -> list[tuple[str, str]]:
        """(language, address) of this very content in each language, itself too; none while there is one."""
        if not self.canonical or self._page_of_list:
            return []
        if self.page is None:
            return [(link.code, absolute(link.url)) for link in languages(self.context, None)]
        found = self.around.translations.items()
        pairs = [(code, absolute(page.get_url(self.request) or "")) for code, page in found]
        return pairs if len(pairs) > 1 else []

    @cached_property
    def feeds(self) -> list[FeedLink]:
        """Of the whole site in this language, and of the section the page stands in."""
        home = self.around.homes.get(get_language() or "")
        if home is None:
            return []
        titled = [(home, self.site), *((page, f"{page.title} — {self.site}") for page in self.sections[-1:])]
        return [FeedLink(title, page.get_url(self.request) or "/") for page, title in titled]

    @property
    def calendar(self) -> Any:
        """Of the section, to be followed, where it holds weeks."""
        return getattr(self.listing, "calendar", None) or getattr(self.page, "calendar", None)

    # What it is.

    @cached_property
    def title(self) -> str:
        if isinstance(self.page, HomePage):
            return self.page.seo_title or self.site
        return self.page.seo_title or self.page.title

    @cached_property
    def description(self) -> str:
        """As the page's own description says it; a page without any is described by its title."""
        told = (getattr(self.page, name, "") for name in ("search_description", "summary", "introduction"))
        return next((words for words in told if words), self.title)

    @cached_property
    def sections(self) -> list[Any]:
        """The sections that lead here from the home page, a section itself too."""
        home = self.around.home
        above = [page for page in self.around.ancestors if home and page.depth > home.depth]
        return [*above, self.page] if isinstance(self.page, SectionPage) else above

    @property
    def section(self) -> str:
        """The title of the one it stands in; empty on the home page."""
        return self.sections[-1].title if self.sections else ""

    @property
    def subjects(self) -> list[str]:
        """The sections and the field of activity."""
        field = [self.page.get_field_of_activity_display()] if hasattr(self.page, "field_of_activity") else []
        return unique([*(page.title for page in self.sections), *field])

    # Who made it.

    @cached_property
    def publisher(self) -> str:
        """Cơ quan chủ quản (I.2.4), as approved, else as the regulation names it."""
        identity = self.identity
        return identity.said.owner or regulation_in_force().identity.owner or identity.said.site_name

    @cached_property
    def unit(self) -> str:
        """The unit that provided it, in the reader's language."""
        unit = getattr(self.page, "providing_unit", None)
        return unit.said.name if unit else ""

    @cached_property
    def creator(self) -> str:
        """The unit that provided it, else the standing office that edits, else the owner (I.2.4, I.2.5)."""
        return self.unit or self.identity.said.standing_office or self.publisher

    @cached_property
    def contributors(self) -> list[str]:
        """Everybody whose hand is in it, by the name the public reads."""
        return unique(hand.name for hand in getattr(self.page, "hands", ()))

    @cached_property
    def writers(self) -> list[str]:
        """Those of them who wrote."""
        hands = getattr(self.page, "hands", ())
        return unique(hand.name for hand in hands if hand.role == BylineRole.WRITTEN)

    # When.

    @cached_property
    def published_at(self) -> Any:
        """When it was published; for a preview of what never was, the moment of the preview."""
        return self.page.first_published_at or self.page.latest_revision_created_at or timezone.now()

    @cached_property
    def updated_at(self) -> Any:
        return self.page.last_published_at or self.published_at

    # What it shows.

    @cached_property
    def picture(self) -> Any:
        """The picture that leads the page, as it is shared; it was made ahead, and reading never makes one."""
        leading = getattr(self.page, "lead_picture", None)
        if leading is None:
            return None
        with_sizes([leading])
        return next((size for size in leading.prefetched_renditions if size.filter_spec == SHARED), None)

    @property
    def logo(self) -> str:
        """The emblem in the size of the header; the drawing that stands in for it is nobody's."""
        emblem = self.identity.emblem
        return absolute(emblem.get_rendition(*EMBLEM).url) if emblem else ""


def unique(words: Iterable[Any]) -> list[str]:
    """Each once, in their order; nothing empty."""
    return list(dict.fromkeys(str(word) for word in words if word))
