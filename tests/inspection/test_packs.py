"""Evidence packs: asked for on a screen or a command, checked by who has nothing of ours, and the same for ever."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader
from wagtail.models import Revision

from snippets.models import Picture
from tests.approval.discussion.said import text_of
from tests.browser.chromium import chromium
from tests.conftest import SignIn
from workflows.archive import keys, proof
from workflows.archive.heads import Heads
from workflows.archive.models import Entry
from workflows.archive.notary import Notary
from workflows.inspection.models import Pack
from workflows.inspection.packs.contents import Contents
from workflows.inspection.packs.making import make_pack, write
from workflows.staff.models import User

from .conftest import CORRECTED, GONE, SUMMARY, Story

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
ROOM = "/admin/doi-chieu/goi/"


@pytest.fixture
def reader(sign_in: SignIn) -> Client:
    return sign_in("truong-ban")


def sign(settings: Any) -> None:
    """The notary signs what stands."""
    path = settings.ARCHIVE_SIGNING_KEY
    Notary(Heads(), keys.load(path) if path.exists() else keys.make(path)).look(timezone.now())


def unpacked(path: Path, into: Path) -> Path:
    with zipfile.ZipFile(path) as pack:
        pack.extractall(into)
    return into


def checked(pack: Path) -> subprocess.CompletedProcess[str]:
    """By an inspector: the verifier of the pack, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-I", "verify.py"], cwd=pack, capture_output=True, text=True, check=False
    )


def made(reader: Client, story: Story, settings: Any, **asked: str) -> Pack:
    sign(settings)
    answer = reader.post(ROOM, {"address": story.address, "first": "", "last": "", **asked})
    assert answer.status_code == 302, text_of(answer)
    pack = Pack.objects.get()
    make_pack.call(pack.pk)
    return Pack.objects.get()


def test_a_pack_is_asked_for_made_and_taken_along(
    reader: Client, story: Story, settings: Any, tmp_path: Path
) -> None:
    pack = made(reader, story, settings)
    page = text_of(reader.get(ROOM))
    assert (pack.sha256 in page and "Nguyễn" in page) or str(pack.by) in page
    got = b"".join(reader.get(f"{ROOM}{pack.pk}/").streaming_content)
    assert sha256(got).hexdigest() == pack.sha256
    assert Entry.objects.filter(verb="pack_evidence").last().words["sha256"] == pack.sha256


def test_an_inspector_finds_it_whole(reader: Client, story: Story, settings: Any, tmp_path: Path) -> None:
    folder = unpacked(made(reader, story, settings).path, tmp_path / "pack")
    told = checked(folder)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "Nguyên vẹn" in told.stdout and "2 bản đã đăng" in told.stdout
    shown = (folder / f"xem/{story.first.number}.html").read_text()
    assert SUMMARY in shown and 'href="tep/' in shown and (folder / "DOC-TRUOC.txt").exists()
    said = (folder / "quyet-dinh.html").read_text()
    assert "Phê duyệt, quyết định" in said and "gỡ bỏ" in said


@pytest.mark.parametrize("part", ["rows.json", "head.json", "edition", "piece"])
def test_an_inspector_finds_what_was_changed(
    reader: Client, story: Story, settings: Any, tmp_path: Path, part: str
) -> None:
    folder = unpacked(made(reader, story, settings).path, tmp_path / "pack")
    path = {
        "edition": folder / f"editions/{story.first.number}.json",
        "piece": next((folder / "pieces").iterdir()),
    }.get(part, folder / part)
    changed = bytearray(path.read_bytes())
    if part == "edition":
        changed = bytearray(changed.replace(b"420", b"240"))
    elif part == "rows.json":
        changed = bytearray(changed.replace(b"truong-ban", b"truong-vanx", 1))
    elif part == "head.json":
        told = json.loads(changed)
        changed = bytearray(json.dumps({**told, "number": told["number"] + 1}).encode())
    else:
        changed[-9] ^= 1
    path.write_bytes(changed)
    assert checked(folder).returncode != 0


