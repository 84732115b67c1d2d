"""Somebody who owns the database, and the server, changes what was kept: each time the verification names it.

An ordinary run tries each kind of attack twice, at random; PORTAL_FULL=1 two hundred. PORTAL_SEED repeats a run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError
from django.db import connection

from tests import databases
from tests.databases import call
from tests.samples import FULL, SEED
from workflows.archive.heads import Heads
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.proof import Unsigned
from workflows.archive.verify import verify

from . import sealed
from .attacks import ATTACKS, altered, other, signed
from .rows import attacker

AFTER = 3  # rows that no head covers
COUNT = 200 if FULL else 2 * len(ATTACKS)
CASES = [(list(ATTACKS)[turn % len(ATTACKS)], turn) for turn in range(COUNT)]
PACKS = 200 if FULL else 12
IN_A_PACK = 20  # of a file's letters


@pytest.fixture(scope="module")
def kept(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """An archive that nobody touched; its folder."""
    folder = tmp_path_factory.mktemp("archive")
    name = f"{settings.TEST_RUN}_attacked_{os.getpid()}"
    with django_db_blocker.unblock(), sealed.places(folder), databases.clone_of(databases.HOUSE, name):
        sealed.make()
        yield folder


@pytest.fixture
def attacked(kept: Path, tmp_path: Path) -> Iterator[Any]:
    """A cursor of the attacker; afterwards nothing of it happened, neither in the database nor in the folders."""
    shutil.copytree(kept, tmp_path / "kept")
    with sealed.places(tmp_path / "kept"), attacker() as cursor:
        yield cursor


def everything() -> list[int]:
    return list(range(1, signed() + 1))


@pytest.mark.usefixtures("attacked")
def test_an_archive_that_nobody_touched_is_whole() -> None:
    verdict = verify()
    assert (verdict.is_whole, verdict.says, verdict.unsigned, verdict.gaps) == (True, "", AFTER, 0)
    assert verdict.count == Entry.objects.count() == signed() + AFTER
    assert f"Còn {AFTER} dòng chưa có mốc ký" in call("verify_archive")


@pytest.mark.parametrize(("name", "turn"), CASES)
def test_each_attack_is_named(attacked: Any, tmp_path: Path, name: str, turn: int) -> None:
    chance = Random(f"{SEED} {name} {turn}")
    broken = ATTACKS[name](attacked, chance)
    verdict = verify()
    told = f"PORTAL_SEED={SEED} {name} {turn}: {verdict}, expected {broken}"
    assert not verdict.is_whole, told
    assert verdict.broken in broken, told
    assert verdict.says, told
    with pytest.raises(CommandError, match="không còn nguyên vẹn"):
        call("verify_archive")


@pytest.mark.parametrize("name", [name for name in ATTACKS if "head" not in name and "piece" not in name])
def test_a_pack_made_afterwards_is_not_believed(attacked: Any, pack: Path, tmp_path: Path, name: str) -> None:
    """It cannot be made, or the inspector's verifier says that it is not whole; unless it is the same as before."""
    chance, numbers = Random(f"{SEED} {name}"), everything()
    ATTACKS[name](attacked, chance)
    try:
        made = sealed.pack(tmp_path / "pack", numbers)
    except (Unsigned, ValueError, KeyError):  # a list of pieces that cannot be read makes none
        return
    is_same = contents(made) == contents(pack)
    assert (sealed.faults_of(made) == []) is is_same, f"PORTAL_SEED={SEED} {name}"


