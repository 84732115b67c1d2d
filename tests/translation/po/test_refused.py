"""A file that cannot be taken, or an entry of one: a sentence says why, the file stays, nothing else happens."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.conftest import SignIn
from tests.translation.hands import WRITER
from vietnamese import legacy
from workflows.intake.models import Upload
from workflows.translation.po.reading import LARGEST, MOST_ENTRIES, MOST_LINES_OF_ONE

from .files import ENGLISH, FIRST, PIECES, SECOND, filled, offered, read, said, send, source, take

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
WHERE_ENTRIES_BEGIN = "#. Tiêu đề"


@pytest.fixture
def page() -> Any:
    return source()


@pytest.fixture
def writer(sign_in: SignIn) -> Client:
    return sign_in(WRITER)


def packed() -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", "msgid")
    return content.getvalue()


def in_tcvn3(text: str) -> bytes:
    return legacy.encode(text, legacy.Encoding.TCVN3).text.encode("latin-1", "replace")


def looking_like_tcvn3(text: str) -> bytes:
    """As a program leaves it that took the letters for Western ones and saved them as Unicode."""
    return legacy.encode(text, legacy.Encoding.TCVN3).text.encode()


OTHER_KIND, BROKEN = "Đây không phải tệp PO.", "của tệp không đúng dạng PO"
WHOLE = {
    "nothing in it": (lambda text: b"msgid", BROKEN),
    "a picture": (lambda text: b"\x89PNG\r\n\x1a\n" + bytes(200), "Chữ trong tệp không phải Unicode UTF-8."),
    "a Word file": (lambda text: packed(), "Chữ trong tệp không phải Unicode UTF-8."),
    "zeros": (lambda text: bytes(5000), OTHER_KIND),
    "XLIFF": (lambda text: b"<?xml version='1.0'?><xliff><file/></xliff>", OTHER_KIND),
    "compiled": (lambda text: b"\xde\x12\x04\x95" + bytes(100), "Đây là tệp .mo"),
    "compiled elsewhere": (lambda text: b"\x95\x04\x12\xde" + bytes(100), "Đây là tệp .mo"),
    "TCVN3": (lambda text: in_tcvn3(text), "Chữ trong tệp là TCVN3 (ABC), không phải Unicode."),
    "TCVN3 as Unicode": (
        lambda text: looking_like_tcvn3(text),
        "Chữ trong tệp là TCVN3 (ABC), không phải Unicode.",
    ),
    "half of UTF-16": (lambda text: text.encode("utf-16")[:-1], "Chữ trong tệp không phải Unicode UTF-8."),
    "only a head": (lambda text: text.partition(WHERE_ENTRIES_BEGIN)[0].encode(), "không có đoạn nào."),
    "a line that was cut": (
        lambda text: text.replace('highland market opens"', "highland").encode(),
        "Dòng 19 " + BROKEN,
    ),
    "a mark inside a line": (
        lambda text: text.replace("highland", 'high"land').encode(),
        "Dòng 19 " + BROKEN,
    ),
    "words without a source": (
        lambda text: text.replace('msgid "Mở chợ', 'msgstr "Mở chợ').encode(),
        "Dòng 18 " + BROKEN,
    ),
    "a sheet of another page": (
        lambda text: re.sub(r"X-Page: \d+", "X-Page: 1", text).encode(),
        "Tệp này là của trang khác",
    ),
    "another language": (lambda text: text.replace("Language: en", "Language: fr").encode(), "(fr)"),
    "other words": (
        lambda text: (
            re.sub(r'msgid "[^"].*|^"(Chợ|Ai).*', 'msgid "Khác"', text, flags=re.M)
            .replace('msgid ""\nmsgid "Khác"\nmsgid "Khác"', 'msgid "Khác"')
            .encode()
        ),
        "Tệp không có đoạn nào của trang này.",
    ),
    "too many entries": (
        lambda text: (text + '\nmsgid "a"\nmsgstr "b"\n' * (MOST_ENTRIES + 1)).encode(),
        "Tệp có nhiều hơn 5000 đoạn.",
    ),
    "one text of too many lines": (
        lambda text: (text + '\nmsgid "a"\nmsgstr ""\n' + '"b"\n' * (MOST_LINES_OF_ONE + 1)).encode(),
        "dài quá mức",
    ),
}


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_that_says_nothing_is_kept_and_the_screen_says_why(
    page: Any, writer: Client, kind: str
) -> None:
    spoilt, sentence = WHOLE[kind]
    content = spoilt(str(filled(writer, page, ENGLISH)))
    screen = send(writer, page, content)
    assert screen.status_code == 422
    assert sentence in read(screen)
    assert bytes(Upload.objects.get().content) == content
    assert said(page) == {}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Tệp rỗng."),
        (b" " * (LARGEST + 1), "Tệp lớn quá 2 MB"),
        (None, "Hãy chọn tệp cần gửi."),
    ],
    ids=["empty", "too large", "none"],
)
def test_what_is_no_file_of_a_page_is_not_taken_in(
    page: Any, writer: Client, content: bytes | None, sentence: str
) -> None:
    address = reverse("translation_po_send", args=[page.pk])
    files = {} if content is None else {"file": SimpleUploadedFile("a.po", content)}
    answer = writer.post(address, files)
    assert answer.status_code == 422
    assert sentence in read(answer)


def test_the_name_of_a_file_of_the_server_is_no_file(
    page: Any, writer: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library opens what is called like the text that it is given."""
    name = "# msgid.po"
    (tmp_path / name).write_text(str(filled(writer, page, ENGLISH)))
    monkeypatch.chdir(tmp_path)
    screen = send(writer, page, name.encode())
    assert (screen.status_code, "Tệp không có đoạn nào." in read(screen)) == (422, True)


