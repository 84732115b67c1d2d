"""What a set must have, what it refuses, and files that come and go while it is taken."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import CommandError
from django.db import IntegrityError, connection
from django.utils import timezone
from wagtail.models import Collection

from site_tphcm.backup import database, take
from snippets.models import Attachment
from tests.archive import sealed
from tests.archive.rows import CHANGES, ONLY_ADDED, TABLES, owner, superuser, write
from workflows.archive import keys, store
from workflows.archive.heads import Heads
from workflows.archive.models import Entry, Piece
from workflows.archive.notary import Notary
from workflows.archive.verify import verify

from .sets import backup, elsewhere, restore

pytestmark = [pytest.mark.usefixtures("house", "portal"), pytest.mark.share(2)]


def attachment(title: str = "Kế hoạch") -> Attachment:
    kept = ContentFile(title.encode(), name="ke-hoach.pdf")
    return Attachment.objects.create(title=title, file=kept, collection=Collection.objects.first())


def delete(kept: Attachment) -> None:
    """The row and its file."""
    kept.delete()
    Path(kept.file.path).unlink(missing_ok=True)


def in_another_session(deed: Callable[[], object]) -> None:
    """What another process of the portal does at this moment."""

    def do() -> None:
        try:
            deed()
        finally:
            connection.close()

    other = threading.Thread(target=do)
    other.start()
    other.join()


@pytest.fixture
def meanwhile(monkeypatch: Any) -> Callable[[Callable[[], object]], None]:
    """Does that, once, after the snapshot was taken and before the files are copied the second time."""
    dump = database.dump

    def do(deed: Callable[[], object]) -> None:
        left = [deed]

        def dump_and_do(*given: Any) -> int:
            version = dump(*given)
            while left:
                in_another_session(left.pop())
            return version

        monkeypatch.setattr(database, "dump", dump_and_do)

    return do


def test_rows_files_pieces_and_heads_come_back_whole(tmp_path: Path) -> None:
    sealed.make()
    kept, rows = attachment(), list(Entry.objects.values_list())
    heads = {path.name: path.read_bytes() for path in settings.ARCHIVE_HEADS.iterdir()}
    pieces = [store.read(name) for name in Piece.objects.values_list("name", flat=True)]
    backup(tmp_path / "set")
    with elsewhere(tmp_path / "home"):
        assert f"Sổ đăng ký nguyên vẹn: {len(rows)} dòng" in restore(tmp_path / "set")
        assert list(Entry.objects.values_list()) == rows and verify().is_whole
        assert {path.name: path.read_bytes() for path in settings.ARCHIVE_HEADS.iterdir()} == heads
        assert [store.read(name) for name in Piece.objects.values_list("name", flat=True)] == pieces
        assert Attachment.objects.get(pk=kept.pk).file.read() == kept.title.encode()
        assert write().number == len(rows) + 1, "the register goes on"
        assert not Path(settings.ARCHIVE_SIGNING_KEY).exists(), "the key is no part of a set"


def test_the_register_that_came_back_is_guarded_as_before(tmp_path: Path) -> None:
    write()
    backup(tmp_path / "set")
    with elsewhere(tmp_path / "home"):
        restore(tmp_path / "set")
        for change in (change.format(table=table) for table in TABLES for change in CHANGES):
            with owner() as cursor, pytest.raises(IntegrityError, match=ONLY_ADDED):
                cursor.execute(change)
            with superuser() as cursor, pytest.raises(IntegrityError, match=ONLY_ADDED):
                cursor.execute("SET session_replication_role = replica")
                cursor.execute(change)


def test_a_set_is_closed_to_others_and_never_made_over_another(tmp_path: Path) -> None:
    backup(tmp_path / "set")
    assert (tmp_path / "set").stat().st_mode & 0o077 == 0
    with pytest.raises(CommandError, match="đã có tệp"):
        backup(tmp_path / "set")


def test_a_set_within_what_is_backed_up_is_refused() -> None:
    with pytest.raises(CommandError, match="nằm trong thư mục được sao lưu"):
        backup(Path(settings.MEDIA_ROOT) / "set")


def test_a_file_deleted_while_the_set_is_taken_is_in_it(tmp_path: Path, meanwhile: Any) -> None:
    kept = attachment()
    meanwhile(lambda: delete(kept))
    backup(tmp_path / "set")
    with elsewhere(tmp_path / "home"):
        restore(tmp_path / "set")
        assert Attachment.objects.get().file.read() == b"K\xe1\xba\xbf ho\xe1\xba\xa1ch"


def test_a_file_made_after_one_copy_and_deleted_before_the_other_begins_the_set_again(
    tmp_path: Path, meanwhile: Any, monkeypatch: Any
) -> None:
    """The first snapshot has its row and neither copy its file; the next snapshot has no such row."""
    bring, made = take._bring_files, []

    def bring_and_make(copies: Any) -> None:
        bring(copies)
        if not made:
            in_another_session(lambda: made.append(attachment()))

    monkeypatch.setattr(take, "_bring_files", bring_and_make)
    meanwhile(lambda: delete(made[0]))
    backup(tmp_path / "set")
    with elsewhere(tmp_path / "home"):
        restore(tmp_path / "set")
        assert not Attachment.objects.exists()


def test_a_file_that_was_lost_before_is_told(tmp_path: Path) -> None:
    kept = attachment()
    Path(kept.file.path).unlink()
    with pytest.raises(CommandError, match=r"1 tệp .* đã mất từ trước") as told:
        backup(tmp_path / "set")
    assert told.value.returncode == 2 and kept.file.name in str(told.value)
    with elsewhere(tmp_path / "home"):
        assert "nguyên vẹn" in restore(tmp_path / "set")


def test_heads_signed_after_the_snapshot_do_not_come_along(tmp_path: Path, meanwhile: Any) -> None:
    notary = Notary(Heads(), keys.make(settings.ARCHIVE_SIGNING_KEY))
    write()
    notary.look(timezone.now())
    meanwhile(lambda: (write(), notary.look(timezone.now())))
    backup(tmp_path / "set")
    with elsewhere(tmp_path / "home"):
        restore(tmp_path / "set")
        assert verify().is_whole and Heads().newest.number == Entry.objects.count() == 1


def spoil(path: Path) -> None:
    content = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


@pytest.mark.parametrize("folder", ["media", "archive", "heads", "."])
def test_one_changed_byte_is_named_before_anything_is_restored(tmp_path: Path, folder: str) -> None:
    sealed.make()
    attachment()
    backup(tmp_path / "set")
    spoil(
        path := min(path for path in (tmp_path / "set" / folder).rglob("*.*") if path.name != "manifest.json")
    )
    with elsewhere(tmp_path / "home"):
        with pytest.raises(CommandError, match=path.name):
            restore(tmp_path / "set")
        assert not connection.introspection.table_names() and not (tmp_path / "home").exists()


def test_a_set_that_was_never_finished_is_none(tmp_path: Path) -> None:
    backup(tmp_path / "set")
    (tmp_path / "set" / "manifest.json").unlink()
    with elsewhere(tmp_path / "home"), pytest.raises(CommandError, match="chưa xong"):
        restore(tmp_path / "set")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        (
            "files",
            {"database.dump": "", "media/../../outside": ""},
            "không theo mẫu",
        ),  # no path leads out of its place
        ("format", 2, "không theo mẫu"),
        ("roles", ["portal_app", "nguoi_la"], "portal_app, nguoi_la; máy chủ này cần có các vai trò đó"),
        ("postgresql", 99, "hãy khôi phục vào máy chủ bản 99 trở lên"),
        ("head", "0" * 64, "sổ đã bị viết lại"),  # another register than the one of the set
    ],
)
def test_a_set_that_does_not_fit_is_refused_with_a_sentence(
    tmp_path: Path, name: str, value: Any, sentence: str
) -> None:
    write()
    backup(tmp_path / "set")
    listed = tmp_path / "set" / "manifest.json"
    told = json.loads(listed.read_bytes()) | {name: value}
    listed.chmod(0o600)
    listed.write_text(json.dumps(told))
    with elsewhere(tmp_path / "home"), pytest.raises(CommandError, match=sentence):
        restore(tmp_path / "set")


def test_nothing_that_exists_is_written_over(tmp_path: Path) -> None:
    backup(tmp_path / "set")
    with pytest.raises(CommandError, match="Cơ sở dữ liệu này đã có dữ liệu"):
        restore(tmp_path / "set")
    with elsewhere(home := tmp_path / "home"):
        (home / "media").mkdir(parents=True)
        (home / "media" / "anh.png").write_bytes(b"anh")
        with pytest.raises(CommandError, match="đã có tệp"):
            restore(tmp_path / "set")
