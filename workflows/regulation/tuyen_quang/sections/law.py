"""Pháp luật, thủ tục hành chính (rows 22 to 26)."""

from __future__ import annotations

from ...chains import checked_then_approved, checks, decides, leader_alone, written_by_member
from ...vocabulary import Content, Freshness, Gap, Heading, Period, Section, SectionKind
from .afternoon import approves
from .contributors import COMMUNES, CV_VPUB, DEPARTMENTS, TP_TP, TU_PHAP, UNITS, VPUB

HEADING = Heading("phap-luat-thu-tuc", "Pháp luật, thủ tục", "Law and procedures")

NO_CHECK = Gap(
    "Quy chế giao Trưởng phòng Tư pháp biên tập, cập nhật; không nêu ai kiểm duyệt, phê duyệt.",
    "Không có bước kiểm duyệt riêng; Trưởng Ban biên tập phê duyệt.",
)

SECTIONS = (
    Section(
        key="pho-bien-phap-luat",
        row="22",
        title="Tuyên truyền, phổ biến pháp luật",
        title_en="Law dissemination",
        parent=HEADING.key,
        content=Content.LAW,
        chain=written_by_member("truong-phong-tu-phap", approves("truong-ban", gap=True)),
        contributors=(TP_TP, TU_PHAP, UNITS),
        freshness=Freshness(Period.WEEKLY, law="15 ngày làm việc kể từ ngày ban hành"),
        clauses=("II.4.3b-3a",),
        gaps=(NO_CHECK,),
    ),
    Section(
        key="tiep-can-thong-tin",
        row="23",
        title="Tiếp cận thông tin",
        title_en="Access to information",
        parent=HEADING.key,
        content=Content.ACCESS,
        chain=written_by_member("truong-phong-tu-phap", approves("truong-ban", gap=True)),
        contributors=(TP_TP, UNITS),
        freshness=Freshness(
            Period.WEEKLY,
            law="Công khai trong 05 ngày làm việc; yêu cầu cung cấp: 03 hoặc 15 ngày làm việc",
        ),
        clauses=("II.4.3b-3a",),
        gaps=(
            NO_CHECK,
            Gap(
                "Quy chế không nêu ai tiếp nhận yêu cầu cung cấp thông tin.",
                "Lãnh đạo Văn phòng HĐND và UBND tiếp nhận.",
            ),
        ),
    ),
    Section(
        key="thu-tuc-hanh-chinh",
        row="24",
        title="Thủ tục hành chính",
        title_en="Administrative procedures",
        parent=HEADING.key,
        content=Content.PROCEDURE,
        chain=leader_alone(decides("pho-truong-ban", "II.4.2-2")),
        contributors=(CV_VPUB, DEPARTMENTS, COMMUNES),
        freshness=Freshness(Period.ON_CHANGE, law="Cập nhật ngay khi có thay đổi; rà soát hằng tuần"),
        clauses=("II.4.2-2", "II.4.3b-3b", "II.4.3b-5c"),
        gaps=(
            Gap(
                "Quy chế không nêu bước rà soát trước khi trình Phó Trưởng Ban.",
                "Không bắt buộc; Trưởng phòng Tư pháp theo dõi, đôn đốc, không có quyền dừng.",
            ),
        ),
    ),
    Section(
        key="dich-vu-cong",
        row="25",
        title="Dịch vụ hành chính công",
        title_en="Public services",
        parent=HEADING.key,
        content=Content.SERVICE,
        chain=leader_alone(decides("pho-truong-ban", "II.4.2-2")),
        contributors=(VPUB, UNITS),
        freshness=Freshness(Period.ON_CHANGE, law="Cập nhật ngay khi có thay đổi"),
        clauses=("II.4.2-2", "II.4.3b-5c"),
        gaps=(
            Gap(
                "Quy chế không nêu bước rà soát trước khi trình Phó Trưởng Ban.",
                "Không bắt buộc; Lãnh đạo Văn phòng HĐND và UBND phối hợp cung cấp.",
            ),
        ),
    ),
    Section(
        key="phan-anh-kien-nghi",
        row="26",
        title="Phản ánh, kiến nghị về quy định thủ tục hành chính",
        title_en="Petitions about procedures",
        parent=HEADING.key,
        kind=SectionKind.DATA,
        chain=checked_then_approved(
            checks("truong-phong-tu-phap", "II.4.3b-3c"), approves("pho-truong-ban", gap=True)
        ),
        contributors=(UNITS,),
        freshness=Freshness(
            Period.ON_RECEIPT, law="Chuyển trong 05 ngày làm việc; trả lời trong 15 ngày làm việc"
        ),
        clauses=("II.4.3b-3c",),
        gaps=(
            Gap(
                "Quy chế không nêu ai phê duyệt việc công khai kết quả trả lời.",
                "Phó Trưởng Ban biên tập phê duyệt.",
            ),
        ),
    ),
)
