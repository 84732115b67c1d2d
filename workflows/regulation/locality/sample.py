"""The table one begins with: twelve sections of an invented ward, each word to be replaced by the locality's own."""

from __future__ import annotations

from . import words
from .table import Rows

DATES = ("01/01/2026", "01/01/2026")
LOCALITY = (
    (words.NAME, "Phường Mẫu (ví dụ)"),
    (words.SITE, "Trang thông tin điện tử phường Mẫu (ví dụ)"),
    (words.SITE_EN, "Mau Ward Information Portal (example)"),
    (words.OWNER, "Ủy ban nhân dân phường Mẫu (ví dụ)"),
    (words.OFFICE, "Phòng Văn hóa - Xã hội phường Mẫu (ví dụ)"),
    (words.RESPONSIBLE, "Trưởng Ban biên tập (ví dụ)"),
    (words.ADDRESS, ""),
    (words.EMAIL, ""),
    (words.TEXT_TITLE, "Quy chế hoạt động của Ban Biên tập"),
    (words.NUMBER, "01/QĐ-VD (ví dụ)"),
    (words.SIGNED, DATES[0]),
    (words.EFFECTIVE, DATES[1]),
    (words.SIGNER, "Không có thật (ví dụ)"),
    (words.ASSIGNS, "Điều 1 khoản 2"),
    (words.STANDING, "BT"),
    (words.FIELDS, "Kinh tế; Văn hóa - xã hội; Quốc phòng - an ninh"),
    (words.ISSUERS, "Hội đồng nhân dân phường Mẫu; Ủy ban nhân dân phường Mẫu"),
    (words.ENGLISH, ""),
)
CLAUSES = (
    ("Chương I", "BAN BIÊN TẬP (VÍ DỤ)"),
    ("Điều 1", "Lãnh đạo Ban Biên tập"),
    ("Điều 1 khoản 1", "Trưởng Ban phê duyệt nội dung trước khi đăng."),
    ("Điều 1 khoản 2", "Trưởng Ban phân công thành viên phụ trách chuyên mục."),
    ("Điều 1 khoản 3", "Phó Trưởng Ban quyết định nội dung về thủ tục, dịch vụ, liên hệ."),
    ("Điều 2", "Thành viên Ban Biên tập"),
    ("Điều 2 khoản 1", "Trưởng phòng Văn hóa - Xã hội kiểm duyệt tin, bài."),
    ("Điều 2 khoản 2", "Công chức tư pháp biên tập nội dung phổ biến pháp luật."),
    ("Điều 2 khoản 3", "Văn phòng biên tập văn bản, lịch công tác, thủ tục hành chính."),
    ("Điều 3", "Các đơn vị, tổ dân phố cung cấp thông tin; Thường trực Đảng ủy theo dõi."),
)
ROLES = (
    ("TB", "Trưởng Ban biên tập (ví dụ)", words.HEAD, "Điều 1 khoản 1"),
    ("PTB", "Phó Trưởng Ban biên tập (ví dụ)", "Lãnh đạo", "Điều 1 khoản 3"),
    ("VH", "Trưởng phòng Văn hóa - Xã hội (ví dụ)", "Thành viên", "Điều 2 khoản 1"),
    ("TP", "Công chức tư pháp (ví dụ)", "Thành viên", "Điều 2 khoản 2"),
    ("BT", "Biên tập viên (ví dụ)", "Người biên tập", "Điều 2 khoản 1"),
    ("VP", "Chuyên viên Văn phòng (ví dụ)", "Người biên tập", "Điều 2 khoản 3"),
    ("ĐV", "Đầu mối đơn vị, tổ dân phố (ví dụ)", "Đầu mối", "Điều 3"),
    ("TT", "Thường trực Đảng ủy (ví dụ)", "Người xem", "Điều 3"),
)
ABOUT, NEWS, GUIDE = ("Giới thiệu", "About"), ("Tin tức", "News"), ("Chỉ đạo, công dân", "For residents")
CHANGED, DAILY, WEEKLY = "Khi thay đổi", "Hằng ngày", "Hằng tuần"
SECTIONS = (
    (*ABOUT, "Giới thiệu chung", "About the ward", "Giới thiệu", "Điều 2 khoản 1", "BT", "VH", "TB", CHANGED),
    (*ABOUT, "Lãnh đạo phường", "Leaders", "Lãnh đạo", "Điều 2 khoản 1", "BT", "VH", "TB", CHANGED),
    (*ABOUT, "Quy chế Ban Biên tập", "The regulation", "Quy chế", "Điều 2 khoản 1", "BT", "VH", "TB", CHANGED),
    (*NEWS, "Kinh tế", "Economy", "Tin, bài", "Điều 2 khoản 1", "BT; ĐV", "VH", "TB", DAILY),
    (*NEWS, "Văn hóa - xã hội", "Culture and society", "Tin, bài", "Điều 2 khoản 1", "BT; ĐV", "VH", "TB", DAILY),
    (*NEWS, "Gương điển hình", "Role models", "Gương điển hình", "Điều 2 khoản 1", "BT; ĐV", "VH", "", "Hằng tháng"),
    (*GUIDE, "Văn bản của phường", "Documents", "Văn bản", "Điều 2 khoản 3", "VP", "", "PTB", "Khi tiếp nhận"),
    (*GUIDE, "Lịch công tác", "Work schedule", "Lịch công tác", "Điều 2 khoản 3", "VP", "", "PTB", WEEKLY),
    (*GUIDE, "Thủ tục hành chính", "Procedures", "Thủ tục hành chính", "Điều 2 khoản 3", "VP", "", "PTB", CHANGED),
    (*GUIDE, "Phổ biến pháp luật", "Law", "Phổ biến pháp luật", "Điều 2 khoản 2", "TP", "", "TB", "Hằng tháng"),
    ("", "", "Thư viện ảnh", "Gallery", "Ảnh, video", "Điều 2 khoản 1", "BT", "VH", "TB", ""),
    ("", "", "Liên hệ", "Contact", "Liên hệ", "Điều 1 khoản 3", "VP", "", "PTB", CHANGED),
)  # fmt: skip
PARTS = {
    words.LOCALITY: LOCALITY,
    words.CLAUSES: CLAUSES,
    words.ROLES: ROLES,
    words.SECTIONS: SECTIONS,
}
SAMPLE: Rows = tuple(
    row for part, lines in PARTS.items() for row in ((part,), words.COLUMNS[part], *lines, ())
)
