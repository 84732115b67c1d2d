"""Fields of a form that several kinds of page share, with help that cites the clause it comes from.

The clause is asked of the regulation when the form is drawn, never when a model is read.
"""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from workflows.staff.regulation import regulation_in_force


def _citing(words: Any, about: str) -> str:
    """The help of a field, with the clauses that ask it; without, where the regulation is silent."""
    clauses = regulation_in_force().cite_grounds(about)
    return (
        gettext("%(words)s Căn cứ: %(clauses)s.") % {"words": words, "clauses": clauses}
        if clauses
        else str(words)
    )


citing = lazy(_citing, str)

TITLE = TitleFieldPanel(
    "title",
    heading=_("Tiêu đề"),
    placeholder=_("Tiêu đề"),
    help_text=_("Ngắn gọn, nêu đúng việc; không viết hoa toàn bộ."),
)
SUMMARY = FieldPanel(
    "summary",
    help_text=_("Một hai câu cho biết bài nói gì, nhiều nhất 300 ký tự; hiện ở danh sách và đầu bài."),
)
BODY = FieldPanel(
    "body",
    help_text=citing(_("Thông tin chính xác, đầy đủ; không có nội dung thuộc bí mật nhà nước."), "content"),
)
LEAD_PICTURE = FieldPanel(
    "lead_picture",
    help_text=citing(_("Ảnh được quyền sử dụng, có chú thích và tên tác giả."), "rights"),
)
PROVIDING_UNIT = FieldPanel(
    "providing_unit",
    help_text=citing(_("Đơn vị cung cấp chịu trách nhiệm về tính chính xác của thông tin."), "provided"),
)
