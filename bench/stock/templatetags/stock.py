"""The menu and the footer, as bakerydemo asks for them."""

from __future__ import annotations

from typing import Any

from django import template
from wagtail.models import Page, Site

from bench.stock.models import Footer

register = template.Library()


@register.simple_tag(takes_context=True)
def menu(context: dict[str, Any], below: Page | None = None) -> Any:
    """The pages below the home page, or below another."""
    root = below or Site.find_for_request(context["request"]).root_page
    return root.get_children().live().in_menu()


@register.simple_tag
def footer() -> Footer | None:
    return Footer.objects.first()


@register.simple_tag
def heading_of(page: Page) -> Page | None:
    """The heading that the page stands under, or is."""
    return page.get_ancestors(inclusive=True).filter(depth=3).first()
