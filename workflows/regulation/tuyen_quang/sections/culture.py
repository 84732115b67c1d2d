"""Du lịch, văn hóa: what makes people love the city (rows 4, 5, 6 and 29)."""

from __future__ import annotations

from ...chains import checked_then_approved, checks
from ...vocabulary import Chain, Content, Freshness, Gap, Heading, Period, Section
from .afternoon import approves
from .contributors import COMMUNES, CV_VHTT, UNITS, VC_TT

HEADING = Heading("du-lich-van-hoa", "Du lịch, văn hóa", "Tourism and culture")

NO_LEADER = Gap(
    "Quy chế ghi “lãnh đạo Ban Biên tập theo lĩnh vực phê duyệt” mà không nêu lãnh đạo nào.",
    "Phó Trưởng Ban biên tập, phụ trách lĩnh vực văn hóa - thông tin, phê duyệt.",
)
CLAUSES = ("I.3.2a", "II.4.3b-1", "II.4.3b-6a")


def promotion_chain() -> Chain:
    """Trưởng Phòng Văn hóa và Thông tin checks (II.4.3b-1); the leader is a gap."""
    return checked_then_approved(
        checks("truong-phong-vhtt", "II.4.3b-1"), approves("pho-truong-ban", gap=True)
    )


SECTIONS = (
    Section(
        key="tiem-nang-kinh-te",
        row="4",
        title="Tiềm năng kinh tế, cơ hội đầu tư",
        title_en="Economy and investment",
        parent=HEADING.key,
        content=Content.INTRO,
        chain=promotion_chain(),
        contributors=(CV_VHTT, UNITS),
        freshness=Freshness(Period.WEEKLY, law="10 ngày làm việc đối với quy hoạch, kế hoạch, dự án"),
        clauses=CLAUSES,
        gaps=(NO_LEADER,),
    ),
    Section(
        key="du-lich",
        row="5",
        title="Du lịch, di tích, danh thắng",
        title_en="Sights and heritage",
        parent=HEADING.key,
        content=Content.INTRO,
        chain=promotion_chain(),
        contributors=(CV_VHTT, COMMUNES),
        freshness=Freshness(Period.WEEKLY, law="Cập nhật ngay khi có thay đổi"),
        clauses=CLAUSES,
        gaps=(NO_LEADER,),
    ),
    Section(
        key="van-hoa-le-hoi",
        row="6",
        title="Văn hóa, lễ hội, hình ảnh quê hương, con người",
        title_en="Culture, festivals and people",
        parent=HEADING.key,
        content=Content.INTRO,
        chain=promotion_chain(),
        contributors=(CV_VHTT, VC_TT),
        freshness=Freshness(Period.WEEKLY),
        clauses=CLAUSES,
        gaps=(NO_LEADER,),
    ),
    Section(
        key="thu-vien-anh-video",
        row="29",
        title="Thư viện ảnh, video",
        title_en="Pictures and video",
        parent=HEADING.key,
        content=Content.GALLERY,
        chain=checked_then_approved(
            checks("giam-doc-trung-tam", "II.4.3b-2", gap=True), approves("truong-ban", gap=True)
        ),
        contributors=(VC_TT, CV_VHTT),
        freshness=Freshness(Period.WEEKLY),
        clauses=("II.4.3b-1", "II.4.3b-2", "II.4.3b-8"),
        gaps=(
            Gap(
                "Quy chế không có chuyên mục riêng cho ảnh, video.",
                "Giám đốc Trung tâm kiểm duyệt, Trưởng Ban biên tập phê duyệt.",
            ),
        ),
    ),
)
