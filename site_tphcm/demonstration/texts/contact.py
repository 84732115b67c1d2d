"""Liên hệ, thông báo: how to reach the editors, where the city speaks, and what happens to a mistake.

The one address that is a fact is that of the regulation (III.7-4); no number and no name is invented.
"""

from __future__ import annotations

from site_tphcm.demonstration.papers import MomentFromToday

from .draft import told

OFFICE, OFFICE_UNIT = "chuyen-vien-vp-hdnd-ubnd", "van-phong-hdnd-ubnd"
SECTION, NOTICE = "lien-he", "NoticePage"
BOARD = "bbt.tpTuyenQuang@gmail.com"  # III.7-4
CENTRE = "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố"

DRAFTS = (
    told(
        OFFICE,
        SECTION,
        "ContactsPage",
        "Ví dụ: Danh bạ liên hệ của Trang thông tin điện tử",
        "Việc nào hỏi ai: tin, bài; thủ tục; tiếp cận thông tin. Chỉ ghi số và địa chỉ của cơ quan.",
        "Mỗi dòng ghi họ tên, chức vụ, đơn vị, điện thoại, fax, thư điện tử công vụ và việc người đó giải đáp. "
        "Số máy và thư riêng của cán bộ không đăng ở đây.",
        "Địa chỉ thư của Ban Biên tập được ghi theo Quy chế năm 2019; dòng có chữ “ví dụ” không phải của người "
        "có thật.",
        unit=OFFICE_UNIT,
        rows=(
            (
                "people",
                {
                    "name": "Cơ quan thường trực Ban Biên tập",
                    "unit": "trung-tam-van-hoa",
                    "purpose": "Gửi tin, bài, ảnh; báo sai sót trên trang",
                    "email": BOARD,
                },
            ),
            (
                "people",
                {
                    "name": "Người hướng dẫn (ví dụ)",
                    "position": "Công chức (ví dụ)",
                    "unit": "phuong-minh-xuan",
                    "purpose": "Hướng dẫn nộp hồ sơ hộ tịch, chứng thực",
                    "email": "mot-cua@vi-du.invalid",
                },
            ),
            (
                "people",
                {
                    "name": "Đầu mối cung cấp thông tin (ví dụ)",
                    "position": "Chuyên viên (ví dụ)",
                    "unit": OFFICE_UNIT,
                    "purpose": "Tiếp nhận yêu cầu cung cấp thông tin",
                    "email": "cung-cap-thong-tin@vi-du.invalid",
                },
            ),
        ),
    ),
    told(
        OFFICE,
        SECTION,
        "ChannelsPage",
        "Ví dụ: Các kênh thông tin chính thức của thành phố",
        "Kênh nào là của thành phố, ai vận hành, từ khi nào. Kênh không có ở đây không phải kênh chính thức.",
        "Khi nhận được lời mời, thông báo từ một trang hay tài khoản lạ xưng là cơ quan của thành phố, Ông/Bà đối "
        "chiếu với danh sách này. Thấy kênh giả mạo, xin báo cho Ban Biên tập.",
        "Danh sách được cập nhật ngay khi có kênh mới hoặc kênh ngừng hoạt động.",
        unit=OFFICE_UNIT,
        rows=(
            (
                "channels",
                {
                    "kind": "trang-thong-tin",
                    "name": "Ví dụ: Dịch vụ công quốc gia",
                    "address": "https://dichvucong.gov.vn/",
                    "operator": "Cơ quan vận hành (ví dụ)",
                },
            ),
            (
                "channels",
                {
                    "kind": "khac",
                    "name": "Ví dụ: Bảng tin của phường, xã",
                    "address": "Tại Bộ phận Tiếp nhận và Trả kết quả",
                    "operator": "Ủy ban nhân dân phường, xã",
                },
            ),
        ),
    ),
    told(
        OFFICE,
        SECTION,
        NOTICE,
        "Ví dụ: Gửi tin, bài và báo sai sót cho Ban Biên tập",
        "Tin, bài gửi về cơ quan thường trực Ban Biên tập; sai sót báo bằng liên kết ở cuối mỗi tin, bài.",
        f"Tin, bài, ảnh, tư liệu gửi về {CENTRE}, cơ quan thường trực Ban Biên tập, ở phường Tân Quang, thành phố "
        "Tuyên Quang, hoặc gửi đến địa chỉ thư điện tử ghi ở chân trang.",
        "Mỗi tin, bài có liên kết “Báo sai sót trên trang này”. Khi báo, Ông/Bà cho biết câu nào sai và vì "
        "sao; nếu có tài liệu thì gửi kèm.",
        "Địa chỉ trong bài được ghi theo Quy chế năm 2019.",
        unit=OFFICE_UNIT,
    ),
    told(
        OFFICE,
        SECTION,
        NOTICE,
        "Ví dụ: Khi thông tin đã đăng có sai sót",
        "Thông tin sai được đính chính; bản sửa cũng phải được phê duyệt như bài mới.",
        "Khi phát hiện sai sót, Ban Biên tập sửa bài và trình lại; bản sửa đi đúng các bước như một bài mới "
        "rồi mới thay bản đang đăng. Ngày cập nhật ghi ở cuối trang cho biết bài đã thay đổi.",
        "Văn bản của cơ quan nhà nước chỉ do cơ quan ban hành sửa; trang không tự chữa câu chữ của văn bản. "
        "Thông tin đã đăng được lưu trữ để đối chiếu, kiểm tra, theo Quy chế.",
        unit=OFFICE_UNIT,
    ),
    told(
        OFFICE,
        SECTION,
        NOTICE,
        "Ví dụ: Tạm ngừng phục vụ để bảo dưỡng trong đêm",
        "Thông báo nêu từ lúc nào đến lúc nào, phần nào ngừng, trong lúc đó làm thế nào.",
        "Khi được đăng, thông báo này hiện ở đầu mọi trang cho đến lúc hoạt động trở lại rồi tự ẩn. Bản ví dụ chưa "
        "trình, vì không có đợt tạm ngừng nào có thật.",
        unit=OFFICE_UNIT,
        until="draft",
        occasion="tam-ngung",
        starts_at=MomentFromToday(20, 22),
        ends_at=MomentFromToday(21, 4),
        what_stops="Cả trang, kể cả tìm kiếm và tải văn bản.",
        meanwhile="Hồ sơ vẫn nộp được tại Bộ phận Tiếp nhận và Trả kết quả của phường, xã trong giờ làm việc.",
    ),
)
