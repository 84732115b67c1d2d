"""The menu of each role holds what the role works with, and no more; what is not in it still opens."""

from __future__ import annotations

import pytest

from tests.approval.desk.test_menu import menu
from tests.conftest import SignIn

pytestmark = pytest.mark.django_db

EVERYBODY = ["Bàn làm việc", "Thông báo", "Nhiệm vụ của tôi", "Ai làm gì theo Quy chế"]
WRITES = ["Viết bài mới", "Ảnh", "Tệp"]
BOARD = ["Trang", "Đối chiếu", "Bản dịch"]
OLD = ["Trang lâu chưa cập nhật"]
SHARED = ["Nguồn báo, đài", "Thông tin nhận diện", "Bố cục trang chủ"]
EACH = {
    "truong-ban": [
        *BOARD,
        "Trình duyệt chiều",
        "Ủy quyền của tôi",
        "Thành viên",
        "Phân công",
        "Ủy quyền",
        "Bút danh",
    ],
    "pho-truong-ban": [*BOARD, "Trình duyệt chiều", "Ủy quyền của tôi", "Đôn đốc"],
    "truong-phong-tu-phap": [*BOARD, *WRITES, *OLD, "Trình duyệt chiều", "Ủy quyền của tôi", "Đôn đốc"],
    "vien-chuc-trung-tam": [
        *BOARD,
        *WRITES,
        *OLD,
        *SHARED,
        "Cơ quan, đơn vị",
        "Lãnh đạo thành phố",
        "Thuật ngữ song ngữ",
        "Trình duyệt chiều",
        "Lịch làm việc",
        "Từ tìm không thấy",
        "Kết quả nên xem",
    ],
    "chuyen-vien-vhtt": [*BOARD, *WRITES, *OLD],
    "chuyen-vien-vp-hdnd-ubnd": [*BOARD, *WRITES, *OLD, *SHARED],
    "dau-moi-phuong-minh-xuan": ["Trang", "Bản dịch", *WRITES],
    "quan-sat": BOARD,
    "quan-tri-ky-thuat": ["Thành viên", "Phân công", "Ủy quyền", "Bút danh", "Công việc nền", "Tài khoản"],
}
HELP = {"Hướng dẫn sử dụng", "Phím tắt"}
OF_ONESELF = {"Tài khoản", "Đăng xuất", "Tài khoản của tôi"}  # below one's name


@pytest.mark.parametrize("username", EACH)
def test_a_role_finds_its_own_work_in_the_menu_and_nothing_else(sign_in: SignIn, username: str) -> None:
    labels = {one["label"] for one in menu(sign_in(username))}
    assert labels >= HELP
    assert labels - HELP - OF_ONESELF == set(EVERYBODY + EACH[username]) - OF_ONESELF


@pytest.mark.parametrize(
    ("username", "screen"),
    [
        ("quan-sat", "/admin/trinh-duyet-chieu/"),
        ("chuyen-vien-vhtt", "/admin/reports/workflow/"),
        ("truong-ban", "/admin/snippets/snippets/homelayout/"),
    ],
)
def test_what_is_not_in_ones_menu_still_opens_where_a_link_leads_to_it(
    sign_in: SignIn, username: str, screen: str
) -> None:
    assert sign_in(username).get(screen).status_code == 200
