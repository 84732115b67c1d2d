"""The documents of one section or of all, as the address asks for them.

What may be chosen is counted over all of them, and remembered while the generation stands. Beside it two
queries, whatever there is: which stand on the page and how many there are, and what these say; in a table
two more for their files.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property, reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import Count, Max, Q, QuerySet, Value, prefetch_related_objects
from django.db.models.lookups import Contains, StartsWith
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from pages.remembered import while_it_stands
from pages.search import words_of
from snippets.alphabet import plain
from snippets.models import Organisation
from vietnamese.text import fold
from workflows.regulation.documents import number_of

from .choices import offered
from .found import Found
from .search_form import OLDEST, SearchForm

ITEMS_PER_PAGE = 20
MOST_PRINTED = 500
LONGEST_NUMBER = 9  # digits of a page's number
LIST, TABLE, PRINT = "danh-sach", "bang", "in"


class Register:
    """Live documents, newest first. `sections`: whose; several may be told apart by the reader."""

    template = "listings/documents.html"

    def __init__(self, sections: Sequence[Page], request: HttpRequest) -> None:
        self._sections, self._path, self._asked_for = list(sections), request.path, request.GET
        self._today = timezone.localdate()

    @classmethod
    def of(cls, section: Page, request: HttpRequest) -> Register:
        return cls([section], request)

    @cached_property
    def form(self) -> SearchForm:
        return SearchForm(self._asked_for, offered(self._sections, self._rows))

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """What narrows the list; the order does not."""
        return {name: value for name, value in self.form.asked.items() if name != "sap_xep"}

    @property
    def has_conditions(self) -> bool:
        """Something beside the words of the first box was asked for, or asked for wrongly."""
        return bool(self.form.errors or self.form.asked.keys() - {"q"})

    @property
    def view(self) -> str:
        asked = self._asked_for.get("xem", "")
        return asked if asked in {TABLE, PRINT} else LIST

    @property
    def without_any(self) -> str:
        return self._path

    @cached_property
    def whole(self) -> int:
        """How many there are when nothing is chosen."""
        return sum(row["number"] for row in self._rows)

    @property
    def updated_at(self) -> datetime | None:
        return max((row["updated_at"] for row in self._rows if row["updated_at"]), default=None)

    @property
    def count(self) -> int:
        return len(self._found)

    @cached_property
    def items(self) -> PageOfItems:
        paginator = Paginator(self._found, self._on_a_page)
        paginator.count = self.count
        page = paginator.get_page(self._asked_for.get("trang"))
        if self.view != LIST:
            prefetch_related_objects(page.object_list, "files__file")
        return page

    @property
    def _on_a_page(self) -> int:
        return MOST_PRINTED if self.view == PRINT else ITEMS_PER_PAGE

    @cached_property
    def _found(self) -> Found:
        asked = dict(self.chosen)
        documents = self._documents_of(asked.pop("dong", "")).with_state(self._today)
        documents = documents.filter(*(CONDITIONS[name](value) for name, value in asked.items()))
        if state := asked.get("tinh_trang"):  # that of each that is found; it is not reckoned twice
            documents = documents.annotate(state_then=Value(state))
        before = "" if self.form.asked.get("sap_xep") == OLDEST else "-"
        ordered = documents.order_by(f"{before}issued_on", f"{before}pk")
        return Found(ordered, self._expected, self._known_count)

    @property
    def _expected(self) -> slice:
        """The page that is asked for, if there is such."""
        typed = self._asked_for.get("trang", "")
        number = int(typed) if typed.isdecimal() and len(typed) < LONGEST_NUMBER else 1
        first = self._on_a_page * (max(1, number) - 1)
        return slice(first, first + self._on_a_page)

    @property
    def _known_count(self) -> int | None:
        """Where that is a sum of what is counted already."""
        if not self.chosen.keys() <= self._counted.keys():
            return None
        return sum(row["number"] for row in self._rows if self._is_chosen(row))

    def _documents_of(self, stream: str = "") -> QuerySet:
        """The live ones of every section, or of that one."""
        sections = [section for section in self._sections if stream in {"", section.section_key}]
        below = (Q(path__startswith=section.path, depth=section.depth + 1) for section in sections)
        documents = apps.get_model("pages", "DocumentPage").objects.live()
        return documents.filter(reduce(or_, below)) if sections else documents.none()

    def _is_chosen(self, row: dict[str, Any]) -> bool:
        return all(row[self._counted[name]] == value for name, value in self.chosen.items())

    @cached_property
    def _rows(self) -> list[dict[str, Any]]:
        """The documents, counted by what may be chosen of them; by their state where that is asked for."""
        columns = [*COLUMNS, "state_then"] if "tinh_trang" in self._counted else COLUMNS
        paths = [section.path for section in self._sections]
        question = f"documents of {paths} by {columns} on {self._today}"
        return while_it_stands(question, lambda: self._counted_by(columns))

    @cached_property
    def _counted(self) -> dict[str, str]:
        """What `_rows` are counted by: the state too, where nothing else that is typed asks the documents."""
        typed = {name.replace("-", "_") for name, value in self._asked_for.items() if value}
        asks_them = typed & ({*CONDITIONS, "dong"} - COUNTED_BY.keys() - BY_STATE.keys())
        return COUNTED_BY | BY_STATE if "tinh_trang" in typed and not asks_them else COUNTED_BY

    def _counted_by(self, columns: Sequence[str]) -> list[dict[str, Any]]:
        """By their units' numbers only: to group by their names as well would cost more than all the rest."""
        units = {unit["pk"]: unit for unit in Organisation.objects.values("pk", *UNIT)}
        documents = self._documents_of().with_state(self._today).order_by().values(*columns)
        rows = documents.annotate(number=Count("pk"), updated_at=Max("last_published_at"))
        return [row | {"unit": units.get(row["providing_unit"], {})} for row in rows]


