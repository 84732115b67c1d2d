"""What a resident reads when something is not there: never was, is no more, or fails."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.template import TemplateDoesNotExist
from django.test import Client
from wagtail.models import Page, Site

from pages import views
from snippets.models import Identity
from workflows.archive.record import Subject, record

from .public import Links, published, section

pytestmark = pytest.mark.django_db

WITHDRAWN = datetime(2026, 2, 5, 3, 0, tzinfo=UTC)


def html(client: Client, address: str, status: int) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def suggested(page: str) -> list[str]:
    return re.findall(r'<h3 class="item-title"><a href="[^"]*">([^<]*)</a>', page.partition("<main")[2])


# Not found.


def test_the_box_is_filled_with_the_words_of_the_address(client: Client) -> None:
    page = html(client, "/tin-tong-hop/cau-nghe-moi/", 404)
    assert 'value="cau nghe moi"' in page


@pytest.mark.parametrize(
    "address",
    [
        "/tin-tong-hop/cau-ngheu-qua-song-lo/",  # it moved to another section
        "/cau-ngheu-qua-so/",  # cut off
        "/tin-tong-hop/kinh-te/khanh-thanh-cau-ngheu/",  # other words around it
    ],
)
def test_the_nearest_pages_are_suggested(client: Client, address: str) -> None:
    published("Cầu nghêu qua sông Lô")
    assert suggested(html(client, address, 404)) == ["Cầu nghêu qua sông Lô"]


def test_drafts_withdrawn_and_english_pages_are_never_suggested(client: Client) -> None:
    published("Cầu nghêu qua sông Lô").unpublish()
    assert suggested(html(client, "/cau-ngheu-qua-song-lo/", 404)) == []
    published("Ốc vặn ốc bươu")
    assert suggested(html(client, "/en/oc-van-oc-buou/", 404)) == []


def test_one_word_in_four_is_no_likeness(client: Client) -> None:
    published("Cầu nghêu qua sông Lô")
    assert suggested(html(client, "/ngheu-so-oc-hen/", 404)) == []


def test_the_section_of_the_address_is_named(client: Client) -> None:
    page = html(client, "/tin-tong-hop/kinh-te/khong-co-bai-nay/", 404).partition("<main")[2]
    assert section().url in Links(page).hrefs
    assert section("tin-tong-hop").url in Links(page).hrefs  # among the sections below


@pytest.mark.parametrize(
    "address", ["/wp-login.php", "/.env", "/a/b/c.axd", "/%00/", "/----/", "/" + "a/" * 60]
)
def test_a_machine_s_probe_gets_the_plain_page(client: Client, address: str) -> None:
    assert suggested(html(client, address, 404)) == []


def test_a_long_address_asks_for_few_words(client: Client) -> None:
    page = html(client, "/" + "-".join(f"tu{number}" for number in range(60)) + "/", 404)
    assert 'value="tu0 tu1 tu2 tu3 tu4 tu5 tu6 tu7"' in page


# Was public, and is no more.


def withdrawn(title: str = "Tin nghêu đã gỡ") -> Any:
    page = published(title)
    page.unpublish(log_action=False)
    with transaction.atomic():
        record(
            "unpublish",
            at=WITHDRAWN,
            subject=Subject("wagtailcore.page", str(page.pk), page.title),
            hand=None,
            basis="",
            regulation="",
        )
    return page


def test_what_was_public_says_that_it_was_withdrawn_when_and_whom_to_ask(client: Client) -> None:
    site = Site.objects.get(is_default_site=True)
    Identity.objects.update_or_create(site=site, defaults={"phone": "0207 3822 000", "live": True})
    page = html(client, withdrawn().url, 410)
    assert "Trang này đã được gỡ bỏ" in page
    assert 'gỡ bỏ từ <time datetime="2026-02-05">ngày 05 tháng 02 năm 2026</time>' in page
    assert 'href="tel:02073822000"' in page.partition("<main")[2].partition("</main>")[0]
    assert "noindex" in page


def test_the_page_says_nothing_of_what_stood_there(client: Client) -> None:
    assert "nghêu" not in html(client, withdrawn().url, 410)


def test_what_nobody_entered_in_the_register_is_withdrawn_without_a_day(client: Client) -> None:
    page = published("Tin nghêu")
    Page.objects.filter(pk=page.pk).update(live=False)
    main = html(client, page.url, 410).partition("<main")[2].partition("</main>")[0]
    assert "đã được gỡ bỏ." in main
    assert "<time" not in main


def test_what_expired_says_since_when(client: Client) -> None:
    page = published("Tin nghêu")
    Page.objects.filter(pk=page.pk).update(live=False, expired=True, expire_at=WITHDRAWN)
    assert 'datetime="2026-02-05"' in html(client, page.url, 410)


def test_a_draft_that_never_was_public_is_nowhere(client: Client) -> None:
    page = published("Tin nghêu")
    Page.objects.filter(pk=page.pk).update(live=False, first_published_at=None)
    html(client, page.url, 404)


def test_a_page_published_again_answers_again(client: Client) -> None:
    page = withdrawn()
    page.save_revision().publish(skip_permission_checks=True)
    assert "nghêu" in html(client, page.url, 200)


def test_an_address_below_a_withdrawn_page_is_not_found(client: Client) -> None:
    html(client, withdrawn().url + "khong-co/", 404)


# The server fails.


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


def failing(*args: Any, **kwargs: Any) -> None:
    raise TemplateDoesNotExist("everything")


def test_a_failure_is_answered_without_database_and_without_templates(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    monkeypatch.setattr(views, "render", failing)
    monkeypatch.setattr("django.template.loader.get_template", failing)
    with django_assert_num_queries(0):
        response = visitor.get("/kha-nang-tiep-can/")
    assert response.status_code == 500
    assert "Trang đang gặp lỗi" in response.content.decode()
    assert not response.cookies
    in_english = visitor.get("/en/accessibility/")
    assert in_english.status_code == 500
    assert '<html lang="en">' in in_english.content.decode()


def test_a_database_that_is_gone_is_answered_too(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "cursor", failing)
    response = visitor.get("/")
    assert response.status_code == 500
    assert "Trang đang gặp lỗi" in response.content.decode()


@pytest.mark.parametrize("name", ["400.html", "500.html", "500.en.html", "503.html"])
def test_a_page_for_failures_stands_alone(name: str) -> None:
    """No inline style or script, which the browser is told to refuse, and a style sheet that is there."""
    text = (Path(settings.BASE_DIR) / "templates" / name).read_text(encoding="utf-8")
    assert not re.search(r"<style|<script| style=", text)
    assert not re.search(r"\{%[^%]*(extends|include|load|static|url)", text)
    [sheet] = re.findall(r'<link rel="stylesheet" href="/static/([^"]+)">', text)
    assert any((Path(folder) / sheet).is_file() for folder in settings.STATICFILES_DIRS)


# Stopped for a while.


def maintenance(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    call_command("maintenance_page", *options)
    return capsys.readouterr().out


def test_the_maintenance_page_is_a_file_that_says_until_when_and_whom_to_call(
    capsys: pytest.CaptureFixture[str],
) -> None:
    site = Site.objects.get(is_default_site=True)
    said = {"site_name": "Trang Ặ", "phone": "0207 3822 000", "live": True}
    Identity.objects.update_or_create(site=site, defaults=said)
    page = maintenance(capsys, "--until", "2026-12-05T22:00")
    for words in ("22 giờ 00, ngày 05/12/2026", "22:00, 5 Dec 2026", "Trang Ặ", "0207 3822 000"):
        assert words in page
    assert "{" not in page


def test_the_maintenance_page_needs_no_time_and_refuses_one_it_cannot_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Identity.objects.all().delete()
    assert "thử lại sau ít giờ" in maintenance(capsys)
    with pytest.raises(CommandError, match="2026-12-05T22:00"):
        call_command("maintenance_page", "--until", "tối mai")
