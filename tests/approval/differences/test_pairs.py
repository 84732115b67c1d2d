"""Sixty pairs of bodies, and what a reader is told of each: no more, no less."""

from __future__ import annotations

from typing import Any

import pytest

from .told import heading, paragraph, quote, table, told

Pair = tuple[list[dict[str, Any]], list[dict[str, Any]], list[str]]
P, H, Q, T = paragraph, heading, quote, table

LONG = "Sáng ngày 25/11, tại nhà văn hóa tổ dân phố số 5, nhân dân cùng dọn vệ sinh đường phố."
OTHER = "Ủy ban nhân dân phường đề nghị các hộ gia đình phân loại rác tại nguồn."
THIRD = "Mọi ý kiến xin gửi về trụ sở phường trong giờ hành chính."
THREE = [P(LONG, "1"), P(OTHER, "2"), P(THIRD, "3")]
FIGURES = ["Đơn vị|Số hộ|Đạt", "Tổ 1|120|118", "Tổ 2|96|90"]
LINK = '<p>Xem <a href="https://vi-du.gov.vn/a">hướng dẫn</a> tại đây.</p>'
LIST = "<ul><li>Bản chính giấy chứng sinh;</li><li>Tờ khai theo mẫu.</li></ul>"


def changed(*inner: str, block: str = "Đoạn văn") -> list[str]:
    return [f"  changed {block}", *(f"    {line}" for line in inner)]


