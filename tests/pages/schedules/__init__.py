"""Weeks of the calendar for tests: published as the end of a chain leaves them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.search import index

from pages.models import SchedulePage
from pages.schedules.weeks import monday_of
from tests.kinds import ROW
from tests.pages.public import section

KEY, CLERK = "lich-cong-tac", "chuyen-vien-vp-hdnd-ubnd"
ADDRESS = "/chi-dao-dieu-hanh/lich-cong-tac/"
FEED = "/lich/lich-cong-tac.ics"
INSIDE = {
    "what": "Nghêunộidung họp kín",
    "chairs": "Nghêuchủtrì",
    "participants": "Nghêuthànhphần",
    "prepared_by": "Nghêuđơnvị",
    "place": "Nghêuđịađiểm",
    "starts_at": "05:17",
    "ends_at": "05:43",
    "mark": "dieu-chinh",
    "mark_note": "Nghêughichú",
    "readers": "noi-bo",
}


def monday(weeks: int = 0) -> date:
    """Of the week that many weeks from this one."""
    return monday_of(timezone.localdate()) + timedelta(weeks=weeks)


def row(**said: str) -> dict[str, Any]:
    """As a stream keeps it."""
    return {"type": "row", "value": ROW | said}


def week(weeks: int = 0, *rows: Any, key: str = KEY, live: bool = True, **fields: Any) -> SchedulePage:
    """A live week that many weeks from this one, or a draft of it."""
    parent = section(key, fields.pop("language", "vi"))
    stream = list(rows) or [row()]
    page = SchedulePage(starts_on=monday(weeks), rows=stream, live=False, locale=parent.locale, **fields)
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish(skip_permission_checks=True)
    page = SchedulePage.objects.get(pk=page.pk)
    index.insert_or_update_object(page)
    return page


def revised(page: SchedulePage, *rows: Any) -> SchedulePage:
    """The draft of it with these rows; `again` gives one that is there already."""
    draft = page.get_latest_revision_as_object()
    draft.rows = list(rows)
    return draft


def again(page: SchedulePage, number: int = 0, **said: str) -> dict[str, Any]:
    """That row of the page as the stream keeps it, changed so."""
    block = dict(page.rows.raw_data[number])
    return block | {"value": {**block["value"], **said}}
