"""The search form of the register: every field of a document a reader may know, each of which may be left out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.search import LONGEST_QUERY
from snippets.day_input import DayInput

from .choices import Choices
from .states import State

ANY = ("", _("Tất cả"))
DATES = ["%Y-%m-%d", "%d/%m/%Y"]
OLDEST = "cu"
ORDERS = [("", _("Mới ban hành xếp trước")), (OLDEST, _("Ban hành trước xếp trước"))]
NOT_OFFERED = {"invalid_choice": _("Hãy chọn một mục có trong danh sách.")}


class Day(forms.DateField):
    def __init__(self, label: Any) -> None:
        widget = DayInput()
        wrong = {"invalid": _("Hãy ghi ngày có thật, dạng ngày/tháng/năm, ví dụ 05/02/2026.")}
        super().__init__(
            label=label, required=False, input_formats=DATES, widget=widget, error_messages=wrong
        )


class Words(forms.CharField):
    def __init__(self, label: Any) -> None:
        super().__init__(label=label, required=False, max_length=LONGEST_QUERY)
        self.widget.attrs["autocomplete"] = "off"


class OneOf(forms.ChoiceField):
    """What there is to choose from is known when the register is."""

    def __init__(self, label: Any, choices: Choices = ()) -> None:
        super().__init__(label=label, required=False, choices=[ANY, *choices], error_messages=NOT_OFFERED)

    def offer(self, choices: Choices) -> None:
        self.choices = [ANY, *choices]

    @property
    def is_offered(self) -> bool:
        """There is something to choose between."""
        return len(list(self.choices)) > 2


class SearchForm(forms.Form):
    """In an address a name is written with hyphens: `co-quan`."""

    q = Words(_("Từ ngữ trong trích yếu"))
    so = Words(_("Số, ký hiệu"))
    dong = OneOf(_("Chuyên mục"))
    loai = OneOf(_("Loại văn bản"))
    co_quan = OneOf(_("Cơ quan ban hành"))
    linh_vuc = OneOf(_("Lĩnh vực"))
    don_vi = OneOf(_("Phòng, ban tham mưu"))
    nguoi_ky = Words(_("Người ký"))
    tu = Day(_("Ban hành từ ngày"))
    den = Day(_("Đến ngày"))
    hieu_luc_tu = Day(_("Bắt đầu có hiệu lực từ ngày"))
    hieu_luc_den = Day(_("Bắt đầu có hiệu lực đến ngày"))
    tinh_trang = OneOf(_("Tình trạng hiệu lực"), State.choices)
    sap_xep = forms.ChoiceField(
        label=_("Xếp theo"), required=False, choices=ORDERS, error_messages=NOT_OFFERED
    )

    def __init__(self, data: Any, offered: dict[str, Choices]) -> None:
        super().__init__(data, auto_id="tim-%s")
        for name, choices in offered.items():
            self.fields[name].offer(choices)
            if not self.fields[name].is_offered and not data.get(self.add_prefix(name)):
                del self.fields[name]

    def add_prefix(self, field_name: str) -> str:
        return field_name.replace("_", "-")

    def clean(self) -> None:
        for first, last in (("tu", "den"), ("hieu_luc_tu", "hieu_luc_den")):
            begun, ended = self.cleaned_data.get(first), self.cleaned_data.get(last)
            if begun and ended and begun > ended:
                self.add_error(last, _("Ngày cuối không thể trước ngày đầu. Hãy sửa lại."))

    @property
    def asked(self) -> dict[str, Any]:
        """What was asked for and understood."""
        if not self.is_bound:
            return {}
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def other_fields(self) -> list[Any]:
        """All but the box of words, which stands above them."""
        return [field for field in self if field.name != "q"]
