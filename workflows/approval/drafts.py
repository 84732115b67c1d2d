"""Reading a draft: whoever may look, may read it as the public would (stock asks for the right to edit)."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from .refusal import refusal


@require_admin_access
def view_draft(request: HttpRequest, page_id: int) -> HttpResponse:
    """The latest revision, rendered as the page it will be."""
    page = get_object_or_404(Page, id=page_id).get_latest_revision_as_object()
    if reason := refusal(request.user, "view", page, timezone.now()):
        raise PermissionDenied(reason)
    return page.make_preview_request(request, page.default_preview_mode)
