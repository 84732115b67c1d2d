"""Amounts of money as an office writes them: 1.250.000.000."""

from __future__ import annotations

import re

AMOUNT = re.compile(r"(\d+|\d{1,3}(?:[. ]\d{3})+)(?:\s*(?:đồng|đ|vnđ|vnd))?", re.IGNORECASE)


def written(amount: int) -> str:
    """With a dot after every three digits."""
    return f"{amount:,}".replace(",", ".")


def read(text: str) -> int:
    """The amount in đồng that was typed, with dots, spaces or neither. Raises ValueError for anything else."""
    found = AMOUNT.fullmatch(" ".join(text.split()))
    if found is None:
        raise ValueError(text)
    return int(re.sub(r"[. ]", "", found.group(1)))
