"""A row and its values: is each still what was hashed when it was written?"""

from __future__ import annotations

import json
from typing import TypeAlias

from django.utils.translation import gettext as _

from ..hashes import row_hash, value_hash
from ..models import Entry
from ..redact import is_redacted, key

Kept: TypeAlias = dict[str, tuple[str, str]]  # salt and value, by name
BLANK = ("", "")


def fault_of_row(entry: Entry, before: int, head: str) -> str:
    """What is wrong with the row itself, following row `before` whose hash is `head`."""
    if entry.number != before + 1:
        return _(
            "Sau dòng %(before)s phải là dòng %(number)s nhưng sổ lại là dòng %(found)s: "
            "dòng %(number)s đã mất hoặc bị đổi số."
        ) % {"before": before, "number": before + 1, "found": entry.number}
    if entry.previous != head:
        return _("Dòng %(number)s không nối tiếp dòng trước: có dòng đã bị thay.") % {"number": entry.number}
    if entry.hash != row_hash(entry):
        return _("Dòng %(number)s đã bị sửa: mã băm tính lại không khớp.") % {"number": entry.number}
    return ""


def fault_of_values(entry: Entry, kept: Kept, struck: set[str]) -> str:
    """What is wrong with the values beside the row; `struck` are the keys of those struck out on record."""
    digests = _digests(entry)
    if digests is None:
        return _("Dòng %(number)s đã bị sửa: không đọc được mã băm từng mục.") % {"number": entry.number}
    for name in sorted(digests.keys() | kept.keys()):
        if name in digests and kept.get(name) == BLANK and _is_struck(entry.number, name, struck):
            continue
        if says := _fault_of_value(digests.get(name), kept.get(name)):
            return says % {"number": entry.number, "name": name}
    return ""


def _is_struck(number: int, name: str, struck: set[str]) -> bool:
    """On record, perhaps since we began to read."""
    return key(number, name) in struck or is_redacted(number, name)


def _digests(entry: Entry) -> dict[str, str] | None:
    try:
        read = json.loads(entry.digests)
    except ValueError:
        return None
    return read if isinstance(read, dict) else None


def _fault_of_value(digest: str | None, kept: tuple[str, str] | None) -> str:
    if kept is None:
        return _("Dòng %(number)s thiếu mục “%(name)s”.")
    if digest is None:
        return _("Dòng %(number)s thừa mục “%(name)s”.")
    if kept == BLANK:
        return _("Mục “%(name)s” của dòng %(number)s bị xóa trắng mà sổ không ghi việc gạch bỏ.")
    if value_hash(*kept) != digest:
        return _("Mục “%(name)s” của dòng %(number)s đã bị sửa: mã băm tính lại không khớp.")
    return ""
