"""An amount in đồng: a column of whole numbers, typed and shown as an office writes it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from vietnamese import amounts

MOST = 10**15  # more is a slip of the hand
NO_AMOUNT = _("Hãy ghi số tiền bằng đồng, chỉ gồm chữ số, ví dụ 1.250.000.000.")
TOO_MUCH = _("Số tiền lớn hơn mức hệ thống nhận. Hãy xem lại số chữ số 0.")


class DongInput(forms.CharField):
    """1.250.000.000, 1 250 000 000 đồng and 1250000000 are the same amount."""

    def __init__(self, **options: Any) -> None:
        for name in ("min_value", "max_value"):  # which Django gives to the form of any whole number
            options.pop(name, None)
        super().__init__(**options)
        self.widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}

    def prepare_value(self, value: Any) -> Any:
        return amounts.written(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if isinstance(value, int):
            return value
        if not (text := super().to_python(value)):
            return None
        try:
            amount = amounts.read(text)
        except ValueError as error:
            raise ValidationError(NO_AMOUNT, "no_amount") from error
        if amount > MOST:
            raise ValidationError(TOO_MUCH, "too_much")
        return amount

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class DongField(models.BigIntegerField):
    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": DongInput} | options)
