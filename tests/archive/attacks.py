"""What somebody does who owns the database and its server, with the guards switched off: one thing at a time.

Each attack is given a cursor and a source of chance, and answers the numbers of the rows of which the first that
is broken must be one.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from random import Random
from typing import Any, TypeAlias

from workflows.archive import store
from workflows.archive.heads import Heads
from workflows.archive.models import Capture, Edition, Entry, Piece, Value

from .test_verify import LINKED, REHASHED

Attack: TypeAlias = Callable[[Any, Random], "set[int]"]
LETTERS = "abcdefghiklmnopqrstuvwxy0123456789"
TABLES = (Entry, Value, Edition, Capture, Piece)
FAR = 1000  # numbers that nobody has
CHANGE = "UPDATE {table} SET {column} = {value} WHERE {where}"
CUT = "DELETE FROM archive_{table} WHERE number > %s"
HANGING = ("entry", "value", "edition", "capture")  # tables that have the number of a row
FIRST = "UPDATE archive_entry SET previous = repeat('0', 64) WHERE number = 1"


def signed() -> int:
    """The last row that a head covers."""
    latest = Heads().latest
    assert latest is not None
    return latest.number


def other(letter: str, chance: Random) -> str:
    return chance.choice([one for one in LETTERS if one != letter.lower()])


def altered(text: str, chance: Random) -> str:
    """One letter of it is another."""
    place = chance.randrange(len(text))
    return text[:place] + other(text[place], chance) + text[place + 1 :]


def within(sealed: Any, chance: Random) -> Any:
    """One of those of which a head tells."""
    return chance.choice([one for one in sealed if one <= signed()])


def capture_of(piece: str) -> int:
    """The first row that names it."""
    return min(one.number for one in Capture.objects.all() if piece in one.manifest)


def a_letter_of(model: type) -> Attack:
    """Of any column of any row of that table."""

    def attack(cursor: Any, chance: Random) -> set[int]:
        rows = list(model.objects.values())
        row = chance.choice([one for one in rows if row_of(model, one) <= signed()])
        column = chance.choice([name for name, value in row.items() if value != ""])
        where = " AND ".join(f"{name} = %s" for name in row)
        change = {"table": model._meta.db_table, "column": column, "where": where}
        value, words = _another(row[column], column, chance)
        cursor.execute(CHANGE.format(**change, value=value), [*words, *row.values()])
        assert cursor.rowcount == 1
        number = row_of(model, row)
        return {number, number + FAR} if column == "number" else {number}

    return attack


def _another(value: Any, column: str, chance: Random) -> tuple[str, list[str]]:
    """The statement's word for another value, and what is filled in."""
    if isinstance(value, str):
        return "%s", [altered(value, chance)]
    if isinstance(value, int):
        return f"{column} + {FAR}", []
    return f"{column} + interval '{chance.choice([-86_400_000_000, -1, 1, 60_000_000])} microsecond'", []


def row_of(model: type, row: dict[str, Any]) -> int:
    return capture_of(row["name"]) if model is Piece else row["number"]


def a_letter_of_a_file(cursor: Any, chance: Random) -> set[int]:
    """Of the record in it, packed again; as somebody does who knows how."""
    name = a_piece(chance)
    record = bytearray(store.read(name))
    place = chance.randrange(len(record))
    record[place] ^= 1 << chance.randrange(7)
    rewrite(name, gzip.compress(bytes(record), mtime=0))
    return {capture_of(name)}


def a_byte_of_a_file(cursor: Any, chance: Random) -> set[int]:
    """Of the file as it lies there; not one of the few of a gzip file that say nothing."""
    name = a_piece(chance)
    before, record = store.path_of(name).read_bytes(), store.read(name)
    while True:
        file = bytearray(before)
        file[chance.randrange(len(file))] ^= 1 << chance.randrange(8)
        rewrite(name, bytes(file))
        try:
            if store.read(name) != record:
                raise AssertionError("another record under this name")
        except store.Broken:
            return {capture_of(name)}


def a_file_taken_away(cursor: Any, chance: Random) -> set[int]:
    name = a_piece(chance)
    store.path_of(name).unlink()
    return {capture_of(name)}


def two_files_changed_for_each_other(cursor: Any, chance: Random) -> set[int]:
    one, two = chance.sample(sorted(Piece.objects.values_list("name", flat=True)), 2)
    first, second = store.path_of(one).read_bytes(), store.path_of(two).read_bytes()
    rewrite(one, second)
    rewrite(two, first)
    return {min(capture_of(one), capture_of(two))}


def a_piece(chance: Random) -> str:
    return chance.choice(sorted(Piece.objects.values_list("name", flat=True)))


def rewrite(name: str, file: bytes) -> None:
    path = store.path_of(name)
    path.unlink()
    path.write_bytes(file)


