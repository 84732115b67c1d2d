"""The words of every kind of file are read, and no file is read for ever, whoever made it."""

from __future__ import annotations

import contextlib
import time
from io import BytesIO
from zlib import compress

import pytest

from vietnamese.legacy import Encoding, encode
from workflows.approval.papers import bounds, extraction, packed
from workflows.approval.papers.bounds import Unreadable
from workflows.approval.papers.extraction import words_in
from workflows.approval.papers.reading import found_in, tidy

from .made import MAKERS, WORD, assembled, docx, pdf, zipped

LINES = ["Kế hoạch tổ chức lễ hội năm 2026", "TỐI MẬT", "Bà Nguyễn Thị A, số 001301012345"]
SOON = 40  # seconds, with a process begun and a machine that does other things
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "mật ong mật ong"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
    f'<w:document xmlns:w="{WORD}"><w:t>&d;</w:t></w:document>'
)
OUTSIDE = (
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    f'<w:document xmlns:w="{WORD}"><w:t>&a;</w:t></w:document>'
)


def read(data: bytes, name: str) -> tuple[str, bool]:
    return words_in(BytesIO(data), name, len(data))


@pytest.mark.parametrize("kind", MAKERS)
def test_the_words_of_every_kind_of_file_are_read(kind: str) -> None:
    text, is_all = read(MAKERS[kind](LINES), f"tep.{kind}")
    assert all(line in tidy(text) for line in LINES), text
    assert is_all
    assert {key for key, _words in found_in(tidy(text))} == {"secrecy-mark", "identity-number"}


def test_letters_of_an_old_font_in_a_pdf_are_read_by_its_name_and_by_nothing_else() -> None:
    """What the words alone suggest waits for a person; a mark of secrecy in such letters is found."""
    old = encode("tối mật", Encoding.TCVN3).text
    in_capitals = tidy(read(in_font(".VnTimeH", old), "a.pdf")[0])
    assert (in_capitals, [key for key, _words in found_in(in_capitals)]) == ("TỐI MẬT", ["secrecy-mark"])
    assert tidy(read(in_font(".VnTime", old), "a.pdf")[0]) == "tối mật"
    assert tidy(read(in_font("Arial", old), "a.pdf")[0]) == old


def in_font(name: str, text: str) -> bytes:
    """One page, a byte a letter."""
    content = f"BT /F1 12 Tf 40 800 Td <{text.encode('cp1252').hex()}> Tj ET"
    return assembled(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        f"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+{name}-Bold /Encoding /WinAnsiEncoding >>",
    )


def test_what_was_struck_out_and_noted_at_the_edge_is_in_the_file_too() -> None:
    data = zipped(
        word__document_xml=f'<w:d xmlns:w="{WORD}"><w:p><w:delText>TUYỆT MẬT</w:delText></w:p></w:d>',
        word__comments_xml=f'<w:d xmlns:w="{WORD}"><w:p><w:t>Số 001301012345</w:t></w:p></w:d>',
        word__header1_xml=f'<w:d xmlns:w="{WORD}"><w:p><w:t>LƯU HÀNH NỘI BỘ</w:t></w:p></w:d>',
    )
    assert len(found_in(tidy(read(data, "a.docx")[0]))) == 3


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "rong.pdf"),
        (b"%PDF-1.7 thu", "cut.pdf"),
        (b"%PDF-1.7\nstartxref\n99999\n%%EOF", "hong.pdf"),
        (b"PK\x03\x04 broken", "hong.docx"),
        (zipped(la_xml="<a/>"), "khong-phai.docx"),
        (zipped(word__document_xml="<a><b></a>"), "xml-hong.docx"),
        (zipped(word__document_xml=BOMB), "bom.docx"),
        (zipped(word__document_xml=OUTSIDE), "ngoai.docx"),
        (zipped(content_xml=BOMB), "bom.odt"),
        (b"\xd0\xcf\x11\xe0", "cu.doc"),
    ],
)
def test_what_cannot_be_read_is_said_to_be_unreadable_and_soon(data: bytes, name: str) -> None:
    begun = time.monotonic()
    with pytest.raises(Unreadable):
        read(data, name)
    assert time.monotonic() - begun < SOON


def test_a_small_file_that_unpacks_without_end_is_read_up_to_a_measure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounds, "MOST_UNPACKED", 3 * 1024 * 1024)
    words = "<w:p><w:t>TỐI MẬT</w:t></w:p>" + " " * 20_000_000
    data = zipped(word__document_xml=f'<w:document xmlns:w="{WORD}">{words}</w:document>')
    assert len(data) < 100_000
    text, is_all = read(data, "bom.docx")
    assert (tidy(text), is_all) == ("TỐI MẬT", False)


def test_no_more_letters_are_read_than_are_read_of_any_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_LETTERS", 1000)
    text, is_all = read(docx(["Một dòng khá dài."] * 1000), "dai.docx")
    assert len(text) <= 1000
    assert not is_all


def test_a_pdf_that_keeps_its_reader_busy_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "MOST_SECONDS", 2.0)
    busy = pdf(["Một"], drawn="BT /F1 12 Tf " + "<00010001> Tj 0 -1 Td\n" * 1_500_000 + "ET")
    begun = time.monotonic()
    with pytest.raises(Unreadable):
        read(busy, "ban-ron.pdf")
    assert time.monotonic() - begun < SOON


@pytest.mark.parametrize(
    "data",
    [
        pdf([]),  # pictures alone
        assembled("<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >>"),  # pages that are their own parts
    ],
)
def test_a_pdf_without_words_says_nothing(data: bytes) -> None:
    assert tidy(read(data, "anh-chup.pdf")[0]) == ""


def test_a_pdf_with_a_page_that_cannot_be_read_is_read_in_part() -> None:
    content = "BT (Mot trang) Tj ET"
    data = assembled(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R /Resources << /Font << >> >> >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 6 0 R /Resources << /Font << >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Length 3 /Filter /KhongCo >>\nstream\nabc\nendstream",
    )
    assert not read(data, "mot-trang-hong.pdf")[1]


def test_a_pdf_with_more_pages_than_are_read_is_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(pdf(["Một"]), "mot-trang.pdf")[1]
    monkeypatch.setattr(extraction, "MOST_PAGES", 0)
    assert not read(pdf(["Một"]), "mot-trang.pdf")[1]


def test_a_packed_file_that_says_its_list_of_parts_is_long_is_not_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = docx(["Một dòng."])
    assert read(data, "ngan.docx")[1]
    monkeypatch.setattr(packed, "MOST_LISTED", 10)
    with pytest.raises(Unreadable):
        read(data, "dai.docx")


def test_a_pdf_that_unpacks_without_end_is_given_so_much_memory_and_no_more() -> None:
    stream = compress(b"(a) Tj " * 60_000_000, 9).decode("latin-1")
    data = assembled(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
        f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n{stream}\nendstream",
    )
    begun = time.monotonic()
    with contextlib.suppress(Unreadable):
        assert len(read(data, "bom.pdf")[0]) <= bounds.MOST_LETTERS
    assert time.monotonic() - begun < SOON


@pytest.mark.parametrize("bad", ["\n" * 1_000_000, "(\n" * 500_000, "MẬT\n)" * 200_000, " (" * 500_000])
def test_looking_for_marks_takes_a_step_a_line(bad: str) -> None:
    begun = time.monotonic()
    found_in(tidy(bad))
    assert time.monotonic() - begun < SOON
