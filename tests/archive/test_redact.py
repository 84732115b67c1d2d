"""One value can be struck out for good, by the owner and on record; the register stays whole."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError
from django.db import DatabaseError, IntegrityError, connection, transaction

from site_tphcm.database import roles
from tests.databases import call
from workflows.archive.models import Entry, Value
from workflows.archive.record import Subject
from workflows.archive.redact import KIND, VERB, redact
from workflows.archive.verify import verify

from .rows import AT, ONLY_ADDED, owner, write

EMPTIED = "UPDATE archive_value SET value = '', salt = '' WHERE number = 1 AND name = 'reason'"


@pytest.fixture
def two_rows(house: None) -> None:
    write(reason="Chị Mẫu, số điện thoại 0900 000 000")
    write()


def strike(name: str = "reason", number: str = "1") -> str:
    return call("redact_archive", number, name, "--reason", "Theo Công văn 12")


def say_so(key: str = "1/reason", **changes: Any) -> Entry:
    """A row that says that a value was struck out."""
    return write(**{"verb": VERB, "subject": Subject(KIND, key, "Mục"), **changes})


@pytest.mark.usefixtures("two_rows")
def test_the_value_is_gone_and_the_rest_of_its_row_stands() -> None:
    before = Entry.objects.get(number=1)
    assert strike() == "Đã gạch bỏ mục “reason” của dòng 1; việc này ghi ở dòng 3.\n"
    after = Entry.objects.get(number=1)
    assert (after.digests, after.hash) == (before.digests, before.hash)
    assert after.words["reason"] == ""
    assert after.words["name"] == "Nguyễn Văn Mẫu"
    assert Value.objects.get(number=1, name="reason").salt == ""


@pytest.mark.usefixtures("two_rows")
def test_the_register_says_that_it_was_struck_out_and_why() -> None:
    strike()
    entry = Entry.objects.get(number=3)
    assert (entry.verb, entry.kind, entry.key) == ("redacted", "archive.value", "1/reason")
    assert entry.words["reason"] == "Theo Công văn 12"
    assert entry.words["name"] == "Người quản trị cơ sở dữ liệu"
    assert entry.words["item_title"] == "Mục “reason” của dòng 1"


@pytest.mark.usefixtures("two_rows")
def test_afterwards_the_register_is_whole_and_the_value_counted_as_struck_out() -> None:
    noted = Entry.objects.get(number=2)
    strike()
    verdict = verify((2, noted.hash))
    assert (verdict.is_whole, verdict.count, verdict.redacted) == (True, 3, 1)
    assert call("verify_archive").startswith("Sổ đăng ký nguyên vẹn: 3 dòng, 1 mục đã gạch bỏ.")


@pytest.mark.usefixtures("two_rows")
def test_a_value_is_struck_out_once_and_only_where_it_is() -> None:
    strike()
    for number, name in (("1", "reason"), ("1", "none"), ("9", "reason")):
        with pytest.raises(CommandError, match=f"Dòng {number} không có mục “{name}”"):
            strike(name, number)
    assert Entry.objects.count() == 3


@pytest.mark.usefixtures("two_rows")
def test_a_reason_is_required() -> None:
    with pytest.raises(CommandError, match="--reason"):
        call("redact_archive", "1", "reason")


@pytest.mark.usefixtures("two_rows")
def test_the_application_cannot_strike_out_and_nothing_is_left_of_the_attempt() -> None:
    if not roles.owner_is_apart(connection):
        pytest.skip("one role does both here; check --deploy says so (portal.E004)")
    with pytest.raises(DatabaseError, match="permission denied"):
        redact(1, "reason", reason="Thử", at=AT)
    assert Entry.objects.count() == 2
    with owner() as cursor:
        cursor.execute(f"GRANT UPDATE ON archive_value TO {connection.settings_dict['APPLICATION']}")
    with pytest.raises(IntegrityError, match=ONLY_ADDED):
        redact(1, "reason", reason="Thử", at=AT)
    assert Entry.objects.count() == 2


@pytest.mark.usefixtures("two_rows")
def test_the_owner_empties_nothing_without_saying_so_in_the_same_transaction() -> None:
    with owner() as cursor:
        with pytest.raises(IntegrityError, match=ONLY_ADDED):
            cursor.execute(EMPTIED)
        say_so()
        with pytest.raises(IntegrityError, match=ONLY_ADDED):
            cursor.execute(EMPTIED)
        with transaction.atomic():
            say_so()
            cursor.execute(EMPTIED)
    assert (verify().count, verify().redacted) == (4, 1)


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize(
    "changed",
    [
        EMPTIED.replace("value = ''", "value = 'Khác'"),
        EMPTIED.replace("salt = ''", "salt = 'ab'"),
        EMPTIED.replace("SET", "SET number = 2,"),
        EMPTIED.replace("SET", "SET name = 'other',"),
        EMPTIED.replace("'reason'", "'name'"),
        EMPTIED.replace("number = 1", "number = 2"),
    ],
)
def test_a_row_that_says_so_lets_nothing_pass_but_the_emptying_of_that_value(changed: str) -> None:
    with owner() as cursor, pytest.raises(IntegrityError, match=ONLY_ADDED), transaction.atomic():
        say_so()
        cursor.execute(changed)


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize(
    "said",
    [
        {"key": "1/name"},
        {"key": "2/reason"},
        {"verb": "approved"},
        {"subject": Subject("a", "1/reason", "Mục")},
    ],
)
def test_a_row_that_says_something_else_lets_nothing_pass(said: dict[str, Any]) -> None:
    with owner() as cursor, pytest.raises(IntegrityError, match=ONLY_ADDED), transaction.atomic():
        say_so(**said)
        cursor.execute(EMPTIED)
