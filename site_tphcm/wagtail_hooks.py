"""The admin's look where Vietnamese words are longer than stock Wagtail expects."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def long_words_fit() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("admin.css"))
