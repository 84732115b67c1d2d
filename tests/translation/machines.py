"""Machines that suggest translations, for tests: what stands outside, as settings would name it."""

from __future__ import annotations

import time
from collections.abc import Sequence


class Machine:
    """Puts "EN" before each text, and remembers what it was given."""

    name = "Máy thử 1.0"

    def __init__(self) -> None:
        self.given: list[str] = []

    def __call__(self, texts: Sequence[str], *, source: str, target: str, seconds: float) -> list[str]:
        assert (source, target) == ("vi", "en")
        self.given += texts
        return [f"EN {text}" for text in texts]


class Nameless(Machine):
    name = ""


class Raises(Machine):
    def __call__(self, texts: Sequence[str], *, source: str, target: str, seconds: float) -> list[str]:
        raise ConnectionError("gateway")


class Short(Machine):
    def __call__(self, texts: Sequence[str], *, source: str, target: str, seconds: float) -> list[str]:
        return ["only one"]


class SaysNothing(Machine):
    def __call__(self, texts: Sequence[str], *, source: str, target: str, seconds: float) -> None:  # type: ignore[override] - it breaks its word
        return None


class Slow(Machine):
    def __call__(self, texts: Sequence[str], *, source: str, target: str, seconds: float) -> list[str]:
        time.sleep(2)
        return [f"late {text}" for text in texts]


class Careless(Machine):
    """Loses what stands in angle brackets, writes too much, and answers one with a number."""

    def __call__(self, texts: Sequence[str], *, source: str, target: str, seconds: float) -> list[str]:
        return ["long " * 200, 7, "no link", " "][: len(texts)]  # type: ignore[list-item] - it is careless


machine = Machine()
nameless, raises, short, says_nothing, slow, careless = (
    Nameless(),
    Raises(),
    Short(),
    SaysNothing(),
    Slow(),
    Careless(),
)
no_machine = "a string"
