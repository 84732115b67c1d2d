"""The command: which city is filled with how many pages."""

from __future__ import annotations

import argparse
import os
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.demo")
django.setup()

from django.db import connection  # noqa: E402 - after the settings are loaded

from bench.city import base, fill, waiting  # noqa: E402 - likewise


def main() -> None:
    asked = arguments()
    base.make(said)
    if asked.into:
        base.copy_to(asked.into)
    begun = time.perf_counter()
    city = fill.fill(asked.number, seed=asked.seed, tell=lambda done: told(done, begun))
    said(
        f"{asked.number} pages in {time.perf_counter() - begun:.0f} s, in the database {connection.settings_dict['NAME']}"
    )
    if asked.waiting:
        waiting.leave_open(city, asked.waiting)
        said(f"{asked.waiting} pages wait in their chains")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.city", description=__doc__)
    parser.add_argument("number", type=int, help="how many pages")
    parser.add_argument("--into", help="a copy of the city by this name; what has the name is dropped")
    parser.add_argument(
        "--waiting", type=int, default=0, help="how many more stand open in their chains (450)"
    )
    parser.add_argument("--seed", type=int, default=fill.SEED)
    return parser.parse_args()


def told(done: int, begun: float) -> None:
    if done % 20_000 == 0:
        said(f"{done} pages, {done / (time.perf_counter() - begun):.0f} a second")


def said(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
