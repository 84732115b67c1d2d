"""The documents of one section or of all, as the address asks for them.

Three queries, whatever there is: what may be chosen, how many there are, a page of them; in a table two
more for their files.
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
from django.db.models import Count, Max, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from pages.search import words_of
from workflows.regulation.documents import number_of

from .choices import offered
from .search_form import OLDEST, SearchForm

ITEMS_PER_PAGE = 20
MOST_PRINTED = 500
LIST, TABLE, PRINT = "danh-sach", "bang", "in"
WORDS_IN = ("summary", "number", "signer", "issuer")


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

    @cached_property
    def count(self) -> int:
        return self._found.count() if self.chosen else self.whole

    @cached_property
    def items(self) -> PageOfItems:
        before = "" if self.form.asked.get("sap_xep") == OLDEST else "-"
        ordered = self._found.with_state(self._today).order_by(f"{before}issued_on", f"{before}pk")
        shown = ordered if self.view == LIST else ordered.prefetch_related("files__file")
        paginator = Paginator(shown, MOST_PRINTED if self.view == PRINT else ITEMS_PER_PAGE)
        paginator.count = self.count
        return paginator.get_page(self._asked_for.get("trang"))

    @cached_property
    def _found(self) -> QuerySet:
        asked = dict(self.chosen)
        found, state = self._documents_of(asked.pop("dong", "")), asked.pop("tinh_trang", "")
        if state:
            found = found.with_state(self._today).filter(state_then=state)
        return found.filter(*(CONDITIONS[name](value) for name, value in asked.items()))

    def _documents_of(self, stream: str = "") -> QuerySet:
        """The live ones of every section, or of that one."""
        sections = [section for section in self._sections if stream in {"", section.section_key}]
        below = (Q(path__startswith=section.path, depth=section.depth + 1) for section in sections)
        documents = apps.get_model("pages", "DocumentPage").objects.live()
        return documents.filter(reduce(or_, below)) if sections else documents.none()

    @cached_property
    def _rows(self) -> list[dict[str, Any]]:
        """The documents, counted by what may be chosen of them."""
        columns = ("kind", "issuer", "field_of_activity", "providing_unit")
        unit = (
            "providing_unit__key",
            "providing_unit__name",
            "providing_unit__name_en",
            "providing_unit__rank",
        )
        counted = self._documents_of().order_by().values(*columns, *unit)
        return list(counted.annotate(number=Count("pk"), updated_at=Max("last_published_at")))


CONDITIONS = {
    "q": lambda text: reduce(Q.__and__, map(_has, words_of(text).split()), Q()),
    "so": lambda text: _numbered(number_of(words_of(text))),
    "loai": lambda value: Q(kind=value),
    "co_quan": lambda value: Q(issuer=value),
    "linh_vuc": lambda value: Q(field_of_activity=value),
    "don_vi": lambda value: Q(providing_unit__key=value),
    "nguoi_ky": lambda text: Q(signer__icontains=words_of(text)),
    "tu": lambda day: Q(issued_on__gte=day),
    "den": lambda day: Q(issued_on__lte=day),
    "hieu_luc_tu": lambda day: Q(effective_on__gte=day) | Q(effective_on=None, issued_on__gte=day),
    "hieu_luc_den": lambda day: Q(effective_on__lte=day) | Q(effective_on=None, issued_on__lte=day),
}


def _numbered(number: str) -> Q:
    """Digits begin the number: 5/QĐ is not in 15/QĐ-UBND; letters may stand anywhere."""
    return Q(number__istartswith=number) if number[:1].isdigit() else Q(number__icontains=number)


def _has(word: str) -> Q:
    return reduce(or_, (Q(**{f"{name}__icontains": word}) for name in WORDS_IN))
