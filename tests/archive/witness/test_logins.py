"""Officials at the door: who came in and went, who was refused, and never what was typed."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import editor
from tests.conftest import SignIn
from workflows.archive.models import Entry, Value
from workflows.staff.models import User

from .rows import row, rows_of

pytestmark = pytest.mark.django_db
NAME, RIGHT, WRONG, ADDRESS = "can-bo-moi", "dung-mat-khau-nay", "mat-khau-doan-mo", "192.0.2.7"


@pytest.fixture
def person() -> User:
    return User.objects.create_user(NAME, password=RIGHT, last_name="Nguyễn", first_name="An")


def come(password: str, name: str = NAME, client: Client | None = None) -> None:
    (client or Client()).post("/admin/login/", {"username": name, "password": password}, REMOTE_ADDR=ADDRESS)


def test_who_comes_in_is_in_a_row(person: User) -> None:
    client = Client()
    come(RIGHT, client=client)
    told = row("sign_in", "staff.user", person.pk)
    assert (told["username"], told["name"], told["network_address"]) == (NAME, "Nguyễn An", ADDRESS)


def test_who_goes_out_is_in_a_row(sign_in: SignIn) -> None:
    sign_in("truong-ban").post("/admin/logout/", REMOTE_ADDR=ADDRESS)
    told = row("sign_out", "staff.user")
    assert (told["username"], told["network_address"]) == ("truong-ban", ADDRESS)
    assert told["title"].startswith("Trưởng Ban")


def test_a_wrong_password_is_a_row_by_nobody_known(person: User) -> None:
    come(WRONG)
    told = row("sign_in_refused", "staff.user", person.pk)
    assert (told["name"], told["network_address"]) == ("Chưa xác định", ADDRESS)
    assert "username" not in told


def test_the_shut_door_is_one_row_however_often_it_is_tried(person: User) -> None:
    for _ in range(9):
        come(WRONG)
    assert len(rows_of("sign_in_refused", "staff.user", person.pk)) == 5
    assert len(rows_of("sign_in_shut", "staff.user", person.pk)) == 1


def test_no_password_is_written_down_not_even_one_typed_as_a_name(person: User) -> None:
    before = Entry.objects.count()
    come(WRONG, name=RIGHT)
    assert Entry.objects.count() == before
    come(WRONG)
    come(RIGHT)
    assert not Value.objects.filter(value__contains=RIGHT).exists()
    assert not Value.objects.filter(value__contains=WRONG).exists()


def test_a_superuser_who_comes_in_is_marked() -> None:
    editor.superuser()
    come("mot-mat-khau-dai", name="quan-tri-goc")
    assert row("sign_in", "staff.user")["break_glass"]
