"""Files that another writer of the format made, with the styles that Word itself brings along."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as Letter
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm

from vietnamese.legacy import Encoding, encode

from ..writing import picture
from . import case


def kept(letter: Letter) -> bytes:
    content = BytesIO()
    letter.save(content)
    return content.getvalue()


@case
def library_headings_and_lists() -> bytes:
    letter = Document()
    letter.add_heading("Ngày hội xanh", 0)
    letter.add_paragraph("Mở đầu.")
    letter.add_heading("Buổi sáng", 1)
    letter.add_paragraph("Chổi", style="List Bullet")
    letter.add_paragraph("Cán dài", style="List Bullet 2")
    letter.add_paragraph("Họp", style="List Number")
    letter.add_paragraph("Làm", style="List Number")
    letter.add_heading("Chi tiết", 2)
    letter.add_paragraph("Trích lời.", style="Intense Quote")
    return kept(letter)


@case
def library_runs() -> bytes:
    letter = Document()
    said = letter.add_paragraph("Có chữ ")
    said.add_run("đậm").bold = True
    said.add_run(" và ")
    said.add_run("nghiêng").italic = True
    said.add_run(" kiểu", style="Strong").add_break()
    said.add_run("dòng sau.")
    letter.add_page_break()
    letter.add_paragraph("Trang sau.")
    return kept(letter)


@case
def library_table_with_merged_cells() -> bytes:
    letter = Document()
    letter.add_paragraph("Bảng:")
    made = letter.add_table(3, 3, style="Table Grid")
    for number, words in enumerate(["Tổ", "Số hộ", "", "", "Nam", "Nữ", "1", "17", "18"]):
        made.cell(number // 3, number % 3).text = words
    made.cell(0, 1).merge(made.cell(0, 2))
    made.cell(0, 0).merge(made.cell(1, 0))
    return kept(letter)


@case
def library_table_within_a_table() -> bytes:
    letter = Document()
    letter.add_paragraph("Bảng:")
    made = letter.add_table(1, 2)
    made.cell(0, 0).text = "Ngoài"
    inner = made.cell(0, 1).add_table(2, 2)
    for number, words in enumerate(["a", "b", "c", "d"]):
        inner.cell(number // 2, number % 2).text = words
    return kept(letter)


@case
def library_picture() -> bytes:
    letter = Document()
    letter.add_paragraph("Ảnh:")
    letter.add_picture(BytesIO(picture("PNG", (400, 300))), width=Cm(8))
    letter.add_paragraph("Nhân dân dọn vệ sinh.", style="Caption")
    return kept(letter)


@case
def library_old_fonts() -> bytes:
    letter = Document()
    normal = letter.styles["Normal"]
    normal.font.name = ".VnTime"
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), ".VnTime")
    letter.add_paragraph(encode("Nhân dân tổ dân phố cùng dọn vệ sinh.", Encoding.TCVN3).text)
    mixed = letter.add_paragraph()
    mixed.add_run("Đoạn Unicode ").font.name = "Times New Roman"
    mixed.add_run(encode("và chữ VNI.", Encoding.VNI).text).font.name = "VNI-Times"
    return kept(letter)


@case
def library_head_and_foot_of_every_page() -> bytes:
    letter = Document()
    letter.sections[0].header.paragraphs[0].text = "Tổ dân phố"
    letter.sections[0].footer.paragraphs[0].text = "1"
    letter.add_paragraph("Đoạn.")
    return kept(letter)


@case
def library_announcement() -> bytes:
    letter = Document()
    head = letter.add_table(1, 2)
    left, right = head.rows[0].cells
    left.text = "ỦY BAN NHÂN DÂN\nPHƯỜNG MINH XUÂN"
    left.add_paragraph("Số: 9/TB-UBND")
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc"
    right.add_paragraph("Minh Xuân, ngày 12 tháng 8 năm 2024")
    for words in ("THÔNG BÁO", "Về lịch tiếp công dân mẫu"):
        named = letter.add_paragraph(words)
        named.alignment = WD_ALIGN_PARAGRAPH.CENTER
    letter.add_paragraph("Ủy ban nhân dân phường thông báo.")
    foot = letter.add_table(1, 2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Đảng ủy;\n- Lưu: VT."
    foot.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nHoàng Thị Thử"
    return kept(letter)
