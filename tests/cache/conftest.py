"""A city served as `make run` serves it: Django behind what is kept, in this process, on a folder of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from .readers import HOST, Host, Reader


@pytest.fixture
def host(city: None, tmp_path: Path) -> Iterator[Host]:
    """An application host, which has heard of what was done until now."""
    with override_settings(ALLOWED_HOSTS=[HOST], SECURE_SSL_REDIRECT=False):
        yield Host(tmp_path / "public")


@pytest.fixture
def reader(host: Host) -> Reader:
    return Reader(host)
