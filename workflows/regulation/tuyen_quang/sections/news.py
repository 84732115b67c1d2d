"""Tin tổng hợp: what happens in the city (rows 13 to 19, 28 and 30)."""

from __future__ import annotations

from ...chains import checked_then_approved, checks
from ...vocabulary import (
    Chain,
    Content,
    Freshness,
    Gap,
    Heading,
    Period,
    Scope,
    Section,
    SectionKind,
)
from .afternoon import approves
from .contributors import BAN_DOC, COMMUNES, CQTT, CV_VPUB, UNITS, VC_TT

HEADING = Heading("tin-tong-hop", "Tin tổng hợp", "News")

DAILY_OFFICE = Freshness(Period.DAILY, Scope.STANDING_OFFICE)
NO_LEADER = Gap(
    "Quy chế ghi “lãnh đạo Ban Biên tập theo lĩnh vực phê duyệt” mà không nêu lãnh đạo nào.",
    "Trưởng Ban biên tập phê duyệt.",
)
NEWS_CLAUSES = ("I.3.2c", "II.4.3b-2", "II.4.3b-8")


def news_chain(leader: str = "truong-ban") -> Chain:
    """Giám đốc Trung tâm checks (II.4.3b-2); the leader is a gap of the regulation."""
    return checked_then_approved(checks("giam-doc-trung-tam", "II.4.3b-2"), approves(leader, gap=True))


def field_of_activity(
    row: str, key: str, title: str, title_en: str, *, secrecy_tick: bool = False
) -> Section:
    """One of the five fields of I.3.2c: same chain, same contributors."""
    return Section(
        key=key,
        row=row,
        title=title,
        title_en=title_en,
        parent=HEADING.key,
        content=Content.NEWS,
        chain=news_chain(),
        contributors=(VC_TT, UNITS, COMMUNES),
        freshness=DAILY_OFFICE,
        clauses=NEWS_CLAUSES,
        gaps=(NO_LEADER,),
        member="giam-doc-trung-tam",
        needs_secrecy_tick=secrecy_tick,
    )


SECTIONS = (
    field_of_activity("13", "kinh-te", "Kinh tế", "Economy"),
    field_of_activity("14", "van-hoa-xa-hoi", "Văn hóa - xã hội", "Culture and society"),
    field_of_activity("15", "xay-dung-do-thi", "Xây dựng và phát triển đô thị", "Urban development"),
    field_of_activity(
        "16",
        "quoc-phong-an-ninh",
        "Quốc phòng - an ninh",
        "Defence and security",
        secrecy_tick=True,
    ),
    field_of_activity("17", "he-thong-chinh-tri", "Xây dựng hệ thống chính trị", "Political system news"),
    Section(
        key="guong-dien-hinh",
        row="18",
        title="Gương điển hình tiên tiến, người tốt, việc tốt",
        title_en="Good people, good deeds",
        parent=HEADING.key,
        content=Content.ROLE_MODEL,
        chain=news_chain(),
        contributors=(VC_TT, UNITS),
        freshness=DAILY_OFFICE,
        clauses=NEWS_CLAUSES,
        gaps=(NO_LEADER,),
    ),
    Section(
        key="hoat-dong-co-quan-don-vi",
        row="19",
        title="Hoạt động của cơ quan, đơn vị, xã, phường",
        title_en="Agencies, communes and wards",
        parent=HEADING.key,
        content=Content.NEWS,
        chain=news_chain(),
        contributors=(UNITS, VC_TT),
        freshness=Freshness(Period.MONTHLY, Scope.EACH_UNIT),
        clauses=("II.4.3b-8", "III.6b", "III.7-3"),
        gaps=(NO_LEADER,),
    ),
    Section(
        key="diem-bao",
        row="28",
        title="Tin dẫn nguồn báo, đài Trung ương và của tỉnh",
        title_en="From the press",
        parent=HEADING.key,
        content=Content.SOURCED,
        chain=checked_then_approved(
            checks("giam-doc-trung-tam", "II.5-2", gap=True), approves("truong-ban", gap=True)
        ),
        contributors=(CQTT, CV_VPUB),
        freshness=Freshness(
            Period.DAILY,
            Scope.STANDING_OFFICE,
            law="Trích dẫn nguyên văn, ghi rõ nguồn, tác giả, thời gian đăng",
            gap=True,
        ),
        clauses=("II.4.3b-7b", "II.5-2"),
        gaps=(
            Gap("Quy chế không nêu ai kiểm duyệt tin dẫn nguồn.", "Giám đốc Trung tâm kiểm duyệt."),
            NO_LEADER,
        ),
        member="giam-doc-trung-tam",
    ),
    Section(
        key="tin-bai-gui-den",
        row="30",
        title="Tin, bài của tổ chức, cá nhân gửi đến",
        title_en="Items sent in",
        parent=None,
        kind=SectionKind.SOURCE,
        chain=checked_then_approved(
            checks("thanh-vien-phu-trach", "II.5-1"), approves("lanh-dao-theo-linh-vuc")
        ),
        contributors=(BAN_DOC, CQTT),
        freshness=Freshness(Period.ON_RECEIPT),
        clauses=("II.5-1", "III.8"),
    ),
)
