"""`who_approves` as a clerk reads it, with the people of today."""

from __future__ import annotations

import pytest

from tests.databases import call
from workflows.regulation.tuyen_quang import REGULATION
from workflows.staff.models import Appointment, Assignment, User

pytestmark = pytest.mark.django_db


def test_one_section_shows_its_chain_with_clauses_gaps_and_people() -> None:
    assert call("who_approves", "kinh-te").splitlines() == [
        "Thành phố Tuyên Quang, QĐ 4259/QĐ-UBND (phụ lục ghi số 455)",
        "",
        "Tin tổng hợp › Kinh tế",
        "  Địa chỉ: /tin-tong-hop/kinh-te/",
        "  Cung cấp, biên tập: Viên chức Trung tâm Văn hóa, Truyền thông và Thể thao thành phố; "
        "Đầu mối các phòng, ban, đơn vị, các tổ chức chính trị - xã hội thành phố, "
        "các xã, phường thuộc thành phố; Các xã, phường thuộc thành phố",
        "  1. kiểm duyệt: Giám đốc Trung tâm Văn hóa, Truyền thông và Thể thao thành phố "
        "(II.4.3b-2): Lê Thu Hà (ví dụ)",
        "  2. phê duyệt: Trưởng Ban biên tập † (III.8-2): Hoàng Thị Hạnh (ví dụ)",
        "  Định kỳ cập nhật: hằng ngày",
        "  Căn cứ: I.3.2c, II.4.3b-2, II.4.3b-8",
        "  † Quy chế ghi “lãnh đạo Ban Biên tập theo lĩnh vực phê duyệt” mà không nêu lãnh đạo nào. "
        "Trưởng Ban biên tập phê duyệt.",
    ]


@pytest.mark.parametrize("asked", ["kinh-te", "/tin-tong-hop/kinh-te/", "tin-tong-hop/kinh-te"])
def test_a_section_is_found_by_its_key_or_its_address(asked: str) -> None:
    assert "Tin tổng hợp › Kinh tế" in call("who_approves", asked)


def test_a_heading_lists_its_sections_and_no_other() -> None:
    said = call("who_approves", "tin-tong-hop")
    titles = [line for line in said.splitlines()[1:] if line and not line.startswith(" ")]
    below = [s for s in REGULATION.sections if s.parent == "tin-tong-hop"]
    assert titles == [REGULATION.full_title(s.key) for s in below]
    assert len(titles) == 8


def test_without_a_word_it_lists_every_section() -> None:
    said = call("who_approves")
    assert all(REGULATION.full_title(s.key) in said for s in REGULATION.sections)
    assert "Địa chỉ: chưa có trang" in said


def test_a_role_nobody_holds_is_said() -> None:
    Appointment.objects.filter(role="giam-doc-trung-tam").delete()
    said = call("who_approves", "kinh-te")
    assert "thành phố (II.4.3b-2): chưa có người giữ chức danh" in said


def test_an_assignment_fills_the_gap_and_the_named_step_stays() -> None:
    Assignment.objects.create(
        section="kinh-te",
        duty="approve",
        role="pho-truong-ban",
        starts_on="2020-01-01",
        decision_number="ví dụ",
    )
    said = call("who_approves", "kinh-te")
    assert (
        "2. phê duyệt: Phó Trưởng Ban biên tập † theo phân công ví dụ (II.4.1-3): Nguyễn Quang Minh (ví dụ)"
        in said
    )
    assert "1. kiểm duyệt: Giám đốc" in said


def test_somebody_whose_account_is_closed_is_not_named() -> None:
    User.objects.filter(username="truong-ban").update(is_active=False)
    assert "Hoàng Thị Hạnh" not in call("who_approves", "kinh-te")
