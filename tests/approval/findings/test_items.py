"""What stands in the way of an item and what is only told, each at its place, through the item's own screen."""

from __future__ import annotations

import re
from copy import deepcopy
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from tests import editor
from tests.approval.chain import DECLARED, WRITER, address, press, reworded, written
from tests.approval.differences.told import heading, paragraph, table
from tests.conftest import SignIn
from tests.pages.procedures import procedure
from workflows.approval.differences.reading import read
from workflows.approval.findings.item import findings
from workflows.approval.models import Submission
from workflows.regulation import checks
from workflows.staff.models import User

pytestmark = pytest.mark.django_db


def words(answer: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def saying(sign_in: SignIn, *blocks: dict[str, Any], **fields: str) -> Any:
    item = written(sign_in)
    body = item._meta.get_field("body").to_python(list(blocks or [paragraph("Một đoạn.")]))
    reworded(item, WRITER, body=body, **fields)
    item.refresh_from_db()
    return item


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (
            paragraph("Công văn TỐI MẬT."),
            "Nội dung: có dấu chỉ độ mật; bí mật nhà nước không được đăng (“TỐI MẬT”).",
        ),
        (paragraph("(Lưu hành nội bộ)"), "Nội dung: ghi lưu hành nội bộ"),
        (paragraph("Bà A, số 001301012345."), "Nội dung: có số định danh cá nhân"),
        (
            paragraph('<p>Xem <a linktype="page" id="999999">kế hoạch năm</a>.</p>'),
            "Nội dung: có liên kết tới trang chưa đăng",
        ),
        (table("Ngày|Nơi", "05/02|TUYỆT MẬT"), "(“TUYỆT MẬT”)."),
    ],
)
def test_what_may_not_be_public_is_not_submitted_and_every_place_is_told(
    sign_in: SignIn, block: dict[str, Any], told: str
) -> None:
    item = saying(sign_in, block, summary="Liên hệ bà B, số 001301012346.")
    writer = sign_in(WRITER)
    shown = words(writer.get(address(item)))
    assert "Đề nghị xem lại Chưa trình được:" in shown
    answer = press(writer, item, "trinh-duyet", declared=DECLARED)
    assert answer.status_code == 422
    assert told in words(answer)
    assert "Tóm tắt: có số định danh cá nhân" in words(answer)
    assert not Submission.objects.of(item).exists()


def test_columns_that_nobody_writes_are_neither_looked_at_nor_told_as_a_change() -> None:
    """Of this name the tones, which a column keeps for the alphabet, look to be the number of a person."""
    page = procedure("9.000777", live=False)
    before, page.title = deepcopy(page), "Họp nhà văn các phường"
    page.full_clean()
    assert "050 001 000 040" in page.in_order
    assert checks.IDENTITY not in {found.check.key for found in findings(page)}
    assert [part.name for part in read(before, page)[1].parts] == ["title"]


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (
            paragraph("Gọi số 0912 345 678."),
            "Nội dung: có số điện thoại di động; nên ghi số máy của cơ quan (“0912 345 678”).",
        ),
        (paragraph("Số tài khoản 123456789012345."), "Nội dung: có số tài khoản"),
        (
            paragraph('<p>Xem <a href="https://vi-du.gov.vn/">tại đây</a>.</p>'),
            "Nội dung: có liên kết không nói dẫn tới đâu",
        ),
        (heading("Mục nhỏ", level="h3"), "Nội dung: mục nhỏ đứng trước mục lớn"),
        ({"type": "table", "value": {"data": [["1", "2"]]}}, "Nội dung: bảng chưa có hàng hoặc cột tiêu đề"),
    ],
)
def test_what_is_worth_a_second_look_is_told_and_goes_on(
    sign_in: SignIn, block: dict[str, Any], told: str
) -> None:
    item = saying(sign_in, block)
    writer = sign_in(WRITER)
    shown = words(writer.get(address(item)))
    assert told in shown
    assert "Chưa trình được:" not in shown
    assert re.search(rf'edit/#block-[\w-]+-section">{told[:12]}', writer.get(address(item)).content.decode())
    press(writer, item, "trinh-duyet", declared=DECLARED)
    assert Submission.objects.of(item).exists()
    assert told in words(sign_in("giam-doc-trung-tam").get(address(item)))  # who decides reads it too


def test_a_clean_item_shows_nothing(sign_in: SignIn) -> None:
    assert "Đề nghị xem lại" not in words(sign_in(WRITER).get(address(saying(sign_in))))


def test_what_is_chosen_and_not_typed_is_left_alone(sign_in: SignIn) -> None:
    """A row of the calendar that is for the office alone is called so by a choice of ours."""
    item = editor.draft("lich-cong-tac", "Lịch", User.objects.get(username="lanh-dao-vp-hdnd-ubnd"))
    assert item.rows[0].value["what"]
    item.rows[0].value["readers"] = "noi-bo"
    assert findings(item) == []


def test_a_link_to_what_everybody_reads_is_alive(sign_in: SignIn) -> None:
    target = editor.published("kinh-te", "Kế hoạch năm", User.objects.get(username=WRITER))
    link = f'<p>Xem <a linktype="page" id="{target.pk}">kế hoạch năm</a>.</p>'
    assert findings(saying(sign_in, paragraph(link)).get_latest_revision_as_object()) == []


def test_looking_asks_nothing_of_what_the_item_only_names(sign_in: SignIn) -> None:
    draft = saying(sign_in, paragraph("Không có gì.")).get_latest_revision_as_object()
    with CaptureQueriesContext(connection) as asked:
        findings(draft)
    assert len(asked) <= 1
