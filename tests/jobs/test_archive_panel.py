"""The standing office and the technicians read on their first screen whether the archive is whole and signed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from site_tphcm.demonstration.people import PEOPLE
from tests.archive.stamps.authority import Authority
from tests.archive.stamps.desk import open_desk
from tests.conftest import SignIn
from tests.databases import call
from workflows.archive.heads import Heads
from workflows.archive.models import Verification
from workflows.archive.stamping.stamper import Stamper
from workflows.archive.stamping.stamps import Stamps

pytestmark = pytest.mark.usefixtures("db", "places")
TITLE = "Lưu trữ những gì đã đăng"
TECHNICIAN = "quan-tri-ky-thuat"


@pytest.fixture
def places(settings: Any, tmp_path: Path) -> None:
    settings.ARCHIVE_HEADS, settings.ARCHIVE_SIGNING_KEY = tmp_path / "heads", tmp_path / "key.pem"


def verified(**found: Any) -> None:
    now = timezone.now()
    told = {"begun_at": now, "ended_at": now, "count": 1234, "unsigned": 0, "gaps": 0, **found}
    Verification.objects.create(**told)


def words(sign_in: SignIn, username: str, address: str = "/admin/") -> str:
    return sign_in(username).get(address).content.decode()


def test_it_is_told_to_the_standing_office_and_the_technicians(sign_in: SignIn) -> None:
    verified()
    told = {person.username for person in PEOPLE if TITLE in words(sign_in, person.username)}
    assert TECHNICIAN in told
    assert {"giam-doc-trung-tam", "truong-ban", "quan-sat"} & told <= {"giam-doc-trung-tam"}
    assert 1 < len(told) < 6, told


def test_what_is_whole_is_said_last(sign_in: SignIn) -> None:
    verified()
    reader = sign_in(TECHNICIAN)  # who signs in adds a row
    call("notary", "--once")
    said = reader.get("/admin/").content.decode()
    assert "nguyên vẹn, 1234 dòng sổ đăng ký" in said.replace(".", "").replace("1 234", "1234")
    assert "Mốc ký cuối lúc" in said
    assert "chưa có mốc ký" not in said
    assert said.index(TITLE) > said.index("Chờ đồng chí")


def test_what_is_broken_is_said_first(sign_in: SignIn) -> None:
    verified(broken=77, says="Dòng 77 đã bị sửa: mã băm tính lại không khớp.", gaps=2)
    said = words(sign_in, TECHNICIAN)
    assert "dòng hỏng đầu tiên là dòng 77" in said
    assert "Dòng 77 đã bị sửa: mã băm tính lại không khớp." in said
    assert "Lúc đó còn 2 bản đã đăng chưa được chụp." in said
    assert said.index(TITLE) < said.index("Chờ đồng chí")


def test_it_stands_above_the_jobs_and_not_in_each_answer_to_a_filter(sign_in: SignIn) -> None:
    verified(ended_at=timezone.now() - timedelta(hours=1))
    assert TITLE in words(sign_in, TECHNICIAN, "/admin/cong-viec/")
    assert TITLE not in words(sign_in, TECHNICIAN, "/admin/cong-viec/results/")


def test_the_newest_time_stamp_is_told_where_stamps_are_asked_for(
    sign_in: SignIn, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, authority = sign_in(TECHNICIAN), Authority()
    assert "ấu thời gian" not in reader.get("/admin/").content.decode()
    settings.TIMESTAMP_ROOTS = str(tmp_path / "roots.pem")
    (tmp_path / "roots.pem").write_bytes(authority.roots)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with open_desk(authority) as desk:
        settings.TIMESTAMP_AUTHORITY = desk.address
        assert "Chưa có dấu thời gian." in reader.get("/admin/").content.decode()
        call("notary", "--once")
        Stamper(Heads()).turn()
    stamp = Stamps(Heads()).newest
    told = f"Dấu thời gian cuối lúc {timezone.localtime(stamp.at):%H:%M %d/%m/%Y}: đến dòng"
    assert told in reader.get("/admin/").content.decode()
    assert "chưa được cấp dấu thời gian" not in words(sign_in, TECHNICIAN)  # who signs in adds a row
    with time_machine.travel(timezone.now() + timedelta(days=2), tick=True):
        assert "chưa được cấp dấu thời gian trong 24 giờ qua" in words(sign_in, TECHNICIAN)


def test_rows_without_a_head_are_counted(sign_in: SignIn) -> None:
    assert "dòng chưa có mốc ký" in words(sign_in, TECHNICIAN)
    assert "Chưa kiểm tra lần nào" in words(sign_in, TECHNICIAN)
