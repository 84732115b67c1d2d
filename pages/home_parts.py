"""What each part of the home page shows today.

The newest pages of every section are found in one query, put in their order in another, and what is shown of them
is read in a third, however many parts and kinds of page there are, and however many pages the city has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.brief import Known, newest_first, told_briefly
from pages.children import children_of
from pages.listed import listed
from pages.schedules.weeks import monday_of
from snippets.home_blocks import MOST_SOUGHT
from snippets.said import ENGLISH

Value = Mapping[str, Any]

HEADINGS = {
    "search": _("Ông/Bà cần làm gì?"),
    "today": _("Hôm nay trong thành phố"),
    "news": _("Tin mới"),
    "documents": _("Chỉ đạo, điều hành"),
    "leaders": _("Hoạt động lãnh đạo"),
    "law": _("Pháp luật, dễ hiểu"),
    "pictures": _("Du lịch, văn hóa"),
    "contacts": _("Liên hệ với thành phố"),
    "updates": _("Mỗi chuyên mục cập nhật khi nào"),
}
SHOWN = {"search": MOST_SOUGHT, "today": 4, "news": 5, "documents": 5, "leaders": 4, "law": 4, "pictures": 3}
NEWEST = max(SHOWN.values())
STANDS_ALONE = {"search", "contacts"}  # shown also when no page belongs to it


@dataclass
class Part:
    """One part: its title, what it shows, and the section where more is found.

    `numbers`: the keys of `items`, which are read for all parts at once; `updates`: when each section that has something
    was last updated; `unwritten`: how many have nothing yet.
    """

    kind: str
    heading: str
    numbers: list[int] = field(default_factory=list)
    items: list[Page] = field(default_factory=list)
    section: Page | None = None
    updates: list[tuple[Page, datetime]] = field(default_factory=list)
    unwritten: int = 0

    @property
    def template(self) -> str:
        return f"home/{self.kind}.html"

    @property
    def anchor(self) -> str:
        return f"phan-{self.kind}"

    @property
    def is_shown(self) -> bool:
        """Never an empty box."""
        return bool(self.items or self.updates) or self.kind in STANDS_ALONE


def parts_of(sections: QuerySet, stream: Iterable[Mapping[str, Any]], shut: tuple[str, ...]) -> list[Part]:
    """The parts that have something to show, in order.

    `sections`: those of the home page's language; `stream`: the raw stream value, for the pages
    it names are read together with the newest; `shut`: the paths of what is not for everybody.

    A page is shown once: what leads the news stands in no part below.
    """
    known = list(with_their_newest(sections))
    wanted = [(part["type"], part["value"], _sources(known, part["value"])) for part in stream]
    public = {one.pk: one for one in newest_first(_numbers(wanted)) if not one.path.startswith(shut)}
    taken: set[int] = set()
    parts = [_part(kind, value, sources, public, taken, known) for kind, value, sources in wanted]
    pages = told_briefly([public[number] for number in taken])
    for part in parts:
        part.items = [pages[number] for number in part.numbers if number in pages]
    return [part for part in parts if part.is_shown]


def with_translations(stream: Iterable[Mapping[str, Any]], locale: int) -> list[Mapping[str, Any]]:
    """The same parts with the pages that editors chose by hand in that language; one not translated is left out."""
    parts = list(stream)
    chosen = {number for part in parts for number in _chosen(part["value"])}
    there = Page.objects.filter(translation_key=OuterRef("translation_key"), locale=locale).values("pk")[:1]
    pages = Page.objects.filter(pk__in=chosen).annotate(there=Subquery(there)) if chosen else ()
    known = {page.pk: page.there for page in pages}
    return [{**part, "value": _with_others(part["value"], known)} for part in parts]


def _with_others(value: Value, known: Mapping[Any, int | None]) -> Value:
    found = (known.get(number) for number in _listed(value))
    return {**value, "lead": known.get(value.get("lead")), "chosen": [there for there in found if there]}


def with_their_newest(sections: QuerySet) -> QuerySet:
    """Each section with the keys of its newest pages, and the day one of its pages was last published."""
    inside = children_of(OuterRef("path"), listed(Page.objects.live())).not_type(sections.model)
    newest = inside.order_by(F("first_published_at").desc(nulls_last=True), "-pk")
    updated = inside.order_by(F("last_published_at").desc(nulls_last=True))
    return sections.annotate(
        newest=ArraySubquery(newest.values("pk")[:NEWEST]),
        updated_at=Subquery(updated.values("last_published_at")[:1]),
    ).order_by("path")


def _sources(known: list[Any], value: Value) -> list[Any]:
    keys = value.get("sections") or []
    return [section for section in known if section.section_key in keys]


def _numbers(wanted: list[tuple[str, Value, list[Any]]]) -> set[int]:
    return {
        number
        for _kind, value, sources in wanted
        for number in [*_chosen(value), *(key for section in sources for key in section.newest)]
    }


def _chosen(value: Value) -> list[int]:
    """What editors chose by hand, first of all."""
    return [number for number in [value.get("lead"), *_listed(value)] if number]


def _listed(value: Value) -> list[int]:
    return [item["value"] if isinstance(item, dict) else item for item in value.get("chosen") or []]


def _part(
    kind: str, value: Value, sources: list[Any], public: dict[int, Known], taken: set[int], known: list[Any]
) -> Part:
    one = sources[0] if len(sources) == 1 else None
    part = Part(kind, _heading(kind, value), section=one)
    if kind == "updates":
        told = [section for section in known if section.show_in_menus and section.section]
        part.updates = [(section, section.updated_at) for section in told if section.updated_at]
        part.unwritten = len(told) - len(part.updates)
        return part
    inside = {number for section in sources for number in section.newest}
    numbers = [*_chosen(value), *(number for number in public if number in inside)]
    fresh = [number for number in dict.fromkeys(numbers) if number in public and number not in taken]
    if kind == "today":
        fresh = _of_today(fresh, public, _chosen(value))
    part.numbers = fresh[: SHOWN.get(kind, 0)]
    taken.update(part.numbers)
    return part


def _heading(kind: str, value: Value) -> str:
    """The editors' own in the reader's language, else the usual one."""
    own = value.get("heading_en") if get_language() == ENGLISH else value.get("heading")
    return own or str(HEADINGS[kind])


def _of_today(numbers: list[int], public: dict[int, Known], chosen: list[int]) -> list[int]:
    """What editors chose; then notices; then the week we are in and those to come: none that is over."""
    weeks = {number: public[number].starts_on for number in numbers if public[number].starts_on}
    begun = monday_of(timezone.localdate())
    held = [number for number in numbers if number in chosen or weeks.get(number, begun) >= begun]
    return sorted(held, key=lambda number: date.min if number in chosen else weeks.get(number, date.min))
