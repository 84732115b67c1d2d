"""The XML sitemap: an index, and parts of at most 5,000 addresses each, for a city of 100,000 pages.

A page stands in the part of its number for good, so a part changes only when one of its pages does, and
a crawler fetches the others no more. One query answers the index, one a part; neither loads a page. The list of
corrections has a part of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from django.db.models import F, Max, Q, QuerySet, Value
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.encoding import iri_to_uri
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Page

from .addresses import absolute
from .corrections.listing import last_corrected
from .frame import frame_of
from .listed import listed

MOST_IN_A_PART = 5000
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True)
class Root:
    """A home page: where it stands in the tree, and where it is found."""

    path: str
    url_path: str
    url: str


@dataclass(frozen=True)
class Address:
    url: str
    changed_at: datetime | None


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every part that has a page in it, and when one of them changed last."""
    addresses = [
        Address(absolute(reverse("sitemap_part", args=[number])), changed)
        for number, changed in parts(request)
    ]
    if lists := lists_of_corrections(request):
        changed = max(one.changed_at for one in lists)
        addresses.append(Address(absolute(reverse("sitemap_corrections")), changed))
    return as_xml("sitemapindex", "sitemap", addresses)


def parts(request: HttpRequest) -> list[tuple[int, datetime | None]]:
    """The number of each part that has a public page, and when one of them changed last: of an index, part by part."""
    pages = public_pages(request).alias(in_part=F("pk") / MOST_IN_A_PART)
    last = F("last_published_at").desc(nulls_last=True)
    numbers = range((pages.aggregate(last=Max("pk"))["last"] or 0) // MOST_IN_A_PART + 1)
    each = [
        pages.filter(in_part=number).order_by(last).values_list(Value(number), "last_published_at")[:1]
        for number in numbers
    ]
    return sorted(each[0].union(*each[1:], all=True)) if len(each) > 1 else list(each[0])


@require_safe
def part(request: HttpRequest, number: int) -> HttpResponse:
    """The public pages with these numbers, in both languages."""
    first = number * MOST_IN_A_PART
    pages = public_pages(request).filter(pk__gte=first, pk__lt=first + MOST_IN_A_PART).order_by("pk")
    roots = [Root(home.path, home.url_path, absolute(home.get_url(request))) for home in homes_of(request)]
    rows = pages.values_list("path", "url_path", "last_published_at")
    addresses = [Address(address_below(roots, path, url_path), changed) for path, url_path, changed in rows]
    if not addresses:
        raise Http404
    return as_xml("urlset", "url", addresses)


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """The list of what was put right, which is no page of the tree, in each language that has something on it."""
    addresses = lists_of_corrections(request)
    if not addresses:
        raise Http404
    return as_xml("urlset", "url", addresses)


def lists_of_corrections(request: HttpRequest) -> list[Address]:
    """Each with when something was put on it last."""
    found = []
    for language, changed_at in last_corrected(public_pages(request)):
        with override(language):
            found.append(Address(absolute(reverse("corrections")), changed_at))
    return found


def homes_of(request: HttpRequest) -> list[Page]:
    """The live home page of each language."""
    frame = frame_of(request)
    return list(frame.homes.values()) if frame else []


def public_pages(request: HttpRequest) -> QuerySet:
    """What anybody may read, below the home page of any language."""
    below = Q(pk__in=[])
    for home in homes_of(request):
        below |= Q(path__startswith=home.path)
    return listed(Page.objects.filter(below).live().public()).order_by()


def address_below(roots: Iterable[Root], path: str, url_path: str) -> str:
    """The page's address: its language's home page, and the way down from there."""
    root = next(root for root in roots if path.startswith(root.path))
    return f"{root.url}{url_path.removeprefix(root.url_path)}"


def as_xml(root: str, entry: str, addresses: Iterable[Address]) -> HttpResponse:
    """One entry an address. The most recent change is the whole's."""
    lines = [f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="{NAMESPACE}">']
    for address in addresses:
        changed = address.changed_at
        when = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
        lines.append(f"<{entry}><loc>{escape(iri_to_uri(address.url))}</loc>{when}</{entry}>")
    lines.append(f"</{root}>")
    return HttpResponse("".join(lines), content_type="application/xml; charset=utf-8")
