"""Forms of this room: people without groups (they follow appointments), and dated records."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.users.forms import UserCreationForm, UserEditForm

from .locks import one_at_a_time
from .models import User, units

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
    """Its view holds a transaction: the look for overlaps and the saving are one deed.

    Nobody records a decision about themselves: `about` is the field that names whom it is about.
    """

    about = "person"

    def clean(self) -> dict[str, Any]:
        one_at_a_time(self._meta.model._meta.label)
        cleaned = super().clean()
        if self.for_user and cleaned.get(self.about) == self.for_user:
            self.add_error(
                self.about, _("Theo nguyên tắc hệ thống, không ai tự ghi quyết định về chính mình.")
            )
        return cleaned


class AppointmentForm(OneClerkAtATimeForm):
    """The unit is chosen from those that exist today, and the one the record already names."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].widget = forms.Select(choices=[("", "—"), *self._units()])

    def _units(self) -> list[tuple[str, str]]:
        today = units(timezone.localdate())
        return today + [row for row in units() if row[0] == self.instance.unit and row not in today]
