"""The web server in front says what the application would say, serves what is kept, and hides which host died."""

from __future__ import annotations

import gzip
import os
import random
import re
import shutil
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from typing import Any

import brotli
import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.test import Client, override_settings

from pages.parameters import PAGE, READ
from site_tphcm.cache import addresses
from tests.approval import files
from tests.pages.public import published
from tests.samples import SEED

from .nginx import FOLDERS, HOST, MISSING, Nginx

pytestmark = pytest.mark.skipif(MISSING is not None, reason=MISSING or "")

WORDS = b"<!doctype html>" + b"Tin trong ng\xc3\xa0y. " * 40
AT = 1_764_230_400
CHANCE = random.Random(SEED)
ADDRESSES = (
    *("/", "/en/", "/tin-tong-hop/kinh-te/", "/so-do-trang/", "/dinh-chinh/", "/van-ban/", "/lanh-dao/"),
    *("/rss.xml", "/en/rss.xml", "/tin-tong-hop/kinh-te/atom.xml", "/dinh-chinh/rss.xml", "/sitemap.xml"),
    *("/robots.txt", "/.well-known/security.txt"),
)
# Each browser is told these by whoever answers; of the name of the server only that no version stands in it.
OF_THE_SERVER = {
    "date",
    "connection",
    "server",
    "accept-ranges",
    "etag",
    "last-modified",
    "content-length",
    "vary",
}


class Application:
    """Stands for an application host: says that it was asked, and by whom."""

    def __init__(self, *, breaks: bool = False, status: int = 200) -> None:
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append((self.command, self.path, dict(self.headers)))
                if breaks:
                    self.rfile.read(int(self.headers.get("Content-Length", 0)))
                    self.close_connection = True
                    return
                self.send_response(status)
                for name, value in (("Cache-Control", "private"), ("X-Own", "1"), ("Content-Length", "11")):
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(b"application")

            do_POST = do_PUT = do_DELETE = do_OPTIONS = do_GET

            def log_message(self, *words: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Nginx, Application]]:
    """One for all tests of which nobody dies."""
    application = Application()
    with Nginx(tmp_path_factory.mktemp("nginx"), [application.port] * 2).running() as nginx:
        yield nginx, application
    application.stop()


@pytest.fixture
def application(standing: tuple[Nginx, Application]) -> Application:
    standing[1].asked.clear()
    return standing[1]


@pytest.fixture
def nginx(standing: tuple[Nginx, Application], application: Application) -> Nginx:
    """As on its first day."""
    nginx = standing[0]
    for name in FOLDERS:
        shutil.rmtree(nginx.folder / name)
        (nginx.folder / name).mkdir()
    (nginx.folder / "public/1-a").mkdir()
    (nginx.folder / "public/now").symlink_to("1-a")
    return nginx


def keep(nginx: Nginx, name: str, body: bytes, tree: str = "1-a") -> None:
    """As the store lays it: the page, and packed beside it."""
    place = nginx.folder / "public" / tree / HOST / name
    place.parent.mkdir(parents=True, exist_ok=True)
    for ending, packed in (("", body), (".gz", gzip.compress(body)), (".br", brotli.compress(body))):
        place.with_name(place.name + ending).write_bytes(packed)
        os.utime(place.with_name(place.name + ending), (AT, AT))


def said(headers: Any) -> dict[str, str]:
    """What an answer says of itself, whoever gives it."""
    told = {name.lower(): value.replace('"', "") for name, value in headers.items()}
    return {name: value for name, value in told.items() if name not in OF_THE_SERVER}


@override_settings(ALLOWED_HOSTS=[HOST], SECURE_HSTS_SECONDS=31536000)
def from_application(address: str) -> Any:
    return Client().get(address, secure=True, headers={"host": HOST})


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_that_is_kept_says_word_for_word_what_the_application_says(nginx: Nginx, address: str) -> None:
    published("Khánh thành cầu")
    response = from_application(address)
    keep(nginx, f"{address}index.html"[1:] if address.endswith("/") else address[1:], response.content)
    answer = nginx.ask(address)
    assert (answer.status, answer.body) == (response.status_code, response.content)
    assert said(answer.headers) == said(response.headers)
    assert answer.headers["server"] == "nginx" and "set-cookie" not in answer.headers


