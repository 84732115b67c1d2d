"""One Wagtail group a role, with the rights that are not about pages; the stock groups go."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission

from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import Role, RoleKind
from workflows.staff.models import User

from .report import Report

STOCK_GROUPS = ("Editors", "Moderators")
ADMIN = "wagtailadmin.access_admin"
BOARD_RECORDS = tuple(
    f"staff.{verb}_{model}"
    for model in ("appointment", "assignment", "delegation", "penname")
    for verb in ("add", "change", "view")
)
CALENDAR = "workdays.change_year"
DELEGATES = "staff.give_delegation"
PEOPLE = ("staff.add_user", "staff.change_user", "staff.view_user")


def enact_groups(regulation: Regulation, report: Report) -> None:
    """Groups and their rights equal the regulation's roles; anything given by hand is taken back."""
    for group in Group.objects.filter(name__in=STOCK_GROUPS):
        report.tell(f"Xóa nhóm “{group.name}” có sẵn của Wagtail.")
        group.delete()
    rights = {f"{p.content_type.app_label}.{p.codename}": p for p in _rights()}
    for role in regulation.group_roles:
        group, is_new = Group.objects.get_or_create(name=role.title)
        if is_new:
            report.tell(f"Thêm nhóm “{group.name}”.")
        _give(group, {rights[name] for name in wanted(role, regulation)}, report)
    titles = [role.title for role in regulation.group_roles]
    for group in Group.objects.exclude(name__in=titles).filter(permissions__isnull=False).distinct():
        _give(group, set(), report)


def enact_people(regulation: Regulation, report: Report) -> None:
    """Nobody holds a right in person: rights come with a role."""
    for person in User.objects.filter(user_permissions__isnull=False).distinct():
        person.user_permissions.clear()
        report.tell(f"Thu các quyền ghi riêng cho {person}: quyền đi theo chức danh.")


def _rights() -> Iterable[Permission]:
    return Permission.objects.select_related("content_type")


def wanted(role: Role, regulation: Regulation) -> set[str]:
    """The rights of a role apart from pages: entering the admin, for some the roster, for the standing office
    the calendar, for leaders and members the delegation of what is theirs."""
    names = {ADMIN}
    if role.kind in {RoleKind.LEADER, RoleKind.MEMBER}:
        names.add(DELEGATES)
    if role.key in regulation.appliers:
        names.add(CALENDAR)
    if role.keeps_roster or role.kind is RoleKind.TECHNICAL:
        names |= set(BOARD_RECORDS)
    if role.kind is RoleKind.TECHNICAL:
        names |= set(PEOPLE)
    return names


def _give(group: Group, rights: set[Permission], report: Report) -> None:
    present = set(group.permissions.select_related("content_type"))
    for right in sorted(rights - present, key=str):
        group.permissions.add(right)
        report.tell(f"Nhóm “{group.name}”: thêm quyền {right.codename}.")
    for right in sorted(present - rights, key=str):
        group.permissions.remove(right)
        report.tell(f"Nhóm “{group.name}”: thu quyền {right.codename}, Quy chế không giao.")
