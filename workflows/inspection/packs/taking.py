"""Taking the time stamp of a pack along, where there is one."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin import messages

from workflows.archive.heads import Fork
from workflows.archive.proof import Unsigned
from workflows.archive.stamping.stamps import NoStamp

from ..models import Pack
from ..views import for_inspection
from .stamped import stamp


@for_inspection
@require_GET
def time_stamp(request: HttpRequest, number: int) -> HttpResponseBase:
    pack = get_object_or_404(Pack, pk=number)
    if not pack.made_at or not pack.path.exists():
        raise Http404
    place = pack.path.with_name(f"{pack.pk}-dau-thoi-gian.zip")
    try:
        if not place.exists():
            stamp(pack.path, place)
    except (NoStamp, Unsigned, Fork) as why:
        messages.error(request, _("Chưa tải được dấu thời gian: %s") % why)
        return redirect("inspection_packs")
    name = f"goi-chung-cu-{pack.pk}-dau-thoi-gian.zip"
    return FileResponse(place.open("rb"), as_attachment=True, filename=name)