@pytest.mark.django_db
def test_a_picture_says_what_the_application_says(nginx: Nginx) -> None:
    html = from_application(published("Cầu", lead_picture=files.picture()).url).content.decode()
    address = re.findall(r'src="(/media/images/[^"]+)"', html)[0]
    response = from_application(address)
    place = nginx.folder / address[1:]
    place.parent.mkdir(parents=True)
    place.write_bytes(b"".join(response.streaming_content))
    answer, more = nginx.ask(address), {"content-disposition", "content-language"}  # of no use to a picture
    assert {**said(response.headers), **said(answer.headers)} == said(response.headers)
    assert said(response.headers).keys() - said(answer.headers).keys() == more
    for hidden in (
        "/media/original_images/a.png",
        "/media/images/../documents/a.pdf",
        "/media/images/khong-co.webp",
    ):
        assert nginx.ask(hidden).body == b"application"


@pytest.fixture
def styles(nginx: Nginx, settings: Any) -> Path:
    """Our own static files, gathered as at set-up."""
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [settings.BASE_DIR / "site_tphcm" / "static"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "site_tphcm.static_files.StaticFiles"}
    }
    settings.STATIC_ROOT = nginx.folder / "static"
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = False
    call_command("collectstatic", interactive=False, verbosity=0)
    return settings.STATIC_ROOT


def test_static_files_say_what_the_application_says(nginx: Nginx, styles: Path) -> None:
    kinds = {path.suffix: path for path in sorted(styles.rglob("*")) if path.is_file()}
    plain = [styles / "portal.css", styles / "favicon.svg"]
    for path in (*(kinds[kind] for kind in (".css", ".svg", ".js", ".woff2")), *plain):
        address = f"/static/{path.relative_to(styles).as_posix()}"
        response, answer = from_application(address), nginx.ask(address)
        assert (answer.status, answer.body) == (200, path.read_bytes()), address
        assert said(answer.headers) == said(response.headers), address
    packed = nginx.ask("/static/portal.css", accept_encoding="gzip, br")
    assert (packed.headers["content-encoding"], packed.headers["vary"]) == ("br", "Accept-Encoding")


def test_each_kind_of_static_file_is_known_to_nginx() -> None:
    told = Path(settings.BASE_DIR, "deploy/nginx/portal/answers.conf").read_text()
    known = re.findall(r"types \{ text/css css;([^}]*)\}", told)[0].replace(";", " ").split()
    found = {path.rpartition(".")[2] for finder in get_finders() for path, _storage in finder.list([])}
    assert found <= {"css", *known, "md", "gitignore"}  # which nobody asks for


