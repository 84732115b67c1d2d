"""First sign-in: one's roles and sections, and the confirmation of having read the Quy chế (VI.12-1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import cache
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.module_loading import import_string
from wagtail.admin.auth import require_admin_access
from wagtail.log_actions import LogContext

from .groups import follow_appointments
from .models import Acknowledgement, Appointment, Assignment, User
from .regulation import regulation_in_force

OPEN_TO_ALL = {
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
    "staff_welcome",
}


class ReadTheRegulationFirst:
    """Sends whoever has not confirmed having read the Quy chế to the page that asks for it.

    Once a day, at the first admin request, it also lets the groups follow the appointments.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        match = request.resolver_match
        if not request.path.startswith(reverse("wagtailadmin_home")) or match.url_name in OPEN_TO_ALL:
            return None
        follow_once_a_day(timezone.localdate())
        if not request.user.is_authenticated or has_read(request.user):
            return None
        wanted = urlencode({"next": request.get_full_path()})
        return redirect(f"{reverse('staff_welcome')}?{wanted}")


def follow_once_a_day(day: date) -> None:
    """Terms begin and end by themselves, also where nobody runs the daily command."""
    if cache.add(f"staff.followed.{day:%Y%m%d}", True, timeout=24 * 3600):
        with LogContext():  # the system's own deed, whoever came first that day
            follow_appointments(day)


def has_read(person: User) -> bool:
    """Whether the person has confirmed the version in force; who signed in was read together with it."""
    if (known := getattr(person, "has_confirmed", None)) is not None:
        return known
    version = regulation_in_force().version.number
    return Acknowledgement.objects.filter(person=person, regulation=version).exists()


@require_admin_access
def welcome(request: HttpRequest) -> HttpResponse:
    """Shows roles and sections; a POST records the confirmation and goes where the person wanted."""
    now = timezone.localtime()
    if request.method == "POST":
        Acknowledgement.objects.get_or_create(
            person=request.user,
            regulation=regulation_in_force().version.number,
            defaults={"acknowledged_at": now},
        )
        return redirect(_wanted(request))
    context = duties_of(request.user, now.date()) | {
        "next": _wanted(request),
        "has_read": has_read(request.user),
        "regulation_address": regulation_in_force().own_address,
    }
    return render(request, "staff/welcome.html", context)


def _wanted(request: HttpRequest) -> str:
    address = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()})
    return address if safe else reverse("wagtailadmin_home")


def duties_of(person: User, on: date) -> dict[str, Any]:
    """The person's appointments and assignments, with the sections each one means."""
    regulation = regulation_in_force()
    held = [a for a in Appointment.objects.on(on).filter(person=person) if regulation.known_role(a.role)]
    given = Q(person=person) | Q(role__in=[appointment.role for appointment in held])
    return {
        "regulation": regulation,
        "roles": [_role_row(appointment, on) for appointment in held],
        "assignments": Assignment.objects.on(on).filter(given),
    }


def _role_row(appointment: Appointment, on: date) -> dict[str, Any]:
    regulation = regulation_in_force()
    role = regulation.role(appointment.role)
    return {
        "role": role,
        "unit": appointment.unit_name,
        "days": appointment.days(),
        "decision": appointment.decision_number,
        "writes": by_heading(import_string(settings.SECTIONS_WRITTEN)(appointment, on)),
        "decides": by_heading(regulation.sections_decided_by(role.key)),
    }


def by_heading(sections: list[Any]) -> dict[str, list[str]]:
    """Titles of sections under the title of the heading they stand below."""
    regulation, found = regulation_in_force(), {}
    for section in sections:
        top = regulation.node(regulation.path(section.key)[0]).title
        found.setdefault(top, []).append(section.title)
    return found
