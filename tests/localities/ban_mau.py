"""Xã Bản Mẫu (ví dụ): an invented commune, to prove that nothing in the code knows one city.

Its board is small: a chairman decides, one member checks, clerks write, hamlets send in.
No such commune, decision or person exists.
"""

from __future__ import annotations

from datetime import date

from workflows.regulation.chains import (
    approves,
    checked_then_approved,
    checks,
    decides,
    leader_alone,
    written_by_member,
)
from workflows.regulation.regulation import Identity, Regulation, Unit
from workflows.regulation.vocabulary import (
    Clause,
    Content,
    Contributor,
    Freshness,
    Gap,
    Heading,
    Period,
    Role,
    RoleKind,
    Section,
    UnitKind,
    Version,
)

CLAUSES = (
    Clause("A", "QUY ƯỚC MẪU (VÍ DỤ)", label="Phần A", is_heading=True),
    Clause("A.1", "Chủ tịch xã quyết định mọi nội dung và phân công các thành viên.", "Điều 1.", "A"),
    Clause("A.2", "Công chức văn hóa kiểm duyệt tin, bài của xã.", "Điều 2.", "A"),
    Clause("A.3", "Cán bộ văn phòng và các thôn cung cấp thông tin.", "Điều 3.", "A"),
)

ROLES = (
    Role(
        "chu-tich",
        "CT",
        "Chủ tịch xã (ví dụ)",
        RoleKind.LEADER,
        "A.1",
        heads_board=True,
        keeps_roster=True,
    ),
    Role("van-hoa", "VH", "Công chức văn hóa xã (ví dụ)", RoleKind.MEMBER, "A.2"),
    Role("can-bo", "CB", "Cán bộ văn phòng xã (ví dụ)", RoleKind.STAFF, "A.3", several=True),
    Role("thon", "TH", "Đầu mối thôn (ví dụ)", RoleKind.UNIT, "A.3", several=True, needs_unit=True),
    Role("ky-thuat", "KT", "Kỹ thuật viên (ví dụ)", RoleKind.TECHNICAL, None, several=True, added=True),
)

CLERKS = Contributor("can-bo")
HAMLETS = Contributor("thon")
WHEN_CHANGED = Freshness(Period.ON_CHANGE)

HEADING = Heading("tin-xa", "Tin của xã", "News of the commune")

SECTIONS = (
    Section(
        key="hoat-dong",
        row="1",
        title="Hoạt động của xã",
        title_en="The commune at work",
        parent=HEADING.key,
        content=Content.NEWS,
        chain=checked_then_approved(checks("van-hoa", "A.2"), approves("chu-tich", "A.1")),
        contributors=(CLERKS, HAMLETS),
        freshness=Freshness(Period.WEEKLY),
        clauses=("A.2", "A.3"),
    ),
    Section(
        key="thong-bao",
        row="2",
        title="Thông báo",
        title_en="Notices",
        parent=None,
        content=Content.CONTACT,
        chain=leader_alone(decides("chu-tich", "A.1")),
        contributors=(CLERKS,),
        freshness=WHEN_CHANGED,
        clauses=("A.1",),
    ),
    Section(
        key="ban-quy-uoc",
        row="3",
        title="Quy ước của xã",
        title_en="The rules of the commune",
        parent=None,
        content=Content.REGULATION,
        chain=written_by_member("van-hoa", approves("chu-tich", "A.1", gap=True)),
        contributors=(Contributor("van-hoa"),),
        freshness=WHEN_CHANGED,
        clauses=("A.1",),
        gaps=(Gap("Quy ước không nêu ai phê duyệt.", "Chủ tịch xã phê duyệt."),),
    ),
)

REGULATION = Regulation(
    locality="Xã Bản Mẫu (ví dụ)",
    identity=Identity(
        site_name="Trang thông tin xã Bản Mẫu (ví dụ)",
        site_name_en="Ban Mau Commune (example)",
        owner="Ủy ban nhân dân xã Bản Mẫu (ví dụ)",
        standing_office="Văn phòng xã Bản Mẫu (ví dụ)",
        responsible="Chủ tịch xã (ví dụ)",
    ),
    version=Version(
        number="01/QƯ-VD (ví dụ)",
        decided_on=date(2024, 1, 2),
        effective_on=date(2024, 1, 2),
        signer="Không có thật (ví dụ)",
        replaces="",
    ),
    clauses=CLAUSES,
    roles=ROLES,
    headings=(HEADING,),
    sections=SECTIONS,
    fields_of_activity=(("kinh-te", "Kinh tế của xã"),),
    issuers=("Ủy ban nhân dân xã Bản Mẫu",),
    assigns_by="A.1",
    applies_changes=("van-hoa", "can-bo"),
    keepers=(
        ("identity", "thong-bao"),
        ("home", "thong-bao"),
        ("organisation", "thong-bao"),
        ("official", "thong-bao"),
        ("source", "thong-bao"),
        ("term", "thong-bao"),
    ),
    units=(Unit("thon-mau", "Thôn Mẫu (ví dụ)", UnitKind.COMMUNE),),
)
