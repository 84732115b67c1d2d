"""The screen "Viết bài mới", and its door on the first screen and in the menu."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from workflows.staff.models import holders
from workflows.staff.regulation import regulation_in_force

from ..writing import writes_somewhere
from .choices import Choice, choices, recent, written_lately

RECENT = 3
LANGUAGE = "ngon-ngu"


@require_admin_access
@require_GET
def new_item(request: HttpRequest) -> HttpResponse:
    """The sections the person may write in, those of one language at a time; or whom to ask."""
    found = choices(request.user, timezone.now())
    languages = [
        pair for pair in settings.WAGTAIL_CONTENT_LANGUAGES if any(c.language == pair[0] for c in found)
    ]
    wanted = request.GET.get(LANGUAGE, settings.LANGUAGE_CODE)
    shown = [choice for choice in found if choice.language == wanted]
    context = {
        "recent": recent(shown, RECENT),
        "headings": by_heading(shown),
        "others": [pair for pair in languages if pair[0] != wanted],
        "parameter": LANGUAGE,
        **({} if found else whom_to_ask(request.user)),
    }
    return render(request, "approval/new_item.html", context)


def by_heading(found: list[Choice]) -> dict[str, list[list[Choice]]]:
    """Below each heading its sections; those that hold the same and are decided alike stand together."""
    alike = attrgetter("holds", "deciders", "clauses")
    return {
        heading: [list(run) for _same, run in groupby(below, alike)]
        for heading, below in groupby(found, attrgetter("heading"))
    }


def whom_to_ask(person: Any) -> dict[str, Any]:
    """Who assigns the sections, on which clause, and whether it is the person themselves."""
    regulation = regulation_in_force()
    keepers = [role for role in regulation.roles if role.keeps_roster]
    people = [who for role in keepers for who in holders(role.key, timezone.localdate())]
    return {
        "clause": regulation.cite(regulation.assigns_by),
        "keepers": "; ".join(role.title for role in keepers),
        "people": people,
        "office": regulation.identity.standing_office,
        "assigns": person in people,
        "assignments_url": reverse("assignment:index"),
    }


class NewItemMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return writes_somewhere(request.user, timezone.now())


class NewItemPanel(Component):
    """On the first screen: the button, and the sections one wrote in last."""

    name = "new_item"
    template_name = "approval/new_item_panel.html"
    order = 10

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"recent": written_lately(parent_context["request"].user, timezone.now(), RECENT)}
