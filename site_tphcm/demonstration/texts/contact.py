"""Liên hệ, thông báo: how to reach the editors, and what happens to a mistake."""

from __future__ import annotations

from .draft import article

OFFICE, OFFICE_UNIT = "chuyen-vien-vp-hdnd-ubnd", "van-phong-hdnd-ubnd"

DRAFTS = (
    article(
        OFFICE,
        "lien-he",
        "Ví dụ: Gửi tin, bài và báo sai sót cho Ban Biên tập",
        "Tin, bài gửi về cơ quan thường trực Ban Biên tập; sai sót báo bằng liên kết ở cuối mỗi tin, bài.",
        "Tin, bài, ảnh, tư liệu gửi về Trung tâm Văn hóa, Truyền thông và Thể thao thành phố, cơ quan "
        "thường trực Ban Biên tập, ở phường Tân Quang, thành phố Tuyên Quang, hoặc gửi đến địa chỉ thư điện "
        "tử ghi ở chân trang.",
        "Mỗi tin, bài có liên kết “Báo sai sót trên trang này”. Khi báo, Ông/Bà cho biết câu nào sai và vì "
        "sao; nếu có tài liệu thì gửi kèm.",
        "Địa chỉ trong bài được ghi theo Quy chế năm 2019.",
        unit=OFFICE_UNIT,
    ),
    article(
        OFFICE,
        "lien-he",
        "Ví dụ: Khi thông tin đã đăng có sai sót",
        "Thông tin sai được đính chính; bản sửa cũng phải được phê duyệt như bài mới.",
        "Khi phát hiện sai sót, Ban Biên tập sửa bài và trình lại; bản sửa đi đúng các bước như một bài mới "
        "rồi mới thay bản đang đăng. Ngày cập nhật ghi ở cuối trang cho biết bài đã thay đổi.",
        "Văn bản của cơ quan nhà nước chỉ do cơ quan ban hành sửa; trang không tự chữa câu chữ của văn bản. "
        "Thông tin đã đăng được lưu trữ để đối chiếu, kiểm tra, theo Quy chế.",
        unit=OFFICE_UNIT,
    ),
    article(
        OFFICE,
        "lien-he",
        "Ví dụ: Một thông báo tạm ngừng phục vụ cần nói những gì",
        "Thông báo nêu từ lúc nào đến lúc nào, phần nào ngừng, trong lúc đó làm thế nào.",
        "Trước khi tạm ngừng để bảo dưỡng, trang đăng thông báo nêu: ngày, giờ bắt đầu và dự kiến kết thúc; "
        "phần nào không dùng được; trong thời gian đó Ông/Bà nộp hồ sơ, hỏi thông tin ở đâu.",
        "Thông báo đặt ở chỗ dễ thấy và gỡ bỏ khi đã hoạt động trở lại. Bản ví dụ không thông báo một đợt "
        "tạm ngừng có thật.",
        unit=OFFICE_UNIT,
    ),
)
