"""On the first screen: the lists on which something still waits for the person, or for whom they act today."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from wagtail.admin.ui.components import Component

from workflows.approval.facts import givers_to
from workflows.approval.models import State
from workflows.staff.models import User

from .models import HandoverList

SHOWN = 5


class ListsPanel(Component):
    name = "handover"
    template_name = "handover/panel.html"
    order = 4  # before the desk

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"lists": undecided(parent_context["request"].user, timezone.now())[:SHOWN]}


def undecided(person: User, at: datetime) -> QuerySet[HandoverList]:
    """The newest first."""
    givers = [given.person for given in givers_to(person, timezone.localdate(at))]
    waiting = Count("items", filter=Q(items__submission__state=State.WAITING, items__is_past=False))
    mine = HandoverList.objects.filter(leader__in=[person, *givers]).annotate(waiting=waiting)
    return mine.filter(waiting__gt=0).select_related("leader").order_by("-afternoon__day", "pk")
