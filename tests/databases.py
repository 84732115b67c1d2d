"""Databases of one test run: an empty house, an enacted city without and with people, and clones of each."""

from __future__ import annotations

import fcntl
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django_q.models import OrmQ

from site_tphcm.database import embedded, from_environment, roles
from site_tphcm.jobs.models import Job
from site_tphcm.jobs.run import attempt

HOUSE = f"{settings.TEST_RUN}_house"  # migrated, nothing enacted
ENACTED = f"{settings.TEST_RUN}_enacted"  # the regulation alone, nobody in it
CITY = f"{settings.TEST_RUN}_city"  # enacted, with the demonstration people
QUEUE = {"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}}
OWN = f"{settings.TEST_RUN}_own_{os.getpid()}"  # one test's own


def build_templates() -> None:
    """Made by the first worker that comes; the others wait and find them."""
    folder = Path(settings.VAR_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "templates.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if exists(CITY):
            return
        create(HOUSE)
        call("migrate")
        with clone_of(HOUSE, ENACTED, keep=True), jobs_at_the_end():
            call("enact")
        draft = f"{CITY}_draft"
        with clone_of(ENACTED, draft, keep=True), jobs_at_the_end():
            call("load_demo", "--drafts")
        with roles.maintenance(connection) as cursor:
            cursor.execute(f"ALTER DATABASE {draft} RENAME TO {CITY}")


@contextmanager
def jobs_at_the_end() -> Iterator[None]:
    """What is asked for several times is done once, as a worker does it; and no job is left."""
    with override_settings(TASKS=QUEUE):
        yield
    for job in Job.objects.order_by("started", "stopped"):
        attempt(job)
    Job.objects.all().delete()
    OrmQ.objects.all().delete()


def call(command: str, *args: str) -> str:
    """Run a command of manage.py; answers what it printed."""
    out = io.StringIO()
    call_command(command, *args, stdout=out, verbosity=0)
    return out.getvalue()


@contextmanager
def clone_of(source: str, name: str, *, keep: bool = False) -> Iterator[None]:
    """Inside, this process works in a copy of `source` of its own."""
    before = connection.settings_dict["NAME"]
    connection.close()
    roles.drop(connection, name)
    roles.clone(connection, source, name)
    use(name)
    try:
        yield
    finally:
        use(before)
        if not keep:
            roles.drop(connection, name)


@contextmanager
def of_folder(folder: Path) -> Iterator[None]:
    """Inside, this process works in the database that a portal started from that folder left there."""
    before = connection.settings_dict
    connection.close()
    connection.settings_dict = {**before, **from_environment({}, folder)}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = before
        embedded.leave(folder / "postgres")


def template(source: str, name: str, make: Callable[[], object]) -> str:
    """A copy of `source` in which `make` was done once, to be cloned by each test; it goes with the run."""
    name = f"{settings.TEST_RUN}_{name}_{os.getpid()}"
    with clone_of(source, name, keep=True), jobs_at_the_end():
        make()
    return name


def use(name: str) -> None:
    """This process's connection goes to that database from now on."""
    connection.close()
    connection.settings_dict["NAME"] = name
    cache.clear()


def exists(name: str) -> bool:
    with roles.maintenance(connection) as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def create(name: str) -> None:
    owner = (connection.settings_dict.get("OWNER") or {}).get("USER")
    with roles.maintenance(connection) as cursor:
        cursor.execute(f"CREATE DATABASE {name}" + (f" OWNER {owner}" if owner else ""))
    use(name)


def drop_all() -> None:
    """Take every database of this run away."""
    connection.close()
    with roles.maintenance(connection) as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{settings.TEST_RUN}%"])
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")
