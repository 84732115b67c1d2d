"""What must hold before the city goes live is said in sentences by `check --deploy`."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import checks
from django.core.management import CommandError, call_command
from django.db import connection

from pages.models import NewsPage
from site_tphcm.database import roles
from snippets.models import Identity
from tests.databases import QUEUE, call
from workflows.regulation.tuyen_quang import REGULATION
from workflows.staff.models import Appointment, User

from .structure import section


def found() -> dict[str, str]:
    """Each of our messages by its id; where one role does both, that remark (E004) is no difference."""
    messages = checks.run_checks(include_deployment_checks=True)
    expected = set() if roles.owner_is_apart(connection) else {"portal.E004"}
    return {str(m.id): m.msg for m in messages if str(m.id).startswith("portal.") and m.id not in expected}


@pytest.fixture
def ready(db: None, settings: Any) -> None:
    """The city as it should be on its first day: its people are real, its footer is filled in."""
    settings.DEMONSTRATION = False
    User.objects.update(is_demonstration=False)
    Identity.objects.update(phone="0207 000 0000")


def test_a_city_that_is_ready_passes(ready: None) -> None:
    assert found() == {}


@pytest.mark.usefixtures("db")
def test_demonstration_settings_are_refused(settings: Any) -> None:
    settings.DEMONSTRATION = True
    assert "DEMONSTRATION" in found()["portal.E001"]
    settings.DEMONSTRATION = False
    assert "portal.E001" not in found()


@pytest.mark.usefixtures("db")
def test_demonstration_people_and_their_pages_are_found_also_where_the_settings_are_right(
    settings: Any,
) -> None:
    settings.DEMONSTRATION = False
    people = User.objects.filter(is_demonstration=True)
    pages = NewsPage.objects.filter(owner__in=people).count()
    assert pages
    assert f"{people.count()} tài khoản và " in found()["portal.E002"]


def test_one_demonstration_person_is_enough(ready: None) -> None:
    person = User.objects.create_user("mau", is_demonstration=True)
    section("kinh-te").add_child(
        instance=NewsPage(title="Mẫu", summary="Mẫu", field_of_activity="kinh-te", owner=person, live=False)
    )
    assert found() == {"portal.E002": "Còn 1 tài khoản và 1 trang ví dụ trong cơ sở dữ liệu."}


@pytest.mark.parametrize("missing", Identity.REQUIRED_BY_LAW)
def test_each_thing_the_law_wants_in_the_footer_is_missed_by_its_name(ready: None, missing: str) -> None:
    label = Identity._meta.get_field(missing).verbose_name
    Identity.objects.update(**{missing: ""})
    assert found() == {"portal.E003": f"Chân trang còn thiếu thông tin bắt buộc: {label}."}


def test_where_nobody_entered_anything_every_thing_is_missed(ready: None) -> None:
    Identity.objects.all().delete()
    labels = [str(Identity._meta.get_field(name).verbose_name) for name in Identity.REQUIRED_BY_LAW]
    assert ", ".join(labels) in found()["portal.E003"]


def test_the_regulation_alone_does_not_fill_the_footer(unpeopled: None, settings: Any) -> None:
    """It prints no telephone number: somebody must enter one."""
    settings.DEMONSTRATION = False
    assert found()["portal.E003"] == "Chân trang còn thiếu thông tin bắt buộc: Điện thoại."


def test_a_board_without_its_head_is_warned_of(ready: None) -> None:
    Appointment.objects.filter(role="truong-ban").delete()
    assert found() == {"portal.W002": "Chưa có Trưởng Ban biên tập đang giữ chức danh."}


def test_a_head_whose_term_is_over_is_no_head(ready: None) -> None:
    [head] = Appointment.objects.filter(role="truong-ban")
    head.starts_on, head.ends_on = date(2020, 1, 1), date(2020, 12, 31)
    head.save()
    assert list(found()) == ["portal.W002"]


def test_what_a_hand_changed_is_warned_of_before_going_live(ready: None) -> None:
    section("kinh-te").unpublish()
    assert list(found()) == ["portal.W003"]


def test_a_database_that_was_not_enacted_is_warned_of(house: None, settings: Any) -> None:
    """Ten differences are quoted, the rest counted."""
    settings.DEMONSTRATION = False
    settings.TASKS = QUEUE  # as in production: what is taken back is not indexed
    warning = found()["portal.W003"]
    assert "Xóa nhóm “Moderators” có sẵn của Wagtail." in warning
    assert warning.endswith(" điểm khác.")
    assert not Group.objects.filter(name=REGULATION.role("truong-ban").title).exists()


def test_check_deploy_ends_with_an_error_while_something_is_missing(ready: None) -> None:
    Identity.objects.update(owner="")
    with pytest.raises(CommandError, match="Cơ quan chủ quản"):
        call_command("check", deploy=True)


@pytest.mark.usefixtures("db")
def test_a_check_that_was_not_asked_about_the_database_asks_nothing_of_it(
    django_assert_num_queries: Any,
) -> None:
    section("kinh-te").unpublish()
    with django_assert_num_queries(0):
        assert not [m for m in checks.run_checks() if str(m.id).startswith("portal.")]


@pytest.mark.usefixtures("db")
def test_the_demonstration_is_not_loaded_where_the_settings_forbid_it(settings: Any) -> None:
    settings.DEMONSTRATION = False
    before = User.objects.count()
    with pytest.raises(CommandError, match="không được nạp ở máy chủ thật"):
        call("load_demo")
    assert User.objects.count() == before
