"""Forms of this room: people without groups (they follow appointments), and dated records."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.users.forms import UserCreationForm, UserEditForm

from .locks import one_at_a_time
from .models import User, unit_choices

FIELDS = ["username", "last_name", "first_name", "email"]


class NoPowersByHand:
    """Neither groups nor the superuser's mark are given on a form: roles come from appointments."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in ("is_superuser", "groups"):
            self.fields.pop(field, None)
        self.order_fields([*FIELDS, "password1", "password2", "is_active"])


class PersonCreationForm(NoPowersByHand, UserCreationForm):
    class Meta:
        model = User
        fields = FIELDS


class PersonEditForm(NoPowersByHand, UserEditForm):
    class Meta:
        model = User
        fields = [*FIELDS, "is_active"]


class OneClerkAtATimeForm(WagtailAdminModelForm):
    """Its view holds a transaction: the look for overlaps and the saving are one deed."""

    def clean(self) -> dict[str, Any]:
        one_at_a_time(f"{self._meta.model._meta.label}")
        return super().clean()


class AppointmentForm(OneClerkAtATimeForm):
    """The unit is chosen from those that exist today."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].widget = forms.Select(choices=[("", "—"), *unit_choices()])
