"""The buttons of a publication that waits for its hour (ADR 0030), as Button reads them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from . import forms, forms_by_hour

DEEDS: tuple[dict[str, Any], ...] = (
    {
        "verb": "approve_for",
        "slug": "duyet-hen-gio",
        "label": _("Duyệt: đăng theo giờ hẹn"),
        "form": forms_by_hour.HourForm,
        "press": forms_by_hour.approve_for,
        "said": _("Đã duyệt, hẹn giờ đăng."),
        "explains": _("Bài đăng đúng như đang thấy, vào giờ đã chọn; trước đó không ai sửa."),
        "decides": True,
    },
    {
        "verb": "release_now",
        "slug": "dang-ngay",
        "label": _("Đăng ngay"),
        "form": forms.ApproveForm,
        "press": forms_by_hour.release_now,
        "said": _("Bài đã đăng."),
        "explains": _("Không chờ đến giờ hẹn."),
        "decides": True,
    },
)
