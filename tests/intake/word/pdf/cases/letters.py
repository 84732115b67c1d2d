"""Letters, lines and pages of a PDF: old fonts, pages without words, tables, forms, passwords that are none."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader, PdfWriter

from vietnamese.legacy import Encoding, encode

from ..writing import LEFT, STEP, TOP, Words, line, lines, middle, pdf, wide
from . import case

WORDS = "Sáng ngày 25/11, nhân dân tổ dân phố cùng dọn vệ sinh đường phố."
SCANNED = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


def old(text: str, encoding: Encoding) -> str:
    return encode(text, encoding).text


def again(content: bytes, **how: object) -> bytes:
    """As another program writes the same."""
    writer, kept = PdfWriter(), BytesIO()
    writer.append(PdfReader(BytesIO(content)))
    if how:
        writer.encrypt(**how)  # type: ignore[arg-type] - passed on as it came
    for page in writer.pages:
        page.compress_content_streams()
    writer.write(kept)
    return kept.getvalue()


@case
def a_page_with_a_title() -> bytes:
    long = (
        "Sáng ngày 25/11, nhân dân các tổ dân phố phường Minh Xuân cùng dọn vệ",
        "sinh đường phố, trồng cây.",
        "Buổi chiều, các tổ họp.",
    )
    return pdf([middle(TOP, "Ngày hội xanh", bold=True), *lines(*long, top=TOP - 2 * STEP)])


@case
def a_scan() -> bytes:
    return pdf([], [], drawn=SCANNED)


@case
def a_scan_with_a_page_of_words() -> bytes:
    return pdf([], lines(WORDS))


@case
def letters_of_tcvn3_by_their_font() -> bytes:
    return pdf(lines(old(WORDS, Encoding.TCVN3), font=".VnTime"))


@case
def letters_of_tcvn3_and_of_today_on_one_line() -> bytes:
    first = old("Tổ dân phố", Encoding.TCVN3)
    return pdf([line(TOP, first, font=".VnTime", bold=True), line(TOP, " số 1 họp.", LEFT + wide(first))])


@case
def letters_of_vni_by_their_font() -> bytes:
    return pdf(lines(old(WORDS, Encoding.VNI), font="VNI-Times"))


@case
def letters_of_tcvn3_whose_font_is_lost() -> bytes:
    return pdf(lines(old(WORDS, Encoding.TCVN3), font="LostFont"))


@case
def rows_of_a_table() -> bytes:
    rows = (("Tổ", "Số hộ"), ("1", "35"), ("2", "40"))
    cells = [
        line(TOP - STEP * (n + 6), one, 100 + 200 * m)
        for n, row in enumerate(rows)
        for m, one in enumerate(row)
    ]
    return pdf(
        [
            *lines("Bảng số hộ.", "Đến ngày 25/11.", "Do tổ trưởng lập.", "Chưa đầy đủ.", "Còn bổ sung."),
            *cells,
        ]
    )


@case
def marks_of_html_are_letters() -> bytes:
    return pdf(lines("Nếu 1 < 2 & <b>3</b> > 2."))


@case
def written_again_in_packed_streams() -> bytes:
    return again(pdf(lines(WORDS)))


@case
def locked_against_changes_alone() -> bytes:
    return again(pdf(lines(WORDS)), user_password="", owner_password="chu", algorithm="AES-256")


@case
def signed_by_a_certificate() -> bytes:
    field = "<< /FT /Sig /T (Ky) /V << /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 9 12 9] /Contents <00> >> >>"
    return pdf(lines(WORDS), catalogue=f"/AcroForm << /SigFlags 3 /Fields [{field}] >>")


@case
def words_turned_to_the_side() -> bytes:
    return pdf([Words(WORDS, 300, 100, turned=True)])
