"""The door to the admin: patient with a slip, shut to whoever keeps guessing."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from workflows.staff.models import User

pytestmark = pytest.mark.django_db
SHUT = "Đăng nhập sai 5 lần"


@pytest.fixture
def person() -> User:
    return User.objects.create_user(
        "can-bo-moi", password="dung-mat-khau-nay", last_name="Nguyễn", first_name="An"
    )


def try_to_sign_in(password: str, client: Client | None = None, **extra: str) -> str:
    answer = (client or Client()).post(
        "/admin/login/", {"username": "can-bo-moi", "password": password}, **extra
    )
    return answer.content.decode() if answer.status_code == 200 else "đã vào"


def test_four_slips_are_forgiven(person: User) -> None:
    for _ in range(4):
        assert SHUT not in try_to_sign_in("sai")
    assert try_to_sign_in("dung-mat-khau-nay") == "đã vào"


def test_after_five_wrong_passwords_the_right_one_waits_too(person: User) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for _ in range(5):
            try_to_sign_in("sai")
        assert SHUT in try_to_sign_in("dung-mat-khau-nay")
        clock.shift(timedelta(minutes=15, seconds=1))
        assert try_to_sign_in("dung-mat-khau-nay") == "đã vào"


def test_another_address_is_not_shut_out_by_somebody_s_guessing(person: User) -> None:
    for _ in range(5):
        try_to_sign_in("sai", REMOTE_ADDR="192.0.2.1")
    assert try_to_sign_in("dung-mat-khau-nay", REMOTE_ADDR="192.0.2.2") == "đã vào"