def the_tail_cut_off(cursor: Any, chance: Random) -> set[int]:
    """With all that hangs on it."""
    last = chance.randrange(1, signed())
    for table in HANGING:
        cursor.execute(CUT.format(table=table), [last])
    return {last + 1}


def two_rows_changed_for_each_other(cursor: Any, chance: Random) -> set[int]:
    one, two = sorted(chance.sample(range(1, signed() + 1), 2))
    for table in HANGING:
        for before, after in ((one, -1), (two, one), (-1, two)):
            change = {"table": f"archive_{table}", "column": "number", "where": "number = %s"}
            cursor.execute(CHANGE.format(**change, value="%s"), [after, before])
    return {one}


def rows_changed_for_each_other_and_all_hashed_anew(cursor: Any, chance: Random) -> set[int]:
    first = min(two_rows_changed_for_each_other(cursor, chance))
    return _hash_anew(cursor, first)


def a_row_changed_and_all_hashed_anew(cursor: Any, chance: Random) -> set[int]:
    number = chance.randint(1, signed())
    column = chance.choice(["verb", "kind", "key", "at", "recorded_at"])
    value = f"{column} - interval '1 day'" if column.endswith("at") else f"{column} || 'x'"
    change = {"table": "archive_entry", "column": column, "where": "number = %s"}
    cursor.execute(CHANGE.format(**change, value=value), [number])
    return _hash_anew(cursor, number) | {number}  # another verb, and what it sealed is not promised any more


def a_word_changed_and_all_hashed_anew(cursor: Any, chance: Random) -> set[int]:
    """The word, its salt or neither's name: its hash in the row goes with it, and the row's in those that follow."""
    row = chance.choice(list(Value.objects.filter(number__lte=signed()).exclude(name__in=NOT_WORDS)))
    cursor.execute(
        "UPDATE archive_value SET value = %s WHERE number = %s AND name = %s",
        [altered(row.value, chance), row.number, row.name],
    )
    _promise_anew(cursor, row.number, row.name)
    return _hash_anew(cursor, row.number)


NOT_WORDS = ("content_hash", "edition", "manifest")  # of what is sealed: the next attack


def an_edition_changed_and_all_hashed_anew(cursor: Any, chance: Random) -> set[int]:
    """Its title, with its digest in the row."""
    edition = chance.choice(list(Edition.objects.filter(number__lte=signed())))
    edition.title = altered(edition.title, chance)
    cursor.execute("UPDATE archive_edition SET title = %s WHERE number = %s", [edition.title, edition.number])
    cursor.execute(
        "UPDATE archive_value SET value = %s WHERE number = %s AND name = 'edition'",
        [edition.digest, edition.number],
    )
    _promise_anew(cursor, edition.number, "edition")
    return _hash_anew(cursor, edition.number)


def _promise_anew(cursor: Any, number: int, name: str) -> None:
    cursor.execute(
        "UPDATE archive_entry e SET digests = jsonb_set(digests::jsonb, ARRAY[%s], "
        "to_jsonb(archive_hash('02', v.salt, v.value)))::text FROM archive_value v "
        "WHERE e.number = %s AND v.number = e.number AND v.name = %s",
        [name, number, name],
    )


def _hash_anew(cursor: Any, first: int) -> set[int]:
    """From that row to the end; what betrays it is the first head that covers the row."""
    for number in range(first, Entry.objects.count() + 1):
        cursor.execute(FIRST if number == 1 else LINKED.format(before=number - 1, number=number))
        cursor.execute(REHASHED.format(number=number))
    return {next(number for number, _path in Heads().files() if number >= first)}


def a_head_changed(cursor: Any, chance: Random) -> set[int]:
    """By whoever can write in its folder, which the site's account cannot."""
    number, path = chance.choice(list(Heads().files()))
    text = path.read_text()
    path.unlink()
    at = chance.randrange(len(text.rstrip()))
    while not text[at].isalnum():
        at = chance.randrange(len(text.rstrip()))
    path.write_text(text[:at] + other(text[at], chance) + text[at + 1 :])
    return {number}


ATTACKS: dict[str, Attack] = {
    **{f"a letter of a row of {model._meta.db_table}": a_letter_of(model) for model in TABLES},
    **{
        attack.__name__.replace("_", " "): attack
        for attack in (
            a_letter_of_a_file,
            a_byte_of_a_file,
            a_file_taken_away,
            two_files_changed_for_each_other,
            the_tail_cut_off,
            two_rows_changed_for_each_other,
            rows_changed_for_each_other_and_all_hashed_anew,
            a_row_changed_and_all_hashed_anew,
            a_word_changed_and_all_hashed_anew,
            an_edition_changed_and_all_hashed_anew,
            a_head_changed,
        )
    },
}
