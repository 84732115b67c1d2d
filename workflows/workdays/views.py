"""The calendar of a year: anybody of the office reads it, the standing office enters it (II.5)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from vietnamese import lunar
from workflows.staff.authority import as_one, write_at_once
from workflows.staff.locks import one_at_a_time

from . import by_law
from .forms import BasisForm, days_form
from .models import DayKind, SpecialDay, Year, working_days
from .proposal import proposed
from .year import months

FIRST, LAST = 2019, 2100  # the regulation's own year; beyond, a mistyped address
KEEPS = "workdays.change_year"
CHANGED_MEANWHILE = gettext_lazy(
    "Lịch của năm này vừa được người khác lưu. Đồng chí hãy mở lịch ở thẻ khác để so sánh rồi nhập lại từ lịch mới."
)
NOT_YOURS = gettext_lazy("Theo nguyên tắc hệ thống, lịch nghỉ do Cơ quan thường trực Ban Biên tập cập nhật.")


@require_admin_access
@require_GET
def this_year(request: HttpRequest) -> HttpResponse:
    return redirect("workdays_year", timezone.localdate().year)


@require_admin_access
@require_GET
def year(request: HttpRequest, number: int) -> HttpResponse:
    """Twelve months, and what the calendar rests on."""
    _require_year(number)
    special = list(SpecialDay.objects.filter(on__year=number))
    context = {
        "year": number,
        "entered": Year.objects.select_related("entered_by").filter(pk=number).first(),
        "months": months(number, working_days(), special, timezone.localdate()),
        "special": special,
        "by_law": sorted(by_law.days_off(number)),
        "moon": _moon(number),
        "may_enter": request.user.has_perm(KEEPS),
        "before": number - 1 if number > FIRST else None,
        "after": number + 1 if number < LAST else None,
    }
    return render(request, "workdays/year.html", context)


@require_admin_access
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, number: int) -> HttpResponse:
    """The list as it is kept, or as it is proposed where none is kept yet; saved as a whole or not at all."""
    _require_year(number)
    if not request.user.has_perm(KEEPS):
        messages.error(request, NOT_YOURS)
        return redirect("workdays_year", number)
    kept = Year.objects.filter(pk=number).first()
    rows = list(SpecialDay.objects.filter(on__year=number))
    is_proposed = not (kept or rows)
    if request.method == "POST":
        basis, days = BasisForm(request.POST), days_form(number, typed=request.POST)
        if basis.is_valid() & days.is_valid():
            if _kept_now(request.user, number, basis.cleaned_data, days.days()):
                messages.success(request, _("Đã lưu lịch làm việc năm %(year)s.") % {"year": number})
                return redirect("workdays_year", number)
            basis.add_error("document", CHANGED_MEANWHILE)
    else:
        basis = BasisForm(initial={"document": kept.document if kept else "", "seen": _mark(kept)})
        days = days_form(number, rows=proposed(number) if is_proposed else rows)
    context: dict[str, Any] = {
        "year": number,
        "basis": basis,
        "days": days,
        "is_proposed": is_proposed,
        "moon": _moon(number),
        "unlike": _unlike(number, rows),
        "has_faults": request.method == "POST",
    }
    return render(request, "workdays/enter.html", context, status=422 if context["has_faults"] else 200)


def _require_year(number: int) -> None:
    if not FIRST <= number <= LAST:
        raise Http404


def _moon(number: int) -> dict[str, Any]:
    """What the lunar calendar says of the year: facts beside a list that is announced."""
    return {
        "name": lunar.name_of_year(number),
        "tet": lunar.tet(number),
        "hung_kings": lunar.hung_kings(number),
    }


def _kept_now(person: Any, number: int, basis: dict[str, str], days: list[SpecialDay]) -> bool:
    """Writes the whole list anew; False where somebody else has done so since it was opened."""
    with transaction.atomic():
        one_at_a_time(Year._meta.label)
        if _mark(Year.objects.filter(pk=number).first()) != basis["seen"]:
            return False
        said = {"document": basis["document"], "entered_by": person, "entered_at": timezone.now()}
        with as_one("keep_calendar", **_told(number), basis=basis["document"]):
            Year.objects.update_or_create(pk=number, defaults=said)
            SpecialDay.objects.filter(on__year=number).delete()
            write_at_once(SpecialDay, days)  # each was looked at by its form
    return True


def _told(number: int) -> dict[str, str]:
    """The year as the register names it."""
    return {
        "kind": Year._meta.label_lower,
        "key": str(number),
        "title": _("Lịch làm việc năm %(year)s") % {"year": number},
    }


def _mark(kept: Year | None) -> str:
    return kept.entered_at.isoformat() if kept else ""


def _unlike(number: int, rows: list[SpecialDay]) -> list[str]:
    """In what the proposal differs from the list that is kept, a sentence each."""
    if not rows:
        return []
    kept = {row.on: DayKind(row.kind).label for row in rows}
    told = {one.on: one.kind.label for one in proposed(number)}
    return [
        _("Ngày %(day)s: lịch đang lưu %(kept)s, lịch đề xuất %(told)s.")
        % {
            "day": f"{day:%d/%m/%Y}",
            "kept": f"“{kept[day]}”" if day in kept else _("không ghi"),
            "told": f"“{told[day]}”" if day in told else _("không ghi"),
        }
        for day in sorted(kept.keys() | told.keys())
        if kept.get(day) != told.get(day)
    ]
