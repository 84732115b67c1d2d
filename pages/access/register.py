"""Danh mục thông tin công khai (NĐ 13/2018/NĐ-CP, Điều 6), made of what is published: nobody keeps it by hand.

What it tells of each: its name, number, day, form, when it became public, where it is read. Two queries and a
page of the list, whatever there is. A new kind of public information is a row of COUNTED.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from pages.cuts import Cuts
from pages.listed import listed
from pages.models.finding import SearchDocument

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
        return [(one, self._numbers.get(one.key, 0)) for one in COUNTED]

    @property
    def whole(self) -> int:
        return sum(number for _kind, number in self.kinds)

    @property
    def count(self) -> int:
        return dict(self.kinds)[self.kind] if self.kind else self.whole

    @cached_property
    def updated_at(self) -> datetime | None:
        """When one of them was last published; asked of an index, kind by kind."""
        kinds = ContentType.objects.get_for_models(*(apps.get_model("pages", one.model) for one in COUNTED))
        live = Page.objects.live().filter(content_type=OuterRef("pk"), locale=self._home.locale_id)
        last = live.order_by(F("last_published_at").desc(nulls_last=True)).values("last_published_at")[:1]
        each = ContentType.objects.filter(pk__in=[kind.pk for kind in kinds.values()])
        days = each.annotate(last=Subquery(last)).values_list("last", flat=True)
        return max((day for day in days if day), default=None)

    @cached_property
    def items(self) -> PageOfItems:
        kinds = [self.kind] if self.kind else COUNTED
        newest = self._public.filter(kind__in=[one.model for one in kinds])
        newest = newest.order_by(F("published_at").desc(nulls_last=True), "-page")
        return Paginator(Cuts(newest, self.count, self._read), ITEMS_PER_PAGE).get_page(self._page)

    def _read(self, keys: list[int]) -> dict[int, Page]:
        told = (
            listed(Page.objects.live())
            .filter(pk__in=keys)
            .annotate(
                form=_form(),
                number=_of_any("number", CharField()),
                day=_of_any("day", DateField()),
                told=_summaries(),
            )
        )
        return {page.pk: page for page in told}

    @property
    def _public(self) -> QuerySet:
        """What the search keeps of each page that anybody may read (models/finding.py)."""
        return SearchDocument.objects.filter(locale=self._home.locale_id)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """By kind, how many."""
        kinds = {one.model: one.key for one in COUNTED}
        rows = self._public.filter(kind__in=kinds).order_by().values_list("kind").annotate(Count("pk"))
        return {kinds[model]: number for model, number in rows}


def _form() -> Case:
    whens = [When(**{f"{one.model}__isnull": False}, then=Value(one.key)) for one in COUNTED]
    return Case(*whens, default=Value(""), output_field=CharField())


def _of_any(name: str, kind: Any) -> Coalesce:
    columns = [f"{one.model}__{getattr(one, name)}" for one in COUNTED if getattr(one, name)]
    return Coalesce(*columns, output_field=kind)


def _summaries() -> Coalesce:
    return Coalesce(*(f"{one.model}__summary" for one in COUNTED), output_field=TextField())
