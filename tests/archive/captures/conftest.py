"""A store of the test's own, and a site that serves its styles and scripts as they stand in their folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workflows.archive import asking


@pytest.fixture(autouse=True)
def _asked_anew(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.ARCHIVE_STORE = tmp_path / "archive"
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True  # nothing was gathered for tests
    asking._site.cache_clear()
    yield
    asking._site.cache_clear()
