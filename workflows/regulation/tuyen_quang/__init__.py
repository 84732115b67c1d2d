"""Thành phố Tuyên Quang, 2019: the Quy chế issued with Quyết định 4259/QĐ-UBND."""

from __future__ import annotations

from ..regulation import Identity, Regulation
from .clauses import CLAUSES
from .contradictions import CONTRADICTIONS
from .roles import ROLES
from .sections import HEADINGS, SECTIONS
from .units import UNITS
from .version import VERSION

FIELDS_OF_ACTIVITY = (  # I.3.2c
    ("kinh-te", "Kinh tế"),
    ("van-hoa-xa-hoi", "Văn hóa - xã hội"),
    ("do-thi", "Xây dựng và phát triển đô thị"),
    ("quoc-phong-an-ninh", "Quốc phòng - an ninh"),
    ("he-thong-chinh-tri", "Xây dựng hệ thống chính trị"),
)

REGULATION = Regulation(
    locality="Thành phố Tuyên Quang",
    identity=Identity(
        site_name="Trang thông tin điện tử thành phố Tuyên Quang",
        site_name_en="Tuyên Quang City Information Portal",
        owner="Ủy ban nhân dân thành phố Tuyên Quang",
        standing_office="Trung tâm Văn hóa, Truyền thông và Thể thao thành phố",
        responsible="Trưởng Ban biên tập",
        address="Phường Tân Quang, thành phố Tuyên Quang",
        email="bbt.tpTuyenQuang@gmail.com",
    ),
    version=VERSION,
    clauses=CLAUSES,
    roles=ROLES,
    headings=HEADINGS,
    sections=SECTIONS,
    fields_of_activity=FIELDS_OF_ACTIVITY,
    assigns_by="II.4.1-3",
    applies_changes=("giam-doc-trung-tam", "co-quan-thuong-truc"),
    keepers=(("identity", "lien-he"), ("organisation", "he-thong-chinh-tri-thanh-pho")),
    units=UNITS,
    contradictions=CONTRADICTIONS,
)
