"""An article that was public twice and then withdrawn, with what a browser was given each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine

from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, press, reworded, written
from tests.approval.withdrawing.gone import PUBLIC
from tests.conftest import SignIn
from workflows.archive import asking
from workflows.archive.capture import capture
from workflows.archive.models import Edition

FIRST, SECOND, GONE = (datetime(2026, 11, day, 3, 0, tzinfo=UTC) for day in (10, 17, 24))
LATER = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
TITLE, SUMMARY = "Cầu Nông Tiến thông xe", "Cầu dài 420 mét."
CORRECTED = "Cầu dài 240 mét."


@dataclass(frozen=True)
class Story:
    """A page, its editions in their order, and its address."""

    page: Any
    first: Edition
    second: Edition
    address: str


@pytest.fixture(autouse=True)
def _places(tmp_path: Path, settings: Any) -> Iterator[None]:
    """A store and a notary's folder of the test's own; styles are served as they stand in their folders."""
    settings.ARCHIVE_STORE = tmp_path / "archive"
    settings.ARCHIVE_HEADS = tmp_path / "heads"
    settings.ARCHIVE_HEADS.mkdir()
    settings.ARCHIVE_SIGNING_KEY = tmp_path / "key.pem"
    settings.CHROMIUM = ""
    settings.EVIDENCE_PACKS = tmp_path / "packs"
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True
    asking._site.cache_clear()
    yield
    asking._site.cache_clear()


@pytest.fixture
def story(sign_in: SignIn) -> Story:
    with time_machine.travel(FIRST, tick=True):
        page = written(sign_in, title=TITLE)
        reworded(page, WRITER, summary=SUMMARY)
        first = released(sign_in, page)
    with time_machine.travel(SECOND, tick=True):
        reworded(page, WRITER, summary=CORRECTED)
        second = released(sign_in, page)
    with time_machine.travel(GONE, tick=True):
        assert press(sign_in(LEADER), page, "go-bo", **PUBLIC).status_code == 302
    return Story(page, first, second, first.address)


def released(sign_in: SignIn, page: Any) -> Edition:
    """Through its chain, by those whose steps they are; and captured, as the job does."""
    press(sign_in(WRITER), page, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), page, "kiem-duyet")
    press(sign_in(LEADER), page, "phe-duyet")
    edition = Edition.objects.of("wagtailcore.page", str(page.pk)).last()
    assert edition is not None
    assert capture(edition.number, datetime.now(UTC))
    return edition
