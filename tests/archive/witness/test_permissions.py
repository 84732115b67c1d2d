"""Accounts, groups and rights: whatever is given, taken back, opened or shut is a row, and no password is in one."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests import editor
from tests.conftest import SignIn
from tests.staff.test_screens import NEW_ACCOUNT
from workflows.archive.models import Value
from workflows.enactment.enact import enact
from workflows.staff.models import User

from .rows import row, rows_of, said

pytestmark = pytest.mark.django_db
KEEPER, GROUP = "quan-tri-ky-thuat", "Trưởng Ban biên tập"
PASSWORD = NEW_ACCOUNT["password1"]


def test_an_account_is_made_in_a_row_without_its_password(sign_in: SignIn) -> None:
    sign_in(KEEPER).post(reverse("wagtailusers_users:add"), NEW_ACCOUNT)
    made = User.objects.get(username="nguoi-moi")
    told = row("create", "staff.user", made.pk)
    assert told["username"] == KEEPER
    assert said(told, "after")["is_superuser"] == "False"
    assert not Value.objects.filter(value__contains=made.password).exists()
    assert not Value.objects.filter(value__contains=PASSWORD).exists()


def test_an_account_that_is_shut_says_so(sign_in: SignIn) -> None:
    person = User.objects.get(username="quan-sat")
    typed = {"username": person.username, "last_name": person.last_name, "first_name": person.first_name}
    answer = sign_in(KEEPER).post(
        reverse("wagtailusers_users:edit", args=[person.pk]), typed | {"email": "a@vi-du.invalid"}
    )
    assert answer.status_code == 302
    told = row("change", "staff.user", person.pk)
    assert said(told, "before")["is_active"] == "True"
    assert said(told, "after")["is_active"] == "False"


def test_another_password_is_told_and_not_shown(sign_in: SignIn) -> None:
    person = User.objects.get(username="quan-sat")
    typed = {name: getattr(person, name) for name in ("username", "last_name", "first_name", "email")}
    typed |= {"is_active": "on", "password1": PASSWORD, "password2": PASSWORD}
    typed["email"] = typed["email"] or "quan-sat@vi-du.invalid"
    sign_in(KEEPER).post(reverse("wagtailusers_users:edit", args=[person.pk]), typed)
    told = row("change", "staff.user", person.pk)
    assert said(told, "after")["password"] == "(không ghi)"
    assert not Value.objects.filter(value__contains=User.objects.get(pk=person.pk).password).exists()


def test_a_superuser_made_at_the_server_is_marked() -> None:
    call_command(
        "createsuperuser", username="toan-quyen", email="a@vi-du.invalid", interactive=False, verbosity=0
    )
    told = row("create", "staff.user", User.objects.get(username="toan-quyen").pk)
    assert said(told, "after")["is_superuser"] == "True"
    assert told["break_glass"]


def test_a_group_that_a_superuser_makes_or_deletes_is_told(sign_in: SignIn) -> None:
    editor.superuser()
    client = sign_in("quan-tri-goc")
    made = Group.objects.create(name="Nhóm lạ")
    client.post(reverse("wagtailusers_groups:delete", args=[made.pk]))
    told = row("delete", "auth.group")
    assert (told["username"], said(told, "before")["name"]) == ("quan-tri-goc", "Nhóm lạ")
    assert told["break_glass"]


@pytest.mark.parametrize("way", ["add", "set", "group's side"])
def test_a_group_given_past_every_screen_is_told(way: str) -> None:
    person, group = User.objects.get(username="quan-sat"), Group.objects.get(name=GROUP)
    if way == "add":
        person.groups.add(group)
    elif way == "set":
        person.groups.set([group])
    else:
        group.user_set.add(person)
    side = ("auth.group", group.pk) if way == "group's side" else ("staff.user", person.pk)
    told = row("grant", *side)
    assert told["break_glass"]
    assert (GROUP if way != "group's side" else str(person)) in str(said(told, "after"))


def test_groups_that_are_cleared_are_named() -> None:
    person = User.objects.get(username="truong-ban")
    person.groups.clear()
    assert GROUP in said(row("revoke", "staff.user", person.pk), "before")["auth.group"]


def test_rights_given_to_a_group_or_a_person_are_told() -> None:
    right = Permission.objects.get(codename="publish_page")
    group, person = Group.objects.get(name=GROUP), User.objects.get(username="quan-sat")
    group.permissions.add(right)
    person.user_permissions.add(right)
    for told in (row("grant", "auth.group", group.pk), row("grant", "staff.user", person.pk)):
        assert str(right) in said(told, "after")["auth.permission"]
    given = GroupPagePermission.objects.create(group=group, page=editor.section("kinh-te"), permission=right)
    assert GROUP in said(row("create", "wagtailcore.grouppagepermission", given.pk), "after")["group"]
    given.delete()
    assert rows_of("delete", "wagtailcore.grouppagepermission")


def test_enactment_takes_rights_back_in_one_row() -> None:
    right = Permission.objects.get(codename="publish_page")
    for key in ("kinh-te", "van-hoa-xa-hoi", "xay-dung-dang"):
        GroupPagePermission.objects.create(
            group=Group.objects.get(name=GROUP), page=editor.section(key), permission=right
        )
    before = len(rows_of("enact", "regulation.version"))
    assert enact()
    assert len(rows_of("enact", "regulation.version")) == before + 1
    told = row("enact", "regulation.version")
    assert (told["name"], told["count"]) == ("Hệ thống", "3")
    assert "break_glass" not in told
    assert told["note"].count("thu quyền xuất bản") == 3
    assert not rows_of("delete", "wagtailcore.grouppagepermission")


def test_enactment_that_changes_nothing_or_only_looks_writes_nothing() -> None:
    GroupPagePermission.objects.all()[0].delete()
    before = len(rows_of("enact", "regulation.version"))
    assert enact(dry_run=True)
    assert len(rows_of("enact", "regulation.version")) == before
    enact()
    enact()
    assert len(rows_of("enact", "regulation.version")) == before + 1
