"""The activities of a section: who was there, of which body, in which month; by the day they took place.

Four queries at most, whatever the size of the section: what may be chosen, how many there are, a page of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import CharField, Count, Exists, F, Max, Min, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, TruncMonth
from django.http import HttpRequest
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from pages.days import month
from pages.listing import ITEMS_PER_PAGE, Choice, Filter
from pages.models.leadership import Attendance, LeadershipPage
from snippets.models import Position
from snippets.models.officials import Body

BODIES = {
    "cap-uy": Body.PARTY,
    "hdnd": Body.COUNCIL,
    "ubnd": Body.COMMITTEE,
    "mat-tran": Body.FRONT,
    "doan-the": Body.UNION,
}
RANKS_OF_A_BODY = 1000


@dataclass(frozen=True)
class Way:
    name: str
    label: Any
    pages_with: Callable[[str], Any]


def _who_and_whence(pages: QuerySet) -> QuerySet:
    """Everybody who was there, by the highest post anybody ever held; and the bodies of the posts of that day."""
    body, rank, day = (F(f"official__positions__{name}") for name in ("body", "rank", "starts_on"))
    there = Attendance.objects.filter(page__in=pages).order_by()
    number = Count("page", distinct=True)
    who = there.values(way=Value("lanh-dao"), value=F("official__key"), called=F("official__name"))
    who = who.annotate(number=number, place=Min(body * RANKS_OF_A_BODY + rank))
    ends_on = F("official__positions__ends_on")
    held = there.annotate(day=day, ends_on=ends_on).filter(
        Q(ends_on=None) | Q(ends_on__gte=F("page__event_on")), day__lte=F("page__event_on")
    )
    whence = held.values(way=Value("co-quan"), value=Cast(body, CharField()), called=Value(""))
    return who.union(whence.annotate(number=number, place=Min(body)), all=True)


def _choices(pages: QuerySet, months: list[Mapping[str, Any]]) -> dict[str, list[Choice]]:
    """What each way offers; officials and bodies in their own order, never by alphabet."""
    rows = sorted(_who_and_whence(pages), key=lambda row: (row["place"] is None, row["place"], row["value"]))
    names = {str(int(body)): name for name, body in BODIES.items()}
    return {
        "lanh-dao": [
            Choice(row["value"], row["called"], row["number"]) for row in rows if row["way"] == "lanh-dao"
        ],
        "co-quan": [
            Choice(names[row["value"]], str(Body(int(row["value"])).label), row["number"])
            for row in rows
            if row["way"] == "co-quan"
        ],
        "thang": [
            Choice(f"{row['month']:%Y-%m}", month(row["month"]), row["number"])
            for row in months
            if row["month"]
        ],
    }


def _with_a_post_in(name: str) -> Exists:
    day = OuterRef("event_on")
    posts = Position.objects.on(day).filter(body=BODIES[name], official__attendances__page=OuterRef("pk"))
    return Exists(posts)


def _in_month(value: str) -> Q:
    first = datetime.fromisoformat(f"{value}-01").date()
    return Q(event_on__year=first.year, event_on__month=first.month)


WAYS = (
    Way("lanh-dao", gettext_lazy("Lãnh đạo"), lambda key: Q(attendances__official__key=key)),
    Way("co-quan", gettext_lazy("Cơ quan"), _with_a_post_in),
    Way("thang", gettext_lazy("Tháng diễn ra"), _in_month),
)


class Activities:
    """What leaders did, the newest day first; only what some activity has may be chosen."""

    template = "listings/activities.html"

    def __init__(self, section: Page, request: HttpRequest) -> None:
        self._section, self._path, self._number = section, request.path, request.GET.get("trang")
        texts = {way.name: request.GET.get(way.name, "").strip() for way in WAYS}
        self._asked = {name: text for name, text in texts.items() if text}

    @cached_property
    def filters(self) -> list[Filter]:
        return [one for one in map(self._filter, WAYS) if one.is_offered]

    @property
    def chosen(self) -> list[Filter]:
        return [one for one in self.filters if one.chosen]

    @property
    def not_understood(self) -> list[str]:
        return [str(way.label) for way in WAYS if way.name in self._asked.keys() - self._known.keys()]

    @property
    def without_any(self) -> str:
        return self._path

    @property
    def whole(self) -> int:
        return sum(row["number"] for row in self._months)

    @property
    def updated_at(self) -> datetime | None:
        return max((row["updated_at"] for row in self._months if row["updated_at"]), default=None)

    @property
    def count(self) -> int:
        return self._paginator.count

    @cached_property
    def items(self) -> PageOfItems:
        return self._paginator.get_page(self._number)

    @cached_property
    def _paginator(self) -> Paginator:
        pages = self._pages
        for way in WAYS:
            if way.name in self._known:
                pages = pages.filter(way.pages_with(self._known[way.name]))
        paginator = Paginator(pages.order_by("-event_on", "-pk"), ITEMS_PER_PAGE)
        if not self._known:
            paginator.count = self.whole
        return paginator

    @property
    def _pages(self) -> QuerySet:
        return LeadershipPage.objects.child_of(self._section).live()

    @cached_property
    def _months(self) -> list[Mapping[str, Any]]:
        """The activities counted by month, the latest first; the others in a row without one."""
        counted = self._pages.annotate(month=TruncMonth("event_on")).values("month")
        counted = counted.annotate(number=Count("pk"), updated_at=Max("last_published_at"))
        return list(counted.order_by(F("month").desc(nulls_last=True)))

    @cached_property
    def _choices(self) -> dict[str, list[Choice]]:
        return _choices(self._pages, self._months)

    @cached_property
    def _known(self) -> dict[str, str]:
        values = {name: {choice.value for choice in choices} for name, choices in self._choices.items()}
        return {name: value for name, value in self._asked.items() if value in values[name]}

    def _filter(self, way: Way) -> Filter:
        choices, value = self._choices[way.name], self._known.get(way.name)
        chosen = next((choice for choice in choices if choice.value == value), None)
        rest = {name: value for name, value in self._known.items() if name != way.name}
        without = f"{self._path}?{urlencode(rest)}" if rest else self._path
        return Filter(way.name, str(way.label), choices, chosen, without)
