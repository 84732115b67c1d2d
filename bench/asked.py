"""Projects that are asked from inside (`bench.inside`), turn by turn."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from .places import ROOT

ROUNDS = 9


class Inside:
    """A process of a project, that answers a line a line."""

    def __init__(self, side: str, env: dict[str, str]) -> None:
        words = [sys.executable, "-m", "bench.inside", side]
        self.process = subprocess.Popen(
            words, cwd=ROOT, env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.screens = {one.pop("name"): one for one in self.do("screens")}

    def ask(self, **asked: Any) -> dict[str, Any]:
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"no answer to {asked}")
        return json.loads(line)

    def do(self, name: str, **options: Any) -> Any:
        return self.ask(do=name, **{"with": options})["does"]

    def see(self, screen: str, times: int = 3) -> dict[str, Any]:
        """That screen, and that it is one."""
        seen = self.ask(**self.screens[screen], times=times)
        if seen["status"] != 200:
            raise RuntimeError(f"{screen}: {seen['status']}")
        return seen

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait(20)


@dataclass
class Figures:
    """What was measured of one thing, round by round."""

    all: list[float] = field(default_factory=list)
    errors: int = 0

    @property
    def median(self) -> float:
        return median(self.all)

    @property
    def p95(self) -> float:
        return sorted(self.all)[max(0, -(-len(self.all) * 95 // 100) - 1)]

    @property
    def spread(self) -> str:
        """Lowest to highest."""
        return f"{short(min(self.all))}–{short(max(self.all))}"


def short(number: float) -> str:
    """Three figures are enough."""
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"


def interleaved(ways: dict[str, Callable[[], float]], rounds: int = ROUNDS) -> dict[str, Figures]:
    """Each in turn, so that what else the machine does falls on all; the first round fills what lasts."""
    found = {name: Figures() for name in ways}
    for turn in range(rounds + 1):
        for name, way in ways.items():
            number = way()
            if turn:
                found[name].all.append(number)
    return found


def ratios(one: Figures, other: Figures) -> Figures:
    """Round by round."""
    return Figures([mine / theirs for mine, theirs in zip(one.all, other.all, strict=True) if theirs])


def named(names: Iterable[str], make: Callable[[str], Callable[[], float]]) -> dict[str, Callable[[], float]]:
    return {name: make(name) for name in names}
