"""What `who_approves` must say, typed by hand from part A of the requirements and practice 1.

An independent reading: written without looking at the sections of the regulation package,
so that a slip in either shows as a difference. Practice wins where the two differ. A gap
is a †: somebody the regulation does not name, put there by default. Contributors are codes
of roles, or the organisations as the table prints them; those the table marks † stand in
`default_contributors` as well.

Verbs: check (kiểm duyệt), approve (phê duyệt), decide (quyết định).
"""

from __future__ import annotations

from dataclasses import dataclass

Steps = tuple[tuple[str, str, bool], ...]  # verb, role code, gap


@dataclass(frozen=True)
class Row:
    row: str
    title: str
    shape: str
    steps: Steps
    contributors: tuple[str, ...]
    freshness: str
    clauses: tuple[str, ...]
    default_contributors: tuple[str, ...] = ()  # those of them marked †
    is_source: bool = False  # no section: where items come from


NAMED, GAP = False, True

# The two relative roles of row 30.
MEMBER_OF_FIELD = "TV"  # thành viên phụ trách lĩnh vực
LEADER_OF_FIELD = "LĐ"  # lãnh đạo theo lĩnh vực


def alone(leader: str, gap: bool = NAMED) -> Steps:
    """Shapes a and c: one approval and nothing before it."""
    return (("approve", leader, gap),)


def decided_by(leader: str) -> Steps:
    """The regulation says "kiểm duyệt và quyết định" of nobody but the deputy head (II.4.2-2)."""
    return (("decide", leader, NAMED),)


def checked(member: str, member_gap: bool, leader: str, leader_gap: bool = GAP) -> Steps:
    """Shape b: a member checks, a leader approves in the afternoon list."""
    return (("check", member, member_gap), ("approve", leader, leader_gap))


BASIC = (
    # Rows 1 to 3. Practice 5: what rarely changes is reviewed quarterly, although part A prints
    # W1 (1, 2) and M1 (3); row 3 keeps III.7-3 among its clauses all the same.
    Row(
        "1",
        "Điều kiện tự nhiên, lịch sử, truyền thống văn hóa",
        "a",
        alone("TB"),
        ("CV-VHTT", "VC-TT", "xã/phường"),
        "quarterly",
        ("I.3.2a", "II.4.1-4"),
        default_contributors=("CV-VHTT", "VC-TT"),
    ),
    # Practice 1 has VPTU as an organisation with its own contact; read the same way for VPUB.
    Row(
        "2",
        "Hệ thống chính trị thành phố và lãnh đạo",
        "a",
        alone("TB"),
        ("VPTU", "VPUB", "đoàn thể"),
        "quarterly",
        ("I.3.2a", "II.4.1-4"),
    ),
    Row(
        "3",
        "Hệ thống chính trị xã, phường; trang đơn vị",
        "a",
        alone("TB"),
        ("xã/phường",),
        "quarterly",
        ("II.4.1-4", "III.6b", "III.7-3"),
    ),
)

CULTURE = (
    Row(
        "4",
        "Tiềm năng kinh tế, cơ hội đầu tư",
        "b",
        checked("TP-VHTT", NAMED, "PTB"),
        ("CV-VHTT", "ĐV"),
        "weekly",
        ("II.4.3b-1", "II.4.3b-6a"),
    ),
    Row(
        "5",
        "Du lịch, di tích, danh thắng",
        "b",
        checked("TP-VHTT", NAMED, "PTB"),
        ("CV-VHTT", "xã/phường"),
        "weekly",
        ("II.4.3b-1",),
    ),
    Row(
        "6",
        "Văn hóa, lễ hội, hình ảnh quê hương và con người",
        "b",
        checked("TP-VHTT", NAMED, "PTB"),
        ("CV-VHTT", "VC-TT"),
        "weekly",
        ("II.4.3b-1",),
    ),
)

