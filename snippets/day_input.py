"""A day that the browser offers a calendar for: it sends and wants the day as machines write it."""

from __future__ import annotations

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **options: Any) -> None:
        super().__init__(format="%Y-%m-%d", **options)
