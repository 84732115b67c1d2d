"""Who is at work: the person whose request it is, the system in a deed of its own, or who runs the server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import empty_log_context, get_active_log_context

from workflows.staff.models import Appointment, User
from workflows.staff.regulation import regulation_in_force

from ..record import SYSTEM, Hand

PROGRAM = "manage.py"


def at_work() -> tuple[Hand, dict[str, str]]:
    """The hand, and the words that mark what only a superuser or the server's operator could do.

    The office's screens say whose request it is; a deed of the system itself says that nobody's is
    (`with LogContext():`). Whoever comes past both stands at the server.
    """
    context = get_active_log_context()
    if context.user is not None:
        return of(context.user), broken_glass(context.user)
    if context is not empty_log_context:
        return SYSTEM, {}
    return Hand("", _("Người quản trị máy chủ"), "", ""), {"break_glass": command()}


def of(person: Any) -> Hand:
    """The person with a title they hold that day."""
    held = Appointment.objects.on(timezone.localdate()).filter(person_id=person.pk).order_by("pk")
    role = held.values_list("role", flat=True).first() or ""
    title = regulation_in_force().role_title(role) if role else ""
    return Hand(person.get_username(), str(person), role, title)


def broken_glass(person: User) -> dict[str, str]:
    return {"break_glass": _("Tài khoản có toàn quyền kỹ thuật")} if person.is_superuser else {}


def command() -> str:
    """The command by its name, never what was typed after it."""
    program, *typed = sys.argv
    if Path(program).name == PROGRAM and typed:
        return _("Lệnh “%(command)s” trên máy chủ") % {"command": typed[0]}
    return _("Ngoài các màn hình quản trị")
