"""An invented commune, enacted once in an empty house and once over a city; a test works in a clone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import override_settings

from tests import databases
from workflows.enactment.enact import enact

COMMUNE = "tests.localities.ban_mau"


@pytest.fixture(scope="module")
def enacted(request: Any, django_db_setup: None, django_db_blocker: Any) -> str:
    """The module's SOURCE, in which the commune's regulation was enacted."""
    with django_db_blocker.unblock(), override_settings(REGULATION=COMMUNE):
        return databases.template(request.module.SOURCE, "commune", enact)


@pytest.fixture
def commune(enacted: str, settings: Any, django_db_blocker: Any) -> Iterator[None]:
    """Xã Bản Mẫu, in a database of the test's own."""
    settings.REGULATION = COMMUNE
    with django_db_blocker.unblock(), databases.clone_of(enacted, databases.OWN):
        yield
