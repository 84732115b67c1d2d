"""One enacted city, made once and cloned: a real PostgreSQL in every test, its own for tests that commit."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client, override_settings
from django.utils import translation
from pytest_django.plugin import blocking_manager_key

from pages.finding import log
from site_tphcm.database import embedded
from site_tphcm.serving.catalogues import compile_catalogues

from . import databases, editor, scheduling
from .at_once import AT_ONCE
from .samples import FULL

gc.set_threshold(
    100_000, 20, 20
)  # what a run makes lives on: looking through it for rubbish takes a tenth of it


@pytest.fixture(scope="session")
def full() -> bool:
    """Whether the counts of the issues are run (`make test-full`), or small ones."""
    return FULL


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """Each worker works in a clone of the enacted city."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with django_db_blocker.unblock():
        databases.build_templates()
        with databases.clone_of(databases.CITY, f"{settings.TEST_RUN}_{worker}"):
            yield


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    scheduling.leave_out_in_turn(config, items)
    scheduling.longest_first(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> scheduling.OneBrowser | None:
    return scheduling.OneBrowser(config, log) if config.getoption("dist") == "loadfile" else None


def pytest_sessionstart() -> None:
    """As at set-up: the English words are compiled, and there is a folder for static files; jobs are done at once."""
    override_settings(TASKS=AT_ONCE).enable()
    compile_catalogues(settings.LOCALE_PATHS)
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """On a server it shares the run leaves nothing behind; its own server goes with the run."""
    if hasattr(session.config, "workerinput") or not os.environ.get("DATABASE_URL"):
        return
    with session.config.stash[blocking_manager_key].unblock():
        databases.drop_all()


def pytest_unconfigure(config: pytest.Config) -> None:
    """After the workers have gone: the last one out of the throwaway folder takes it away."""
    if hasattr(config, "workerinput") or not os.environ.get("PORTAL_THROWAWAY"):
        return
    if home := connection.settings_dict.get("EMBEDDED"):
        connection.close()
        embedded.leave(Path(home))
    shutil.rmtree(settings.VAR_DIR, ignore_errors=True)


@pytest.fixture
def house(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A database of the test's own, migrated and empty; what it commits goes with it."""
    with django_db_blocker.unblock(), databases.clone_of(databases.HOUSE, databases.OWN):
        yield


@pytest.fixture
def unpeopled(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A city of the test's own in which the regulation was enacted, and nothing else done."""
    with django_db_blocker.unblock(), databases.clone_of(databases.ENACTED, databases.OWN):
        yield


@pytest.fixture
def city(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """An enacted city of the test's own, for tests that commit."""
    with django_db_blocker.unblock(), databases.clone_of(databases.CITY, databases.OWN):
        yield


@pytest.fixture(scope="module")
def city_of_module(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """An enacted city of the module's own: what its fixtures make in it once, each of its tests finds."""
    with django_db_blocker.unblock(), databases.clone_of(databases.CITY, f"{databases.OWN}_module"):
        yield


@pytest.fixture(autouse=True)
def _as_a_thread_begins() -> None:
    """Nothing is remembered nor counted, and no reader of English was here before."""
    cache.clear()
    log.forget()
    translation.activate(settings.LANGUAGE_CODE)


SignIn = Callable[[str], Client]


@pytest.fixture
def sign_in(db: None) -> SignIn:
    return editor.signed_in
