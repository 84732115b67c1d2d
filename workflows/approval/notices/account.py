"""How a person wants letters, in their own account; in the admin everything is told whatever they choose."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from ..models import NOBODYS_CHOICE, Event, NoticeChoice

TO_CHOOSE = [(event.value, event.label) for event in Event if event not in NOBODYS_CHOICE]


class NoticeChoiceForm(forms.ModelForm):
    at_once = forms.MultipleChoiceField(
        label=_("Gửi thư ngay, không đợi thư tổng hợp, khi có"),
        choices=TO_CHOOSE,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Bài cần đăng ngay, bài cần gỡ ngay luôn được gửi thư ngay."),
    )

    class Meta:
        model = NoticeChoice
        fields = ["daily", "at_once"]


class LettersPanel(BaseSettingsPanel):
    name = "letters"
    title = _("Thư thông báo")
    tab = notifications_tab
    order = 50
    form_class = NoticeChoiceForm
    help_text = _("Mọi thông báo đều có ở mục Thông báo; lựa chọn dưới đây chỉ áp dụng cho thư điện tử.")

    def get_form(self) -> Any:
        mine = NoticeChoice.objects.filter(person=self.user.pk).first() or NoticeChoice(
            person_id=self.user.pk
        )
        data = self.request.POST if self.request.method == "POST" else None
        return self.form_class(data, instance=mine, prefix=self.name)
