"""Hoạt động lãnh đạo: what the city's leaders did, and when they work (rows 11 and 12)."""

from __future__ import annotations

from ...chains import checked_then_approved, checks
from ...vocabulary import Content, Freshness, Gap, Heading, Period, Section
from .afternoon import approves
from .contributors import LD_VPTU, LD_VPUB, VC_TT, VPTU
from .news import DAILY_OFFICE, NO_LEADER, news_chain

HEADING = Heading("hoat-dong-lanh-dao", "Hoạt động lãnh đạo", "Leaders at work")

SECTIONS = (
    Section(
        key="lanh-dao-thanh-uy",
        row="12-dang",
        title="Hoạt động của Thường trực Thành ủy",
        title_en="The City Party Committee at work",
        parent=HEADING.key,
        content=Content.LEADERSHIP,
        chain=news_chain("truong-ban"),
        contributors=(VC_TT, LD_VPTU),
        freshness=DAILY_OFFICE,
        clauses=("I.3.2c", "II.4.3b-2", "II.4.3b-4a", "II.4.3b-8"),
        gaps=(NO_LEADER,),
    ),
    Section(
        key="lanh-dao-hdnd-ubnd",
        row="12-chinh-quyen",
        title="Hoạt động của Thường trực HĐND, lãnh đạo UBND",
        title_en="The People's Council and People's Committee at work",
        parent=HEADING.key,
        content=Content.LEADERSHIP,
        chain=news_chain("pho-truong-ban"),
        contributors=(VC_TT, LD_VPUB),
        freshness=DAILY_OFFICE,
        clauses=("I.3.2c", "II.4.3b-2", "II.4.3b-5a", "II.4.3b-8"),
        gaps=(Gap(NO_LEADER.about, "Phó Trưởng Ban biên tập phê duyệt."),),
    ),
    Section(
        key="lich-thuong-truc-thanh-uy",
        row="11",
        title="Lịch làm việc của Thường trực Thành ủy",
        title_en="Schedule of the City Party Committee",
        parent=HEADING.key,
        content=Content.SCHEDULE,
        chain=checked_then_approved(
            checks("lanh-dao-vp-thanh-uy", "II.4.3b-4a", gap=True),
            approves("truong-ban", gap=True),
        ),
        contributors=(VPTU,),
        freshness=Freshness(Period.WEEKLY),
        clauses=("II.4.3b-4a",),
        gaps=(
            Gap(
                "Quy chế chỉ cho đăng lịch công tác của chính quyền; lịch của Thường trực Thành ủy "
                "là căn cứ để đưa tin.",
                "Lưu hành nội bộ; Lãnh đạo Văn phòng Thành ủy kiểm duyệt, Trưởng Ban biên tập phê duyệt.",
            ),
        ),
        is_internal=True,
        in_menu=False,
    ),
)
