"""What every public page asks of the site: its menu, its place, its name, its languages, its dates.

The number of queries does not grow with the tree: surroundings.py asks one, the identity another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from snippets.models import Identity
from workflows.staff.regulation import regulation_in_force

from .surroundings import Surroundings, surroundings

register = template.Library()

SCREENS = {
    "search",
    "site_map",
    "accessibility",
    "documents",
    "officials",
    "official",
    "public_information",
}  # urls of ours, in every language
LONGEST_ADDRESS = 2000  # a longer query is nobody's, and is not repeated on the page


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
    """The headings of this language in the order of the tree, each with its sections.

    A section whose heading is hidden is hidden with it.
    """
    around = surroundings(context, context.get("page"))
    return _nested(around.sections, around)


@register.simple_tag(takes_context=True)
def section_tree(context: Mapping[str, Any]) -> list[MenuItem]:
    """Every section, however deep, for the site map."""
    around = surroundings(context, context.get("page"))
    return _nested(around.tree, around)


@register.simple_tag(takes_context=True)
def headings_beside_menu(context: Mapping[str, Any]) -> list[Link]:
    """Those the menu has no room for, such as the contact page; the footer leads to them."""
    around = surroundings(context, context.get("page"))
    beside = [p for p in around.tree if p.depth == around.home.depth + 1 and not p.show_in_menus]
    return [Link(page.title, page.get_url(around.request) or "") for page in beside]


def _nested(pages: list[Page], around: Surroundings) -> list[MenuItem]:
    items: dict[str, MenuItem] = {}
    headings: list[MenuItem] = []
    for page in pages:
        item = items[page.path] = _menu_item(page, around)
        if page.depth == around.home.depth + 1:
            headings.append(item)
        elif above := items.get(page.path[: -Page.steplen]):
            above.children.append(item)
    return headings


def _menu_item(page: Page, around: Surroundings) -> MenuItem:
    here = around.page.path if around.page else ""
    url = page.get_url(around.request) or ""
    return MenuItem(page.title, url, here.startswith(page.path), here == page.path)


@register.simple_tag(takes_context=True)
def breadcrumbs(context: Mapping[str, Any], page: Page | None) -> list[Link]:
    """The way from the home page to the page's parent; empty on the home page itself."""
    around = surroundings(context, page)
    leading = [around.home] if around.home and _is_screen(around) else around.ancestors
    links = [Link(above.title, above.get_url(around.request) or "") for above in leading]
    return [Link(_("Trang chủ"), links[0].url), *links[1:]] if links else []


@register.simple_tag(takes_context=True)
def home_url(context: Mapping[str, Any]) -> str:
    """Where the name in the header leads."""
    around = surroundings(context, context.get("page"))
    return (around.home.get_url(around.request) if around.home else None) or "/"


@register.simple_tag(takes_context=True)
def identity(context: Mapping[str, Any]) -> Identity:
    """Who answers for the site, as it was approved; else what the regulation itself says of it."""
    request = context.get("request")
    try:
        return Identity.for_request(request)
    except Identity.DoesNotExist:
        said = Identity(**asdict(regulation_in_force().identity))
        if request is not None:
            request._portal_identity = said  # asked once a request, like one that was approved
        return said


@register.simple_tag(takes_context=True)
def site_name(context: Mapping[str, Any]) -> str:
    """The name of the site in the language of the page."""
    who = identity(context)
    return who.said.site_name


@register.simple_tag(takes_context=True)
def languages(context: Mapping[str, Any], page: Page | None) -> list[LanguageLink]:
    """This page in each language that has a home page; nothing while there is only one."""
    around = surroundings(context, page)
    known = [(code, label) for code, label in settings.WAGTAIL_CONTENT_LANGUAGES if code in around.homes]
    links = [
        LanguageLink(code, label, _in_language(code, around), code == get_language()) for code, label in known
    ]
    return links if len(links) > 1 else []


def _in_language(code: str, around: Surroundings) -> str:
    """The translated page, or the same screen where a view of ours and no page answers."""
    if _is_screen(around):
        asked = around.request.get_full_path()
        return translate_url(asked if len(asked) <= LONGEST_ADDRESS else around.request.path, code)
    return around.translation(code).get_url(around.request) or "/"


def _is_screen(around: Surroundings) -> bool:
    match = getattr(around.request, "resolver_match", None)
    return around.page is None and match is not None and match.url_name in SCREENS


@register.simple_tag
def is_demonstration() -> bool:
    """Whether people and content are invented; every page then says so."""
    return bool(settings.DEMONSTRATION)


@register.simple_tag
def today() -> date:
    """The day by the city's clock."""
    return timezone.localdate()


@register.filter
def weekday(value: date) -> str:
    """As an invitation writes it: Thứ Ba, Chủ nhật."""
    names = (_("Thứ Hai"), _("Thứ Ba"), _("Thứ Tư"), _("Thứ Năm"), _("Thứ Sáu"), _("Thứ Bảy"), _("Chủ nhật"))
    return names[value.weekday()]


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
