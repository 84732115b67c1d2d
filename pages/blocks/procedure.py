"""The rows of a procedure: its steps, the ways to file it, the papers it asks for (requirements 2.6)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from workflows.regulation.procedures import FORMS_OF_FILING, UNITS_OF_TIME

NO_UNIT = _("Hãy chọn đơn vị của thời hạn: “ngày” khác “ngày làm việc”.")
NO_NUMBER = _("Hãy ghi số của thời hạn, hoặc bỏ chọn đơn vị.")


def fault_of_time(way: Any) -> tuple[str, Any] | None:
    """The part of the time that is missing, and the sentence; a number without its unit says nothing."""
    number, unit = way.get("number"), way.get("unit")
    if number is not None and not unit:
        return "unit", NO_UNIT
    return ("number", NO_NUMBER) if unit and number is None else None


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên bước"), max_length=200, required=False)
    text = blocks.TextBlock(label=_("Việc làm ở bước này"), rows=3)

    class Meta:
        icon = "list-ol"
        label = _("Bước")


class WayBlock(blocks.StructBlock):
    """A form of filing with its time and what it costs."""

    form = blocks.ChoiceBlock(label=_("Hình thức nộp"), choices=FORMS_OF_FILING)
    number = blocks.IntegerBlock(label=_("Thời hạn (số)"), required=False, min_value=1, max_value=9999)
    unit = blocks.ChoiceBlock(label=_("Đơn vị của thời hạn"), choices=UNITS_OF_TIME, required=False)
    time_words = blocks.CharBlock(
        label=_("Thời hạn nói rõ thêm"),
        required=False,
        max_length=300,
        help_text=_("Ví dụ: trong ngày; nhận sau 15 giờ thì trả kết quả ngày làm việc tiếp theo."),
    )
    fee = blocks.CharBlock(
        label=_("Phí"),
        required=False,
        max_length=300,
        help_text=_("Ghi “Không” khi không phải nộp; để trống khi chưa rõ."),
    )
    charge = blocks.CharBlock(label=_("Lệ phí"), required=False, max_length=300)
    note = blocks.TextBlock(label=_("Mô tả"), required=False, rows=2)

    class Meta:
        icon = "arrow-right"
        label = _("Cách nộp")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if fault := fault_of_time(cleaned):
            raise blocks.StructBlockValidationError({fault[0]: ValidationError(fault[1])})
        return cleaned


class PaperBlock(blocks.StructBlock):
    """A paper of the dossier. Its form has the value of the printed one, so a new version is a new file."""

    case = blocks.CharBlock(
        label=_("Trường hợp"),
        required=False,
        max_length=300,
        help_text=_("Để trống khi mọi người đều phải nộp."),
    )
    name = blocks.TextBlock(label=_("Tên giấy tờ"), rows=2)
    form = DocumentChooserBlock(label=_("Mẫu đơn, tờ khai"), required=False)
    originals = blocks.IntegerBlock(label=_("Bản chính"), default=1, min_value=0, max_value=99)
    copies = blocks.IntegerBlock(label=_("Bản sao"), default=0, min_value=0, max_value=99)
    note = blocks.CharBlock(label=_("Ghi chú"), required=False, max_length=300)

    class Meta:
        icon = "doc-full"
        label = _("Giấy tờ")


class StepsBlock(blocks.StreamBlock):
    step = StepBlock()


class WaysBlock(blocks.StreamBlock):
    way = WayBlock()


class PapersBlock(blocks.StreamBlock):
    paper = PaperBlock()