def twice(text: str) -> str:
    """The entry of the title stands there a second time, with other words."""
    return text + '\nmsgctxt "title"\nmsgid "Mở chợ phiên vùng cao"\nmsgstr "Another market"\n'


def plural(text: str) -> str:
    return text.replace('msgstr "A highland', 'msgid_plural "Mở chợ"\nmsgstr[0] "A highland')


TITLE_OF = ENGLISH["title"]
ONE = {
    "the link is lost": (FIRST, "See the map.", "Liên kết a1"),
    "another link": (FIRST, 'See <a id="a1">map</a>, <a id="a2">hours</a>.', "Liên kết a2"),
    "an address in the link": (FIRST, 'See <a id="a1" href="//bad.example">map</a>.', "Chỉ giữ các thẻ"),
    "a block": (SECOND, "<p>Free.</p>", "Chỉ giữ các thẻ"),
    "a script": (SECOND, "<script>alert(1)</script>", "Chỉ giữ các thẻ"),
    "a comment that browsers end early": (SECOND, "<!--><script>alert(1)</script>-->", "Chỉ giữ các thẻ"),
    "an instruction": (SECOND, "Free<?php echo 1 ?>", "Chỉ giữ các thẻ"),
    "a tag without an end": (SECOND, 'Free <a "' * 2000, "Chỉ giữ các thẻ"),
    "tags without an end": (SECOND, "<b>" * 5000, "Chỉ giữ các thẻ"),
    "too long": ("title", "market " * 50, "Dài 349 chữ; ô này chứa nhiều nhất 255."),
    "far too long": (SECOND, "free " * 5000, "quá dài cho một đoạn"),
    "two lines in one": ("title", "A market\nopens", "Ô này chỉ chứa một dòng."),
}


@pytest.mark.parametrize("kind", ONE)
def test_an_entry_that_cannot_stand_is_shown_with_why_and_the_others_are_taken(
    page: Any, writer: Client, kind: str
) -> None:
    path, words, sentence = ONE[kind]
    screen = send(writer, page, filled(writer, page, ENGLISH | {path: words}))
    assert screen.status_code == 200
    assert sentence in read(screen)
    assert "<script>alert" not in screen.content.decode()
    assert path not in offered(screen)
    take(writer, screen, *PIECES)
    assert said(page) == {name: text for name, text in ENGLISH.items() if name != path}


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [(twice, "Đoạn này có nhiều bản dịch khác nhau"), (plural, "số ít, số nhiều")],
)
def test_an_entry_that_says_two_things_is_not_guessed(
    page: Any, writer: Client, spoilt: Any, sentence: str
) -> None:
    screen = send(writer, page, spoilt(str(filled(writer, page, ENGLISH))))
    assert sentence in read(screen)
    assert TITLE_OF in read(screen)
    assert offered(screen) == ["summary", FIRST, SECOND]


def test_an_entry_of_no_piece_is_shown_and_not_lost(page: Any, writer: Client) -> None:
    extra = '\nmsgctxt "body.x.9"\nmsgid "Đoạn lạ"\nmsgstr "A strange one"\n'
    screen = send(writer, page, str(filled(writer, page, ENGLISH)) + extra)
    assert "Bản tiếng Việt đang đăng không có đoạn này ở chỗ đó." in read(screen)
    assert "A strange one" in read(screen)
    assert offered(screen) == list(PIECES)


def test_letters_that_nobody_sees_do_not_come_in(page: Any, writer: Client) -> None:
    file = str(filled(writer, page, ENGLISH)).replace("A highland", "A\u200b\x07 high\u202eland\\b")
    take(writer, send(writer, page, file))
    assert said(page) == ENGLISH


def test_a_file_that_is_broken_anywhere_breaks_nothing(page: Any, writer: Client) -> None:
    """Bytes that were lost or doubled on the way."""
    content = str(filled(writer, page, ENGLISH)).encode()
    for place in range(0, len(content), max(1, len(content) // 12)):
        screen = send(writer, page, content[:place] + zlib.compress(content)[:3] + content[place:])
        assert screen.status_code in (200, 422)
