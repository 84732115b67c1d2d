"""Danh mục thông tin công khai (NĐ 13/2018/NĐ-CP, Điều 6), made of what is published: nobody keeps it by hand.

What it tells of each: its name, number, day, form, when it became public, where it is read. Two queries and a
page of the list, whatever there is. A new kind of public information is a row of COUNTED.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import Case, CharField, Count, DateField, F, Max, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from pages.listed import listed

ITEMS_PER_PAGE = 50


@dataclass(frozen=True)
class Counted:
    """A kind of page that is public information, and in which of its columns its number and day stand."""

    key: str
    title: Any
    model: str
    number: str = ""
    day: str = ""


COUNTED = (
    Counted("van-ban", gettext_lazy("Văn bản"), "documentpage", "number", "issued_on"),
    Counted("cong-khai", gettext_lazy("Thông tin công khai"), "disclosurepage", "number", "dated_on"),
    Counted("thu-tuc", gettext_lazy("Thủ tục hành chính"), "procedurepage", "code", "decision_on"),
    Counted("lay-y-kien", gettext_lazy("Lấy ý kiến dự thảo"), "consultationpage", "", "opens_on"),
    Counted("phat-ngon", gettext_lazy("Người phát ngôn"), "spokespersonpage"),
    Counted("danh-ba", gettext_lazy("Danh bạ liên hệ"), "contactspage"),
)


class PublicInformation:
    """What is published in one language, newest first; of one kind where the address asks for it."""

    chosen: tuple[Any, ...] = ()

    def __init__(self, request: HttpRequest, home: Page) -> None:
        self._home, self._page = home, request.GET.get("trang")
        asked = request.GET.get("loai", "")
        self.kind = next((one for one in COUNTED if one.key == asked), None)
        if self.kind:
            self.chosen = (self.kind,)

    @cached_property
    def kinds(self) -> list[tuple[Counted, int]]:
        """Each with how many there are."""
        return [(one, self._numbers.get(one.key, (0, None))[0]) for one in COUNTED]

    @property
    def whole(self) -> int:
        return sum(number for _kind, number in self.kinds)

    @property
    def count(self) -> int:
        return dict(self.kinds)[self.kind] if self.kind else self.whole

    @property
    def updated_at(self) -> datetime | None:
        return max((last for _number, last in self._numbers.values() if last), default=None)

    @cached_property
    def items(self) -> PageOfItems:
        told = self._pages.annotate(
            number=_of_any("number", CharField()),
            day=_of_any("day", DateField()),
            told=_summaries(),
        )
        paginator = Paginator(
            told.order_by(F("first_published_at").desc(nulls_last=True), "-pk"), ITEMS_PER_PAGE
        )
        paginator.count = self.count
        return paginator.get_page(self._page)

    @property
    def _live(self) -> QuerySet:
        return listed(Page.objects.live()).descendant_of(self._home)

    @property
    def _pages(self) -> QuerySet:
        kinds = [self.kind] if self.kind else COUNTED
        these = Q(*(Q(**{f"{one.model}__isnull": False}) for one in kinds), _connector=Q.OR)
        return self._live.filter(these).annotate(form=_form())

    @cached_property
    def _numbers(self) -> dict[str, tuple[int, datetime | None]]:
        """By kind: how many, and when one of them was last published."""
        pages = self._live.annotate(form=_form()).exclude(form="").order_by()
        rows = pages.values_list("form").annotate(Count("pk"), Max("last_published_at"))
        return {form: (number, last) for form, number, last in rows}


def _form() -> Case:
    whens = [When(**{f"{one.model}__isnull": False}, then=Value(one.key)) for one in COUNTED]
    return Case(*whens, default=Value(""), output_field=CharField())


def _of_any(name: str, kind: Any) -> Coalesce:
    columns = [f"{one.model}__{getattr(one, name)}" for one in COUNTED if getattr(one, name)]
    return Coalesce(*columns, output_field=kind)


def _summaries() -> Coalesce:
    return Coalesce(*(f"{one.model}__summary" for one in COUNTED), output_field=TextField())
