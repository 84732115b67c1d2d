"""What is asked of the register."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from snippets.day_input import DayInput

from ..forms import DaysForm
from .deeds import choices
from .rows import LONGEST, Asked

MOST = 10**LONGEST - 1


class RegisterForm(DaysForm):
    """By what was done, by whom, about what, and when; what is left empty is not asked."""

    deeds = forms.ChoiceField(label=_("Việc đã làm"), required=False)
    person = forms.CharField(label=_("Họ tên người thực hiện"), required=False, max_length=100)
    item = forms.CharField(label=_("Nội dung, đối tượng, số dòng"), required=False, max_length=200)
    first = forms.DateField(label=_("Từ ngày"), required=False, widget=DayInput())
    last = forms.DateField(label=_("Đến ngày"), required=False, widget=DayInput())
    of = forms.IntegerField(required=False, min_value=1, max_value=MOST, widget=forms.HiddenInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deeds"].choices = choices()

    @property
    def asked(self) -> Asked:
        return Asked(**self.cleaned_data)
