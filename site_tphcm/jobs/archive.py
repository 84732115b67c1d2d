"""Whether the archive is whole and signed: above the jobs, and on the first screen of those who are told of it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component

from workflows.archive.state import state

FIRST, LAST = 3, 900  # among the panels: before the lists and the desk where something is not in order


class ArchivePanel(Component):
    name = "archive"
    template_name = "jobs/archive.html"

    def __init__(self) -> None:
        self.state = state(timezone.now())
        self.order = FIRST if self.state.alarms else LAST

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"state": self.state}
