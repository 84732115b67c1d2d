"""From what a cell says to what a procedure keeps, and back; whatever is wrong is a sentence.

Rows inside a cell (steps, ways, papers, bases) stand on a line each, their parts between bars; a line that
begins with two spaces goes on from the one above.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from vietnamese.text import nfc, slug

Choices = Sequence[tuple[str, str]]
Read = Callable[[Any], Any]
BAR = re.compile(r"(?<!\\)\|")
DATES = ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y")
YES, NO = {"co", "x", "1", "true", "dung", "yes"}, {"", "khong", "0", "false", "no"}


class Wrong(Exception):
    """What a cell says cannot be kept; the sentence says what to do."""


def plain(value: Any) -> str:
    """As text, composed, without the spaces around it."""
    if value is None:
        return ""
    if isinstance(value, dict | list):
        raise Wrong(_("Ô này chỉ ghi chữ, không ghi danh sách."))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = nfc(str(value)).replace("\r\n", "\n").replace("\r", "\n").strip()
    if text.startswith("#") and text.rstrip("!?").isupper():
        raise Wrong(_("Ô này là lỗi của bảng tính (%(text)s). Hãy sửa công thức.") % {"text": text})
    return text


def words(longest: int | None, *, lines: bool = False) -> Read:
    """Text of at most so many letters; on one line unless told otherwise."""

    def read(value: Any) -> str:
        text = plain(value)
        text = text if lines else " ".join(text.split())
        if longest and len(text) > longest:
            raise Wrong(
                _("Dài %(length)s ký tự, nhiều nhất %(longest)s. Hãy rút gọn.")
                % {"length": len(text), "longest": longest}
            )
        return text

    return read


def day(value: Any) -> str:
    """As machines write it; empty where nothing is said."""
    if isinstance(value, datetime | date):
        return f"{value:%Y-%m-%d}"
    text = plain(value)
    if not text:
        return ""
    for form in DATES:
        try:
            return f"{datetime.strptime(text, form):%Y-%m-%d}"
        except ValueError:
            continue
    raise Wrong(_("“%(text)s” không phải ngày có thật. Hãy ghi ngày/tháng/năm.") % {"text": text})


def whole(least: int, most: int) -> Read:
    """A whole number between these, or nothing."""

    def read(value: Any) -> int | None:
        text = plain(value)
        if not text:
            return None
        if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
            raise Wrong(
                _("“%(text)s” không phải số nguyên từ %(least)s đến %(most)s.")
                % {"text": text, "least": least, "most": most}
            )
        return int(text)

    return read


def one_of(choices: Choices) -> Read:
    """A choice by its key or its words, however they are marked."""
    known = {slug(form): key for key, title in choices for form in (key, title)}

    def read(value: Any) -> str:
        text = plain(value)
        if not text:
            return ""
        if slug(text) not in known:
            offered = ", ".join(title for _key, title in choices)
            raise Wrong(_("“%(text)s” không có trong: %(offered)s.") % {"text": text, "offered": offered})
        return known[slug(text)]

    return read


def several(choices: Choices) -> Read:
    """Choices between semicolons, or a list; in the order of the choices, each once."""
    read_one = one_of(choices)

    def read(value: Any) -> list[str]:
        given = value if isinstance(value, list) else plain(value).split(";")
        found = {read_one(part) for part in given} - {""}
        return [key for key, _title in choices if key in found]

    return read


def yes_or_no(value: Any) -> bool:
    text = slug(plain(value))
    if text in YES or text in NO:
        return text in YES
    raise Wrong(_("Hãy ghi “có” hoặc “không”."))


def parts_of(value: Any, keys: Sequence[str]) -> list[list[Any]]:
    """The rows inside a cell, each as its parts in order; a list of objects says them by key."""
    if isinstance(value, list):
        return [_parts(row, keys) for row in value]
    return [_split(line) for line in _lines(plain(value))]


def _parts(row: Any, keys: Sequence[str]) -> list[Any]:
    if not isinstance(row, dict):
        return _split(plain(row))
    if unknown := row.keys() - set(keys):
        raise Wrong(
            _("Không có mục “%(name)s”; các mục là: %(known)s.")
            % {"name": min(unknown), "known": ", ".join(keys)}
        )
    return [row.get(key) for key in keys]


def _lines(text: str) -> list[str]:
    """The rows; one that begins with two spaces belongs to the row above it."""
    found: list[str] = []
    for line in text.split("\n"):
        if line.startswith("  ") and found:
            found[-1] += "\n" + line.strip()
        elif line.strip():
            found.append(line.strip())
    return found


def _split(line: str) -> list[str]:
    return [part.replace("\\|", "|").strip() for part in BAR.split(line)]


def line_of(parts: Iterable[Any]) -> str:
    """A row as its line: what `parts_of` reads back."""
    said = ["" if part is None else str(part) for part in parts]
    while len(said) > 1 and not said[-1]:
        said.pop()
    return " | ".join(part.replace("|", "\\|").replace("\n", "\n  ") for part in said)
