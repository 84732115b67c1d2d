"""What is kept between the screens of a person is asked again as soon as what it rests on is changed."""

from __future__ import annotations

import json
from contextlib import suppress
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail.permissions import policy_registry

from snippets.models import Organisation
from tests.approval.chain import CHECKER, LEADER, WRITER, address, checked, press, submitted
from tests.approval.desk.test_menu import menu, signed_in
from tests.conftest import SignIn
from workflows.staff.models import Appointment, User
from workflows.workdays.models import DayKind, SpecialDay, working_days

pytestmark = pytest.mark.django_db


def addresses(client: Client) -> list[str]:
    return [item["url"] for item in menu(client)]


def test_a_permission_given_to_a_person_by_hand_counts_for_nothing(sign_in: SignIn) -> None:
    person = User.objects.get(username=WRITER)
    person.user_permissions.set(Permission.objects.all())
    assert not signed_in(WRITER).has_perm("wagtailcore.publish_page")
    assert not signed_in(WRITER).has_perm("staff.change_user")


def test_what_the_groups_of_a_person_may_is_asked_again_when_it_changes() -> None:
    person = signed_in(WRITER)
    assert person.has_perm("wagtailadmin.access_admin")
    for group in person.groups.all():
        group.permissions.clear()
    assert not signed_in(WRITER).has_perm("wagtailadmin.access_admin")


def test_who_leaves_a_group_leaves_its_permissions_on_the_next_screen(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    assert client.get("/admin/account/").status_code == 200
    User.objects.get(username=WRITER).groups.clear()
    assert client.get("/admin/account/")["Location"].startswith("/admin/login/")


def test_pictures_leave_the_menu_with_the_permission_on_them(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    assert "/admin/images/" in addresses(client)
    GroupCollectionPermission.objects.all().delete()
    assert "/admin/images/" not in addresses(client)


def test_pages_leave_with_what_groups_may_do_to_them() -> None:
    pages = policy_registry.get_by_type(Page)
    assert pages.user_has_any_permission(signed_in(WRITER), {"add", "change"})
    GroupPagePermission.objects.all().delete()
    assert not pages.user_has_any_permission(signed_in(WRITER), {"add", "change"})


def test_who_is_no_superuser_any_more_is_none_on_the_next_screen() -> None:
    person = User.objects.create_superuser("tam-thoi", "tt@example.vn", "x")
    assert signed_in("tam-thoi").has_perm("staff.change_user")
    User.objects.filter(pk=person.pk).update(is_superuser=False)
    assert not signed_in("tam-thoi").has_perm("staff.change_user")


def test_a_collection_that_changes_its_place_takes_nobody_along() -> None:
    mine = [one.collection.path for one in signed_in(WRITER)._collection_permission_cache]
    Collection.objects.get(depth=1).add_child(name="A thử")  # in order of names: all later ones move on
    now = [one.collection.path for one in signed_in(WRITER)._collection_permission_cache]
    assert now != mine
    assert now == [Collection.objects.get(path=path).path for path in now]


def test_what_was_asked_in_a_transaction_that_is_taken_back_is_not_kept() -> None:
    person, group = signed_in(WRITER), User.objects.get(username=WRITER).groups.first()
    with suppress(ZeroDivisionError), transaction.atomic():
        group.permissions.set(Permission.objects.filter(codename="change_user"))
        assert person.has_perm("staff.change_user")
        _ = 1 / 0
    assert not signed_in(WRITER).has_perm("staff.change_user")


def test_a_closed_account_is_signed_out(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    assert client.get("/admin/").status_code == 200
    User.objects.filter(username=LEADER).update(is_active=False)
    assert client.get("/admin/")["Location"].startswith("/admin/login/")


def test_any_screen_seen_again_asks_for_the_person_once_and_for_no_permission(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    client.get("/admin/account/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/admin/account/")
    said = json.dumps([query["sql"] for query in asked])
    assert not [
        table
        for table in ("auth_permission", "grouppagepermission", "groupcollection")
        if f'FROM \\"{table}' in said
    ]
    assert said.count('FROM \\"staff_user\\" LEFT OUTER JOIN') == 1


def test_a_decision_leaves_known_who_holds_what_on_the_next_screen(sign_in: SignIn) -> None:
    """A deed on an item changes nobody's office; what waits is asked anew."""
    first, second = checked(sign_in), checked(sign_in)
    client = sign_in(LEADER)
    client.get(address(first))
    assert press(client, first, "phe-duyet")["Location"] == address(second)
    with CaptureQueriesContext(connection) as asked:
        assert menu(client)[0]["label"] == "Bàn làm việc (1)"
        client.get(address(second))
    begins = [query["sql"][: len('SELECT "approval_submission"')] for query in asked]
    assert not [one for one in begins if one.startswith(OF_THE_OFFICE)]
    assert 'SELECT "approval_submission"' in begins


OF_THE_OFFICE = ('SELECT "staff_assignment"', 'SELECT "staff_delegation"', 'SELECT "auth_permission"')


def form_of_opinion(client: Client, item: Any) -> str:
    """Units to be asked, and the day that is offered: kept between screens."""
    html = unescape(client.get(address(item)).content.decode())
    return html[html.index('id="de-nghi-tham-tra"') :]


def test_a_day_off_entered_meanwhile_is_not_offered_any_more(sign_in: SignIn) -> None:
    item, client = submitted(sign_in), sign_in(CHECKER)
    offered = working_days().after(timezone.localdate(), 1)
    assert f'value="{offered:%Y-%m-%d}"' in form_of_opinion(client, item)
    SpecialDay.objects.create(on=offered, kind=DayKind.HOLIDAY, name="Ngày nghỉ thử")
    assert f'value="{offered:%Y-%m-%d}"' not in form_of_opinion(client, item)


def test_a_unit_that_is_renamed_is_asked_by_its_new_name(sign_in: SignIn) -> None:
    item, client = submitted(sign_in), sign_in(CHECKER)
    unit = Organisation.objects.get(key=Appointment.objects.exclude(unit="").first().unit)
    assert unit.name in form_of_opinion(client, item)
    Organisation.objects.filter(pk=unit.pk).update(name="Đơn vị đổi tên")
    assert "Đơn vị đổi tên" in form_of_opinion(client, item)
