"""The cities: that of the demonstration, with so many pages more, and with what waits in its chains."""

from __future__ import annotations

from collections.abc import Callable

from django.core.management import call_command
from django.db import connection

from bench.city import base, fill, waiting
from site_tphcm.database import roles

WAITING = 450  # open items, in every city


def name_of(pages: int) -> str:
    return f"scale{pages}"


def make(sizes: list[int], say: Callable[[str], object]) -> None:
    """What is there already stays as it is: whoever wants others drops the databases."""
    city, wanted = (
        connection.settings_dict["NAME"],
        [pages for pages in sizes if not _is_there(name_of(pages))],
    )
    if wanted:
        base.make(say)
        call_command("collectstatic", interactive=False, verbosity=0)
    for pages in wanted:
        connection.close()
        connection.settings_dict["NAME"] = city
        base.copy_to(name_of(pages))
        waiting.leave_open(fill.fill(pages), WAITING)
        say(f"{pages} pages, {WAITING} more wait")


def _is_there(name: str) -> bool:
    with roles.as_owner(connection), connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None
