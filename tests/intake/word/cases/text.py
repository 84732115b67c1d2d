"""Paragraphs, headings, links, lists."""

from __future__ import annotations

from ..writing import (
    HEAD,
    NAMES,
    b,
    docx,
    field,
    listed,
    numbered,
    numbering,
    p,
    packed,
    parts_of,
    r,
)
from . import case

BULLET, DECIMAL, BRACKET = ("bullet", "•"), ("decimal", "%1."), ("decimal", "%1)")


@case
def one_paragraph() -> bytes:
    return docx(p("Sáng ngày 25/11, nhân dân tổ dân phố cùng dọn vệ sinh."))


@case
def headings_of_three_levels() -> bytes:
    return docx(
        p("Mở đầu không có tiêu đề."),
        p("Phần một", style="Heading1"),
        p("Đoạn một."),
        p("Mục nhỏ", style="Heading2"),
        p("Đoạn hai."),
        p("Mục nhỏ nữa", style="Heading3"),
        p("Đoạn ba."),
    )


@case
def headings_that_begin_at_the_second_level() -> bytes:
    return docx(p("Mở đầu."), p("Phần một", style="Heading2"), p("Mục", style="Heading3"), p("Đoạn."))


@case
def a_title_by_its_style() -> bytes:
    return docx(p("Ngày hội xanh", style="Title"), p("Đoạn một."), p("Phần", style="Heading1"))


@case
def a_title_by_its_bold_first_line() -> bytes:
    return docx(b("Thành phố ra quân dọn vệ sinh"), p("Đoạn một."), p(r("Đoạn đậm.", look="b")))


@case
def a_heading_too_long_for_one() -> bytes:
    return docx(p("Mở đầu."), p("Tiêu đề rất dài " * 12, style="Heading1"), p("Đoạn."))


@case
def bold_italic_and_both() -> bytes:
    return docx(
        p("Có chữ ", r("đậm", look="b"), ", ", r("nghiêng", look="i"), " và ", r("cả hai", look="b i"), ".")
    )


@case
def bold_that_is_switched_off() -> bytes:
    off = r("không đậm").replace("<w:rPr>", '<w:rPr><w:b w:val="0"/>')
    return docx(p("Mở đầu."), p(r("Đậm ", look="b"), off))


@case
def blanks_around_bold_words() -> bytes:
    return docx(p("Sáng ", r(" ngày 25/11 ", look="b"), "  nhân dân", r(" ", look="b"), "dọn."))


@case
def words_cut_into_pieces_by_proofing() -> bytes:
    pieces = (*"Tuy", "ên Qu", "ang")
    return docx(p(*(r(one) for one in pieces), '<w:proofErr w:type="spellStart"/>', r(" đẹp.")))


@case
def letters_that_are_marks_of_html() -> bytes:
    return docx(p("Nếu a < b & b > c thì <b>không đậm</b> và “nháy”."))


@case
def links_to_the_web_and_to_letters() -> bytes:
    web = '<w:hyperlink r:id="l1">' + r("trang", look="u") + " " + r(" của tỉnh") + "</w:hyperlink>"
    mail = '<w:hyperlink r:id="l2">' + r("thư") + "</w:hyperlink>"
    links = {"l1": "https://vi-du.example.vn/a?b=1&c=2", "l2": "mailto:thu@example.vn"}
    return docx(p("Xem ", web, " hoặc gửi ", mail, "."), links=links)


@case
def links_that_lead_nowhere_they_may() -> bytes:
    def to(key: str, words: str) -> str:
        return f'<w:hyperlink r:id="{key}">{r(words)}</w:hyperlink>'

    inner = f'<w:hyperlink w:anchor="muc1">{r("mục 1")}</w:hyperlink>'
    links = {"l1": "javascript:alert(1)", "l2": "file:///C:/tep.doc", "l3": "van-ban.docx"}
    return docx(p(to("l1", "một"), " ", to("l2", "hai"), " ", to("l3", "ba"), " ", inner), links=links)


@case
def links_by_fields() -> bytes:
    simple = (
        '<w:fldSimple w:instr=" HYPERLINK &quot;https://example.vn/&quot; ">' + r("đơn") + "</w:fldSimple>"
    )
    return docx(
        p("Xem ", field('HYPERLINK "https://example.vn/van-ban"', r("văn bản")), " và ", simple, "."),
        p("Trang ", field("PAGE", r("3")), " ngày ", field('DATE \\@ "dd/MM"', r("25/11")), "."),
    )


@case
def breaks_tabs_and_hyphens() -> bytes:
    hard = r(inside="<w:noBreakHyphen/>")
    page = r(inside='<w:br w:type="page"/>')
    return docx(
        p(r("Dòng một\nDòng hai\tsau dấu cách")), p("Việt", hard, "Nam", page), p("Hết\u00a0trang.\n")
    )


@case
def a_bulleted_list() -> bytes:
    return docx(
        *(p("Gồm:"), numbered(1, "Chổi;"), numbered(1, "Xẻng."), p("Hết.")),
        numbering=numbering(listed(BULLET)),
    )


