"""Is every screen as fast among a hundred thousand pages as among a hundred?

    .venv/bin/python -m bench.scale 100 100000 > table    that of bench/scale.md (PORTAL_DATA_DIR: where the cities are)
    .venv/bin/python -m bench.scale 100 100000 --only explorer

Each city is a database of its own on the embedded server, with 450 items that wait in their chains; for each a process
answers, and they are asked in turn, so that what else the machine does falls on all of them.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from statistics import median
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.demo")
django.setup()

from django.db import connection  # noqa: E402 - after the settings are loaded

from bench.scaled import cities  # noqa: E402 - likewise

ROUNDS = 9
TIMES = 1.2  # of the time in the smallest city, at most
NOISE = 3  # ms: what is faster than this besides is no difference that a person or this machine can tell


class City:
    """The process that answers for it."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "bench.scaled.answering", cities.name_of(pages)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.screens = {one["name"]: one for one in self._heard()}

    def ask(self, name: str, do: str = "ask") -> dict[str, Any]:
        self._process.stdin.write(json.dumps(self.screens[name] | {"do": do}) + "\n")
        self._process.stdin.flush()
        return self._heard()

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()

    def _heard(self) -> Any:
        return json.loads(self._process.stdout.readline())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--only", default="", help="screens with this in their name")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    cities.make(asked.sizes, lambda words: sys.stderr.write(f"{words}\n"))
    connection.close()
    all_cities = [City(pages) for pages in asked.sizes]
    _say(_head(asked.sizes))
    for name in all_cities[0].screens:
        if asked.only in name:
            _say(_row(name, all_cities, asked.rounds))
    for city in all_cities:
        city.close()


def _head(sizes: list[int]) -> str:
    columns = [
        "screen",
        *(f"{pages:,} pages: ms (spread), queries, KB" for pages in sizes),
        "times",
        "CPU of the application, ms",
        "",
    ]
    return f"| {' | '.join(columns)} |\n|{' --- |' * len(columns)}"


def _row(name: str, all_cities: list[City], rounds: int) -> str:
    """Once without measuring, then in turn."""
    for city in all_cities:
        city.ask(name)
    answers: dict[int, list[dict[str, Any]]] = {city.pages: [] for city in all_cities}
    for _ in range(rounds):
        for city in all_cities:
            answers[city.pages].append(city.ask(name))
    counted = {city.pages: city.ask(name, "count") for city in all_cities}
    times = {pages: sorted(one["ms"] for one in some) for pages, some in answers.items()}
    cells = [_cell(times[pages], answers[pages][-1], counted[pages]) for pages in answers]
    first, last = (median(times[city.pages]) for city in (all_cities[0], all_cities[-1]))
    work = [median(one["cpu"] for one in answers[city.pages]) for city in (all_cities[0], all_cities[-1])]
    grown = "" if last <= max(first * TIMES, first + NOISE) else "**grows**"
    if os.environ.get("SLOWEST") and grown:
        sys.stderr.write(f"{name}: {counted[all_cities[-1].pages]}\n")
    return f"| {name} | {' | '.join(cells)} | {last / first:.2f} | {work[0]:.0f}, {work[1]:.0f} | {grown} |"


def _cell(times: list[float], answer: dict[str, Any], counted: dict[str, Any]) -> str:
    status = "" if answer["status"] == 200 else f" ({answer['status']})"
    spread = f"{times[0]:.0f} to {times[-1]:.0f}"
    return f"{median(times):.0f} ({spread}), {counted['queries']}, {answer['kb']:.0f}{status}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