DIRECTION = (
    # Rows 7 to 9, shape c: the member of the KD column writes and submits, so stands among the
    # contributors; the † that practice puts on a checker here finds no step to stand on.
    Row(
        "7",
        "Lãnh đạo, chỉ đạo, điều hành của cấp ủy",
        "c",
        alone("TB", GAP),
        ("LĐ-VPTU", "VPTU"),
        "weekly",
        ("I.3.2b", "II.4.3b-4b"),
    ),
    Row(
        "8",
        "Chỉ đạo, điều hành của chính quyền: văn bản",
        "c",
        alone("PTB", GAP),
        ("LĐ-VPUB", "CV-VPUB"),
        "weekly",
        ("I.3.2b", "II.4.3b-5b", "II.4.3b-7a"),
    ),
    # Part A marks LĐ-VPUB † here and no clause of the row names the office: the writer is a default.
    # M1 stands, for the units of III.6b provide.
    Row(
        "9",
        "Hướng dẫn triển khai của phòng, ban, đơn vị",
        "c",
        alone("PTB", GAP),
        ("LĐ-VPUB", "ĐV"),
        "monthly",
        ("I.3.2b", "III.6b"),
        default_contributors=("LĐ-VPUB",),
    ),
    # Rows 10 and 11: part A prints the member without †, practice marks the checker †; practice wins.
    Row(
        "10",
        "Lịch công tác chính quyền (HĐND, UBND)",
        "b",
        checked("LĐ-VPUB", GAP, "PTB"),
        ("CV-VPUB",),
        "weekly",
        ("II.4.3b-5a", "II.4.3b-7a"),
    ),
    # Internal by default: the seed publishes the government's calendar only (practice 1).
    Row(
        "11",
        "Lịch làm việc Thường trực Thành ủy",
        "b",
        checked("LĐ-VPTU", GAP, "TB"),
        ("VPTU",),
        "weekly",
        ("II.4.3b-4a",),
    ),
)

NEWS = (
    # Row 12 in two: each half keeps its own office among contributors ("phối hợp") and its own
    # clause of Điều 4.3b (-4a Party, -5a government). The leader stays † although practice finds
    # support for TB in II.4.1-6. "Hằng ngày" of rows 12 to 18 binds the Trung tâm as a whole.
    Row(
        "12-dang",
        "Hoạt động của lãnh đạo thành phố: Đảng",
        "b",
        checked("GĐ-TT", NAMED, "TB"),
        ("VC-TT", "LĐ-VPTU"),
        "daily",
        ("I.3.2c", "II.4.3b-2", "II.4.3b-4a", "II.4.3b-8"),
    ),
    Row(
        "12-chinh-quyen",
        "Hoạt động của lãnh đạo thành phố: chính quyền",
        "b",
        checked("GĐ-TT", NAMED, "PTB"),
        ("VC-TT", "LĐ-VPUB"),
        "daily",
        ("I.3.2c", "II.4.3b-2", "II.4.3b-5a", "II.4.3b-8"),
    ),
    Row(
        "13",
        "Tin tổng hợp: Kinh tế",
        "b",
        checked("GĐ-TT", NAMED, "TB"),
        ("VC-TT", "ĐV", "xã/phường"),
        "daily",
        ("I.3.2c", "II.4.3b-2"),
    ),
    Row(
        "14",
        "Tin tổng hợp: Văn hóa - xã hội",
        "b",
        checked("GĐ-TT", NAMED, "TB"),
        ("VC-TT", "ĐV", "xã/phường"),
        "daily",
        ("I.3.2c", "II.4.3b-2"),
    ),
    Row(
        "15",
        "Tin tổng hợp: Xây dựng và phát triển đô thị",
        "b",
        checked("GĐ-TT", NAMED, "TB"),
        ("VC-TT", "ĐV", "xã/phường"),
        "daily",
        ("I.3.2c", "II.4.3b-2"),
    ),
    # The decider ticks secrecy here; a tick, not a step.
    Row(
        "16",
        "Tin tổng hợp: Quốc phòng - an ninh",
        "b",
        checked("GĐ-TT", NAMED, "TB"),
        ("VC-TT", "ĐV", "xã/phường"),
        "daily",
        ("I.3.2c", "II.4.3b-2"),
    ),
    Row(
        "17",
        "Tin tổng hợp: Xây dựng hệ thống chính trị",
        "b",
        checked("GĐ-TT", NAMED, "TB"),
        ("VC-TT", "ĐV", "xã/phường"),
        "daily",
        ("I.3.2c", "II.4.3b-2"),
    ),
    Row(
        "18",
        "Gương điển hình tiên tiến, người tốt việc tốt",
        "b",
        checked("GĐ-TT", NAMED, "TB"),
        ("VC-TT", "ĐV"),
        "daily",
        ("I.3.2c", "II.4.3b-2"),
    ),
    # Part A prints "M1 per unit; D1 for the section"; the unit's clock is taken, D1 being the Trung tâm's.
    Row(
        "19",
        "Hoạt động cơ quan, đơn vị, xã, phường",
        "b",
        checked("GĐ-TT", NAMED, "TB"),
        ("ĐV", "VC-TT"),
        "monthly",
        ("II.4.3b-8", "III.7-3"),
    ),
)

