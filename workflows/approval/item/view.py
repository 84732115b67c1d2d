"""Shows an item to whoever may read it, and does what a button asks."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from snippets.models import reading_once

from ..addressed import item_at
from ..deed import Case, Refused
from ..desk import queue
from ..doors import says_why
from ..facts import section_of
from ..kept import forget
from ..models import Submission, kind_of
from ..refusal import refusal
from ..roster import roster_of
from ..verbs.submit import NotReady
from .buttons import BY_SLUG, Button, said_after
from .forms import PlainForm
from .screen import Screen


@require_admin_access
@require_GET
@says_why
def item(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """What stands, where it is in its chain, and the buttons of this person."""
    return _shown(request, _case(request, kind, key))


@require_admin_access
@require_POST
@says_why
def press(request: HttpRequest, kind: str, key: int, slug: str) -> HttpResponse:
    """Do what the button says; what was typed comes back with the sentence when it is refused.

    Who decided goes on to the next item that waits for them.
    """
    button = BY_SLUG.get(slug)
    if button is None:
        raise Http404
    case = _case(request, kind, key, whole=False)
    form = button.form_for(case, request.POST)
    try:
        if not form.is_valid():
            return _unfilled(request, case, button, form)
        submission = button.press(case, form)
    except NotReady as missing:
        return _shown(request, _case(request, kind, key), {button.verb: form}, missing.faults, status=422)
    except Refused as reason:
        messages.error(request, str(reason))
        forget(request.user)
        return _shown(request, _case(request, kind, key), {button.verb: form}, status=403)
    return _after(request, case, button, submission)


def _unfilled(request: HttpRequest, case: Case, button: Button, form: PlainForm) -> HttpResponse:
    """What is still to be filled in is told to whose deed it is. Raises Refused for anybody else."""
    if reason := refusal(case.actor, button.verb, case.item, case.at):
        raise Refused(reason)
    whole = _case(request, kind_of(case.item), case.item.pk)
    return _shown(request, whole, {button.verb: form}, status=422)


@require_admin_access
@require_GET
@says_why
def beside(request: HttpRequest, kind: str, key: int, step: int = 1) -> HttpResponse:
    """The item that waits for the person after this one, or before it; the first screen where there is none."""
    case = _case(request, kind, key)
    found = queue.beside(case.actor, kind, key, step, case.at)
    if found is None:
        messages.success(request, _("Không còn bài nào khác chờ đồng chí."))
    return _to(found)


def _after(request: HttpRequest, case: Case, button: Button, submission: Submission) -> HttpResponse:
    here = reverse("approval_item", args=[submission.kind, submission.key])
    if not button.decides:
        messages.success(request, said_after(button, submission))
        return redirect(here)
    said = {"title": case.item.get_admin_display_title(), "said": said_after(button, submission)}
    look = [messages.button(here, _("Xem lại"))]
    messages.success(request, _("“%(title)s”: %(said)s") % said, buttons=look)
    forget(request.user)
    return _to(queue.after(request.user, submission, case.at))


def _to(found: Submission | None) -> HttpResponse:
    if found is None:
        return redirect("wagtailadmin_home")
    return redirect("approval_item", found.kind, found.key)


def _shown(request: HttpRequest, case: Case, *filled_in: Any, status: int = 200) -> HttpResponse:
    with reading_once():
        return render(request, "approval/item.html", Screen(case, *filled_in).context(), status=status)


def _case(request: HttpRequest, kind: str, key: int, *, whole: bool = True) -> Case:
    """The item for somebody who may follow it. Raises PermissionDenied with the sentence."""
    found = item_at(kind, key, whole=whole)
    now = timezone.now()
    roster_of(request.user, now)
    if reason := refusal(request.user, "follow", found, now):
        raise PermissionDenied(reason)
    if section_of(found) is None:
        raise Http404
    return Case(request.user, found, now)
