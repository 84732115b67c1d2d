"""Thành phố Tuyên Quang, 2019: the Quy chế issued with Quyết định 4259/QĐ-UBND."""

from __future__ import annotations

from dataclasses import replace

from ..english import BY_LAW
from ..regulation import Identity, Regulation
from ..vocabulary import Content, Oversight, Retention, Takedown
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

ISSUERS = (  # by rank; whatever else is printed on a document may be typed
    "Thành ủy Tuyên Quang",
    "Ban Thường vụ Thành ủy Tuyên Quang",
    "Hội đồng nhân dân thành phố Tuyên Quang",
    "Thường trực Hội đồng nhân dân thành phố Tuyên Quang",
    "Ủy ban nhân dân thành phố Tuyên Quang",
    "Chủ tịch Ủy ban nhân dân thành phố Tuyên Quang",
    "Quốc hội",
    "Ủy ban Thường vụ Quốc hội",
    "Chính phủ",
    "Thủ tướng Chính phủ",
)

# The order of the home page until an editor's own is approved; the regulation is silent on it.
HOME = (
    ("search", ("thu-tuc-hanh-chinh", "dich-vu-cong")),
    ("today", ("lich-cong-tac", "lich-thuong-truc-thanh-uy")),
    (
        "news",
        (
            "kinh-te",
            "van-hoa-xa-hoi",
            "xay-dung-do-thi",
            "quoc-phong-an-ninh",
            "he-thong-chinh-tri",
            "guong-dien-hinh",
            "hoat-dong-co-quan-don-vi",
        ),
    ),
    ("documents", ("chi-dao-cua-cap-uy", "chi-dao-cua-chinh-quyen", "huong-dan-cua-phong-ban")),
    ("leaders", ("lanh-dao-thanh-uy", "lanh-dao-hdnd-ubnd")),
    ("law", ("pho-bien-phap-luat", "tiep-can-thong-tin")),
    ("pictures", ("du-lich", "van-hoa-le-hoi", "thu-vien-anh-video")),
    ("contacts", ("lien-he",)),
    ("updates", ()),
)

GROUNDS = (
    ("content", ("III.6a", "II.4.3a-1")),
    ("rights", ("II.4.3a-1",)),
    ("fields", ("I.3.2c",)),
    ("royalties", ("II.5-5",)),
    ("provided", ("III.6b",)),
    ("timely", ("III.7",)),
    ("schedule", ("II.4.3b-5a", "II.4.3b-7a")),
    ("sources", ("II.5-2", "II.4.3b-7b")),
    ("propose", ("II.4.3a-2",)),
    ("transfer", ("II.4.3a-2",)),
    ("opinion", ("IV.9.2",)),
)

# † The regulation names nobody; by whom is the system's default, how soon is the law's.
TAKEDOWN = Takedown(
    law="Điều 23d NĐ 27/2018/NĐ-CP",
    hours=3,
    roles=("truong-ban", "pho-truong-ban", "giam-doc-trung-tam", "co-quan-thuong-truc"),
)

# † The regulation says what is kept and not how long; documents and procedures answer for ever, the others at least as
# long as the rule of a ministry's portal asks, which is an example here and not the city's law.
RETENTION = (
    Retention(None, "III.9", contents=(Content.DOCUMENT, Content.PROCEDURE, Content.DISCLOSURE)),
    Retention(5, "Điều 15 Quyết định 146/QĐ-BTTTT năm 2017"),
)

# † The regulation knows no English edition: what the law names, and what investors and visitors look for.
IN_ENGLISH = replace(BY_LAW, chosen=("tiem-nang-kinh-te", "du-lich"))

OVERSIGHT = (
    Oversight("pho-truong-ban", "II.4.2-1"),
    Oversight("truong-phong-tu-phap", "II.4.3b-3b", sections=("thu-tuc-hanh-chinh",), units=True),
    Oversight("thanh-vien-phu-trach", "II.4.3a-2", own=True),
)

REGULATION = Regulation(
    locality="Thành phố Tuyên Quang",
    locality_en="Tuyên Quang City",
    identity=Identity(
        site_name="Trang thông tin điện tử thành phố Tuyên Quang",
        site_name_en="Tuyên Quang City Information Portal",
        owner="Ủy ban nhân dân thành phố Tuyên Quang",
        standing_office="Trung tâm Văn hóa, Truyền thông và Thể thao thành phố",
        responsible="Trưởng Ban biên tập",
        address="Phường Tân Quang, thành phố Tuyên Quang",
        email="bbt.tpTuyenQuang@gmail.com",
        owner_en="People's Committee of Tuyên Quang City",
        standing_office_en="City Centre for Culture, Communications and Sports",
        responsible_en="Head of the Editorial Board",
        address_en="Tân Quang Ward, Tuyên Quang City",
    ),
    version=VERSION,
    clauses=CLAUSES,
    roles=ROLES,
    headings=HEADINGS,
    sections=SECTIONS,
    fields_of_activity=FIELDS_OF_ACTIVITY,
    issuers=ISSUERS,
    assigns_by="II.4.1-3",
    applies_changes=("giam-doc-trung-tam", "co-quan-thuong-truc"),
    keepers=(
        ("identity", "lien-he"),
        ("home", "lien-he"),
        ("organisation", "he-thong-chinh-tri-thanh-pho"),
        ("official", "he-thong-chinh-tri-thanh-pho"),
        ("source", "diem-bao"),
        # † The regulation knows no glossary: a principle of ours, by the section that keeps the names of units and the
        # titles of officials, of which most terms are made.
        ("term", "he-thong-chinh-tri-thanh-pho"),
    ),
    home=HOME,
    grounds=GROUNDS,
    takedown=TAKEDOWN,
    oversight=OVERSIGHT,
    retention=RETENTION,
    in_english=IN_ENGLISH,
    schedule_note="Lịch này thay giấy mời.",
    units=UNITS,
    contradictions=CONTRADICTIONS,
)
