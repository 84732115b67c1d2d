"""Chỉ đạo, điều hành: documents, guidance, the calendar, and what the law makes public (rows 7 to 10, 33)."""

from __future__ import annotations

from ...chains import checked_then_approved, checks, written_by_member
from ...vocabulary import Content, Freshness, Gap, Heading, Period, Scope, Section
from .afternoon import approves
from .contributors import CV_VPUB, LD_VPTU, LD_VPUB, UNITS, VPTU

HEADING = Heading("chi-dao-dieu-hanh", "Chỉ đạo, điều hành", "Direction and administration")
DISCLOSURE = Heading("cong-khai-thong-tin", "Công khai thông tin", "Public information", HEADING.key)

NO_CHECK = "Quy chế giao thành viên cung cấp, tổng hợp, biên tập và không nêu ai kiểm duyệt."
PTB_APPROVES = Gap(NO_CHECK, "Không có bước kiểm duyệt riêng; Phó Trưởng Ban biên tập phê duyệt.")


def disclosure(
    key: str,
    suffix: str,
    title: str,
    title_en: str,
    law: str,
    *,
    content: Content = Content.DISCLOSURE,
    discloses: tuple[str, ...] = (),
) -> Section:
    """One kind of information that the law, not the Quy chế, orders to publish (row 33)."""
    return Section(
        key=key,
        row=f"33-{suffix}",
        title=title,
        title_en=title_en,
        parent=DISCLOSURE.key,
        content=content,
        discloses=discloses,
        chain=checked_then_approved(
            checks("lanh-dao-vp-hdnd-ubnd", "II.4.3b-5b", gap=True),
            approves("pho-truong-ban", gap=True),
        ),
        contributors=(UNITS,),
        freshness=Freshness(Period.ON_CHANGE, law=law),
        clauses=("III.6a",),
        gaps=(
            Gap(
                "Quy chế dẫn chiếu NĐ 43/2011/NĐ-CP mà không phân công người kiểm duyệt, phê duyệt.",
                "Lãnh đạo Văn phòng HĐND và UBND kiểm duyệt, Phó Trưởng Ban biên tập phê duyệt.",
            ),
        ),
    )


TEN_DAYS = "10 ngày làm việc kể từ ngày phê duyệt"
FIVE_DAYS = "05 ngày làm việc"

SECTIONS = (
    Section(
        key="chi-dao-cua-cap-uy",
        row="7",
        title="Lãnh đạo, chỉ đạo, điều hành của cấp ủy",
        title_en="Direction of the Party committee",
        parent=HEADING.key,
        content=Content.DOCUMENT,
        chain=written_by_member("lanh-dao-vp-thanh-uy", approves("truong-ban", gap=True)),
        contributors=(LD_VPTU, VPTU),
        freshness=Freshness(Period.WEEKLY, law="02 ngày làm việc đối với văn bản"),
        clauses=("I.3.2b", "II.4.3b-4b"),
        gaps=(Gap(NO_CHECK, "Không có bước kiểm duyệt riêng; Trưởng Ban biên tập phê duyệt."),),
        needs_information_permit=True,
    ),
    Section(
        key="chi-dao-cua-chinh-quyen",
        row="8",
        title="Chỉ đạo, điều hành của chính quyền",
        title_en="Documents of the city government",
        parent=HEADING.key,
        content=Content.DOCUMENT,
        chain=written_by_member("lanh-dao-vp-hdnd-ubnd", approves("pho-truong-ban", gap=True)),
        contributors=(LD_VPUB, CV_VPUB),
        freshness=Freshness(Period.WEEKLY, law="02 ngày làm việc (cơ quan ban hành); 10 ngày làm việc"),
        clauses=("I.3.2b", "II.4.3b-5b", "II.4.3b-7a"),
        gaps=(PTB_APPROVES,),
        member="lanh-dao-vp-hdnd-ubnd",
        needs_information_permit=True,
    ),
    Section(
        key="huong-dan-cua-phong-ban",
        row="9",
        title="Hướng dẫn triển khai của phòng, ban, đơn vị",
        title_en="Guidance of offices",
        parent=HEADING.key,
        content=Content.DOCUMENT,
        chain=written_by_member("lanh-dao-vp-hdnd-ubnd", approves("pho-truong-ban", gap=True)),
        contributors=(LD_VPUB, UNITS),
        freshness=Freshness(Period.MONTHLY, Scope.EACH_UNIT, law="10 đến 15 ngày làm việc"),
        clauses=("I.3.2b", "III.6b"),
        gaps=(PTB_APPROVES,),
    ),
    Section(
        key="lich-cong-tac",
        row="10",
        title="Lịch công tác",
        title_en="Weekly schedule",
        parent=HEADING.key,
        content=Content.SCHEDULE,
        chain=checked_then_approved(
            checks("lanh-dao-vp-hdnd-ubnd", "II.4.3b-5a", gap=True),
            approves("pho-truong-ban", gap=True),
        ),
        contributors=(CV_VPUB,),
        freshness=Freshness(Period.WEEKLY),
        clauses=("II.4.3b-5a", "II.4.3b-7a"),
        gaps=(
            Gap(
                "Quy chế không nêu ai kiểm duyệt, phê duyệt lịch công tác.",
                "Lãnh đạo Văn phòng HĐND và UBND kiểm duyệt, Phó Trưởng Ban biên tập phê duyệt.",
            ),
        ),
        member="lanh-dao-vp-hdnd-ubnd",
    ),
    disclosure(
        "quy-hoach-ke-hoach",
        "quy-hoach",
        "Quy hoạch, kế hoạch",
        "Plans",
        TEN_DAYS,
        discloses=("quy-hoach-ke-hoach",),
    ),
    disclosure(
        "du-an-dau-thau",
        "du-an",
        "Dự án, đấu thầu",
        "Projects and tenders",
        TEN_DAYS,
        discloses=("du-an-dau-thau",),
    ),
    disclosure(
        "ngan-sach", "ngan-sach", "Ngân sách công khai", "Budget", FIVE_DAYS, discloses=("ngan-sach",)
    ),
    disclosure(
        "lay-y-kien-du-thao",
        "lay-y-kien",
        "Lấy ý kiến dự thảo",
        "Consultations",
        "Theo thời hạn lấy ý kiến",
        content=Content.CONSULTATION,
    ),
    disclosure("thong-ke", "thong-ke", "Thống kê", "Statistics", TEN_DAYS, discloses=("thong-ke",)),
    disclosure(
        "dan-chu-o-co-so",
        "dan-chu",
        "Công khai dân chủ cấp xã",
        "Grassroots democracy",
        FIVE_DAYS,
        discloses=("dan-chu-o-co-so",),
    ),
    disclosure(
        "khen-thuong-xu-phat",
        "khen-thuong",
        "Khen thưởng, xử phạt",
        "Commendations and sanctions",
        FIVE_DAYS,
        discloses=("khen-thuong", "xu-phat"),
    ),
    disclosure(
        "nguoi-phat-ngon",
        "phat-ngon",
        "Người phát ngôn",
        "Spokesperson",
        "Thông tin ban đầu trong 24 giờ",
        content=Content.SPOKESPERSON,
    ),
    disclosure(
        "danh-muc-cong-khai",
        "danh-muc",
        "Danh mục thông tin phải công khai",
        "Register of public information",
        FIVE_DAYS,
        discloses=("danh-muc-thong-tin",),
    ),
)
