"""What is hidden, why, and on which grounds."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from vietnamese.text import nfc
from workflows.archive.models import Edition
from workflows.archive.veil import Veil

from .deeds import Why
from .offered import files_of, not_found

SHORTEST = 2  # letters: one alone stands everywhere


class WhyForm(forms.Form):
    grounds = forms.CharField(
        label=_("Căn cứ"),
        max_length=500,
        help_text=_("Số, ngày của quyết định hoặc điều luật."),
        error_messages={"required": _("Hãy ghi căn cứ: số, ngày của quyết định hoặc điều luật.")},
    )
    reason = forms.CharField(
        label=_("Lý do"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Lý do được ghi vào sổ đăng ký: không nhắc lại điều cần che."),
        error_messages={"required": _("Hãy ghi lý do.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)

    @property
    def why(self) -> Why:
        return Why(self.cleaned_data["reason"], self.cleaned_data["grounds"])


class HideForm(WhyForm):
    """The words one a line; the files by their names."""

    words = forms.CharField(
        label=_("Từ ngữ cần che, mỗi dòng một cụm"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Ví dụ họ tên, số điện thoại, địa chỉ nhà, viết đúng như trong bài."),
    )
    files = forms.MultipleChoiceField(
        label=_("Ảnh, tệp cần che"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ["words", "files", "grounds", "reason"]

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.edition = edition
        self.offered = files_of(edition)
        self.fields["files"].choices = [(name, one.label) for name, one in sorted(self.offered.items())]
        if not self.offered:
            del self.fields["files"]

    def clean_words(self) -> list[str]:
        words = [" ".join(nfc(line).split()) for line in self.cleaned_data["words"].splitlines()]
        words = list(dict.fromkeys(filter(None, words)))
        faults = [_t("“%s” quá ngắn để che.") % one for one in words if len(one) < SHORTEST]
        faults += [_t("Không bản đã đăng nào có “%s”.") % one for one in not_found(self.edition, words)]
        if faults:
            raise forms.ValidationError(faults)
        return words

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not self.errors and not said.get("words") and not said.get("files"):
            self.add_error("words", _t("Đồng chí hãy ghi từ ngữ hoặc chọn tệp cần che."))
        return said

    def clean_grounds(self) -> str:
        return self._without_the_words("grounds", _t("Căn cứ nhắc lại điều cần che; đồng chí hãy viết lại."))

    def clean_reason(self) -> str:
        return self._without_the_words("reason", _t("Lý do nhắc lại điều cần che; đồng chí hãy viết lại."))

    def _without_the_words(self, name: str, fault: str) -> str:
        """A row is for ever, and is read by many."""
        said = self.cleaned_data[name]
        if Veil(tuple(self.cleaned_data.get("words") or ())).finds(said):
            raise forms.ValidationError(fault)
        return said

    @property
    def veil(self) -> Veil:
        payloads = set().union(*(self.offered[name].payloads for name in self.cleaned_data.get("files", ())))
        return Veil(tuple(self.cleaned_data["words"]), frozenset(payloads))
