"""Whoever tampers with the register is found: the first broken row is named, and what is broken in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.management import CommandError
from django.db import connection, connections
from django.db.backends.utils import CursorWrapper
from django.test.utils import CaptureQueriesContext

from tests.databases import call
from workflows.archive.hashes import NOTHING
from workflows.archive.models import Entry
from workflows.archive.verify import Verdict, verify

from .rows import ROWS, write

REHASHED = """
    UPDATE archive_entry SET hash = archive_hash(
        '00', number::text, archive_moment(at), archive_moment(recorded_at), verb, kind, key, digests, previous
    ) WHERE number = {number};
"""
LINKED = "UPDATE archive_entry SET previous = (SELECT hash FROM archive_entry WHERE number = {before}) WHERE number = {number};"
SWAPPED = """
    UPDATE {table} SET number = -3 WHERE number = 3;
    UPDATE {table} SET number = 3 WHERE number = 4;
    UPDATE {table} SET number = 4 WHERE number = -3;
"""
IN_ROW = "UPDATE archive_entry SET {change} WHERE number = 3"
IN_VALUE = "UPDATE archive_value SET {change} WHERE number = 3 AND name = 'name'"
CUT = "DELETE FROM {table} WHERE number > 4;"
ALTERED = "Dòng 3 đã bị sửa: mã băm tính lại không khớp."

TAMPERED = {
    "a moment": (IN_ROW.format(change="at = at - interval '1 day'"), ALTERED),
    "a microsecond": (IN_ROW.format(change="at = at + interval '1 microsecond'"), ALTERED),
    "the moment of recording": (
        IN_ROW.format(change="recorded_at = recorded_at - interval '1 second'"),
        ALTERED,
    ),
    "the verb": (IN_ROW.format(change="verb = 'returned'"), ALTERED),
    "the kind": (IN_ROW.format(change="kind = 'pages.homepage'"), ALTERED),
    "the item": (IN_ROW.format(change="key = '8'"), ALTERED),
    "a letter moved to the next field": (
        IN_ROW.format(change="kind = 'pages.newspag', key = 'e' || key"),
        ALTERED,
    ),
    "the hashes of the values": (IN_ROW.format(change="digests = '{}'"), ALTERED),
    "the hash": (IN_ROW.format(change="hash = repeat('a', 64)"), ALTERED),
    "the link": (
        IN_ROW.format(change="previous = repeat('a', 64)"),
        "Dòng 3 không nối tiếp dòng trước: có dòng đã bị thay.",
    ),
    "a row, and its hash after it": (
        IN_ROW.format(change="verb = 'returned'") + ";" + REHASHED.format(number=3),
        "Dòng 4 không nối tiếp dòng trước: có dòng đã bị thay.",
    ),
    "hashes that cannot be read": (
        IN_ROW.format(change="digests = 'x'") + ";" + REHASHED.format(number=3),
        "Dòng 3 đã bị sửa: không đọc được mã băm từng mục.",
    ),
    "a value": (
        IN_VALUE.format(change="value = 'Người khác'"),
        "Mục “name” của dòng 3 đã bị sửa: mã băm tính lại không khớp.",
    ),
    "a salt": (
        IN_VALUE.format(change="salt = 'ab'"),
        "Mục “name” của dòng 3 đã bị sửa: mã băm tính lại không khớp.",
    ),
    "a value emptied in silence": (
        IN_VALUE.format(change="value = '', salt = ''"),
        "Mục “name” của dòng 3 bị xóa trắng mà sổ không ghi việc gạch bỏ.",
    ),
    "a value taken away": (
        "DELETE FROM archive_value WHERE number = 3 AND name = 'name'",
        "Dòng 3 thiếu mục “name”.",
    ),
    "a value added": (
        "INSERT INTO archive_value (number, name, salt, value) VALUES (3, 'more', 'ab', 'Thêm')",
        "Dòng 3 thừa mục “more”.",
    ),
    "a row taken away": (
        "DELETE FROM archive_entry WHERE number = 3",
        "Sau dòng 2 phải là dòng 3 nhưng sổ lại là dòng 4: dòng 3 đã mất hoặc bị đổi số.",
    ),
    "two rows that changed places": (
        SWAPPED.format(table="archive_entry") + SWAPPED.format(table="archive_value"),
        "Dòng 3 không nối tiếp dòng trước: có dòng đã bị thay.",
    ),
}


pytestmark = pytest.mark.usefixtures("register")
Tamper = Callable[[str], None]


def found() -> Verdict:
    """What is wrong; how many rows no head covers is the heads' matter (test_signed.py)."""
    return replace(verify(), unsigned=0)


def broken(number: int, says: str) -> Verdict:
    """The verdict on a register whole up to the row before."""
    head = Entry.objects.values_list("hash", flat=True).get(number=number - 1)
    return Verdict(number - 1, head, 0, number, says)


def test_a_register_nobody_touched_is_whole_up_to_its_last_row() -> None:
    head = Entry.objects.get(number=ROWS).hash
    assert verify() == Verdict(ROWS, head, 0, unsigned=ROWS)
    whole = f"Sổ đăng ký nguyên vẹn: {ROWS} dòng. Còn {ROWS} dòng chưa có mốc ký. Mốc cuối: {ROWS}:{head}\n"
    assert call("verify_archive") == whole


