"""Asking for a pack, seeing how far it is, taking it along."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin import messages

from workflows.archive.heads import Fork, Heads
from workflows.archive.proof import Unsigned
from workflows.archive.stamping.stamps import NoStamp, Stamps

from ..forms import PackForm
from ..models import Pack
from ..views import SHOWN, for_inspection
from .making import TooMuch, asked
from .stamped import stamp


@for_inspection
@require_http_methods(["GET", "POST"])
def overview(request: HttpRequest) -> HttpResponse:
    form = PackForm(
        request.POST if request.method == "POST" else None,
        initial={"address": request.GET.get("address", "")},
    )
    if request.method == "POST" and form.is_valid():
        try:
            asked(request.user, form.contents)
        except TooMuch as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, _("Đã nhận yêu cầu; gói chứng cứ sẽ có ở danh sách dưới đây."))
            return redirect("inspection_packs")
    packs = Pack.objects.select_related("by")
    context = {
        "form": form,
        "packs": Paginator(packs, SHOWN).get_page(request.GET.get("p")),
        "unfilled": [field for field in form if field.errors],
        "faults": form.non_field_errors(),
        "has_stamps": Stamps(Heads()).newest is not None,
    }
    return render(request, "inspection/packs.html", context, status=422 if form.errors else 200)


@for_inspection
@require_GET
def download(request: HttpRequest, number: int) -> FileResponse:
    pack = _handed_out(number)
    return FileResponse(pack.path.open("rb"), as_attachment=True, filename=pack.file_name)


@for_inspection
@require_GET
def time_stamp(request: HttpRequest, number: int) -> HttpResponseBase:
    """Beside the pack, where there is one by now."""
    pack = _handed_out(number)
    place = pack.path.with_name(f"{pack.pk}-dau-thoi-gian.zip")
    try:
        if not place.exists():
            stamp(pack.path, place)
    except (NoStamp, Unsigned, Fork) as why:
        messages.error(request, _("Chưa tải được dấu thời gian: %s") % why)
        return redirect("inspection_packs")
    name = f"goi-chung-cu-{pack.pk}-dau-thoi-gian.zip"
    return FileResponse(place.open("rb"), as_attachment=True, filename=name)


def _handed_out(number: int) -> Pack:
    pack = get_object_or_404(Pack, pk=number)
    if not pack.made_at or not pack.path.exists():
        raise Http404
    if pack.contents.was_hidden_after(pack.made_at):
        says = _("Gói này làm trước khi một phần nội dung được che theo quyết định. Hãy làm gói mới.")
        raise PermissionDenied(says)
    return pack
