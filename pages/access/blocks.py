"""The section on access to information: every block of the decree, also one that has nothing yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.utils.translation import gettext

from workflows.regulation.access import BLOCKS, LIST


@dataclass(frozen=True)
class Block:
    """`is_list`: the list of public information stands there by itself."""

    title: str
    pages: list[Any]
    is_list: bool


@dataclass(frozen=True)
class OnOnePage:
    """What a page of a section asks of its list."""

    number: int = 1


class Blocks:
    """One query, however many pages there are."""

    template = "listings/access.html"
    chosen: tuple[()] = ()
    items = OnOnePage()

    def __init__(self, section: Any, request: HttpRequest) -> None:
        self._section = section

    @cached_property
    def _pages(self) -> list[Any]:
        pages = apps.get_model("pages", "AccessPage").objects.live().child_of(self._section)
        return list(pages.order_by("path"))

    @property
    def whole(self) -> int:
        """The blocks stand there from the first day."""
        return len(BLOCKS)

    @property
    def updated_at(self) -> datetime | None:
        return max((page.last_published_at for page in self._pages), default=None)

    @cached_property
    def blocks(self) -> list[Block]:
        return [
            Block(gettext(title), [page for page in self._pages if page.block == key], key == LIST)
            for key, title in BLOCKS
        ]
