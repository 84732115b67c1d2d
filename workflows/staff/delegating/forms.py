"""A delegation as it is typed: by the clerk who writes it down, or by the giver for themselves."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from ..forms import OneClerkAtATimeForm
from ..models import MAY_RECEIVE, Appointment, Delegation, User, section_choices, sections_of
from ..regulation import regulation_in_force

DATES = ["%d/%m/%Y", "%Y-%m-%d"]
WRITE_A_DATE = _("Hãy ghi ngày có dạng 30/04/2027.")


class DelegationForm(OneClerkAtATimeForm):
    """To give what is one's own is the giver's to do, so nobody is kept from recording that; to be given it is a
    decision about oneself. What the giver should know is said once, and it is theirs to record it all the same.
    """

    about = "delegate"

    sections = forms.MultipleChoiceField(
        label=_("Phạm vi (chuyên mục)"),
        required=False,
        error_messages={"invalid_choice": _("Hãy chọn trong các chuyên mục người ủy quyền giữ một bước.")},
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Không chọn chuyên mục nào là ủy quyền ở tất cả chuyên mục."),
    )
    despite = forms.BooleanField(label=_("Đã đọc các lưu ý, vẫn ghi ủy quyền này"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sections"].choices = section_choices()
        if not self.is_bound or self.instance.pk:
            del self.fields["despite"]

    def _post_clean(self) -> None:
        super()._post_clean()
        advice = (
            []
            if self.errors or self.instance.pk
            else import_string(settings.DELEGATION_ADVICE)(self.instance)
        )
        if not advice:
            self.fields.pop("despite", None)
        elif not self.cleaned_data["despite"]:
            self.add_error(None, [ValidationError(sentence) for sentence in advice])


class OwnDelegationForm(DelegationForm):
    """The giver is who fills it in; sections are those in which they take a step today."""

    class Meta:
        model = Delegation
        fields = ["delegate", "starts_on", "ends_on", "sections", "decision_number"]
        labels = {"decision_number": _("Căn cứ (số văn bản ủy quyền)")}
        help_texts = {"decision_number": ""}
        widgets = dict.fromkeys(
            ("starts_on", "ends_on"),
            forms.DateInput(format="%d/%m/%Y", attrs={"placeholder": _("ngày/tháng/năm")}),
        )
        error_messages = {
            "delegate": {
                "required": _("Hãy chọn người được ủy quyền."),
                "invalid_choice": _("Hãy chọn một người của Ban Biên tập hoặc bộ phận giúp việc."),
            },
            "starts_on": {"required": _("Hãy ghi ngày bắt đầu."), "invalid": WRITE_A_DATE},
            "ends_on": {"invalid": WRITE_A_DATE},
            "decision_number": {"required": _("Hãy ghi số văn bản ủy quyền.")},
        }

    field_order = [*Meta.fields, "despite"]

    def __init__(self, giver: User, today: date, typed: Any = None) -> None:
        super().__init__(typed, instance=Delegation(person=giver), for_user=giver, label_suffix="")
        self.today = today
        for name in ("starts_on", "ends_on"):
            self.fields[name].input_formats = DATES
        regulation = regulation_in_force()
        mine = sections_of(giver.pk, today)
        self.fields["sections"].choices = [(key, regulation.full_title(key)) for key in mine]
        self.fields["delegate"].queryset = possible_delegates(giver, today)
        self.fields["delegate"].empty_label = _("Chọn người")

    def _update_errors(self, errors: ValidationError) -> None:
        """What is wrong with the giver is said above the form: here the giver is no field."""
        about_the_giver = getattr(errors, "error_dict", {}).pop("person", [])
        super()._update_errors(errors)
        for error in about_the_giver:
            self.add_error(None, error)

    def clean_starts_on(self) -> date:
        starts_on = self.cleaned_data["starts_on"]
        if starts_on < self.today:
            raise ValidationError(_("Ủy quyền có hiệu lực sớm nhất từ hôm nay. Hãy sửa ngày bắt đầu."))
        return starts_on


def possible_delegates(giver: User, on: date) -> QuerySet[User]:
    """Members of the board and of its staff that day, but the giver."""
    regulation = regulation_in_force()
    roles = [role.key for role in regulation.group_roles if role.kind.value in MAY_RECEIVE]
    held = Appointment.objects.on(on).filter(role__in=roles)
    return User.objects.filter(pk__in=held.values("person"), is_active=True).exclude(pk=giver.pk)
