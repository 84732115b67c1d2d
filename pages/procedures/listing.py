"""The procedures of a section, as the address asks for them.

Three queries, whatever there is: what may be chosen, how many there are, a page of them.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property, reduce
from typing import Any

from django.apps import apps
from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import Count, Max, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages.search import words_of
from vietnamese.text import fold

from .search_form import ProcedureSearch, offered

ITEMS_PER_PAGE = 20
COUNTED_BY = ("branch", "level", "audience", "life_event", "online_level")


class Procedures:
    """Those that are listed, by field and name; what is abolished is in no list."""

    template = "listings/procedures.html"
    view = "danh-sach"

    def __init__(self, section: Page, request: HttpRequest) -> None:
        self._section, self._path, self._asked_for = section, request.path, request.GET

    @cached_property
    def form(self) -> ProcedureSearch:
        return ProcedureSearch(self._asked_for, offered(self._rows))

    @cached_property
    def chosen(self) -> dict[str, str]:
        return self.form.asked

    @property
    def has_conditions(self) -> bool:
        """Something beside the words of the first box was asked for, or asked for wrongly."""
        return bool(self.form.errors or self.chosen.keys() - {"q"})

    @property
    def without_any(self) -> str:
        return self._path

    @property
    def nothing_yet(self) -> str:
        return _(
            "Chuyên mục chưa có thủ tục nào được đăng. Thủ tục mới công bố sẽ hiện ở đây ngay sau khi được đăng."
        )

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
        paginator = Paginator(self._found.order_by("branch", "in_order", "pk"), ITEMS_PER_PAGE)
        paginator.count = self.count
        return paginator.get_page(self._asked_for.get("trang"))

    @property
    def _found(self) -> QuerySet:
        return self._all.filter(*(CONDITIONS[name](value) for name, value in self.chosen.items()))

    @property
    def _all(self) -> QuerySet:
        procedures = apps.get_model("pages", "ProcedurePage").objects
        return procedures.child_of(self._section).listed().order_by()

    @cached_property
    def _rows(self) -> list[dict[str, Any]]:
        """The procedures, counted by what may be chosen of them."""
        counted = self._all.values(*COUNTED_BY)
        return list(counted.annotate(number=Count("pk"), updated_at=Max("last_published_at")))


CONDITIONS = {
    "q": lambda text: reduce(Q.__and__, map(_has, words_of(text).split()), Q()),
    "su_kien": lambda value: Q(life_event=value),
    "linh_vuc": lambda value: Q(branch=value),
    "doi_tuong": lambda value: Q(audience__contains=[value]),
    "cap": lambda value: Q(level=value),
    "truc_tuyen": lambda value: Q(online_level=value),
}


def _has(word: str) -> Q:
    """With or without marks: whoever types "khai sinh" on a phone finds it by "khai sinh" and "KHAI SINH"."""
    return Q(folded__contains=fold(word).lower())
