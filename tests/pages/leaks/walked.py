"""Where a reader without an account comes by: everything that is linked, listed, offered to machines or guessed."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import deque
from html import unescape
from urllib.parse import unquote, urlencode, urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from .secrets import MARK, WORD, YEAR

BEGIN = [
    "/",
    "/en/",
    "/robots.txt",
    "/.well-known/security.txt",
    "/opensearch.xml",
    "/sitemap.xml",
    "/rss.xml",
    "/atom.xml",
    "/en/rss.xml",
    "/tin-tong-hop/rss.xml",
    "/chi-dao-dieu-hanh/lich-cong-tac/atom.xml",
    "/so-do-trang/",
    "/kha-nang-tiep-can/",
    "/van-ban/",
    "/van-ban/?xem=in",
    "/lanh-dao/",
    "/danh-muc-thong-tin-cong-khai/",
    "/dinh-chinh/",
    "/dinh-chinh/rss.xml",
    f"/khong-co/{WORD}/",
    f"/tin-tong-hop/kinh-te/{WORD}-dia-chi-rieng/",
]
LINKS = re.compile(
    r"""(?:href|src|action|content|poster)="([^"]+)"|<loc>([^<]+)</loc>|<link>([^<]+)</link>"""
)
SELECTS = re.compile(r'<select[^>]* name="([^"]+)".*?</select>', re.DOTALL)
OPTIONS = re.compile(r'<option value="([^"]+)"')
LISTED = re.compile(r'<ul class="listing|<div class="table-frame')
NOT_OURS = re.compile(r"^/(static|admin)/")
# In an ordinary run: conditions of lists, feeds of sections, lists below the English headings.
LEFT_OUT = re.compile(r"\?|.+/(rss|atom)\.xml$|^/en/[^/]+/.+")
DAYS = re.compile(rf"(?<!\d)(?:\d\d?[/-]\d\d?[/-]{YEAR}|{YEAR}-?\d\d-?\d\d|năm {YEAR})(?!\d)")
ENCODED = [b64encode(b" " * shift + MARK.encode() * 3)[4:16].decode() for shift in range(3)]


def walk(client: Client, *, full: bool) -> dict[str, str]:
    """Every address that is reached from the first ones, with all that its answer says, headers too."""
    waiting, found = deque(BEGIN), dict[str, str]()
    while waiting:
        address = waiting.popleft()
        if address in found:
            continue
        found[address] = said(client.get(address))
        for one in [*linked(found[address], address), *conditions(found[address], address)]:
            if not NOT_OURS.match(one) and (full or not LEFT_OUT.search(one)):
                waiting.append(one)
    return found


def conditions(text: str, address: str) -> list[str]:
    """The list at that address, narrowed by each value of each choice that its form offers."""
    if "?" in address:
        return []
    chosen = [
        (found[1], unescape(value)) for found in SELECTS.finditer(text) for value in OPTIONS.findall(found[0])
    ]
    return [f"{address}?{urlencode({name: value})}" for name, value in chosen]


def said(answer: HttpResponse) -> str:
    """Body and headers as text, whatever its type."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    return f"{headers}\n\n{body.decode(errors='replace')}"


def linked(text: str, address: str) -> list[str]:
    """Addresses of ours that it names, without what comes after #."""
    found = []
    for groups in LINKS.findall(text):
        one = unescape(next(filter(None, groups))).removeprefix(settings.WAGTAILADMIN_BASE_URL)
        if one.startswith("?"):
            one = f"{urlsplit(address).path}{one}"
        if one.startswith("/") and not one.startswith("//"):
            found.append(urlsplit(one)._replace(fragment="").geturl())
    return found


def without(address: str, text: str) -> str:
    """What the answer says of its own: an address that was asked for may be repeated."""
    return unquote(unescape(text)).replace(unquote(address), "")


def leaks_in(text: str) -> list[str]:
    """What stands around each secret: a word with the mark in any spelling, a day of the year."""
    plain = unquote(unescape(text.replace("\r\n ", ""))).casefold()
    places = [found.start() for found in re.finditer(MARK, plain)]
    places += [found.start() for found in DAYS.finditer(plain)]
    around = [plain[max(0, place - 60) : place + 80].replace("\n", " ") for place in places]
    return around + [part for part in ENCODED if part in text]
