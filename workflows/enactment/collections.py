"""One collection of pictures and files a top of the tree, open to those who write below it."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission

from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import RoleKind, SectionKind
from workflows.staff.authority import write_at_once

from .report import Report

CHOOSE = ("choose_image", "choose_document")
ADD = ("add_image", "add_document")
CHANGE = ("change_image", "change_document")
Triple = tuple[int, int, str]  # group, collection, codename


def enact_collections(regulation: Regulation, report: Report) -> None:
    """Collections and their permissions equal the regulation; rows given by hand go."""
    wanted = _wanted(regulation, _collections(regulation, report))
    rows = GroupCollectionPermission.objects.select_related("group", "collection", "permission")
    present = {(row.group_id, row.collection_id, row.permission.codename): row for row in rows}
    for key in present.keys() - wanted:
        row = present[key]
        report.tell(
            f"Nhóm “{row.group.name}”: thu quyền {row.permission.codename} ở bộ sưu tập “{row.collection.name}”."
        )
        row.delete()
    rights = Permission.objects.filter(
        content_type__app_label__in=["wagtailimages", "wagtaildocs"], codename__in=[*CHOOSE, *ADD, *CHANGE]
    )
    by_codename = {right.codename: right for right in rights}
    missing = sorted(wanted - present.keys())
    write_at_once(
        GroupCollectionPermission,
        [
            GroupCollectionPermission(group_id=group, collection_id=collection, permission=by_codename[name])
            for group, collection, name in missing
        ],
    )
    if missing:
        report.tell(f"Thêm {len(missing)} quyền dùng ảnh và tệp theo chuyên mục.")


def _collections(regulation: Regulation, report: Report) -> dict[str, int]:
    """Key of each top of the tree to its collection, made where missing."""
    root = Collection.get_first_root_node()
    present = {collection.name: collection.pk for collection in root.get_children()}
    tops = [node for node in regulation.page_nodes if node.parent is None]
    for node in tops:
        if node.title not in present:
            child = Collection.get_first_root_node().add_child(name=node.title)
            present[node.title] = child.pk
            report.tell(f"Thêm bộ sưu tập “{node.title}”.")
    return {node.key: present[node.title] for node in tops}


def _wanted(regulation: Regulation, collections: dict[str, int]) -> set[Triple]:
    groups = dict(Group.objects.values_list("name", "pk"))
    return {
        (groups[role.title], collections[regulation.path(section.key)[0]], codename)
        for role in regulation.group_roles
        for section in regulation.sections_written_by(role.key)
        if section.kind is SectionKind.PAGE
        for codename in _codenames(role.kind)
    }


def _codenames(kind: RoleKind) -> tuple[str, ...]:
    return (*CHOOSE, *ADD) if kind is RoleKind.UNIT else (*CHOOSE, *ADD, *CHANGE)
