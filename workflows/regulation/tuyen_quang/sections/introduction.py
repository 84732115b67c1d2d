"""Giới thiệu: what the city is and who runs it (rows 1, 2, 3 and 34)."""

from __future__ import annotations

from dataclasses import replace

from ...chains import checked_then_approved, checks, leader_alone
from ...vocabulary import Content, Freshness, Gap, Heading, Period, Scope, Section, UnitKind
from .afternoon import approves
from .contributors import COMMUNES, CQTT, CV_VHTT, ORGANISATIONS, VC_TT, VPTU, VPUB

HEADING = Heading("gioi-thieu", "Giới thiệu", "About the city")

ON_LAW_CHANGE = "Cập nhật ngay khi có thay đổi (NĐ 224/2026/NĐ-CP, Điều 9.3)"

SECTIONS = (
    Section(
        key="dieu-kien-tu-nhien-lich-su-van-hoa",
        row="1",
        title="Điều kiện tự nhiên, truyền thống lịch sử, văn hóa",
        title_en="Nature, history and culture",
        parent=HEADING.key,
        content=Content.INTRO,
        chain=leader_alone(approves("truong-ban", "II.4.1-4")),
        contributors=(replace(CV_VHTT, gap=True), replace(VC_TT, gap=True), COMMUNES),
        freshness=Freshness(Period.QUARTERLY, law=ON_LAW_CHANGE),
        clauses=("I.3.2a", "II.4.1-4"),
        gaps=(
            Gap(
                "Quy chế không nêu ai biên tập nội dung này.",
                "Chuyên viên phòng Văn hóa và Thông tin và viên chức Trung tâm biên tập.",
            ),
        ),
    ),
    Section(
        key="he-thong-chinh-tri-thanh-pho",
        row="2",
        title="Hệ thống chính trị thành phố",
        title_en="The city's political system",
        parent=HEADING.key,
        content=Content.INTRO,
        chain=leader_alone(approves("truong-ban", "II.4.1-4")),
        contributors=(VPTU, VPUB, ORGANISATIONS),
        freshness=Freshness(Period.QUARTERLY, law=ON_LAW_CHANGE),
        clauses=("I.3.2a", "II.4.1-4"),
        introduces=(UnitKind.PARTY_BODY, UnitKind.DEPARTMENT, UnitKind.SOCIO_POLITICAL),
    ),
    Section(
        key="xa-phuong",
        row="3",
        title="Hệ thống chính trị các xã, phường",
        title_en="Communes and wards",
        parent=HEADING.key,
        content=Content.INTRO,
        chain=leader_alone(approves("truong-ban", "II.4.1-4")),
        contributors=(COMMUNES,),
        freshness=Freshness(Period.QUARTERLY, Scope.EACH_UNIT, law=ON_LAW_CHANGE),
        clauses=("II.4.1-4", "III.6b", "III.7-3"),
        introduces=(UnitKind.COMMUNE,),
    ),
    Section(
        key="ban-bien-tap",
        row="34",
        title="Ban Biên tập và Quy chế hoạt động",
        title_en="The editorial board and its regulation",
        parent=HEADING.key,
        content=Content.REGULATION,
        chain=checked_then_approved(
            checks("giam-doc-trung-tam", "II.5-7", gap=True), approves("truong-ban", "II.4.1-1")
        ),
        contributors=(CQTT,),
        freshness=Freshness(Period.ON_CHANGE),
        clauses=("I.1",),
        gaps=(
            Gap(
                "Quy chế không nêu ai kiểm duyệt; Cơ quan thường trực tổng hợp và chuyển, không kiểm duyệt.",
                "Giám đốc Trung tâm kiểm duyệt.",
            ),
        ),
    ),
)
