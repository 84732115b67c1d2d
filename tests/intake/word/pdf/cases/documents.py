"""Administrative documents after NĐ 30/2020/NĐ-CP as PDF; every name and number is made up."""

from __future__ import annotations

from vietnamese.legacy import Encoding, encode

from ..writing import STEP, TOP, Words, line, lines, middle, pdf, sides
from . import case

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "_______")
DAY = "Tuyên Quang, ngày 05 tháng 02 năm 2025"
COMMITTEE = ("UBND TỈNH TUYÊN QUANG", "ỦY BAN NHÂN DÂN", "THÀNH PHỐ TUYÊN QUANG", "_____")
BOLD = "ỦY TH CỘ Độ"
LOW = TOP - 5 * STEP


def head(number: str, day: str = DAY, left: tuple[str, ...] = COMMITTEE) -> list[Words]:
    return sides((*left, number), (*MOTTO, "", day), bold=BOLD, size=11)


def name(*texts: str, top: float = LOW) -> list[Words]:
    return [middle(top - STEP * n, text, bold=True) for n, text in enumerate(texts)]


def foot(*posts: str, top: float, to: tuple[str, ...] = ("Như Điều 2;", "Lưu: VT.")) -> list[Words]:
    left = [line(top, "Nơi nhận:", bold=True, size=12)]
    left += [line(top - STEP * n, f"- {one}", size=11) for n, one in enumerate(to, 1)]
    rows = [*posts, "", "", "Nguyễn Văn Thử"]
    return left + [middle(top - 1 - STEP * n, one, 430, bold=True) for n, one in enumerate(rows) if one]


def body(*texts: str, top: float = LOW - 4 * STEP) -> list[Words]:
    return lines(*texts, top=top)


ARTICLE = (
    "Căn cứ quy định mẫu về lấy ý kiến nhân dân ở các tổ dân phố thuộc thành",
    "phố;",
    "Điều 1. Ban hành mẫu phiếu kèm theo.",
)


@case
def a_decision() -> bytes:
    called = name("QUYẾT ĐỊNH", "Về việc ban hành mẫu phiếu", "của tổ dân phố")
    page = [*head("Số: 77/QĐ-UBND"), *called, *body(*ARTICLE)]
    return pdf([*page, *foot("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", top=400)])


@case
def a_plan_whose_day_is_cut_at_the_edge() -> bytes:
    page = sides(
        (*COMMITTEE, "Số: 12/KH-UBND"),
        (*MOTTO, "", "Tuyên Quang, ngày 05 tháng 02 năm", "2025"),
        bold=BOLD,
        size=11,
    )
    called = name("KẾ HOẠCH", "Tuyên truyền pháp luật mẫu", top=LOW - STEP)
    return pdf([*page, *called, *body("Để thử."), *foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", top=400)])


@case
def an_official_dispatch() -> bytes:
    left = (*COMMITTEE[1:3], "Số: 79/UBND-VP", "V/v chuẩn bị ngày hội", "toàn dân dọn vệ sinh")
    page = sides(left, (*MOTTO[:2], "", DAY), bold=BOLD, size=11)
    to = middle(LOW - STEP, "Kính gửi: Ủy ban nhân dân các phường, xã.")
    return pdf([*page, to, *body("Đề nghị chuẩn bị."), *foot("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", top=400)])


@case
def a_resolution_of_the_party() -> bytes:
    left = ("ĐẢNG BỘ TỈNH TUYÊN QUANG", "THÀNH ỦY TUYÊN QUANG", "*", "Số 12-NQ/TU")
    page = sides(left, ("ĐẢNG CỘNG SẢN VIỆT NAM", "", "", DAY), bold="TH ĐẢ", size=11)
    return pdf([*page, *name("NGHỊ QUYẾT", "về công tác mẫu"), *foot("T/M BAN THƯỜNG VỤ", "BÍ THƯ", top=500)])


@case
def a_head_in_lines_one_below_the_other() -> bytes:
    rows = ("ỦY BAN NHÂN DÂN THÀNH PHỐ TUYÊN QUANG", "Số: 5/TB-UBND", MOTTO[0], MOTTO[1], DAY)
    page = [middle(TOP - STEP * n, one) for n, one in enumerate(rows)]
    return pdf([*page, *name("THÔNG BÁO", "Lịch tiếp công dân mẫu", top=LOW - STEP)])


@case
def a_foot_that_goes_over_to_the_next_page() -> bytes:
    called = name("QUYẾT ĐỊNH", "Về việc ban hành mẫu phiếu")
    begun = foot("KT. CHỦ TỊCH", top=40, to=())
    begun = [one for one in begun if one.y > 20]
    rest = [line(TOP, "- Như Điều 2;", size=11), middle(TOP - STEP, "Nguyễn Văn Thử", 430, bold=True)]
    return pdf([*head("Số: 77/QĐ-UBND"), *called, *body(*ARTICLE), *begun], rest)


@case
def a_decision_with_its_annex() -> bytes:
    called = name("QUYẾT ĐỊNH", "Về việc ban hành mẫu phiếu")
    page = [*head("Số: 77/QĐ-UBND"), *called, *foot("CHỦ TỊCH", top=400)]
    return pdf(page, [*name("PHỤ LỤC", top=TOP), *lines("1. Mẫu phiếu", top=TOP - STEP)])


def tcvn3(text: str) -> str:
    return encode(text, Encoding.TCVN3).text


@case
def a_decision_in_the_fonts_of_tcvn3() -> bytes:
    """Capitals are letters of a font of their own; the rest is of the usual one."""

    def as_then(one: Words) -> Words:
        capitals = one.text.isupper()
        text = tcvn3(one.text.lower() if capitals else one.text)
        return Words(text, one.x, one.y, ".VnTimeH" if capitals else ".VnTime", one.bold, one.size)

    called = name("QUYẾT ĐỊNH", "Về việc ban hành mẫu phiếu")
    page = [*head("Số: 77/QĐ-UBND"), *called, *foot("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", top=400)]
    return pdf([as_then(one) for one in page])
