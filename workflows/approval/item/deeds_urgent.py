"""The button of what cannot wait for the list of the afternoon, as Button reads it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from .. import verbs
from ..deed import Case
from ..models import Submission
from . import forms


def _mark(case: Case, form: forms.UrgentForm) -> Submission:
    given = form.cleaned_data
    return verbs.mark_urgent(
        case.actor, case.item, submission=given["submission"], reason=given["reason"], at=case.at
    )


DEED: dict[str, Any] = {
    "verb": "mark_urgent",
    "slug": "can-dang-ngay",
    "label": _("Cần đăng ngay"),
    "form": forms.UrgentForm,
    "press": _mark,
    "said": _("Đã báo người đang xử lý: bài cần đăng ngay."),
    "explains": _(
        "Bài vẫn qua đủ các bước; người đến lượt được báo ngay, không chờ danh sách đầu giờ chiều."
    ),
}
