"""The office with a small guide of the test's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .written import write


@pytest.fixture
def small_guide(tmp_path: Path, settings: Any) -> Path:
    settings.GUIDE = write(tmp_path / "huong-dan")
    return settings.GUIDE
