"""Tables, pictures, notes, changes that are tracked, and what is left out."""

from __future__ import annotations

from ..writing import (
    b,
    cell,
    deleted,
    docx,
    drawing,
    inserted,
    listed,
    noted,
    notes,
    numbered,
    numbering,
    p,
    picture,
    r,
    row,
    table,
)
from . import case

ACROSS, ON = '<w:gridSpan w:val="2"/>', "<w:vMerge/>"
DOWN = '<w:vMerge w:val="restart"/>'


@case
def a_table_with_a_head() -> bytes:
    head = row("Tổ", "Số hộ", about="<w:tblHeader/>")
    return docx(p("Kết quả:"), table(head, row("1", "35"), row("2", "53")))


@case
def a_table_whose_first_row_is_bold() -> bytes:
    head = row(cell(b("Tổ")), cell(b("Số hộ")))
    return docx(p("Kết quả:"), table(head, row("1", "35")), p("Hết."))


@case
def cells_over_columns_and_rows() -> bytes:
    return docx(
        p("Bảng:"),
        table(
            row(cell("Tổ", about=DOWN), cell("Số hộ", about=ACROSS)),
            row(cell("", about=ON), "Nam", "Nữ"),
            row("1", "17", "18"),
        ),
    )


@case
def a_table_within_a_table() -> bytes:
    inner = table(row("a", "b"), row("c", "d"))
    return docx(p("Bảng:"), table(row(cell("Trước", inner, "Sau"), "Bên"), row("1", "2")))


@case
def a_frame_of_one_cell_is_no_table() -> bytes:
    return docx(p("Trước."), table(row(cell("Đoạn trong khung.", "Đoạn nữa."))), p("Sau."))


@case
def a_list_and_a_picture_in_a_cell() -> bytes:
    items = cell(numbered(1, "Chổi"), numbered(1, "Xẻng"))
    return docx(
        *(
            p("Bảng:"),
            table(row("Dụng cụ", "Ảnh"), row(items, cell(p(drawing("rId-m0", "Cái chổi"))))),
            p("Hết."),
        ),
        numbering=numbering(listed(("bullet", "-"))),
        media={"choi.png": picture()},
    )


@case
def rows_of_unlike_lengths() -> bytes:
    return docx(p("Bảng:"), table(row("1", "2", "3"), row("4"), row("5", "6")))


@case
def notes_at_the_foot() -> bytes:
    body = p("Ủy ban", noted("footnote", 2), " và tổ", noted("footnote", 1), ".")
    return docx(
        body, footnotes=notes("footnote", _1=p("Tổ 1."), _2=p("Phường ", r("Minh Xuân", look="i"), "."))
    )


@case
def notes_at_the_foot_and_at_the_end() -> bytes:
    body = p("Một", noted("endnote", 1), ", hai", noted("footnote", 1), ", lại một", noted("endnote", 1), ".")
    return docx(
        body,
        footnotes=notes("footnote", _1=p("Chân."), _9=p("Không ai nhắc.")),
        endnotes=notes("endnote", _1=p("Cuối.")),
    )


@case
def a_note_that_the_file_has_lost() -> bytes:
    return docx(p("Có chú thích", noted("footnote", 5), " mất."), footnotes=notes("footnote", _1=p("Khác.")))


@case
def a_picture_with_its_words_and_its_caption() -> bytes:
    return docx(
        *(
            p("Trước."),
            p(drawing("rId-m0", "Nhân dân quét đường")),
            p("Nhân dân tổ 1 dọn vệ sinh.", style="Caption"),
        ),
        *(p("Sau."),),
        media={"anh.jpg": picture("JPEG")},
    )


@case
def a_picture_that_is_shown_twice() -> bytes:
    return docx(p("Một.", drawing("rId-m0")), p("Hai.", drawing("rId-m0")), media={"anh.png": picture()})


@case
def pictures_that_the_library_does_not_take() -> bytes:
    return docx(
        *(p("Ảnh: ", drawing("rId-m0"), drawing("rId-m1"), drawing("rId-m2")), p(drawing("rId-m3"))),
        media={"a.emf": b"1", "b.gif": picture("GIF"), "c.tiff": b"II", "d.webp": picture("WEBP")},
    )


