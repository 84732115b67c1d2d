"""Administrative documents after NĐ 30/2020/NĐ-CP, as offices type them; every name and number is made up."""

from __future__ import annotations

from ..writing import b, cell, docx, p, r, row, table
from . import case

MOTTO = (
    b("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    b("Độc lập - Tự do - Hạnh phúc"),
    p("_______", centred=True),
)
COMMITTEE = (b("ỦY BAN NHÂN DÂN"), b("THÀNH PHỐ TUYÊN QUANG"), p("_____", centred=True))
BASIS = p(r("Căn cứ quy định mẫu;", look="i"))
ARTICLE = p(r("Điều 1.", look="b"), " Ban hành mẫu phiếu kèm theo quyết định này.")


def dated(words: str = "Tuyên Quang, ngày 05 tháng 02 năm 2025") -> str:
    return p(r(words, look="i"), centred=True)


def head(left: tuple[str, ...], number: str, *right: str) -> str:
    return table(row(cell(*left, p(number, centred=True)), cell(*MOTTO, *(right or (dated(),)))))


def foot(*posts: str, name: str = "Nguyễn Văn Thử", to: tuple[str, ...] = ("Như Điều 2", "Lưu: VT")) -> str:
    left = cell(p(r("Nơi nhận:", look="b i")), *(p(f"- {one};") for one in to))
    return table(row(left, cell(*(b(post) for post in posts), p(), p(), b(name))))


@case
def a_decision() -> bytes:
    return docx(
        head(COMMITTEE, "Số: 77/QĐ-UBND"),
        *(
            b("QUYẾT ĐỊNH"),
            b("Về việc ban hành mẫu phiếu lấy ý kiến"),
            b("của tổ dân phố"),
            p("____", centred=True),
        ),
        *(b("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TUYÊN QUANG"), BASIS, b("QUYẾT ĐỊNH:"), ARTICLE),
        foot("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    )


@case
def a_decision_signed_for_the_committee() -> bytes:
    return docx(
        *(
            head(COMMITTEE, "Số: 78/2025/QĐ-UBND"),
            b("QUYẾT ĐỊNH"),
            b("Ban hành quy định mẫu"),
            BASIS,
            ARTICLE,
        ),
        foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", to=("Lưu: VT",)),
    )


@case
def an_official_dispatch() -> bytes:
    about = p("V/v chuẩn bị ngày hội", centred=True)
    more = p("toàn dân dọn vệ sinh", centred=True)
    left = cell(*COMMITTEE, p("Số: 79/UBND-VP", centred=True), about, more)
    return docx(
        table(row(left, cell(*MOTTO, dated("Tuyên Quang, ngày 15 tháng 11 năm 2024")))),
        *(p("Kính gửi: Ủy ban nhân dân các phường, xã.", centred=True), p("Đề nghị chuẩn bị dụng cụ.")),
        foot("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    )


@case
def a_plan_of_a_department_below_its_superior() -> bytes:
    left = (p("UBND THÀNH PHỐ TUYÊN QUANG", centred=True), b("PHÒNG TƯ PHÁP"))
    return docx(
        head(left, "Số: 12/KH-PTP"),
        *(b("KẾ HOẠCH"), b("Tuyên truyền, phổ biến pháp luật mẫu")),
        *(
            p("Thực hiện chương trình mẫu, phòng ban hành kế hoạch."),
            p(r("I. MỤC ĐÍCH", look="b")),
            p("Để thử."),
        ),
        foot("TRƯỞNG PHÒNG"),
    )


@case
def a_report_of_a_centre() -> bytes:
    left = (p("UBND THÀNH PHỐ TUYÊN QUANG"), b("TRUNG TÂM VĂN HÓA, TRUYỀN THÔNG"), b("VÀ THỂ THAO"))
    return docx(
        *(head(left, "Số: 5/BC-TTVH"), b("BÁO CÁO"), b("Kết quả ngày hội mẫu"), p("1. Kết quả: tốt.")),
        foot("GIÁM ĐỐC", name="TRẦN THỊ MẪU"),
    )


@case
def a_head_in_lines_cut_by_tabs() -> bytes:
    return docx(
        p(r("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", look="b")),
        p(r("THÀNH PHỐ TUYÊN QUANG\tĐộc lập - Tự do - Hạnh phúc", look="b")),
        p("Số: 80/TB-UBND\tTuyên Quang, ngày 7 tháng 3 năm 2025"),
        *(b("THÔNG BÁO"), b("Kết luận cuộc họp mẫu"), p("Ngày 6/3, cuộc họp mẫu thống nhất.")),
        p("Nơi nhận:\tTL. CHỦ TỊCH"),
        p("- Như trên;\tCHÁNH VĂN PHÒNG"),
        p("- Lưu: VT."),
        p("\tLê Văn Mẫu"),
    )


@case
def a_head_in_lines_one_below_the_other() -> bytes:
    return docx(
        *(b("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), b("Độc lập - Tự do - Hạnh phúc"), dated()),
        *(b("ỦY BAN NHÂN DÂN"), b("PHƯỜNG MINH XUÂN"), p("Số: 81/TB-UBND", centred=True)),
        *(b("THÔNG BÁO"), p(r("Về việc tiếp công dân", look="b"), centred=True)),
        p("Ủy ban nhân dân phường thông báo lịch mẫu."),
    )


@case
def a_resolution_of_the_party() -> bytes:
    left = (p("ĐẢNG BỘ TỈNH TUYÊN QUANG"), b("THÀNH ỦY TUYÊN QUANG"), p("*", centred=True))
    right = cell(b("ĐẢNG CỘNG SẢN VIỆT NAM"), dated("Tuyên Quang, ngày 20 tháng 01 năm 2025"))
    return docx(
        table(row(cell(*left, p("Số 12-NQ/TU", centred=True)), right)),
        *(
            b("NGHỊ QUYẾT"),
            b("về công tác mẫu"),
            p("-----", centred=True),
            p("Hội nghị thảo luận và quyết nghị."),
        ),
        table(
            row(
                cell(p(r("Nơi nhận:", look="b")), p("- Các chi bộ,"), p("- Lưu Văn phòng.")),
                cell(b("T/M BAN THƯỜNG VỤ"), b("BÍ THƯ"), p("(Đã ký)", centred=True), b("Phạm Văn Mẫu")),
            )
        ),
    )


@case
def a_document_whose_number_and_day_are_still_blank() -> bytes:
    return docx(
        head(COMMITTEE, "Số:       /QĐ-UBND", dated("Tuyên Quang, ngày      tháng 02 năm 2025")),
        *(b("QUYẾT ĐỊNH"), b("Về việc còn trống"), BASIS, ARTICLE),
    )


@case
def a_document_with_its_annex() -> bytes:
    return docx(
        *(head(COMMITTEE, "Số: 82/QĐ-UBND"), b("QUYẾT ĐỊNH"), b("Về việc giao chỉ tiêu mẫu"), BASIS, ARTICLE),
        foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        *(
            b("PHỤ LỤC"),
            p("(Kèm theo Quyết định số 82/QĐ-UBND)"),
            table(row("Phường", "Chỉ tiêu"), row("Minh Xuân", "35")),
        ),
    )


@case
def its_kind_and_what_it_is_about_in_one_paragraph() -> bytes:
    return docx(
        *(
            head(COMMITTEE, "Số: 83/KH-UBND"),
            b("KẾ HOẠCH\nVề việc tổ chức ngày hội mẫu\nnăm 2025"),
            p("I. Mục đích"),
        ),
        p("Để thử."),
    )


@case
def news_that_speaks_of_a_decision_is_none() -> bytes:
    return docx(
        p("Thành phố ban hành quyết định mới"),
        p(
            "Ngày 05 tháng 02 năm 2025, Ủy ban nhân dân thành phố ban hành Quyết định số 77/QĐ-UBND về mẫu phiếu."
        ),
        p("Số: 77 là số thử."),
    )
