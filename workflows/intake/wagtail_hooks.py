"""Doors of this room into the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from pages.models import SectionPage
from workflows.approval.refusal import refusal
from workflows.regulation.vocabulary import Content

from .word.kinds import kind_for


@hooks.register("insert_editor_js")
def what_is_pasted_is_read_first() -> str:
    return render_to_string("intake/paste/editor.html")


@hooks.register("register_page_header_buttons")
def procedures_by_the_list(
    page: Page, user: Any, next_url: str | None = None, **kwargs: Any
) -> Iterator[Button]:
    """On a section that holds procedures: its lists, and for whoever may write in it the file."""
    section = page.section if isinstance(page, SectionPage) else None
    if section is None or section.content is not Content.PROCEDURE:
        return
    lists = reverse("approval_lists", args=[page.pk])
    yield Button(_("Danh sách theo quyết định"), lists, icon_name="list-ol", priority=7)
    if refusal(user, "create", page, timezone.now()) is None:
        address = reverse("intake_procedures_send", args=[page.pk])
        yield Button(_("Nhập thủ tục từ tệp"), address, icon_name="upload", priority=6)


@hooks.register("register_page_header_buttons")
def a_page_from_a_file(page: Page, user: Any, next_url: str | None = None, **kwargs: Any) -> Iterator[Button]:
    """On a section that holds pages of text, for whoever may write in it."""
    if not isinstance(page, SectionPage) or page.section is None or kind_for(page) is None:
        return
    if refusal(user, "create", page, timezone.now()) is None:
        address = reverse("intake_word_send", args=[page.pk])
        yield Button(_("Tạo bài từ tệp"), address, icon_name="doc-full", priority=6)
