"""A page that is to be translated, and an outside translator's way with it: take the file along, send it in, choose."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import polib
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from pages.translations.edition import Translating, public_edition
from tests.editor import fields_of
from tests.pages.public import published
from workflows.translation.saving import begun_or_new, in_english, translation_of

WRITER, CHECKER, OUTSIDER = "vien-chuc-trung-tam", "giam-doc-trung-tam", "dau-moi-phuong-minh-xuan"
TITLE = "Mở chợ phiên vùng cao"
SUMMARY = "Chợ họp sáng thứ bảy.\nAi cũng có thể đến."
RICH = '<p>Xem <a href="https://example.vn/cho">bản đồ</a> và <b>giờ mở</b>.</p><p>Gửi xe miễn phí.</p>'
PIECES = {
    "title": TITLE,
    "summary": SUMMARY,
    "body.0.0": 'Xem <a id="a1">bản đồ</a> và <b>giờ mở</b>.',
    "body.0.1": "Gửi xe miễn phí.",
}
ENGLISH = {
    "title": "A highland market opens",
    "summary": "The market is held on Saturday mornings.\nEverybody is welcome.",
    "body.0.0": 'See the <a id="a1">map</a> and the <b>hours</b>.',
    "body.0.1": "Parking is free.",
}


def source() -> Any:
    """Public, of four pieces: two plain ones, one of them of two lines, and two paragraphs."""
    return published(TITLE, summary=SUMMARY, body=[("paragraph", RICH)])


def places(page: Any) -> dict[str, str]:
    """The paths of its pieces by those above: blocks have numbers of their own."""
    rows = translating(page).rows
    by_text = {row.piece.text: row.piece.path for row in rows}
    return {name: by_text[text] for name, text in PIECES.items()}


def translating(page: Any) -> Translating:
    edition = public_edition(Page.objects.get(pk=page.pk))
    assert edition is not None
    locale = in_english()
    return Translating(edition, begun_or_new(page, locale, translation_of(page, locale)))


def said(page: Any) -> dict[str, str]:
    """What is said of each piece, by the names above."""
    names = {path: name for name, path in places(page).items()}
    return {names[row.piece.path]: row.piece.shown(row.said.data) for row in translating(page).rows if row.said}


def export(client: Client, page: Any) -> HttpResponse:
    return client.get(reverse("translation_po_export", args=[page.pk]))


def exported(client: Client, page: Any) -> polib.POFile:
    answer = export(client, page)
    assert answer.status_code == 200, read(answer)
    return polib.pofile(answer.content.decode())


def filled(client: Client, page: Any, words: dict[str, str]) -> polib.POFile:
    """The file as a translator saves it who wrote these words, by the names above."""
    file, at = exported(client, page), places(page)
    entries = {entry.msgctxt: entry for entry in file}
    for name, text in words.items():
        entry = entries[at[name]]
        entry.msgstr, entry.flags = text, []
    return file


def send(client: Client, page: Any, content: Any, name: str = "ban-dich.po") -> HttpResponse:
    """The screen one stands on after sending."""
    data = content if isinstance(content, bytes) else str(content).encode()
    address = reverse("translation_po_send", args=[page.pk])
    return client.post(address, {"file": SimpleUploadedFile(name, data)}, follow=True)


def take(client: Client, screen: HttpResponse, *paths: str, **typed: Any) -> HttpResponse:
    """Press the button of the preview; without paths, with what it has ticked."""
    form = {name: fields_of(screen)[name] for name in ("source", "draft")}
    return client.post(screen.request["PATH_INFO"], form | {"take": paths or ticked(screen)} | typed)


def ticked(screen: HttpResponse) -> list[str]:
    return re.findall(r'name="take" value="([^"]+)" checked', screen.content.decode())


def offered(screen: HttpResponse) -> list[str]:
    return re.findall(r'name="take" value="([^"]+)"', screen.content.decode())


def write(client: Client, page: Any, words: dict[str, str], **typed: Any) -> HttpResponse:
    """In the editor of the house, as its form is sent."""
    address = reverse("translation_edit", args=[page.pk])
    form, at = fields_of(client.get(address)), places(page)
    form = {name: value for name, value in form.items() if not name.endswith("-count")}
    form.pop("keep", None)
    form.pop("confirm", None)
    return client.post(address, form | {f"words-{at[name]}": text for name, text in words.items()} | typed)


def read(response: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", response.content.decode())).split())
