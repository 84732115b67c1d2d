"""One thing that was noticed: what, where, in which words; as it is told, and as it is kept with a submission."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from workflows.regulation.checks import Check
from workflows.staff.regulation import regulation_in_force

LONGEST = 60  # letters of what was found that are told
KEPT = ("field", "label", "words", "block", "other")


@dataclass(frozen=True)
class Finding:
    """`block` is the number of the block in the editor. `other` is another item that is meant: who may see it is
    told its name (item/advice.py). `anchor` and `address` are where the editor and the other item are opened."""

    check: Check
    field: str
    label: str
    words: str = ""
    block: str = ""
    other: dict[str, Any] = field(default_factory=dict, compare=False)
    anchor: str = ""
    address: str = ""

    def __str__(self) -> str:
        told = {"where": self.label, "what": self.check.says, "words": self.words[:LONGEST]}
        if not self.words:
            return _("%(where)s: %(what)s.") % told
        return _("%(where)s: %(what)s (“%(words)s”).") % told


def as_data(found: Iterable[Finding]) -> list[dict[str, Any]]:
    return [{"check": one.check.key} | {name: getattr(one, name) for name in KEPT} for one in found]


def from_data(kept: Iterable[dict[str, Any]]) -> list[Finding]:
    """Of what the regulation in force looks for."""
    known = {check.key: check for check in regulation_in_force().checks}
    return [
        Finding(known[one["check"]], **{name: one[name] for name in KEPT})
        for one in kept
        if one["check"] in known
    ]