@case
def a_numbered_list() -> bytes:
    items = (numbered(1, "Họp;"), numbered(1, "Làm."))
    return docx(p("Việc:"), *items, numbering=numbering(listed(DECIMAL)))


@case
def lists_within_lists() -> bytes:
    return docx(
        p("Việc:"),
        numbered(1, "Họp"),
        numbered(1, "tổ 1", 1),
        numbered(1, "tổ 2", 1),
        numbered(1, "nhà A", 2),
        numbered(1, "Làm"),
        numbering=numbering(listed(DECIMAL, BULLET, BULLET)),
    )


@case
def points_by_letters_keep_their_letters() -> bytes:
    shapes = listed(("decimal", "%1."), ("lowerLetter", "%2)"))
    return docx(
        *(p("Điều kiện:"), numbered(1, "Chung"), numbered(1, "Điểm a", 1), numbered(1, "Điểm b", 1)),
        *(numbered(1, "Riêng"), numbered(1, "Lại điểm a", 1)),
        numbering=numbering(shapes),
    )


@case
def articles_keep_their_numbers() -> bytes:
    shapes = listed(("decimal", "Điều %1."), ("decimal", "%2."))
    return docx(
        *(p("Quy định:"), numbered(1, "Phạm vi"), numbered(1, "Khoản một", 1), numbered(1, "Khoản hai", 1)),
        *(numbered(1, "Đối tượng"), numbered(1, "Khoản một", 1)),
        numbering=numbering(shapes),
    )


@case
def a_list_that_goes_on_after_a_paragraph() -> bytes:
    return docx(
        *(p("Việc:"), numbered(1, "Một"), numbered(1, "Hai"), p("Xen giữa."), numbered(1, "Ba")),
        *(numbered(1, "Bốn"),),
        numbering=numbering(listed(BRACKET)),
    )


@case
def a_list_that_begins_at_five() -> bytes:
    items = (numbered(1, "Năm"), numbered(1, "Sáu"))
    return docx(p("Tiếp:"), *items, numbering=numbering(listed(DECIMAL, start=5)))


@case
def chapters_in_roman_and_sections_in_two_numbers() -> bytes:
    shapes = listed(("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."))
    return docx(
        *(p("Mở đầu."), numbered(1, "Tình hình"), numbered(1, "Kết quả", 1), numbered(1, "Về môi trường", 2)),
        *(numbered(1, "Về giao thông", 2), numbered(1, "Nhiệm vụ"), numbered(1, "Chung", 1)),
        numbering=numbering(shapes),
    )


@case
def two_lists_of_one_kind_count_together_unless_one_begins_anew() -> bytes:
    used = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="0"/>{more}</w:num>'
        for key, more in [
            (1, ""),
            (2, ""),
            (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        ]
    )
    made = f'{HEAD}<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0">{listed(DECIMAL)}</w:abstractNum>'
    return docx(
        *(p("Việc:"), numbered(1, "Một"), p("Xen."), numbered(2, "Hai"), p("Xen."), numbered(3, "Lại một")),
        numbering=f"{made}{used}</w:numbering>",
    )


@case
def marks_that_are_taken_away() -> bytes:
    none = numbering(listed(("none", "")))
    return docx(
        p("Đoạn."), numbered(1, "Không đánh dấu"), numbered(0, "Số không"), numbered(7, "Lạc"), numbering=none
    )


@case
def content_controls_and_smart_tags() -> bytes:
    inline = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('trong khung')}</w:sdtContent></w:sdt>"
    tag = f'<w:smartTag w:element="place">{r("Tuyên Quang")}</w:smartTag>'
    whole = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Cả đoạn trong khung.')}</w:sdtContent></w:sdt>"
    return docx(p("Chữ ", inline, " ở ", tag, "."), whole)


@case
def letters_taken_apart_and_look_alikes() -> bytes:
    return docx(p("Tie\u0302\u0301ng Vie\u0323\u0302t, Ðại hội,\u200b hết."))


@case
def strict_open_xml() -> bytes:
    strict = "http://purl.oclc.org/ooxml"
    parts = parts_of(p("Phần", style="Heading1"), p(r("Đậm", look="b"), " thường."), p("Đoạn cuối."))
    open_ = "http://schemas.openxmlformats.org"
    changed = {
        f"{open_}/wordprocessingml/2006/main": f"{strict}/wordprocessingml/main",
        f"{open_}/officeDocument/2006/relationships": f"{strict}/officeDocument/relationships",
    }
    for name, text in parts.items():
        for old, new in changed.items():
            text = str(text).replace(old, new)
        parts[name] = text
    return packed(parts)


@case
def written_in_utf_16() -> bytes:
    parts = parts_of(p("Chữ ở bảng mã UTF-16."))
    said = str(parts["word/document.xml"]).replace("UTF-8", "UTF-16")
    return packed(parts | {"word/document.xml": said.encode("utf-16")})
