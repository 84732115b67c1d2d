"""The screen on which a page is translated (bản dịch): its source beside it, saved as a draft, submitted on its own screen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from pages.translations.edition import Translating, source_of
from workflows.approval.doors import says_why
from workflows.approval.facts import open_submission
from workflows.approval.models import kind_of

from .form import EditorForm, sent_in
from .judging import Sent
from .machine import tool
from .saving import (
    NotSaved,
    Saved,
    begun_or_new,
    in_english,
    public_or_refused,
    save,
    translation_of,
    why_not,
)

SUBMIT = "submit"


@require_admin_access
@require_http_methods(["GET", "POST"])
@says_why
def editor(request: HttpRequest, source: int) -> HttpResponse:
    """For whoever may write the translation: a writer of the section; in its chain, who took it."""
    page = get_object_or_404(Page.objects.select_related("live_revision", "locale"), pk=source)
    if request.method == "GET":
        return shown(request, page, timezone.now())
    sent = sent_in(request.POST)
    try:
        saved = save(request.user, page, sent, timezone.now())
    except NotSaved as reason:
        return shown(request, page, timezone.now(), sent, reason)
    return _after(request, saved)


@require_admin_access
def of_page(request: HttpRequest, page: int) -> HttpResponse:
    """From a translation to the screen on which it is written."""
    source = source_of(get_object_or_404(Page, pk=page))
    if source is None:
        raise Http404
    return redirect("translation_edit", source.pk)


def _after(request: HttpRequest, saved: Saved) -> HttpResponse:
    for sentence in saved.told:
        messages.warning(request, sentence)
    if request.POST.get(SUBMIT):
        return redirect("approval_item", kind_of(saved.page), saved.page.pk)
    messages.success(request, _("Đã lưu bản dịch. %(left)s") % {"left": _left(saved.translating)})
    return redirect("translation_edit", saved.translating.edition.page.pk)


def _left(translating: Translating) -> str:
    missing, unconfirmed = translating.missing, translating.unconfirmed
    if missing:
        return ngettext("Còn %d đoạn chưa dịch.", "Còn %d đoạn chưa dịch.", missing) % missing
    if unconfirmed:
        said = ngettext("Còn %d đoạn máy dịch.", "Còn %d đoạn máy dịch.", unconfirmed)
        return said % unconfirmed
    return _("Các đoạn đã dịch đủ; có thể trình duyệt.")


def shown(
    request: HttpRequest,
    source: Page,
    at: datetime,
    sent: Sent | None = None,
    reason: NotSaved | None = None,
) -> HttpResponse:
    locale = in_english()
    edition, page = public_or_refused(source), translation_of(source, locale)
    if why := why_not(request.user, source, locale, page, at):
        if page is None or open_submission(request.user, page) is None:
            raise PermissionDenied(why)
        return redirect("approval_item", kind_of(page), page.pk)
    translating = Translating(edition, begun_or_new(source, locale, page))
    form = EditorForm(translating, sent, reason.faults if reason else None)
    is_behind = page is not None and page.latest_revision_id and _follows(page) != edition.revision
    context: dict[str, Any] = {
        "source": source,
        "page": page,
        "edition": edition,
        "translating": translating,
        "form": form,
        "told": reason.told if reason else "",
        "is_behind": is_behind,
        "has_machine": tool() is not None,
    }
    return render(request, "translation/editor.html", context, status=422 if reason else 200)


def _follows(page: Any) -> int | None:
    return page.get_latest_revision_as_object().source_revision