@case
def a_picture_that_lies_elsewhere() -> bytes:
    linked = '<w:drawing><wp:inline><a:graphic><a:blip r:link="l1"/></a:graphic></wp:inline></w:drawing>'
    return docx(p("Ảnh: ", r(inside=linked)), links={"l1": "https://example.vn/anh.png"})


@case
def a_picture_of_an_old_word() -> bytes:
    shape = '<w:pict><v:shape><v:imagedata r:id="rId-m0" o:title="x"/></v:shape></w:pict>'
    return docx(p("Ảnh: ", r(inside=shape)), media={"anh.png": picture()})


@case
def changes_that_are_tracked() -> bytes:
    return docx(
        p(
            "Có ",
            deleted("35"),
            inserted(r("53")),
            " hộ",
            inserted(r(" dân", look="b")),
            ", ",
            deleted("bỏ"),
            "hết.",
        )
    )


@case
def a_paragraph_whose_end_is_struck_out() -> bytes:
    ended = '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>'
    return docx(p("Đoạn một ", about=ended), p("nối đoạn hai."), p("Đoạn ba."))


@case
def what_was_moved_and_rows_that_were_struck_out() -> bytes:
    gone = f'<w:moveFrom w:id="4" w:author="A">{r("Chỗ cũ.")}</w:moveFrom>'
    here = f'<w:moveTo w:id="5" w:author="A">{r("Chỗ mới.")}</w:moveTo>'
    struck = row("bỏ", "hàng", about='<w:del w:id="6" w:author="A"/>')
    new = row("thêm", "hàng", about='<w:ins w:id="7" w:author="A"/>')
    return docx(p("Mở ", gone), p("đầu. ", here), table(row("1", "2"), struck, new))


@case
def changes_of_looks_that_are_tracked() -> bytes:
    was = '<w:rPrChange w:id="8" w:author="A"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    return docx(p("Chữ ", r("nay thường").replace("<w:rPr>", f"<w:rPr>{was}"), "."))


@case
def comments_hidden_and_struck_words() -> bytes:
    comment = r(inside='<w:commentReference w:id="0"/>')
    return docx(p("Chữ ", r("ẩn ", look="vanish"), r("gạch", look="strike"), comment, " còn."))


@case
def words_in_a_box() -> bytes:
    inner = f"<w:txbxContent>{p('Chữ trong khung.')}</w:txbxContent>"
    new = f"<mc:Choice><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>"
    old = f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
    return docx(
        p("Trước khung.", r(inside=f"<mc:AlternateContent>{new}{old}</mc:AlternateContent>")), p("Sau.")
    )


@case
def a_table_of_contents() -> bytes:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    whole = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('Mục lục')}{p('Phần … 1')}</w:sdtContent></w:sdt>"
    return docx(p("Mở đầu."), whole, p("Phần …\t1", style="TOC1"), p("Phần", style="Heading1"), p("Đoạn."))


@case
def above_and_below_every_page() -> bytes:
    return docx(
        p("Đoạn."), edges={"header1": p("Lưu hành trong tổ"), "footer1": p("3"), "footer2": p("Trang 3")}
    )


@case
def a_formula() -> bytes:
    return docx(p("Diện tích: ", "<m:oMath><m:r><m:t>S=a×b</m:t></m:r></m:oMath>", "."))


@case
def objects_and_charts() -> bytes:
    embedded = '<w:object><v:shape><v:imagedata r:id="rId-m0"/></v:shape><o:OLEObject r:id="x"/></w:object>'
    chart = "<w:drawing><wp:inline><a:graphic><c:chart/></a:graphic></wp:inline></w:drawing>"
    line = '<w:drawing><wp:inline><a:graphic><a:prstGeom prst="line"/></a:graphic></wp:inline></w:drawing>'
    return docx(
        *(
            p("Một ", r(inside=embedded), "hai ", r(inside=chart), "ba", r(inside=line), "."),
            '<w:altChunk r:id="y"/>',
        ),
        media={"a.emf": b"1"},
    )


@case
def signs_of_symbol_fonts() -> bytes:
    def sign(code: str) -> str:
        return r(inside=f'<w:sym w:font="Wingdings" w:char="{code}"/>')

    return docx(p(sign("F0A8"), " Chưa ", sign("F0FE"), " Đã ", sign("F04A"), " Vui"))
