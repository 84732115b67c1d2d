"""Which words of a page are not in its own language."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html

register = template.Library()


@register.filter
def lang(words: Any) -> str:
    """`<dd{{ unit.said.name|lang }}>`: says so where words of shared data are not in the page's language (WCAG 3.1.2)."""
    return format_html(' lang="{}"', words.lang) if getattr(words, "is_foreign", False) else ""


@register.filter
def spoken(words: Any) -> str:
    """The words, in an element of their own where they are of another language than what is around them."""
    is_foreign = getattr(words, "is_foreign", False)
    return format_html('<span lang="{}">{}</span>', words.lang, words) if is_foreign else words