def contents(pack: Path) -> dict[str, bytes]:
    """What is in its files, by name."""
    return {str(path.relative_to(pack)): path.read_bytes() for path in pack.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def pack(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sealed.pack(tmp_path_factory.mktemp("pack"), everything())


def run(pack: Path) -> tuple[int, str]:
    """As an inspector does, with nothing of ours: the verifier of the pack, in an interpreter of its own."""
    command = [sys.executable, "-I", str(pack / "verify.py"), str(pack)]
    told = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    assert told.stderr == ""
    return told.returncode, told.stdout


def test_the_verifier_says_what_it_checked(pack: Path) -> None:
    status, said = run(pack)
    assert status == 0, said
    assert f"{signed()} dòng, {sealed.EDITIONS} bản đã đăng, {sealed.EDITIONS} danh mục" in said
    assert said.endswith("Nguyên vẹn: mọi điều trong gói khớp với sổ đã ký.\n")
    assert Heads().latest.key in said


def test_the_verifier_is_short_and_needs_nothing_of_ours(pack: Path) -> None:
    lines = (pack / "verify.py").read_text().splitlines()
    assert len(lines) < 100
    needed = {line.split()[1].split(".")[0] for line in lines if line.startswith(("import ", "from "))}
    assert needed - sys.stdlib_module_names == {"cryptography"}


def test_a_pack_of_one_edition_carries_its_rows_only(kept: Path, tmp_path: Path) -> None:
    edition = Edition.objects.order_by("number").first()
    mine = [edition.number, Capture.objects.get(edition=edition.number).number]
    made = sealed.pack(tmp_path / "pack", mine)
    assert run(made)[0] == 0
    assert len(list((made / "pieces").iterdir())) == 2


@pytest.mark.parametrize("turn", range(PACKS))
def test_a_letter_changed_in_a_pack_is_named(pack: Path, tmp_path: Path, turn: int) -> None:
    chance = Random(f"{SEED} pack {turn}")
    mine = Path(shutil.copytree(pack, tmp_path / "pack"))
    files = sorted(path for path in mine.rglob("*") if path.suffix == ".json")
    path = chance.choice(files)
    text = path.read_text()
    places = [place for place, letter in enumerate(text) if letter.isalnum()]
    place = chance.choice(places)
    path.write_text(text[:place] + other(text[place], chance) + text[place + 1 :])
    assert sealed.faults_of(mine) != [], f"PORTAL_SEED={SEED} {turn}: {path.name} at {place}"


@pytest.mark.parametrize("what", ["editions", "manifests", "pieces"])
def test_a_file_missing_in_a_pack_is_named(pack: Path, tmp_path: Path, what: str) -> None:
    mine = Path(shutil.copytree(pack, tmp_path / "pack"))
    min((mine / what).iterdir()).unlink()
    status, said = run(mine)
    assert status == 1
    assert "thiếu" in said


def test_a_picture_replaced_in_a_pack_is_named(pack: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copytree(pack, tmp_path / "pack"))
    one, two, *_others = sorted((mine / "pieces").iterdir())
    one.write_bytes(two.read_bytes())
    assert run(mine) == (1, run(mine)[1])
    assert f"Tệp {one.name} bị thiếu hoặc đã bị sửa." in run(mine)[1]


def test_what_is_no_pack_is_told(tmp_path: Path) -> None:
    shutil.copy(Path(sealed.VERIFIER), tmp_path / "verify.py")
    status, said = run(tmp_path)
    assert status == 2
    assert said.startswith("Không đọc được gói chứng cứ")


def test_rows_after_the_last_head_are_not_proved_yet(kept: Path, tmp_path: Path) -> None:
    with pytest.raises(Unsigned, match="hãy thử lại sau ít phút"):
        sealed.pack(tmp_path / "pack", [signed() + 1])


def test_a_word_struck_out_is_told_and_is_no_fault(attacked: Any, tmp_path: Path) -> None:
    """As redact.py leaves it; here by hand, for the fixture's transaction is rolled back."""
    attacked.execute("UPDATE archive_value SET salt = '', value = '' WHERE number = 1 AND name = 'reason'")
    made = sealed.pack(tmp_path / "pack", [1, 2])
    status, said = run(made)
    assert status == 0, said
    assert "Đã gạch bỏ: reason (1)" in said


def test_the_alphabet_of_attacks_changes_a_letter() -> None:
    chance = Random(1)
    for text in ("abc", "AbC", "7"):
        assert altered(text, chance).lower() != text.lower()
    assert connection.vendor == "postgresql"
