"""A portal whose files lie in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .sets import NOTHING_KEPT, places


@pytest.fixture
def portal(settings: Any, tmp_path: Path) -> Path:
    """Where its files are; what a page says is asked of the database each time."""
    settings.CACHES = NOTHING_KEPT
    for name, place in places(tmp_path / "portal").items():
        setattr(settings, name, place)
    settings.ARCHIVE_HEADS.mkdir(parents=True)
    return tmp_path / "portal"
