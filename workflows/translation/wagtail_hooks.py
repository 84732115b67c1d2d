"""Doors of this room into the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from pages.translations.kinds import is_translated
from workflows.approval.translations.rules import is_translation

from .lists import TranslationsMenuItem


@hooks.register("register_admin_menu_item")
def how_the_english_edition_stands() -> TranslationsMenuItem:
    where = reverse_lazy("translations")
    label = gettext_lazy("Bản dịch")
    return TranslationsMenuItem(label, where, name="translations", icon_name="globe", order=120)


@hooks.register("before_edit_page")
def a_translation_is_written_beside_its_source(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Not in the form of any page: there nobody would see what of the source is missing in it."""
    if not is_translation(page):
        return None
    if request.method == "POST":
        messages.error(request, _("Bản dịch được sửa ở màn hình “Bản dịch tiếng Anh”; chưa lưu gì."))
    return redirect("translation_of", page.pk)


@hooks.register("register_page_header_buttons")
def translate_it(page: Page, user: Any, next_url: str | None = None, **kwargs: Any) -> Iterator[Button]:
    """On what is public in the portal's own language, of a kind that has translations."""
    if page.live and is_translated(page.specific_class) and _is_a_source(page):
        address = reverse("translation_edit", args=[page.pk])
        yield Button(_("Bản dịch tiếng Anh"), address, icon_name="globe", priority=8)


def _is_a_source(page: Page) -> bool:
    return page.locale.language_code == settings.LANGUAGE_CODE
