"""The city that is filled: the demonstration city of PORTAL_DATA_DIR, as `make run` makes it, its jobs done."""

from __future__ import annotations

import io
from collections.abc import Callable

from django.core.management import call_command
from django.db import connection

from site_tphcm.database import roles

from .made import JobsDone

STEPS = ("migrate", "enact", "load_demo")


def make(say: Callable[[str], object]) -> None:
    """What is there already stays as it is."""
    for step in STEPS:
        with JobsDone() if step != "migrate" else roles.as_owner(connection):
            call_command(step, verbosity=0, stdout=io.StringIO())
        say(f"{step}: done")


def copy_to(name: str) -> None:
    """From here on this process works in the copy."""
    source = connection.settings_dict["NAME"]
    connection.close()
    roles.drop(connection, name)
    roles.clone(connection, source, name)
    connection.settings_dict["NAME"] = name
