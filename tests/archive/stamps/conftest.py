"""Signed heads in a folder of the test's own, and an authority that may be asked to stamp them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.utils import timezone

from workflows.archive import keys
from workflows.archive.heads import Head, Heads, sign
from workflows.archive.stamping.stamps import Stamps

from .authority import Authority
from .desk import Desk, open_desk


@pytest.fixture(scope="session")
def authority() -> Authority:
    return Authority()


@pytest.fixture
def desk(
    authority: Authority, folder: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """The authority of the settings, whose root is trusted."""
    settings.TIMESTAMP_ROOTS = str(folder / "roots.pem")
    (folder / "roots.pem").write_bytes(authority.roots)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with open_desk(authority) as desk:
        settings.TIMESTAMP_AUTHORITY = desk.address
        yield desk


@pytest.fixture
def stamps(folder: Path) -> Stamps:
    return Stamps(Heads())


@pytest.fixture
def head(folder: Path) -> Callable[..., Head]:
    """A head of row `number`, kept as the notary keeps it."""
    key = Ed25519PrivateKey.generate()
    keys.publish(key, folder / "heads")

    def kept(number: int, at: datetime | None = None) -> Head:
        signed = sign(number, "a" * 64, "b" * 64, at or timezone.now(), key)
        Heads().keep(signed)
        return signed

    return kept
