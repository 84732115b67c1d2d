"""The screens of a Word file or a PDF: send it, look at what was read of it, make the draft."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from pages.models import SectionPage
from workflows.approval.refusal import refusal
from workflows.regulation.documents import secret_mark_in

from ..models import Upload, WordFile
from ..sending import RECENT, UploadForm, kept
from .attaching import is_scan
from .body import chosen
from .drafting import NotMade, Said, kind_of, make
from .kinds import DraftForm, is_document, kind_for, kind_with_files_for, offered_in, words_in
from .process import read
from .reading.text import EDGES
from .sentences import NO_FILES, warnings_of, why

MOST_REPAIRS_SHOWN = 100
MOST_PIECES_SHOWN = 300  # of a PDF, whose words are not in the page
SECRET = gettext_lazy(
    "Văn bản có dấu “%(mark)s” không được đưa lên hệ thống này; hệ thống không giữ tệp đồng chí vừa gửi."
)
MADE = gettext_lazy("Đã tạo bản nháp từ tệp Word; chưa đăng. Hãy đọc lại từ đầu đến cuối.")
MADE_WITH_FILE = gettext_lazy(
    "Đã tạo bản nháp có tệp PDF đính kèm; chưa đăng. Hãy đối chiếu các mục với tệp."
)


class WordForm(UploadForm):
    LABEL = gettext_lazy("Tệp Word (.docx, .doc, .odt, .rtf) hoặc PDF")
    LARGEST = 50 * 1024 * 1024
    TOO_LARGE = gettext_lazy("Tệp lớn quá 50 MB. Hãy thu nhỏ ảnh trong tệp hoặc chia thành nhiều tệp.")


@require_admin_access
@require_http_methods(["GET", "POST"])
def send(request: HttpRequest, section: int) -> HttpResponse:
    """Keep the file whole and read it, then show what was read."""
    page = _section(request, section)
    form = WordForm(request.POST, request.FILES) if request.method == "POST" else WordForm()
    if form.is_valid():
        content = form.cleaned_data["file"].read()
        found, converted = read(content)
        if mark := _secret_mark(page, found):
            form.add_error("file", SECRET % {"mark": mark})
        else:
            found = _as_taken_by(page, found)
            return redirect("intake_word", _kept(request, page, content, found, converted).pk)
    recent = Upload.objects.filter(section_page=page, person=request.user, word__isnull=False)
    context = {"section": page, "form": form, "recent": recent.defer("content")[:RECENT]}
    return render(request, "intake/word/send.html", context, status=422 if form.is_bound else 200)


def _as_taken_by(section: SectionPage, found: dict[str, Any]) -> dict[str, Any]:
    """Nothing is taken of a PDF where no page of the section bears files."""
    is_without_place = found.get("is_pdf") and "refused" not in found and kind_with_files_for(section) is None
    return {"refused": NO_FILES, "is_pdf": True} if is_without_place else found


def _secret_mark(section: SectionPage, found: dict[str, Any]) -> str:
    """Of a document, as every PDF is one: documents with a mark have no place here, nor has their file."""
    kind = kind_for(section)
    if "refused" in found or not (found.get("is_pdf") or (kind and is_document(kind))):
        return ""
    offered = [offered_in(piece) for piece in found["pieces"] if "offered" in piece]
    said = [*map(words_in, found["pieces"]), *offered, *found["words"].get(EDGES, ())]
    return next((mark for words in said if (mark := secret_mark_in(words))), "")


@transaction.atomic
def _kept(
    request: HttpRequest, section: SectionPage, content: bytes, found: dict[str, Any], converted: bytes | None
) -> WordFile:
    upload = kept(request.FILES["file"].name, content, section, request.user, timezone.now())
    return WordFile.objects.create(upload=upload, found=found, as_docx=converted)


@require_admin_access
@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, key: int) -> HttpResponse:
    """What was read, and the fields to look at; sent, it is a draft on its own edit screen."""
    word = _word(request, key)
    if word.upload.applied_at:
        return _to_the_draft(request, word)
    kind = kind_of(word)
    if word.refused or kind is None:
        said = why(word.found if word.refused else {"refused": NO_FILES, "is_pdf": True})
        return render(request, "intake/word/refused.html", _about(word) | {"why": said})
    form = DraftForm(request.POST or None, kind=kind, found=word.found)
    if form.is_valid():
        return _made(request, word, form)
    context = _about(word) | _shown(word, kind) | {"form": form}
    return render(request, "intake/word/preview.html", context, status=422 if form.is_bound else 200)


def _made(request: HttpRequest, word: WordFile, form: DraftForm) -> HttpResponse:
    try:
        said = Said(form.values, form.agreed, form.said_of_file)
        told = make(word, said, request.user, timezone.now())
    except NotMade as reason:
        messages.error(request, str(reason))
        return redirect("intake_word", word.pk)
    for sentence in told:
        messages.warning(request, sentence)
    messages.success(request, MADE_WITH_FILE if word.is_pdf else MADE)
    return redirect("wagtailadmin_pages:edit", word.page_id)


def _to_the_draft(request: HttpRequest, word: WordFile) -> HttpResponse:
    if word.page_id is None:
        return render(
            request, "intake/word/refused.html", _about(word) | {"why": _("Bản nháp tạo từ tệp này đã xóa.")}
        )
    messages.success(request, _("Tệp này đã tạo bản nháp dưới đây."))
    return redirect("wagtailadmin_pages:edit", word.page_id)


def _about(word: WordFile) -> dict[str, Any]:
    section = word.upload.section_page
    again = reverse("intake_word_send", args=[section.pk])
    return {"upload": word.upload, "section": section, "again": again}


def _shown(word: WordFile, kind: Any) -> dict[str, Any]:
    found = word.found
    most = MOST_PIECES_SHOWN if word.is_pdf else None
    return {
        "is_pdf": word.is_pdf,
        "is_scan": word.is_pdf and is_scan(found),
        "left": max(0, len(found["pieces"]) - most) if most else 0,
        "kind": kind._meta.verbose_name,
        "is_document": is_document(kind),
        "fields": found["fields"],
        "warnings": warnings_of(found),
        "repairs": found["repairs"][:MOST_REPAIRS_SHOWN],
        "number_of_repairs": len(found["repairs"]),
        "pictures": [piece for piece in found["pieces"] if piece["kind"] == "picture"],
        "pieces": list(chosen(found["pieces"], set(), is_document=is_document(kind)))[:most],
    }


def _section(request: HttpRequest, key: int) -> SectionPage:
    """A section that makes pages of text, for somebody who may write in it now."""
    page = get_object_or_404(SectionPage, pk=key)
    if page.section is None or kind_for(page) is None:
        raise Http404
    if reason := refusal(request.user, "create", page, timezone.now()):
        raise PermissionDenied(reason)
    return page


def _word(request: HttpRequest, key: int) -> WordFile:
    """One's own."""
    words = WordFile.objects.select_related("upload__section_page").defer("upload__content", "as_docx")
    word = get_object_or_404(words, pk=key, upload__person=request.user)
    _section(request, word.upload.section_page_id)
    return word
