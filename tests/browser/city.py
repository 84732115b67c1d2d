"""A city with something to read: a page of every kind, with every part a body may have."""

from __future__ import annotations

from typing import Any

from tests import editor
from tests.kinds import number
from tests.samples import FULL
from vietnamese.text import slug
from workflows.staff.models import User

WRITER = "vien-chuc-trung-tam"
TABLE = {
    "data": [["Việc", "Nơi nộp"], ["Khai sinh", "Ủy ban nhân dân phường"], ["Chứng thực", "Bộ phận Một cửa"]],
    "cell": [],
    "first_row_is_table_header": True,
    "first_col_is_header": True,
    "table_caption": "Việc gì nộp ở đâu",
}
BODY = [
    ("heading", {"text": "Người dân cần mang theo giấy tờ gì", "level": "h2"}),
    (
        "paragraph",
        "<p>Mang theo giấy tờ tùy thân <b>còn hạn</b>.</p><ul><li>Bản chính.</li><li>Bản sao.</li></ul>",
    ),
    ("quote", {"text": "Đúng hẹn là lời hứa.", "source": "Một cán bộ tiếp nhận"}),
    ("table", TABLE),
]
DOCUMENT = "Văn bản có đủ các phần"
NUMBER = number(DOCUMENT)
DOCUMENTS = "/chi-dao-dieu-hanh/chi-dao-cua-chinh-quyen/"
FEW = (
    "/",
    "/tin-tong-hop/kinh-te/",
    "/tin-tong-hop/kinh-te/bai-co-du-cac-phan/",
    "/gioi-thieu/ban-bien-tap/quy-che/",
    "/van-ban/?tinh-trang=con-hieu-luc&xem=bang",
    "/khong-co-trang-nay/",
)
MORE = (
    DOCUMENTS,
    f"{DOCUMENTS}quyet-dinh-so-{slug(NUMBER)}/",
    "/tin-tong-hop/",
    "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/thu-tuc-co-du-cac-phan/",
    "/tim-kiem/",
    "/tim-kiem/?q=giay+to",
    "/so-do-trang/",
    "/dinh-chinh/",
    "/kha-nang-tiep-can/",
    "/lien-he/",
    "/en/",
)
ADDRESSES = (*FEW, *MORE) if FULL else FEW


def fill() -> None:
    """Published as the end of a chain would publish it."""
    owner = User.objects.get(username=WRITER)
    _published("kinh-te", "Bài có đủ các phần", owner)
    _published("thu-tuc-hanh-chinh", "Thủ tục có đủ các phần", owner)
    _published("chi-dao-cua-chinh-quyen", DOCUMENT, owner)
    for count in range(24):
        editor.published("kinh-te", f"Tin số {count} về mùa màng của các phường", owner)


def _published(section: str, title: str, owner: User) -> Any:
    page = editor.draft(section, title, owner)
    page.body = BODY
    page.save_revision(user=owner).publish(skip_permission_checks=True)
    return page