PARTY_AND_LAW = (
    # Rows 20 and 21: II.4.1-5 says "chỉ đạo", not "kiểm duyệt"; practice marks the checker †, and
    # the one step stands for it. Part A prints TB without †.
    Row(
        "20",
        "Xây dựng Đảng, MTTQ, tổ chức chính trị - xã hội",
        "a",
        alone("TB", GAP),
        ("đoàn thể", "VPTU"),
        "weekly",
        ("II.4.1-5",),
    ),
    Row(
        "21",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "a",
        alone("TB", GAP),
        ("đoàn thể", "VPTU", "VC-TT"),
        "weekly",
        ("II.4.1-5",),
    ),
    # Rows 22 and 23, shape c as rows 7 to 9. Phòng Tư pháp is an organisation with its own contact.
    Row(
        "22",
        "Tuyên truyền, phổ biến pháp luật",
        "c",
        alone("TB", GAP),
        ("TP-TP", "Phòng Tư pháp", "ĐV"),
        "weekly",
        ("II.4.3b-3a",),
    ),
    # "Đầu mối cung cấp thông tin" read as ĐV. Requests are usually the Office's (LĐ-VPUB †): that is
    # who answers them, not who writes for the section, so the Office is not listed.
    Row("23", "Tiếp cận thông tin", "c", alone("TB", GAP), ("TP-TP", "ĐV"), "weekly", ("II.4.3b-3a",)),
)

PROCEDURES = (
    # Row 24: practice: "office or CV-VPUB → PTB", so CV-VPUB joins the phòng/ban and xã/phường of
    # part A. LĐ-VPUB is an optional † pre-check and TP-TP has no veto: neither is a step.
    Row(
        "24",
        "Thủ tục hành chính cấp huyện và cấp xã",
        "a",
        decided_by("PTB"),
        ("phòng/ban", "xã/phường", "CV-VPUB"),
        "on-change",
        ("II.4.2-2", "II.4.3b-3b", "II.4.3b-5c"),
    ),
    # Practice lists 25 among checkers with † as well as among those the seed names (24, 25): the †
    # is LĐ-VPUB's of part A, who is no step in shape a; PTB is named.
    Row(
        "25",
        "Dịch vụ hành chính công, dịch vụ công trực tuyến",
        "a",
        decided_by("PTB"),
        ("VPUB", "ĐV"),
        "on-change",
        ("II.4.2-2", "II.4.3b-5c"),
    ),
)

CITIZENS = (
    # TP-TP receives and handles by name (II.4.3b-3c), though the word kiểm duyệt is missing. Part A
    # prints no seed clock for 26: on receipt.
    Row(
        "26",
        "Phản ánh, kiến nghị về quy định thủ tục hành chính",
        "b",
        checked("TP-TP", NAMED, "PTB"),
        ("cơ quan xử lý",),
        "on-receipt",
        ("II.4.3b-3c",),
    ),
    # Part A gives "member of field" beside PTB †; the publishing step is taken, the member is not.
    Row(
        "27",
        "Hỏi đáp; góp ý của người truy cập",
        "b",
        checked("CV-VHTT", GAP, "PTB"),
        ("ĐV",),
        "monthly",
        ("I.3.2g", "II.4.3b-6b"),
    ),
)

