"""What an item's way to the public asks of the database: so much, and no more with every hand that adds to it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks.backends.dummy import DummyBackend

from site_tphcm.demonstration.publication import put_through
from tests.conftest import SignIn
from workflows.staff.models import User

from .chain import WRITER, written

pytestmark = pytest.mark.django_db
MOST = 113  # submitted, checked, approved, published, found and sealed, with the four rows of the register


@pytest.fixture
def nobody_does_jobs(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": f"{DummyBackend.__module__}.DummyBackend"}}


def test_three_steps_and_publication_ask_no_more_than_they_must(
    sign_in: SignIn, nobody_does_jobs: None
) -> None:
    item = written(sign_in)
    author = User.objects.get(username=WRITER)
    with CaptureQueriesContext(connection) as asked:
        assert put_through(item, "published", author, timezone.now())
    assert len(asked) <= MOST, len(asked)