@pytest.mark.parametrize(("statements", "says"), TAMPERED.values(), ids=TAMPERED)
def test_tampering_is_found_and_named(tamper: Tamper, statements: str, says: str) -> None:
    tamper(statements)
    assert found() == broken(4 if "Dòng 4" in says else 3, says)


def test_the_first_row_taken_away_is_missed(tamper: Tamper) -> None:
    tamper("DELETE FROM archive_entry WHERE number = 1; DELETE FROM archive_value WHERE number = 1")
    verdict = verify()
    assert (verdict.count, verdict.broken) == (0, 1)
    assert verdict.says.startswith("Sau dòng 0 phải là dòng 1 nhưng sổ lại là dòng 2")


def test_of_two_broken_rows_the_first_is_named(tamper: Tamper) -> None:
    tamper("UPDATE archive_entry SET verb = 'returned' WHERE number IN (3, 5)")
    assert verify().broken == 3


def test_a_cut_tail_that_left_its_values_behind_is_found_without_a_mark(tamper: Tamper) -> None:
    tamper(CUT.format(table="archive_entry"))
    verdict = verify()
    assert (verdict.count, verdict.broken) == (4, 5)
    assert verdict.says == "Mục “basis” thuộc dòng 5, nhưng sổ không có dòng đó."


def test_a_cut_tail_is_found_by_the_mark_a_clerk_noted(tamper: Tamper) -> None:
    noted = (ROWS, Entry.objects.get(number=ROWS).hash)
    tamper(CUT.format(table="archive_entry") + CUT.format(table="archive_value"))
    assert verify().is_whole
    says = "Sổ chỉ còn 4 dòng, nhưng mốc đã ghi là dòng 6: phần cuối sổ đã mất."
    assert replace(verify(noted), unsigned=0) == broken(5, says)


def test_a_cut_tail_is_found_also_when_others_were_written_after_it(tamper: Tamper) -> None:
    noted = (ROWS, Entry.objects.get(number=ROWS).hash)
    tamper(
        CUT.format(table="archive_entry")
        + CUT.format(table="archive_value")
        + "ALTER TABLE archive_entry ENABLE ALWAYS TRIGGER archive_chain"
    )
    for key in ("5", "6"):
        write(key)
    assert verify().is_whole
    assert verify(noted).says == "Dòng 6 không còn là dòng đã ghi mốc: sổ đã bị viết lại."


def test_a_register_rewritten_to_its_end_is_found_by_the_mark_a_clerk_noted(tamper: Tamper) -> None:
    """Somebody strong enough to hash every row anew is betrayed by a line on paper only."""
    noted = (ROWS, Entry.objects.get(number=ROWS).hash)
    anew = "".join(
        LINKED.format(before=number - 1, number=number) + REHASHED.format(number=number)
        for number in range(3, ROWS + 1)
    )
    tamper(IN_ROW.format(change="verb = 'returned'") + ";" + anew)
    assert verify().is_whole
    assert verify(noted).says == "Dòng 6 không còn là dòng đã ghi mốc: sổ đã bị viết lại."


def test_a_mark_holds_while_the_register_grows() -> None:
    noted = Entry.objects.get(number=ROWS - 1).hash
    whole = call("verify_archive", "--expect", f"{ROWS - 1}:{noted}")
    assert whole.startswith(f"Sổ đăng ký nguyên vẹn: {ROWS} dòng.")


def test_the_command_ends_with_an_error_and_the_sentence(tamper: Tamper) -> None:
    tamper(IN_ROW.format(change="key = '8'"))
    with pytest.raises(CommandError, match=f"không còn nguyên vẹn. {ALTERED}") as failure:
        call("verify_archive")
    assert failure.value.returncode == 1


@pytest.mark.parametrize("written", ["6", "6:abc", "x:" + "0" * 64, "-1:" + "0" * 64])
def test_a_mark_that_cannot_be_read_is_told(written: str) -> None:
    with pytest.raises(CommandError, match="không phải là một mốc dạng"):
        call("verify_archive", f"--expect={written}")


def test_an_empty_register_is_whole(house: None) -> None:
    assert call("verify_archive") == f"Sổ đăng ký nguyên vẹn: 0 dòng. Mốc cuối: 0:{NOTHING}\n"
    assert verify((0, NOTHING)).is_whole


@pytest.mark.parametrize(("at_once", "portions"), [(2000, 2), (2, 4)])
def test_rows_come_from_the_server_by_portions(monkeypatch: Any, at_once: int, portions: int) -> None:
    """A register of any length is read in the same memory, and no row costs a question of its own.

    The last portion is empty: it says that there are no more. What each of the others sealed, editions and
    captures, costs one each.
    """
    monkeypatch.setattr("workflows.archive.verify.AT_ONCE", at_once)
    fetched = 0

    class Counting(CursorWrapper):
        def fetchmany(self, size: int) -> Any:
            nonlocal fetched
            fetched += 1
            return self.cursor.fetchmany(size)

    held = connections["default"].chunked_cursor
    monkeypatch.setattr(connections["default"], "chunked_cursor", lambda: Counting(held(), connection))
    with CaptureQueriesContext(connection) as asked:
        assert verify().count == ROWS
    assert fetched == portions + 2 * (portions - 1)
    told = [query["sql"] for query in asked if query["sql"].startswith("SELECT")]
    # What was struck out; values, editions and captures without their row; the last mark; the last row; gaps.
    assert len(told) == 7
