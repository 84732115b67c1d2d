"""A backup is taken while the office publishes; given back to an empty place, the archive verifies, each page is equal."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from site_tphcm.backup import database
from site_tphcm.backup.named import named
from site_tphcm.backup.places import digest_of
from tests.approval import files
from tests.site.processes import eventually
from workflows.archive import keys
from workflows.archive.capture import capture
from workflows.archive.heads import Heads
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.notary import Notary
from workflows.archive.verify import verify

from .sets import at, backup, public_pages, restore_as_clerk

WRITERS = 2


def publish(title: str) -> None:
    """An article with a picture and a file, kept in the archive at once."""
    page = files.news(title, lead_picture=files.picture(), body=files.with_link(files.attachment()))
    files.released(page)
    edition = Edition.objects.of("wagtailcore.page", str(page.pk)).last()
    capture(edition.number, timezone.now())


@contextmanager
def at_work() -> Iterator[None]:
    """Inside, articles are published and heads signed without a pause."""
    over, notary = threading.Event(), Notary(Heads(), keys.make(settings.ARCHIVE_SIGNING_KEY))

    def repeat(deed: Any) -> None:
        turn = 0
        try:
            while not over.wait(0.01):
                deed(turn := turn + 1)
        finally:
            connection.close()

    deeds = [lambda turn, who=who: publish(f"Bài {who} lần {turn}") for who in range(WRITERS)]
    deeds.append(lambda turn: notary.look(timezone.now()))
    threads = [threading.Thread(target=repeat, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join()


@pytest.fixture
def seen(monkeypatch: Any) -> dict[str, bytes]:
    """What the public was shown at the moment that the dump is taken of: asked in the same transaction."""
    found: dict[str, bytes] = {}
    dump = database.dump

    def look_first(*given: Any) -> int:
        found.update(public_pages())
        return dump(*given)

    monkeypatch.setattr(database, "dump", look_first)
    return found


@pytest.mark.story
def test_a_backup_under_load_comes_back_equal(
    city: None, portal: Path, seen: dict[str, bytes], tmp_path: Path
) -> None:
    publish("Bài đầu")
    public_pages()  # pictures are made in their sizes
    taken, home = tmp_path / "set", tmp_path / "home"
    with at_work():
        assert eventually(lambda: Edition.objects.count() > WRITERS, patience=60)
        backup(taken)
        before = Edition.objects.count()
        assert eventually(lambda: Edition.objects.count() > before, patience=60)
    published, rows = Edition.objects.count(), Entry.objects.count()
    assert sum(page.startswith(b"200") and b"B\xc3\xa0i 0 l" in page for page in seen.values()) > 1
    said = restore_as_clerk(taken, home)
    assert "Sổ đăng ký nguyên vẹn" in said
    with at(home):
        assert 0 < Edition.objects.count() < published and Entry.objects.count() < rows
        assert public_pages() == seen
        assert verify().is_whole and Heads().newest and Capture.objects.exists()
        print(f"{Edition.objects.count()} of {published} editions, {len(seen)} pages equal")  # noqa: T201 - figures
        names = named()
        assert names and all(digest_of(home / name) == digest_of(portal / name) for name in names)
        with connection.cursor() as cursor, pytest.raises(DatabaseError, match="permission denied"):
            cursor.execute("UPDATE archive_entry SET verb = ''")
