"""A signed head is written once, whole or not at all, and only by who holds the key."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.core.management import CommandError

from tests.databases import call
from workflows.archive import keys
from workflows.archive.files import replace as replaced
from workflows.archive.files import write_once
from workflows.archive.heads import Fork, Head, Heads, read, sign

AT = datetime(2026, 11, 29, 8, 30, tzinfo=UTC)
ROW, ROOT = "a" * 64, "b" * 64
RSA = generate_private_key(65537, 2048).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.fixture
def key(folder: Path) -> Ed25519PrivateKey:
    made = keys.make(folder / "key.pem")
    keys.publish(made, folder / "heads")
    return made


def head(key: Ed25519PrivateKey, number: int = 7, hash: str = ROW, at: datetime = AT) -> Head:
    return sign(number, hash, ROOT, at, key)


def test_a_head_is_a_file_of_its_number_that_everybody_may_read_and_nobody_write(
    key: Ed25519PrivateKey,
) -> None:
    Heads().keep(head(key))
    path = Heads().folder / "000000000007.json"
    assert read(path) == Heads().latest == Heads().newest == head(key)
    assert path.stat().st_mode & 0o777 == 0o444
    assert json.loads(path.read_text()).keys() == {"at", "hash", "key", "number", "root", "signature"}


def test_a_head_is_never_overwritten(key: Ed25519PrivateKey) -> None:
    Heads().keep(head(key))
    before = Heads().path(7).read_bytes()
    with pytest.raises(Fork, match="Mốc ký của dòng 7 đã có"):
        Heads().keep(head(key, hash="c" * 64))
    assert Heads().path(7).read_bytes() == before
    assert Heads().latest == head(key)


def test_the_same_register_signed_later_is_the_latest_word_and_no_second_head(key: Ed25519PrivateKey) -> None:
    Heads().keep(head(key))
    later = head(key, at=AT.replace(hour=9))
    Heads().keep(later)
    assert Heads().latest == later
    assert read(Heads().path(7)) == head(key)


@pytest.mark.parametrize(
    "changed",
    [
        {"number": 8},
        {"hash": "c" * 64},
        {"root": "c" * 64},
        {"at": "2026-11-29T08:30:00.000001Z"},
        {"key": "0" * 64},
        {"key": ["x"]},
        {"signature": "00" * 64},
        {"signature": "x"},
        {"signature": 7},
    ],
)
def test_a_head_that_was_changed_is_not_signed(key: Ed25519PrivateKey, changed: dict[str, object]) -> None:
    public = Heads().keys
    assert head(key).is_signed(public)
    assert not replace(head(key), **changed).is_signed(public)


def test_another_key_signs_nothing_that_is_believed(key: Ed25519PrivateKey) -> None:
    assert not head(Ed25519PrivateKey.generate()).is_signed(Heads().keys)


def test_a_key_that_was_given_up_is_still_believed(key: Ed25519PrivateKey) -> None:
    keys.publish(new := Ed25519PrivateKey.generate(), Heads().folder)
    assert head(key).is_signed(Heads().keys)
    assert head(new).is_signed(Heads().keys)
    assert len(list(Heads().folder.glob("*.pem"))) == 3


@pytest.mark.parametrize("text", ["", "{", "[]", '{"number": 7}', '{"number": "7"}', "7"])
def test_what_cannot_be_read_is_no_head(key: Ed25519PrivateKey, text: str) -> None:
    path = Heads().path(7)
    path.write_text(text)
    assert read(path) is None
    with pytest.raises(Fork, match="dòng 7"):
        Heads().newest  # noqa: B018 - reading it is what is tried


def test_what_a_killed_writer_left_is_no_head(key: Ed25519PrivateKey) -> None:
    (Heads().folder / ".000000000009.json.0011223344556677").write_text("{")
    Heads().keep(head(key))
    assert [number for number, _path in Heads().files()] == [7]


def test_a_folder_that_is_not_there_has_no_heads(folder: Path) -> None:
    (folder / "heads").rmdir()
    assert (Heads().newest, Heads().latest, Heads().refusal, list(Heads().files())) == (None, None, "", [])


def test_a_file_is_whole_or_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    assert write_once(path, b"first")
    assert not write_once(path, b"second")
    assert path.read_bytes() == b"first"
    replaced(path, b"third")
    assert path.read_bytes() == b"third"
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]


def test_a_key_is_made_once_and_for_its_owner_alone(folder: Path) -> None:
    said = call("make_archive_key")
    secret = (folder / "key.pem").read_bytes()
    assert said.startswith("Đã tạo khóa")
    assert (folder / "key.pem").stat().st_mode & 0o777 == 0o600
    assert call("make_archive_key").startswith("Đã có khóa")
    assert (folder / "key.pem").read_bytes() == secret


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda path: None, "Chưa có khóa ký mốc .* make_archive_key"),
        (lambda path: path.write_text("x"), "không phải là khóa ký"),
        (lambda path: path.write_bytes(RSA), "không phải là khóa Ed25519"),
        (lambda path: keys.make(path) and path.chmod(0o640), "đang mở cho tài khoản khác"),
    ],
)
def test_a_key_that_cannot_be_used_is_told_in_a_sentence(folder: Path, made: object, says: str) -> None:
    path = folder / "key.pem"
    made(path)
    if path.exists() and "mở" not in says:
        path.chmod(0o600)
    with pytest.raises(keys.NoKey, match=says):
        keys.load(path)


def test_outside_the_demonstration_no_key_is_made_in_silence(
    settings: object, folder: Path, db: None
) -> None:
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="make_archive_key"):
        call("notary", "--once")
    assert not (folder / "key.pem").exists()
