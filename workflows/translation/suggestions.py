"""The button of the editor that asks a machine: what was typed is saved first, then what it suggests, marked as its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from workflows.approval.doors import says_why

from .begun import begun
from .editor import shown
from .form import sent_in
from .machine import NoAnswer, Tool, name_of, suggested, tool
from .saving import NotSaved, Saved, save


@require_admin_access
@require_POST
@says_why
def suggest(request: HttpRequest, source: int) -> HttpResponse:
    """For whoever may write the translation, where the office has such a machine."""
    machine = tool()
    if machine is None:
        raise Http404
    page = get_object_or_404(Page.objects.select_related("live_revision", "locale"), pk=source)
    sent = sent_in(request.POST)
    try:
        saved = save(request.user, page, sent, timezone.now())
    except NotSaved as reason:
        return shown(request, page, timezone.now(), sent, reason)
    try:
        _tell(request, *_filled(request.user, machine, page, saved))
    except NoAnswer:
        messages.warning(
            request,
            _("Máy dịch chưa trả lời được. Bản dịch đã lưu; hãy thử lại sau hoặc dịch các đoạn còn lại."),
        )
    except NotSaved as reason:
        messages.warning(request, reason.told)
    return redirect("translation_edit", page.pk)


def _filled(actor: Any, machine: Tool, page: Page, saved: Saved) -> tuple[int, int]:
    """How many pieces it was asked for, and how many it said something of."""
    wanted = [row.piece for row in saved.translating.rows if row.is_missing and row.before is None]
    if not wanted:
        return 0, 0
    languages = page.locale.language_code, saved.page.locale.language_code
    words = suggested(machine, wanted, *languages)
    if words:
        _save(actor, page, words, name_of(machine))
    return len(wanted), len(words)


def _save(actor: Any, page: Page, words: Mapping[str, str], name: str) -> None:
    now = timezone.now()
    untouched = begun(actor, page, now).untouched
    free = {path: said for path, said in words.items() if path not in untouched.words}
    sent = replace(untouched, words={**untouched.words, **free}, suggested=dict.fromkeys(free, name))
    save(actor, page, sent, now)


def _tell(request: HttpRequest, asked: int, said: int) -> None:
    if not asked:
        messages.info(request, _("Không còn đoạn nào chưa dịch để máy gợi ý. Bản dịch đã lưu."))
        return
    if said:
        words = ngettext(
            "Máy đã gợi ý %d đoạn, đã lưu vào bản nháp. Hãy đọc và xác nhận hoặc viết lại từng đoạn.",
            "Máy đã gợi ý %d đoạn, đã lưu vào bản nháp. Hãy đọc và xác nhận hoặc viết lại từng đoạn.",
            said,
        )
        messages.success(request, words % said)
    if left := asked - said:
        words = ngettext("Máy không gợi ý được %d đoạn.", "Máy không gợi ý được %d đoạn.", left)
        messages.warning(request, words % left)
