"""The search of the project template."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.models import Page


def search(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("query", "")
    found = Page.objects.live().search(words) if words else Page.objects.none()
    shown = Paginator(found, 20).get_page(request.GET.get("page", 1))
    return TemplateResponse(request, "stock/search.html", {"words": words, "found": shown})
