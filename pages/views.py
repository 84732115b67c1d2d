"""What answers at an address of its own and is no page of the tree: search, site map, statement, errors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .accessibility import STATEMENT
from .nearby import nearest_pages, section_above, words_of_address
from .search import Found, is_searchable, words_of
from .templatetags.surroundings import Surroundings, surroundings

RESULTS_PER_PAGE = 20
# Read at start: when the server fails, the template engine may be what fails.
SERVER_ERROR = (Path(settings.BASE_DIR) / "templates" / "500.html").read_bytes()


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What has every word of the query; without one, the box and how to use it."""
    query = words_of(request.GET.get("q", ""))
    context: dict[str, Any] = {"query": query, "is_searchable": is_searchable(query)}
    home = _around(request).home
    if home and context["is_searchable"]:
        found = Paginator(Found(query, home), RESULTS_PER_PAGE)
        context["results"] = found.get_page(request.GET.get("trang"))
    return render(request, "search.html", context)


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """Every section a reader may open, as the tree has it."""
    return render(request, "sitemap.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Our own statement of who can use the site, and where it falls short."""
    return render(request, "accessibility.html", {"statement": STATEMENT})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """It says so, and offers what the address may have meant."""
    around = _around(request)
    sections = [(page.get_url(request) or "", page) for page in around.tree]
    context = {
        "query": " ".join(words_of_address(request.path)),
        "nearest": nearest_pages(request.path, around.home) if around.home else [],
        "section": section_above(request.path, sections),
    }
    return render(request, "404.html", context, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The same bytes whatever failed: it asks no database and no template."""
    return HttpResponseServerError(SERVER_ERROR)


def _around(request: HttpRequest) -> Surroundings:
    """The one query every part of the page shares."""
    return surroundings({"request": request}, None)
