"""Officials who sign in and out, and who was refused: when, and from which address; never what was typed.

A name that is nobody's account is not written down: it may be a password typed into the wrong field, and it
would let a stranger fill the register. Wrong passwords of one account end with the door shut (staff/signin.py).
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth import signals
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.staff.authority import door_shut
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..record import Hand, Subject, record
from . import hands
from .changes import PRINCIPLE

STRANGER = Hand("", "Chưa xác định", "", "")


def watch() -> None:
    signals.user_logged_in.connect(signed_in, dispatch_uid="archive.signed_in")
    signals.user_logged_out.connect(signed_out, dispatch_uid="archive.signed_out")
    signals.user_login_failed.connect(refused, dispatch_uid="archive.sign_in_refused")
    door_shut.connect(shut, dispatch_uid="archive.sign_in_shut")


def signed_in(user: User, request: Any, **kwargs: Any) -> None:
    _write("sign_in", user, hands.of(user), request)


def signed_out(user: User | None, request: Any, **kwargs: Any) -> None:
    if user is not None:
        _write("sign_out", user, hands.of(user), request)


def refused(credentials: dict[str, Any], request: Any = None, **kwargs: Any) -> None:
    _write_of_account("sign_in_refused", credentials.get("username", ""), request)


def shut(username: str, request: Any, **kwargs: Any) -> None:
    _write_of_account("sign_in_shut", username, request)


def _write_of_account(verb: str, username: str, request: Any) -> None:
    if (account := User.objects.filter(username=username).first()) is not None:
        _write(verb, account, STRANGER, request)


def _write(verb: str, account: User, hand: Hand, request: Any) -> None:
    address = request.META.get("REMOTE_ADDR", "") if request else ""
    with transaction.atomic(savepoint=False):
        record(
            verb,
            at=timezone.now(),
            subject=Subject("staff.user", str(account.pk), _("Tài khoản: %s") % account),
            hand=hand,
            basis=PRINCIPLE,
            regulation=regulation_in_force().version.number,
            network_address=address,
            **hands.broken_glass(account),
        )
