"""What a person fills in beside a button. Hidden fields say what they had before their eyes."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..changes import Change, changes_from
from ..deed import Case
from ..discussion.days import next_day
from ..kept import kept_of_the_office
from ..passage import Seen
from ..preflight import SECRECY_CHECKED, declarations_of

ROWS = 3  # of words to change, on one screen
RETURNS = (
    _("Đề nghị bổ sung nguồn, số liệu."),
    _("Đề nghị bổ sung chú thích, tác giả ảnh."),
    _("Đề nghị kiểm tra lại họ tên, chức danh, ngày tháng."),
    _("Đề nghị viết tiêu đề, tóm tắt ngắn gọn hơn."),
    _("Nội dung chưa đúng chuyên mục."),
)
DECLINES = (
    _("Trùng với bài đã đăng."),
    _("Nội dung chưa đúng chuyên mục."),
    _("Nội dung đã qua thời điểm cần đăng."),
    _("Nội dung chưa rõ nguồn, chưa đủ căn cứ để đăng."),
)


class PlainForm(forms.Form):
    """Nothing to fill in; `asks_first` where the deed waits for a word or a tick of the person's."""

    asks_first = False

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.case = case

    def single_fields(self) -> list[forms.BoundField]:
        """What is filled in by itself, not beside another field."""
        return self.visible_fields()

    def next_working_day(self) -> date:
        """Several forms of one screen offer it, and the next screen again."""
        today = timezone.localdate(self.case.at)
        return kept_of_the_office(self.case.actor, f"next working day {today}", lambda: next_day(today))


class RevisionForm(PlainForm):
    """On what stands in one revision."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        if not self.is_bound:
            self.initial["revision"] = case.revision.pk


class SubmitForm(RevisionForm):
    """Whoever submits confirms what the law asks (practice 2)."""

    asks_first = True

    declared = forms.MultipleChoiceField(
        label=_("Người trình xác nhận"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.fields["declared"].choices = list(declarations_of(case.section).items())


class DecideForm(PlainForm):
    """On the step and the bytes that were seen."""

    submission = forms.IntegerField(widget=forms.HiddenInput)
    position = forms.IntegerField(widget=forms.HiddenInput)
    content_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    note = forms.CharField(
        label=_("Ý kiến"), widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=1000
    )

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        mine = case.submission
        if mine and not self.is_bound:
            self.initial |= {
                "submission": mine.pk,
                "position": mine.position,
                "content_hash": case.content_hash,
            }

    def seen(self) -> Seen:
        given = self.cleaned_data
        return Seen(given["submission"], given["position"], given["content_hash"])


class ApproveForm(DecideForm):
    """A section of national defence wants the decider's own tick on secrecy (II.4.3b-4b)."""

    secrecy = forms.BooleanField(label=_("Đã kiểm tra: nội dung không thuộc bí mật nhà nước"), required=False)

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.fields["note"].label = _("Ý kiến chỉ đạo")
        if not case.section.needs_secrecy_tick:
            del self.fields["secrecy"]

    @property
    def asks_first(self) -> bool:
        return "secrecy" in self.fields

    def declared(self) -> list[str]:
        return [SECRECY_CHECKED] if self.cleaned_data.get("secrecy") else []


class ChangeForm(ApproveForm):
    """The exact words: as they stand, and as they shall be."""

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        for row in range(ROWS):
            self.fields[f"old_{row}"] = self._words(_("Câu chữ hiện có"))
            self.fields[f"new_{row}"] = self._words(_("Câu chữ thay vào"))

    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"old_{row}"], self[f"new_{row}"]) for row in range(ROWS)]

    def single_fields(self) -> list[forms.BoundField]:
        return [field for field in self.visible_fields() if not field.name.startswith(("old_", "new_"))]

    @staticmethod
    def _words(label: Any) -> forms.CharField:
        return forms.CharField(
            label=label, required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
        )

    def changes(self) -> list[Change]:
        rows = [(self.cleaned_data[f"old_{row}"], self.cleaned_data[f"new_{row}"]) for row in range(ROWS)]
        return changes_from({"old": old, "new": new} for old, new in rows if old or new)


class PostponeForm(PlainForm):
    """A reason, where one is wanted, for the item that stood on the screen."""

    submission = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Lý do"), widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=1000
    )

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        seen = {"submission": case.submission.pk} if case.submission else {}
        super().__init__(case, *args, initial=seen, **kwargs)


class ReasonForm(PostponeForm):
    """A reason that the author reads: a ready-made one, words of one's own, or both (practice 2)."""

    ready = forms.ChoiceField(label=_("Lý do thường dùng"), required=False)
    reasons: tuple[Any, ...] = ()
    field_order = ["ready", "reason"]

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.fields["ready"].choices = [("", _("Chọn lý do")), *((words, words) for words in self.reasons)]
        self.fields["reason"].label = _("Lý do khác hoặc ghi thêm")

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        words = [given.get("ready", ""), given.get("reason", "").strip()]
        given["reason"] = " ".join(filter(None, words))
        if not given["reason"] and not self.errors:
            self.add_error("ready", _("Hãy chọn hoặc ghi lý do để người viết biết."))
        return given


class ReturnForm(ReasonForm):
    reasons = RETURNS


class UrgentForm(PostponeForm):
    """Whose turn it is reads the reason first."""

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        self.fields["reason"].required = True
        self.fields["reason"].label = _("Lý do cần đăng ngay")
        self.fields["reason"].error_messages["required"] = _("Hãy ghi lý do cần đăng ngay.")


class DeclineForm(ReasonForm):
    reasons = DECLINES


class TakeBackForm(PlainForm):
    reason = forms.CharField(
        label=_("Lý do"), widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=1000
    )
