"""A ward's table becomes a city: read on a screen that changes nothing, written as a module, enacted, asked."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.core.management.base import CommandError
from django.test import Client

from pages.models import SectionPage
from site_tphcm.demonstration.people import PEOPLE
from tests import databases
from tests.conftest import SignIn
from tests.databases import call
from workflows.enactment.enact import enact
from workflows.regulation.locality.making import regulation_from
from workflows.regulation.locality.sample import SAMPLE
from workflows.regulation.locality.table import text_of

from .structure import every_row

ADDRESS = "/admin/lap-quy-che/"
TABLE = text_of(SAMPLE)
SPOILT = TABLE.replace("BT; ĐV\tVH\tTB", "BT; ĐV\tXX\tTB", 1)
SPOILT_ROW = next(number for number, row in enumerate(SAMPLE, 1) if "Kinh tế" in row)
MODULE = "phuong_mau_vi_du"


def words(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", unescape(answer.content.decode())).split())


def mends(answer: Any) -> dict[str, str]:
    """What the form beside the faults holds, and the table."""
    found = re.findall(r'name="([oc]-[\d-]+)"\s+value="([^"]*)"', answer.content.decode())
    return {"bang": SPOILT, **{name: unescape(value) for name, value in found}}


@pytest.fixture
def named() -> Iterator[Any]:
    """A module under a name the settings may give; it goes with the test."""

    def name(source: str) -> str:
        module = ModuleType("made_locality")
        exec(source, module.__dict__)  # noqa: S102 - what the screen or the command has just made
        sys.modules["made_locality"] = module
        return "made_locality"

    yield name
    sys.modules.pop("made_locality", None)


@pytest.mark.parametrize("username", [person.username for person in PEOPLE])
def test_everybody_of_the_office_reads_the_screen_and_changes_nothing(sign_in: SignIn, username: str) -> None:
    client = sign_in(username)
    before = every_row()
    assert client.get(ADDRESS).status_code == 200
    assert client.post(ADDRESS, {"bang": TABLE}).status_code == 200
    assert client.post(ADDRESS, {"bang": TABLE, "tai": "1"})["Content-Disposition"].endswith(f'{MODULE}.py"')
    assert every_row() == before


@pytest.mark.django_db
def test_who_has_not_signed_in_is_sent_to_the_door() -> None:
    for address in (ADDRESS, f"{ADDRESS}bang-mau.csv"):
        assert Client().get(address).status_code == 302
    assert "/login/" in Client().post(ADDRESS, {"bang": TABLE, "tai": "1"})["Location"]


@pytest.mark.parametrize("username", [person.username for person in PEOPLE])
def test_nobody_changes_the_matrix_on_its_own_screen(sign_in: SignIn, username: str) -> None:
    assert sign_in(username).post("/admin/ai-lam-gi/", {"role": "truong-ban"}).status_code == 405


def test_the_sample_file_sent_back_is_a_whole_regulation(sign_in: SignIn, tmp_path: Path) -> None:
    client = sign_in("quan-tri-ky-thuat")
    file = tmp_path / "bang.csv"
    file.write_bytes(client.get(f"{ADDRESS}bang-mau.csv").content)
    with file.open("rb") as sent:
        answer = client.post(ADDRESS, {"bang": "", "tep": sent})
    assert answer.status_code == 200
    assert "đã đủ: 12 chuyên mục" in words(answer)


def test_a_file_that_is_no_text_is_refused_in_words_and_what_was_typed_stays(
    sign_in: SignIn, tmp_path: Path
) -> None:
    file = tmp_path / "bang.xlsx"
    file.write_bytes(b"PK\x03\x04\xff\xfe")
    with file.open("rb") as sent:
        answer = sign_in("quan-tri-ky-thuat").post(ADDRESS, {"bang": TABLE, "tep": sent, "tai": "1"})
    assert answer.status_code == 422
    assert "hãy lưu bảng tính dạng “CSV UTF-8”" in words(answer)
    assert "Thủ tục hành chính\tProcedures" in unescape(answer.content.decode())


def test_a_fault_is_told_by_row_and_column_and_nothing_typed_is_lost(sign_in: SignIn) -> None:
    answer = sign_in("quan-tri-ky-thuat").post(ADDRESS, {"bang": SPOILT, "tai": "1"})
    assert answer.status_code == 422
    assert f"Hàng {SPOILT_ROW}, cột Kiểm duyệt: “XX” không phải ký hiệu của chức danh nào" in words(answer)
    assert SPOILT.strip() in unescape(answer.content.decode())
    assert "Chỉ gồm các chuyên mục không còn lỗi." in words(answer), "the others are shown as a matrix"


def test_a_cell_is_mended_beside_its_fault(sign_in: SignIn) -> None:
    client = sign_in("quan-tri-ky-thuat")
    sent = mends(client.post(ADDRESS, {"bang": SPOILT}))
    [name] = [name for name in sent if name.startswith("o-")]
    assert sent[name] == "XX"
    answer = client.post(ADDRESS, {**sent, name: "VH"})
    assert answer.status_code == 200
    assert "đã đủ: 12 chuyên mục" in words(answer)


def test_a_mended_cell_does_not_overwrite_what_was_changed_in_the_table(sign_in: SignIn) -> None:
    client = sign_in("quan-tri-ky-thuat")
    sent = mends(client.post(ADDRESS, {"bang": SPOILT}))
    [name] = [name for name in sent if name.startswith("o-")]
    answer = client.post(ADDRESS, {**sent, "bang": SPOILT.replace("XX", "YY"), name: "VH"})
    assert "“YY” không phải ký hiệu" in words(answer)


def test_a_forged_cell_far_outside_the_table_is_no_error(sign_in: SignIn) -> None:
    forged = {"bang": TABLE, "o-9999-999": "x", "o-1-999": "x", "o-x-1": "x", "c-1-999": ""}
    assert sign_in("quan-tri-ky-thuat").post(ADDRESS, forged).status_code in {200, 422}


def test_gaps_and_contradictions_are_shown(sign_in: SignIn) -> None:
    table = TABLE.replace("BT; ĐV\tVH\tTB", "BT; VH\tVH\tTB", 1)
    said = words(sign_in("quan-tri-ky-thuat").post(ADDRESS, {"bang": table}))
    assert "Phê duyệt †" in said
    assert "Gương điển hình: Quy chế không nêu ai phê duyệt." in said
    assert "vừa biên tập vừa kiểm duyệt" in said


def test_an_address_of_the_system_is_no_section_s(sign_in: SignIn) -> None:
    table = TABLE.replace("\tThư viện ảnh\t", "\tTìm kiếm\t")
    said = words(sign_in("quan-tri-ky-thuat").post(ADDRESS, {"bang": table}))
    assert "địa chỉ “/tim-kiem/” của “Tìm kiếm” là của hệ thống" in said


def test_words_of_the_table_are_shown_as_words(sign_in: SignIn) -> None:
    table = TABLE.replace("\tThư viện ảnh\t", "\t<script>alert(1)</script>\t")
    html = sign_in("quan-tri-ky-thuat").post(ADDRESS, {"bang": table}).content.decode()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_the_file_of_twelve_sections_becomes_a_city_that_answers(
    house: None, tmp_path: Path, named: Any, settings: Any
) -> None:
    """Twelve sections, their chains as the table says, in a fresh database; the second run changes nothing."""
    settings.DEMONSTRATION = False
    file = tmp_path / "bang.csv"
    file.write_text(TABLE, encoding="utf-8")
    call("new_locality", str(file), "--into", str(tmp_path))
    settings.REGULATION = named((tmp_path / f"{MODULE}.py").read_text(encoding="utf-8"))
    with databases.jobs_at_the_end():
        enact()
    regulation = regulation_from(SAMPLE)
    told = {answer["key"]: answer for answer in json.loads(call("who_approves", "--json"))}
    assert {
        key: [(s["verb"], s["role"], s["gap"]) for s in answer["steps"]] for key, answer in told.items()
    } == {
        s.key: [(str(step.verb), step.role, step.gap) for step in s.chain.steps] for s in regulation.sections
    }
    assert len(told) == 12
    standing = SectionPage.objects.filter(locale__language_code="vi", live=True)
    assert set(standing.values_list("section_key", flat=True)) >= told.keys()
    assert {Client().get(answer["address"]).status_code for answer in told.values()} == {200}
    assert call("enact") == "Cơ sở dữ liệu đã đúng Quy chế.\n"


def test_the_command_tells_every_fault_and_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "bang.csv"
    file.write_text(SPOILT, encoding="utf-8")
    with pytest.raises(CommandError, match=f"Hàng {SPOILT_ROW}, cột Kiểm duyệt: “XX”"):
        call("new_locality", str(file), "--into", str(tmp_path))
    assert list(tmp_path.glob("*.py")) == []


def test_the_command_writes_over_no_module(tmp_path: Path) -> None:
    file = tmp_path / "bang.csv"
    file.write_text(TABLE, encoding="utf-8")
    assert "12 chuyên mục" in call("new_locality", str(file), "--into", str(tmp_path))
    with pytest.raises(CommandError, match="hãy đổi tên hoặc xóa tệp cũ trước"):
        call("new_locality", str(file), "--into", str(tmp_path))
