"""From an item that was opened from a list there is a way back to it, and on to its neighbours; and to nowhere else."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from tests.approval.chain import newest
from tests.conftest import SignIn
from workflows.handover.models import Handed, HandoverList, Opened
from workflows.staff.models import User

from .afternoons import (
    LEADER,
    OFFICE,
    address,
    checked_at,
    close_at,
    moment,
    the_clock_at,
    the_list,
    working_day,
)

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
CONTACT = "dau-moi-phuong-minh-xuan"


def handed_over(sign_in: SignIn, count: int = 3) -> list[Any]:
    day = working_day()
    items = [checked_at(sign_in, moment(day, 9, number), f"Bài {number + 1}") for number in range(count)]
    close_at(moment(day, 13, 30))
    return items


def at_two() -> object:
    return moment(working_day(), 14)


def screen(item: Any) -> str:
    return f"/admin/xu-ly/wagtailcore.page/{item.pk}/"


def read(client: Client, there: str) -> str:
    return unescape(client.get(there, follow=True).content.decode())


def opening(made: HandoverList, place: int) -> str:
    return f"{address(made)}bai/{made.items.get(place=place).pk}/"


def test_it_says_the_list_and_the_place_and_leads_back_and_to_its_neighbours(sign_in: SignIn) -> None:
    handed_over(sign_in)
    made = the_list()
    with the_clock_at(at_two()):
        html = read(sign_in(LEADER), opening(made, 2))
    assert f'href="{address(made)}">{made}: bài 2/3</a>' in html
    assert f'href="{opening(made, 1)}">Bài trước trong danh sách</a>' in html
    assert f'href="{opening(made, 3)}">Bài sau trong danh sách</a>' in html


@pytest.mark.parametrize(("place", "missing"), [(1, "Bài trước"), (3, "Bài sau")])
def test_at_either_end_there_is_no_way_further(sign_in: SignIn, place: int, missing: str) -> None:
    handed_over(sign_in)
    with the_clock_at(at_two()):
        html = read(sign_in(LEADER), opening(the_list(), place))
    assert f"bài {place}/3</a>" in html
    assert f"{missing} trong danh sách" not in html


def test_who_goes_on_by_these_ways_has_opened_the_items_from_the_list(sign_in: SignIn) -> None:
    """So that they may be ticked (ADR 0035)."""
    handed_over(sign_in, 2)
    made = the_list()
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        read(leader, opening(made, 1))
        read(leader, opening(made, 2))
        assert read(leader, address(made)).count('type="checkbox" name="item"') == 2
    assert Opened.objects.filter(person__username=LEADER).count() == 2


def test_a_form_with_something_missing_keeps_the_way_back(sign_in: SignIn) -> None:
    item, *_others = handed_over(sign_in)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        there = f"{screen(item)}tra-lai/?danh-sach={the_list().pk}"
        assert f'action="{there}"' in read(leader, opening(the_list(), 1))
        answer = leader.post(there, {"submission": newest(item).pk})
    assert answer.status_code == 422
    assert "bài 1/3</a>" in unescape(answer.content.decode())


@pytest.mark.parametrize(
    "asked", ["", "0", "https://vi-du.example", "//vi-du.example", "1 OR 1=1", "-1", "9" * 40, "²"]
)
def test_an_address_that_names_no_list_leads_nowhere(sign_in: SignIn, asked: str) -> None:
    item, *_others = handed_over(sign_in)
    with the_clock_at(at_two()):
        answer = sign_in(LEADER).get(screen(item), {"danh-sach": asked})
    assert answer.status_code == 200
    html = unescape(answer.content.decode())
    assert "trong danh sách</a>" not in html
    assert 'href="https://vi-du.example' not in html
    assert 'href="//vi-du.example' not in html


def test_an_item_that_stands_on_another_list_says_nothing_of_this_one(sign_in: SignIn) -> None:
    first, *_others = handed_over(sign_in)
    Handed.objects.filter(submission=newest(first)).delete()
    with the_clock_at(at_two()):
        html = read(sign_in(LEADER), f"{screen(first)}?danh-sach={the_list().pk}")
    assert "trong danh sách</a>" not in html


def test_a_units_contact_reads_nothing_of_the_list_on_the_screen_of_their_own_item(sign_in: SignIn) -> None:
    item, *_others = handed_over(sign_in)
    contact = User.objects.get(username=CONTACT)
    Page.objects.filter(pk=item.pk).update(owner=contact)
    there = f"{screen(item)}?danh-sach={the_list().pk}"
    with the_clock_at(at_two()):
        assert "bài 1/3</a>" in read(sign_in(OFFICE), there)
        answer = sign_in(CONTACT).get(there)
    assert answer.status_code == 200
    assert "bài 1/3" not in unescape(answer.content.decode())


def test_it_costs_one_question_however_long_the_list(sign_in: SignIn) -> None:
    item, *_others = handed_over(sign_in, 6)
    made = the_list()

    def asked(query: str = "") -> int:
        leader = sign_in(LEADER)
        leader.get(screen(item) + query)
        with CaptureQueriesContext(connection) as queries:
            leader.get(screen(item) + query)
        return len(queries)

    with the_clock_at(at_two()):
        plain, from_the_list = asked(), asked(f"?danh-sach={made.pk}")
        assert from_the_list == plain + 1
        made.items.filter(place__gt=2).delete()
        assert asked(f"?danh-sach={made.pk}") == from_the_list
