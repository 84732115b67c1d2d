"""A page that a new generation left as it was is found to be so without being rendered; one that it changed is rendered."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from pages.models import NewsPage
from site_tphcm.cache.generations import advance_by_the_clock
from snippets.models import Identity, Organisation
from tests.approval import files
from tests.pages.public import published, unit

from .readers import Host, Reader


def test_news_elsewhere_renders_no_article_again(host: Host, reader: Reader) -> None:
    page = published("Tin đứng yên")
    host.pages.turn()
    first = reader.get(page.get_url())
    published("Tin nơi khác", "kinh-te")
    assert host.pages.turn()
    again = reader.get(page.get_url(), HTTP_IF_NONE_MATCH=first["ETag"])
    assert again.status == 304, "whoever has it is told so across generations"
    assert host.renders(page.get_url()) == 1
    assert reader.get(page.get_url()).body == first.body
    assert reader.get("/").text.count("Tin nơi khác") >= 1


CHANGES = {
    "its own title": lambda page: Page.objects.filter(pk=page.pk).update(title="Đã khác"),
    "its own words": lambda page: NewsPage.objects.filter(pk=page.pk).update(summary="Đã khác"),
    "the section above": lambda page: Page.objects.filter(pk=page.get_parent().pk).update(title="Đã khác"),
    "the unit it came from": lambda page: Organisation.objects.filter(name="Phòng Thử").update(
        name="Đã khác"
    ),
    "the site": lambda page: Identity.objects.update_or_create(
        site_id=1, defaults={"site_name": "Đã khác", "live": True}
    ),
    "a section in the menu": lambda page: Page.objects.filter(slug="gioi-thieu").update(title="Đã khác"),
    "the words of its picture": lambda page: type(page.lead_picture).objects.update(alt="Đã khác"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_it_shows_renders_it_again(host: Host, reader: Reader, change: str) -> None:
    shown = files.picture()
    page = published("Tin", providing_unit=unit("Phòng Thử"), lead_picture=shown)
    host.pages.turn()
    before = reader.get(page.get_url())
    assert "Đã khác" not in before.text
    CHANGES[change](page)
    assert host.pages.turn()
    after = reader.get(page.get_url())
    assert "Đã khác" in after.text
    assert after["ETag"] != before["ETag"]


def test_what_somebody_else_read_first_unheard_is_asked_again_too(host: Host, reader: Reader) -> None:
    """A search is not kept, and reads the menu before the page does."""
    page = published("Tin")
    host.pages.turn()
    assert reader.get("/tim-kiem/?q=gi").status == 200
    assert "Đã khác" not in reader.get(page.get_url()).text
    Page.objects.filter(slug="gioi-thieu").update(title="Đã khác")
    host.pages.turn()
    assert "Đã khác" in reader.get(page.get_url()).text


def test_who_may_read_it_is_asked_again(host: Host, reader: Reader) -> None:
    page = published("Tin sẽ đóng")
    host.pages.turn()
    assert reader.get(page.get_url()).status == 200
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    host.pages.turn()
    assert reader.get(page.get_url()).status == 302


def test_when_the_clock_changes_something_every_page_is_rendered(host: Host, reader: Reader) -> None:
    reader.get("/")
    assert advance_by_the_clock(timezone.now() + timedelta(seconds=1))
    assert host.pages.turn()
    reader.get("/")
    assert host.renders("/") == 2
