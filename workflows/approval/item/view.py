"""Shows an item to whoever may read it, and does what a button asks."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from snippets.models import public_snippets
from workflows.regulation.vocabulary import Verb

from ..deed import Case, Refused
from ..discussion.thread import rows_told, thread
from ..doors import says_why
from ..facts import open_submission, section_of
from ..models import kind_of
from ..refusal import refusal
from ..verbs.submit import NotReady
from . import story
from .buttons import BUTTONS, BY_SLUG, Button, said_after
from .changes import advice_on, changes_of


@require_admin_access
@require_GET
@says_why
def item(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """What stands, where it is in its chain, and the buttons of this person."""
    return _screen(request, _case(request, kind, key), {})


@require_admin_access
@require_POST
@says_why
def press(request: HttpRequest, kind: str, key: int, slug: str) -> HttpResponse:
    """Do what the button says; what was typed comes back with the sentence when it is refused."""
    button = BY_SLUG.get(slug)
    if button is None:
        raise Http404
    case = _case(request, kind, key)
    form = button.form_for(case, request.POST)
    if not form.is_valid():
        return _screen(request, case, {button.verb: form}, status=422)
    try:
        submission = button.press(case, form)
    except NotReady as missing:
        return _screen(request, case, {button.verb: form}, faults=missing.faults, status=422)
    except Refused as reason:
        messages.error(request, str(reason))
        return _screen(request, _case(request, kind, key), {button.verb: form}, status=403)
    messages.success(request, said_after(button, submission))
    return redirect("approval_item", kind, key)


def _case(request: HttpRequest, kind: str, key: int) -> Case:
    """The item for somebody who may follow it. Raises PermissionDenied with the sentence."""
    found = _found(kind, key)
    now = timezone.now()
    request.user.__dict__.pop("_answers", None)  # what was known before a deed is asked again after it
    if reason := refusal(request.user, "follow", found, now):
        raise PermissionDenied(reason)
    if section_of(found) is None:
        raise Http404
    return Case(request.user, found, now)


def _found(kind: str, key: int) -> models.Model:
    known = {"wagtailcore.page": Page} | {model._meta.label_lower: model for model in public_snippets()}
    found = known[kind].objects.filter(pk=key).first() if kind in known else None
    if found is None:
        raise Http404
    return found.specific if isinstance(found, Page) else found


def _screen(
    request: HttpRequest,
    case: Case,
    forms: dict[str, Any],
    faults: list[str] | None = None,
    status: int = 200,
) -> HttpResponse:
    case.submission = open_submission(case.actor, case.item)
    may = [button for button in BUTTONS if refusal(case.actor, button.verb, case.item, case.at) is None]
    rows = rows_told(case, story.history(case.item))
    last = story.last_submission(case.item)
    context = {
        "item": case.item,
        "kind": kind_of(case.item),
        "title": case.item.get_admin_display_title(),
        "section": case.section,
        "submission": case.submission,
        "last": last,
        "answer": story.answer(last, rows),
        "steps": story.steps(case, case.section),
        "buttons": [_button(case, button, forms) for button in may],
        "why": "" if any(button.is_main for button in may) else _why_not(case),
        "faults": faults or [],
        "pressed": next(iter(forms), ""),
        "unfilled": [field for form in forms.values() for field in form if field.errors],
        "history": rows,
        "changes": changes_of(case),
        "discussion": thread(case),
        "advice": advice_on(case),
        "edit_url": _edit_url(case),
        "preview_url": _preview_url(case.item),
        "public_url": case.item.url if isinstance(case.item, Page) and case.item.live else "",
    }
    return render(request, "approval/item.html", context, status=status)


def _button(case: Case, button: Button, forms: dict[str, Any]) -> dict[str, Any]:
    form = forms.get(button.verb) or button.form_for(case)
    return {"button": button, "label": button.label_in(case), "form": form, "is_open": button.verb in forms}


def _why_not(case: Case) -> str:
    """Whose turn it is, in the words of the refusal; or that nothing waits for anybody."""
    if case.submission is None and case.item.live and not case.item.has_unpublished_changes:
        return _("Nội dung đang công khai; không có thay đổi nào đang chờ.")
    verb = "submit"
    if case.submission is not None:
        verb = "check" if case.submission.step.verb == Verb.CHECK else "approve"
    return refusal(case.actor, verb, case.item, case.at) or ""


def _edit_url(case: Case) -> str:
    if refusal(case.actor, "edit", case.item, case.at) is not None:
        return ""
    if isinstance(case.item, Page):
        return reverse("wagtailadmin_pages:edit", args=[case.item.pk])
    return reverse(case.item.snippet_viewset.get_url_name("edit"), args=[case.item.pk])


def _preview_url(found: models.Model) -> str:
    return reverse("wagtailadmin_pages:view_draft", args=[found.pk]) if isinstance(found, Page) else ""
