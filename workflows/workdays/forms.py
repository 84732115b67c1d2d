"""The list of a year, typed or proposed: its days, and the document it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import by_law
from .models import DayKind, SpecialDay, fault_of

BLANK_ROWS = 6
MOST = 60  # of a year: more is a mistake


class BasisForm(forms.Form):
    """`seen` is when the list that the person had before their eyes was entered."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    document = forms.CharField(
        label=gettext_lazy("Văn bản thông báo lịch nghỉ"),
        max_length=250,
        help_text=gettext_lazy("Số, ngày, cơ quan ban hành; nhiều văn bản cách nhau bằng dấu chấm phẩy."),
        error_messages={"required": gettext_lazy("Hãy ghi văn bản làm căn cứ.")},
    )


class DayForm(forms.Form):
    """One day. A row left empty is none."""

    on = forms.DateField(
        label=gettext_lazy("Ngày"),
        widget=forms.DateInput(format="%d/%m/%Y", attrs={"placeholder": gettext_lazy("ngày/tháng/năm")}),
        error_messages={
            "required": gettext_lazy("Hãy ghi ngày."),
            "invalid": gettext_lazy("Hãy ghi ngày có dạng 30/04/2027."),
        },
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Loại ngày"),
        choices=[("", gettext_lazy("Chọn loại ngày")), *DayKind.choices],
        error_messages={"required": gettext_lazy("Hãy chọn loại ngày.")},
    )
    name = forms.CharField(
        label=gettext_lazy("Tên ngày"),
        max_length=150,
        error_messages={"required": gettext_lazy("Hãy ghi tên ngày.")},
    )

    def __init__(self, *args: Any, year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.year = year

    def clean_on(self) -> date:
        on = self.cleaned_data["on"]
        if on.year != self.year:
            raise ValidationError(_("Ngày này không thuộc năm %(year)s.") % {"year": self.year})
        return on

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("on") and said.get("kind") and (fault := fault_of(said["on"], said["kind"])):
            self.add_error("kind", fault)
        return said


class Days(forms.BaseFormSet):
    def initial_form_count(self) -> int:
        """No row is held to be filled in because it was filled in before."""
        return 0

    def clean(self) -> None:
        seen: set[date] = set()
        for form in self._kept():
            on = form.cleaned_data.get("on")
            if on in seen:
                form.add_error("on", _("Ngày này ghi hai lần. Hãy bỏ một dòng."))
            seen |= {on} - {None}
        missing = sorted(by_law.days_off(self.form_kwargs["year"]) - seen)
        if missing and not any(form.errors for form in self._kept()):
            days = ", ".join(f"{day:%d/%m/%Y}" for day in missing)
            raise ValidationError(
                _("Lịch còn thiếu ngày nghỉ theo luật: %(days)s. Hãy ghi đủ rồi lưu.") % {"days": days}
            )

    def days(self) -> list[SpecialDay]:
        return [
            SpecialDay(**{name: form.cleaned_data[name] for name in ("on", "kind", "name")})
            for form in self._kept()
        ]

    def _kept(self) -> list[Any]:
        """Rows that say something and are not taken away."""
        said = (form for form in self.forms if form.has_changed())
        return [form for form in said if not form.cleaned_data.get("DELETE")]


def days_form(year: int, *, typed: Any = None, rows: Iterable[Any] = ()) -> Days:
    """A row for each of `rows`, which have `on`, `kind` and `name`, and some empty ones."""
    filled = [{"on": row.on, "kind": row.kind, "name": row.name} for row in rows]
    empty: list[dict[str, Any]] = [{} for _row in range(BLANK_ROWS)]
    made = forms.formset_factory(
        DayForm,
        formset=Days,
        extra=len(filled) + BLANK_ROWS,
        can_delete=True,
        max_num=MOST,
        validate_max=True,
        absolute_max=MOST,
    )
    initial = None if typed is not None else [*filled, *empty]
    return made(typed, initial=initial, prefix="ngay", form_kwargs={"year": year})
