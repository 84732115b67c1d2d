"""The screens of a file of procedures: send it, read what it would change, confirm. It is sent once."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from pages.models import SectionPage
from workflows.approval.refusal import refusal
from workflows.regulation.vocabulary import Content

from ..models import Upload
from ..sending import RECENT, UploadForm, kept
from .applying import NotDone, apply
from .columns import COLUMNS
from .difference import Difference, difference
from .exporting import KINDS, written
from .files import LARGEST
from .standing import standing_in

MOST_SHOWN = 200  # of the new, changed and missing each; faults are shown all


class ProceduresForm(UploadForm):
    LABEL = gettext_lazy("Tệp thủ tục (.json, .csv, .xlsx)")
    LARGEST = LARGEST
    TOO_LARGE = gettext_lazy("Tệp lớn quá 10 MB. Hãy chia thành nhiều tệp.")


@require_admin_access
@require_http_methods(["GET", "POST"])
def send(request: HttpRequest, section: int) -> HttpResponse:
    """Keep the file whole, then show what it would change."""
    page, now = _section(request, section), timezone.now()
    form = ProceduresForm(request.POST, request.FILES) if request.method == "POST" else ProceduresForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        return redirect("intake_procedures", kept(file.name, file.read(), page, request.user, now).pk)
    context = {
        "section": page,
        "form": form,
        "columns": COLUMNS,
        "recent": Upload.objects.filter(section_page=page, person=request.user).defer("content")[:RECENT],
    }
    return render(request, "intake/send.html", context, status=422 if form.is_bound else 200)


@require_admin_access
@require_GET
def preview(request: HttpRequest, key: int) -> HttpResponse:
    """What the file would change now, or what it changed."""
    upload = _upload(request, key)
    if upload.applied_at:
        return render(request, "intake/done.html", {"upload": upload, "url": _explorer(upload.section_page)})
    return _screen(request, upload)


@require_admin_access
@require_POST
def confirm(request: HttpRequest, key: int) -> HttpResponse:
    """Make the drafts that were shown. What cannot be done is said, and the file stays."""
    upload = _upload(request, key)
    try:
        apply(upload, request.POST.get("mark", ""), request.user, timezone.now())
    except NotDone as why:
        messages.error(request, str(why))
        upload.refresh_from_db()
        return (
            redirect("intake_procedures", upload.pk) if upload.applied_at else _screen(request, upload, 409)
        )
    words = {"made": upload.made, "changed": upload.changed}
    messages.success(
        request,
        _("Đã nhập: %(made)s thủ tục mới, %(changed)s thủ tục sửa. Tất cả là bản nháp, chưa đăng.") % words,
    )
    return redirect("intake_procedures", upload.pk)


@require_admin_access
@require_GET
def export(request: HttpRequest, section: int, kind: str) -> HttpResponse:
    """The procedures of the section that the person may see, in the form in which they are sent back."""
    page, now = _section(request, section), timezone.now()
    if kind not in KINDS:
        raise Http404
    seen = (
        one
        for _code, one in sorted(standing_in(page).items())
        if refusal(request.user, "view", one.page, now) is None
    )
    answer = HttpResponse(written(kind, (one.said for one in seen)), content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="thu-tuc.{kind}"'
    return answer


def _screen(request: HttpRequest, upload: Upload, status: int = 200) -> HttpResponse:
    found = difference(request.user, upload.section_page, upload.name, bytes(upload.content), timezone.now())
    return render(request, "intake/preview.html", _told(upload, found), status=status)


def _told(upload: Upload, found: Difference) -> dict[str, object]:
    """The first of each; how many there are is told of all."""
    return {
        "upload": upload,
        "section": upload.section_page,
        "found": found,
        "most": MOST_SHOWN,
        "new": found.new[:MOST_SHOWN],
        "changed": found.changed[:MOST_SHOWN],
        "missing": found.missing[:MOST_SHOWN],
        "again": reverse("intake_procedures_send", args=[upload.section_page_id]),
        "url": _explorer(upload.section_page),
    }


def _section(request: HttpRequest, key: int) -> SectionPage:
    """A section that holds procedures, for somebody who may write in it now."""
    page = get_object_or_404(SectionPage, pk=key)
    if page.section is None or page.section.content is not Content.PROCEDURE:
        raise Http404
    if reason := refusal(request.user, "create", page, timezone.now()):
        raise PermissionDenied(reason)
    return page


def _upload(request: HttpRequest, key: int) -> Upload:
    """One's own: it may tell of drafts that others do not see."""
    upload = get_object_or_404(Upload.objects.select_related("section_page"), pk=key, person=request.user)
    _section(request, upload.section_page_id)
    return upload


def _explorer(section: SectionPage) -> str:
    return reverse("wagtailadmin_explore", args=[section.pk])
