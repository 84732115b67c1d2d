"""What is said beside the chain, and passing an item on: forms, and the deeds their buttons do."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from snippets.day_input import DayInput
from workflows.staff.regulation import regulation_in_force

from .. import verbs
from ..deed import Case
from ..discussion.days import fault_of_day
from ..discussion.rules import destinations
from ..facts import requests_to
from ..models import OpinionKind, OpinionRequest, Remark, Submission, kind_of
from ..roster import roster_of
from .forms import PlainForm

LONGEST = 2000


def words_field(label: Any, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": 3}), required=required, max_length=LONGEST
    )


class OnThePassage(PlainForm):
    """For the item as it stood in its chain on the screen."""

    submission = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        seen = {"submission": case.submission.pk} if case.submission else {}
        super().__init__(case, *args, initial=seen, **kwargs)


class RemarkForm(PlainForm):
    words = words_field(_("Nội dung trao đổi"))


class ProposeForm(OnThePassage):
    words = words_field(_("Nội dung đề xuất"))


class TransferForm(OnThePassage):
    """Only to sections that hold pages of its kind; where it stands is offered to nobody, but a second press of the
    button names it."""

    section = forms.ChoiceField(label=_("Chuyển sang chuyên mục"))
    reason = words_field(_("Lý do chuyển"))

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        titled = regulation_in_force().full_title
        found = [*destinations(case.item), *([case.section] if self.is_bound else [])]
        known = [(section.key, titled(section.key)) for section in found]
        self.fields["section"].choices = [("", _("Chọn chuyên mục")), *known]


class AskOpinionForm(OnThePassage):
    """Which unit, about what, by which working day."""

    unit = forms.ChoiceField(label=_("Đơn vị được đề nghị"))
    words = words_field(_("Nội dung cần thẩm tra"))
    due_on = forms.DateField(
        label=_("Cho ý kiến chậm nhất ngày"),
        widget=DayInput(),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
    )

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        units = roster_of(case.actor, case.at).units()
        self.fields["unit"].choices = [("", _("Chọn đơn vị")), *((one.key, one.name) for one in units)]
        if not self.is_bound:
            provider = getattr(case.draft, "providing_unit_id", None)
            named = next((one.key for one in units if one.pk == provider), "")
            self.initial |= {"unit": named, "due_on": self.next_working_day()}

    def clean_due_on(self) -> date:
        day = self.cleaned_data["due_on"]
        if fault := fault_of_day(day, timezone.localdate(self.case.at)):
            raise forms.ValidationError(fault)
        return day


class OpinionForm(PlainForm):
    """The unit's word on the text as it stood on the screen."""

    asks_first = True

    request = forms.IntegerField(widget=forms.HiddenInput)
    content_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    view = forms.ChoiceField(label=_("Ý kiến của đơn vị"))
    words = words_field(_("Nội dung ý kiến"), required=False)

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.fields["view"].choices = [("", _("Chọn ý kiến")), *OpinionKind.choices]
        if not self.is_bound and (asked := _asked(case)):
            self.initial |= {"request": asked.pk, "content_hash": case.content_hash}

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("view") == OpinionKind.OBJECTS and not given.get("words"):
            self.add_error("words", _("Hãy ghi nội dung đề nghị sửa, bổ sung."))
        return given


def _asked(case: Case) -> OpinionRequest | None:
    """What waits for the word of the person's unit on this item."""
    this = (kind_of(case.item), case.item.pk)
    mine = (one for one in requests_to(case.actor, case.at) if (one.kind, one.key) == this)
    return next((one for one in mine if one.answered_at is None), None)


def remark(case: Case, form: RemarkForm) -> Remark:
    return verbs.remark(case.actor, case.item, words=form.cleaned_data["words"], at=case.at)


def propose(case: Case, form: ProposeForm) -> Remark:
    return verbs.propose(case.actor, case.item, at=case.at, **form.cleaned_data)


def transfer(case: Case, form: TransferForm) -> Submission:
    return verbs.transfer(case.actor, case.item, at=case.at, **form.cleaned_data)


def ask_opinion(case: Case, form: AskOpinionForm) -> OpinionRequest:
    return verbs.ask_opinion(case.actor, case.item, at=case.at, **form.cleaned_data)


def give_opinion(case: Case, form: OpinionForm) -> OpinionRequest:
    return verbs.give_opinion(case.actor, case.item, at=case.at, **form.cleaned_data)
