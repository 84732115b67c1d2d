"""So many pages more, each with everything that its chain left behind: a few of each section go through their chain, the
others are their rows again with words of their own, by COPY."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from datetime import datetime, timedelta
from itertools import count, islice
from typing import Any

from django.db import connection, models
from django.db.models import Max
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from pages.finding.reading import know_words
from pages.models import SearchDocument, SectionPage
from site_tphcm.database import roles

from . import bulk, found, made
from .copied import Another, prepared, rows_of
from .kinds import told
from .plan import LANGUAGE, Place, place_in, places, sections
from .words import words

SEED = 1
BATCH = 2_000
MANY = 5_000  # from here on indexes are made afterwards
MODELS = 5_000_000  # the number of the first of them
TO_VARY = 3  # model pages of a section: other leaders, another unit
Rows = dict[type[models.Model], tuple[list[str], list[list[Any]]]]
Tell = Callable[[int], object]


class Section:
    """A section that is filled: where it stands, the rows of its model pages, the last place below it that is taken."""

    def __init__(self, key: str, models: list[Any]) -> None:
        self.page = SectionPage.objects.get(section_key=key, locale__language_code=LANGUAGE)
        self.content, self.kind, self.taken = self.page.section.content, type(models[0]), self.page.numchild
        self.models = [(model.first_published_at, rows_of(model)) for model in models]

    def next_path(self) -> str:
        self.taken += 1
        return self.page.path + Page._int2str(self.taken).rjust(Page.steplen, "0")


class City:
    """What all pages are made from."""

    def __init__(self, seed: int, now: datetime, vary: int) -> None:
        self.seed, self.now, self.shared, self.vary = seed, now, made.shared(), vary
        with made.JobsDone():
            models = {key: self._model_pages(key, MODELS + vary * n) for n, key in enumerate(sections(), 1)}
        self.sections = {key: Section(key, some) for key, some in models.items()}
        every = (
            row.model for section in self.sections.values() for _, rows in section.models for row in rows
        )
        self.tables = list(dict.fromkeys(every))
        self._next = {table: count(_last_key(table) + 1) for table in self.tables if not _is_page(table)}
        self._next[Page] = count(_last_key(Page) + 1)

    def _model_pages(self, key: str, first: int) -> list[Any]:
        numbered = (place_in(key, first + n, self.seed, self.now) for n in range(self.vary))
        return [made.page(place, self.shared, "published", self.now) for place in numbered]

    def rows(self, some: Iterable[Place]) -> Rows:
        """Of all these pages, by table."""
        tables: Rows = {}
        for place in some:
            section = self.sections[place.section]
            published, model = section.models[place.number % self.vary]
            another = self._another(place, section, place.at - published)
            for row in model:
                tables.setdefault(row.model, (row.columns, []))[1].append(row.made(another))
        return tables

    def _another(self, place: Place, section: Section, later: timedelta) -> Another:
        page, path = told(section.content, place, self.shared), section.next_path()
        says = page.columns | {"path": path, "url_path": f"{section.page.url_path}{page.columns['slug']}/"}
        another = Another(place, says, {}, later, lambda table: next(self._next[table]))
        says["translation_key"] = another.uuid()
        readers = found.of_readers(section.kind, page.texts, page.said.texts) | {"year": place.at.year}
        readers |= {
            "unit_id": says["providing_unit_id"],
            "field_of_activity": says.get("field_of_activity", ""),
        }
        another.own[Page], another.own[section.kind] = _columns(Page, says), _columns(section.kind, says)
        another.own[SearchDocument], another.own[IndexEntry] = (
            readers,
            found.of_office(section.kind, page.texts),
        )
        return another


def _columns(table: type[models.Model], says: dict[str, Any]) -> dict[str, Any]:
    """Those of the table, as COPY takes them."""
    fields = {field.attname: field for field in table._meta.local_concrete_fields}
    return {name: prepared(fields[name], value) for name, value in says.items() if name in fields}


def fill(number: int, *, seed: int = SEED, vary: int = TO_VARY, tell: Tell = lambda done: None) -> City:
    """So many pages, in a database that nobody else writes to meanwhile."""
    now = timezone.now()
    city = City(seed, now, vary)
    tables = [table._meta.db_table for table in city.tables]
    with roles.as_owner(connection):
        with bulk.at_once(tables) if number >= MANY else nullcontext():
            _bring(city, places(number, seed, now - timedelta(hours=1)), tell)
        for table in city.tables:
            bulk.count_on(table)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    know_words([" ".join(words()[0])])
    return city


def _bring(city: City, all_places: Iterator[Place], tell: Tell) -> None:
    """One batch is brought in while the next is written."""
    done = 0
    connection.ensure_connection()
    with ThreadPoolExecutor(1) as hand:
        before = None
        while some := list(islice(all_places, BATCH)):
            rows = city.rows(some)
            if before:
                before.result()
            before = hand.submit(_copy, connection.connection, rows)
            done += len(some)
            tell(done)
        if before:
            before.result()
    for section in city.sections.values():
        Page.objects.filter(pk=section.page.pk).update(numchild=section.taken)


def _copy(to: Any, rows: Rows) -> None:
    """All of a batch or nothing; pages before what hangs on them."""
    with to.cursor() as cursor:
        cursor.execute("BEGIN")
        for table, (columns, some) in rows.items():
            bulk.copy(cursor, table, columns, some)
        cursor.execute("COMMIT")


def _is_page(table: type[models.Model]) -> bool:
    return issubclass(table, Page)


def _last_key(table: type[models.Model]) -> int:
    return table._base_manager.aggregate(last=Max("pk"))["last"] or 0
