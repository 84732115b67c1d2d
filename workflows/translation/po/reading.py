"""From the bytes of a file that was sent to entries of words; a file that cannot be understood says why."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping
from dataclasses import dataclass

import polib
from django.utils.translation import gettext as _

from snippets.letters.stored import cleaned
from vietnamese import legacy
from vietnamese.text import clean
from workflows.approval.legacy.names import NAMES

from .writing import EDITION, PAGE

LARGEST = 2 * 1024 * 1024  # bytes of a file
MOST_ENTRIES = 5000
MOST_LINES_OF_ONE = (
    2000  # of one text: a file of nothing but line ends would keep the reader busy for minutes
)
COMPILED = (b"\xde\x12\x04\x95", b"\x95\x04\x12\xde")  # .mo files begin so
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_KEYWORD = r"(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])"
_LINE = re.compile(rf"\s*(?:#.*|(?:#[~|]+\s*)?(?:{_KEYWORD}\s*)?{_QUOTED}\s*)?")
_LINE_AT_FAULT = re.compile(r"line (\d+)")
_LONGEST_NUMBER = 18  # digits
MOST_READ = 20_000  # letters in which an old encoding is looked for


class Unreadable(Exception):
    """The file as a whole says nothing; the sentence says what to send instead."""


@dataclass(frozen=True)
class Entry:
    """A piece as the file has it. `line`: where it stands in the file."""

    place: str
    source: str
    words: str
    line: int
    is_fuzzy: bool = False  # the translator is not done with it
    is_plural: bool = False


@dataclass(frozen=True)
class Catalogue:
    """`page` and `edition` are what the file says it was made of; None where it does not say."""

    entries: list[Entry]
    page: int | None
    edition: int | None
    language: str
    title: str


def read(content: bytes) -> Catalogue:
    """Raises Unreadable."""
    text = clean(cleaned(_text(content)))  # first what would make one letter with a tag
    _look_at_lines(text)
    file = _parsed(text)
    said = file.metadata
    entries = [_entry(one) for one in file if not one.obsolete]
    if len(entries) > MOST_ENTRIES:
        raise Unreadable(
            _("Tệp có nhiều hơn %(most)d đoạn. Hãy gửi riêng tệp của trang này.") % {"most": MOST_ENTRIES}
        )
    if not entries:
        raise Unreadable(_("Tệp không có đoạn nào. Hãy kiểm tra lại rồi gửi tệp khác."))
    return Catalogue(
        entries,
        _number(said, PAGE),
        _number(said, EDITION),
        said.get("Language", "").strip(),
        said.get("Project-Id-Version", "").strip(),
    )


def legacy_name(text: str) -> str:
    """The old encoding that a text is written in, as an editor knows it; empty for Unicode."""
    return str(NAMES.get(legacy.detect(text[:MOST_READ]).encoding, ""))


def _text(content: bytes) -> str:
    if content.startswith(COMPILED):
        raise Unreadable(_("Đây là tệp .mo, phần mềm không sửa được nữa. Hãy gửi tệp .po cùng tên."))
    encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable(_not_unicode(legacy_name(content.decode("latin-1")))) from None
    if "msgid" not in text:
        raise Unreadable(
            _("Đây không phải tệp PO. Hãy gửi tệp .po mà phần mềm dịch (Poedit, OmegaT) đã lưu.")
        )
    return text


def _not_unicode(name: str) -> str:
    if name:
        return _(
            "Chữ trong tệp là %(name)s, không phải Unicode. Hãy lưu lại, chọn bảng mã UTF-8 rồi gửi."
        ) % {"name": name}
    return _("Chữ trong tệp không phải Unicode UTF-8. Hãy lưu lại, chọn bảng mã UTF-8 rồi gửi.")


def _look_at_lines(text: str) -> None:
    """The library forgives what is cut off, and is slow where one text has very many lines."""
    in_a_row = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line):
            raise Unreadable(_of_line(number))
        in_a_row = in_a_row + 1 if line.lstrip("#~| \t").startswith('"') else 0
        if in_a_row > MOST_LINES_OF_ONE:
            raise Unreadable(_("Đoạn ở dòng %(line)d dài quá mức. Hãy kiểm tra lại tệp.") % {"line": number})


def _parsed(text: str) -> polib.POFile:
    """With a line end at its end: a text that is the name of a file would be opened by the library."""
    try:
        return polib.pofile(text + "\n", encoding="utf-8")
    except (OSError, ValueError) as fault:
        found = _LINE_AT_FAULT.search(str(fault))
        raise Unreadable(_of_line(int(found[1]) if found else 1)) from fault


def _of_line(number: int) -> str:
    return _(
        "Dòng %(line)d của tệp không đúng dạng PO. Hãy mở bằng phần mềm dịch, lưu lại rồi gửi; "
        "không sửa tệp bằng phần mềm soạn thảo."
    ) % {"line": number}


def _entry(one: polib.POEntry) -> Entry:
    is_plural = bool(one.msgid_plural or one.msgstr_plural)
    words = "\n".join(one.msgstr_plural.values()) if is_plural else one.msgstr
    return Entry(
        place=one.msgctxt or "",
        source=one.msgid,
        words=cleaned(words).strip(),
        line=one.linenum or 0,
        is_fuzzy=one.fuzzy,
        is_plural=is_plural,
    )


def _number(said: Mapping[str, str], name: str) -> int | None:
    digits = said.get(name, "").strip()
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_NUMBER
    return int(digits) if is_number else None