def test_days_without_an_address_bring_every_edition_of_them(
    reader: Client, story: Story, settings: Any, tmp_path: Path
) -> None:
    pack = made(reader, story, settings, address="", first="2026-11-11", last="2026-11-18")
    folder = unpacked(pack.path, tmp_path / "pack")
    names = {int(path.stem) for path in (folder / "editions").iterdir()}
    assert {story.first.number, story.second.number} <= names  # the first stood when the days began
    assert checked(folder).returncode == 0


def test_it_is_the_same_after_everything_was_deleted(story: Story, settings: Any, tmp_path: Path) -> None:
    sign(settings)
    contents = lambda: Contents(story.address, None, GONE + timedelta(hours=1))  # noqa: E731 - made anew each time
    before = write(contents(), tmp_path / "a.zip")
    Revision.objects.for_instance(story.page).delete()
    type(story.page).objects.filter(pk=story.page.pk).delete()
    Picture.objects.all().delete()
    Group.objects.all().delete()
    User.objects.filter(username="vien-chuc-trung-tam").update(last_name="Khác", is_active=False)
    sign(settings)
    assert write(contents(), tmp_path / "b.zip") == before
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_what_no_head_covers_yet_waits_and_says_so(reader: Client, story: Story, settings: Any) -> None:
    reader.post(ROOM, {"address": story.address})
    with pytest.raises(proof.Unsigned):
        make_pack.call(Pack.objects.get().pk)
    assert "Chưa có mốc ký cho các dòng mới nhất" in text_of(reader.get(ROOM))
    sign(settings)
    make_pack.call(Pack.objects.get().pk)
    assert Pack.objects.get().made_at


def test_nothing_to_pack_is_told_and_what_was_typed_stays(reader: Client, story: Story) -> None:
    answer = reader.post(ROOM, {"address": "/khong-co/", "first": "2026-11-10"})
    assert answer.status_code == 422
    assert "Không có bản đã đăng nào ở địa chỉ" in text_of(answer)
    assert 'value="/khong-co/"' in answer.content.decode()


def test_nothing_asked_is_told_beside_the_field(reader: Client) -> None:
    assert "hãy ghi địa chỉ hoặc chọn ngày bắt đầu" in text_of(reader.post(ROOM, {}))


def test_the_command_makes_the_same_pack(story: Story, settings: Any, tmp_path: Path, capsys: Any) -> None:
    sign(settings)
    target = tmp_path / "goi.zip"
    call_command("evidence_pack", str(target), address=story.address)
    assert "2 bản đã đăng" in capsys.readouterr().out
    assert CORRECTED in (unpacked(target, tmp_path / "p") / f"xem/{story.second.number}.html").read_text()
    with pytest.raises(CommandError, match="Đã có tệp"):
        call_command("evidence_pack", str(target), address=story.address)
    with pytest.raises(CommandError, match="Không có bản đã đăng"):
        call_command("evidence_pack", str(tmp_path / "b.zip"), address="/khong-co/")


def test_a_page_is_printed_where_the_server_has_a_browser(
    reader: Client, story: Story, settings: Any, tmp_path: Path
) -> None:
    if (browser := chromium()) is None:
        pytest.skip("no browser here")
    settings.CHROMIUM = browser
    folder = unpacked(made(reader, story, settings).path, tmp_path / "pack")
    pages = [page.extract_text() for page in PdfReader(folder / f"xem/{story.first.number}.pdf").pages]
    assert SUMMARY in " ".join(" ".join(pages).split())
    assert "bản in của trang" in (folder / "DOC-TRUOC.txt").read_text()


def test_without_a_browser_the_pack_says_so(
    reader: Client, story: Story, settings: Any, tmp_path: Path
) -> None:
    folder = unpacked(made(reader, story, settings).path, tmp_path / "pack")
    assert not list((folder / "xem").glob("*.pdf"))
    assert "Gói này không có bản PDF" in (folder / "DOC-TRUOC.txt").read_text()
