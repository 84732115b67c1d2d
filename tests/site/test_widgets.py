"""The widgets that are written without a template say what Django's own templates say, whatever was typed."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates, get_default_renderer
from django.template import TemplateDoesNotExist
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy, override

from site_tphcm.widgets import WRITTEN, Widgets

CHOICES = [
    ("", "---------"),
    ("a", "Đường <Đồng Khởi>"),
    ('b"', mark_safe("<i>nghiêng</i>")),
    (3, gettext_lazy("Chọn")),
    (1234567, 1234567),
    ("Nhóm & loại", [("c", "Một"), ("d", 2.5)]),
]
TYPED = [
    None,
    "",
    "a",
    'b"',
    "<script>",
    "hai\ndòng",
    3,
    0,
    2.5,
    True,
    mark_safe("&amp;"),
    ["a", "c"],
    ["3"],
    date(2026, 11, 30),
]
ATTRS: list[dict[str, Any] | None] = [
    None,
    {"id": "id_x", "alt": "", "data-none": None, "tabindex": 0},
    {
        "id": 'x"y',
        "class": "to & đẹp",
        "required": True,
        "disabled": False,
        "data-n": 7,
        "title": gettext_lazy("Tìm"),
    },
]
INPUTS = (
    *(
        forms.TextInput,
        forms.NumberInput,
        forms.EmailInput,
        forms.URLInput,
        forms.PasswordInput,
        forms.HiddenInput,
    ),
    *(
        forms.DateInput,
        forms.DateTimeInput,
        forms.TimeInput,
        forms.CheckboxInput,
        forms.Textarea,
        forms.FileInput,
    ),
    *(forms.ColorInput, forms.SearchInput, forms.TelInput),
)
CHOOSERS = (forms.Select, forms.SelectMultiple, forms.RadioSelect, forms.CheckboxSelectMultiple)


def without_room_between(html: str) -> str:
    """As a browser lays it out: a box and its word are a space apart, tags of blocks are not."""
    return re.sub(r">\s+(?=<)", ">", html).replace(">\n ", "> ").strip()


def widget_of(kind: type[forms.Widget]) -> forms.Widget:
    return kind(choices=CHOICES) if kind in CHOOSERS else kind()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", [*INPUTS, *CHOOSERS])
def test_a_widget_says_what_djangos_template_says(kind: type[forms.Widget], language: str) -> None:
    for typed in TYPED:
        for attrs in ATTRS:
            widget = widget_of(kind)
            with override(language):
                ours = widget.render("field[x]", typed, attrs, Widgets())
                djangos = widget.render("field[x]", typed, attrs, DjangoTemplates())
            assert without_room_between(ours) == without_room_between(djangos)


def test_each_template_that_is_written_is_one_of_djangos() -> None:
    for name in WRITTEN:
        try:
            DjangoTemplates().get_template(name)
        except TemplateDoesNotExist:
            pytest.fail(f"{name} is no template of Django's any more")


def test_the_forms_of_the_portal_are_written_so() -> None:
    assert isinstance(get_default_renderer(), Widgets)
