"""Approval in the list of the early afternoon, the clause most sections share."""

from __future__ import annotations

from ... import chains
from ...vocabulary import Step

AFTERNOON_LIST = "III.8-2"


def approves(role: str, clause: str = AFTERNOON_LIST, *, gap: bool = False) -> Step:
    """A leader approves; by III.8-2 unless another clause gives it to them by name."""
    return chains.approves(role, clause, gap=gap)
