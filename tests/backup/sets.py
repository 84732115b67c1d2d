"""Taking sets and giving them back, by the commands, and what the public sees of a portal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test import Client, override_settings
from wagtail.models import Page

from site_tphcm.database import roles
from tests import databases
from tests.site.processes import ROOT, environment

_NOTHING = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
NOTHING_KEPT = {"default": _NOTHING, "kept": _NOTHING}
EMPTY = f"{settings.TEST_RUN}_empty_{os.getpid()}"


def places(folder: Path) -> dict[str, Path]:
    """The settings of a portal that lives in that folder."""
    return {
        "MEDIA_ROOT": folder / "media",
        "ARCHIVE_STORE": folder / "archive",
        "ARCHIVE_HEADS": folder / "heads",
        "ARCHIVE_SIGNING_KEY": folder / "archive-key.pem",
    }


def backup(folder: Path) -> str:
    return databases.call("backup", str(folder))


def restore(folder: Path) -> str:
    return databases.call("restore", str(folder))


@contextmanager
def elsewhere(folder: Path) -> Iterator[None]:
    """Inside, this process works in an empty database, and its files are in that empty folder."""
    before = connection.settings_dict["NAME"]
    roles.drop(connection, EMPTY)
    databases.create(EMPTY)
    try:
        with override_settings(**places(folder)):
            yield
    finally:
        databases.use(before)
        roles.drop(connection, EMPTY)


def restore_as_clerk(folder: Path, home: Path) -> str:
    """`manage.py restore` on another machine: its own empty folder, its own server."""
    done = subprocess.run(
        [sys.executable, "manage.py", "restore", str(folder)],
        cwd=ROOT,
        env=environment(PORTAL_DATA_DIR=str(home)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@contextmanager
def at(home: Path) -> Iterator[None]:
    """Inside, this process works in the portal that was restored there."""
    with override_settings(**places(home)), databases.of_folder(home):
        yield


def public_pages() -> dict[str, bytes]:
    """Each page as a reader gets it at this moment."""
    found = {}
    for page in Page.objects.live().public().filter(depth__gt=1):
        address = page.get_url()
        answer = Client().get(address)
        found[address] = b"%d\n" % answer.status_code + answer.content
    return found
