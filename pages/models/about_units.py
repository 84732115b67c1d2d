"""What stands only where the regulation presents units of the city."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from pages.introduction.places import kinds_presented_in
from workflows.regulation.vocabulary import Content, UnitKind

from .portal import PortalPage


class Whole(PageQuerySet):
    """Where only some fields are asked for, nothing is joined: stock asks so for the translations of a page."""

    def only(self, *fields: Any) -> Any:
        return super(Whole, self.select_related(None)).only(*fields)


class Joined(PageManager.from_queryset(Whole)):
    """Reads with each page what it shows of others: a query less for each of them."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._names = names

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related(*self._names)


class AboutUnits(PortalPage):
    """A page about units of one of these kinds; other introductions of the city hold none."""

    content = Content.INTRO
    kinds = frozenset(UnitKind)

    class Meta:
        abstract = True

    @classmethod
    def belongs_in(cls, parent: Page) -> bool:
        return super().belongs_in(parent) and bool(cls.kinds.intersection(kinds_presented_in(parent)))

    def live_twins(self, **same: Any) -> Any:
        """Other published pages of this kind in its language, with these values."""
        others = type(self).objects.live().filter(locale_id=self.locale_id, **same)
        return others.exclude(pk=self.pk)

    def fault_of_a_twin(self) -> str:
        """Why it may not stand beside one that is published; empty where none is."""
        return ""

    def clean(self) -> None:
        """Of two drafts that were submitted while neither was published, the second is told so as it is published;
        a new page is called live before it is saved at all."""
        super().clean()
        if self.pk and self.live and (fault := self.fault_of_a_twin()):
            raise ValidationError(fault)
