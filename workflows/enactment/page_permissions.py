"""Stock page permissions: add and change in one's sections, units add only, publish for nobody."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from pages.models import SectionPage
from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import RoleKind
from workflows.staff.authority import write_at_once

from .report import Report

LABELS = {"add_page": "thêm trang", "change_page": "sửa trang", "publish_page": "xuất bản"}
Triple = tuple[int, int, str]  # group, page, codename


def enact_page_permissions(regulation: Regulation, report: Report) -> None:
    """Rows of GroupPagePermission equal the regulation; a row for anything else, of any group, goes."""
    wanted = _wanted(regulation)
    rows = GroupPagePermission.objects.select_related("group", "page", "permission")
    present = {(row.group_id, row.page_id, row.permission.codename): row for row in rows}
    for key in present.keys() - wanted:
        _take_back(present[key], report)
    rights = Permission.objects.filter(content_type__app_label="wagtailcore", content_type__model="page")
    by_codename = {right.codename: right for right in rights}
    missing = sorted(wanted - present.keys())
    write_at_once(
        GroupPagePermission,
        [
            GroupPagePermission(group_id=group, page_id=page, permission=by_codename[codename])
            for group, page, codename in missing
        ],
    )
    _tell(missing, report)


def _wanted(regulation: Regulation) -> set[Triple]:
    groups = dict(Group.objects.values_list("name", "pk"))
    pages: dict[str, list[int]] = {}
    for pk, key in SectionPage.objects.values_list("pk", "section_key"):
        pages.setdefault(key, []).append(pk)
    return {
        (groups[role.title], page, codename)
        for role in regulation.group_roles
        for section in regulation.sections_written_by(role.key)
        for page in pages.get(section.key, [])
        for codename in _codenames(role.kind)
    }


def _codenames(kind: RoleKind) -> tuple[str, ...]:
    return ("add_page",) if kind is RoleKind.UNIT else ("add_page", "change_page")


def _take_back(row: GroupPagePermission, report: Report) -> None:
    right = LABELS.get(row.permission.codename, row.permission.codename)
    report.tell(f"Nhóm “{row.group.name}”: thu quyền {right} ở “{row.page.title}”, Quy chế không giao.")
    row.delete()


def _tell(missing: list[Triple], report: Report) -> None:
    names = dict(Group.objects.values_list("pk", "name"))
    titles = dict(SectionPage.objects.values_list("pk", "title"))
    for group, page, codename in missing:
        report.tell(f"Nhóm “{names[group]}”: thêm quyền {LABELS[codename]} ở “{titles[page]}”.")
