"""The buttons of the screen: one a verb, with its form and what is said when it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from .. import verbs
from ..deed import Case
from ..models import State, Submission
from . import (
    deeds_beside,
    deeds_by_hour,
    deeds_of_sources,
    deeds_urgent,
    deeds_withdrawing,
    forms,
    forms_withdrawing,
)
from .story import StepShown


@dataclass(frozen=True)
class Button:
    """`press` does the deed with the filled-in form; `slug` is its address below the item's; `key` presses it."""

    verb: str
    slug: str
    label: Any
    form: type[forms.PlainForm]
    press: Callable[[Case, Any], Any]
    said: Any
    explains: Any = ""
    is_main: bool = False  # what is expected of whose turn it is
    is_near: bool = False  # what is done most instead
    decides: bool = False  # the item is out of the person's hands with it
    key: str = ""

    def form_for(self, case: Case, typed: Any = None) -> forms.PlainForm:
        """Several forms stand on one screen: each gives its fields names of their own for the labels."""
        return self.form(case, typed, auto_id=f"{self.slug}-%s")

    def label_in(self, case: Case, steps: Sequence[StepShown]) -> str:
        """What it does with the item: where it goes, or that it is public at once."""
        if self.verb == "approve_for" and case.submission and case.submission.state == State.SCHEDULED:
            return _now("Đổi giờ đăng")
        if self.verb == "withdraw_at" and forms_withdrawing.is_scheduled(case):
            return _now("Đổi giờ gỡ bỏ")
        if self.verb == "check" and case.submission:
            goes_to = steps[_place(case.submission) + 1]
            return _now("Duyệt: chuyển %(title)s") % {"title": goes_to.title}
        return str(self.label)


def _place(submission: Submission) -> int:
    """Who took an item for editing checks it first of all, wherever it stood."""
    return 0 if submission.state == State.TAKEN else submission.position


def _submit(case: Case, form: forms.SubmitForm) -> Submission:
    given = form.cleaned_data
    return verbs.submit(case.actor, case.item, seen=given["revision"], declared=given["declared"], at=case.at)


def _take(case: Case, form: forms.PlainForm) -> Submission:
    return verbs.take(case.actor, case.item, at=case.at)


def _take_back(case: Case, form: forms.TakeBackForm) -> Submission:
    return verbs.take_back(case.actor, case.item, reason=form.cleaned_data["reason"], at=case.at)


def _check(case: Case, form: forms.DecideForm) -> Submission:
    return verbs.check(case.actor, case.item, seen=form.seen(), note=form.cleaned_data["note"], at=case.at)


def _approve(case: Case, form: forms.ApproveForm) -> Submission:
    note = form.cleaned_data["note"]
    return verbs.approve(
        case.actor, case.item, seen=form.seen(), note=note, declared=form.declared(), at=case.at
    )


def _approve_after_change(case: Case, form: forms.ChangeForm) -> Submission:
    return verbs.approve_after_change(
        case.actor,
        case.item,
        seen=form.seen(),
        changes=form.changes(),
        note=form.cleaned_data["note"],
        declared=form.declared(),
        at=case.at,
    )


def _apply_change(case: Case, form: forms.RevisionForm) -> Submission:
    return verbs.apply_change(case.actor, case.item, seen=form.cleaned_data["revision"], at=case.at)


def _with_reason(verb: Callable[..., Submission]) -> Callable[[Case, Any], Submission]:
    def press(case: Case, form: forms.PostponeForm) -> Submission:
        given = form.cleaned_data
        return verb(case.actor, case.item, submission=given["submission"], reason=given["reason"], at=case.at)

    return press


BUTTONS = (
    Button(
        "submit",
        "trinh-duyet",
        _("Trình duyệt"),
        forms.SubmitForm,
        _submit,
        _("Đã trình duyệt."),
        is_main=True,
    ),
    Button(
        "check",
        "kiem-duyet",
        _("Kiểm duyệt"),
        forms.DecideForm,
        _check,
        _("Đã kiểm duyệt."),
        is_main=True,
        decides=True,
        key="D",
    ),
    Button(
        "approve",
        "phe-duyet",
        _("Duyệt và đăng ngay"),
        forms.ApproveForm,
        _approve,
        _("Đã quyết định; bài đã đăng."),
        _("Bài đăng đúng như đang thấy."),
        is_main=True,
        decides=True,
        key="D",
    ),
    Button(
        "apply_change",
        "da-sua-xong",
        _("Đã sửa xong, đăng"),
        forms.RevisionForm,
        _apply_change,
        _("Đã đăng đúng như lãnh đạo ghi."),
        _("Chỉ đăng khi nội dung sửa đúng như lãnh đạo ghi; nếu khác, bài quay lại bước đầu."),
        is_main=True,
        decides=True,
        key="D",
    ),
    *(Button(**deed) for deed in deeds_by_hour.DEEDS),
    Button(
        "approve_after_change",
        "dong-y-sau-khi-sua",
        _("Đồng ý đăng sau khi sửa"),
        forms.ChangeForm,
        _approve_after_change,
        _("Đã ghi nội dung cần sửa; cơ quan thường trực sửa xong thì bài đăng."),
        _("Chép đúng câu chữ đang có, ghi câu chữ thay vào."),
        decides=True,
    ),
    Button(
        "take",
        "nhan-bien-tap",
        _("Nhận biên tập"),
        forms.PlainForm,
        _take,
        _("Đồng chí đã nhận biên tập bài này."),
        _("Chỉ đồng chí sửa được bài cho đến khi kiểm duyệt, trình lại hoặc trả lại."),
    ),
    Button(
        "return",
        "tra-lai",
        _("Trả lại"),
        forms.ReturnForm,
        _with_reason(verbs.return_item),
        _("Đã trả lại người viết."),
        is_near=True,
        decides=True,
        key="T",
    ),
    Button(**deeds_urgent.DEED),
    Button(
        "postpone",
        "de-dot-sau",
        _("Để đợt sau"),
        forms.PostponeForm,
        _with_reason(verbs.postpone),
        _("Đã để đợt sau."),
        decides=True,
        key="H",
    ),
    Button(
        "decline",
        "khong-su-dung",
        _("Không sử dụng"),
        forms.DeclineForm,
        _with_reason(verbs.decline),
        _("Đã ghi quyết định không sử dụng."),
        decides=True,
    ),
    Button(
        "take_back",
        "rut-ve",
        _("Rút về"),
        forms.TakeBackForm,
        _take_back,
        _("Đã rút về; bài là bản nháp."),
        _("Các bước đã qua sẽ làm lại khi trình."),
    ),
    *(Button(**deed) for deed in deeds_beside.DEEDS),
    *(Button(**deed) for deed in deeds_withdrawing.DEEDS),
    *(Button(**deed) for deed in deeds_of_sources.DEEDS),
    Button(**deeds_beside.REMARK),
)
BY_SLUG = {button.slug: button for button in BUTTONS}


def said_after(button: Button, submission: Any) -> str:
    """What is said when it is done; a change that was not the leader's is told as such."""
    if button.verb == "apply_change" and submission.state != State.RELEASED:
        return str(_("Nội dung sửa khác nội dung lãnh đạo đã ghi; bài quay lại bước đầu của quy trình."))
    if button.verb in {"approve_for", "withdraw_at"}:
        return f"{submission.stands}."
    return str(button.said)
