"""Xây dựng Đảng, đoàn thể (rows 20 and 21): the Trưởng Ban directs and approves alone."""

from __future__ import annotations

from ...chains import leader_alone
from ...vocabulary import Content, Freshness, Gap, Heading, Period, Section
from .afternoon import approves
from .contributors import ORGANISATIONS, VC_TT, VPTU

HEADING = Heading("xay-dung-dang-doan-the", "Xây dựng Đảng, đoàn thể", "Party and organisations")

NO_CHECKER = Gap(
    "Quy chế giao Trưởng Ban chỉ đạo việc phối hợp, không nêu ai kiểm duyệt.",
    "Trưởng Ban biên tập kiểm duyệt và phê duyệt trong một bước.",
)

SECTIONS = (
    Section(
        key="xay-dung-dang",
        row="20",
        title="Xây dựng Đảng, MTTQ và các tổ chức chính trị - xã hội",
        title_en="Party building and mass organisations",
        parent=HEADING.key,
        content=Content.NEWS,
        chain=leader_alone(approves("truong-ban", "II.4.1-5", gap=True)),
        contributors=(ORGANISATIONS, VPTU),
        freshness=Freshness(Period.WEEKLY),
        clauses=("II.4.1-5",),
        gaps=(NO_CHECKER,),
    ),
    Section(
        key="hoc-tap-lam-theo-bac",
        row="21",
        title="Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        title_en="Following Ho Chi Minh's example",
        parent=HEADING.key,
        content=Content.NEWS,
        chain=leader_alone(approves("truong-ban", "II.4.1-5", gap=True)),
        contributors=(ORGANISATIONS, VPTU, VC_TT),
        freshness=Freshness(Period.WEEKLY),
        clauses=("II.4.1-5",),
        gaps=(NO_CHECKER,),
    ),
)
