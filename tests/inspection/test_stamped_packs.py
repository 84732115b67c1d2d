"""The time stamp of a pack: beside it, never in it; an inspector checks it without this system."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from tests.approval.discussion.said import text_of
from tests.archive.rows import write as deed
from tests.archive.stamps.authority import Authority
from tests.archive.stamps.desk import Desk, open_desk
from tests.conftest import SignIn
from workflows.archive.heads import Heads
from workflows.archive.stamping.stamper import Stamper
from workflows.archive.stamping.stamps import Stamps
from workflows.inspection.models import Pack
from workflows.inspection.packs.making import write

from .conftest import Story
from .test_hiding import WORDS, everything_in, hidden
from .test_packs import ROOM, checked, made, sign, unpacked

pytestmark = pytest.mark.django_db
NONE_YET = "Chưa có dấu thời gian cho các dòng sổ của gói này."


@pytest.fixture
def reader(sign_in: SignIn) -> Client:
    return sign_in("truong-ban")


@pytest.fixture
def desk(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    authority = Authority()
    settings.TIMESTAMP_ROOTS = str(tmp_path / "roots.pem")
    (tmp_path / "roots.pem").write_bytes(authority.roots)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with open_desk(authority) as desk:
        settings.TIMESTAMP_AUTHORITY = desk.address
        yield desk


@pytest.fixture
def stamped(reader: Client, story: Story, settings: Any, desk: Desk) -> Pack:
    """A pack that was made before anything was stamped; a later head is stamped now."""
    pack = made(reader, story, settings)
    sign(settings)
    Stamper(Heads()).turn()
    assert Stamps(Heads()).newest.number > 0
    return pack


def address(pack: Pack) -> str:
    return f"{ROOM}{pack.pk}/dau-thoi-gian/"


def taken(reader: Client, pack: Pack, into: Path) -> Path:
    got = b"".join(reader.get(address(pack)).streaming_content)
    (into / "stamp.zip").write_bytes(got)
    return into / "stamp.zip"


def test_laid_over_the_pack_it_proves_the_same_rows_under_the_stamped_head(
    reader: Client, stamped: Pack, tmp_path: Path
) -> None:
    folder = unpacked(stamped.path, tmp_path / "pack")
    head_before = (folder / "head.json").read_bytes()
    unpacked(taken(reader, stamped, tmp_path), folder)
    told = checked(folder)
    assert told.returncode == 0, told.stdout + told.stderr
    number = Stamps(Heads()).newest.number
    assert f"Mốc ký: dòng {number}," in told.stdout and "Nguyên vẹn" in told.stdout
    assert (folder / "head.json").read_bytes() != head_before, "a later head"


def test_what_the_pack_leaves_out_is_not_in_what_is_laid_over_it(
    reader: Client, story: Story, settings: Any, desk: Desk, tmp_path: Path
) -> None:
    hidden(reader, story.first)
    pack = made(reader, story, settings)
    sign(settings)
    Stamper(Heads()).turn()
    over = taken(reader, pack, tmp_path)
    assert WORDS.encode() not in everything_in(over)
    assert story.first.content_hash.encode() not in everything_in(over)
    told = checked(unpacked(over, unpacked(pack.path, tmp_path / "pack")))
    assert told.returncode == 0, told.stdout + told.stderr


def test_it_says_how_it_is_checked_and_openssl_accepts_it(
    reader: Client, stamped: Pack, tmp_path: Path
) -> None:
    folder = unpacked(taken(reader, stamped, tmp_path), tmp_path / "stamp")
    said = (folder / "DOC-DAU-THOI-GIAN.txt").read_text()
    stamp = Stamps(Heads()).newest
    assert f"-attime {int(stamp.at.timestamp())}\n" in said
    assert f"{timezone.localtime(stamp.at):%H:%M:%S %d/%m/%Y}" in said
    [command] = [line for line in said.splitlines() if line.startswith("openssl")]
    if shutil.which("openssl") is None:
        pytest.skip("no openssl here")
    told = subprocess.run(command.split(), cwd=folder, capture_output=True, text=True, check=False)
    assert "Verification: OK" in told.stdout, told.stderr


def test_the_pack_itself_is_the_same_before_and_after(stamped: Pack, tmp_path: Path) -> None:
    assert write(stamped.contents, tmp_path / "again.zip") == stamped.sha256
    read_first = (unpacked(stamped.path, tmp_path / "pack") / "DOC-TRUOC.txt").read_text()
    assert "openssl ts -verify" in read_first


def test_asked_for_again_it_is_the_same_after_later_stamps(
    reader: Client, stamped: Pack, tmp_path: Path, settings: Any
) -> None:
    before = taken(reader, stamped, tmp_path).read_bytes()
    stamped.path.with_name(f"{stamped.pk}-dau-thoi-gian.zip").unlink()
    call_command("evidence_stamp", str(stamped.path), str(tmp_path / "other.zip"))
    deed()
    sign(settings)
    Stamper(Heads()).turn()
    assert len(Stamps(Heads()).numbers()) == 2
    assert taken(reader, stamped, tmp_path).read_bytes() == before == (tmp_path / "other.zip").read_bytes()


def test_before_there_is_one_the_reader_is_told(
    reader: Client, story: Story, settings: Any, desk: Desk
) -> None:
    pack = made(reader, story, settings)
    answer = reader.get(address(pack), follow=True)
    assert answer.redirect_chain[-1][0] == ROOM
    assert NONE_YET in text_of(answer)
    assert reader.get(f"{ROOM}{pack.pk + 1}/dau-thoi-gian/").status_code == 404


def test_who_does_not_inspect_takes_nothing(sign_in: SignIn, stamped: Pack) -> None:
    assert Client().get(address(stamped)).status_code == 302
    other = sign_in("quan-tri-ky-thuat").get(address(stamped))
    assert other.status_code == sign_in("quan-tri-ky-thuat").get(f"{ROOM}{stamped.pk}/").status_code != 200


def test_the_command_says_what_is_wrong(stamped: Pack, tmp_path: Path, capsys: Any) -> None:
    target, other = tmp_path / "dau.zip", tmp_path / "none.zip"
    call_command("evidence_stamp", str(stamped.path), str(target))
    assert "Dấu thời gian của mốc dòng" in capsys.readouterr().out
    for pack, into, says in (
        (stamped.path, target, "Đã có tệp"),
        (other, tmp_path / "b.zip", "Không có tệp"),
        (target.with_name("roots.pem"), tmp_path / "b.zip", "không phải là gói chứng cứ"),
    ):
        with pytest.raises(CommandError, match=says):
            call_command("evidence_stamp", str(pack), str(into))
    assert not (tmp_path / "b.zip").exists()
