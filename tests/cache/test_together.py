"""Everybody at once, two hosts, and a database that is away."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from wagtail.models import Page

from site_tphcm.cache.keeper import Keeper
from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.chain import WRITER, press
from tests.pages.public import published

from .readers import Host, Reader, at_the_desk

CROWD = 32


@contextmanager
def away() -> Iterator[None]:
    """The server refuses whoever comes: it is not there any more."""
    there = connection.settings_dict
    connection.close()
    connection.settings_dict = {name: value for name, value in there.items() if name != "EMBEDDED"}
    connection.settings_dict |= {"HOST": "127.0.0.1", "PORT": "1"}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = there


def test_a_crowd_on_a_cold_page_renders_it_once(host: Host) -> None:
    begins = threading.Barrier(CROWD)

    def ask(_number: int) -> bytes:
        begins.wait()
        try:
            return Reader(host).get("/").body
        finally:
            connection.close()

    with ThreadPoolExecutor(CROWD) as crowd:
        bodies = set(crowd.map(ask, range(CROWD)))
    assert len(bodies) == 1
    assert host.renders("/") == 1


def test_who_comes_after_an_approval_does_not_get_what_was_begun_before_it(
    host: Host, reader: Reader
) -> None:
    page = published("Tên cũ")
    host.pages.turn()
    django, has_read, may_answer = host.front.app, threading.Event(), threading.Event()

    def slow(environ: dict[str, Any], start: Any) -> Any:
        answer = django(environ, start)
        has_read.set()
        may_answer.wait()
        return answer

    def ask() -> None:
        Reader(host).get(page.get_url())
        connection.close()

    host.front.app = slow
    early = threading.Thread(target=ask)
    early.start()
    has_read.wait()
    host.front.app = django
    Page.objects.filter(pk=page.pk).update(title="Tên mới")
    host.pages.turn()
    assert "Tên mới" in reader.get(page.get_url()).text
    may_answer.set()
    early.join()
    assert "Tên mới" in reader.get(page.get_url()).text


def test_another_host_hears_within_a_second(host: Host, tmp_path: Path) -> None:
    """Of two that share the database alone."""
    page = published("Tin ở hai máy")
    other = Host(tmp_path / "other")
    keeper = Keeper(other.pages)
    keeper.start()
    try:
        assert "Tin ở hai máy" in Reader(other).get(page.get_url()).text
        Page.objects.filter(pk=page.pk).update(title="Tên khác")
        begun = time.monotonic()
        while "Tên khác" not in Reader(other).get(page.get_url()).text:
            assert time.monotonic() - begun < 1
            time.sleep(0.01)
    finally:
        keeper.stop()


def test_without_the_database_what_was_seen_is_shown_and_nothing_else(host: Host, reader: Reader) -> None:
    """Also what was seen under an earlier generation."""
    seen, changed = published("Tin đã xem"), published("Tin khác")
    host.pages.turn()
    known, later = seen.get_url(), changed.get_url()
    assert reader.get(known).status == 200
    Page.objects.filter(pk=changed.pk).update(title="Tin khác, sửa")
    host.pages.turn()
    with away():
        assert "Tin đã xem" in reader.get(known).text
        assert "Tin đã xem" in reader.get(known).text
        never = reader.get(later)
        assert (never.status, never["Cache-Control"]) == (503, "private, no-store")
        assert "Máy chủ dữ liệu đang gián đoạn" in never.text
        assert "Our database is interrupted" in reader.get("/en/news/").text
    time.sleep(1.1)  # nobody looks more than once a second
    assert "Tin khác, sửa" in reader.get(later).text


def test_an_editor_is_told_calmly_and_loses_nothing(host: Host) -> None:
    writer = at_the_desk(host, editor.signed_in(WRITER))
    form = editor.add_address("kinh-te"), editor.words("Bài đang viết")
    with away():
        answer = writer.post(*form)
    assert answer.status_code == 503
    assert "nội dung đã nhập vẫn còn" in answer.content.decode()


def test_what_was_withdrawn_does_not_come_back_when_the_database_goes(host: Host, reader: Reader) -> None:
    """Nor what was corrected, though nobody had read the page since."""
    withdrawn, corrected = published("Tin sẽ gỡ"), published("Tin có số sai")
    host.pages.turn()
    addresses = [page.get_url() for page in (withdrawn, corrected)]
    assert [reader.get(address).status for address in addresses] == [200, 200]
    withdrawn.unpublish()
    corrected.title = "Tin có số đúng"
    corrected.save_revision().publish(skip_permission_checks=True)
    host.pages.turn()
    with away():
        assert [reader.get(address).status for address in addresses] == [503, 503]


def test_a_deed_is_answered_though_the_page_cannot_be_turned(
    host: Host, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full: what was approved is seen all the same, for nothing that was kept is in force."""
    item = board.draft("kinh-te", "Tin lúc đĩa đầy")
    board.submit(item, board.WRITER)
    board.decide("check", item, board.CHECKER)
    assert "Tin lúc đĩa đầy" not in reader.get("/tin-tong-hop/kinh-te/").text

    def is_full(*args: Any, **kwargs: Any) -> None:
        raise OSError

    monkeypatch.setattr(host.pages.store, "turn", is_full)
    assert press(at_the_desk(host, editor.signed_in(board.LEADER)), item, "phe-duyet").status_code == 302
    assert "Tin lúc đĩa đầy" in reader.get("/tin-tong-hop/kinh-te/").text


def test_a_fault_of_ours_is_told_as_one(host: Host, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """An older page would hide it, and may be what was withdrawn."""
    page = published("Tin hỏng")
    host.pages.turn()
    assert reader.get(page.get_url()).status == 200
    Page.objects.filter(pk=page.pk).update(search_description="khác")
    host.pages.turn()

    def fails(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(type(page), "serve", fails)
    answer = reader.get(page.get_url())
    assert answer.status == 500
