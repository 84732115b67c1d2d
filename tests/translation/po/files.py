"""A page that is to be translated, and an outside translator's way with it: take the file along, send it in, choose."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import polib
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from pages.translations.edition import Translating, public_edition
from tests.editor import Form
from tests.pages.public import published
from tests.translation import hands
from workflows.translation.form import WORDS
from workflows.translation.saving import begun_or_new, in_english, translation_of

GOLDEN = Path(__file__).with_name("golden")
TITLE = "Mở chợ phiên vùng cao"
SUMMARY = "Chợ họp sáng thứ bảy.\nAi cũng có thể đến."
BLOCK = "0e7f5c3a-1111-4222-8333-444455556666"
FIRST, SECOND = f"body.{BLOCK}.0", f"body.{BLOCK}.1"
RICH = '<p>Xem <a href="https://example.vn/cho">bản đồ</a> và <b>giờ mở</b>.</p><p>{second}</p>'
PIECES = {
    "title": TITLE,
    "summary": SUMMARY,
    FIRST: 'Xem <a id="a1">bản đồ</a> và <b>giờ mở</b>.',
    SECOND: "Gửi xe miễn phí.",
}
ENGLISH = {
    "title": "A highland market opens",
    "summary": "The market is held on Saturday mornings.\nEverybody is welcome.",
    FIRST: 'See the <a id="a1">map</a> and the <b>hours</b>.',
    SECOND: "Parking is free.",
}


def body(second: str = PIECES[SECOND]) -> str:
    block = {"type": "paragraph", "value": RICH.format(second=second), "id": BLOCK}
    return json.dumps([block])


def source() -> Any:
    """Public, of four pieces: two plain ones, one of them of two lines, and two paragraphs."""
    return published(TITLE, summary=SUMMARY, body=body())


def translating(page: Page) -> Translating:
    edition = public_edition(Page.objects.get(pk=page.pk))
    assert edition is not None
    locale = in_english()
    return Translating(edition, begun_or_new(page, locale, translation_of(page, locale)))


def said(page: Page) -> dict[str, str]:
    """What is said of each piece."""
    rows = translating(page).rows
    return {row.piece.path: row.piece.shown(row.said.data) for row in rows if row.said}


def export(client: Client, page: Page) -> HttpResponse:
    return client.get(reverse("translation_po_export", args=[page.pk]))


def exported(client: Client, page: Page) -> polib.POFile:
    answer = export(client, page)
    assert answer.status_code == 200, answer.status_code
    return polib.pofile(answer.content.decode())


def filled(client: Client, page: Page, words: dict[str, str]) -> polib.POFile:
    """The file as a translator saves it who wrote these words."""
    file = exported(client, page)
    for entry in file:
        if entry.msgctxt in words:
            entry.msgstr, entry.flags = words[entry.msgctxt], []
    return file


def golden(name: str, page: Page) -> str:
    """A file as that program writes it, of this page."""
    text = (GOLDEN / f"{name}.po").read_text()
    return text.replace("@PAGE@", str(page.pk)).replace("@EDITION@", str(page.live_revision_id))


def send(client: Client, page: Page, content: Any, name: str = "ban-dich.po") -> HttpResponse:
    """The screen one stands on after sending."""
    data = content if isinstance(content, bytes) else str(content).encode()
    address = reverse("translation_po_send", args=[page.pk])
    return client.post(address, {"file": SimpleUploadedFile(name, data)}, follow=True)


def take(client: Client, screen: HttpResponse, *paths: str) -> HttpResponse:
    """Press the button of the preview; without paths, with what it has ticked."""
    form = Form()
    form.feed(screen.content.decode())
    hidden = {name: form.values[name] for name in ("source", "draft")}
    return client.post(screen.request["PATH_INFO"], hidden | {"take": paths or ticked(screen)})


def ticked(screen: HttpResponse) -> list[str]:
    return re.findall(r'name="take" value="([^"]+)" checked', screen.content.decode())


def offered(screen: HttpResponse) -> list[str]:
    return re.findall(r'name="take" value="([^"]+)"', screen.content.decode())


def write(client: Client, page: Page, words: dict[str, str], **more: Any) -> HttpResponse:
    """In the editor of the house: the form as it is, with these words."""
    form = hands.form_of(client, page) | {WORDS + path: text for path, text in words.items()}
    return client.post(hands.address(page), form | more)


def read(screen: HttpResponse) -> str:
    """The screen below its head, as a person reads it."""
    main = screen.content.decode().partition("<main")[2]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())