COLUMNS = ("kind", "issuer", "field_of_activity", "providing_unit")
UNIT = ("key", "name", "name_en", "rank")
# What a count of `_rows` answers; for the other conditions the documents are asked.
COUNTED_BY = {
    "loai": "kind",
    "co_quan": "issuer",
    "linh_vuc": "field_of_activity",
}
BY_STATE = {"tinh_trang": "state_then"}  # dearer: reckoned from relations
CONDITIONS = {
    "q": lambda text: reduce(Q.__and__, map(_says, words_of(text).split()), Q()),
    "so": lambda text: _numbered(number_of(words_of(text))),
    "loai": lambda value: Q(kind=value),
    "co_quan": lambda value: Q(issuer=value),
    "linh_vuc": lambda value: Q(field_of_activity=value),
    "don_vi": lambda value: Q(providing_unit__key=value),
    "tinh_trang": lambda value: Q(state_then=value),
    "nguoi_ky": lambda text: _says(words_of(text)) & _has(words_of(text), "signer"),
    "tu": lambda day: Q(issued_on__gte=day),
    "den": lambda day: Q(issued_on__lte=day),
    "hieu_luc_tu": lambda day: Q(effective_on__gte=day) | Q(effective_on=None, issued_on__gte=day),
    "hieu_luc_den": lambda day: Q(effective_on__lte=day) | Q(effective_on=None, issued_on__lte=day),
}


def _numbered(number: str) -> Q:
    """Digits begin the number: 5/QĐ is not in 15/QĐ-UBND; letters may stand anywhere."""
    asked = fold(number).lower()
    begins = Q(StartsWith(plain("number"), asked)) if asked[:1].isdigit() else _has(asked, "number")
    return Q(folded__contains=asked) & begins


def _says(words: str) -> Q:
    """Somewhere in what is looked in; kept without marks, for to take them from every document takes seconds."""
    return Q(folded__contains=fold(words).lower())


def _has(words: str, *fields: str) -> Q:
    """With or without marks."""
    asked = fold(words).lower()
    return reduce(or_, (Q(Contains(plain(name), asked)) for name in fields))
