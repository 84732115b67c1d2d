"""The screen "Đôn đốc": sections, in whose hands they are, what waits and how long; and the button."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem

from pages.models import SectionPage
from workflows.staff.regulation import regulation_in_force

from ..deed import Refused
from ..models import Urging
from .overseeing import cited, may_urge, oversees_somewhere
from .survey import Owned, Survey, Surveyed
from .urge import already, urge

HISTORY = 20
LONGEST = 1000


class WordsForm(forms.Form):
    words = forms.CharField(
        label=gettext_lazy("Nội dung"), widget=forms.Textarea({"rows": 4}), max_length=LONGEST
    )


class UrgingMenuItem(MenuItem):
    """For who sees to some section; asked of nobody anew on each screen."""

    def is_shown(self, request: HttpRequest) -> bool:
        return oversees_somewhere(request.user, timezone.now())


@require_admin_access
@require_GET
def urging(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    if not oversees_somewhere(request.user, now):
        messages.error(request, _("Quy chế không giao đồng chí đôn đốc chuyên mục nào."))
        return redirect("wagtailadmin_home")
    found = Survey(request.user, now).all()
    context = {
        "waiting": [one for one in found if one.count],
        "quiet": [one for one in found if not one.count],
        "history": _history(found),
    }
    return render(request, "approval/urging.html", context)


def _history(found: list[Surveyed]) -> list[dict[str, Any]]:
    keys = [one.section.key for one in found]
    rows = Urging.objects.filter(section__in=keys).select_related("owner", "by")[:HISTORY]
    titled = regulation_in_force().full_title
    return [{"done": row, "section": titled(row.section)} for row in rows]


@require_admin_access
@require_http_methods(["GET", "POST"])
def urge_one(request: HttpRequest, section: str, owner: int) -> HttpResponse:
    """The words as offered, to be changed; what was typed comes back with what was wrong with it."""
    now = timezone.now()
    page = SectionPage.objects.filter(section_key=section, locale__language_code="vi").first()
    if page is None:
        raise Http404
    if reason := may_urge(request.user, page, now):
        messages.error(request, reason)
        return redirect("wagtailadmin_home")
    if request.method == "POST":
        return _pressed(request, page, owner)
    owned = _owned(request, page, owner)
    if owned is None:
        messages.warning(request, _("Chuyên mục này không còn việc chờ người đó."))
        return redirect("approval_urging")
    if owned.urged:
        messages.warning(request, already(owned.urged))
    return _screen(request, owned, WordsForm(initial={"words": owned.words}))


def _owned(request: HttpRequest, page: SectionPage, owner: int) -> Owned | None:
    here = Survey(request.user, timezone.now()).of(page.section)
    return next((one for one in here if one.owner.pk == owner), None)


def _pressed(request: HttpRequest, page: SectionPage, owner: int) -> HttpResponse:
    form = WordsForm(request.POST)
    if form.is_valid():
        try:
            done = urge(request.user, page, owner=owner, words=form.cleaned_data["words"], at=timezone.now())
        except Refused as why:
            form.add_error(None, str(why))
        else:
            messages.success(request, _("Đã gửi %(person)s và ghi vào sổ đăng ký.") % {"person": done.owner})
            return redirect("approval_urging")
    owned = _owned(request, page, owner)
    if owned is None:
        messages.error(
            request, " ".join(form.non_field_errors()) or _("Chuyên mục không còn việc chờ người đó.")
        )
        return redirect("approval_urging")
    return _screen(request, owned, form, status=422)


def _screen(request: HttpRequest, owned: Owned, form: WordsForm, status: int = 200) -> HttpResponse:
    context = {
        "owned": owned,
        "section": regulation_in_force().full_title(owned.section.key),
        "clause": cited(owned.oversight),
        "form": form,
    }
    return render(request, "approval/urge_one.html", context, status=status)
