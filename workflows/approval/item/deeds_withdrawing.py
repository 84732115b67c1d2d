"""The buttons of a withdrawal, as Button reads them: the deeds they do, and what they say."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from .. import verbs
from ..deed import Case
from ..models import Withdrawal
from . import forms_withdrawing as forms


def _request(case: Case, form: forms.RequestForm) -> Withdrawal:
    given = form.cleaned_data
    asked = {"asked_from": given["asked_from"], "received_at": given["received_at"]}
    return verbs.request_withdrawal(case.actor, case.item, words=form.words(), at=case.at, **asked)


def _call_back(case: Case, form: forms.CallBackForm) -> Withdrawal:
    return verbs.call_back_request(case.actor, case.item, at=case.at, **form.cleaned_data)


def _withdraw(case: Case, form: forms.WithdrawForm) -> Withdrawal:
    seen = form.cleaned_data["seen"]
    return verbs.withdraw(case.actor, case.item, seen=seen, words=form.words(), at=case.at)


def _withdraw_at(case: Case, form: forms.WithdrawAtForm) -> Withdrawal:
    given = form.cleaned_data
    when = {"seen": given["seen"], "hour": given["withdraw_at"], "at": case.at}
    return verbs.withdraw_at(case.actor, case.item, words=form.words(), **when)


def _cancel(case: Case, form: forms.AnswerForm) -> Withdrawal:
    return verbs.cancel_withdrawal(case.actor, case.item, at=case.at, **form.cleaned_data)


def _keep(case: Case, form: forms.AnswerForm) -> Withdrawal:
    return verbs.keep(case.actor, case.item, at=case.at, **form.cleaned_data)


def _take_down(case: Case, form: forms.TakeDownForm) -> Withdrawal:
    given = form.cleaned_data
    asked = {"asked_from": given["asked_from"], "received_at": given["received_at"]}
    return verbs.take_down(case.actor, case.item, words=form.words(), at=case.at, **asked)


def _confirm(case: Case, form: forms.ConfirmForm) -> Withdrawal:
    given = form.cleaned_data
    said = {"seen": given["seen"], "notice": given.get("notice", ""), "note": given["note"]}
    return verbs.confirm_takedown(case.actor, case.item, at=case.at, **said)


def _order_restoration(case: Case, form: forms.AnswerForm) -> Withdrawal:
    return verbs.order_restoration(case.actor, case.item, at=case.at, **form.cleaned_data)


DEEDS: tuple[dict[str, Any], ...] = (
    {
        "verb": "confirm_takedown",
        "slug": "xac-nhan-go",
        "label": _("Xác nhận gỡ bỏ"),
        "form": forms.ConfirmForm,
        "press": _confirm,
        "said": _("Đã xác nhận gỡ bỏ."),
        "explains": _("Bài đã gỡ ngay; xác nhận thì bài ở trạng thái đã gỡ bỏ."),
        "is_main": True,
    },
    {
        "verb": "order_restoration",
        "slug": "khong-xac-nhan-go",
        "label": _("Không xác nhận: đăng lại qua quy trình"),
        "form": forms.AnswerForm,
        "press": _order_restoration,
        "said": _("Đã ghi không xác nhận; người viết trình lại theo quy trình."),
        "explains": _("Bài không tự đăng lại: người viết sửa, trình duyệt như bài mới."),
        "is_near": True,
    },
    {
        "verb": "keep",
        "slug": "giu-bai",
        "label": _("Giữ bài"),
        "form": forms.AnswerForm,
        "press": _keep,
        "said": _("Đã ghi quyết định giữ bài."),
        "explains": _("Bài vẫn công khai; người đề nghị đọc lý do."),
    },
    {
        "verb": "call_back_request",
        "slug": "rut-de-nghi-go-bo",
        "label": _("Rút đề nghị gỡ bỏ"),
        "form": forms.CallBackForm,
        "press": _call_back,
        "said": _("Đã rút đề nghị gỡ bỏ."),
    },
    {
        "verb": "request_withdrawal",
        "slug": "de-nghi-go-bo",
        "label": _("Đề nghị gỡ bỏ"),
        "form": forms.RequestForm,
        "press": _request,
        "said": _("Đã gửi đề nghị gỡ bỏ tới người quyết định."),
        "explains": _("Bài vẫn công khai cho đến khi có quyết định."),
    },
    {
        "verb": "withdraw",
        "slug": "go-bo",
        "label": _("Gỡ bỏ"),
        "form": forms.WithdrawForm,
        "press": _withdraw,
        "said": _("Đã gỡ bỏ; nội dung này không còn công khai."),
        "explains": _(
            "Bài rời khỏi trang công khai ngay. Bản đang chờ trong quy trình, nếu có, trả lại người viết."
        ),
    },
    {
        "verb": "withdraw_at",
        "slug": "go-bo-hen-gio",
        "label": _("Gỡ bỏ theo giờ hẹn"),
        "form": forms.WithdrawAtForm,
        "press": _withdraw_at,
        "said": _("Đã hẹn giờ gỡ bỏ."),
        "explains": _("Bài vẫn công khai đến giờ đã chọn."),
    },
    {
        "verb": "cancel_withdrawal",
        "slug": "huy-gio-go-bo",
        "label": _("Hủy giờ gỡ bỏ"),
        "form": forms.AnswerForm,
        "press": _cancel,
        "said": _("Đã hủy giờ gỡ bỏ; bài vẫn công khai."),
    },
    {
        "verb": "take_down",
        "slug": "go-ngay",
        "label": _("Gỡ ngay"),
        "form": forms.TakeDownForm,
        "press": _take_down,
        "said": _("Đã gỡ ngay; chờ người quyết định của chuyên mục xác nhận."),
        "explains": _(
            "Dùng khi nội dung vi phạm phải gỡ trong thời hạn luật định. Bài rời trang công khai ngay."
        ),
    },
)
