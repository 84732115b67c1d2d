"""The notary signs each row soon after its commit, and never a register that contradicts what it signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError

from tests.databases import call
from workflows.archive import keys, notary
from workflows.archive import verify as verifying
from workflows.archive.heads import Fork, Head, Heads
from workflows.archive.models import Entry
from workflows.archive.notary import QUIET, Busy, Notary, alone
from workflows.archive.tree import Tree
from workflows.archive.verify import verify

from .rows import ROWS, write
from .test_verify import CUT, IN_ROW, LINKED, REHASHED, SWAPPED

NOW = datetime(2026, 11, 29, 8, 30, tzinfo=UTC)
# What an attacker who owns the database does after row 6 was signed.
CUT_OFF = CUT.format(table="archive_entry") + CUT.format(table="archive_value")
ANEW = IN_ROW.format(change="verb = 'returned'") + ";" + REHASHED.format(number=3)
for _number in range(4, ROWS + 1):
    ANEW += LINKED.format(before=_number - 1, number=_number) + REHASHED.format(number=_number)
FORKS = {
    "the tail cut off": (CUT_OFF, "phần cuối sổ đã mất|không còn là dòng đã ký"),
    "everything taken away": ("DELETE FROM archive_entry", "phần cuối sổ đã mất|không còn là dòng đã ký"),
    "everything hashed anew after a change": (ANEW, "không còn là dòng đã ký"),
    "the last row hashed anew": (
        IN_ROW.replace("3", str(ROWS)).format(change="verb = 'returned'")
        + ";"
        + REHASHED.format(number=ROWS),
        "không còn là dòng đã ký",
    ),
}


@pytest.fixture
def signer(folder: Path) -> Callable[[], Notary]:
    """A notary, started anew at each call as after a stop."""
    return lambda: Notary(Heads(), keys.make(folder / "key.pem"))


def roots() -> dict[int, str]:
    """The root after each row."""
    tree, found = Tree(), {}
    for number, hash in Entry.objects.order_by("number").values_list("number", "hash"):
        tree.add(hash)
        found[number] = tree.root
    return found


def assert_signs(head: Head | None, number: int) -> None:
    assert head is not None
    assert (head.number, head.hash) == (number, Entry.objects.get(number=number).hash)
    assert head.root == roots()[number]
    assert head.is_signed(Heads().keys)


@pytest.mark.usefixtures("house")
def test_each_look_signs_what_came_since(signer: Callable[[], Notary]) -> None:
    mine = signer()
    assert mine.look(NOW) is None  # nothing to sign
    for number in (1, 2, 3):
        write(str(number))
        assert_signs(mine.look(NOW), number)
        assert mine.look(NOW) is None
    assert [number for number, _path in Heads().files()] == [1, 2, 3]
    assert verify().unsigned == 0


@pytest.mark.usefixtures("house")
def test_what_is_signed_while_everything_is_verified_is_no_fault(
    signer: Callable[[], Notary], monkeypatch: pytest.MonkeyPatch
) -> None:
    write()
    mine, rows = signer(), verifying._rows
    mine.look(NOW)

    def meanwhile() -> Iterator[object]:
        write()
        mine.look(NOW)
        yield from rows()

    monkeypatch.setattr(verifying, "_rows", meanwhile)
    assert (verify().is_whole, verify().unsigned) == (True, 0)


@pytest.mark.usefixtures("house")
def test_after_a_stop_it_catches_up_where_it_was(signer: Callable[[], Notary]) -> None:
    write()
    signer().look(NOW)
    for _ in range(5):
        write()
    assert verify().unsigned == 5
    assert_signs(signer().look(NOW), 6)
    assert [number for number, _path in Heads().files()] == [1, 6]
    assert (verify().is_whole, verify().unsigned) == (True, 0)


@pytest.mark.usefixtures("house")
def test_a_quiet_register_is_signed_anew_within_ten_minutes(signer: Callable[[], Notary]) -> None:
    write()
    mine = signer()
    first = mine.look(NOW)
    assert mine.look(NOW + QUIET - timedelta(seconds=1)) is None
    assert_signs(mine.look(NOW + QUIET), 1)
    assert (Heads().latest.moment, Heads().newest) == (NOW + QUIET, first)
    assert QUIET + timedelta(seconds=notary.LOOK) < timedelta(minutes=10)


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize("is_restarted", [False, True], ids=["at work", "started again"])
@pytest.mark.parametrize(("statements", "says"), FORKS.values(), ids=FORKS)
def test_a_fork_is_never_signed(
    signer: Callable[[], Notary],
    tamper: Callable[[str], None],
    is_restarted: bool,
    statements: str,
    says: str,
) -> None:
    mine = signer()
    before = mine.look(NOW)
    assert before.number == ROWS
    tamper(statements)
    mine = signer() if is_restarted else mine
    for turn in range(3):
        with pytest.raises(Fork, match=says):
            mine.look(NOW + turn * QUIET)
    assert Heads().latest == before
    assert [number for number, _path in Heads().files()] == [ROWS]


@pytest.mark.usefixtures("register")
def test_a_cut_tail_is_not_signed_when_others_were_written_after_it(
    signer: Callable[[], Notary], tamper: Callable[[str], None]
) -> None:
    mine = signer()
    before = mine.look(NOW)
    tamper(CUT_OFF + "ALTER TABLE archive_entry ENABLE ALWAYS TRIGGER archive_chain")
    for key in range(4):
        write(str(key))
    for one in (mine, signer()):
        with pytest.raises(Fork, match="không còn là dòng đã ký"):
            one.look(NOW)
    assert Heads().latest == before


@pytest.mark.usefixtures("register")
def test_two_rows_that_changed_places_are_not_signed(
    signer: Callable[[], Notary], tamper: Callable[[str], None]
) -> None:
    tamper(SWAPPED.format(table="archive_entry"))
    with pytest.raises(Fork, match="Dòng 3 không nối tiếp"):
        signer().look(NOW)
    assert Heads().latest is None


@pytest.mark.usefixtures("register")
def test_it_says_loudly_why_it_does_not_sign_and_signs_again_when_the_register_is_back(
    signer: Callable[[], Notary],
    tamper: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    mine = signer()
    mine.look(NOW)
    tamper("SAVEPOINT before; " + CUT_OFF)
    notary._look(mine)
    assert "KHÔNG KÝ MỐC" in caplog.text
    assert "không còn là dòng đã ký" in Heads().refusal
    tamper("ROLLBACK TO before")
    notary._look(mine)
    assert Heads().refusal == ""
    assert_signs(Heads().latest, ROWS)


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize("text", ["", '{"number": 6}', None])
def test_a_head_that_was_spoiled_is_no_ground_to_go_on_from(
    signer: Callable[[], Notary], text: str | None
) -> None:
    signer().look(NOW)
    path = Heads().path(ROWS)
    text = text if text is not None else path.read_text().replace('"number":6', '"number":5')
    path.chmod(0o600)
    path.write_text(text)
    with pytest.raises(Fork, match="không đọc được hoặc sai chữ ký"):
        signer().look(NOW)


@pytest.mark.usefixtures("register")
def test_a_head_taken_away_is_remembered_by_the_latest(
    signer: Callable[[], Notary], tamper: Callable[[str], None]
) -> None:
    signer().look(NOW)
    Heads().path(ROWS).unlink()
    tamper(CUT_OFF)
    with pytest.raises(Fork, match="phần cuối sổ đã mất"):
        signer().look(NOW)


@pytest.mark.usefixtures("register")
def test_one_notary_signs_in_a_folder(folder: Path) -> None:
    with alone(Heads(), patient=False):
        with pytest.raises(Busy, match="Đã có một tiến trình khác"), alone(Heads(), patient=False):
            pass
        with pytest.raises(CommandError, match="Đã có một tiến trình khác"):
            call("notary", "--once")
    assert call("notary", "--once") == f"Đã ký mốc dòng {ROWS}.\n"
    assert call("notary", "--once") == "Mốc cuối còn mới, chưa cần ký.\n"


@pytest.mark.usefixtures("register")
def test_what_a_killed_one_began_is_swept_away(folder: Path) -> None:
    (folder / "heads" / ".000000000009.json.0011223344556677").write_text("{")
    call("notary", "--once")
    assert not list((folder / "heads").glob(".0*"))


@pytest.mark.usefixtures("register")
def test_looking_takes_one_question(signer: Callable[[], Notary], django_assert_num_queries: object) -> None:
    mine = signer()
    with django_assert_num_queries(1):
        mine.look(NOW)
    with django_assert_num_queries(1):
        mine.look(NOW)
