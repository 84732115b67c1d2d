"""One row of the weekly calendar, in the order of its printed columns (practice 5)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from pages.schedules.rows import Day, Mark, Readers

ENDS_FIRST = _("Giờ kết thúc phải sau giờ bắt đầu. Hãy sửa lại.")


class RowBlock(blocks.StructBlock):
    """For whom it is has no usual answer: whoever writes a row says it."""

    day = blocks.ChoiceBlock(label=_("Ngày"), choices=Day.choices)
    starts_at = blocks.TimeBlock(label=_("Bắt đầu lúc"), format="%H:%M")
    ends_at = blocks.TimeBlock(label=_("Kết thúc lúc"), format="%H:%M", required=False)
    what = blocks.TextBlock(label=_("Nội dung"), rows=2, max_length=500)
    chairs = blocks.TextBlock(
        label=_("Chủ trì"),
        rows=1,
        max_length=300,
        required=False,
        help_text=_("Mỗi người một dòng, như in trên lịch; mỗi người có một lịch riêng để đăng ký theo dõi."),
    )
    participants = blocks.TextBlock(label=_("Thành phần"), rows=2, max_length=500, required=False)
    prepared_by = blocks.CharBlock(label=_("Đơn vị chuẩn bị"), max_length=200, required=False)
    place = blocks.CharBlock(label=_("Địa điểm"), max_length=200, required=False)
    readers = blocks.ChoiceBlock(
        label=_("Phạm vi"),
        choices=Readers.choices,
        help_text=_("Dòng lưu hành nội bộ không hiện với người đọc ở bất kỳ đâu."),
    )
    mark = blocks.ChoiceBlock(
        label=_("Thay đổi sau khi đăng"),
        choices=Mark.choices,
        required=False,
        help_text=_("Để trống khi tuần này chưa đăng."),
    )
    mark_note = blocks.CharBlock(
        label=_("Thay đổi thế nào"),
        max_length=200,
        required=False,
        help_text=_("Ví dụ: chuyển từ 08:00 sang 14:00. Người đọc thấy câu này."),
    )

    class Meta:
        icon = "time"
        label = _("Việc")
        label_format = "{day} {starts_at} {what}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        starts_at, ends_at = cleaned.get("starts_at"), cleaned.get("ends_at")
        if starts_at and ends_at and ends_at <= starts_at:
            raise StructBlockValidationError({"ends_at": ValidationError(ENDS_FIRST)})
        return cleaned


class RowsBlock(blocks.StreamBlock):
    row = RowBlock()
