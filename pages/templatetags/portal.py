"""What every public page asks of the site: its menu, its place, its name, its dates.

The number of queries does not grow with the tree: surroundings.py asks one, the identity another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages import days
from pages.frame import frame_of, identity_of_the_regulation
from pages.remembered import while_it_stands
from pages.screens import screen
from snippets.models import Identity

from .surroundings import Surroundings, surroundings

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
    path: str = ""
    is_current: bool = False
    is_page: bool = False
    children: list[MenuItem] = field(default_factory=list)


@register.simple_tag(takes_context=True)
def main_menu(context: Mapping[str, Any]) -> list[MenuItem]:
    """The headings of this language in the order of the tree, each with its sections.

    A section whose heading is hidden is hidden with it.
    """
    around = surroundings(context, context.get("page"))
    if around.home is None:
        return []
    question = f"menu of {around.home.pk} at {around.request.get_host()}"
    items = while_it_stands(question, lambda: _nested(around.sections, around))
    return _marked(items, around.page.path if around.page else "")


@register.simple_tag(takes_context=True)
def section_tree(context: Mapping[str, Any]) -> list[MenuItem]:
    """Every section, however deep, for the site map."""
    around = surroundings(context, context.get("page"))
    return _marked(_nested(around.tree, around), around.page.path if around.page else "")


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
    return MenuItem(page.title, page.get_url(around.request) or "", page.path)


def _marked(items: list[MenuItem], here: str) -> list[MenuItem]:
    """The same items; those that lead to where the reader is say so. The others are shared by all pages."""
    return [
        replace(item, is_current=True, is_page=here == item.path, children=_marked(item.children, here))
        if here.startswith(item.path)
        else item
        for item in items
    ]


@register.simple_tag(takes_context=True)
def breadcrumbs(context: Mapping[str, Any], page: Page | None) -> list[Link]:
    """The way from the home page to the page's parent; empty on the home page itself."""
    around = surroundings(context, page)
    leading = [around.home] if around.home and screen(context) else around.ancestors
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
    frame = frame_of(context.get("request"))
    return frame.identity if frame else identity_of_the_regulation()


@register.simple_tag(takes_context=True)
def site_name(context: Mapping[str, Any]) -> str:
    """The name of the site in the language of the page."""
    who = identity(context)
    return who.said.site_name


@register.simple_tag
def is_demonstration() -> bool:
    """Whether people and content are invented; every page then says so."""
    return bool(settings.DEMONSTRATION)


@register.simple_tag
def today() -> date:
    """The day by the city's clock."""
    return timezone.localdate()


register.filter("weekday", days.weekday)
register.filter("full_date", days.in_full)
register.filter("short_date", days.in_short)
register.filter("clock", days.clock)
register.filter("moment", days.moment)


@register.filter
def iso_date(value: date | datetime | None) -> str:
    """As machines read it, for `<time datetime>`."""
    return day.isoformat() if (day := days.day_of(value)) else ""


@register.filter
def telephone(number: str) -> str:
    """The first number of a line such as "0207 3822 000 (giờ hành chính)", for a link that calls it."""
    found = re.search(r"\+?\d[\d .()-]*", number)
    return re.sub(r"[ .()-]", "", found.group()) if found else ""