@pytest.mark.parametrize(
    ("accepted", "coding", "unpack"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
def test_a_page_is_sent_packed_as_the_reader_s_browser_takes_it(
    nginx: Nginx, accepted: str, coding: str | None, unpack: Any
) -> None:
    keep(nginx, "tin/index.html", WORDS)
    answer = nginx.ask("/tin/", accept_encoding=accepted)
    assert (answer.headers.get("content-encoding"), unpack(answer.body)) == (coding, WORDS)
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["etag"] == f'"{AT:x}-{len(answer.body):x}"'  # as site_tphcm/cache/kept.py says it
    again = nginx.ask("/tin/", accept_encoding=accepted, if_none_match=answer.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["content-security-policy"] == answer.headers["content-security-policy"]


def test_heads_parts_and_dates_are_answered_by_nginx(nginx: Nginx, application: Application) -> None:
    keep(nginx, "tin/index.html", WORDS)
    head = nginx.ask("/tin/", "HEAD")
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", str(len(WORDS)))
    part = nginx.ask("/tin/", range="bytes=3-9")
    assert (part.status, part.body, part.headers["content-range"]) == (
        206,
        WORDS[3:10],
        f"bytes 3-9/{len(WORDS)}",
    )
    assert nginx.ask("/tin/", range=f"bytes={len(WORDS)}-").status == 416
    assert nginx.ask("/tin/", if_modified_since=head.headers["last-modified"]).status == 304
    assert application.asked == []


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ("", b"1"),
        ("?fbclid=abc&utm_source=zalo", b"1"),
        ("?zarsrc=30", b"1"),
        ("?trang=2", b"2"),
        ("?trang=2&fbclid=a", b"2"),
        ("?fbclid=a&trang=2", b"2"),
        ("?xtrang=2", b"1"),
        *(
            (f"?{said}", b"application")
            for said in (
                "q=tin",
                "q",
                "loai=a",
                "a=b&hieu-luc-tu=2026",
                "trang=1",
                "trang=02",
                "trang=a",
                "trang",
                "trang=",
                "trang=2&trang=3",
                "trang=2&loai=a",
                "%71=tin",
                "tr%61ng=2",
                "trang=%32",
                "trang=123456",
            )
        ),
    ],
)  # fmt: skip - a table
def test_of_a_query_only_what_the_site_reads_counts(nginx: Nginx, query: str, body: bytes) -> None:
    keep(nginx, "tin/index.html", b"1")
    keep(nginx, "tin/index.trang=2.html", b"2")
    assert nginx.ask(f"/tin/{query}").body == body


def test_the_parameters_that_nginx_knows_are_those_that_the_site_reads() -> None:
    told = Path(settings.BASE_DIR, "deploy/nginx/portal/maps.conf").read_text()
    of_pages, of_files = (set(found.split("|")) for found in re.findall(r"\(\?:(q\|[^)]+)\)", told))
    assert (of_pages | {PAGE}, of_files) == (READ, READ)


PIECES = (
    "trang=2",
    "trang=1",
    "trang=x",
    "trang",
    "q=a",
    "loai=b",
    "fbclid=c",
    "a",
    "%74rang=2",
    "x=%71=1",
    "tr+ang=2",
    "=",
    "",
)


@pytest.fixture
def site(settings: Any) -> Iterator[None]:
    """The portal is called as nginx calls it."""
    settings.ALLOWED_HOSTS = [HOST]
    known = (addresses.hosts, addresses.name_of)
    for one in known:
        one.cache_clear()
    yield
    for one in known:
        one.cache_clear()


def test_no_query_finds_another_file_than_the_application_would_keep_it_under(
    site: None, nginx: Nginx
) -> None:
    for name in ("tin/index.html", "tin/index.trang=2.html"):
        keep(nginx, name, f"{HOST}/{name}".encode())
    found = set()
    some = [CHANCE.choices(PIECES, k=3) for _time in range(60)]
    for pieces in ((), *product(PIECES), *product(PIECES, repeat=2), *some):
        query = "&".join(pieces)
        answer = nginx.ask(f"/tin/?{query}").body.decode()
        assert answer in {"application", addresses.name_of(HOST, "/tin/", query)}, query
        found.add(answer)
    assert len(found) == 3


def test_what_is_sent_and_what_no_page_is_called_is_asked_of_the_application(nginx: Nginx) -> None:
    keep(nginx, "tin/index.html", WORDS)
    keep(nginx, "rss.xml", b"<rss/>")
    keep(nginx, "tim-kiem/goi-y/index.html", b"[]")
    for way in (
        "/tin/index.html",
        "/tin/index.html.gz",
        "/tin/index.trang=2.html",
        "/tin",
        "/rss.xml.br",
        "/rss.xml?q=a",
    ):
        assert nginx.ask(way).body == b"application", way
    for way in (
        "/now/tin/",
        "/last/tin/",
        "/.said/tin/",
        "//tin/",
        "/tin/../../now/",
        "/tim-kiem/goi-y/",
        "/admin/",
    ):
        assert nginx.ask(way).body == b"application" or nginx.ask(way).status == 400, way


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_whatever_else_than_reading_is_done_to_a_kept_page_is_done_by_the_application(
    nginx: Nginx, application: Application, method: str
) -> None:
    keep(nginx, "tin/index.html", WORDS)
    keep(nginx, "rss.xml", b"<rss/>")
    for address in ("/tin/", "/rss.xml"):
        assert nginx.ask(address, method, content_length="0").body == b"application"
    assert [told[:2] for told in application.asked] == [(method, "/tin/"), (method, "/rss.xml")]


@pytest.mark.parametrize(
    "address",
    ["/chua-co/?b=1&a=%41", "/%74in-chua-co/", "/muc/rss.xml?x", "/robots.txt?q=1", "/static/chua-co.css?a"],
)
def test_the_application_is_asked_as_the_reader_asked(
    nginx: Nginx, application: Application, address: str
) -> None:
    nginx.ask(address)
    assert [told[:2] for told in application.asked] == [("GET", address)]


def test_a_session_changes_nothing_of_a_public_page(nginx: Nginx) -> None:
    keep(nginx, "tin/index.html", WORDS)
    bare, brought = nginx.ask("/tin/"), nginx.ask("/tin/", cookie=f"{settings.SESSION_COOKIE_NAME}=a")
    assert (bare.body, said(bare.headers)) == (brought.body, said(brought.headers))


def test_a_new_generation_is_in_force_with_the_link(nginx: Nginx) -> None:
    public = nginx.folder / "public"
    for number in range(20):
        keep(nginx, "tin/index.html", b"%d" % number, f"{number}-b")
        (public / "fresh").symlink_to(f"{number}-b")
        (public / "fresh").replace(public / "now")
        assert nginx.ask("/tin/").body == b"%d" % number


def test_the_application_s_own_words_pass_and_it_learns_who_asks(
    nginx: Nginx, application: Application
) -> None:
    answer = nginx.ask("/khong-co", x_forwarded_for="203.0.113.9", x_forwarded_proto="http")
    assert (answer.headers["x-own"], answer.headers["cache-control"]) == ("1", "private")
    assert "content-security-policy" not in answer.headers
    [(_method, _path, told)] = application.asked
    assert (told["X-Forwarded-For"], told["X-Forwarded-Proto"], told["Host"]) == ("127.0.0.1", "https", HOST)


# Somebody dies.


@pytest.fixture
def half(tmp_path: Path, application: Application) -> Iterator[tuple[Nginx, Application, Application]]:
    """The first host breaks whatever it is asked; the second one answers."""
    breaking = Application(breaks=True)
    with Nginx(tmp_path, [breaking.port, application.port]).running() as running:
        yield running, breaking, application
    breaking.stop()


def test_a_reader_does_not_learn_that_a_host_died(half: tuple[Nginx, Application, Application]) -> None:
    nginx, breaking, _application = half
    assert {nginx.ask("/tin/").body for _time in range(6)} == {b"application"}
    assert len(breaking.asked) == 1, "afterwards it is left alone for a while"


def test_what_somebody_sent_is_never_sent_twice(half: tuple[Nginx, Application, Application]) -> None:
    nginx, breaking, application = half
    answers = [nginx.ask("/gui/", "POST", content_length="0") for _time in range(4)]
    assert len(breaking.asked) + len(application.asked) == len(answers)
    assert sorted(answer.status for answer in answers) == [200, 200, 200, 503]


def test_when_no_host_answers_the_last_copy_is_shown_and_else_a_calm_sentence(tmp_path: Path) -> None:
    with Nginx(tmp_path, [1, 2]).running() as nginx:
        keep(nginx, "tin/index.html", WORDS, "last")
        (nginx.folder / "pages/503.html").write_text("<p>Trang tạm ngừng phục vụ</p>")
        answer = nginx.ask("/tin/")
        assert (answer.status, answer.body) == (200, WORDS)
        assert answer.headers["cache-control"] == "public, no-cache"
        elsewhere = (("/admin/", "GET"), ("/rss.xml", "GET"), ("/static/chua-co.css", "GET"))
        for address, method in (("/moi/", "GET"), ("/tin/", "POST"), *elsewhere):
            sorry = nginx.ask(address, method)
            assert (sorry.status, "tạm ngừng" in sorry.body.decode()) == (503, True), address
            assert sorry.headers["cache-control"] == "private, no-store" and int(sorry.headers["retry-after"])
            assert sorry.headers["content-security-policy"].startswith("default-src 'none'")


def test_the_portal_is_stopped_to_the_outside_with_one_file_and_opened_without_it(nginx: Nginx) -> None:
    keep(nginx, "tin/index.html", WORDS)
    (nginx.folder / "static/portal.css").write_text("a{}")
    (nginx.folder / "pages/503.html").write_text("<p>Trang tạm ngừng phục vụ</p>")
    closed = shutil.copy(nginx.folder / "nginx/portal/closed.conf", nginx.folder / "pages")
    nginx.reload()
    assert (nginx.ask("/tin/").status, nginx.ask("/admin/").status) == (503, 503)
    assert nginx.ask("/static/portal.css").body == b"a{}"
    Path(closed).unlink()
    nginx.reload()
    assert nginx.ask("/tin/").status == 200


def test_the_application_s_own_503_is_not_written_over(tmp_path: Path) -> None:
    away = Application(status=503)
    with Nginx(tmp_path, [away.port] * 2).running() as nginx:
        assert (nginx.ask("/tin/").status, nginx.ask("/tin/").body) == (503, b"application")
    away.stop()


def test_who_asks_for_another_host_is_told_nothing(nginx: Nginx, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.deploy.nginx.HOST", "khac.example.vn")
    with pytest.raises((ssl.SSLError, ConnectionError)):
        nginx.ask("/tin/")
