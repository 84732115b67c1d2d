"""The door takes from a deed what that read under lock, and only while it stands; it looks at the bytes itself."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, Revision

from tests.approval import people_of_the_board as board
from tests.approval.chain import LEADER, checked, newest
from tests.conftest import SignIn
from tests.pages.public import many_like
from workflows.approval.deed import Case, Refused, a_deed_goes_on, deed, in_hand, locked
from workflows.approval.models import State, TranslatedPage, kind_of
from workflows.approval.passage import end_chain, sign

pytestmark = pytest.mark.django_db


def approve(item: Any, meanwhile: Any) -> None:
    """The last word on the item, and what somebody does between the decision and the door."""
    leader = board.person(LEADER)
    with deed(leader, "approve", board.fresh(item), timezone.now()) as case:
        assert in_hand(kind_of(item), item.pk) is case
        sign(case, ends=True)
        meanwhile(case)
        end_chain(case)


def nothing_was_decided(item: Any) -> bool:
    stands = newest(item)
    return not board.fresh(item).live and stands.state == State.WAITING and stands.decisions.count() == 1


def test_what_a_deed_read_goes_out(sign_in: SignIn) -> None:
    item = checked(sign_in)
    approve(item, lambda case: None)
    assert board.fresh(item).live
    assert newest(item).state == State.RELEASED


def test_words_changed_in_the_hand_after_the_decision_are_found_at_the_door(sign_in: SignIn) -> None:
    item = checked(sign_in)

    def reword(case: Case) -> None:
        case.draft.title = "Tiêu đề không ai duyệt"

    with pytest.raises(Refused, match="một cửa xuất bản"):
        approve(item, reword)
    assert nothing_was_decided(item)


def test_another_revision_set_beneath_a_deed_is_found_at_the_door(sign_in: SignIn) -> None:
    item = checked(sign_in)

    def set_beneath(case: Case) -> None:
        other = Revision.objects.get(pk=case.revision.pk)
        other.pk, other.content = None, {**other.content, "title": "Tiêu đề không ai duyệt"}
        other.save()
        Page.objects.filter(pk=item.pk).update(latest_revision=other)

    with pytest.raises(Refused, match="một cửa xuất bản"):
        approve(item, set_beneath)
    assert nothing_was_decided(item)


def test_an_item_put_elsewhere_beneath_a_deed_is_found_at_the_door(sign_in: SignIn) -> None:
    item, elsewhere = checked(sign_in), checked(sign_in, "van-hoa-xa-hoi")
    free = f"{board.fresh(elsewhere).path[:-4]}ZZZZ"

    with pytest.raises(Refused, match="một cửa xuất bản"):
        approve(item, lambda case: Page.objects.filter(pk=item.pk).update(path=free) and None)
    assert nothing_was_decided(item)


def test_nothing_is_in_the_hand_of_whom_no_deed_goes_on_for(sign_in: SignIn) -> None:
    item, other = checked(sign_in), checked(sign_in)
    assert (a_deed_goes_on(), in_hand(kind_of(item), item.pk)) == (False, None)
    with deed(board.person(LEADER), "approve", board.fresh(item), timezone.now()):
        assert in_hand(kind_of(other), other.pk) is None
    with pytest.raises(Refused), deed(board.person(LEADER), "submit", board.fresh(item), timezone.now()):
        pass
    assert not a_deed_goes_on()


def test_an_item_and_what_it_translates_are_locked_by_the_index_however_large_the_city(
    sign_in: SignIn,
) -> None:
    item, source = checked(sign_in), checked(sign_in)
    many_like(board.fresh(item), 200, "kinh-te")
    counted = dict.fromkeys(("follows", "pieces", "missing", "unconfirmed"), 0)
    hands = {"source_authors": [], "source_hands": [], "saved_at": timezone.now()}
    TranslatedPage.objects.create(page_id=item.pk, source_id=source.pk, section="kinh-te", **counted, **hands)
    with CaptureQueriesContext(connection) as asked:
        locked(kind_of(item), item.pk)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN (ANALYZE, COSTS OFF) {asked[0]['sql']}")
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "LockRows (actual" in plan.replace("  ", " ")
    assert "rows=2" in plan.splitlines()[0]
    assert "Index Cond: (id = ANY" in plan, plan
