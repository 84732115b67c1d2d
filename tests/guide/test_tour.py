"""The first three steps: at the first sign-in, put away with one press for one role, back on demand."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.conftest import SignIn
from tests.staff.records import day
from workflows.guide import tour
from workflows.guide.models import TourSeen
from workflows.guide.shelf import guide
from workflows.staff.models import Appointment, User

from .test_screens import appointed, words
from .written import HEAD, WORKER

DESK, HEADING, AGAIN = "/admin/", "Ba bước đầu tiên", "Hiện lại ba bước ở Bàn làm việc"


def address(role: str, door: str = "") -> str:
    return f"/admin/huong-dan/{role}/{door}"


def desk(client: Client) -> str:
    return client.get(DESK).content.decode()


def has_steps(client: Client, role: str) -> bool:
    """Not only in a message about them."""
    return f'id="tour-{role}"' in desk(client)


def put_away(client: Client, role: str) -> Any:
    return client.post(address(role, "da-ro/"))


def page_of(role: str) -> Any:
    return guide().roles[role]


@pytest.mark.django_db
def test_at_the_first_sign_in_the_three_steps_of_the_role_stand_above_everything(
    small_guide: Path, sign_in: SignIn
) -> None:
    html = desk(sign_in(WORKER))
    shown = words(html)
    assert shown.index(HEADING) < shown.index("Chờ đồng chí")
    assert html.index('class="item tour"') < html.index("new-item__panel")
    places = [shown.index(f"{step.number}. {step.title}") for step in page_of(WORKER).steps]
    assert places == sorted(places)
    for step in page_of(WORKER).steps[1:]:
        assert f'href="{step.screen.opens}" aria-label="Mở màn hình này: {step.title}"' in html
    assert "Đồng chí đang ở màn hình này." in shown


@pytest.mark.django_db
def test_one_press_puts_it_away_and_says_where_it_is_found_again(small_guide: Path, sign_in: SignIn) -> None:
    client = sign_in(HEAD)
    answer = put_away(client, HEAD)
    assert answer["Location"] == DESK
    after = words(desk(client))
    assert HEADING not in after.replace("Đã cất ba bước đầu tiên", "")
    assert "Trợ giúp › Hướng dẫn sử dụng" in after
    assert not has_steps(sign_in(HEAD), HEAD), "on another day neither"
    assert has_steps(sign_in(WORKER), WORKER), "for nobody else"


@pytest.mark.django_db
def test_of_two_who_hold_one_role_each_puts_it_away_for_themselves(
    small_guide: Path, sign_in: SignIn
) -> None:
    appointed("quan-sat", WORKER)
    put_away(sign_in(WORKER), WORKER)
    other = sign_in("quan-sat")
    assert has_steps(other, WORKER)
    put_away(other, WORKER)
    other.post(address(WORKER, "hien-lai/"))
    assert has_steps(other, WORKER)
    assert not has_steps(sign_in(WORKER), WORKER)


@pytest.mark.django_db
def test_a_press_counts_only_with_its_token(small_guide: Path, sign_in: SignIn) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = sign_in(HEAD).cookies
    assert put_away(strict, HEAD).status_code == 403
    token = strict.get(DESK).content.decode().partition('name="csrfmiddlewaretoken" value="')[2][:64]
    assert strict.post(address(HEAD, "da-ro/"), {"csrfmiddlewaretoken": token}).status_code == 302
    assert TourSeen.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("door", ["da-ro/", "hien-lai/"])
def test_looking_changes_nothing(small_guide: Path, sign_in: SignIn, door: str) -> None:
    assert sign_in(HEAD).get(address(HEAD, door)).status_code == 405
    assert not TourSeen.objects.exists()


@pytest.mark.django_db
def test_it_comes_back_on_demand_from_the_page_of_the_role(small_guide: Path, sign_in: SignIn) -> None:
    client = sign_in(HEAD)
    assert AGAIN not in client.get(address(HEAD)).content.decode()
    put_away(client, HEAD)
    assert AGAIN in client.get(address(HEAD)).content.decode()
    assert AGAIN not in client.get(address(WORKER)).content.decode()
    assert client.post(address(HEAD, "hien-lai/"))["Location"] == DESK
    assert has_steps(client, HEAD)


@pytest.mark.django_db
def test_whoever_is_appointed_to_another_role_gets_its_steps_too(small_guide: Path, sign_in: SignIn) -> None:
    client = sign_in(WORKER)
    put_away(client, WORKER)
    Appointment.objects.filter(role=HEAD).update(ends_on=day(-1))
    appointed(WORKER, HEAD, starts_on=day(0))
    assert has_steps(client, HEAD)
    assert not has_steps(client, WORKER)


@pytest.mark.django_db
def test_who_holds_two_roles_puts_each_away_by_itself(small_guide: Path, sign_in: SignIn) -> None:
    Appointment.objects.filter(role=HEAD).update(ends_on=day(-1))
    appointed(WORKER, HEAD, starts_on=day(0))
    client = sign_in(WORKER)
    assert f"{HEADING}: {page_of(HEAD).title}" in words(desk(client))
    put_away(client, HEAD)
    assert not has_steps(client, HEAD)
    assert has_steps(client, WORKER)


@pytest.mark.django_db
def test_a_term_that_has_ended_or_not_begun_has_no_steps(small_guide: Path, sign_in: SignIn) -> None:
    Appointment.objects.filter(role=HEAD).update(ends_on=day(-10))
    appointed("chuyen-vien-vhtt", HEAD, ends_on=day(-1))
    appointed("quan-sat", HEAD, starts_on=day(1))
    for name in ("chuyen-vien-vhtt", "quan-sat"):
        client = sign_in(name)
        assert "Bàn làm việc" in desk(client)
        assert HEADING not in desk(client), name
        assert put_away(client, HEAD).status_code == 404
    assert not TourSeen.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("role", [WORKER, "kiem-duyet", "khong-co"])
def test_nobody_puts_away_what_is_not_theirs(small_guide: Path, sign_in: SignIn, role: str) -> None:
    for door in ("da-ro/", "hien-lai/"):
        assert sign_in(HEAD).post(address(role, door)).status_code == 404
    assert not TourSeen.objects.exists()


@pytest.mark.django_db
def test_it_costs_the_first_screen_one_question(small_guide: Path, sign_in: SignIn, settings: Any) -> None:
    client = sign_in(HEAD)

    def asked() -> int:
        desk(client)
        with CaptureQueriesContext(connection) as questions:
            desk(client)
        return len(questions)

    with_steps = asked()
    put_away(client, HEAD)
    desk(client)  # the message is read
    assert with_steps == asked()
    settings.GUIDE = small_guide / "nothing-here"
    assert with_steps == asked() + 1


@pytest.mark.django_db
def test_an_account_that_names_nobody_is_deleted_with_what_it_put_away(small_guide: Path) -> None:
    person = User.objects.create_user("tam-thoi")
    tour.put_away(person, page_of(HEAD), timezone.now())
    person.delete()
    assert not TourSeen.objects.exists()


def test_two_presses_at_once_are_one(city: None, small_guide: Path) -> None:
    person = User.objects.get(username=HEAD)
    start, answers = threading.Barrier(4), []

    def press() -> None:
        start.wait()
        try:
            answers.append(tour.put_away(person, page_of(HEAD), timezone.now()))
        finally:
            connection.close()

    _together(press, 4)
    assert answers == [None] * 4
    assert TourSeen.objects.count() == 1


def _together(press: Callable[[], None], many: int) -> None:
    hands = [threading.Thread(target=press, daemon=True) for _ in range(many)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join(30)
