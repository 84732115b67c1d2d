"""Each deed is one row of the register: numbered without holes and tied to the row before, by the database."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from workflows.archive.hashes import NOTHING, row_hash, value_hash
from workflows.archive.models import Entry, Value
from workflows.archive.record import Hand, Subject, record
from workflows.archive.verify import verify

from .rows import AT, write

THREADS, EACH = 8, 25
BY_HAND = (
    "INSERT INTO public.archive_entry (number, at, recorded_at, verb, kind, key, digests, previous, hash) "
    "VALUES (0, {at}, now(), 'approved', 'a', '1', '{{}}', '', '')"
)


def register() -> list[Entry]:
    return list(Entry.objects.order_by("number"))


def assert_chained(rows: list[Entry]) -> None:
    first = rows[0].number
    assert [row.number for row in rows] == list(range(first, first + len(rows)))
    assert all(after.previous == before.hash for before, after in pairwise(rows))
    assert [row.hash for row in rows] == [row_hash(row) for row in rows]


def test_the_first_row_is_number_one_and_follows_nothing(house: None) -> None:
    write()
    [row] = register()
    assert (row.number, row.previous) == (1, NOTHING)
    assert_chained([row])


def test_rows_are_numbered_and_each_is_tied_to_the_one_before(db: None) -> None:
    written = [write(str(key)) for key in range(5)]
    assert_chained(register())
    assert [row.number for row in register()][-5:] == [row.number for row in written]


def test_what_the_database_gave_is_known_at_once(db: None) -> None:
    written = write()
    kept = Entry.objects.get(number=written.number)
    names = ("number", "recorded_at", "previous", "hash")
    assert [getattr(written, name) for name in names] == [getattr(kept, name) for name in names]


def test_a_row_says_who_did_what_to_which_item_on_which_basis(db: None) -> None:
    hand = Hand(
        "pho-ban", "Trần Thị Ví Dụ", "pho-truong-ban", "Phó Trưởng Ban", "Lê Văn A", "Trưởng Ban", "12/QĐ"
    )
    entry = write(
        verb="returned", hand=hand, content_hash="ab" * 32, reason="Sai số liệu", batch="24/11 chiều"
    )
    assert (entry.verb, entry.kind, entry.key, entry.at) == ("returned", "pages.newspage", "7", AT)
    assert entry.words == {
        "item_title": "Lễ hội Thành Tuyên",
        "item_address": "/tin-tuc/le-hoi/",
        "username": "pho-ban",
        "name": "Trần Thị Ví Dụ",
        "role": "pho-truong-ban",
        "title": "Phó Trưởng Ban",
        "for_name": "Lê Văn A",
        "for_title": "Trưởng Ban",
        "decision": "12/QĐ",
        "basis": "II.4.1-3",
        "regulation": "4259/QĐ-UBND",
        "content_hash": "ab" * 32,
        "reason": "Sai số liệu",
        "batch": "24/11 chiều",
    }


def test_what_is_empty_is_not_stored(db: None) -> None:
    words = write(reason="").words
    assert not {"for_name", "for_title", "decision", "content_hash", "reason"} & words.keys()
    assert all(words.values())


def test_a_deed_of_the_system_is_signed_by_the_system(db: None) -> None:
    words = write(hand=None).words
    assert words["name"] == "Hệ thống"
    assert not {"username", "role", "title"} & words.keys()


def test_the_row_itself_holds_only_hashes_of_what_it_says(db: None) -> None:
    entry = write(reason="Sai số liệu")
    values = Value.objects.filter(number=entry.number)
    assert json.loads(entry.digests) == {v.name: value_hash(v.salt, v.value) for v in values}
    assert "Sai" not in entry.digests
    assert len({value.salt for value in values}) == len(values)


def test_two_rows_that_say_the_same_hold_different_hashes(db: None) -> None:
    assert not {*json.loads(write().digests).values()} & {*json.loads(write().digests).values()}


def test_a_further_word_may_not_take_the_place_of_a_fixed_one(db: None) -> None:
    with pytest.raises(TypeError, match="item_title, name"):
        write(name="Người khác", item_title="Bài khác")


def test_a_row_costs_two_queries(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        record(
            "approved",
            at=AT,
            subject=Subject("pages.newspage", "7", "Tin"),
            hand=None,
            basis="II.4.1-3",
            regulation="4259/QĐ-UBND",
        )


def test_outside_a_transaction_nothing_is_written(house: None) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        record("approved", at=AT, subject=Subject("a", "1", "Tin"), hand=None, basis="I.1", regulation="1")
    assert register() == []


def test_a_deed_that_is_rolled_back_leaves_neither_row_nor_hole(house: None) -> None:
    write("1")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        write("2")
        raise ZeroDivisionError
    write("3")
    assert [(row.number, row.key) for row in register()] == [(1, "1"), (2, "3")]
    assert_chained(register())


def test_many_at_once_leave_one_chain_without_holes(house: None) -> None:
    """Eight connections record at the same time, none of them waiting for another to be finished."""
    failures: list[Exception] = []
    together = threading.Barrier(THREADS)

    def clerk(name: str) -> None:
        try:
            together.wait(20)
            for turn in range(EACH):
                write(f"{name}/{turn}")
        except Exception as error:  # told to the test, whatever it was
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=clerk, args=[str(number)]) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    rows = register()
    assert len(rows) == THREADS * EACH == len({row.key for row in rows})
    assert rows[0].number == 1
    assert_chained(rows)
    assert verify().count == THREADS * EACH


def test_the_database_gives_its_own_number_moment_and_hash_whatever_a_client_sends(db: None) -> None:
    before = write()
    longago = AT - timedelta(days=365)
    digests = {"name": value_hash("ab", "Ai đó")}
    forged = Entry.objects.create(
        number=999,
        at=AT,
        recorded_at=longago,
        verb="approved",
        kind="a",
        key="1",
        digests=json.dumps(digests),
        previous="f" * 64,
        hash="f" * 64,
    )
    Value.objects.create(number=forged.number, name="name", salt="ab", value="Ai đó")
    [kept] = Entry.objects.filter(number__gt=before.number)
    assert (kept.number, kept.previous) == (before.number + 1, before.hash)
    assert abs(kept.recorded_at - timezone.now()) < timedelta(minutes=1)
    assert_chained([before, kept])


@pytest.mark.parametrize(
    "setting", ["TimeZone = 'Asia/Tokyo'", "standard_conforming_strings = off", "DateStyle = 'German'"]
)
def test_the_settings_of_a_session_change_no_hash(db: None, setting: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL {setting}")
        cursor.execute(BY_HAND.format(at="'2026-11-24 06:30:00.000005+00'"))
        cursor.execute(f"SET LOCAL {setting.split()[0]} TO DEFAULT")
    entry = register()[-1]
    assert entry.at == AT + timedelta(microseconds=5)
    assert entry.hash == row_hash(entry)


def test_a_temporary_table_of_the_same_name_deceives_nobody(db: None) -> None:
    before = write()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE archive_entry (LIKE public.archive_entry)")
        cursor.execute(BY_HAND.format(at="now()") + " RETURNING number, previous")
        assert cursor.fetchone() == (before.number + 1, before.hash)


def test_a_value_that_the_row_has_no_hash_of_does_not_come_in(db: None) -> None:
    entry = write()
    for name, value in (("reason", "Thêm sau"), ("name", "Người khác")):
        with (
            pytest.raises(IntegrityError, match=f"Mục “{name}” không khớp với dòng {entry.number}"),
            transaction.atomic(),
        ):
            Value.objects.create(number=entry.number, name=name, salt="ab", value=value)


def test_a_row_without_its_values_does_not_stay(house: None) -> None:
    with pytest.raises(IntegrityError, match="Dòng 1 của sổ đăng ký thiếu nội dung kèm theo"):
        Entry.objects.create(at=AT, verb="approved", kind="a", key="1", digests='{"name": "ab"}')
    assert register() == []


@pytest.mark.parametrize("digests", ["", "x", "[]", "3"])
def test_a_row_whose_hashes_cannot_be_read_does_not_stay(house: None, digests: str) -> None:
    with pytest.raises(Exception, match=r"json|object"):
        Entry.objects.create(at=AT, verb="approved", kind="a", key="1", digests=digests)
    assert register() == []


def test_a_moment_that_no_calendar_knows_is_refused(db: None) -> None:
    with pytest.raises(IntegrityError, match="archive_entry_at_is_a_date"), connection.cursor() as cursor:
        cursor.execute(BY_HAND.format(at="'infinity'"))
