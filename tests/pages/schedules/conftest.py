"""No week is planned when a test begins: the demonstration's drafts are of the weeks around today."""

from __future__ import annotations

import pytest

from pages.models import SchedulePage


@pytest.fixture(autouse=True)
def _nothing_planned(db: None) -> None:
    SchedulePage.objects.all().delete()
