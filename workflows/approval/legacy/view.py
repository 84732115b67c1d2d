"""The screen on which a person sees what looks to be of an old encoding beside its repair, and agrees to it or not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from pages.models.portal import PortalPage

from ..addressed import edit_address, item_at
from ..deed import Case, deed
from ..doors import says_why
from ..models import kind_of
from ..refusal import refusal
from .files import saved
from .names import NAMES
from .passages import Passage
from .texts import convert, suspected

Found = list[tuple[str, Passage]]


class RepairForm(forms.Form):
    """Nothing is ticked before; `seen` is the draft as it stood when it was shown."""

    seen = forms.CharField(widget=forms.HiddenInput)
    everything = forms.BooleanField(
        required=False, label=gettext_lazy("Chuyển tất cả các đoạn dưới đây sang Unicode")
    )
    passages = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any, found: Found, stands: str) -> None:
        super().__init__(data, initial={"seen": stands})
        self.found, self.stands = found, stands
        self.fields["passages"].choices = [(str(place), "") for place in range(len(found))]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("seen") != self.stands:
            self.data = {}  # what was ticked may stand elsewhere now
            raise forms.ValidationError(
                _("Bài vừa được sửa nên các đoạn dưới đây có thể đã khác. Hãy xem và chọn lại.")
            )
        if not (said.get("everything") or said.get("passages")):
            raise forms.ValidationError(_("Hãy chọn ít nhất một đoạn cần chuyển."))
        return said

    @property
    def agreed(self) -> set[int]:
        if self.cleaned_data["everything"]:
            return set(range(len(self.found)))
        return set(map(int, self.cleaned_data["passages"]))


@require_admin_access
@require_http_methods(["GET", "POST"])
@says_why
def legacy(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """For whoever may edit the item now. What is agreed to is a new draft; the one before stays in its history."""
    item, now = item_at(kind, key), timezone.now()
    if request.method == "GET":
        if reason := refusal(request.user, "edit", item, now):
            raise PermissionDenied(reason)
        case = Case(request.user, item, now)
        return _shown(request, case, _form(case))
    with deed(request.user, "edit", item, now) as case:
        form = _form(case, request.POST)
        return _converted(request, case, form.agreed) if form.is_valid() else _shown(request, case, form)


def _form(case: Case, sent: Any = None) -> RepairForm:
    return RepairForm(sent, suspected(case.draft), case.content_hash)


def _converted(request: HttpRequest, case: Case, agreed: set[int]) -> HttpResponse:
    draft, title = case.draft, str(case.draft)
    done = convert(draft, agreed)
    if done.pop(draft, 0):
        if isinstance(draft, PortalPage) and str(draft) != title:
            draft.address_by_title()
        draft.save_revision(user=case.actor, log_action=True, clean=False)
    refused = {file: reason for file in done if (reason := saved(file, case.actor))}
    number = len(agreed) - sum(done[file] for file in refused)
    if number:
        said = _("Đã chuyển %(n)s đoạn sang Unicode. Bản trước khi chuyển vẫn nằm trong lịch sử sửa đổi.")
        messages.success(request, said % {"n": number})
    for reason in refused.values():
        messages.warning(request, reason)
    return redirect(edit_address(case.item))


def _shown(request: HttpRequest, case: Case, form: RepairForm) -> HttpResponse:
    boxes = form["passages"].subwidgets
    context = {
        "item": case.item,
        "title": case.item.get_admin_display_title(),
        "kind": kind_of(case.item),
        "form": form,
        "edit_url": edit_address(case.item),
        "passages": [
            {"box": box, "label": label, "passage": passage, "encoding": NAMES[passage.encoding]}
            for box, (label, passage) in zip(boxes, form.found, strict=True)
        ],
    }
    return render(request, "approval/legacy.html", context, status=422 if form.is_bound else 200)
