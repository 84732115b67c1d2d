"""The languages of a page: where it is found in the other one, and which of its words are not in its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail.models import Page

from pages.screens import screen
from snippets.said import VIETNAMESE
from vietnamese.tongue import is_vietnamese

from .surroundings import surroundings

register = template.Library()

LONGEST_ADDRESS = 2000  # a longer query is nobody's, and is not repeated on the page
PAGE_OF_LIST = "trang"  # the third page of a list is another one in each language


@register.filter
def lang(words: Any) -> str:
    """`<dd{{ page.issuer|lang }}>`: says which language the words are in, where it is not the page's (WCAG 3.1.2)."""
    own = language_of(words)
    return format_html(' lang="{}"', own) if own else ""


@register.filter
def spoken(words: Any) -> str:
    """The words, in an element of their own where they are of another language than what is around them."""
    shown = "" if words is None else words
    own = language_of(words)
    return format_html('<span lang="{}">{}</span>', own, shown) if own else shown


def language_of(words: Any) -> str:
    """That of the words where it is not the page's: known of shared data, else seen by their letters."""
    page, known = get_language() or VIETNAMESE, getattr(words, "lang", "")
    if known or page == VIETNAMESE:
        return known if known and known != page and words else ""
    return VIETNAMESE if is_vietnamese(str(words or "")) else ""


@dataclass(frozen=True)
class LanguageLink:
    code: str
    label: str
    url: str
    is_current: bool


@register.simple_tag(takes_context=True)
def languages(context: Mapping[str, Any], page: Page | None) -> list[LanguageLink]:
    """This very page, or screen, in each language in which everybody may read it; nothing while that is one."""
    addresses = _screen_in_each(context) if screen(context) else _page_in_each(context, page)
    links = [
        LanguageLink(code, label, addresses[code], code == get_language())
        for code, label in settings.WAGTAIL_CONTENT_LANGUAGES
        if code in addresses
    ]
    return links if len(links) > 1 and any(link.is_current for link in links) else []


@register.simple_tag(takes_context=True)
def vietnamese_edition(context: Mapping[str, Any], page: Page | None) -> LanguageLink | None:
    """Where a reader of another language finds what is not there in it yet; nothing for a reader of Vietnamese."""
    return next(
        (link for link in languages(context, page) if link.code == VIETNAMESE and not link.is_current), None
    )


def _screen_in_each(context: Mapping[str, Any]) -> dict[str, str]:
    """With what was asked for: the same official, the same choice from a list."""
    request, around = context["request"], surroundings(context, None)
    address = f"{request.path}{_asked(request)}"
    if len(address) > LONGEST_ADDRESS:
        address = request.path
    return {code: translate_url(address, code) for code in around.homes}


def _page_in_each(context: Mapping[str, Any], page: Page | None) -> dict[str, str]:
    """A list narrowed by its reader stays so."""
    around = surroundings(context, page)
    asked = _asked(around.request) if context.get("listing") else ""
    found = {code: one.get_url(around.request) for code, one in around.translations.items()}
    return {code: f"{url}{asked}" for code, url in found.items() if url}


def _asked(request: Any) -> str:
    """The query of the address, without the number of a page of the list."""
    query = request.GET.copy()
    query.pop(PAGE_OF_LIST, None)
    return f"?{query.urlencode()}" if query else ""
