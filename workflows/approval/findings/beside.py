"""What is asked of the database about an item's surroundings, in one question: what it shows and leads to, who held
which post, and what is like it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import JSONObject
from wagtail.models import Page

from snippets.models import Attachment, Picture, Position

from ..models import OPEN, PaperRead, State, Submission, kind_of
from ..papers.reading import EDITION
from .titles import Post

MOST_ALIKE = 3
IN_BOTH = "(SELECT count(*) FROM unnest(approval_submission.sketch) AS one WHERE one = ANY(%s))"


@dataclass(frozen=True)
class Wanted:
    """What the item names, by primary key; the sketch of its words and how much two must share."""

    files: frozenset[int] = frozenset()
    pictures: frozenset[int] = frozenset()
    pages: frozenset[int] = frozenset()
    sketch: tuple[int, ...] = ()
    days: int = 0
    percent: int = 0
    has_titles: bool = False


@dataclass(frozen=True)
class Beside:
    """Rows as the database said them, each kind by its number."""

    posts: list[Post] = field(default_factory=list)
    files: dict[int, dict[str, Any]] = field(default_factory=dict)
    pictures: dict[int, dict[str, Any]] = field(default_factory=dict)
    pages: dict[int, dict[str, Any]] = field(default_factory=dict)
    alike: list[dict[str, Any]] = field(default_factory=list)


def beside(draft: models.Model, wanted: Wanted, at: datetime) -> Beside:
    parts = [part.values_list("of", "said") for part in _parts(draft, wanted, at)]
    rows = list(parts[0].union(*parts[1:], all=True)) if parts else []
    of = {kind: [said for its, said in rows if its == kind] for kind in {kind for kind, _said in rows}}
    return Beside(
        [_post(said) for said in of.get("post", ())],
        *({said["pk"]: said for said in of.get(kind, ())} for kind in ("file", "picture", "page")),
        of.get("alike", []),
    )


def _parts(draft: models.Model, wanted: Wanted, at: datetime) -> Iterator[QuerySet]:
    if wanted.has_titles:
        held = Position.objects.order_by().filter(official__live=True)
        yield _said(held, "post", "title", "starts_on", "ends_on", name=F("official__name"))
    if wanted.files:
        yield _said(_those(Attachment, wanted.files), "file", "pk", "title", "file", **_as_read())
    if wanted.pictures:
        words = ("pk", "title", "file", "alt", "author", "caption", "rights")
        yield _said(_those(Picture, wanted.pictures), "picture", *words)
    if wanted.pages:
        yield _said(_those(Page, wanted.pages), "page", "pk", "live", title=F("draft_title"))
    if wanted.sketch:
        yield _alike(draft, wanted, at)


def _said(rows: QuerySet, of: str, *names: str, **more: Any) -> QuerySet:
    return rows.annotate(of=Value(of), said=JSONObject(**{name: F(name) for name in names}, **more))


def _those(model: type[models.Model], keys: Iterable[int]) -> QuerySet:
    return model.objects.order_by().filter(pk__in=keys)


def _as_read() -> dict[str, Any]:
    read = PaperRead.objects.filter(sha256=OuterRef("sha256"), edition=EDITION)
    return {name: Subquery(read.values(name)) for name in ("reading", "found")}


def _alike(draft: models.Model, wanted: Wanted, at: datetime) -> QuerySet:
    """Of other items that wait, or that were published since: those that share the most words."""
    since = at - timedelta(days=wanted.days)
    mine = list(wanted.sketch)
    pages = Page.objects.filter(pk=OuterRef("key"))
    found = (
        Submission.objects.filter(sketch__overlap=mine)
        .filter(Q(state__in=OPEN, submitted_at__gte=since) | Q(state=State.RELEASED, ended_at__gte=since))
        .exclude(kind=kind_of(draft), key=draft.pk)
        .annotate(in_both=RawSQL(IN_BOTH, (mine,)))  # noqa: S611 - the numbers are passed, not written
        .filter(in_both__gte=max(1, len(mine) * wanted.percent // 100))
        .order_by("-in_both", "-pk")
    )
    named = {"title": Subquery(pages.values("draft_title")), "live": Subquery(pages.values("live"))}
    return _said(found, "alike", "kind", "key", "author", "sketch", **named)[:MOST_ALIKE]


def _post(said: dict[str, Any]) -> Post:
    begun, ended = said["starts_on"], said["ends_on"]
    return Post(
        said["name"],
        said["title"],
        date.fromisoformat(begun),
        date.fromisoformat(ended) if ended else None,
    )
