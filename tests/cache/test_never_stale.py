"""What a leader approved is what the next reader sees: on the page and wherever else it is told of."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from wagtail.models import Page

from snippets.models import Identity
from tests import editor
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, press
from workflows.staff.models import User

from .readers import Host, Reader, at_the_desk

EVERYWHERE = ("/", "/tin-tong-hop/kinh-te/", "/rss.xml", "/tin-tong-hop/kinh-te/rss.xml", "/sitemap.xml")


def approved(host: Host, title: str) -> Any:
    """Written, checked and approved by those whose turn it is, at this host."""
    page = editor.draft("kinh-te", title, User.objects.get(username=WRITER))
    for name, slug, typed in (
        (WRITER, "trinh-duyet", {"declared": DECLARED}),
        (CHECKER, "kiem-duyet", {}),
        (LEADER, "phe-duyet", {}),
    ):
        answer = press(at_the_desk(host, editor.signed_in(name)), page, slug, **typed)
        assert answer.status_code == 302, answer.content.decode()
    page.refresh_from_db()
    assert page.live
    return page


def test_a_page_is_rendered_once_and_then_kept(host: Host, reader: Reader) -> None:
    first, second = reader.get("/"), reader.get("/")
    assert (first.status, second.status) == (200, 200)
    assert first.body == second.body
    assert host.renders("/") == 1


def test_what_was_approved_is_seen_everywhere_at_once(host: Host, reader: Reader) -> None:
    before = {address: reader.get(address).text for address in EVERYWHERE}
    page = approved(host, "Cảnh báo lũ trên sông Lô")
    assert reader.get(page.get_url()).status == 200
    for address in EVERYWHERE[:-1]:
        assert "Cảnh báo lũ trên sông Lô" not in before[address], address
        assert "Cảnh báo lũ trên sông Lô" in reader.get(address).text, address
    assert reader.get("/sitemap.xml").text != before["/sitemap.xml"]


def test_what_was_withdrawn_is_gone_at_once(host: Host, reader: Reader) -> None:
    page = approved(host, "Tin sẽ gỡ")
    address = page.get_url()
    assert reader.get(address).status == reader.get(address).status == 200
    Page.objects.get(pk=page.pk).specific.unpublish()
    host.pages.turn()
    assert reader.get(address).status == 410
    assert "Tin sẽ gỡ" not in reader.get("/tin-tong-hop/kinh-te/").text


def test_a_draft_changes_nothing_that_is_kept(host: Host, reader: Reader) -> None:
    """Editors save all day; residents need not pay for it."""
    page = approved(host, "Tin đã đăng")
    writer = at_the_desk(host, editor.signed_in(WRITER))
    editor.edit(writer, page, "Tin đã đăng")  # and whatever a page of its kind names is there
    reader.get("/")
    generation = host.pages.store.generation()
    assert editor.edit(writer, page, "Tin đã đăng, sửa thêm").status_code in {200, 302}
    assert editor.create(writer, "kinh-te", "Bài mới viết").status_code in {200, 302}
    assert Page.objects.get(pk=page.pk).has_unpublished_changes
    assert host.pages.store.generation() == generation
    rendered = host.renders("/")
    assert reader.get("/").status == 200
    assert host.renders("/") == rendered


def test_a_new_name_of_the_site_is_on_every_page(host: Host, reader: Reader) -> None:
    reader.get("/tin-tong-hop/")
    Identity.objects.update_or_create(
        site_id=1, defaults={"site_name": "Trang thử của thành phố", "live": True}
    )
    host.pages.turn()
    assert "Trang thử của thành phố" in reader.get("/tin-tong-hop/").text


@pytest.mark.parametrize("said", ["update", "raw"])
def test_a_change_by_any_door_is_heard(host: Host, reader: Reader, said: str) -> None:
    """A command, another program, a person at the database's own prompt."""
    page = approved(host, "Tên cũ")
    reader.get(page.get_url())
    if said == "update":
        Page.objects.filter(pk=page.pk).update(title="Tên mới")
    else:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE wagtailcore_page SET title = 'Tên mới' WHERE id = %s", [page.pk])
    assert host.pages.turn()
    assert "Tên mới" in reader.get(page.get_url()).text


def test_what_fails_and_is_rolled_back_changes_nothing(host: Host, reader: Reader) -> None:
    page = approved(host, "Tin còn nguyên")
    generation = host.pages.store.generation()
    with pytest.raises(RuntimeError), transaction.atomic():
        Page.objects.filter(pk=page.pk).update(title="Không bao giờ đăng")
        raise RuntimeError
    assert not host.pages.turn()
    assert host.pages.store.generation() == generation
