"""One note of a correction: what was wrong and is right now, and since when the wrong words stood."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class CorrectionBlock(blocks.StructBlock):
    """The moment of the correction is that of its publication; nobody types it."""

    words = blocks.TextBlock(
        label=_("Nội dung đính chính"),
        rows=3,
        max_length=1000,
        help_text=_(
            "Nêu chỗ đã đăng chưa đúng và nội dung đúng. Ví dụ: Bài đã ghi “35 hộ”; số đúng là “53 hộ”."
        ),
    )
    wrong_since = blocks.DateBlock(
        label=_("Nội dung chưa đúng có trên trang từ ngày"),
        required=False,
        help_text=_("Để trống: từ ngày đăng bài."),
    )

    class Meta:
        icon = "edit"
        label = _("Đính chính")
        label_format = "{words}"


class CorrectionsBlock(blocks.StreamBlock):
    correction = CorrectionBlock()
