"""What every public page asks of the site: its menu, its place, its name, its languages, its dates.

Each answer is kept on the request; the number of queries does not grow with the tree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from pages.models import SectionPage
from snippets.models import Identity
from workflows.staff.regulation import regulation_in_force

register = template.Library()


@dataclass(frozen=True)
class Link:
    title: str
    url: str


@dataclass(frozen=True)
class MenuItem:
    """A heading, or a section below it. `is_current`: the reader is there or below; `is_page`: just there."""

    title: str
    url: str
    is_current: bool = False
    is_page: bool = False
    children: list[MenuItem] = field(default_factory=list)


@dataclass(frozen=True)
class LanguageLink:
    code: str
    label: str
    url: str
    is_current: bool


@register.simple_tag(takes_context=True)
def main_menu(context: Mapping[str, Any]) -> list[MenuItem]:
    """The headings of this language in the order of the tree, each with its sections."""
    request = context.get("request")
    home = _home_here(request)
    if home is None:
        return []
    if not hasattr(request, "_portal_menu"):
        request._portal_menu = _nested(_sections(home), home, context.get("page"), request)
    return request._portal_menu


def _sections(home: Page) -> list[Page]:
    depths = (home.depth + 1, home.depth + 2)
    pages = Page.objects.type(SectionPage).live().in_menu()
    return list(pages.filter(path__startswith=home.path, depth__in=depths).order_by("path"))


def _nested(sections: list[Page], home: Page, here: Page | None, request: HttpRequest) -> list[MenuItem]:
    """Sections under their headings; a section whose heading is hidden is hidden with it."""
    by_path: dict[str, MenuItem] = {}
    headings: list[MenuItem] = []
    for page in sections:
        item = _menu_item(page, here, request)
        by_path[page.path] = item
        above = by_path.get(page.path[: -Page.steplen])
        if page.depth == home.depth + 1:
            headings.append(item)
        elif above:
            above.children.append(item)
    return headings


def _menu_item(page: Page, here: Page | None, request: HttpRequest) -> MenuItem:
    path = here.path if here else ""
    return MenuItem(page.title, page.get_url(request) or "", path.startswith(page.path), path == page.path)


@register.simple_tag(takes_context=True)
def breadcrumbs(context: Mapping[str, Any], page: Page | None) -> list[Link]:
    """The way from the home page to the page's parent; empty on the home page itself."""
    request = context.get("request")
    home = _home_here(request)
    if not page or home is None:
        return []
    if not hasattr(request, "_portal_crumbs"):
        request._portal_crumbs = _crumbs(page, home, request)
    return request._portal_crumbs


def _crumbs(page: Page, home: Page, request: HttpRequest) -> list[Link]:
    above = page.get_ancestors().filter(depth__gte=home.depth)
    links = [Link(crumb.title, crumb.get_url(request) or "") for crumb in above]
    return [Link(_("Trang chủ"), links[0].url), *links[1:]] if links else []


@register.simple_tag(takes_context=True)
def home_url(context: Mapping[str, Any]) -> str:
    """Where the name in the header leads."""
    request = context.get("request")
    home = _home_here(request)
    return (home.get_url(request) if home else None) or "/"


@register.simple_tag(takes_context=True)
def identity(context: Mapping[str, Any]) -> Identity:
    """Who answers for the site. Where no site is known, what the regulation itself says of it."""
    try:
        return Identity.for_request(context.get("request"))
    except Identity.DoesNotExist:
        return Identity(**asdict(regulation_in_force().identity))


@register.simple_tag(takes_context=True)
def site_name(context: Mapping[str, Any]) -> str:
    """The name of the site in the language of the page."""
    who = identity(context)
    return (who.site_name_en if get_language() == "en" else "") or who.site_name


@register.simple_tag(takes_context=True)
def languages(context: Mapping[str, Any], page: Page | None) -> list[LanguageLink]:
    """This page in each language that has a home page; where it is not translated, that home page."""
    request = context.get("request")
    homes = _homes(request)
    if len(homes) < 2:
        return []
    targets = {home.locale_id: home for home in homes.values()}
    if page:
        targets |= {other.locale_id: other for other in page.get_translations().live()}
        targets[page.locale_id] = page
    return [
        LanguageLink(
            code, label, targets[homes[code].locale_id].get_url(request) or "/", code == get_language()
        )
        for code, label in settings.WAGTAIL_CONTENT_LANGUAGES
        if code in homes
    ]


@register.simple_tag
def is_demonstration() -> bool:
    """Whether people and content are invented; every page then says so."""
    return bool(settings.DEMONSTRATION)


@register.filter
def vietnamese_date(value: date | datetime | None) -> str:
    """As documents write it: a zero for days under 10 and for months 1 and 2 (practice 5)."""
    if not (day := _day(value)):
        return ""
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


@register.filter
def short_date(value: date | datetime | None) -> str:
    """As lists write it: 05/02/2026."""
    return f"{day:%d/%m/%Y}" if (day := _day(value)) else ""


@register.filter
def iso_date(value: date | datetime | None) -> str:
    """As machines read it, for `<time datetime>`."""
    return day.isoformat() if (day := _day(value)) else ""


@register.filter
def telephone(number: str) -> str:
    """The first number of a line such as "0207 3822 000 (giờ hành chính)", for a link that calls it."""
    found = re.search(r"\+?\d[\d .()-]*", number)
    return re.sub(r"[ .()-]", "", found.group()) if found else ""


def _day(value: date | datetime | None) -> date | None:
    """The day by the city's clock."""
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value or None


def _home_here(request: HttpRequest | None) -> Page | None:
    """The home page of the reader's language, else of the site's own."""
    homes = _homes(request)
    return homes.get(get_language() or "") or homes.get(settings.LANGUAGE_CODE)


def _homes(request: HttpRequest | None) -> dict[str, Page]:
    """The live home page of each language, by its code; asked once a request."""
    if request is None:
        return {}
    if not hasattr(request, "_portal_homes"):
        site = Site.find_for_request(request)
        root = Page.objects.filter(pk=site.root_page_id if site else None)
        homes = Page.objects.filter(translation_key__in=root.values("translation_key")).live()
        request._portal_homes = {home.locale.language_code: home for home in homes.select_related("locale")}
    return request._portal_homes
