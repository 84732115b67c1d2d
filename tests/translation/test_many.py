"""Every screen of translation work asks as much for hundreds of translated pages as for five (issue 11, show 3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.approval.chain import DECLARED, LEADER, WRITER, address, press
from tests.conftest import SignIn
from workflows.approval.models import TranslatedPage

from . import hands
from .listed import (
    BEGUN,
    LIST,
    MISSING,
    OLD,
    PUBLIC,
    WAITING,
    changed,
    counts,
    public,
    public_source,
    translated,
)
from .many import pairs, sources

pytestmark = pytest.mark.django_db
OBSERVER, WARD = "quan-sat", "dau-moi-phuong-minh-xuan"
TABS = (MISSING, OLD, BEGUN, WAITING, PUBLIC)
LISTS = [f"{LIST}?section=kinh-te&xem={tab}" for tab in TABS]
FILTERED = f"{LIST}?section=tat-ca&words=cho&xem={PUBLIC}"


def one_of_each(sign_in: SignIn) -> list[tuple[Any, Any]]:
    """A pair of pages that is public, one that is old, one that waits, one that is begun."""
    waiting = public_source(sign_in, "Chợ phiên"), None
    page = translated(sign_in, waiting[0])
    press(sign_in(WRITER), page, "trinh-duyet", declared=DECLARED)
    old = public(sign_in, "Chợ cũ")
    changed(sign_in, old[0], "Chợ cũ sửa chữa")
    begun = public_source(sign_in, "Chợ đêm")
    return [public(sign_in, "Chợ hoa"), old, (waiting[0], page), (begun, translated(sign_in, begun))]


def asked(client: Client, path: str) -> int:
    """How many questions a screen asks that was opened before."""
    client.get(path)
    with CaptureQueriesContext(connection) as found:
        assert client.get(path).status_code == 200, path
    return len(found)


def screens(pages: list[tuple[Any, Any]]) -> Iterator[tuple[str, str]]:
    """Whose, and which."""
    yield from ((username, path) for username in (WRITER, WARD) for path in LISTS)
    yield from ((WRITER, FILTERED), (WRITER, "/admin/"), (LEADER, "/admin/"))
    for source, page in pages:
        yield LEADER, address(page)
        if page is not pages[2][1]:  # what waits is edited by nobody
            yield WRITER, hands.address(source)


def test_no_screen_of_translation_work_asks_more_for_many_pages_than_for_few(
    sign_in: SignIn, full: bool
) -> None:
    pages = one_of_each(sign_in)
    left = public_source(sign_in, "Chợ nổi")
    sources(left, 5)
    for source, page in pages:
        pairs(source, page, 5)
    few = {screen: asked(sign_in(screen[0]), screen[1]) for screen in screens(pages)}
    number = 1250 if full else 60
    sources(left, number)
    for source, page in pages:
        pairs(source, page, number)
    assert TranslatedPage.objects.count() == 4 * (number + 6)
    assert min(counts(sign_in(OBSERVER), section="kinh-te").values()) > number
    assert min(counts(sign_in(WARD), section="kinh-te").values()) > number // 2
    many = {screen: asked(sign_in(screen[0]), screen[1]) for screen in screens(pages)}
    assert {screen: (few[screen], n) for screen, n in many.items() if n != few[screen]} == {}


def test_the_desk_shows_the_oldest_and_leads_to_all_others(sign_in: SignIn) -> None:
    source, page = public(sign_in, "Chợ cũ")
    changed(sign_in, source, "Chợ cũ sửa chữa")
    html = sign_in(WRITER).get("/admin/").content.decode()
    assert "bản dịch đã cũ khác" not in html
    pairs(source, page, 14)
    TranslatedPage.objects.exclude(page=page).update(old_since=timezone.now())
    html = sign_in(WRITER).get("/admin/").content.decode()
    assert "Chợ cũ sửa chữa<" in html
    assert f'<a href="{LIST}?xem={OLD}">và 5 bản dịch đã cũ khác</a>' in html
    assert counts(sign_in(WRITER), xem=OLD)["Đã cũ"] == 15
