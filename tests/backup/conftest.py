"""A portal whose files lie in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workflows.archive import asking

from .sets import NOTHING_KEPT, places


@pytest.fixture
def portal(settings: Any, tmp_path: Path) -> Iterator[Path]:
    """Where its files are; what a page says is asked of the database each time, styles stand in their folders."""
    settings.CACHES = NOTHING_KEPT
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True
    for name, place in places(tmp_path / "portal").items():
        setattr(settings, name, place)
    settings.ARCHIVE_HEADS.mkdir(parents=True)
    asking._site.cache_clear()
    yield tmp_path / "portal"
    asking._site.cache_clear()
