"""A register that the tests of one file share: what they do to it is refused, or rolled back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tests import databases

from .rows import ROWS, attacker, write


@pytest.fixture(scope="module")
def register(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Six rows, numbered from one."""
    with (
        django_db_blocker.unblock(),
        databases.clone_of(databases.HOUSE, f"{settings.TEST_RUN}_register_{os.getpid()}"),
    ):
        for key in range(ROWS):
            write(str(key), reason="Số điện thoại 0900 000 000")
        yield


@pytest.fixture
def tamper(register: None) -> Iterator[Callable[[str], None]]:
    """Runs statements as an attacker would; afterwards they never happened."""
    with attacker() as cursor:
        yield cursor.execute


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    """Where this test's heads, key and pieces are."""
    settings.ARCHIVE_HEADS = tmp_path / "heads"
    settings.ARCHIVE_SIGNING_KEY = tmp_path / "key.pem"
    settings.ARCHIVE_STORE = tmp_path / "archive"
    settings.ARCHIVE_HEADS.mkdir()
    return tmp_path
