"""The plain widgets of forms, written without a template: Django loads and includes three of them for each box to tick,
and a list that can be narrowed has sixty, an editor's form fifty fields. The tags are the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.formats import localize
from django.utils.html import conditional_escape

Widget = dict[str, Any]


class Widgets(DjangoTemplates):
    """Those that are written here; all others as Django and the library draw them."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        write = WRITTEN.get(template_name)
        return write(self, context["widget"]) if write else super().render(template_name, context, request)


def _input(_all: Widgets, widget: Widget) -> str:
    value = "" if widget["value"] is None else f' value="{_as_text(widget["value"])}"'
    return (
        f'<input type="{_as_text(widget["type"])}" name="{_as_text(widget["name"])}"{value}{_attrs(widget)}>'
    )


def _labelled(renderer: Widgets, widget: Widget) -> str:
    """A box or a button of several, inside its label."""
    if not widget["wrap_label"]:
        return _input(renderer, widget)
    key = widget["attrs"].get("id")
    label = f'<label for="{_shown(key)}">' if key else "<label>"
    return f"{label}{_input(renderer, widget)} {_shown(widget['label'])}</label>"


def _several(renderer: Widgets, widget: Widget) -> str:
    own = "".join(
        f' {name}="{_shown(value)}"' for name in ("id", "class") if (value := widget["attrs"].get(name))
    )
    return f"<div{own}>{''.join(_groups(renderer, widget, _group_of_several))}</div>"


def _group_of_several(name: Any, options: list[str]) -> str:
    inside = "".join(f"<div>{option}</div>" for option in options)
    return f"<div><label>{_shown(name)}</label>{inside}</div>" if name else inside


def _select(renderer: Widgets, widget: Widget) -> str:
    options = "".join(_groups(renderer, widget, _group_of_select))
    return f'<select name="{_shown(widget["name"])}"{_attrs(widget)}>{options}</select>'


def _group_of_select(name: Any, options: list[str]) -> str:
    inside = "".join(options)
    return f'<optgroup label="{_shown(name)}">{inside}</optgroup>' if name else inside


def _option(_all: Widgets, widget: Widget) -> str:
    return f'<option value="{_as_text(widget["value"])}"{_attrs(widget)}>{_shown(widget["label"])}</option>'


def _textarea(_all: Widgets, widget: Widget) -> str:
    words = _shown(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{_shown(widget["name"])}"{_attrs(widget)}>\n{words}</textarea>'


def _groups(renderer: Widgets, widget: Widget, group: Callable[[Any, list[str]], str]) -> list[str]:
    return [
        group(name, [renderer.render(one["template_name"], {"widget": one}) for one in options])
        for name, options, _place in widget["optgroups"]
    ]


def _attrs(widget: Widget) -> str:
    """One that is true has no value, one that is false is not there."""
    there = ((name, value) for name, value in widget["attrs"].items() if value is not False)
    return "".join(
        f" {_shown(name)}" if value is True else f' {_shown(name)}="{_as_text(value)}"'
        for name, value in there
    )


def _shown(value: Any) -> str:
    return conditional_escape(localize(value))


def _as_text(value: Any) -> str:
    """As the machine reads it: a number without the marks of a language."""
    return conditional_escape(value if isinstance(value, str) else str(value))


INPUTS = ("checkbox", "color", "date", "datetime", "email", "file", "hidden", "input", "number", "password")
INPUTS += ("search", "tel", "text", "time", "url")
WRITTEN: dict[str, Callable[[Widgets, Widget], str]] = {
    f"django/forms/widgets/{name}.html": write
    for names, write in {
        INPUTS: _input,
        ("checkbox_option", "radio_option"): _labelled,
        ("checkbox_select", "radio"): _several,
        ("select",): _select,
        ("select_option",): _option,
        ("textarea",): _textarea,
    }.items()
    for name in names
}
