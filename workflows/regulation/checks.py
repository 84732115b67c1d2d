"""What is looked at before an item goes on, and what a finding does: stands in the way, or is only told.

A locality may move any of them from one to the other; what is looked for stays the same everywhere
(I.2.3 for letters; II.4.3a-1; Luật Bảo vệ bí mật nhà nước; Luật Bảo vệ dữ liệu cá nhân; TT 22/2023 for links, headings, tables, pictures).
"""

from __future__ import annotations

from dataclasses import dataclass

SECRECY, CIRCULATION = "secrecy-mark", "internal-circulation"
IDENTITY, ACCOUNT, PHONE = "identity-number", "bank-account", "private-phone"
LINK_WORDS, DEAD_LINK = "link-words", "dead-link"
HEADING_ORDER, TABLE_HEAD = "heading-order", "table-head"
SUMMARY_LENGTH = "summary-length"
PICTURE_WORDS, PICTURE_RIGHTS = "picture-words", "picture-rights"
FILE_UNREAD, FILE_WITHOUT_TEXT = "file-unread", "file-without-text"
OFFICIAL_TITLE, ALIKE = "official-title", "alike"
LEGACY = "legacy-letters"
TERM = "bilingual-term"


@dataclass(frozen=True)
class Check:
    """`says` is told to the writer with the place and the words that were found; `bounds`, the least and the most,
    where something is measured."""

    key: str
    says: str
    blocks: bool = False
    bounds: tuple[int, int] | None = None


STANDARD = (
    Check(SECRECY, "có dấu chỉ độ mật; bí mật nhà nước không được đăng", blocks=True),
    Check(CIRCULATION, "ghi lưu hành nội bộ; hãy bỏ nội dung không dành cho công chúng", blocks=True),
    Check(IDENTITY, "có số định danh cá nhân; hãy bỏ số, hoặc che bớt các chữ số", blocks=True),
    Check(ACCOUNT, "có số tài khoản; chỉ ghi tài khoản của cơ quan, không ghi của cá nhân"),
    Check(PHONE, "có số điện thoại di động; nên ghi số máy của cơ quan"),
    Check(LINK_WORDS, "có liên kết không nói dẫn tới đâu; hãy ghi tên trang, tên tệp"),
    Check(DEAD_LINK, "có liên kết tới trang chưa đăng, hoặc tới trang, tệp không còn", blocks=True),
    Check(HEADING_ORDER, "mục nhỏ đứng trước mục lớn; hãy bắt đầu bằng mục lớn"),
    Check(TABLE_HEAD, "bảng chưa có hàng hoặc cột tiêu đề; người nghe đọc màn hình không hiểu được"),
    Check(LEGACY, "có chữ như viết bằng bảng mã cũ; hãy xem và chuyển sang Unicode"),
    Check(SUMMARY_LENGTH, "tóm tắt nên dài từ 40 đến 280 chữ cái, một hai câu", bounds=(40, 280)),
    Check(PICTURE_WORDS, "mô tả hoặc tác giả của ảnh chưa nói được gì; hãy tả ảnh có gì, ai chụp"),
    Check(PICTURE_RIGHTS, "có ảnh chưa ghi quyền sử dụng; hãy mở ảnh, chọn quyền sử dụng", blocks=True),
    Check(FILE_UNREAD, "chưa đọc được tệp; hãy tự kiểm tra"),
    Check(FILE_WITHOUT_TEXT, "chưa đọc được chữ trong tệp; hãy tự kiểm tra"),
    Check(OFFICIAL_TITLE, "chức danh không khớp danh sách lãnh đạo vào ngày của bài; hãy đối chiếu"),
    Check(TERM, "bản dịch chưa dùng thuật ngữ song ngữ đã duyệt; hãy đối chiếu"),
    Check(ALIKE, "gần giống một bài khác trong 30 ngày qua", bounds=(30, 50)),  # days; per cent alike
)
