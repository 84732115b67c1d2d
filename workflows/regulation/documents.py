"""What official documents are called, how they are numbered and signed, in the order the law lists it.

The law decides these words, not the locality; a change of the decree is a change of these lists.
"""

from __future__ import annotations

import re

NORMATIVE = (  # Luật Ban hành văn bản quy phạm pháp luật
    ("luat", "Luật"),
    ("phap-lenh", "Pháp lệnh"),
    ("lenh", "Lệnh"),
    ("nghi-dinh", "Nghị định"),
    ("thong-tu", "Thông tư"),
    ("thong-tu-lien-tich", "Thông tư liên tịch"),
)
ADMINISTRATIVE = (  # NĐ 30/2020/NĐ-CP, Điều 7: 29 types; the first three are normative too
    ("nghi-quyet", "Nghị quyết"),
    ("quyet-dinh", "Quyết định"),
    ("chi-thi", "Chỉ thị"),
    ("quy-che", "Quy chế"),
    ("quy-dinh", "Quy định"),
    ("thong-cao", "Thông cáo"),
    ("thong-bao", "Thông báo"),
    ("huong-dan", "Hướng dẫn"),
    ("chuong-trinh", "Chương trình"),
    ("ke-hoach", "Kế hoạch"),
    ("phuong-an", "Phương án"),
    ("de-an", "Đề án"),
    ("du-an", "Dự án"),
    ("bao-cao", "Báo cáo"),
    ("bien-ban", "Biên bản"),
    ("to-trinh", "Tờ trình"),
    ("hop-dong", "Hợp đồng"),
    ("cong-van", "Công văn"),
    ("cong-dien", "Công điện"),
    ("ban-ghi-nho", "Bản ghi nhớ"),
    ("ban-thoa-thuan", "Bản thỏa thuận"),
    ("giay-uy-quyen", "Giấy ủy quyền"),
    ("giay-moi", "Giấy mời"),
    ("giay-gioi-thieu", "Giấy giới thiệu"),
    ("giay-nghi-phep", "Giấy nghỉ phép"),
    ("phieu-gui", "Phiếu gửi"),
    ("phieu-chuyen", "Phiếu chuyển"),
    ("phieu-bao", "Phiếu báo"),
    ("thu-cong", "Thư công"),
)
# Those of the Party that the state has no type of the same name for.
PARTY = (("ket-luan", "Kết luận"), ("thong-tri", "Thông tri"))

GROUPS = (
    ("Văn bản quy phạm pháp luật", NORMATIVE),
    ("Văn bản hành chính", ADMINISTRATIVE),
    ("Văn bản của Đảng", PARTY),
)
TYPES = dict((*NORMATIVE, *ADMINISTRATIVE, *PARTY))

SIGNED_FOR = (  # NĐ 30/2020/NĐ-CP, Điều 13
    ("TM", "TM. (thay mặt)"),
    ("Q", "Q. (quyền)"),
    ("KT", "KT. (ký thay)"),
    ("TL", "TL. (thừa lệnh)"),
    ("TUQ", "TUQ. (thừa ủy quyền)"),
)
URGENCY = (("khan", "Khẩn"), ("thuong-khan", "Thượng khẩn"), ("hoa-toc", "Hỏa tốc"))

# "4259/QĐ-UBND", "30/2020/NĐ-CP", "123/UBND-VP"; of Party bodies "12-NQ/TU", "36-HD/VPTW"
_LETTERS = r"[0-9A-ZĐa-zđ]+"
NUMBER = re.compile(rf"\d+(?:/\d{{4}})?[/-]{_LETTERS}(?:[-/&]{_LETTERS})*")
_BEFORE = re.compile(r"^\s*số\s*[:.]?\s*", re.IGNORECASE)
_SECRET = (
    re.compile(r"\b(?:tuyệt mật|tối mật|lưu hành nội bộ)\b", re.IGNORECASE),
    re.compile(r"(?<!BÍ )(?<!BẢO )\bMẬT\b(?! ĐỘ)"),  # the stamp, not a word of a title in capitals
)
_ABOUT_SECRETS = re.compile(
    r"danh mục bí mật nhà nước", re.IGNORECASE
)  # a public decision that names the grades


def number_of(text: str) -> str:
    """The number and symbol as printed: without "Số:" before it and without spaces inside."""
    return "".join(_BEFORE.sub("", text).split())


def is_number(text: str) -> bool:
    """Whether it has the form of NĐ 30/2020/NĐ-CP, Điều 8, or that of Party bodies."""
    return NUMBER.fullmatch(text) is not None


def secret_mark_in(text: str) -> str:
    """The mark of secrecy that the words bear, as they bear it; empty without one.

    What is secret by the law on state secrets, or for use inside an office, has no place on this system.
    """
    if _ABOUT_SECRETS.search(text):
        return ""
    return next((found.group() for mark in _SECRET if (found := mark.search(text))), "")
