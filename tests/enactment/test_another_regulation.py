"""A city whose regulation is replaced by another: nothing breaks, and what is no longer said is no longer granted."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from tests import databases
from tests.databases import call
from workflows.enactment.enact import enact
from workflows.staff.models import Acknowledgement, User

OLD_ADDRESSES = [
    "/admin/",
    "/admin/pages/",
    "/admin/quy-che/xac-nhan/",
    "/admin/appointment/",
    "/admin/assignment/",
]


SOURCE = databases.CITY


def test_enacting_another_regulation_over_a_city_ends_in_its_words(commune: None) -> None:
    assert enact() == []
    assert "Hoạt động của xã" in call("who_approves")


@pytest.mark.parametrize(
    "name", ["truong-ban", "vien-chuc-trung-tam", "dau-moi-phuong-minh-xuan", "quan-tri-ky-thuat"]
)
def test_people_of_vanished_roles_meet_no_error_and_hold_no_power(commune: None, name: str) -> None:
    person = User.objects.get(username=name)
    Acknowledgement.objects.create(
        person=person, regulation="01/QƯ-VD (ví dụ)", acknowledged_at=timezone.now()
    )
    client = Client()
    client.force_login(person)
    for address in OLD_ADDRESSES:
        assert client.get(address).status_code in {200, 302}, address
    assert not person.get_all_permissions() - {"wagtailadmin.access_admin"}
