"""The buttons of what is said and passed on beside the chain (ADR 0026), as Button reads them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from . import forms_more

DEEDS: tuple[dict[str, Any], ...] = (
    {
        "verb": "give_opinion",
        "slug": "y-kien-tham-tra",
        "label": _("Gửi ý kiến thẩm tra"),
        "form": forms_more.OpinionForm,
        "press": forms_more.give_opinion,
        "said": _("Đã gửi ý kiến thẩm tra."),
        "explains": _(
            "Ý kiến gửi tới người đề nghị và người đang xử lý bài; việc quyết định theo quy trình."
        ),
        "is_main": True,
    },
    {
        "verb": "ask_opinion",
        "slug": "de-nghi-tham-tra",
        "label": _("Đề nghị thẩm tra"),
        "form": forms_more.AskOpinionForm,
        "press": forms_more.ask_opinion,
        "said": _("Đã gửi đề nghị thẩm tra tới đơn vị."),
        "explains": _("Đơn vị đọc bài và cho ý kiến; bài vẫn ở bước đang chờ."),
    },
    {
        "verb": "propose",
        "slug": "de-xuat-lanh-dao",
        "label": _("Đề xuất lãnh đạo"),
        "form": forms_more.ProposeForm,
        "press": forms_more.propose,
        "said": _("Đã gửi đề xuất tới lãnh đạo."),
        "explains": _(
            "Lãnh đạo đọc đề xuất, trao đổi, trả lại hoặc không sử dụng; bước kiểm duyệt không bỏ qua."
        ),
    },
    {
        "verb": "transfer",
        "slug": "chuyen-chuyen-muc",
        "label": _("Chuyển chuyên mục"),
        "form": forms_more.TransferForm,
        "press": forms_more.transfer,
        "said": _("Đã chuyển; bài chờ bước đầu của chuyên mục mới."),
        "explains": _("Bài vào bước đầu của quy trình ở chuyên mục mới; người trình vẫn như cũ."),
        "decides": True,
    },
)
REMARK: dict[str, Any] = {
    "verb": "remark",
    "slug": "trao-doi",
    "label": _("Trao đổi"),
    "form": forms_more.RemarkForm,
    "press": forms_more.remark,
    "said": _("Đã ghi ý kiến trao đổi."),
    "explains": _(
        "Người viết và người đang xử lý bài được báo; ý kiến chỉ trong nội bộ, không phải quyết định."
    ),
}
