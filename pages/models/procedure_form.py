"""The form of a procedure, in the order in which a resident asks: what, who, how, with which papers, on what basis."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    TitleFieldPanel,
)

from pages.slugs import PortalPageForm
from workflows.regulation.procedures import is_code

from .document_form import SuggestingInput
from .panels import BODY, PROVIDING_UNIT, citing


class UnknownCodeWarning(HelpPanel):
    """Told as long as the code has another form than those known; it is kept all the same."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            code = getattr(self.instance, "code", "")
            return bool(code) and not is_code(code)


CODE_WARNING = UnknownCodeWarning(template="procedures/code_warning.html")
NAME = TitleFieldPanel(
    "title",
    heading=_("Tên thủ tục"),
    placeholder=_("Tên thủ tục"),
    help_text=_("Đúng như quyết định công bố; không viết hoa toàn bộ."),
)
NAMED = MultiFieldPanel(
    [
        CODE_WARNING,
        FieldPanel("code", help_text=_("Như trong Cơ sở dữ liệu quốc gia, ví dụ 1.001193.000.00.00.H60.")),
        FieldPanel("full_name", help_text=_("Chỉ ghi khi tên dài quá 255 ký tự; tên ngắn ghi ở ô trên.")),
    ],
    heading=_("Mã, tên đầy đủ"),
)
DECIDED = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("decision_number"), FieldPanel("decision_on")]),
        FieldPanel("decision_issuer"),
    ],
    heading=_("Quyết định công bố"),
    help_text=citing(
        _("Chỉ đăng thủ tục đã được công bố; chưa có quyết định thì lưu bản nháp, chưa trình được."),
        "content",
    ),
)
SORTED = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("branch"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("level"), FieldPanel("life_event")]),
        FieldPanel("audience"),
    ],
    heading=_("Lĩnh vực, cấp, đối tượng"),
)
PAPERS = MultiFieldPanel(
    [
        FieldPanel("papers"),
        FieldPanel("dossiers", help_text=_("Để trống khi quyết định công bố không nêu.")),
    ],
    heading=_("Thành phần, số lượng hồ sơ"),
)
BODIES = MultiFieldPanel(
    [
        FieldPanel("executing_body"),
        FieldPanel("competent_body"),
        FieldPanel("authorised_body"),
        FieldPanel("coordinating_body"),
        FieldPanel("reception"),
    ],
    heading=_("Cơ quan giải quyết, nơi tiếp nhận"),
)
ONLINE = MultiFieldPanel(
    [
        FieldPanel("online_level"),
        FieldPanel("partial_reason", help_text=_("Bắt buộc khi chỉ trực tuyến một phần; kèm quy định.")),
        FieldPanel("service_url", help_text=_("Chỉ địa chỉ thuộc dichvucong.gov.vn.")),
        FieldRowPanel([FieldPanel("is_paid_online"), FieldPanel("is_by_post")]),
        FieldPanel("former_online_level"),
    ],
    heading=_("Dịch vụ công trực tuyến"),
)
STATUS = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("status"), FieldPanel("status_on")]),
        FieldPanel("status_reason", help_text=_("Bắt buộc khi bãi bỏ, tạm dừng: quyết định nào.")),
        PageChooserPanel("successor", "pages.ProcedurePage"),
    ],
    heading=_("Tình trạng"),
    help_text=_(
        "Thủ tục bị bãi bỏ ra khỏi danh sách và tìm kiếm; địa chỉ cũ vẫn mở, báo đã bãi bỏ và thủ tục thay thế."
    ),
)
BASES = InlinePanel("bases", heading=_("Căn cứ pháp lý"), label=_("căn cứ"))

PANELS = [
    NAME,
    NAMED,
    DECIDED,
    SORTED,
    FieldPanel("summary", help_text=_("Một hai câu: thủ tục này để làm gì, dành cho ai.")),
    FieldPanel("steps", heading=_("Trình tự thực hiện")),
    FieldPanel("ways", heading=_("Cách thức thực hiện")),
    PAPERS,
    BODIES,
    MultiFieldPanel(
        [FieldPanel("result"), FieldPanel("conditions")], heading=_("Kết quả, yêu cầu, điều kiện")
    ),
    BASES,
    ONLINE,
    STATUS,
    FieldPanel("keywords", help_text=_("Lời người dân hay dùng, cách nhau bằng dấu phẩy.")),
    BODY,
    PROVIDING_UNIT,
]
SUGGESTED = ("branch", "kind", "decision_issuer", "executing_body", "competent_body")


class ProcedureForm(PortalPageForm):
    """One name for one thing: what published procedures call it is offered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        written = self._written()
        for name in SUGGESTED:
            if name in self.fields:
                found = sorted({row[name] for row in written if row[name]})
                self.fields[name].widget = SuggestingInput(found, attrs=self.fields[name].widget.attrs)
        for row in self.formsets.get("bases", ()):
            row.instance.page = self.instance  # which the row is asked about before it is saved

    def _written(self) -> list[dict[str, str]]:
        return list(type(self.instance).objects.live().order_by().values(*SUGGESTED).distinct())
