"""Liên hệ, thông báo, and what the desk of the site answers for (rows 27, 31 and 32)."""

from __future__ import annotations

from ...chains import checked_then_approved, checks
from ...vocabulary import Content, Freshness, Gap, Period, Section, SectionKind
from .afternoon import approves
from .contributors import CQTT, CV_VPUB, UNITS

SECTIONS = (
    Section(
        key="lien-he",
        row="32",
        title="Liên hệ, thông báo",
        title_en="Contact and notices",
        parent=None,
        content=Content.CONTACT,
        chain=checked_then_approved(
            checks("giam-doc-trung-tam", "II.5-7", gap=True),
            approves("pho-truong-ban", "II.4.2-1", gap=True),
        ),
        contributors=(CV_VPUB,),
        freshness=Freshness(Period.ON_CHANGE, law="Thông báo tạm ngừng trước ít nhất 07 ngày làm việc"),
        clauses=("II.4.2-1", "I.2"),
        gaps=(
            Gap(
                "Quy chế không nêu ai kiểm duyệt, phê duyệt; Cơ quan thường trực tổng hợp và chuyển.",
                "Giám đốc Trung tâm kiểm duyệt, Phó Trưởng Ban biên tập phê duyệt.",
            ),
        ),
        in_menu=False,
    ),
    Section(
        key="hoi-dap-gop-y",
        row="27",
        title="Hỏi đáp, góp ý của người truy cập",
        title_en="Questions and feedback",
        parent="lien-he",
        kind=SectionKind.DATA,
        chain=checked_then_approved(
            checks("chuyen-vien-vhtt", "II.4.3b-6b", gap=True), approves("pho-truong-ban", gap=True)
        ),
        contributors=(UNITS,),
        freshness=Freshness(Period.MONTHLY, law="Trả lời trong 15 ngày làm việc"),
        clauses=("I.3.2g", "II.4.3b-6b"),
        gaps=(
            Gap(
                "Quy chế giao chuyên viên phòng Văn hóa và Thông tin tổng hợp ý kiến, "
                "không nêu ai kiểm duyệt, phê duyệt câu trả lời.",
                "Chuyên viên kiểm duyệt, Phó Trưởng Ban biên tập phê duyệt.",
            ),
        ),
        in_menu=False,
    ),
    Section(
        key="quang-cao",
        row="31",
        title="Quảng cáo, tuyên truyền dịch vụ",
        title_en="Advertising",
        parent="lien-he",
        kind=SectionKind.DATA,
        chain=checked_then_approved(
            checks("truong-phong-vhtt", "II.4.3b-1b", gap=True), approves("truong-ban", gap=True)
        ),
        contributors=(CQTT,),
        freshness=Freshness(Period.BY_CONTRACT, law="Gỡ trong 24 giờ khi có yêu cầu"),
        clauses=("II.4.3b-1b", "II.5-6"),
        gaps=(
            Gap(
                "Quy chế giao Trưởng Phòng Văn hóa và Thông tin đề xuất, Cơ quan thường trực phối hợp; "
                "không nêu ai phê duyệt.",
                "Trưởng Phòng Văn hóa và Thông tin kiểm duyệt, Trưởng Ban biên tập phê duyệt.",
            ),
        ),
        in_menu=False,
    ),
)
