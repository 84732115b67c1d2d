"""`verify_archive` reads every stamp: it names what does not hold, and says until where and when the newest stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError
from django.utils import timezone

from tests.archive.rows import ROWS
from tests.databases import call
from workflows.archive import keys
from workflows.archive.heads import Heads
from workflows.archive.notary import Notary
from workflows.archive.stamping.stamper import Stamper
from workflows.archive.stamping.stamps import Stamps
from workflows.archive.verify import verify

from .authority import Authority
from .desk import Desk

pytestmark = pytest.mark.usefixtures("register")


@pytest.fixture
def stamped(desk: Desk, folder: Path) -> Iterator[Stamps]:
    """The register's head, signed and stamped."""
    Notary(Heads(), keys.make(folder / "key.pem")).look(timezone.now())
    stamper = Stamper(Heads())
    stamper.turn()
    assert stamper.stamps.numbers() == [ROWS]
    yield stamper.stamps


def rewritten(path: Path, content: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(content)


def stamped_anew(stamps: Stamps, by: Authority, at: datetime, content: bytes | None = None) -> None:
    """The stamp of the newest head, replaced by whoever writes in the folder."""
    content = stamps.heads.path(ROWS).read_bytes() if content is None else content
    rewritten(stamps.path(ROWS), by.stamp(content, at))


def test_what_is_stamped_is_told_with_its_row_and_hour(stamped: Stamps) -> None:
    verdict = verify()
    assert verdict.is_whole and verdict.remarks == ()
    assert verdict.stamp == stamped.newest
    said = call("verify_archive")
    hour = timezone.localtime(stamped.newest.at)
    assert f"Dấu thời gian cuối: đến dòng {ROWS}, lúc {hour:%H:%M:%S %d/%m/%Y}." in said


def test_without_stamps_nothing_is_said_of_them(folder: Path) -> None:
    assert "ấu thời gian" not in call("verify_archive")


def _signature(content: bytes) -> bytes:
    return content[:-1] + bytes([content[-1] ^ 1])


def _hour(content: bytes) -> bytes:
    changed = re.sub(rb"\x18\x0f20\d\d", b"\x18\x0f2019", content)
    assert changed != content
    return changed


EDITED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "its signature": (_signature, "sai chữ ký, hoặc không do tổ chức được tin cậy cấp"),
    "its hour": (_hour, "sai chữ ký, hoặc không do tổ chức được tin cậy cấp"),
    "its end cut off": (lambda content: content[:-9], "không đọc được"),
    "emptied": (lambda content: b"", "không đọc được"),
}


@pytest.mark.parametrize(("edit", "says"), EDITED.values(), ids=EDITED)
def test_an_edited_stamp_is_named(stamped: Stamps, edit: Callable[[bytes], bytes], says: str) -> None:
    rewritten(stamped.path(ROWS), edit(stamped.path(ROWS).read_bytes()))
    assert_named(says)
    assert stamped.newest is None


def assert_named(says: str) -> None:
    verdict = verify()
    assert verdict.broken == ROWS, verdict
    assert verdict.says == f"Mốc ký của dòng {ROWS}: dấu thời gian {says}."
    with pytest.raises(CommandError, match=re.escape(verdict.says)):
        call("verify_archive")


def test_a_stamp_of_another_head_is_named(stamped: Stamps, authority: Authority) -> None:
    stamped_anew(stamped, authority, timezone.now(), b"another head")
    assert_named("là của nội dung khác")


def test_a_stamp_by_a_stranger_is_named(stamped: Stamps) -> None:
    stamped_anew(stamped, Authority(), timezone.now())
    assert_named("sai chữ ký, hoặc không do tổ chức được tin cậy cấp")


def test_a_stamp_whose_head_is_gone_is_named(stamped: Stamps) -> None:
    stamped.path(ROWS).rename(stamped.path(ROWS - 1))
    verdict = verify()
    assert verdict.broken == ROWS - 1
    assert verdict.says == f"Dòng {ROWS - 1} có dấu thời gian mà mốc ký của dòng đó đã mất."


def test_a_stamp_outlives_the_certificate_that_made_it(stamped: Stamps, settings: Any) -> None:
    """Each is verified as of its own hour: after ten years the certificates of today have ended."""
    ended = Authority(ends=datetime(2024, 1, 1, tzinfo=UTC))
    Path(settings.TIMESTAMP_ROOTS).write_bytes(ended.roots)
    stamped_anew(stamped, ended, datetime(2023, 6, 1, tzinfo=UTC))
    assert verify().is_whole
    assert verify().stamp.at == datetime(2023, 6, 1, tzinfo=UTC)
    stamped_anew(stamped, ended, datetime(2024, 6, 1, tzinfo=UTC))
    assert_named("sai chữ ký, hoặc không do tổ chức được tin cậy cấp")


def test_an_hour_before_the_heads_own_is_told(stamped: Stamps, authority: Authority, capsys: Any) -> None:
    now = timezone.now()
    stamped_anew(stamped, authority, now - timedelta(minutes=4))
    assert verify().remarks == ()
    stamped_anew(stamped, authority, now - timedelta(hours=2))
    verdict = verify()
    assert verdict.is_whole
    [remark] = verdict.remarks
    assert remark.startswith("1 dấu thời gian sớm hơn giờ của chính mốc: đồng hồ")
    assert f"dòng {ROWS}, mốc ghi" in remark
    call("verify_archive")
    assert remark in capsys.readouterr().err


def test_without_certificates_to_trust_it_says_that_stamps_were_not_read(
    stamped: Stamps, settings: Any
) -> None:
    settings.TIMESTAMP_ROOTS = ""
    verdict = verify()
    assert verdict.is_whole and verdict.stamp is None
    [remark] = verdict.remarks
    assert remark.startswith("Chưa kiểm tra được 1 dấu thời gian. Chưa đặt TIMESTAMP_ROOTS")
