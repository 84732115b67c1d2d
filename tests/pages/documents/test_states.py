"""Whether a document is in force follows from its dates and from later documents, and is said alike everywhere."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from django.test import Client

from pages.documents.states import Act, State, state_on
from pages.models import DocumentPage
from tests.samples import FULL, SEED

from . import document, related

DAY = date(2026, 6, 1)
BEFORE, AFTER = DAY - timedelta(days=30), DAY + timedelta(days=30)


@pytest.mark.parametrize(
    ("dates", "acts", "state"),
    [
        ((BEFORE, None), (), State.IN_FORCE),
        ((DAY, None), (), State.IN_FORCE),
        ((AFTER, None), (), State.NOT_YET),
        ((BEFORE, DAY), (), State.EXPIRED),
        ((BEFORE, AFTER), (), State.IN_FORCE),
        ((BEFORE, None), (Act.REPLACES,), State.EXPIRED),
        ((BEFORE, None), (Act.REPEALS,), State.EXPIRED),
        ((BEFORE, None), (Act.REPEALS_PART,), State.PARTLY),
        ((BEFORE, None), (Act.SUSPENDS, Act.REPEALS_PART), State.SUSPENDED),
        ((BEFORE, None), (Act.REPEALS_PART, Act.REPEALS), State.EXPIRED),
        ((BEFORE, None), (Act.AMENDS,), State.PARTLY),
        ((BEFORE, None), (Act.GUIDES, Act.RESTS_ON, Act.CORRECTS, Act.CONSOLIDATES), State.IN_FORCE),
        ((AFTER, None), (Act.REPEALS,), State.EXPIRED),
        ((AFTER, None), (Act.SUSPENDS,), State.NOT_YET),
    ],
)
def test_the_state_follows_from_dates_and_acts(
    dates: tuple[date, date | None], acts: tuple[Act, ...], state: State
) -> None:
    assert state_on(DAY, begins_on=dates[0], ends_on=dates[1], acts=acts) is state


def test_what_an_editor_stated_stands_above_what_follows() -> None:
    assert state_on(DAY, begins_on=AFTER, ends_on=None, acts=(), stated=State.OBSOLETE) is State.OBSOLETE


@pytest.mark.django_db
def test_the_database_and_the_page_say_the_same_of_any_document() -> None:
    random = Random(SEED)
    made = [_any_document(random, number) for number in range(60 if FULL else 15)]
    for page in made:
        for earlier in random.sample(made, 2):
            if earlier.pk != page.pk:
                related(page, random.choice(Act.values), earlier)
    days = [DAY + timedelta(days=offset) for offset in (-40, -1, 0, 1, 40)]
    keys = [page.pk for page in made]
    for day in days:
        asked = DocumentPage.objects.filter(pk__in=keys).with_state(day)
        assert {one.pk: one.state_then for one in asked} == {key: _reckoned(key, day) for key in keys}


def _any_document(random: Random, number: int) -> DocumentPage:
    def some_day() -> date:
        return DAY + timedelta(days=random.randint(-45, 45))

    issued = min(some_day(), DAY)
    effective = random.choice([None, some_day()])
    ends = random.choice([None, None, (effective or issued) + timedelta(days=random.randint(1, 40))])
    stated = random.choice(["", "", "", State.OBSOLETE])
    return document(
        f"{number}/KH-VD",
        live=random.random() < 0.8,
        issued_on=issued,
        effective_on=effective,
        expires_on=ends,
        stated=stated,
        stated_reason="Ví dụ" if stated else "",
    )


def _reckoned(key: int, day: date) -> State:
    page = DocumentPage.objects.get(pk=key)
    acts = {row.act for row in page.acted_on if row.holds_on(day)}
    return state_on(day, begins_on=page.begins_on, ends_on=page.expires_on, acts=acts, stated=page.stated)


@pytest.mark.django_db
def test_a_resident_reads_that_a_document_was_replaced_and_by_which(client: Client) -> None:
    old, new = document("1/KH-VD", issued_on="2026-01-05"), document("2/KH-VD")
    related(new, Act.REPLACES, old)
    shown = client.get(old.url).content.decode()
    assert "Hết hiệu lực toàn bộ" in shown
    assert "Được thay thế bởi" in shown
    assert f'href="{new.url}"' in shown
    shown = client.get(new.url).content.decode()
    assert "Còn hiệu lực" in shown
    assert "Thay thế" in shown
    assert f'href="{old.url}"' in shown


@pytest.mark.django_db
def test_a_draft_does_nothing_to_an_earlier_document(client: Client) -> None:
    old, new = document("1/KH-VD", issued_on="2026-01-05"), document("2/KH-VD", live=False)
    related(new, Act.REPLACES, old)
    shown = client.get(old.url).content.decode()
    assert "Còn hiệu lực" in shown
    assert "2/KH-VD" not in shown


@pytest.mark.django_db
def test_a_suspension_ends_with_the_document_that_orders_it() -> None:
    old = document("1/KH-VD", issued_on="2026-01-05")
    related(document("2/QĐ-VD", issued_on="2026-02-02", expires_on="2026-03-02"), Act.SUSPENDS, old)
    assert [_reckoned(old.pk, date(2026, month, 15)) for month in (1, 2, 3)] == [
        State.IN_FORCE,
        State.SUSPENDED,
        State.IN_FORCE,
    ]


@pytest.mark.django_db
def test_a_document_that_was_withdrawn_is_named_nowhere(client: Client) -> None:
    old, new = document("1/KH-VD", issued_on="2026-01-05"), document("2/KH-VD")
    related(new, Act.REPLACES, old)
    old.unpublish()
    assert "1/KH-VD" not in client.get(new.url).content.decode()
