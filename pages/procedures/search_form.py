"""The search form of procedures: words, and whatever a resident may know of what they need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.documents.search_form import OneOf, Words
from workflows.regulation.procedures import AUDIENCES, LEVELS, LIFE_EVENTS, ONLINE_LEVELS

Row = Mapping[str, Any]
Choices = list[tuple[str, str]]


class ProcedureSearch(forms.Form):
    """In an address a name is written with hyphens: `linh-vuc`."""

    q = Words(_("Tên thủ tục, mã hoặc việc cần làm"))
    su_kien = OneOf(_("Sự kiện trong đời"))
    linh_vuc = OneOf(_("Lĩnh vực"))
    doi_tuong = OneOf(_("Đối tượng thực hiện"))
    cap = OneOf(_("Cấp thực hiện"))
    truc_tuyen = OneOf(_("Mức độ trực tuyến"))

    def __init__(self, data: Any, offered: Mapping[str, Choices]) -> None:
        super().__init__(data, auto_id="tim-%s")
        for name, choices in offered.items():
            self.fields[name].offer(choices)
            if not self.fields[name].is_offered and not data.get(self.add_prefix(name)):
                del self.fields[name]

    def add_prefix(self, field_name: str) -> str:
        return field_name.replace("_", "-")

    @property
    def asked(self) -> dict[str, str]:
        """What was asked for and understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def other_fields(self) -> list[Any]:
        """All but the box of words, which stands above them."""
        return [field for field in self if field.name != "q"]


def offered(rows: Iterable[Row]) -> dict[str, Choices]:
    """What some procedure has, each with how many have it; `rows`: the procedures, counted by all of it."""
    rows = list(rows)
    branches = sorted({row["branch"] for row in rows if row["branch"]})
    return {
        "su_kien": _counted(rows, LIFE_EVENTS, lambda row: [row["life_event"]]),
        "linh_vuc": _counted(rows, [(name, name) for name in branches], lambda row: [row["branch"]]),
        "doi_tuong": _counted(rows, AUDIENCES, lambda row: row["audience"]),
        "cap": _counted(rows, LEVELS, lambda row: [row["level"]]),
        "truc_tuyen": _counted(rows, ONLINE_LEVELS, lambda row: [row["online_level"]]),
    }


def _counted(
    rows: list[Row], known: Iterable[tuple[str, str]], values: Callable[[Row], list[str]]
) -> Choices:
    numbers: dict[str, int] = {}
    for row in rows:
        for value in values(row):
            numbers[value] = numbers.get(value, 0) + row["number"]
    return [(key, f"{gettext(title)} ({numbers[key]})") for key, title in known if key in numbers]
