"""Every answer tells browsers to be careful; no public page sets a cookie or names the software behind it."""

from __future__ import annotations

import gzip
import re
from typing import Any
from urllib.parse import unquote

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse

from site_tphcm import headers
from tests import editor
from tests.approval import files
from tests.conftest import SignIn
from tests.pages.public import published
from workflows.staff.models import User

pytestmark = pytest.mark.django_db

WRITER = "vien-chuc-trung-tam"
PUBLIC = {
    "/": 200,
    "/tin-tong-hop/kinh-te/": 200,
    "/gioi-thieu/ban-bien-tap/quy-che/": 200,
    "/tim-kiem/?q=tin": 200,
    "/so-do-trang/": 200,
    "/dinh-chinh/": 200,
    "/en/": 200,
    "/rss.xml": 200,
    "/sitemap.xml": 200,
    "/robots.txt": 200,
    "/khong-co-trang-nay/": 404,
    "/tin-tong-hop/kinh-te": 301,
}


def policy(response: Any) -> dict[str, str]:
    """The directives of the policy that the answer carries."""
    parts = (part.strip().partition(" ") for part in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, _, sources in parts}


@pytest.mark.parametrize(("address", "status"), PUBLIC.items())
def test_a_public_answer_is_strict_keeps_no_visitor_and_names_no_software(
    client: Client, address: str, status: int
) -> None:
    response = client.get(address)
    assert response.status_code == status
    said = policy(response)
    assert said["default-src"] == said["base-uri"] == said["frame-ancestors"] == "'none'"
    assert said["script-src"] == said["style-src"] == said["form-action"] == "'self'"
    assert said["img-src"] == "'self' data:"  # the mark in the page's head
    others = response["Content-Security-Policy"].replace(said["img-src"], "")
    assert not re.search(r"unsafe|\*|https?:|data:", others)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["Cache-Control"] == "public, no-cache"
    assert "camera=()" in response["Permissions-Policy"]
    assert not client.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["Server"] == ""
    assert "X-Powered-By" not in response


def test_a_public_page_breaks_none_of_its_own_policy(client: Client) -> None:
    """No script or style of its own but the data that machines read, which is never run."""
    page = published("Tin thường")
    for address in (*PUBLIC, page.url):
        html = client.get(address, follow=True).content.decode()
        assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:", html) == []
        inline = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>", html)
        assert set(inline) <= {' type="application/ld+json"'}


def test_an_answer_that_failed_is_as_careful_and_is_never_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: Any, **kwargs: Any) -> Any:
        raise RuntimeError

    monkeypatch.setattr("pages.models.SectionPage.serve", fails)
    response = Client(raise_request_exception=False).get("/tin-tong-hop/")
    assert response.status_code == 500
    assert policy(response)["script-src"] == "'self'"
    assert response["Cache-Control"] == "private, no-store"


