"""The coming lists, which the office prepares; a closed list, on which a leader decides."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from workflows.approval.deed import Refused
from workflows.approval.doors import says_why
from workflows.approval.models import State

from .beside import ASKED
from .confirming import confirm, opened, refused_to, rows_of, told_to, undo
from .days import coming_day, cut_of
from .models import Confirmation, Handed, HandoverList
from .preparing import prepare
from .quarter import quarter_of, urgent_between
from .rules import may_prepare, may_see
from .sheets import Sheet

SHOWN = 20  # closed lists on one screen


def _require(reason: str | None) -> None:
    if reason:
        raise PermissionDenied(reason)


@require_admin_access
@require_http_methods(["GET", "POST"])
@says_why
def overview(request: HttpRequest) -> HttpResponse:
    """Who may prepare fills in, a screen of items at a time; the others read."""
    now = timezone.now()
    _require(may_see(request.user, now))
    sheet = Sheet(request.user, coming_day(now), now)
    if request.method == "POST":
        return _prepared(request, sheet)
    sheet.turn_to(request.GET.get("trang"))
    return _overview(request, sheet)


def _prepared(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    _require(may_prepare(request.user, sheet.now))
    sheet.fill_in(request.POST)
    if sheet.unfilled:
        return _overview(request, sheet, status=422)
    try:
        if request.POST.get("day") != sheet.day.isoformat():
            raise Refused(_("Danh sách trên màn hình này đã chốt. Đồng chí hãy xem lại danh sách sau."))
        prepare(request.user, sheet.day, sheet.forms, sheet.now)
    except Refused as reason:
        messages.error(request, str(reason))
        return _overview(request, sheet, status=409)
    messages.success(request, _("Đã lưu danh sách sắp trình."))
    wanted = request.POST.get("sang") or request.POST.get("trang", "")
    return redirect(f"{reverse('handover')}?trang={wanted}" if wanted.isdecimal() else "handover")


def _overview(request: HttpRequest, sheet: Sheet, status: int = 200) -> HttpResponse:
    first, next_first = quarter_of(timezone.localdate(sheet.now))
    waiting = Count("items", filter=Q(items__submission__state=State.WAITING, items__is_past=False))
    closed = (
        HandoverList.objects.select_related("leader")
        .annotate(count=Count("items"), waiting=waiting)
        .order_by("-afternoon__day", "pk")
    )
    context = {
        "day": sheet.day,
        "cut": cut_of(sheet.day),
        "sheet": sheet,
        "may_prepare": may_prepare(request.user, sheet.now) is None,
        "closed": Paginator(closed, SHOWN).get_page(request.GET.get("p")),
        "urgent": urgent_between(request.user, first, next_first),
        "quarter": first,
    }
    return render(request, "handover/overview.html", context, status=status)


@require_admin_access
@require_http_methods(["GET", "POST"])
@says_why
def one_list(request: HttpRequest, number: int) -> HttpResponse:
    """What stands on it, and where each item is now; whoever may decide ticks what they opened."""
    now = timezone.now()
    _require(may_see(request.user, now))
    made = get_object_or_404(HandoverList.objects.select_related("leader"), pk=number)
    if request.method == "GET":
        return _shown(request, made, now)
    chosen = {int(key) for key in request.POST.getlist("item") if key.isdecimal()}
    if "sure" not in request.POST and chosen:
        return _shown(request, made, now, chosen, is_asked=True)
    try:
        begun = confirm(request.user, made, chosen, now)
    except Refused as reason:
        messages.error(request, str(reason))
        return _shown(request, made, now, chosen, status=409)
    said = _("Đã nhận %(count)s bài; thực hiện sau 60 giây. Đồng chí có thể hoàn tác trong thời gian đó.")
    messages.success(request, said % {"count": begun.rows.count()})
    return redirect("handover_list", number)


def _shown(
    request: HttpRequest,
    made: HandoverList,
    now: datetime,
    chosen: set[int] = frozenset(),
    *,
    is_asked: bool = False,
    status: int = 200,
) -> HttpResponse:
    rows = rows_of(request.user, made, now)
    confirmations = told_to(request.user, made)
    context = {
        "list": made,
        "rows": [row for row in rows if not row.item.is_past],
        "past": [row for row in rows if row.item.is_past],
        "asked": [row for row in rows if row.item.pk in chosen and row.may_tick] if is_asked else [],
        "chosen": chosen,
        "may_decide": any(row.may_decide for row in rows),
        "may_tick": any(row.may_tick for row in rows),
        "undoable": [one for one in confirmations if one.can_be_undone(now)],
        "under_way": [one for one in confirmations if not one.finished_at and not one.can_be_undone(now)],
        "refused": refused_to(request.user, made),
    }
    return render(request, "handover/list.html", context, status=status)


@require_admin_access
@require_GET
@says_why
def open_item(request: HttpRequest, number: int, item: int) -> HttpResponse:
    """To the item's own screen; that it was opened is what a confirmation asks for."""
    now = timezone.now()
    _require(may_see(request.user, now))
    found = get_object_or_404(Handed.objects.select_related("submission"), pk=item, list=number)
    opened(request.user, found, now)
    there = reverse("approval_item", args=[found.submission.kind, found.submission.key])
    return redirect(f"{there}?{ASKED}={number}")


@require_admin_access
@require_POST
@says_why
def take_back(request: HttpRequest, number: int) -> HttpResponse:
    """Hoàn tác, by who confirmed, within the minute."""
    begun = get_object_or_404(Confirmation, pk=number, by=request.user)
    try:
        undo(request.user, begun, timezone.now())
    except Refused as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _("Đã hoàn tác; chưa bài nào được duyệt."))
    return redirect("handover_list", begun.list_id)
