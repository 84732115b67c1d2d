"""What can be asked for of what was done: the register's verbs and kinds, grouped as people think of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from workflows.approval.item.story import ARCHIVED, DEEDS
from workflows.archive.models import Value
from workflows.archive.witness.records import AUTHORITY, public_records
from workflows.archive.witness.words import WITNESSED

from .words import kind_label

SIGNING_IN = ("sign_in", "sign_in_refused", "sign_in_shut", "sign_out")
GIVING = ("grant", "revoke")
PLACING = ("move", "rename", "unpublish")
EDITORIAL = tuple(verb for verb in DEEDS if verb not in {*WITNESSED, *ARCHIVED})
NOT_AT_THE_DOOR = ~Q(verb__in=(*SIGNING_IN, *GIVING))  # who came in, and what was given, are asked for apart
BROKEN_GLASS = Q(number__in=Value.objects.filter(name="break_glass").values("number"))


@dataclass(frozen=True)
class Deeds:
    """One choice, and which rows it stands for."""

    key: str
    label: Any
    are: Q


def choices() -> list[tuple[Any, Any]]:
    found = ((name, [(one.key, one.label) for one in group]) for name, group in groups().items())
    return [("", _("Mọi việc")), *found]


def rows_of(key: str) -> Q:
    """The condition of the choice of that name. Raises StopIteration for one that nobody offers."""
    return next(one.are for group in groups().values() for one in group if one.key == key)


@cache
def groups() -> dict[Any, list[Deeds]]:
    people, rights, calendar = _authority("staff"), _authority("auth", "wagtailcore"), _authority("workdays")
    given = Q(verb__in=GIVING)
    return {
        _("Công việc biên tập"): [_all("editorial", _("Mọi việc biên tập"), EDITORIAL), *_verbs(EDITORIAL)],
        _("Nhân sự, phân công, ủy quyền"): [
            Deeds("people", _("Mọi việc về nhân sự"), Q(kind__in=people) & NOT_AT_THE_DOOR),
            *_kinds(people),
        ],
        _("Quyền và nhóm"): [
            Deeds("rights", _("Mọi việc về quyền và nhóm"), Q(kind__in=rights) | given),
            Deeds("break-glass", _("Làm bằng toàn quyền kỹ thuật"), BROKEN_GLASS),
            *_verbs(GIVING),
            *_kinds(rights),
        ],
        _("Đăng nhập"): [_all("signing-in", _("Mọi lần đăng nhập"), SIGNING_IN), *_verbs(SIGNING_IN)],
        _("Trang: chuyển, đổi địa chỉ, xóa"): [
            *_verbs(PLACING),
            Deeds("delete", _("Xóa (trang, ảnh, tệp, bản ghi)"), Q(verb="delete")),
        ],
        _("Ảnh, tệp, nội dung dùng chung"): _kinds(label.lower() for label in public_records()),
        _("Lịch làm việc"): [*_verbs(("keep_calendar",)), *_kinds(calendar)],
        _("Lưu trữ, Quy chế"): _verbs((*ARCHIVED, "redacted", "enact")),
    }


def _authority(*rooms: str) -> list[str]:
    """The kinds of these rooms in which authority stands."""
    return [label.lower() for label in AUTHORITY if label.partition(".")[0] in rooms]


def _all(key: str, label: Any, verbs: tuple[str, ...]) -> Deeds:
    return Deeds(key, label, Q(verb__in=verbs))


def _verbs(verbs: Iterable[str]) -> list[Deeds]:
    return [Deeds(verb, DEEDS[verb], Q(verb=verb)) for verb in verbs]


def _kinds(kinds: Iterable[str]) -> list[Deeds]:
    return [Deeds(kind, kind_label(kind), Q(kind=kind) & NOT_AT_THE_DOOR) for kind in kinds]