def test_a_stranger_s_host_is_refused_as_carefully(client: Client) -> None:
    response = client.get("/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert policy(response)["default-src"] == "'none'"


def test_over_tls_browsers_are_told_to_stay_there_and_in_the_clear_they_are_not(client: Client) -> None:
    with override_settings(SECURE_HSTS_SECONDS=31536000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True):
        fresh = Client()
        assert fresh.get("/", secure=True)["Strict-Transport-Security"] == (
            "max-age=31536000; includeSubDomains; preload"
        )
        assert "Strict-Transport-Security" not in fresh.get("/")


@pytest.mark.parametrize(
    ("kind", "is_page"),
    [
        ("text/html; charset=utf-8", True),
        ("image/svg+xml", True),
        ("application/pdf", True),
        ("", True),
        ("text/css", False),
        ("font/woff2", False),
        ("image/webp", False),
    ],
)
def test_what_no_browser_opens_as_a_page_is_not_told_what_a_page_may(kind: str, is_page: bool) -> None:
    answer = headers.Headers(lambda request: HttpResponse(content_type=kind))(
        RequestFactory().get("/static/x")
    )
    assert ("Content-Security-Policy" in answer) is ("Permissions-Policy" in answer) is is_page
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"


# Kept, asked for again, compressed.


def test_who_has_a_page_is_not_sent_it_again_until_it_changes(client: Client) -> None:
    page = published("Tin sẽ đính chính")
    first = client.get(page.url)
    asked = {"if-none-match": first["ETag"]}
    again = client.get(page.url, headers=asked)
    assert again.status_code == 304
    assert not again.content
    assert policy(again) == policy(first)
    page.title = "Tin đã đính chính"
    page.save_revision().publish(skip_permission_checks=True)
    assert client.get(page.url, headers=asked).status_code == 200


def test_a_compressed_page_is_the_same_page_and_caches_keep_both(client: Client) -> None:
    plain = client.get("/")
    packed = client.get("/", headers={"accept-encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"
    asked = {"accept-encoding": "gzip", "if-none-match": packed["ETag"]}
    assert client.get("/", headers=asked).status_code == 304


def test_the_address_alone_says_the_language(client: Client) -> None:
    english_reader = {"accept-language": "en"}
    assert client.get("/", headers=english_reader).content == client.get("/").content
    assert client.get("/")["Content-Language"] == "vi"
    assert client.get("/en/")["Content-Language"] == "en"


@pytest.mark.parametrize("address", PUBLIC)
def test_asking_for_the_headers_alone_gets_the_same(client: Client, address: str) -> None:
    whole, head = client.get(address), client.head(address)
    assert head.status_code == whole.status_code
    assert not head.content
    assert policy(head) == policy(whole)


def test_a_picture_is_kept_a_day_goes_as_it_is_and_may_be_shown_by_who_takes_our_feeds(
    client: Client,
) -> None:
    picture = files.picture()
    address = picture.get_rendition("width-400|format-webp").url
    response = client.get(address, headers={"accept-encoding": "gzip"})
    assert response.status_code == 200
    assert response["Cache-Control"] == "public, max-age=86400"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Content-Encoding" not in response
    asked = {"if-modified-since": response["Last-Modified"]}
    assert client.get(address, headers=asked).status_code == 304
    assert client.get("/media/images/khong-co.webp")["Cache-Control"] == "public, no-cache"


def test_nobody_guesses_a_picture_nor_opens_what_was_uploaded_past_the_door(client: Client) -> None:
    first, twin = files.picture(), files.picture()
    names = [one.get_rendition("width-400|format-webp").url.rpartition("/")[2] for one in (first, twin)]
    unlike = {found[1] for name in names if (found := re.match(r"([0-9a-f]{16})-cau", name))}
    assert len(unlike) == 2
    kept = [first, files.attachment()]
    for one in kept:
        ways_out = ("", "images/../", "images/%2e%2e/", "images/x/../../", "images//../../media/")
        assert {client.get(f"/media/{way}{one.file.name}").status_code for way in ways_out} <= {400, 404}


def test_two_files_of_one_name_keep_it_and_lie_where_nobody_looks() -> None:
    kept = [files.attachment(), files.attachment()]
    assert {one.filename for one in kept} == {"ke-hoach.pdf"}
    places = {found[1] for one in kept if (found := re.fullmatch(r"documents/(\w{16})/.+", one.file.name))}
    assert len(places) == 2


# The office.


def test_the_admin_may_run_what_wagtail_writes_and_is_framed_by_nobody_else(sign_in: SignIn) -> None:
    response = sign_in(WRITER).get(reverse("wagtailadmin_home"))
    said = policy(response)
    assert said["script-src"] == "'self' 'unsafe-inline'"
    assert "unsafe-eval" not in response["Content-Security-Policy"]
    assert said["frame-ancestors"] == "'self'"
    assert said["object-src"] == said["base-uri"] == "'none'"
    assert "no-store" in response["Cache-Control"]


def test_a_preview_is_as_strict_as_the_page_and_shows_in_the_editor_s_frame(sign_in: SignIn) -> None:
    writer = sign_in(WRITER)
    page = editor.draft("kinh-te", "Tin xem trước", User.objects.get(username=WRITER))
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = editor.fields_of(writer.get(editor.edit_address(page)))
    assert writer.post(address, form).json()["is_valid"]
    response = writer.get(address)
    assert "Tin xem trước" in response.content.decode()
    assert policy(response) == {**headers.PUBLIC, "frame-ancestors": "'self'"}
    beside = policy(writer.get(address, {"in_preview_panel": "true"}))  # where the platform's checks read it
    assert beside["script-src"] == "'self'"
    assert set(headers.PUBLIC.items()) - set(beside.items()) == {
        ("frame-ancestors", "'none'"),
        ("style-src", "'self'"),
        ("require-trusted-types-for", "'script'"),
    }
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "private" in response["Cache-Control"]


def test_no_page_but_a_preview_is_shown_in_a_frame(client: Client, sign_in: SignIn) -> None:
    assert client.get("/")["X-Frame-Options"] == "DENY"
    assert sign_in(WRITER).get(reverse("wagtailadmin_home"))["X-Frame-Options"] == "DENY"


def test_the_mark_in_the_head_is_an_address_by_the_standard(client: Client) -> None:
    [address] = re.findall(r'<link rel="icon" href="([^"]*)">', client.get("/so-do-trang/").content.decode())
    assert re.fullmatch(r"data:image/svg\+xml,[A-Za-z0-9%/:=().,-]+", address)
    assert unquote(address).endswith("</svg>")
