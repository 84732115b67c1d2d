"""What a person fills in to have an item withdrawn, to decide on it, to take it down at once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..deed import Case
from ..facts import standing_withdrawal
from ..models import Withdrawal, WithdrawalState
from ..withdrawing.clock import evening_of, fault_of_hour, fault_of_receipt
from ..withdrawing.deciding import Words, has_address
from .forms import PlainForm
from .forms_by_hour import OfficeHour

LONGEST = 2000
LONGEST_NOTICE = 500
UNREADABLE = {"invalid": _("Hãy ghi ngày và giờ, ví dụ 17:00 30/11/2026.")}
URGENT_NOTICE = _("Nội dung ở địa chỉ này đã được gỡ bỏ để xem xét lại.")


def words_field(label: Any, missing: Any = "", *, longest: int = LONGEST, rows: int = 2) -> forms.CharField:
    """Required where there is a sentence for what is missing."""
    return forms.CharField(
        label=label,
        widget=forms.Textarea(attrs={"rows": rows}),
        required=bool(missing),
        max_length=longest,
        error_messages={"required": missing} if missing else None,
    )


def received_field(missing: Any = "") -> OfficeHour:
    return OfficeHour(
        label=_("Đã nhận yêu cầu lúc"),
        required=bool(missing),
        error_messages={**UNREADABLE, "required": missing},
    )


class OnTheWithdrawal(PlainForm):
    """On what the screen shows of the item's withdrawal; nothing, where none stands."""

    asks_first = True
    tells_what_becomes = False
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.standing: Withdrawal | None = standing_withdrawal(case.actor, case.item)
        self._fit(case.item)
        if not self.is_bound:
            self.initial["seen"] = self.standing.seen if self.standing else ""

    def _fit(self, item: models.Model) -> None:
        """Without an address nothing stands there instead, and no notice is asked for; what becomes of the pages that
        name it is told to who wants it gone."""
        if not has_address(item):
            for name in ("notice", "public"):
                self.fields.pop(name, None)
        if self.tells_what_becomes:
            self.fields["reason"].help_text = getattr(item, "once_withdrawn", "")

    def offer(self, **offered: Any) -> None:
        """What stands already, or what is offered instead."""
        if self.is_bound:
            return
        for name, otherwise in offered.items():
            self.initial[name] = getattr(self.standing, name, None) or otherwise


class CallBackForm(OnTheWithdrawal):
    reason = words_field(_("Lý do"))


class AnswerForm(OnTheWithdrawal):
    reason = words_field(_("Lý do"), _("Hãy ghi lý do để người đề nghị, người viết biết."))


class RequestForm(OnTheWithdrawal):
    """Where what stands there breaks the law, who wants it gone and since when: the law's hours run from then."""

    tells_what_becomes = True

    reason = words_field(_("Lý do đề nghị gỡ bỏ (nội bộ)"), _("Hãy ghi lý do đề nghị gỡ bỏ."))
    grounds = words_field(_("Căn cứ: văn bản, điều khoản (không bắt buộc)"))
    notice = words_field(_("Thông báo công khai đề xuất (không bắt buộc)"), longest=LONGEST_NOTICE)
    asked_from = words_field(
        _("Nếu phải gỡ trong thời hạn luật định: cơ quan, người yêu cầu, văn bản (không bắt buộc)")
    )
    received_at = received_field()

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if bool(given.get("asked_from")) != bool(given.get("received_at")) and not self.errors:
            name = "received_at" if given.get("asked_from") else "asked_from"
            self.add_error(name, _("Yêu cầu gỡ theo thời hạn luật định cần ghi cả nơi yêu cầu và lúc nhận."))
        return given

    def clean_received_at(self) -> datetime | None:
        return _received(self)

    def words(self) -> Words:
        return _words(self)


class WithdrawForm(OnTheWithdrawal):
    """What was asked for is offered; what residents will read is confirmed with a tick."""

    tells_what_becomes = True

    reason = words_field(_("Lý do gỡ bỏ (nội bộ)"), _("Hãy ghi lý do gỡ bỏ."))
    grounds = words_field(
        _("Căn cứ: văn bản, điều khoản (nội bộ)"), _("Hãy ghi căn cứ gỡ bỏ: văn bản, điều khoản.")
    )
    notice = words_field(
        _("Thông báo công khai, người dân đọc tại địa chỉ cũ"),
        _("Hãy ghi thông báo công khai để người dân biết vì sao bài được gỡ."),
        longest=LONGEST_NOTICE,
    )
    public = forms.BooleanField(
        label=_("Đã đọc lại thông báo: câu trên được công khai thay cho bài"),
        error_messages={"required": _("Hãy đánh dấu đã đọc lại thông báo công khai.")},
    )

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.offer(reason="", grounds="", notice="")

    def words(self) -> Words:
        return _words(self)


class WithdrawAtForm(WithdrawForm):
    """Offers the end of the next working day; of what waits already, the hour it waits for."""

    withdraw_at = OfficeHour(label=_("Giờ gỡ bỏ"), error_messages=UNREADABLE)
    field_order = ["withdraw_at", "reason", "grounds", "notice", "public"]

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        says = _("Đổi giờ gỡ bỏ: {hour}") if is_scheduled(case) else _("Gỡ bỏ lúc {hour}")
        self.fields["withdraw_at"].widget.attrs["data-says"] = says
        self.offer(withdraw_at=evening_of(self.next_working_day()))

    def clean_withdraw_at(self) -> datetime:
        hour = self.cleaned_data["withdraw_at"]
        if fault := fault_of_hour(hour, self.case.at):
            raise forms.ValidationError(fault)
        return hour


class TakeDownForm(WithdrawForm):
    """Quick to fill in: the moment is now, the notice says no more than that it is gone."""

    asked_from = words_field(
        _("Nơi yêu cầu: cơ quan, người yêu cầu, văn bản"),
        _("Hãy ghi nơi yêu cầu gỡ: cơ quan, người yêu cầu, văn bản."),
    )
    received_at = received_field(_("Hãy ghi đã nhận yêu cầu lúc nào."))
    field_order = ["asked_from", "received_at", "reason", "grounds", "notice", "public"]

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.offer(asked_from="", received_at=case.at, notice=str(URGENT_NOTICE))

    def clean_received_at(self) -> datetime | None:
        return _received(self)


class ConfirmForm(OnTheWithdrawal):
    """The notice that stands there now is the decider's to change."""

    notice = words_field(
        _("Thông báo công khai, người dân đọc tại địa chỉ cũ"),
        _("Hãy ghi thông báo công khai để người dân biết vì sao bài được gỡ."),
        longest=LONGEST_NOTICE,
    )
    note = words_field(_("Ý kiến"))
    public = forms.BooleanField(
        label=_("Đã đọc lại thông báo: câu trên được công khai thay cho bài"),
        error_messages={"required": _("Hãy đánh dấu đã đọc lại thông báo công khai.")},
    )
    field_order = ["notice", "public", "note"]

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.offer(notice="")


def is_scheduled(case: Case) -> bool:
    found = standing_withdrawal(case.actor, case.item)
    return found is not None and found.state == WithdrawalState.SCHEDULED


def _received(form: forms.Form) -> datetime | None:
    moment = form.cleaned_data["received_at"]
    if moment and (fault := fault_of_receipt(moment, form.case.at)):
        raise forms.ValidationError(fault)
    return moment


def _words(form: forms.Form) -> Words:
    given = form.cleaned_data
    return Words(given["reason"], given["grounds"], given.get("notice", ""))
