"""/ban-da-dang/373/: an edition of a document or a procedure as the public read it, under a line that says so.

Only of a page that is public now: what was withdrawn is gone with all its editions, and answers 410 here too.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from workflows.archive import replay, store
from workflows.archive.hiding import veil_of
from workflows.archive.models import Capture, Edition
from workflows.archive.veil import Veil

from ..models import DocumentPage, ProcedurePage
from ..routing import gone
from .listing import past_editions

KINDS = (DocumentPage, ProcedurePage)
POLICY = replay.POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'none'")


@require_safe
def editions(request: HttpRequest, key: int) -> HttpResponse:
    """What the page said before, edition by edition."""
    page = _page(key)
    if not page.live:
        return gone(request, page)
    told = {"of": page, "editions": past_editions(page), "address": page.get_url(request)}
    return render(request, "past_editions.html", told)


@require_safe
def edition(request: HttpRequest, number: int) -> HttpResponse:
    """To the page itself, of the edition that stands."""
    page, capture, veil = _found(number)
    if not page.live:
        return gone(request, page)
    past = next((one for one in past_editions(page) if one.number == number), None)
    if past is None:
        return redirect(page.get_url(request) or "/")
    response = _kept(lambda: replay.page(capture, _way(number), veil))
    told = {"past": past, "page": page, "address": page.get_url(request)}
    response.content = _under_a_line(response.content.decode(), render_to_string("past_edition.html", told))
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def piece(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """What that edition showed: a picture, a style, a file."""
    page, capture, veil = _found(number)
    if not page.live:
        return gone(request, page)
    return _kept(lambda: replay.piece(capture, name, _way(number), veil))


def _found(number: int) -> tuple[Page, Capture, Veil]:
    """Raises Http404 for what has no lasting address: other kinds, internal sections, what was not captured."""
    edition = Edition.objects.filter(pk=number, kind=Page._meta.label_lower).defer("content").first()
    capture = Capture.objects.filter(pk=number).first() if edition else None
    if edition is None or capture is None or not capture.pieces:
        raise Http404
    return _page(int(edition.key)), capture, veil_of(edition)


def _page(key: int) -> Page:
    """A document or a procedure outside internal sections; one that never was public is nobody's business."""
    known = Page.objects.public().type(*KINDS).filter(pk=key, first_published_at__isnull=False)
    page = known.specific().first()
    if page is None:
        raise Http404
    return page


def _kept(answer: Callable[[], HttpResponse | None]) -> HttpResponse:
    """A file that is hidden, lost or changed is not shown to the public; verification tells the office of the latter."""
    try:
        response = answer()
    except (store.Lost, store.Broken, replay.Hidden) as fault:
        raise Http404 from fault
    if response is None:
        raise Http404
    response["Content-Security-Policy"] = POLICY
    response["X-Frame-Options"] = "DENY"
    return response


def _way(number: int) -> replay.Way:
    return replay.Way(lambda name: reverse("past_piece", args=[number, name]), lambda address: address)


def _under_a_line(html: str, line: str) -> str:
    """The line first in the body, so that it is read first; the edition itself stays as it was."""
    head, end, rest = html.partition("</head>")
    body, close, inner = rest.partition(">")
    styled = f'<link rel="stylesheet" href="{static("past-edition.css")}">'
    return f"{head}{styled}{end}{body}{close}{line}{inner}"
