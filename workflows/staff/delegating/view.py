"""Ủy quyền của tôi: what a leader or member gives to another, and takes back."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.log_actions import log

from ..models import MAY_GIVE, Delegation, User, kinds_held
from .forms import OwnDelegationForm

GIVES = (
    "staff.give_delegation"  # shows the screen in the menu; what may be given is asked of the appointments
)
NOT_YOURS = gettext_lazy(
    "Theo nguyên tắc hệ thống, chỉ lãnh đạo, thành viên Ban Biên tập ủy quyền việc thuộc trách nhiệm của mình."
)


@require_admin_access
@require_http_methods(["GET", "POST"])
def mine(request: HttpRequest) -> HttpResponse:
    """What the person gave, and the form to give; what was typed comes back with its faults."""
    today = timezone.localdate()
    if not kinds_held(request.user.pk, today) & MAY_GIVE:
        messages.error(request, NOT_YOURS)
        return redirect("wagtailadmin_home")
    if request.method == "GET":
        return _screen(request, OwnDelegationForm(request.user, today), today)
    with transaction.atomic():
        form = OwnDelegationForm(request.user, today, request.POST)
        if not form.is_valid():
            return _screen(request, form, today, status=422)
        given = form.save()
        log(instance=given, action="wagtail.create", user=request.user)
    messages.success(request, _("Đã ghi: %(given)s %(days)s.") % {"given": given, "days": given.days()})
    return redirect("staff_delegations")


@require_admin_access
@require_POST
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """At once, and by the giver alone."""
    given = get_object_or_404(Delegation, pk=key, person=request.user)
    if is_over(given, timezone.localdate()):
        messages.warning(request, _("Ủy quyền này đã hết hiệu lực hoặc đã thu hồi trước đó."))
        return redirect("staff_delegations")
    with transaction.atomic():
        given.withdraw(timezone.now())
        log(instance=given, action="wagtail.edit", user=request.user)
    messages.success(
        request,
        _("Đã thu hồi ủy quyền. Đồng chí %(delegate)s không còn thay mặt đồng chí.")
        % {"delegate": given.delegate},
    )
    return redirect("staff_delegations")


def is_over(given: Delegation, today: date) -> bool:
    return given.withdrawn_at is not None or (given.ends_on is not None and given.ends_on < today)


def _screen(request: HttpRequest, form: OwnDelegationForm, today: date, status: int = 200) -> HttpResponse:
    given = _given_by(request.user)
    context: dict[str, Any] = {
        "form": form,
        "standing": [one for one in given if not is_over(one, today)],
        "over": [one for one in given if is_over(one, today)],
        "today": today,
    }
    return render(request, "staff/delegations.html", context, status=status)


def _given_by(person: User) -> list[Delegation]:
    """The newest first."""
    return list(
        Delegation.objects.filter(person=person).select_related("delegate", "person").order_by("-starts_on")
    )
