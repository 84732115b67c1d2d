"""Heads are signed whatever the authority does: slow, away or back again."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from tests.archive.rows import write
from tests.archive.test_notary_at_work import SOON, Process
from tests.site.processes import eventually
from workflows.archive import keys
from workflows.archive.heads import Heads
from workflows.archive.notary import Notary
from workflows.archive.stamping import stamper as stamping
from workflows.archive.stamping.stamper import Stamper
from workflows.archive.stamping.stamps import Stamps

from .desk import Desk


@pytest.fixture
def stamper(desk: Desk, monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[Stamper]:
    """At work, in a hurry."""
    monkeypatch.setattr(stamping, "EACH", 0.05)
    monkeypatch.setattr(stamping, "AGAIN", 0.05)
    monkeypatch.setattr(stamping, "AT_MOST", 0.2)
    stamper = Stamper(Heads())
    yield stamper
    settings.TIMESTAMP_AUTHORITY = ""
    stamper.kept.set()
    stamper.join(10)


@pytest.mark.usefixtures("house")
def test_while_it_is_away_heads_go_on_and_the_newest_is_stamped_when_it_is_back(
    stamper: Stamper, desk: Desk, folder: Path, settings: Any, caplog: Any
) -> None:
    settings.TIMESTAMP_AUTHORITY = "http://127.0.0.1:9/nobody"
    notary = Notary(Heads(), keys.make(folder / "key.pem"))
    stamper.start()
    for key in range(3):
        write(str(key))
        assert notary.look(timezone.now()).number == key + 1
        stamper.kept.set()
    assert eventually(lambda: stamper.failed > 3)
    assert [number for number, _path in Heads().files()] == [1, 2, 3]
    assert stamper.stamps.numbers() == []
    settings.TIMESTAMP_AUTHORITY = desk.address
    assert eventually(lambda: stamper.stamps.newest is not None)
    assert stamper.stamps.numbers() == [3], "the newest covers those before it"
    assert len(desk.asked) == 1
    assert caplog.text.count("Chưa xin được dấu thời gian") == 1


def test_a_slow_authority_delays_no_head(
    house: None, desk: Desk, folder: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`manage.py notary`, with an authority that keeps silent for as long as heads are signed."""
    speak = threading.Event()

    def slowly(asked: bytes) -> bytes:
        speak.wait(60)
        return desk.authority.stamped(asked, timezone.now())

    desk.answer = slowly
    monkeypatch.setenv("TIMESTAMP_AUTHORITY", desk.address)
    monkeypatch.setenv("TIMESTAMP_ROOTS", settings.TIMESTAMP_ROOTS)
    write("first")
    process, taken = Process(folder), []
    try:
        assert eventually(lambda: desk.asked), process.log.read_text()
        for key in range(4):
            row = write(str(key))
            begun = time.monotonic()
            assert eventually(Heads().path(row.number).exists, patience=SOON)
            taken.append(time.monotonic() - begun)
        assert len(desk.asked) == 1
        speak.set()
        assert eventually(lambda: Stamps(Heads()).newest is not None), process.log.read_text()
    finally:
        process.process.kill()
        process.process.wait()
    print(f"signed after {max(taken):.2f} s at most")  # noqa: T201 - figures
    assert sorted(taken)[1] < 2
