"""What the screen says of the item's withdrawal: how it stands, who asked and why, what residents read, the clock."""

from __future__ import annotations

from dataclasses import dataclass

from ..deed import Case
from ..facts import standing_withdrawal
from ..models import Withdrawal
from ..withdrawing.clock import how_long


@dataclass(frozen=True)
class Shown:
    row: Withdrawal
    clock: str

    @property
    def is_decided(self) -> bool:
        return self.row.decided_at is not None


def shown(case: Case) -> Shown | None:
    found = standing_withdrawal(case.actor, case.item)
    return Shown(found, how_long(found, case.at)) if found else None
