"""What a resident sees of a procedure first: where, how long, how much, which papers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.days import in_english
from workflows.regulation.procedures import AUDIENCES, FORMS_OF_FILING, UNITS_OF_TIME

FORMS, UNITS = dict(FORMS_OF_FILING), dict(UNITS_OF_TIME)


def form_of(way: Any) -> str:
    return _(FORMS[way["form"]]) if way["form"] in FORMS else way["form"] or ""


def time_of(way: Any) -> str:
    """ "03 ngày làm việc": a zero before one digit, as offices write it; then what is said in words."""
    counted = _counted(way["number"], UNITS.get(way.get("unit"), "")) if way.get("number") is not None else ""
    return "; ".join(part for part in (counted, way.get("time_words") or "") if part)


def _counted(number: int, unit: str) -> str:
    figure = str(number) if in_english() else f"{number:02}"
    return f"{figure} {ngettext(unit, unit, number)}" if unit else figure


def cost_of(way: Any) -> str:
    """Fee and charge in one line, each called by its name; empty where neither is known."""
    fee, charge = way.get("fee") or "", way.get("charge") or ""
    if fee and charge:
        return _("Phí: %(fee)s. Lệ phí: %(charge)s") % {"fee": fee, "charge": charge}
    return (
        _("Phí: %(fee)s") % {"fee": fee} if fee else charge and _("Lệ phí: %(charge)s") % {"charge": charge}
    )


def said_of(ways: Iterable[Any], what: Any) -> list[tuple[str, str]]:
    """One line where all ways say the same, else one a form of filing: (form or nothing, words)."""
    said = [(form_of(way), words) for way in ways if (words := what(way))]
    alike = {words for _form, words in said}
    return [("", alike.pop())] if len(alike) == 1 else said


def by_case(papers: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """The papers of each case, in the order in which the cases are first named."""
    cases: dict[str, list[Any]] = {}
    for paper in papers:
        cases.setdefault(paper.get("case") or "", []).append(paper)
    return list(cases.items())


class Told:
    """What templates ask of a procedure's rows."""

    @cached_property
    def values_of_ways(self) -> list[Any]:
        return [block.value for block in self.ways]

    @property
    def where(self) -> str:
        return self.reception or self.executing_body

    @property
    def times(self) -> list[tuple[str, str]]:
        return said_of(self.values_of_ways, time_of)

    @property
    def costs(self) -> list[tuple[str, str]]:
        return said_of(self.values_of_ways, cost_of)

    @property
    def told_ways(self) -> list[dict[str, str]]:
        return [
            {"form": form_of(way), "time": time_of(way), "cost": cost_of(way), "note": way.get("note") or ""}
            for way in self.values_of_ways
        ]

    @cached_property
    def cases(self) -> list[tuple[str, list[Any]]]:
        return by_case(block.value for block in self.papers)

    @property
    def told_steps(self) -> list[Any]:
        return [block.value for block in self.steps]

    @property
    def audiences(self) -> list[str]:
        return [_(title) for key, title in AUDIENCES if key in self.audience]
