"""Signing in, with patience: too many wrong passwords and the door stays shut for a while (design 6.14)."""

from __future__ import annotations

import hashlib
from typing import Any

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms.auth import LoginForm

from .authority import door_shut

TRIES = 5
MINUTES = 15


class PatientLoginForm(LoginForm):
    """Five wrong passwords for one name from one address shut the door for fifteen minutes, also to the right one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Mật khẩu")  # the library's has no label but its own name

    def clean(self) -> dict[str, Any]:
        key = self._key()
        if cache.get(key, 0) >= TRIES:
            raise ValidationError(
                _(
                    "Đăng nhập sai %(tries)s lần. Hãy thử lại sau %(minutes)s phút, hoặc liên hệ quản trị kỹ thuật."
                )
                % {"tries": TRIES, "minutes": MINUTES}
            )
        try:
            cleaned = super().clean()
        except ValidationError:
            cache.add(key, 0, timeout=MINUTES * 60)
            if cache.incr(key) == TRIES:
                door_shut.send(
                    sender=type(self), username=self.cleaned_data.get("username", ""), request=self.request
                )
            raise
        cache.delete(key)
        return cleaned

    def _key(self) -> str:
        name = self.cleaned_data.get("username", "").lower()
        who = f"{name} {self.request.META.get('REMOTE_ADDR', '')}"
        return f"staff.sign_in.{hashlib.sha256(who.encode()).hexdigest()}"
