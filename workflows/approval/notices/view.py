"""The screen "Thông báo": the newest first, read by opening; and the hour of the daily letters."""

from __future__ import annotations

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from ..models import LetterHour, Notice
from .post import hour_of_letters

A_PAGE = 25
KEEPS_THE_HOUR = "workdays.change_year"  # the standing office, which keeps the working days too


class HourForm(forms.Form):
    hour = forms.TimeField(
        label=gettext_lazy("Giờ gửi"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )


@require_admin_access
@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    mine = Notice.objects.of(request.user).select_related("passage").order_by("-at", "-pk")
    entered = hour_of_letters()
    hour = entered.hour if entered else LetterHour.DEFAULT
    page = Paginator(mine, A_PAGE).get_page(request.GET.get("p"))
    context = {
        "page": page,
        "newest": max((one.pk for one in page), default=0),
        "hour": hour,
        "form": HourForm(initial={"hour": hour}) if request.user.has_perm(KEEPS_THE_HOUR) else None,
    }
    return render(request, "approval/notices.html", context)


@require_admin_access
@require_POST
def open_notice(request: HttpRequest, key: int) -> HttpResponse:
    """Opened is read; one's own, and nobody else's."""
    notice = get_object_or_404(Notice.objects.of(request.user), pk=key)
    Notice.objects.filter(pk=notice.pk, read_at=None).update(read_at=timezone.now())
    return redirect(notice.address)


@require_admin_access
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Those the person had before their eyes, and none that came meanwhile."""
    newest = request.POST.get("newest", "")
    unread = Notice.objects.of(request.user).filter(
        read_at=None, pk__lte=int(newest) if newest.isdecimal() else 0
    )
    count = unread.update(read_at=timezone.now())
    messages.success(request, _("Đã đánh dấu %(count)d thông báo là đã đọc.") % {"count": count})
    return redirect("approval_notices")


@require_admin_access
@require_POST
def set_hour(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(KEEPS_THE_HOUR):
        messages.error(request, _("Theo nguyên tắc hệ thống, giờ gửi thư do Cơ quan thường trực đặt."))
        return redirect("approval_notices")
    form = HourForm(request.POST)
    if form.is_valid():
        LetterHour.objects.create(hour=form.cleaned_data["hour"], by=request.user, since=timezone.now())
        messages.success(request, _("Đã lưu giờ gửi thư tổng hợp."))
    else:
        messages.error(request, _("Giờ gửi thư chưa đúng. Hãy ghi giờ và phút, ví dụ 08:00."))
    return redirect("approval_notices")
