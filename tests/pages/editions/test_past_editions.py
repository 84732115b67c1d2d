"""A resident opens what a document or a procedure said before, and is told that it is the past."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.approval.discussion.said import text_of
from tests.approval.table.expected import SECTIONS, State
from tests.approval.table.states import WAYS, author_of, page_in
from workflows.archive import asking, store
from workflows.archive.capture import capture
from workflows.archive.hiding import HIDE, written
from workflows.archive.models import Capture, Edition
from workflows.archive.record import Subject, record
from workflows.archive.veil import MARK, Veil

pytestmark = pytest.mark.django_db
DOCUMENTS, PROCEDURES, NEWS = "chi-dao-cua-chinh-quyen", "thu-tuc-hanh-chinh", "kinh-te"
NEW_WORDS = "Bài có chữ mới hơn"  # what the second edition says (tests/approval/table/states.py)


@pytest.fixture(autouse=True)
def _places(tmp_path: Path, settings: Any) -> Iterator[None]:
    settings.ARCHIVE_STORE = tmp_path / "archive"
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True
    asking._site.cache_clear()
    yield
    asking._site.cache_clear()


def twice_public(key: str) -> tuple[Any, int, int]:
    """The page, and the numbers of its two editions."""
    section = next(one for one in SECTIONS if one.key == key)
    page = page_in(section, State.LIVE, author_of(section))
    first = _captured(page)
    for step in (WAYS[State.NEWER][-1], *WAYS[State.LIVE]):
        step(page, section)
    return page, first, _captured(page)


def _captured(page: Any) -> int:
    edition = Edition.objects.of("wagtailcore.page", str(page.pk)).last()
    assert edition is not None and capture(edition.number, timezone.now())
    return edition.number


def address(number: int | str) -> str:
    return f"/ban-da-dang/{number}/"


@pytest.mark.parametrize("key", [DOCUMENTS, PROCEDURES])
def test_the_page_leads_to_its_earlier_edition_and_that_says_what_it_is(client: Client, key: str) -> None:
    page, first, _second = twice_public(key)
    public = client.get(page.specific.url).content.decode()
    assert f'href="{address("trang")}{page.pk}/"' in public
    listed = client.get(f"{address('trang')}{page.pk}/").content.decode()
    assert f'href="{address(first)}"' in listed and listed.count("Công khai từ") == 1
    answer = client.get(address(first))
    assert "Đây là bản cũ, công khai từ" in text_of(answer) and NEW_WORDS not in text_of(answer)
    assert f'href="{page.specific.url}"' in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex"


def test_the_edition_that_stands_is_the_page_itself(client: Client) -> None:
    page, _first, second = twice_public(DOCUMENTS)
    assert client.get(address(second)).headers["Location"] == page.specific.url


def test_a_page_that_was_public_once_offers_no_past(client: Client) -> None:
    section = next(one for one in SECTIONS if one.key == DOCUMENTS)
    page = page_in(section, State.LIVE, author_of(section))
    assert "Các bản đã đăng trước đây" not in client.get(page.specific.url).content.decode()


def test_its_styles_are_those_of_then_and_nothing_runs(client: Client) -> None:
    _page, first, _second = twice_public(DOCUMENTS)
    answer = client.get(address(first))
    style = next(one for one in Capture.objects.get(pk=first).pieces if one["type"] == "text/css")
    assert f'href="{address(first)}{style["piece"]}"' in answer.content.decode()
    assert client.get(f"{address(first)}{style['piece']}").status_code == 200
    policy = answer["Content-Security-Policy"]
    assert (
        "script-src" not in policy and "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    )


def test_what_was_withdrawn_is_gone_with_its_past(client: Client) -> None:
    section = next(one for one in SECTIONS if one.key == DOCUMENTS)
    page, first, _second = twice_public(DOCUMENTS)
    WAYS[State.WITHDRAWN][-1](page, section)
    assert client.get(address(first)).status_code == 410
    assert client.get(f"{address('trang')}{page.pk}/").status_code == 410


def test_news_has_no_lasting_address_of_its_past(client: Client) -> None:
    _page, first, _second = twice_public(NEWS)
    assert client.get(address(first)).status_code == 404


def test_what_was_changed_in_the_store_is_shown_to_nobody(client: Client) -> None:
    _page, first, _second = twice_public(DOCUMENTS)
    path = store.path_of(Capture.objects.get(pk=first).pieces[0]["piece"])
    path.chmod(0o644)
    path.write_bytes(b"x")
    assert client.get(address(first)).status_code == 404


def test_a_number_of_nothing_is_unknown(client: Client) -> None:
    assert client.get(address(1)).status_code == 404
    assert client.get(f"{address(10**30)}").status_code == 404


def test_what_a_decision_hides_is_hidden_from_the_public(client: Client) -> None:
    page, first, _second = twice_public(DOCUMENTS)
    title = Edition.objects.get(pk=first).title
    style = next(one for one in Capture.objects.get(pk=first).pieces if one["type"] == "text/css")
    assert title in client.get(address(first)).content.decode()
    record(
        HIDE,
        at=timezone.now(),
        subject=Subject("wagtailcore.page", str(page.pk), ""),
        hand=None,
        basis="III.9",
        regulation="thử",
        hidden=written(Veil((title,), frozenset({style["payload"]}))),
    )
    shown = client.get(address(first)).content.decode()
    assert title not in shown and MARK in shown
    assert client.get(f"{address(first)}{style['piece']}").status_code == 404
