"""The doors that delete a picture or file say where it is shown, and stay shut meanwhile."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.documents.views.documents import DeleteView as StockDeleteAttachment
from wagtail.images.views.images import DeleteView as StockDeletePicture

from .models import Hashed


class SaysWhyItStays:
    """Back to the file with the sentence, before anybody is asked whether they are sure."""

    edit_url_name: str

    def run_before_hook(self) -> HttpResponse | None:
        """Stock calls this once the person's right to delete is known."""
        if reason := self.object.why_it_stays():
            messages.error(self.request, reason)
            return redirect(reverse(self.edit_url_name, args=[self.object.pk]))
        return None


class DeletePicture(SaysWhyItStays, StockDeletePicture):
    edit_url_name = "wagtailimages:edit"


class DeleteAttachment(SaysWhyItStays, StockDeleteAttachment):
    edit_url_name = "wagtaildocs:edit"


def before_deleting_several(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """None of them goes while one is shown; each that is says where."""
    files = [found for found in objects if isinstance(found, Hashed)] if action_type == "delete" else []
    reasons = [reason for file in files if (reason := file.why_it_stays())]
    for reason in reasons:
        messages.error(request, reason)
    return redirect(action.next_url) if reasons else None