SOURCED_AND_OTHER = (
    # Daily is itself † in part A (D1†). Practice's list of † leaves 28 out, but its list of named
    # checkers does too: GĐ-TT stays †, as part A prints.
    Row(
        "28",
        "Tin dẫn nguồn báo, đài trung ương và tỉnh",
        "b",
        checked("GĐ-TT", GAP, "TB"),
        ("CV-VPUB", "CQTT"),
        "daily",
        ("II.4.3b-7b", "II.5-2"),
    ),
    # "As subject" cannot be a step; the default checker GĐ-TT leads to GĐ-TT's leader, TB, as a gap.
    Row(
        "29",
        "Thư viện ảnh, video",
        "b",
        checked("GĐ-TT", GAP, "TB"),
        ("VC-TT", "CV-VHTT"),
        "weekly",
        ("II.4.3b-1", "II.4.3b-2", "II.4.3b-8"),
    ),
    # No section but a source. Both relative roles are named by the seed (II.5-1, III.8-2). CTV,
    # whom the seed does not know, is kept as part A prints it. "Next batch" read as on receipt.
    Row(
        "30",
        "Tin, bài do tổ chức, cá nhân gửi",
        "b",
        checked(MEMBER_OF_FIELD, NAMED, LEADER_OF_FIELD, NAMED),
        ("CQTT", "BĐ", "CTV"),
        "on-receipt",
        ("II.5-1", "III.8"),
        is_source=True,
    ),
    # TP-VHTT only proposes (II.4.3b-1b): † on the checker by practice, although part A prints none.
    Row(
        "31",
        "Quảng cáo, tuyên truyền dịch vụ",
        "b",
        checked("TP-VHTT", GAP, "TB"),
        ("CQTT",),
        "by-contract",
        ("II.4.3b-1b", "II.5-6"),
    ),
    # KD is CQTT in part A, which by practice does not check: GĐ-TT †. Practice puts † on the
    # decider too. Contributors as printed: CQTT is not moved over from the KD column.
    Row(
        "32",
        "Liên hệ, chân trang, sơ đồ, thông báo kỹ thuật",
        "b",
        checked("GĐ-TT", GAP, "PTB"),
        ("CV-VPUB",),
        "on-change",
        ("II.4.2-1", "I.2"),
    ),
)

# Row 33, one a kind. Part A prints one list of contributors for all nine and no seed clock; no kind
# is given to one office only, for nothing says which.
LAW_ONLY_CONTRIBUTORS = ("phòng TC-KH", "phòng QLĐT", "ĐV")
LAW_ONLY_KINDS = (
    ("33-quy-hoach", "Quy hoạch, kế hoạch"),
    ("33-du-an", "Dự án, đấu thầu"),
    ("33-ngan-sach", "Ngân sách công khai"),
    ("33-lay-y-kien", "Lấy ý kiến dự thảo"),
    ("33-thong-ke", "Thống kê"),
    ("33-dan-chu", "Công khai dân chủ cấp xã"),
    ("33-khen-thuong", "Khen thưởng, xử phạt"),
    ("33-phat-ngon", "Người phát ngôn"),
    ("33-danh-muc", "Danh mục thông tin công khai"),
)
LAW_ONLY = tuple(
    Row(row, title, "b", checked("LĐ-VPUB", GAP, "PTB"), LAW_ONLY_CONTRIBUTORS, "on-change", ("III.6a",))
    for row, title in LAW_ONLY_KINDS
)

BOARD = (
    # KD is CQTT in part A: GĐ-TT † as in 32. Practice puts no † on this decider, so TB is named.
    Row(
        "34",
        "Quy chế, danh sách Ban Biên tập",
        "b",
        checked("GĐ-TT", GAP, "TB", NAMED),
        ("CQTT",),
        "on-change",
        ("I.1",),
    ),
)

TABLE: tuple[Row, ...] = (
    *BASIC,
    *CULTURE,
    *DIRECTION,
    *NEWS,
    *PARTY_AND_LAW,
    *PROCEDURES,
    *CITIZENS,
    *SOURCED_AND_OTHER,
    *LAW_ONLY,
    *BOARD,
)
