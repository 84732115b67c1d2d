"""A piece of a paper, published by its chain; and that the paper corrected it, for tests."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.approval.chain import press
from tests.conftest import SignIn

from .noted import public

SECTION, PIECE = "diem-bao", "Báo viết về thành phố"
SAID = "Số hộ trong bài là 53."


def published_piece(sign_in: SignIn) -> Any:
    return public(sign_in, SECTION, PIECE)


def note(client: Client, item: Any, **typed: str) -> HttpResponse:
    """Somebody records that the paper corrected it."""
    said = {
        "address": "https://bao-thu.example/cai-chinh",
        "corrected_on": str(timezone.localdate()),
        "words": SAID,
    }
    return press(client, item, "nguon-da-cai-chinh", **said | typed)
