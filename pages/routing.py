"""From an address to its page: what is left of the way in one query, and an honest answer where a page was taken away.

Stock asks two queries for each step of an address. What was public once and is no more answers 410
(requirements 2.2), so that search engines forget it and a reader is told whom to ask.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult

from workflows.archive.models import Entry, Value

# Of whoever only leads to a page: where it stands, and as what.
LEADING = ("path", "depth", "slug", "live", "content_type")
LONGEST_WAY = 12  # steps; no section stands as deep
# Of drafts, locks and the tree's bookkeeping: whoever only leads to a page, or stands beside it, is read without them, and
# a draft that somebody saves changes nothing of what was read.
NEVER_SHOWN = (
    *("draft_title", "expired", "expire_at", "go_live_at", "has_unpublished_changes", "latest_revision"),
    *("latest_revision_created_at", "live_revision", "locked", "locked_at", "locked_by", "numchild", "owner"),
)
SHOWN_WITH = ("lead_picture", "providing_unit", "source")
TAKEN_AWAY = ("unpublish", "withdraw", "take_down")  # as the register calls it
TOLD_ANEW = "confirm_takedown"  # decided afterwards, with a notice of its own


class Routed:
    """How a page is found and answers. Stands before Page among the bases.

    `is_known_open`: whoever found it knows that nothing restricts it.
    """

    is_known_open = False

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """This page, or the one below it; drafts and unknown addresses raise Http404."""
        if path_components:
            return page_at(self, path_components).route(request, [])
        if self.live or self.was_public:
            return RouteResult(self)
        raise Http404

    @property
    def was_public(self) -> bool:
        """It was published once and is no more; a draft that never was is nobody's business."""
        return not self.live and self.first_published_at is not None

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().serve(request, *args, **kwargs) if self.live else gone(request, self)

    def get_view_restrictions(self) -> QuerySet:
        """Those of the page and of all above it, in one query; stock asks for the ancestors first."""
        if self.is_known_open:
            return PageViewRestriction.objects.none()
        paths = paths_down_to(self)
        here_or_above = Q(page__path__in=paths) | Q(page__aliases__path__in=paths)
        return PageViewRestriction.objects.filter(here_or_above)


def page_at(above: Page, components: list[str]) -> Page:
    """The page at that address below this one, or this one, as what it is; Http404 where none stands there."""
    page = page_below(above, components) if components else above
    if page is None or (components and stands_inside(page, above)):
        raise Http404
    kind = page.specific_class
    if kind is None:
        raise Http404
    return kind._default_manager.select_related(*_told_of_itself(kind)).get(pk=page.pk)


@cache
def _told_of_itself(kind: type[Page]) -> list[str]:
    """What such a page is always shown with, in the same query."""
    fields = {field.name for field in kind._meta.local_fields}
    return [name for name in SHOWN_WITH if name in fields]


def paths_down_to(page: Page) -> list[str]:
    """The tree's path of every page above it, and its own."""
    return [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]


def page_below(above: Page, components: list[str]) -> Page | None:
    """The page at that address below this one, drafts too; each knows its parent."""
    if len(components) > LONGEST_WAY:
        return None
    steps = Q()
    for depth, slug in enumerate(components, above.depth + 1):
        steps |= Q(depth=depth, slug=slug)
    found = {
        (page.path[: -page.steplen], page.slug): page
        for page in Page.objects.filter(steps, path__startswith=above.path).only(*LEADING)
    }
    for slug in components:
        page = found.get((above.path, slug))
        if page is None:
            return None
        page._cached_parent_obj = above
        above = page
    return above


@cache
def shown() -> list[str]:
    """The columns of a page that its readers see. (To name these takes Django a fifth of what it takes to name the
    others by `defer`.)"""
    return [field.name for field in Page._meta.concrete_fields if field.name not in NEVER_SHOWN]


def stands_inside(page: Page, above: Page) -> bool:
    """It stands below a page that is not public, as those of an internal section do."""
    parent = page.get_parent()
    return parent != above and (not parent.live or stands_inside(parent, above))


def gone(request: HttpRequest, page: Any) -> HttpResponse:
    """It says that the page was withdrawn, when, and what whoever decided it tells residents; never what stood there:
    that may be the reason."""
    request.is_preview = False
    return TemplateResponse(request, "410.html", told_of(page) | {"is_error": True}, status=410)


def gone_or_unknown(request: HttpRequest, found: QuerySet) -> HttpResponse:
    """At a lasting address of pages, or of an official, none of which is public: that of the last one that was. Raises Http404."""
    page = found.filter(live=False, first_published_at__isnull=False).order_by("last_published_at").last()
    if page is None:
        raise Http404
    return gone(request, page)


def told_of(page: Any) -> dict[str, Any]:
    """The moment the register has, else the one at which it was to expire; and the notice of the last decision."""
    notice = Value.objects.filter(number=OuterRef("number"), name="notice").values("value")[:1]
    kind = Page if isinstance(page, Page) else type(page)
    about = Entry.objects.about(kind._meta.label_lower, str(page.pk)).filter(
        verb__in=[*TAKEN_AWAY, TOLD_ANEW]
    )
    rows = list(about.order_by("-number").annotate(notice=Subquery(notice))[:2])
    moments = (row.at for row in rows if row.verb in TAKEN_AWAY)
    expired_at = page.expire_at if page.expired else None
    return {"withdrawn_at": next(moments, expired_at), "notice": rows[0].notice if rows else None}
