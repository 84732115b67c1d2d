"""What `enact` answers for, read from the database: to compare before and after."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.db import connection
from django.db.models import QuerySet
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    PageViewRestriction,
    Site,
    Task,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
)

from pages.models import HomePage, RegulationPage, SectionPage


def section(key: str, language: str = "vi") -> SectionPage:
    return SectionPage.objects.get(locale_key=f"{key}:{language}")


def group(title: str) -> Group:
    return Group.objects.get(name=title)


def structure() -> dict[str, Any]:
    """Groups that bear rights, their members, rights on pages and files, pages, workflows."""
    return {
        "rights": {g.name: sorted(p.codename for p in g.permissions.all()) for g in _groups()},
        "members": {g.name: sorted(p.username for p in g.user_set.all()) for g in _groups()},
        "on pages": _rows(GroupPagePermission, "group__name", "page_id", "permission__codename"),
        "on collections": _rows(
            GroupCollectionPermission, "group__name", "collection__name", "permission__codename"
        ),
        "pages": _pages(),
        "workflows": {w.name: (w.active, [t.name for t in w.tasks]) for w in Workflow.objects.all()},
        "tasks": {t.name: (t.active, _names(t.specific)) for t in Task.objects.all()},
        "attached": _rows(WorkflowPage, "page_id", "workflow__name"),
        "attached to snippets": _rows(WorkflowContentType, "content_type__model", "workflow__name"),
        "restrictions": _rows(PageViewRestriction, "page_id"),
        "root": Site.objects.get().root_page_id,
    }


def _groups() -> QuerySet[Group]:
    return Group.objects.filter(permissions__isnull=False).distinct()


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
