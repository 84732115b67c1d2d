"""Dịch vụ công as a list: by whom it is offered, and how much of it is done online."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext, gettext_lazy

from pages.listing import Listing
from pages.ways import Way, column
from workflows.regulation.procedures import ONLINE_LEVELS

LEVELS = dict(ONLINE_LEVELS)
KEYS = list(LEVELS)

PROVIDER = Way(
    "co-quan",
    gettext_lazy("Cơ quan cung cấp"),
    "provider",
    columns=lambda kinds: {"its_provider": column(kinds, "provider")},
    value=lambda row: row["its_provider"] or "",
    called=lambda row: row["its_provider"],
    order=lambda row: row["its_provider"],
    pages_with=lambda value: Q(its_provider=value),
)
LEVEL = Way(
    "muc-do",
    gettext_lazy("Mức độ trực tuyến"),
    "online_level",
    columns=lambda kinds: {"its_level": column(kinds, "online_level")},
    value=lambda row: row["its_level"] or "",
    called=lambda row: gettext(LEVELS.get(row["its_level"], row["its_level"])),
    order=lambda row: KEYS.index(row["its_level"]) if row["its_level"] in KEYS else len(KEYS),
    pages_with=lambda value: Q(its_level=value),
)


class Services(Listing):
    template = "listings/disclosures.html"
    ways = (PROVIDER, LEVEL)
