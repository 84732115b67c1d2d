"""The screens of an outside translator's file: take it along, send it in, look at what it would change, take that."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from vietnamese.text import slug
from workflows.approval.doors import says_why
from workflows.intake.sending import RECENT, UploadForm, kept

from ..begun import begun
from ..models import TranslationFile
from ..saving import NotSaved, Saved
from .comparing import compared
from .reading import LARGEST, Unreadable, read
from .taking import Chosen, TakenAlready, take
from .writing import written

TAKE = "take"
LONGEST_NAME = 80


class PoForm(UploadForm):
    LABEL = gettext_lazy("Tệp dịch (.po)")
    LARGEST = LARGEST
    TOO_LARGE = gettext_lazy("Tệp lớn quá 2 MB, không phải tệp dịch của một trang. Hãy chọn tệp khác.")


@require_admin_access
@require_GET
@says_why
def export(request: HttpRequest, source: int) -> HttpResponse:
    """For whoever may write the translation: the page as it is public, with what is said of it."""
    page, at = _source(source), timezone.now()
    translating = begun(request.user, page, at).translating
    answer = HttpResponse(written(translating, at), content_type="text/x-gettext-translation; charset=utf-8")
    name = slug(page.title)[:LONGEST_NAME].strip("-") or str(page.pk)
    answer["Content-Disposition"] = f'attachment; filename="{name}-en.po"'
    return answer


@require_admin_access
@require_http_methods(["GET", "POST"])
@says_why
def send(request: HttpRequest, source: int) -> HttpResponse:
    """Keep the file whole, then show what it would change."""
    page = _source(source)
    begun(request.user, page, timezone.now())
    form = PoForm(request.POST, request.FILES) if request.method == "POST" else PoForm()
    if form.is_valid():
        return redirect("translation_po", page.pk, _kept(request, page, form.cleaned_data["file"]).pk)
    recent = TranslationFile.objects.filter(source=page, upload__person=request.user)
    files = recent.select_related("upload").defer("upload__content").order_by("-pk")[:RECENT]
    context = {"source": page, "form": form, "recent": files}
    return render(request, "translation/po/send.html", context, status=422 if form.is_bound else 200)


@transaction.atomic
def _kept(request: HttpRequest, page: Page, file: Any) -> TranslationFile:
    section = page.specific.section_page
    if section is None:
        raise Http404
    upload = kept(file.name, file.read(), section, request.user, timezone.now())
    return TranslationFile.objects.create(upload=upload, source=page)


@require_admin_access
@require_http_methods(["GET", "POST"])
@says_why
def preview(request: HttpRequest, source: int, key: int) -> HttpResponse:
    """What of it is new and what it would replace, piece by piece; sent, the chosen ones are a draft."""
    files = TranslationFile.objects.select_related("upload", "source__live_revision", "source__locale")
    file = get_object_or_404(files, pk=key, source=source, upload__person=request.user)
    if file.upload.applied_at:
        return _taken_already(request, file)
    if request.method == "GET":
        return _shown(request, file)
    try:
        saved = take(file, _chosen(request), request.user, timezone.now())
    except TakenAlready:
        return _taken_already(request, file)
    except NotSaved as reason:
        return _shown(request, file, reason)
    except Unreadable:
        return _shown(request, file)
    return _after(request, file, saved)


def _chosen(request: HttpRequest) -> Chosen:
    source, draft = (request.POST.get(name, "") for name in ("source", "draft"))
    return Chosen(
        source=int(source) if source.isdecimal() else 0,
        draft=int(draft) if draft.isdecimal() else None,
        paths=frozenset(request.POST.getlist(TAKE)),
    )


def _after(request: HttpRequest, file: TranslationFile, saved: Saved) -> HttpResponse:
    file.refresh_from_db(fields=["taken"])
    for sentence in saved.told:
        messages.warning(request, sentence)
    said = ngettext("Đã nhận %d đoạn vào bản nháp.", "Đã nhận %d đoạn vào bản nháp.", file.taken)
    messages.success(request, said % file.taken)
    return redirect("translation_edit", file.source_id)


def _taken_already(request: HttpRequest, file: TranslationFile) -> HttpResponse:
    messages.info(request, _("Tệp “%(name)s” đã nhận rồi.") % {"name": file.upload.name})
    return redirect("translation_edit", file.source_id)


def _shown(request: HttpRequest, file: TranslationFile, reason: NotSaved | None = None) -> HttpResponse:
    now = begun(request.user, file.source, timezone.now())
    context: dict[str, Any] = {"file": file, "source": file.source, "edition": now.translating.edition}
    try:
        found = compared(now.translating, read(bytes(file.upload.content)))
    except Unreadable as why:
        return render(request, "translation/po/unreadable.html", {**context, "why": why}, status=422)
    is_sent = request.method == "POST"
    ticked = request.POST.getlist(TAKE) if is_sent else [line.path for line in found.lines if line.is_new]
    context |= {"page": now.page, "found": found, "ticked": ticked, "reason": reason}
    if reason:
        labels = {row.piece.path: row.piece.label for row in now.translating.rows}
        context["faults"] = [(labels.get(path, path), fault) for path, fault in reason.faults.items()]
    return render(request, "translation/po/preview.html", context, status=422 if reason else 200)


def _source(key: int) -> Page:
    return get_object_or_404(Page.objects.select_related("live_revision", "locale"), pk=key)
