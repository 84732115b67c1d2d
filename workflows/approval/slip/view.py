"""The slip on its own sheet: A4, black and white, without the menu; readable on a phone all the same."""

from __future__ import annotations

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from snippets.models import public_snippets
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..discussion.rules import reads_the_discussion
from ..looking import looks_at_everything
from ..refusal import refusal
from .sheet import sheet_of

PAGE = "wagtailcore.page"


@require_admin_access
@require_GET
def slip(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """For whoever may follow the item; of one that was deleted, for whoever sees everything."""
    if kind not in {PAGE, *(model._meta.label_lower for model in public_snippets())}:
        raise Http404
    item = _item(kind, key)
    if item is None and not looks_at_everything(request.user):
        raise Http404
    if item is not None:
        _require_reader(request.user, item)
    sheet = sheet_of(kind, key, item)
    if sheet is None:
        raise Http404
    context = {
        "sheet": sheet,
        "kind": kind,
        "key": key,
        "item": item,
        "regulation": regulation_in_force(),
        "today": timezone.localdate(),
    }
    return render(request, "approval/slip.html", context)


def _require_reader(person: User, item: models.Model) -> None:
    """Who follows the item; not a unit that was only asked for its word, for the slip says all the board wrote."""
    now = timezone.now()
    if reason := refusal(person, "follow", item, now):
        raise PermissionDenied(reason)
    if not reads_the_discussion(person, item, now):
        raise PermissionDenied(
            _("Đơn vị được đề nghị thẩm tra chỉ xem nội dung bài, không xem phiếu của bài.")
        )


def _item(kind: str, key: int) -> models.Model | None:
    found = apps.get_model(kind).objects.filter(pk=key).first()
    return found.specific if isinstance(found, Page) else found
