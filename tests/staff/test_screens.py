"""Who reaches the screens of the roster, and what cannot be given on them by hand."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from pages.models import NewsPage
from site_tphcm.demonstration.people import PEOPLE
from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import Appointment, PenName, User

from .records import appoint, appointment, assign, assignment

pytestmark = pytest.mark.django_db

EVERYBODY = [person.username for person in PEOPLE]
CLERKS = {"truong-ban", "quan-tri-ky-thuat"}
ROSTER = ("appointment", "assignment", "delegation", "penname")
NEW_ACCOUNT = {
    "username": "nguoi-moi",
    "last_name": "Nguyễn Văn",
    "first_name": "Mới",
    "email": "moi@vi-du.invalid",
    "password1": "mot-mat-khau-rat-dai-88",
    "password2": "mot-mat-khau-rat-dai-88",
    "is_active": "on",
}


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_roster_opens_to_its_two_clerks_and_to_nobody_else(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    pen_name = PenName.objects.first()
    record = Appointment.objects.first()
    doors = [f"/admin/{room}/{door}" for room in ROSTER for door in ("", "new/")]
    doors += [f"/admin/appointment/{door}/{record.pk}/" for door in ("edit", "history", "usage")]
    doors += [f"/admin/penname/{door}/{pen_name.pk}/" for door in ("edit", "history", "usage")]
    for door in doors:
        assert (client.get(door).status_code == 200) is (name in CLERKS), door


@pytest.mark.parametrize("name", sorted(set(EVERYBODY) - CLERKS))
def test_nobody_else_changes_the_roster_by_posting(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    before = Appointment.objects.count()
    appoint(client, appointment(name, "quan-sat"))
    assign(client, assignment("xay-dung-dang", "contribute", role="quan-sat"))
    client.post("/admin/penname/new/", {"person": 1, "name": "Bút danh lạ"})
    assert Appointment.objects.count() == before
    assert not PenName.objects.filter(name="Bút danh lạ").exists()


@pytest.mark.parametrize("name", EVERYBODY)
def test_accounts_open_to_the_technical_administrator_alone(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    for door in ("wagtailusers_users:index", "wagtailusers_users:add"):
        assert (client.get(reverse(door)).status_code == 200) is (name == "quan-tri-ky-thuat")
    client.post(reverse("wagtailusers_users:add"), NEW_ACCOUNT)
    assert User.objects.filter(username="nguoi-moi").exists() is (name == "quan-tri-ky-thuat")


def test_an_account_gets_no_powers_when_it_is_made(sign_in: SignIn) -> None:
    client = sign_in("quan-tri-ky-thuat")
    form = client.get(reverse("wagtailusers_users:add")).context["form"]
    assert not {"groups", "is_superuser"} & set(form.fields)
    group = Group.objects.get(name="Trưởng Ban biên tập")
    powers = {"is_superuser": "on", "is_staff": "on", "groups": [group.pk], "is_demonstration": "on"}
    client.post(reverse("wagtailusers_users:add"), NEW_ACCOUNT | powers)
    person = User.objects.get(username="nguoi-moi")
    assert not (person.is_superuser or person.is_staff or person.is_demonstration)
    assert not person.groups.exists()


def test_nobody_gives_themselves_powers_on_the_account_form(sign_in: SignIn) -> None:
    client = sign_in("quan-tri-ky-thuat")
    person = User.objects.get(username="quan-tri-ky-thuat")
    address = reverse("wagtailusers_users:edit", args=[person.pk])
    assert not {"groups", "is_superuser"} & set(client.get(address).context["form"].fields)
    before = list(person.groups.all())
    group = Group.objects.get(name="Trưởng Ban biên tập")
    form = NEW_ACCOUNT | {"username": person.username, "is_superuser": "on", "groups": [group.pk]}
    assert client.post(address, form).status_code == 302
    person.refresh_from_db()
    assert person.first_name == "Mới"
    assert not person.is_superuser
    assert list(person.groups.all()) == before


def test_one_s_own_account_page_gives_no_powers(sign_in: SignIn) -> None:
    client = sign_in("quan-sat")
    group = Group.objects.get(name="Trưởng Ban biên tập")
    form = {"name_email-first_name": "Hòa", "name_email-is_superuser": "on", "name_email-groups": [group.pk]}
    client.post("/admin/account/", form | {"is_superuser": "on", "groups": [group.pk]})
    person = User.objects.get(username="quan-sat")
    assert not person.is_superuser
    assert group not in person.groups.all()


def test_a_pen_name_has_one_owner(sign_in: SignIn) -> None:
    taken = PenName.objects.first()
    other = User.objects.exclude(pk=taken.person_id).first()
    answer = sign_in("truong-ban").post("/admin/penname/new/", {"person": other.pk, "name": taken.name})
    assert "Bút danh này đã có người dùng. Hãy chọn bút danh khác." in answer.content.decode()
    assert PenName.objects.filter(name=taken.name).count() == 1


def byline(pen_name: PenName, person: User | None) -> dict[str, str]:
    """One row of authors in the form of a page."""
    return {
        "bylines-TOTAL_FORMS": "1",
        "bylines-0-role": "text",
        "bylines-0-pen_name": str(pen_name.pk),
        "bylines-0-person": str(person.pk) if person else "",
        "bylines-0-contributor": "",
        "bylines-0-id": "",
        "bylines-0-ORDER": "1",
        "bylines-0-DELETE": "",
    }


def test_nobody_signs_with_the_pen_name_of_another(sign_in: SignIn) -> None:
    client = sign_in("vien-chuc-trung-tam")
    pen_name = PenName.objects.get(person__username="giam-doc-trung-tam")
    writer = User.objects.get(username="vien-chuc-trung-tam")
    answer = editor.create(client, "kinh-te", "Bài mượn tên", **byline(pen_name, writer))
    assert "Bút danh này là của người khác." in answer.content.decode()
    assert not NewsPage.objects.filter(title="Bài mượn tên").exists()


def test_a_pen_name_brings_its_owner_along(sign_in: SignIn) -> None:
    client = sign_in("vien-chuc-trung-tam")
    pen_name = PenName.objects.get(person__username="vien-chuc-trung-tam")
    editor.create(client, "kinh-te", "Bài có tên", **byline(pen_name, None))
    page = editor.latest(NewsPage.objects.get(title="Bài có tên"))
    assert page.bylines.get().person == pen_name.person


def test_a_technical_administrator_does_not_change_a_superuser_s_account(sign_in: SignIn) -> None:
    root = User.objects.create_superuser("root", "root@vi-du.invalid", "mat-khau-cua-root")
    client = sign_in("quan-tri-ky-thuat")
    form = {
        "username": "root",
        "last_name": "A",
        "first_name": "B",
        "email": "a@vi-du.invalid",
        "is_active": "on",
    }
    client.post(
        f"/admin/users/edit/{root.pk}/",
        form | {"password1": "doi-mat-khau-root", "password2": "doi-mat-khau-root"},
    )
    root.refresh_from_db()
    assert root.check_password("mat-khau-cua-root")


def test_nobody_records_a_decision_about_themselves(sign_in: SignIn) -> None:
    person = User.objects.get(username="quan-tri-ky-thuat")
    form = {"person": person.pk, "role": "lanh-dao-vp-thanh-uy", "unit": "", "starts_on": "2026-01-01"}
    answer = sign_in("quan-tri-ky-thuat").post("/admin/appointment/new/", form | {"decision_number": "ví dụ"})
    assert "không ai tự ghi quyết định về chính mình" in answer.content.decode()
    assert person.appointments.count() == 1


def test_a_record_is_ended_and_never_turned_into_another_person_s(sign_in: SignIn) -> None:
    record = Appointment.objects.get(person__username="truong-ban")
    other = User.objects.get(username="quan-sat")
    form = {
        "person": other.pk,
        "role": record.role,
        "unit": "",
        "starts_on": record.starts_on,
        "decision_number": "x",
    }
    answer = sign_in("quan-tri-ky-thuat").post(f"/admin/appointment/edit/{record.pk}/", form)
    assert "Hãy ghi ngày kết thúc rồi lập mục mới" in answer.content.decode()
    record.refresh_from_db()
    assert record.person.username == "truong-ban"
