"""The form of a document, in the order in which a clerk reads one: what it is, what it says, its files, its force."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from pages.slugs import PortalPageForm
from workflows.staff.regulation import regulation_in_force

from .panels import BODY, PROVIDING_UNIT, citing

PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel("kind"),
                    FieldPanel("number", help_text=_("Như in trên văn bản, ví dụ 4259/QĐ-UBND.")),
                ]
            ),
            FieldPanel("issuer", help_text=_("Tên cơ quan như in trên văn bản, kể cả khi nay đã đổi tên.")),
            FieldRowPanel([FieldPanel("issued_on"), FieldPanel("place", help_text=_("Ví dụ: Tuyên Quang."))]),
            FieldPanel(
                "summary", help_text=_("Câu nêu nội dung chính, chép từ văn bản; nhiều nhất 500 ký tự.")
            ),
        ],
        heading=_("Văn bản"),
        help_text=citing(
            _("Chỉ văn bản được công bố; văn bản mật hoặc lưu hành nội bộ không đưa lên hệ thống này."),
            "content",
        ),
    ),
    InlinePanel(
        "files",
        heading=_("Tệp văn bản"),
        label=_("tệp"),
        help_text=_("Bản ký số hoặc bản quét có chữ ký, dấu; thêm bản để sao chép nếu có."),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel("effective_on", help_text=_("Để trống nếu có hiệu lực kể từ ngày ký.")),
                    FieldPanel("expires_on", help_text=_("Ngày đầu tiên văn bản không còn hiệu lực.")),
                ]
            ),
            FieldPanel(
                "stated",
                help_text=_("Để trống: tình trạng được tính theo ngày và theo văn bản thay thế, bãi bỏ."),
            ),
            FieldPanel("stated_reason", help_text=_("Bắt buộc khi ghi tình trạng khác với cách tính.")),
        ],
        heading=_("Hiệu lực"),
    ),
    InlinePanel(
        "relations",
        heading=_("Quan hệ với văn bản ban hành trước"),
        label=_("quan hệ"),
        help_text=_(
            "Văn bản này thay thế, sửa đổi, bãi bỏ, căn cứ văn bản nào; chiều ngược lại tự hiện. Văn bản chỉ do cơ "
            "quan ban hành đính chính: hãy đăng văn bản đính chính, ghi quan hệ “Đính chính” với văn bản này."
        ),
    ),
    MultiFieldPanel(
        [
            FieldPanel("signer"),
            FieldRowPanel([FieldPanel("signed_for"), FieldPanel("signer_post")]),
        ],
        heading=_("Người ký"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("field_of_activity"),
            PROVIDING_UNIT,
            FieldPanel("urgency"),
            FieldPanel("source_line", help_text=_("Nơi lấy bản đăng trên trang, nếu không phải bản gốc.")),
        ],
        heading=_("Lĩnh vực, nơi tham mưu, nguồn"),
    ),
    BODY,
]


# Without an address: it follows from the number.
PROMOTE_PANELS = [
    MultiFieldPanel(["seo_title", "search_description"], heading=_("Hiện ở máy tìm kiếm")),
]


class SuggestingInput(forms.TextInput):
    """A line of text that offers what was written before; anything else may be typed."""

    def __init__(self, suggestions: Sequence[str], **options: Any) -> None:
        super().__init__(**options)
        self.suggestions = suggestions

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        listed = f"{name}-goi-y"
        field = super().render(name, value, {**(attrs or {}), "list": listed}, renderer)
        options = format_html_join("", '<option value="{}"></option>', ((one,) for one in self.suggestions))
        return format_html('{}<datalist id="{}">{}</datalist>', field, listed, options)


class DocumentForm(PortalPageForm):
    """One name for one issuer: the regulation's own and those published before are offered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "issuer" in self.fields:
            field = self.fields["issuer"]
            field.widget = SuggestingInput(self._issuers(), attrs=field.widget.attrs)
        for row in self.formsets.get("relations", ()):
            row.instance.page = self.instance  # which the row is asked about before it is saved

    def _issuers(self) -> list[str]:
        written = (
            type(self.instance).objects.live().order_by("issuer").values_list("issuer", flat=True).distinct()
        )
        return list(dict.fromkeys([*regulation_in_force().issuers, *written]))
