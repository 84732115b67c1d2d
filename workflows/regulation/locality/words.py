"""The words of the table: its parts and columns, and what may stand in a cell that has a choice."""

from __future__ import annotations

from ..vocabulary import Content, Period, RoleKind

LOCALITY, CLAUSES, ROLES, SECTIONS = "Địa phương", "Điều khoản", "Chức danh", "Chuyên mục"

# Columns by part, in the order of the prefilled table; a filled-in table may have them in any order.
COLUMNS = {
    LOCALITY: ("Mục", "Nội dung"),
    CLAUSES: ("Điều, khoản", "Nội dung"),
    ROLES: ("Ký hiệu", "Tên chức danh", "Loại", "Điều khoản"),
    SECTIONS: (
        "Nhóm",
        "Nhóm (tiếng Anh)",
        "Tên chuyên mục",
        "Tên (tiếng Anh)",
        "Loại nội dung",
        "Điều khoản",
        "Cung cấp",
        "Kiểm duyệt",
        "Phê duyệt",
        "Cập nhật",
    ),
}
GROUP, GROUP_EN, TITLE, TITLE_EN, CONTENT, CLAUSE, WRITERS, CHECKER, LEADER, PERIOD = COLUMNS[SECTIONS]
CODE, ROLE_TITLE, KIND, ROLE_CLAUSE = COLUMNS[ROLES]
MARK, TEXT = COLUMNS[CLAUSES]
ITEM, VALUE = COLUMNS[LOCALITY]

NAME, SITE, SITE_EN = "Tên địa phương", "Tên trang thông tin", "Tên trang (tiếng Anh)"
OWNER, OFFICE, RESPONSIBLE = "Cơ quan chủ quản", "Cơ quan thường trực", "Người chịu trách nhiệm"
ADDRESS, EMAIL = "Địa chỉ", "Thư điện tử"
TEXT_TITLE, NUMBER, SIGNED, EFFECTIVE, SIGNER = (
    "Tên văn bản", "Số quyết định", "Ngày ký", "Ngày có hiệu lực", "Người ký",
)  # fmt: skip
ASSIGNS, STANDING = "Điều khoản về phân công", "Chức danh thường trực"
FIELDS, ISSUERS = "Lĩnh vực của tin", "Cơ quan ban hành văn bản"
ENGLISH = "Chuyên mục dịch thêm tiếng Anh"
MAY_BE_EMPTY = (ADDRESS, EMAIL, ISSUERS, ENGLISH)
ITEMS = (
    NAME, SITE, SITE_EN, OWNER, OFFICE, RESPONSIBLE, ADDRESS, EMAIL, TEXT_TITLE, NUMBER, SIGNED,
    EFFECTIVE, SIGNER, ASSIGNS, STANDING, FIELDS, ISSUERS, ENGLISH,
)  # fmt: skip

HEAD = "Người đứng đầu"
KINDS = {
    HEAD: RoleKind.LEADER,
    "Lãnh đạo": RoleKind.LEADER,
    "Thành viên": RoleKind.MEMBER,
    "Người biên tập": RoleKind.STAFF,
    "Đầu mối": RoleKind.UNIT,
    "Người xem": RoleKind.OBSERVER,
}
CONTENTS = {
    "Giới thiệu": Content.INTRO,
    "Tin, bài": Content.NEWS,
    "Gương điển hình": Content.ROLE_MODEL,
    "Lãnh đạo": Content.LEADERSHIP,
    "Tin dẫn nguồn": Content.SOURCED,
    "Văn bản": Content.DOCUMENT,
    "Lịch công tác": Content.SCHEDULE,
    "Thông tin công khai": Content.DISCLOSURE,
    "Lấy ý kiến": Content.CONSULTATION,
    "Ảnh, video": Content.GALLERY,
    "Phổ biến pháp luật": Content.LAW,
    "Tiếp cận thông tin": Content.ACCESS,
    "Thủ tục hành chính": Content.PROCEDURE,
    "Dịch vụ công": Content.SERVICE,
    "Liên hệ": Content.CONTACT,
    "Người phát ngôn": Content.SPOKESPERSON,
    "Quy chế": Content.REGULATION,
}
PERIODS = {
    "Hằng ngày": Period.DAILY,
    "Hằng tuần": Period.WEEKLY,
    "Hằng tháng": Period.MONTHLY,
    "Hằng quý": Period.QUARTERLY,
    "Khi thay đổi": Period.ON_CHANGE,
    "Khi tiếp nhận": Period.ON_RECEIPT,
}
