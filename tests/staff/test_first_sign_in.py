"""Whoever enters first reads what they answer for, and confirms having read the Quy chế (VI.12-1)."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from site_tphcm.demonstration.people import PEOPLE
from tests.conftest import SignIn
from workflows.regulation.tuyen_quang import REGULATION
from workflows.staff.models import Acknowledgement, Assignment, User

from .records import day

pytestmark = pytest.mark.django_db

WELCOME = "/admin/quy-che/xac-nhan/"
DOORS = (
    "/admin/",
    "/admin/pages/",
    "/admin/pages/search/?q=Th%C3%A0nh+Tuy%C3%AAn&p=1",
    "/admin/account/",
    "/admin/appointment/",
    "/admin/reports/site-history/",
    "/admin/api/main/pages/",
)


def newcomer(username: str) -> Client:
    """Signed in, and has confirmed nothing yet."""
    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


@pytest.mark.parametrize("door", DOORS)
def test_every_door_of_the_admin_leads_to_the_welcome_page_first(door: str) -> None:
    answer = newcomer("truong-ban").get(door)
    assert answer.status_code == 302
    assert answer["Location"].startswith(f"{WELCOME}?next=")


def test_nothing_is_done_by_a_post_before_the_confirmation(sign_in: SignIn) -> None:
    client = newcomer("quan-tri-ky-thuat")
    client.post("/admin/penname/new/", {"person": 1, "name": "Bút danh lạ"})
    assert client.post("/admin/account/", {})["Location"].startswith(WELCOME)
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("door", DOORS)
def test_after_the_confirmation_the_person_comes_where_they_wanted(door: str) -> None:
    client = newcomer("truong-ban")
    welcome = client.get(client.get(door)["Location"])
    answer = client.post(WELCOME, {"next": welcome.context["next"]})
    assert answer.status_code == 302
    assert answer["Location"] == door
    assert client.get(door).status_code == 200


@pytest.mark.parametrize(
    "elsewhere", ["https://vi-du.invalid/", "//vi-du.invalid/", "javascript:alert(1)", "/\\vi-du.invalid", ""]
)
def test_the_welcome_page_sends_nobody_elsewhere(elsewhere: str) -> None:
    client = newcomer("truong-ban")
    assert "vi-du.invalid" not in client.get(WELCOME, {"next": elsewhere}).context["next"]
    assert client.post(WELCOME, {"next": elsewhere})["Location"] == "/admin/"


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.username)
def test_the_welcome_page_names_role_and_unit_and_asks_for_the_confirmation(person: Any) -> None:
    screen = newcomer(person.username).get(WELCOME).content.decode()
    assert REGULATION.role(person.role).title in screen
    assert "Tôi đã đọc Quy chế và nhận nhiệm vụ" in screen
    assert "4259/QĐ-UBND" in screen
    units = {"phuong-minh-xuan": "Phường Minh Xuân", "mat-tran-to-quoc": "Ủy ban Mặt trận Tổ quốc thành phố"}
    assert units.get(person.unit, "") in screen


@pytest.mark.parametrize(
    ("username", "named", "not_named"),
    [
        ("truong-ban", "Hệ thống chính trị các xã, phường", "Lịch công tác"),
        ("giam-doc-trung-tam", "Văn hóa - xã hội", "Tiếp cận thông tin"),
        ("vien-chuc-trung-tam", "Văn hóa - xã hội", "Tiếp cận thông tin"),
        ("dau-moi-phuong-minh-xuan", "Hệ thống chính trị các xã, phường", "MTTQ"),
        ("dau-moi-mat-tran-to-quoc", "MTTQ", "Hệ thống chính trị các xã, phường"),
        ("quan-sat", "Xem và theo dõi", "Văn hóa - xã hội"),
        ("quan-tri-ky-thuat", "không biên tập, kiểm duyệt hoặc phê duyệt", "Văn hóa - xã hội"),
    ],
)
def test_the_welcome_page_names_one_s_sections_and_no_other(
    username: str, named: str, not_named: str
) -> None:
    screen = newcomer(username).get(WELCOME).content.decode()
    assert named in screen
    assert not_named not in screen


def test_the_welcome_page_names_what_was_assigned_to_the_person() -> None:
    Assignment.objects.create(
        section="xay-dung-dang",
        duty="contribute",
        person=User.objects.get(username="vien-chuc-trung-tam"),
        starts_on=day(0),
        decision_number="1",
    )
    assert "MTTQ" in newcomer("vien-chuc-trung-tam").get(WELCOME).content.decode()
    assert "MTTQ" not in newcomer("chuyen-vien-vhtt").get(WELCOME).content.decode()


def test_an_assignment_to_the_role_is_named_to_its_holder() -> None:
    Assignment.objects.create(
        section="xay-dung-dang",
        duty="contribute",
        role="vien-chuc-trung-tam",
        starts_on=day(0),
        decision_number="1",
    )
    assert "MTTQ" in newcomer("vien-chuc-trung-tam").get(WELCOME).content.decode()


def test_the_confirmation_is_asked_once_and_recorded_once() -> None:
    client = newcomer("truong-ban")
    for _ in range(2):
        client.post(WELCOME)
    assert Acknowledgement.objects.filter(person__username="truong-ban").count() == 1
    assert "Đồng chí đã xác nhận đọc Quy chế." in client.get(WELCOME).content.decode()


def test_looking_at_the_welcome_page_confirms_nothing() -> None:
    client = newcomer("truong-ban")
    client.get(WELCOME)
    assert client.get("/admin/").status_code == 302


def test_a_new_version_of_the_regulation_is_asked_about_again(
    sign_in: SignIn, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sign_in("truong-ban")
    assert client.get("/admin/account/").status_code == 200
    amended = replace(REGULATION, version=replace(REGULATION.version, number="9999/QĐ-UBND"))
    monkeypatch.setitem(sys.modules, "amended_regulation", SimpleNamespace(REGULATION=amended))
    settings.REGULATION = "amended_regulation"
    assert client.get("/admin/account/")["Location"].startswith(WELCOME)
    client.post(WELCOME)
    assert client.get("/admin/account/").status_code == 200
    assert Acknowledgement.objects.filter(person__username="truong-ban").count() == 2


def test_a_person_without_an_appointment_is_told_whom_to_ask() -> None:
    person = User.objects.create_superuser("quan-tri-goc", password="mot-mat-khau-dai")
    client = Client()
    client.force_login(person)
    screen = client.get(WELCOME).content.decode()
    assert "Đề nghị liên hệ Cơ quan thường trực Ban Biên tập" in screen


def test_signing_out_and_signing_in_stay_open() -> None:
    client = newcomer("truong-ban")
    assert client.post("/admin/logout/")["Location"] == "/admin/login/"
    assert client.get("/admin/login/").status_code == 200
    assert client.get("/admin/")["Location"].startswith("/admin/login/")
