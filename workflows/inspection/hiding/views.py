"""Hiding of an item's earlier editions: what and why, seen before it is decided; and showing again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from workflows.approval.deed import Refused
from workflows.archive.hiding import in_force, veiled
from workflows.archive.models import Edition, Entry

from ..rules import may_hide
from ..views import for_inspection
from .deeds import hide, show_again, still_public
from .forms import HideForm, WhyForm
from .offered import found_in


@for_inspection
@require_http_methods(["GET", "POST"])
def hiding(request: HttpRequest, number: int) -> HttpResponse:
    """First what would be hidden, place by place; then, pressed once more, the deed."""
    edition = _allowed(request, number)
    form = HideForm(request.POST if request.method == "POST" else None, edition=edition)
    found, faults = [], []
    if request.method == "POST" and form.is_valid():
        if fault := still_public(edition, form.veil):
            faults = [fault]
        elif "confirmed" not in request.POST:
            found = found_in(edition, form.veil)
        else:
            try:
                hide(request.user, edition, form.veil, form.why, timezone.now())
            except Refused as refused:
                faults = [str(refused)]
            else:
                messages.success(request, _("Đã che trong các bản cũ; bản gốc vẫn được giữ nguyên vẹn."))
                return redirect("inspection_edition", number)
    told = {"edition": veiled(edition), "form": form, "found": found}
    return _shown(request, "inspection/hide.html", form, faults, told)


@for_inspection
@require_http_methods(["GET", "POST"])
def showing(request: HttpRequest, number: int, row: int) -> HttpResponse:
    """What the row hides is read again by whoever looks back."""
    edition = _allowed(request, number)
    if row not in in_force(Entry.objects.about(edition.kind, edition.key)):
        raise Http404
    form, faults = WhyForm(request.POST if request.method == "POST" else None), []
    if request.method == "POST" and form.is_valid():
        try:
            show_again(request.user, edition, row, form.why, timezone.now())
        except Refused as refused:
            faults = [str(refused)]
        else:
            messages.success(request, _("Đã bỏ che."))
            return redirect("inspection_edition", number)
    return _shown(
        request, "inspection/show_again.html", form, faults, {"edition": veiled(edition), "form": form}
    )


def _allowed(request: HttpRequest, number: int) -> Edition:
    edition = get_object_or_404(Edition, pk=number)
    if reason := may_hide(request.user, edition, timezone.now()):
        raise PermissionDenied(reason)
    return edition


def _shown(
    request: HttpRequest, template: str, form: Form, faults: list[str], told: dict[str, object]
) -> HttpResponse:
    told |= {"faults": faults, "unfilled": [field for field in form if field.errors]}
    return render(request, template, told, status=422 if form.errors or faults else 200)
