"""What we say of ourselves about access for everyone: a statement with its dates, revised by hand after each check.

It is our own: nobody else has examined the site. A fault is taken from the list when it is repaired,
never because it is old.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Shortfall:
    """What does not conform, for whom it matters, and what a reader may do meanwhile."""

    what: Any
    meanwhile: Any


@dataclass(frozen=True)
class Statement:
    standard: str
    checked_on: date
    prepared_on: date
    conforms: tuple[Any, ...]
    falls_short: tuple[Shortfall, ...]
    not_checked: tuple[Any, ...]


STATEMENT = Statement(
    standard="WCAG 2.1, AA",
    checked_on=date(2026, 11, 24),
    prepared_on=date(2026, 11, 24),
    conforms=(
        _("Mọi trang dùng được chỉ bằng bàn phím; chỗ đang chọn có viền thấy rõ."),
        _(
            "Phím tắt, bấm cùng phím Alt hoặc phím trình duyệt quy định: 1 trang chủ, 2 nội dung chính, "
            "3 sơ đồ trang, 4 tìm kiếm, 0 trang này."
        ),
        _("Chữ và nền tương phản ít nhất 4,5:1; phóng chữ đến 200% không mất nội dung."),
        _("Trang đọc được trên điện thoại rộng 320 điểm ảnh mà không phải kéo ngang."),
        _("Không có gì tự chạy, nhấp nháy hay giới hạn thời gian."),
        _("Trang đọc và tìm được khi trình duyệt tắt JavaScript."),
        _("Ảnh trong bài có lời tả thay thế; người viết không nộp được ảnh thiếu lời tả."),
    ),
    falls_short=(
        Shortfall(
            _(
                "Tệp đính kèm (PDF, Word, Excel) do nhiều nơi gửi đến; nhiều tệp là bản quét, máy không đọc được."
            ),
            _("Ông/Bà cần nội dung tệp nào, xin báo cho chúng tôi để nhận bản đọc được."),
        ),
        Shortfall(
            _("Bảng nhiều cột phải kéo ngang trong khung của bảng trên màn hình hẹp."),
            _("Xoay ngang điện thoại, hoặc in trang để xem cả bảng."),
        ),
        Shortfall(
            _("Bản tiếng Anh chưa đủ: phần lớn tin, bài và văn bản chỉ có tiếng Việt."),
            _("Bấm “Tiếng Việt” ở đầu trang để đọc bản tiếng Việt."),
        ),
    ),
    not_checked=(
        _("Chưa có người khuyết tật hay cơ quan độc lập nào kiểm tra trang."),
        _("Chưa thử bằng trình đọc màn hình; phần mềm đọc tiếng Việt mỗi loại đọc mỗi khác."),
    ),
)
