"""What is asked of the past."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from snippets.day_input import DayInput
from workflows.staff.regulation import regulation_in_force

from .finding import Asked
from .packs.contents import Contents

END_OF_DAY = time(23, 59, 59)


class AddressForm(forms.Form):
    """An address, a day, and where it matters an hour: without one, how the day ended."""

    address = forms.CharField(
        label=_("Địa chỉ"),
        max_length=2000,
        help_text=_("Ví dụ: /tin-tuc/ten-bai/ hoặc cả địa chỉ chép từ trình duyệt"),
    )
    day = forms.DateField(label=_("Ngày"), widget=DayInput())
    hour = forms.TimeField(
        label=_("Giờ (nếu cần)"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)

    def clean_day(self) -> Any:
        day = self.cleaned_data["day"]
        if day > timezone.localdate():
            raise forms.ValidationError(_t("Ngày này chưa đến. Đồng chí hãy chọn từ hôm nay trở về trước."))
        return day

    @property
    def moment(self) -> datetime:
        """Not later than now: what comes later is not known."""
        day, hour = self.cleaned_data["day"], self.cleaned_data["hour"]
        last = hour.replace(second=59) if hour else END_OF_DAY
        return min(timezone.make_aware(datetime.combine(day, last)), timezone.now())


class DaysForm(forms.Form):
    """From a day to a day, either or none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("first") and said.get("last") and said["first"] > said["last"]:
            self.add_error("last", _t("Ngày cuối phải sau ngày đầu."))
        return said


class SearchForm(DaysForm):
    words = forms.CharField(label=_("Từ ngữ, số ký hiệu, số dòng sổ"), required=False, max_length=200)
    person = forms.CharField(label=_("Người trong quy trình"), required=False, max_length=100)
    section = forms.ChoiceField(label=_("Chuyên mục"), required=False)
    first = forms.DateField(label=_("Đăng từ ngày"), required=False, widget=DayInput())
    last = forms.DateField(label=_("Đến ngày"), required=False, widget=DayInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sections = regulation_in_force().sections
        self.fields["section"].choices = [("", _("Tất cả")), *((one.key, one.title) for one in sections)]

    @property
    def asked(self) -> Asked:
        return Asked(**self.cleaned_data)


class PackForm(DaysForm):
    """One address, some days, or both."""

    address = forms.CharField(
        label=_("Địa chỉ"),
        max_length=2000,
        required=False,
        help_text=_("Bỏ trống: tất cả các bản đã đăng trong thời gian này"),
    )
    first = forms.DateField(label=_("Từ ngày"), required=False, widget=DayInput())
    last = forms.DateField(label=_("Đến ngày"), required=False, widget=DayInput())

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not said.get("address") and not said.get("first") and not self.errors:
            self.add_error("address", _t("Đồng chí hãy ghi địa chỉ hoặc chọn ngày bắt đầu."))
        return said

    @property
    def contents(self) -> Contents:
        """Up to the end of the last day, and never later than now."""
        said = self.cleaned_data
        first = timezone.make_aware(datetime.combine(said["first"], time.min)) if said["first"] else None
        last = timezone.make_aware(datetime.combine(said["last"] or timezone.localdate(), END_OF_DAY))
        return Contents(said["address"], first, min(last, timezone.now()))
