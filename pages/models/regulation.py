"""The Quy chế itself, for everyone to read (I.1). Its words are the regulation's data."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from vietnamese.text import slug
from workflows.regulation.vocabulary import Clause
from workflows.staff.regulation import regulation_in_force

from .portal import PortalPage


class RegulationPage(PortalPage):
    """Each clause under its own anchor. `enact` makes it; it bears nothing but the regulation's words."""

    parent_page_types = ["pages.SectionPage"]
    subpage_types = []
    is_creatable = False

    class Meta:
        verbose_name = _("Quy chế")
        verbose_name_plural = _("Quy chế")

    @property
    def regulation(self) -> Any:
        return regulation_in_force()

    @property
    def clauses(self) -> list[tuple[Clause, str, int]]:
        """(clause, anchor, depth) in printed order."""
        depths: dict[str | None, int] = {None: -1}
        rows = []
        for clause in self.regulation.clauses:
            depths[clause.id] = depths[clause.parent] + 1
            rows.append((clause, anchor(clause), depths[clause.id]))
        return rows

    @property
    def contents(self) -> list[tuple[str, str, str]]:
        """(anchor, label, text) of chapters and articles, for the table of contents."""
        return [(at, c.label, c.text) for c, at, depth in self.clauses if c.is_heading and depth <= 1]


def anchor(clause: Clause) -> str:
    """The clause's address on the page: "II.4.1-3" is `#ii-4-1-3`."""
    return slug(clause.id)
