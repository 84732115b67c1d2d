"""A row that stays inside is found nowhere by the public; tests/pages/test_nothing_leaks.py walks every address."""

from __future__ import annotations

import pytest
from django.test import Client
from wagtail.models import Page

from pages.schedules.rows import chair_key
from tests.pages.public import Links, section

from . import ADDRESS, FEED, INSIDE, row, week

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["what", "chairs", "participants", "prepared_by", "place", "mark_note"])
def test_the_search_finds_a_week_by_its_public_rows_only(client: Client, name: str) -> None:
    page = week(0, row(what="Họp nghêucôngkhai"), row(**INSIDE))
    assert page.url in Links(client.get("/tim-kiem/", {"q": "nghêucôngkhai"}).content.decode()).hrefs
    assert page.url not in client.get("/tim-kiem/", {"q": INSIDE[name].split()[0]}).content.decode()


def test_who_presides_only_inside_has_no_calendar(client: Client) -> None:
    week(0, row(), row(**INSIDE))
    assert client.get(f"/lich/lich-cong-tac/{chair_key(INSIDE['chairs'])}.ics").status_code == 404


def test_what_is_not_said_to_be_public_is_inside(client: Client) -> None:
    """A row stored without the choice, or with another, is not for the public."""
    page = week(0, row(), row(readers="", what="Nghêu một"), row(readers="moi-nguoi", what="Nghêu hai"))
    assert "Nghêu" not in client.get(page.url).content.decode()


def test_a_draft_of_a_published_week_shows_nothing_before_it_is_approved(client: Client) -> None:
    page = week(0, row(what="Họp cũ"))
    draft = page.get_latest_revision_as_object()
    draft.rows = [row(what="Nghêu mới", chairs="Nghêu")]
    draft.save_revision()
    for address in (page.url, ADDRESS, FEED):
        assert "Nghêu" not in client.get(address).content.decode()
    assert client.get("/lich/lich-cong-tac/ngheu.ics").status_code == 404


def test_nothing_of_an_internal_section_is_public_however_it_is_asked_for(client: Client) -> None:
    key = "lich-thuong-truc-thanh-uy"
    page = week(
        0, row(what="Nghêu một", chairs="Nghêu hai"), key=key, seo_title="Nghêu ba", summary="Nghêu bốn"
    )
    assert page.live
    own = [page.url, section(key).url, f"{section(key).url}rss.xml", f"/lich/{key}.ics"]
    assert [client.get(address).status_code for address in own] == [404] * 4
    assert client.get(f"/lich/{key}/ngheu-hai.ics").status_code == 404
    near = [
        "/hoat-dong-lanh-dao/",
        f"/hoat-dong-lanh-dao/{page.slug}/",
        "/so-do-trang/",
        "/tim-kiem/?q=nghêu",
    ]
    said = {address: client.get(address).content.decode() for address in near}
    links = {address: page.url in text or page.title in text for address, text in said.items()}
    assert [address for address, linked in links.items() if linked] == []
    assert [address for address, text in said.items() if "Nghêu" in text] == []
    assert Page.objects.filter(pk=page.pk).public().count() == 0