WORDS: dict[str, Pair] = {
    "a word": ([P(LONG, "1")], [P(LONG.replace("Sáng", "Chiều"), "1")], changed(
        "changed p: −Sáng− +Chiều+ ngày 25/11, tại nhà văn hóa tổ dân phố số 5, nhân dân cùng dọn vệ sinh đường phố.")),
    "a number": ([P("Có 120 hộ.", "1")], [P("Có 125 hộ.", "1")], changed("changed p: Có −120− +125+ hộ.")),
    "a date": ([P("Từ ngày 25/11.", "1")], [P("Từ ngày 26/11.", "1")], changed("changed p: Từ ngày −25/11−+26/11+.")),
    "a sum": ([P("Lệ phí 1.000.000 đồng.", "1")], [P("Lệ phí 1.500.000 đồng.", "1")], changed(
        "changed p: Lệ phí −1.000.000− +1.500.000+ đồng.")),
    "a tone": ([P("Ủy ban họp tại hội trường.", "1")], [P("Ủy ban hợp tại hội trường.", "1")], changed(
        "changed p: Ủy ban −họp− +hợp+ tại hội trường.")),
    "a capital letter": ([P("Sông Lô chảy qua.", "1")], [P("sông Lô chảy qua.", "1")], changed(
        "changed p: −Sông− +sông+ Lô chảy qua.")),
    "a word added": ([P("Nhân dân dọn vệ sinh.", "1")], [P("Nhân dân cùng dọn vệ sinh.", "1")], changed(
        "changed p: Nhân dân +cùng+ dọn vệ sinh.")),
    "a word gone": ([P("Nhân dân cùng dọn vệ sinh.", "1")], [P("Nhân dân dọn vệ sinh.", "1")], changed(
        "changed p: Nhân dân −cùng− dọn vệ sinh.")),
    "the end": ([P("Họp lúc 8 giờ.", "1")], [P("Họp lúc 8 giờ", "1")], changed("changed p: Họp lúc 8 giờ−.−")),
    "the beginning": ([P("Họp lúc 8 giờ.", "1")], [P("Sáng nay họp lúc 8 giờ.", "1")], changed(
        "changed p: −Họp− +Sáng nay họp+ lúc 8 giờ.")),
    "a phrase, read as one": ([P("Đồng chí Hạnh và đồng chí Minh dự họp.", "1")],
        [P("Đồng chí Lê Hà và bà Thu dự họp.", "1")], changed(
        "changed p: Đồng chí −Hạnh và đồng chí Minh− +Lê Hà và bà Thu+ dự họp.")),
    "two places far apart": ([P("Sáng nay, lãnh đạo thành phố đến dự buổi lễ khai mạc ở quảng trường.", "1")],
        [P("Chiều nay, lãnh đạo thành phố đến dự buổi lễ bế mạc ở quảng trường.", "1")], changed(
        "changed p: −Sáng− +Chiều+ nay, lãnh đạo thành phố đến dự buổi lễ −khai− +bế+ mạc ở quảng trường.")),
    "spaces alone": ([P("Họp  lúc 8 giờ.", "1")], [P("Họp lúc 8 giờ.", "1")], []),
    "the same letters composed otherwise": ([P("Tuy\u00ean Quang", "1")], [P("Tuy\u00ean Quang", "1")], []),
    "everything": ([P(LONG, "1")], [P(THIRD, "1")], changed(f"gone p: −{LONG}−", f"new p: +{THIRD}+")),
    "a word twice in a row": ([P("rất rất tốt", "1")], [P("rất tốt", "1")], changed("changed p: −rất− rất tốt")),
}  # fmt: skip
WRITING: dict[str, Pair] = {
    "bold": ([P("Nộp hồ sơ tại phường.", "1")], [P("<p>Nộp <b>hồ sơ</b> tại phường.</p>", "1")], changed(
        "changed p: Nộp ~hồ sơ~ tại phường.")),
    "bold taken away": ([P("<p>Nộp <b>hồ sơ</b>.</p>", "1")], [P("Nộp hồ sơ.", "1")], changed(
        "changed p: Nộp ~hồ sơ~.")),
    "italic for bold": ([P("<p>Nộp <b>hồ sơ</b>.</p>", "1")], [P("<p>Nộp <i>hồ sơ</i>.</p>", "1")], changed(
        "changed p: Nộp ~hồ sơ~.")),
    "a link elsewhere": ([P(LINK, "1")], [P(LINK.replace("/a", "/b", 1).replace("</b>", "</a>"), "1")], changed(
        "changed p: Xem ~hướng dẫn~ tại đây.")),
    "a link put in": ([P("Xem hướng dẫn tại đây.", "1")], [P(LINK, "1")], changed(
        "changed p: Xem ~hướng dẫn~ tại đây.")),
    "a link taken away": ([P(LINK, "1")], [P("Xem hướng dẫn tại đây.", "1")], changed(
        "changed p: Xem ~hướng dẫn~ tại đây.")),
    "a link to another page": ([P('<p>Xem <a linktype="page" id="3">quy chế</a>.</p>', "1")],
        [P('<p>Xem <a linktype="page" id="4">quy chế</a>.</p>', "1")], changed("changed p: Xem ~quy chế~.")),
    "words of a link": ([P(LINK, "1")], [P(LINK.replace("hướng dẫn", "chỉ dẫn"), "1")], changed(
        "changed p: Xem −hướng− +chỉ+ dẫn tại đây.")),
    "the editor's own numbers": ([P('<p data-block-key="ab12">Nộp hồ sơ.</p>', "1")],
        [P('<p data-block-key="zz99">Nộp hồ sơ.</p>', "1")], []),
    "other tags for the same": ([P("<p>Nộp <strong>hồ sơ</strong>.</p>", "1")],
        [P("<p>Nộp <b>hồ sơ</b>.</p>", "1")], []),
    "a line of a list": ([P(LIST, "1")], [P(LIST.replace("theo mẫu", "theo Mẫu số 1"), "1")], changed(
        "changed ul-li: Tờ khai theo −mẫu−+Mẫu số 1+.")),
    "a line added to a list": ([P(LIST, "1")], [P(LIST.replace("</ul>", "<li>Giấy ủy quyền.</li></ul>"), "1")],
        changed("new ul-li: +Giấy ủy quyền.+")),
    "lines of a list change places": ([P("<ul><li>Một việc;</li><li>Hai nơi.</li></ul>", "1")],
        [P("<ul><li>Hai nơi.</li><li>Một việc;</li></ul>", "1")], changed("moved ul-li: Hai nơi.")),
    "paragraphs of one block change places": ([P(f"<p>{LONG}</p><p>{OTHER}</p>", "1")],
        [P(f"<p>{OTHER}</p><p>{LONG}</p>", "1")],
        changed("moved p: Ủy ban nhân dân phường đề nghị các hộ gia đình phân")),
    "a numbered list": ([P("<ol><li>Một việc.</li></ol>", "1")], [P("<ul><li>Một việc.</li></ul>", "1")],
        changed("gone ol-li: −Một việc.−", "new ul-li: +Một việc.+")),
    "a paragraph becomes a list": ([P("<p>Tờ khai theo mẫu.</p>", "1")], [P("<ul><li>Tờ khai theo mẫu.</li></ul>", "1")],
        changed("gone p: −Tờ khai theo mẫu.−", "new ul-li: +Tờ khai theo mẫu.+")),
}  # fmt: skip
BLOCKS: dict[str, Pair] = {
    "nothing": (THREE, THREE, []),
    "nothing, numbered anew": (THREE, [P(LONG, "7"), P(OTHER, "8"), P(THIRD, "9")], []),
    "nothing, without numbers": (THREE, [P(LONG), P(OTHER), P(THIRD)], []),
    "empty": ([], [], []),
    "a first block": ([], [P(LONG, "1")], ["  new Đoạn văn", f"    new p: +{LONG}+"]),
    "the last block gone": ([P(LONG, "1")], [], ["  gone Đoạn văn", f"    gone p: −{LONG}−"]),
    "one at the end": (THREE[:2], THREE, ["  new Đoạn văn", f"    new p: +{THIRD}+"]),
    "one at the beginning": (THREE[1:], THREE, ["  new Đoạn văn", f"    new p: +{LONG}+"]),
    "one in the middle gone": (THREE, [THREE[0], THREE[2]], ["  gone Đoạn văn", f"    gone p: −{OTHER}−"]),
    "the last one first": (THREE, [THREE[2], *THREE[:2]], [f"  moved Đoạn văn: {THIRD.rpartition(' chính')[0]}"]),
    "the first one last": (THREE, [*THREE[1:], THREE[0]], ["  moved Đoạn văn: Sáng ngày 25/11, tại nhà văn hóa tổ dân phố số"]),
    "turned round": (THREE, THREE[::-1], [
        "  moved Đoạn văn: Mọi ý kiến xin gửi về trụ sở phường trong giờ hành",
        "  moved Đoạn văn: Ủy ban nhân dân phường đề nghị các hộ gia đình phân"]),
    "moved without a number": (THREE, [P(THIRD), P(LONG), P(OTHER)], [
        "  moved Đoạn văn: Mọi ý kiến xin gửi về trụ sở phường trong giờ hành"]),
    "moved and changed": (THREE, [P(THIRD.replace("trụ sở", "Văn phòng"), "3"), *THREE[:2]], [
        "  changed moved Đoạn văn",
        "    changed p: Mọi ý kiến xin gửi về −trụ sở− +Văn phòng+ phường trong giờ hành chính."]),
    "written anew, much alike": (THREE, [P(LONG.replace("số 5", "số 6")), *THREE[1:]], changed(
        "changed p: Sáng ngày 25/11, tại nhà văn hóa tổ dân phố số −5−+6+, nhân dân cùng dọn vệ sinh đường phố.")),
    "written anew, unlike": ([P(LONG, "1")], [P(THIRD)], [
        "  gone Đoạn văn", f"    gone p: −{LONG}−", "  new Đoạn văn", f"    new p: +{THIRD}+"]),
    "two the same, one gone": ([P(LONG, "1"), P(LONG, "2")], [P(LONG, "1")],
        ["  gone Đoạn văn", f"    gone p: −{LONG}−"]),
    "one doubled": ([P(LONG, "1")], [P(LONG, "1"), P(LONG, "2")], ["  new Đoạn văn", f"    new p: +{LONG}+"]),
    "a heading": ([H("Thời gian", number="1")], [H("Thời gian, địa điểm", number="1")], changed(
        "changed Tiêu đề mục: Thời gian+, địa điểm+", block="Tiêu đề mục")),
    "the level of a heading": ([H("Thời gian", "1")], [H("Thời gian", "1", "h3")], changed(
        "changed Cấp: Mục −lớn−+nhỏ+", block="Tiêu đề mục")),
    "a paragraph becomes a heading": ([P("Thời gian", "1")], [H("Thời gian", "2")], [
        "  gone Đoạn văn", "    gone p: −Thời gian−",
        "  new Tiêu đề mục", "    new Tiêu đề mục: +Thời gian+", "    new Cấp: +Mục lớn+"]),
    "who is quoted": ([Q("Làm ngay.", "Bà Hạnh", "1")], [Q("Làm ngay.", "Bà Hà", "1")], changed(
        "changed Người nói, nguồn: Bà −Hạnh−+Hà+", block="Trích dẫn")),
    "a source put in": ([Q("Làm ngay.", "", "1")], [Q("Làm ngay.", "Bà Hà", "1")], changed(
        "changed Người nói, nguồn: +Bà Hà+", block="Trích dẫn")),
    "a line of a quotation": ([Q("Làm ngay.\nLàm đúng.", "", "1")], [Q("Làm ngay.\nLàm thật đúng.", "", "1")], changed(
        "changed Trích dẫn", "  changed p: Làm +thật+ đúng.", block="Trích dẫn")),
}  # fmt: skip
TABLES: dict[str, Pair] = {
    "a cell": ([T(*FIGURES, number="1")], [T(FIGURES[0], "Tổ 1|120|119", FIGURES[2], number="1")], changed(
        "changed Hàng “Tổ 1”", "  changed Đạt: −118−+119+", block="Bảng")),
    "a whole row of prices": ([T("Phường|Giá 1|Giá 2", "Minh Xuân|100|200", number="1")],
        [T("Phường|Giá 1|Giá 2", "Minh Xuân|110|220", number="1")], changed(
        "changed Hàng “Minh Xuân”", "  changed Giá 1: −100−+110+", "  changed Giá 2: −200−+220+", block="Bảng")),
    "an empty row": ([T("A|B", "1|2", number="1")], [{"type": "table", "id": "1", "value": {
        "data": [["A", "B"], ["1", "2"], []], "first_row_is_table_header": True}}], []),
    "nought is a number": ([T("A|B", "1|", number="1")], [{"type": "table", "id": "1", "value": {
        "data": [["A", "B"], ["1", 0]], "first_row_is_table_header": True}}], changed(
        "changed Hàng “1”", "  changed B: +0+", block="Bảng")),
    "a cell filled": ([T("A|B", "x|", number="1")], [T("A|B", "x|y", number="1")], changed(
        "changed Hàng “x”", "  changed B: +y+", block="Bảng")),
    "a row added": ([T(*FIGURES, number="1")], [T(*FIGURES, "Tổ 3|80|80", number="1")], changed(
        "new Hàng “Tổ 3”", "  new Đơn vị: +Tổ 3+", "  new Số hộ: +80+", "  new Đạt: +80+", block="Bảng")),
    "a row gone": ([T(*FIGURES, number="1")], [T(*FIGURES[:2], number="1")], changed(
        "gone Hàng “Tổ 2”", "  gone Đơn vị: −Tổ 2−", "  gone Số hộ: −96−", "  gone Đạt: −90−", block="Bảng")),
    "rows change places": ([T(*FIGURES, number="1")], [T(FIGURES[0], FIGURES[2], FIGURES[1], number="1")], changed(
        "moved Hàng “Tổ 2”: Tổ 2", block="Bảng")),
    "a column added": ([T("A|B", "1|2", number="1")], [T("A|B|C", "1|2|3", number="1")], changed(
        "changed Hàng “A”", "  new C: +C+", "changed Hàng “1”", "  new C: +3+", block="Bảng")),
    "a column gone": ([T("A|B|C", "1|2|3", number="1")], [T("A|C", "1|3", number="1")], changed(
        "changed Hàng “A”", "  gone B: −B−", "changed Hàng “1”", "  gone B: −2−", block="Bảng")),
    "its name": ([T(*FIGURES, caption="Kết quả", number="1")], [T(*FIGURES, caption="Kết quả quý I", number="1")], changed(
        "changed Tên bảng: Kết quả +quý I+", block="Bảng")),
}  # fmt: skip
PAIRS = WORDS | WRITING | BLOCKS | TABLES


@pytest.mark.parametrize("name", PAIRS)
def test_a_reader_is_told_what_changed_and_nothing_else(name: str) -> None:
    old, new, expected = PAIRS[name]
    assert told(old, new) == expected


def test_of_a_long_paragraph_only_the_words_around_a_change_are_told() -> None:
    many = " ".join(f"từ{number}" for number in range(100))
    old, new = [P(f"{many} cũ {many}", "1")], [P(f"{many} mới {many}", "1")]
    [_, words] = told(old, new)
    around = (" ".join(f"từ{number}" for number in numbers) for numbers in (range(86, 100), range(15)))
    before, after = around
    assert words.strip() == f"changed p: … {before} −cũ− +mới+ {after} …"


@pytest.mark.parametrize("name", PAIRS)
def test_turned_round_what_came_is_what_goes(name: str) -> None:
    """The same pair from new to old: as much changed, and each state compared with itself did not."""
    old, new, expected = PAIRS[name]
    assert bool(told(new, old)) is bool(expected)
    assert told(old, old) == told(new, new) == []
