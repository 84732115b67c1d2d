"""Which units a section presents, by the regulation; and the order in which units are always named."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from snippets.models import Organisation
from snippets.models.organisations import KIND_LABELS
from workflows.regulation.vocabulary import UnitKind
from workflows.staff.regulation import regulation_in_force

ELSEWHERE = _("“%(unit)s” thuộc nhóm “%(kind)s”. Hãy giới thiệu đơn vị này ở mục “%(section)s”.")
NOWHERE = _("Quy chế không có mục giới thiệu nhóm “%(kind)s”. Hãy chọn đơn vị khác.")

Item = TypeVar("Item")


def kinds_presented_in(section: Any) -> tuple[UnitKind, ...]:
    """The kinds of unit that are presented in that section; none for any other page."""
    said = regulation_in_force().section(getattr(section.specific, "section_key", ""))
    return said.introduces if said else ()


def fault_of_place(unit: Organisation, section: Any) -> str:
    """Where the unit belongs instead; empty where it belongs in that section."""
    kind = UnitKind(unit.kind)
    if kind in kinds_presented_in(section):
        return ""
    there = next((one for one in regulation_in_force().sections if kind in one.introduces), None)
    said = {"unit": unit.name, "kind": gettext(str(KIND_LABELS[kind])), "section": there and there.title}
    return str((ELSEWHERE if there else NOWHERE) % said)


def by_kind(items: Iterable[Item], unit_of: Callable[[Item], Organisation]) -> list[tuple[str, list[Item]]]:
    """The items of each kind that has any: Đảng, chính quyền, đoàn thể, xã phường; then by rank (practice 5)."""
    ranked = sorted(items, key=lambda item: (unit_of(item).rank, unit_of(item).pk))
    groups = ((kind, [item for item in ranked if unit_of(item).kind == kind]) for kind in UnitKind)
    return [(gettext(str(KIND_LABELS[kind])), found) for kind, found in groups if found]
