"""Fonts of old encodings, and texts whose font was changed while their letters were not."""

from __future__ import annotations

from vietnamese.legacy import Encoding, encode

from ..writing import NORMAL, STYLES, b, docx, noted, notes, p, r, row, table
from . import case

WORDS = "Sáng ngày 25/11, nhân dân tổ dân phố cùng dọn vệ sinh đường phố, được mọi người ủng hộ."
ENGLISH = "The quick brown fox jumps over the lazy dog, and nobody minds."


def tcvn3(words: str) -> str:
    return encode(words, Encoding.TCVN3).text


def vni(words: str) -> str:
    return encode(words, Encoding.VNI).text


@case
def a_paragraph_in_vn_time() -> bytes:
    return docx(p(r(tcvn3(WORDS), font=".VnTime")))


@case
def a_heading_in_the_capital_font() -> bytes:
    heading = p(r(tcvn3("thành phố tuyên quang"), font=".VnTimeH"), style="Heading1")
    return docx(p("Mở đầu."), heading, p(r(tcvn3(WORDS), font=".VnArial")))


@case
def a_paragraph_in_vni() -> bytes:
    return docx(p(r(vni(WORDS), font="VNI-Times")), p(r(vni("ĐẶNG ĐÌNH ĐỨC"), font="VNI-Helve", look="b")))


@case
def a_letter_of_vni_whose_halves_stand_in_two_runs() -> bytes:
    said = vni("Tuyên Quang")
    cut = said.index("e") + 1
    return docx(
        p(r("Ở ", font="Arial"), r(said[:cut], font="VNI-Times"), r(said[cut:], font="VNI-Times", look="b"))
    )


@case
def a_paragraph_in_two_encodings_and_unicode() -> bytes:
    return docx(
        p(
            r(tcvn3("Nhân dân "), font=".VnTime"),
            r(vni("tổ dân phố "), font="VNI-Times"),
            r("phường Minh Xuân ", font="Times New Roman"),
            r(ENGLISH, font="Arial"),
        )
    )


@case
def a_font_that_the_style_says() -> bytes:
    fonts = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    old = f'<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cũ"/>{fonts}</w:style>'
    new = '<w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Cu"/></w:style>'
    return docx(p("Mở đầu."), p(tcvn3(WORDS), style="Con"), styles=NORMAL + STYLES + old + new)


@case
def the_font_of_the_whole_file() -> bytes:
    normal = NORMAL.replace("Times New Roman", ".VnTime")
    return docx(p(tcvn3(WORDS)), p(r(WORDS, font="Times New Roman")), styles=normal + STYLES)


@case
def unicode_letters_under_an_old_font() -> bytes:
    return docx(p(r(WORDS, font=".VnTime")))


@case
def tcvn3_whose_font_is_lost() -> bytes:
    return docx(p(tcvn3(WORDS)), p("Đoạn này là Unicode."), p(ENGLISH))


@case
def vni_whose_font_is_lost_in_a_table() -> bytes:
    said = vni("nhân dân tổ dân phố cùng dọn vệ sinh đường phố sạch đẹp")
    return docx(p("Bảng:"), table(row("Việc", "Ghi"), row(said, "35")))


@case
def a_heading_and_a_note_whose_font_is_lost() -> bytes:
    heading = p(tcvn3("Kết quả dọn vệ sinh đường phố của nhân dân"), style="Heading1")
    note = notes("footnote", _1=p(tcvn3(WORDS)))
    return docx(p("Mở đầu", noted("footnote", 1), "."), heading, footnotes=note)


@case
def tcvn3_in_a_symbol_font() -> bytes:
    moved = "".join(
        chr(0xF000 + ord(c)) if 0x20 < ord(c) < 0x100 else c for c in tcvn3("Nhân dân tổ dân phố")
    )
    return docx(p(r(moved, font=".VnTime")))


@case
def addresses_and_numbers_under_an_old_font() -> bytes:
    said = (
        tcvn3("Gửi về hòm thư ")
        + "thu@example.vn"
        + tcvn3(", văn bản số 12/QĐ-UBND, trang https://example.vn/a.")
    )
    return docx(p(r(said, font=".VnTime")))


@case
def a_letter_that_means_nothing_in_its_encoding() -> bytes:
    return docx(p(r(tcvn3("Nhân dân") + " \xff\xef", font=".VnTime")))


@case
def the_head_of_a_document_in_the_capital_font() -> bytes:
    def capitals(words: str) -> str:
        return r(tcvn3(words.lower()), font=".VnTimeH", look="b")

    from_ = p(capitals("ỦY BAN NHÂN DÂN"))
    return docx(
        from_,
        p(capitals("THÀNH PHỐ TUYÊN QUANG")),
        p(r(tcvn3("Số: 15/QĐ-UBND"), font=".VnTime")),
        p(capitals("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        p(r(tcvn3("Độc lập - Tự do - Hạnh phúc"), font=".VnTime")),
        p(r(tcvn3("Tuyên Quang, ngày 05 tháng 02 năm 2009"), font=".VnTime", look="i")),
        p(capitals("QUYẾT ĐỊNH")),
        p(r(tcvn3("Về việc dọn vệ sinh đường phố"), font=".VnTime", look="b"), centred=True),
        p(r(tcvn3("Căn cứ quy định mẫu;"), font=".VnTime")),
        b("Hết"),
    )
