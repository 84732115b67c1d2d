"""What the witness's verbs are called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

WITNESSED = {
    "move": _("Chuyển vị trí"),
    "rename": _("Đổi địa chỉ"),
    "delete": _("Xóa"),
    "unpublish": _("Đóng chuyên mục"),
    "create": _("Thêm"),
    "change": _("Sửa"),
    "end": _("Kết thúc hiệu lực"),
    "grant": _("Giao quyền"),
    "revoke": _("Thu quyền"),
    "enact": _("Thi hành Quy chế"),
    "keep_calendar": _("Cập nhật lịch làm việc"),
    "sign_in": _("Đăng nhập"),
    "sign_out": _("Đăng xuất"),
    "sign_in_refused": _("Đăng nhập không thành công"),
    "sign_in_shut": _("Tạm khóa đăng nhập"),
    "redacted": _("Gạch bỏ một mục của sổ"),
}
