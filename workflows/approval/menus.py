"""What stands in a person's menus: what their role works with. A screen that is not named there still opens."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.menu import MenuItem

from snippets.models import PublicSnippet

from .facts import section_of
from .kept import kept_of_the_office
from .looking import looks_at_everything
from .writing import keeps_shared_data, writes_somewhere

# The library's reports that others of ours tell better: Đôn đốc, the desk, the register; or tell nobody anything.
TOLD_ELSEWHERE = {"workflows", "workflow-tasks", "site-history", "page-types-usage"}
FOR_EDITORS = {"aging-pages"}  # of all sections: what grows old


def reports_one_needs(request: HttpRequest, items: list[Any]) -> None:
    person = request.user
    left_out = set() if person.is_superuser else TOLD_ELSEWHERE
    if not (looks_at_everything(person) and writes_somewhere(person, timezone.now())):
        left_out = left_out | FOR_EDITORS
    items[:] = [item for item in items if item.name not in left_out]


def kept_by_oneself(model: type[PublicSnippet]) -> type[MenuItem]:
    """Shared data of a kind, for whoever keeps it; who approves it finds it on the desk."""

    class KeptMenuItem(MenuItem):
        def is_shown(self, request: HttpRequest) -> bool:
            question = f"keeps {model._meta.label} {timezone.localdate()}"
            return kept_of_the_office(request.user, question, lambda: _keeps(request.user, model))

    return KeptMenuItem


def _keeps(person: Any, model: type[PublicSnippet]) -> bool:
    section = section_of(model())
    return section is not None and keeps_shared_data(person, section, timezone.now())
