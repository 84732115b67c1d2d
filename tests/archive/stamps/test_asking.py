"""The notary's stamper asks the authority about the newest head, and believes no answer that does not prove itself."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import tsp
from cryptography.x509.oid import ExtendedKeyUsageOID
from django.utils import timezone

from workflows.archive.heads import Head
from workflows.archive.stamping import authority as asking
from workflows.archive.stamping import stamper as stamping
from workflows.archive.stamping.stamper import Stamper
from workflows.archive.stamping.stamps import Stamps

from .authority import REFUSED, Authority
from .desk import Desk

Kept = Callable[..., Head]
OTHER = sha256(b"other").digest()


def ask(stamps: Stamps) -> Stamper:
    stamper = Stamper(stamps.heads)
    stamper.turn()
    return stamper


def asked(desk: Desk) -> list[tsp.TimeStampReq]:
    return [tsp.TimeStampReq.load(question) for _kind, question in desk.asked]


def test_the_newest_head_is_stamped_once_and_verified_from_its_file(
    desk: Desk, head: Kept, stamps: Stamps
) -> None:
    head(3)
    head(12)
    begun = timezone.now()
    stamper = ask(stamps)
    assert stamper.turn() is False, "it has a stamp"
    [question] = asked(desk)
    assert desk.asked[0][0] == "application/timestamp-query"
    told = stamps.heads.path(12).read_bytes()
    assert question["message_imprint"]["hashed_message"].native == sha256(told).digest()
    assert question["nonce"].native and question["cert_req"].native
    assert stamps.numbers() == [12]
    assert stamps.newest == stamps.read(12)
    assert abs(stamps.newest.at - begun) < timedelta(seconds=10)
    assert stamps.first_over(4).number == 12 and stamps.first_over(13) is None
    assert stamps.path(12).stat().st_mode & 0o777 == 0o444


def test_two_questions_have_two_nonces(desk: Desk, head: Kept, stamps: Stamps) -> None:
    for number in (1, 2):
        head(number)
        ask(stamps)
    first, second = asked(desk)
    assert first["nonce"].native != second["nonce"].native
    assert stamps.numbers() == [1, 2]


def test_before_the_first_head_nobody_is_asked(desk: Desk, stamps: Stamps) -> None:
    assert ask(stamps).turn() is False
    assert desk.asked == []


LIES: dict[str, tuple[dict[str, Any], str]] = {
    "another nonce": ({"nonce": 5}, "một lần hỏi khác"),
    "no nonce": ({"nonce": None}, "một lần hỏi khác"),
    "another hash": (
        {"message_imprint": {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": OTHER}},
        "nội dung khác",
    ),
}


@pytest.mark.parametrize(("changes", "says"), LIES.values(), ids=LIES)
def test_a_reply_about_something_else_is_not_kept(
    desk: Desk, head: Kept, stamps: Stamps, caplog: Any, changes: dict[str, Any], says: str
) -> None:
    desk.answer = lambda asked: desk.authority.stamped(asked, timezone.now(), **changes)
    assert_not_kept(head, stamps, caplog, says)


def expired() -> Authority:
    return Authority(ends=timezone.now() - timedelta(days=1))


STRANGERS: dict[str, Callable[[], Authority]] = {
    "another root": Authority,
    "a certificate for something else": lambda: Authority(purpose=ExtendedKeyUsageOID.SERVER_AUTH),
    "a certificate that has ended": expired,
}


@pytest.mark.parametrize("stranger", STRANGERS.values(), ids=STRANGERS)
def test_a_stamp_by_who_is_not_trusted_is_not_kept(
    desk: Desk, head: Kept, stamps: Stamps, caplog: Any, settings: Any, stranger: Callable[[], Authority]
) -> None:
    other = stranger()
    if stranger is not Authority:
        Path(settings.TIMESTAMP_ROOTS).write_bytes(other.roots)
    desk.answer = lambda asked: other.stamped(asked, timezone.now())
    assert_not_kept(head, stamps, caplog, "sai chữ ký, hoặc không do tổ chức được tin cậy cấp")


def spoiled(reply: bytes) -> bytes:
    """One letter of the hour it says."""
    return reply.replace(b"\x18\x0f20", b"\x18\x0f19")


REPLIES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "the hour changed": (spoiled, "sai chữ ký"),
    "the signature changed": (lambda reply: reply[:-1] + bytes([reply[-1] ^ 1]), "sai chữ ký"),
    "cut short": (lambda reply: reply[:-20], "không đọc được"),
    "nothing": (lambda reply: b"", "không đọc được"),
    "a page": (lambda reply: b"<!doctype html><title>504</title>", "không đọc được"),
    "a refusal": (lambda reply: REFUSED, "tổ chức cấp dấu từ chối, mã 2"),
    "without end": (lambda reply: reply + b"\0" * 2 * asking.MOST, "không đọc được"),
}


@pytest.mark.parametrize(("changed", "says"), REPLIES.values(), ids=REPLIES)
def test_a_reply_that_was_tampered_with_is_not_kept(
    desk: Desk, head: Kept, stamps: Stamps, caplog: Any, changed: Callable[[bytes], bytes], says: str
) -> None:
    desk.answer = lambda asked: changed(desk.authority.stamped(asked, timezone.now()))
    assert_not_kept(head, stamps, caplog, says)


def assert_not_kept(head: Kept, stamps: Stamps, caplog: Any, says: str) -> None:
    head(12)
    stamper = ask(stamps)
    assert (stamps.numbers(), stamps.newest, stamper.failed) == ([], None, 1)
    assert says in caplog.text
    assert "Chưa xin được dấu thời gian, sẽ thử lại" in caplog.text


def test_certificates_as_openssl_sends_them_are_no_obstacle(desk: Desk, head: Kept, stamps: Stamps) -> None:
    """`openssl ts -reply -chain`: not in the order of DER, which the library refuses."""
    desk.answer = lambda asked: desk.authority.stamped(asked, timezone.now(), chain=True)
    head(12)
    ask(stamps)
    assert stamps.newest.number == 12


def test_it_waits_longer_after_each_failure_and_says_it_once(
    desk: Desk, head: Kept, stamps: Stamps, caplog: Any
) -> None:
    desk.answer = lambda asked: REFUSED
    head(12)
    stamper, pauses = Stamper(stamps.heads), []
    for _turn in range(9):
        stamper.turn()
        pauses.append(stamper.pause)
    assert pauses == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert caplog.text.count("Chưa xin được dấu thời gian") == 1
    desk.answer = None
    stamper.turn()
    assert (stamper.pause, stamps.newest.number) == (stamping.EACH, 12)
    assert "Đã có lại dấu thời gian" in caplog.text
    desk.answer = lambda asked: REFUSED
    head(13)
    stamper.turn()
    assert caplog.text.count("Chưa xin được dấu thời gian") == 2
    assert min(stamping.EACH, stamping.AGAIN) >= 60, "not more than one question a minute"


@pytest.mark.parametrize("roots", ["", "none.pem", "heads/latest.json"])
def test_without_certificates_to_trust_nobody_is_asked(
    desk: Desk, head: Kept, stamps: Stamps, settings: Any, folder: Path, caplog: Any, roots: str
) -> None:
    settings.TIMESTAMP_ROOTS = roots and str(folder / roots)
    head(12)
    ask(stamps)
    assert (desk.asked, stamps.numbers()) == ([], [])
    assert "TIMESTAMP_ROOTS" in caplog.text


def test_openssl_accepts_what_is_kept(desk: Desk, head: Kept, stamps: Stamps, folder: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl here")
    head(12)
    ask(stamps)
    command = [
        "openssl",
        "ts",
        "-verify",
        "-data",
        "heads/000000000012.json",
        "-in",
        "heads/000000000012.tsr",
    ]
    command += ["-CAfile", "roots.pem"]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert "Verification: OK" in told.stdout, told.stderr
