"""Lịch làm việc của Thường trực Thành ủy: it stays inside the office, for the regulation lets only the government's be shown."""

from __future__ import annotations

from .draft import Draft
from .schedules import row, schedule

CONTACT, UNIT, SECTION = "dau-moi-van-phong-thanh-uy", "van-phong-thanh-uy", "lich-thuong-truc-thanh-uy"
SECRETARY, DEPUTY = "Bí thư Thành ủy (ví dụ)", "Phó Bí thư Thường trực Thành ủy (ví dụ)"
SUMMARY = (
    "Ví dụ: lịch của Thường trực Thành ủy trong một tuần không có thật; lưu hành nội bộ, để bố trí đưa tin."
)
ROOM = "Phòng họp Thành ủy (ví dụ)"


def inside(day: str, starts_at: str, what: str, place: str, *chairs: str, **more: str) -> dict[str, str]:
    """No reader of the site meets it."""
    said = {"readers": "noi-bo", "prepared_by": "Văn phòng Thành ủy (ví dụ)"}
    return row(day, starts_at, what, place, *chairs, **(said | more))


def week(number: int, *rows: dict[str, str]) -> Draft:
    return schedule(CONTACT, SECTION, number, SUMMARY, *rows, unit=UNIT)


MEETING = inside("thu-hai", "08:00", "Hội ý Thường trực đầu tuần", ROOM, SECRETARY, participants="Văn phòng")

DRAFTS = (
    week(
        -1,
        MEETING,
        inside("thu-tu", "08:00", "Làm việc với cấp ủy một phường", "Trụ sở phường", DEPUTY),
        inside("thu-sau", "14:00", "Cho ý kiến về nội dung tuyên truyền tuần sau", ROOM, SECRETARY, DEPUTY),
    ),
    week(
        0,
        MEETING,
        inside("thu-ba", "19:30", "Dự sinh hoạt với chi bộ tổ dân phố", "Nhà văn hóa tổ dân phố", DEPUTY),
        inside(
            "thu-nam",
            "08:00",
            "Đối thoại với đoàn viên, hội viên",
            "Hội trường (ví dụ)",
            SECRETARY,
            participants="Mặt trận Tổ quốc và các đoàn thể",
        ),
    ),
    week(
        1,
        MEETING,
        inside("thu-nam", "14:00", "Nghe chuẩn bị nội dung hội nghị của cấp ủy", ROOM, SECRETARY, DEPUTY),
    ),
)
