"""What a row of the register says, each word by its name: hashes and keys stay, all else is told as people say it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from workflows.approval.item.story import DEEDS
from workflows.archive.hiding import LIFTS, WORD
from workflows.archive.models import Entry
from workflows.archive.veil import Veil
from workflows.staff.regulation import regulation_in_force

LABELS = {
    "item_title": _("Nội dung, đối tượng"),
    "item_address": _("Địa chỉ"),
    "name": _("Người thực hiện"),
    "title": _("Chức danh"),
    "role": _("Vai trò theo Quy chế"),
    "username": _("Tài khoản"),
    "for_name": _("Thay mặt"),
    "for_title": _("Chức danh người ủy quyền"),
    "decision": _("Văn bản ủy quyền"),
    "basis": _("Căn cứ"),
    "regulation": _("Quy chế đang áp dụng"),
    "break_glass": _("Toàn quyền kỹ thuật"),
    "network_address": _("Địa chỉ mạng"),
    "declared": _("Đã xác nhận"),
    "reason": _("Lý do, ý kiến"),
    "grounds": _("Văn bản, điều luật làm căn cứ"),
    "notice": _("Thông báo công khai"),
    "asked_from": _("Nơi yêu cầu"),
    "received": _("Nhận lúc"),
    "note": _("Ghi chú"),
    "before": _("Trước đó"),
    "after": _("Sau đó"),
    "changes": _("Các thay đổi"),
    "count": _("Số thay đổi"),
    "changes_hash": _("Mã băm các thay đổi"),
    "content_hash": _("Mã băm nội dung (SHA-256)"),
    "agreed_hash": _("Mã băm nội dung đã đồng ý"),
    WORD: _("Từ ngữ, tệp được che"),
    LIFTS: _("Bỏ che theo dòng"),
    "edition": _("Bản đã đăng (số dòng, hoặc mã băm)"),
    "manifest": _("Mã băm danh mục bản chụp"),
    "late": _("Chụp muộn"),
    "missing": _("Phần không chụp được"),
    "sha256": _("Mã băm của gói (SHA-256)"),
    "hidden": _("Nội dung được che"),
    "lifts": _("Bỏ che theo dòng"),
}
YES_OR_NO = {"True": _("Có"), "False": _("Không")}
WIRED = {  # the platform's own names of what rights are made of
    "auth.group": _("Nhóm"),
    "auth.permission": _("Quyền"),
    "wagtailcore.site": _("Tên miền của trang"),
    "wagtailcore.page": _("Trang"),
    "wagtailcore.grouppagepermission": _("Quyền của nhóm trên trang"),
    "wagtailcore.groupsitepermission": _("Quyền của nhóm trên tên miền"),
    "wagtailcore.groupcollectionpermission": _("Quyền của nhóm trên bộ sưu tập"),
    "wagtailcore.pageviewrestriction": _("Trang hạn chế người xem"),
    "wagtailcore.collectionviewrestriction": _("Bộ sưu tập hạn chế người xem"),
    "regulation.version": _("Quy chế"),
    "archive.value": _("Mục của sổ đăng ký"),
    "archive.edition": _("Bản đã đăng"),
}


@dataclass(frozen=True)
class Word:
    """One value: a text, or lines of a smaller table; struck out, it is empty."""

    name: str
    label: Any
    text: str = ""
    lines: tuple[tuple[Any, str], ...] = ()
    is_struck: bool = False

    def under(self, veil: Veil) -> Word:
        """As it may be read (ADR 0037)."""
        lines = tuple((label, veil.text(said)) for label, said in self.lines)
        return replace(self, text=veil.text(self.text), lines=lines)


def words_of(entry: Entry) -> list[Word]:
    """In the order of a sentence; what has no name of ours stands at the end by its own."""
    said = entry.words
    known = [name for name in LABELS if name in said]
    return [_word(entry, name, said[name]) for name in (*known, *sorted(said.keys() - LABELS.keys()))]


def kind_label(kind: str) -> Any:
    """What things of that kind are called; the key of one that is no more."""
    model = _model(kind)
    return WIRED.get(kind) or (model._meta.verbose_name_plural if model else kind)


def _word(entry: Entry, name: str, value: str) -> Word:
    label = LABELS.get(name, name)
    if value == "":
        return Word(name, label, is_struck=True)
    if name in {"before", "after", "changes"} and (told := _parsed(value)) is not None:
        return Word(name, label, lines=tuple(_lines(entry.kind, told)))
    return Word(name, label, _said(name, value))


def _said(name: str, value: str) -> str:
    regulation = regulation_in_force()
    if name == "basis":
        return "; ".join(regulation.cite(clause) for clause in value.split(", "))
    if name == WORD:
        return ", ".join(part for parts in json.loads(value).values() for part in parts)
    return regulation.role_title(value) if name == "role" else value


def _parsed(value: str) -> Any:
    """The table or list that it is; None where it is a text."""
    try:
        told = json.loads(value)
    except ValueError:
        return None
    return told if isinstance(told, dict | list) else None


def _lines(kind: str, told: Any) -> Iterator[tuple[Any, str]]:
    """A record's fields; of a deed told as one, how many changes of each kind, or each of them."""
    if isinstance(told, list):
        for verb, of, key, before, after in told:
            said = "; ".join(f"{label}: {text}" for label, text in _fields(of, after or before))
            yield f"{DEEDS.get(verb, verb)}: {kind_label(of)} {key}", said
    elif all(isinstance(value, int) for value in told.values()):
        for name, count in told.items():
            of, _colon, verb = name.partition(": ")
            yield f"{DEEDS.get(verb, verb)}: {kind_label(of)}", str(count)
    else:
        yield from _fields(kind, told)


def _fields(kind: str, told: dict[str, str]) -> Iterator[tuple[Any, str]]:
    model = _model(kind)
    for name, value in told.items():
        if "." in name:
            yield kind_label(name), ", ".join(map(str, _parsed(value) or [value]))
        else:
            field = _field(model, name)
            yield _sentence(getattr(field, "verbose_name", name)), _printed(field, value)


def _printed(field: Any, value: str) -> str:
    choices = {str(key): str(label) for key, label in getattr(field, "flatchoices", None) or []}
    if isinstance(field, models.DateField) and (moment := _moment(value)):
        return moment
    return str(choices.get(value) or YES_OR_NO.get(value, value)) or "–"


def _moment(value: str) -> str:
    """A day as it is written here; an hour too, where there is one."""
    if day := parse_date(value):
        return f"{day:%d/%m/%Y}"
    at = parse_datetime(value)
    return f"{localtime(at):%H:%M %d/%m/%Y}" if at and at.tzinfo else ""


def _field(model: type[models.Model] | None, name: str) -> Any:
    try:
        return model._meta.get_field(name) if model else None
    except FieldDoesNotExist:
        return None


def _model(kind: str) -> type[models.Model] | None:
    try:
        return apps.get_model(kind)
    except (LookupError, ValueError):
        return None


def _sentence(label: Any) -> str:
    words = str(label)
    return words[:1].upper() + words[1:]
