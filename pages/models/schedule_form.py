"""The form of a week: which one, what is in it row by row, what stands below."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from pages.schedules.weeks import YEARS, monday_of, title_of
from pages.slugs import PortalPageForm

from .panels import PROVIDING_UNIT, citing

INTERNAL_PREVIEW, PUBLIC_PREVIEW = "", "nguoi-doc"
PREVIEWS = [
    (INTERNAL_PREVIEW, _("Đủ các dòng, kể cả nội bộ")),
    (PUBLIC_PREVIEW, _("Như người đọc thấy")),
]
TWIN = _("%(week)s đã có ở chuyên mục này. Hãy mở lịch đã có để bổ sung, điều chỉnh.")

PANELS = [
    FieldPanel(
        "starts_on",
        help_text=_("Chọn một ngày bất kỳ trong tuần; tiêu đề và đường dẫn tự đặt theo tuần đó."),
    ),
    FieldPanel("summary", help_text=_("Có thể để trống. Hiện ở đầu lịch và trong danh sách.")),
    FieldPanel(
        "rows",
        help_text=citing(
            _(
                "Mỗi việc một dòng. Dòng công khai hiện với mọi người; dòng lưu hành nội bộ chỉ hiện ở bản xem "
                "trước của Ban Biên tập. Tuần đã đăng mà thay đổi thì đánh dấu bổ sung, điều chỉnh hoặc hoãn."
            ),
            "schedule",
        ),
    ),
    FieldPanel("note", help_text=_("Hiện dưới bảng lịch.")),
    PROVIDING_UNIT,
]
# Without an address: it follows from the week.
PROMOTE_PANELS = [
    MultiFieldPanel(["seo_title", "search_description"], heading=_("Hiện ở máy tìm kiếm")),
]


class ScheduleForm(PortalPageForm):
    """One page a week: a second is refused before it is made."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        day = cleaned.get("starts_on")
        if day and day.year in YEARS and not self.instance.path:
            self.instance.starts_on = monday_of(day)
            if self.instance.twin_below(self.parent_page):
                self.add_error("starts_on", TWIN % {"week": title_of(self.instance.starts_on)})
        return cleaned
