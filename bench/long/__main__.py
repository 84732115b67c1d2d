"""Runs them one after the other and says what was seen, in bench/long.md.

.venv/bin/python -m bench.long [crowd away checker fuzz] [--seconds 600] [--deeds 300]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench import places, report
from bench.report import Row

from . import checker, crowds, fuzz

SECONDS, DEEDS, FUZZING = 600, 300, 300


def main() -> None:
    asked = arguments()
    began = time.monotonic()
    places.hold()
    ways: dict[str, Callable[[], Row]] = {
        "crowd": lambda: crowds.measure(asked.seconds),
        "away": lambda: crowds.without_the_database(asked.seconds),
        "checker": lambda: checker.measure(asked.deeds),
        "fuzz": lambda: fuzz.measure(min(asked.seconds, FUZZING)),
    }
    rows = []
    for name in asked.rows:
        rows.append(ways[name]())
        sys.stdout.write(f"{name}: {rows[-1].seen}\n")
        sys.stdout.flush()
    seconds = time.monotonic() - began
    told = report.markdown(rows, [crowds.PAGES], seconds, f"bench.long {' '.join(asked.rows)}")
    asked.report.write_text(told)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.long", description=__doc__)
    parser.add_argument("rows", nargs="*", default=["crowd", "away", "checker", "fuzz"])
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--deeds", type=int, default=DEEDS)
    parser.add_argument("--report", type=Path, default=places.ROOT / "bench" / "long.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
