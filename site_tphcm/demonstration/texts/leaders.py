"""Hoạt động lãnh đạo: activities of invented leaders, without a quotation, a figure or a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .draft import Draft, news


def activity(
    author: str,
    section: str,
    day: date,
    place: str,
    attendees: tuple[str, ...],
    *said: str,
    field_of_activity: str,
    **more: str,
) -> Draft:
    """What invented leaders did, told as news is."""
    told = news(author, section, field_of_activity, *said, **more)
    happened = {"event_on": day, "place": place}
    return replace(told, kind="LeadershipPage", fields=told.fields | happened, attendees=attendees)


DRAFTS = (
    activity(
        "vien-chuc-trung-tam",
        "lanh-dao-thanh-uy",
        date(2026, 1, 12),
        "Phường Minh Xuân",
        ("hoang-van-dan", "le-thi-thao"),
        "Ví dụ: Thường trực Thành ủy làm việc với cấp ủy phường về chuẩn bị Tết",
        "Buổi làm việc bàn việc chăm lo người có công, hộ nghèo và vệ sinh đường phố trước Tết.",
        "Sáng ngày 12/01, Thường trực Thành ủy làm việc với cấp ủy phường về công tác chuẩn bị đón Tết Nguyên "
        "đán. Dự buổi làm việc có đại diện Văn phòng Thành ủy và các tổ chức chính trị - xã hội của phường.",
        "Buổi làm việc nghe phường báo cáo việc rà soát danh sách người có công, hộ nghèo, người cao tuổi sống "
        "một mình; kế hoạch trang trí, dọn vệ sinh các tuyến đường; phân công trực trong những ngày nghỉ. Các "
        "đại biểu góp ý việc thông báo sớm thời gian thu gom rác, giữ gìn trật tự ở chợ và nơi công cộng.",
        "Kết thúc buổi làm việc, phường được đề nghị hoàn thiện kế hoạch, công khai số điện thoại trực và báo "
        "kết quả về Văn phòng Thành ủy.",
        field_of_activity="he-thong-chinh-tri",
        picture="cho",
    ),
    activity(
        "lanh-dao-vp-thanh-uy",
        "lanh-dao-thanh-uy",
        date(2026, 2, 24),
        "Xã Kim Phú",
        ("hoang-van-dan", "nguyen-duc-tam"),
        "Ví dụ: Lãnh đạo thành phố dự ngày hội trồng cây đầu xuân",
        "Ngày hội mở đầu phong trào trồng cây ở các xã, phường trong năm mới.",
        "Sáng ngày 24/02, tại xã Kim Phú, lãnh đạo thành phố cùng cán bộ, đoàn viên thanh niên và người dân dự "
        "ngày hội trồng cây đầu xuân.",
        "Sau phần mở đầu ngắn, các đại biểu trồng cây dọc đường vào trung tâm xã. Ban tổ chức hướng dẫn cách "
        "đào hố, buộc cọc, tưới nước trong tháng đầu; mỗi đoạn đường có một tổ dân phố hoặc thôn nhận chăm sóc.",
        "Các xã, phường tiếp tục tổ chức trồng cây ở trường học, nhà văn hóa và ven sông Lô theo kế hoạch của "
        "mình, báo kết quả qua cơ quan, đơn vị phụ trách. Người dân muốn tham gia liên hệ nhà văn hóa nơi ở để "
        "biết ngày và điểm trồng.",
        field_of_activity="van-hoa-xa-hoi",
        unit="van-phong-thanh-uy",
        picture="ruong-lua",
    ),
    activity(
        "vien-chuc-trung-tam",
        "lanh-dao-hdnd-ubnd",
        date(2026, 3, 10),
        "Trụ sở Ủy ban nhân dân thành phố",
        ("vu-thi-hue", "nguyen-duc-tam", "tran-quoc-thinh"),
        "Ví dụ: Lãnh đạo Ủy ban nhân dân thành phố họp bàn việc tiếp dân",
        "Cuộc họp rà soát nơi tiếp, lịch tiếp và cách báo kết quả cho người dân.",
        "Sáng ngày 10/3, lãnh đạo Ủy ban nhân dân thành phố chủ trì cuộc họp về công tác tiếp dân. Dự họp có "
        "Thường trực Hội đồng nhân dân, đại diện Văn phòng HĐND và UBND thành phố và một số phòng.",
        "Cuộc họp rà soát ba việc: nơi tiếp có lối đi cho người dùng xe lăn và người cao tuổi; lịch tiếp dân "
        "được niêm yết và đăng trên trang thông tin; người đến được biết việc của mình do cơ quan nào giải "
        "quyết và khi nào có kết quả.",
        "Sau cuộc họp, Văn phòng tổng hợp ý kiến, dự thảo thông báo lịch tiếp dân và trình theo quy định. Lịch "
        "chính thức được đăng ở mục lịch công tác ngay sau khi được phê duyệt.",
        field_of_activity="he-thong-chinh-tri",
        picture="ban-hop",
    ),
    activity(
        "lanh-dao-vp-hdnd-ubnd",
        "lanh-dao-hdnd-ubnd",
        date(2026, 4, 16),
        "Phường Tân Quang",
        ("tran-quoc-thinh",),
        "Ví dụ: Lãnh đạo Ủy ban nhân dân thành phố kiểm tra việc chỉnh trang hè phố",
        "Đoàn kiểm tra đi dọc một tuyến phố, ghi nhận những chỗ cần sửa để người đi bộ an toàn.",
        "Chiều ngày 16/4, lãnh đạo Ủy ban nhân dân thành phố cùng đại diện các phòng kiểm tra việc chỉnh trang "
        "hè phố ở phường Tân Quang.",
        "Đoàn xem những đoạn gạch bong, nắp cống lệch, chỗ để xe lấn lối đi và nơi thiếu dốc cho xe lăn. Mỗi "
        "điểm được chụp ảnh, ghi vị trí và giao cơ quan phụ trách xử lý. Người dân sống trên tuyến phố nêu thêm "
        "những chỗ thường đọng nước khi mưa.",
        "Cơ quan được giao báo thời gian làm xong từng việc để phường thông báo cho người dân. Những việc cần "
        "nhiều thời gian được đưa vào kế hoạch và công khai theo quy định.",
        field_of_activity="do-thi",
        unit="van-phong-hdnd-ubnd",
    ),
)
