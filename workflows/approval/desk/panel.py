"""The first screen of the office, in place of the library's summaries."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component

from . import notices, own
from .hours import by_the_hour
from .matters import matters
from .sources import sources_corrected
from .translations import translations_old
from .waiting import first_waiting
from .withdrawals import withdrawals

SHOWN = 25  # of what waits; the others come up as these are decided
FEW = 10


class DeskPanel(Component):
    name = "desk"
    template_name = "approval/desk.html"
    order = 5

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        person, now = parent_context["request"].user, timezone.now()
        waiting, count = first_waiting(person, now, SHOWN)
        came_back = own.came_back_to(person, now)
        drafts = own.drafts_of(person, besides=came_back)
        return {
            "person": person,
            "waiting": waiting,
            "count": count,
            "came_back": came_back,
            "drafts": list(drafts[: FEW + 1]),
            "few": FEW,
            "under_way": own.under_way(person, FEW),
            "notices": notices.notices_for(person, now),
            "delegations": own.delegations_of(person, timezone.localdate(now)),
            **by_the_hour(person, now),
            **matters(person, now),
            **withdrawals(person, now),
            **sources_corrected(person, now),
            **translations_old(person, now),
        }
