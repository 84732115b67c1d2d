"""What answers at an address of its own and is no page of the tree: search, site map, statement, errors."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseServerError, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language, get_language_from_path
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail.views import serve

from .accessibility import STATEMENT
from .finding.facets import Facets, narrowed
from .finding.finder import Question, finder
from .finding.keeping import public
from .finding.log import heard
from .finding.promoted import promoted, promoted_while_typed
from .frame import Frame, frame_of
from .nearby import nearest_pages, section_above, words_of_address
from .routing import page_at
from .search import Found, is_searchable, words_of
from .templatetags.surroundings import Surroundings, surroundings

RESULTS_PER_PAGE = 20
MOST_SUGGESTED = 10
# Read at start: when the server fails, the template engine may be what fails.
TEMPLATES = Path(settings.BASE_DIR) / "templates"
SERVER_ERROR = {"vi": (TEMPLATES / "500.html").read_bytes(), "en": (TEMPLATES / "500.en.html").read_bytes()}


def page(request: HttpRequest, path: str) -> HttpResponse:
    """A page of the tree, found with what is known of the site; whether it may be read is asked by the library."""
    frame = frame_of(request)
    if frame and frame.home:
        request._wagtail_route_for_request = _way_to(
            frame, request, [step for step in path.split("/") if step]
        )
    return serve(request, path)


def _way_to(frame: Frame, request: HttpRequest, steps: list[str]) -> RouteResult | None:
    with suppress(Http404):
        found = page_at(*frame.way_down(steps))
        found.is_known_open = not frame.is_shut(found)
        return found.route(request, [])
    return None


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What has the words of the query; without one, the box and how to use it."""
    query = words_of(request.GET.get("q", ""))
    context: dict[str, Any] = {"query": query, "is_searchable": is_searchable(query)}
    home = _around(request).home
    if home and context["is_searchable"]:
        question = Question(query, home.locale_id, narrowed(request.GET))
        first = [] if question.narrowed else promoted(query, home.locale_id)
        found = Found(question, first)
        context["answer"] = found.answer
        context["facets"] = Facets(query, request.path, question.narrowed, found.answer)
        context["results"] = Paginator(found, RESULTS_PER_PAGE).get_page(request.GET.get("trang"))
        if "trang" not in request.GET and not question.narrowed:
            context["promoted"] = first
            heard(query, get_language() or "", found.answer.count or len(first))
    return render(request, "search.html", context)


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Titles that have what is being typed, as browsers ask for them (OpenSearch Suggestions 1.1)."""
    query, home = words_of(request.GET.get("q", "")), _around(request).home
    begun = query + " " * request.GET.get("q", "").endswith(" ")
    keys = suggested(begun, home.locale_id)[:MOST_SUGGESTED] if home else []
    pages = public(Page.objects.filter(pk__in=keys)).in_bulk() if keys else {}
    shown = [pages[key] for key in keys if key in pages]
    titles, links = [page.title for page in shown], [page.get_full_url(request) for page in shown]
    return JsonResponse(
        [query, titles, [""] * len(titles), links],
        safe=False,
        content_type="application/x-suggestions+json; charset=utf-8",
        json_dumps_params={"ensure_ascii": False},
    )


def suggested(begun: str, locale_id: int) -> list[int]:
    """What the office put first, then what the search finds; each once."""
    found = finder().begin(begun, locale_id, MOST_SUGGESTED)
    return list(dict.fromkeys([*promoted_while_typed(begun, locale_id), *found]))


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
        "is_error": True,
    }
    return render(request, "404.html", context, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The same bytes whatever failed, in the language of the address: it asks no database and no template."""
    language = get_language_from_path(request.path) or settings.LANGUAGE_CODE
    return HttpResponseServerError(SERVER_ERROR[language])


def _around(request: HttpRequest) -> Surroundings:
    """The one query every part of the page shares."""
    return surroundings({"request": request}, None)
