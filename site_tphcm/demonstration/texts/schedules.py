"""Lịch công tác: weeks around the day the demonstration is loaded, of meetings that nobody holds."""

from __future__ import annotations

from dataclasses import replace

from .draft import EXAMPLE, Draft


def schedule(
    author: str,
    section: str,
    week: int,
    summary: str,
    *rows: dict[str, str],
    unit: str = "",
    until: str = "published",
) -> Draft:
    """A week of the calendar; its title is its week."""
    title = f"Lịch công tác tuần, {abs(week)} tuần {'trước' if week < 0 else 'sau'}"
    told = Draft(author, section, "SchedulePage", title, summary, (EXAMPLE,), unit=unit, until=until)
    return replace(told, week=week, rows=rows)


CLERK, UNIT, SECTION = "chuyen-vien-vp-hdnd-ubnd", "van-phong-hdnd-ubnd", "lich-cong-tac"
CHAIRMAN, DEPUTY = "Chủ tịch UBND (ví dụ)", "Phó Chủ tịch UBND (ví dụ)"
SUMMARY = "Ví dụ: lịch của một tuần không có thật, để giới thiệu cách trình bày và theo dõi lịch công tác."


def row(day: str, starts_at: str, what: str, place: str, *chairs: str, **more: str) -> dict[str, str]:
    """A public row, unless it says otherwise."""
    said = {"day": day, "starts_at": starts_at, "what": f"Ví dụ: {what}", "place": place}
    return (
        said
        | {"chairs": "\n".join(chairs), "readers": "cong-khai", "prepared_by": "Văn phòng (ví dụ)"}
        | more
    )


def inside(day: str, starts_at: str, what: str) -> dict[str, str]:
    """One that no reader meets: it shows the office that it stays inside."""
    return row(day, starts_at, what, "Phòng họp số 2", CHAIRMAN, readers="noi-bo")


def week(number: int, *rows: dict[str, str], until: str = "published") -> Draft:
    return schedule(CLERK, SECTION, number, SUMMARY, *rows, unit=UNIT, until=until)


MONDAY = (
    row(
        "thu-hai",
        "07:30",
        "Họp giao ban đầu tuần",
        "Phòng họp số 1",
        CHAIRMAN,
        ends_at="09:00",
        participants="Lãnh đạo các phòng, ban, đơn vị",
    ),
    inside("thu-hai", "14:00", "Hội ý công việc nội bộ"),
)
RECEPTION = row(
    "thu-nam",
    "08:00",
    "Tiếp công dân định kỳ",
    "Trụ sở tiếp công dân",
    CHAIRMAN,
    ends_at="11:00",
    participants="Thanh tra, Văn phòng",
    prepared_by="Ban tiếp công dân (ví dụ)",
)

DRAFTS = (
    week(
        -2,
        *MONDAY,
        row("thu-tu", "14:00", "Kiểm tra việc dọn vệ sinh đường phố", "Các tổ dân phố", DEPUTY),
        RECEPTION,
    ),
    week(
        -1,
        *MONDAY,
        row(
            "thu-ba",
            "08:00",
            "Nghe báo cáo tiến độ sửa chữa nhà văn hóa tổ dân phố",
            "Phòng họp số 1",
            DEPUTY,
        ),
        RECEPTION,
        row("thu-sau", "15:00", "Thông qua lịch công tác tuần sau", "Phòng họp số 1", CHAIRMAN, DEPUTY),
    ),
    week(
        0,
        *MONDAY,
        row(
            "thu-ba",
            "09:00",
            "Làm việc với các đơn vị về chuẩn bị chợ phiên",
            "Phòng họp số 1",
            DEPUTY,
            participants="Các đơn vị liên quan",
            mark="dieu-chinh",
            mark_note="chuyển từ 08:00 sang 09:00",
        ),
        inside("thu-tu", "08:00", "Rà soát hồ sơ chưa công bố"),
        RECEPTION,
        row(
            "thu-nam",
            "14:00",
            "Thăm mô hình người tốt, việc tốt",
            "Nhà văn hóa tổ dân phố",
            DEPUTY,
            mark="bo-sung",
        ),
        row(
            "thu-sau",
            "14:00",
            "Kiểm tra tuyến đường đang sửa",
            "Tuyến đường ví dụ",
            DEPUTY,
            mark="hoan",
            mark_note="do thời tiết; thời gian mới sẽ thông báo sau",
        ),
        row("thu-bay", "07:00", "Ra quân tổng vệ sinh", "Quảng trường Nguyễn Tất Thành", CHAIRMAN),
    ),
    week(
        1,
        *MONDAY,
        row("thu-ba", "14:00", "Nghe báo cáo phương án cây xanh đô thị", "Phòng họp số 1", DEPUTY),
        RECEPTION,
    ),
    week(2, *MONDAY, RECEPTION, until="draft"),
)
