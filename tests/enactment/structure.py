"""What `enact` answers for, read from the database: to compare before and after."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.db import connection
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
    Task,
    Workflow,
    WorkflowPage,
)

from pages.models import HomePage, RegulationPage, SectionPage


def section(key: str, language: str = "vi") -> SectionPage:
    return SectionPage.objects.get(locale_key=f"{key}:{language}")


def group(title: str) -> Group:
    return Group.objects.get(name=title)


def structure() -> dict[str, Any]:
    """Groups, rights, pages, workflows and members, by their names; what bears nothing is left out."""
    return {
        "rights": _filled({g.name: g.permissions.values_list("codename", flat=True) for g in _groups()}),
        "members": _filled({g.name: g.user_set.values_list("username", flat=True) for g in _groups()}),
        "on pages": _rows(GroupPagePermission, "group__name", "page_id", "permission__codename"),
        "on collections": _rows(
            GroupCollectionPermission, "group__name", "collection__name", "permission__codename"
        ),
        "pages": _pages(),
        "workflows": {w.name: (w.active, [t.name for t in w.tasks]) for w in Workflow.objects.all()},
        "tasks": {t.name: (t.active, _names(t.specific)) for t in Task.objects.all()},
        "attached": _rows(WorkflowPage, "page_id", "workflow__name"),
        "root": Site.objects.get().root_page_id,
    }


def _groups() -> list[Group]:
    return list(Group.objects.all())


def _filled(sets: dict[str, Any]) -> dict[str, list[str]]:
    return {name: sorted(found) for name, found in sets.items() if found}


def _names(task: Any) -> list[str]:
    return sorted(g.name for g in task.groups.all())


def _rows(model: Any, *fields: str) -> list[tuple[Any, ...]]:
    return sorted(model.objects.values_list(*fields))


def _pages() -> list[tuple[Any, ...]]:
    """Pages of structure in the order of the tree, each with its parent."""
    found = Page.objects.type(HomePage, SectionPage, RegulationPage).order_by("path")
    return [(p.pk, p.title, p.slug, p.live, p.show_in_menus, p.url_path, p.get_parent().pk) for p in found]


def every_row() -> dict[str, str]:
    """A fingerprint of every table, to see that nothing at all was written."""
    with connection.cursor() as cursor:
        return {name: _fingerprint(cursor, name) for name in connection.introspection.table_names(cursor)}


def _fingerprint(cursor: Any, table: str) -> str:
    name = connection.ops.quote_name(table)
    cursor.execute(f"SELECT md5(string_agg(t::text, ' ' ORDER BY t::text)) FROM {name} t")  # noqa: S608 - its own name
    return cursor.fetchone()[0]
