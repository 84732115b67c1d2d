"""Tin tổng hợp: defence and security, the political system."""

from __future__ import annotations

from .draft import news

DEFENCE_AND_SECURITY = (
    news(
        "vien-chuc-trung-tam",
        "quoc-phong-an-ninh",
        "quoc-phong-an-ninh",
        "Ví dụ: Tin quốc phòng - an ninh được xem xét về bí mật nhà nước trước khi đăng",
        "Ở chuyên mục này, người quyết định đăng phải xác nhận đã xem xét việc bảo vệ bí mật nhà nước.",
        "Mọi tin, bài trên Trang thông tin điện tử đều phải tuân theo quy định về bảo vệ bí mật nhà nước. "
        "Người trình xác nhận điều đó khi gửi bài. Riêng chuyên mục Quốc phòng - an ninh còn thêm một lần "
        "xác nhận của người quyết định đăng, và hệ thống không cho đăng khi thiếu xác nhận này.",
        "Vì vậy, người viết không đưa vào tin quân số, vị trí đóng quân, phương án, trang bị; không chụp "
        "ảnh nơi có biển cấm. Tin nói về việc người dân cần biết: đợt đăng ký, nơi đăng ký, giấy tờ mang "
        "theo, số điện thoại để hỏi.",
        "Khi chưa rõ một chi tiết có được phép đăng hay không, người viết bỏ chi tiết ấy và hỏi lại đơn vị "
        "cung cấp tin.",
    ),
    news(
        "vien-chuc-trung-tam",
        "quoc-phong-an-ninh",
        "quoc-phong-an-ninh",
        "Ví dụ: Viết tin về giữ gìn trật tự trong mùa lễ hội",
        "Mùa lễ hội cần những tin ngắn, rõ: cấm đường nào, gửi xe ở đâu, gặp việc thì báo ai.",
        "Tết Trung thu có Lễ hội Thành Tuyên với những mô hình đèn khổng lồ; tháng Hai âm lịch có lễ hội "
        "đền Hạ, đền Thượng, đền Ỷ La. Vào những dịp ấy, người dân và khách cần biết trước việc đi lại và "
        "giữ an toàn.",
        "Tin về trật tự trong lễ hội nên viết theo thứ tự người đọc cần: đoạn đường nào hạn chế xe, từ giờ "
        "nào đến giờ nào; đi vòng lối nào; gửi xe ở đâu; lạc người, mất đồ thì báo ở đâu. Phần nói về lực "
        "lượng tham gia chỉ nêu những gì đơn vị cho phép thông tin.",
        "Bản ví dụ không nêu giờ, tuyến đường của một năm cụ thể. Khi có thông báo chính thức, tin dẫn đúng "
        "thông báo và ghi tên cơ quan ban hành.",
        genre="bai",
    ),
)

POLITICAL_SYSTEM = (
    news(
        "vien-chuc-trung-tam",
        "he-thong-chinh-tri",
        "he-thong-chinh-tri",
        "Ví dụ: Ban Biên tập họp mỗi quý một lần để đánh giá hoạt động",
        "Quy chế quy định Ban Biên tập họp mỗi quý một lần; khi cần thì họp bất thường.",
        "Theo Quy chế hoạt động của Ban Biên tập Trang thông tin điện tử thành phố Tuyên Quang, mỗi quý Ban "
        "Biên tập họp một lần để đánh giá hoạt động của Ban và của Trang thông tin điện tử. Trường hợp cần "
        "thiết, Ban họp bất thường theo yêu cầu của Trưởng Ban.",
        "Mỗi thành viên có ý kiến nhận xét, đánh giá bằng văn bản, đi sâu vào lĩnh vực được phân công. Cơ "
        "quan thường trực dự thảo văn bản, chuẩn bị tài liệu và các điều kiện cho phiên họp. Các thành viên "
        "làm việc theo chế độ kiêm nhiệm.",
        "Bản ví dụ không kể về một phiên họp có thật. Tin về một phiên họp thật ghi ngày họp, người chủ "
        "trì, nội dung chính và những việc được giao kèm thời hạn.",
        picture="ban-hop",
    ),
    news(
        "vien-chuc-trung-tam",
        "he-thong-chinh-tri",
        "he-thong-chinh-tri",
        "Ví dụ: Hai nghị quyết về đơn vị hành chính của thành phố",
        "Nghị quyết số 27/NQ-CP năm 2010 thành lập thành phố; Nghị quyết số 816/NQ-UBTVQH14 mở rộng thành "
        "phố từ ngày 01/01/2020.",
        "Nghị quyết số 27/NQ-CP ngày 02/7/2010 của Chính phủ thành lập thành phố Tuyên Quang từ thị xã "
        "Tuyên Quang, với 7 phường và 6 xã.",
        "Nghị quyết số 816/NQ-UBTVQH14 ngày 21/11/2019 của Ủy ban Thường vụ Quốc hội có hiệu lực từ ngày "
        "01/01/2020. Xã Kim Phú, xã Phú Lâm và thị trấn Tân Bình được nhập vào thành phố; các phường Đội "
        "Cấn, Mỹ Lâm, An Tường được thành lập. Kể từ mốc ấy, thành phố gồm 10 phường, 5 xã cho đến hết ngày 30/6/2025.",
        "Người viết tin cần ghi tên phường, xã theo ngày của sự việc. Một việc của năm 2019 ở Đội Cấn là "
        "việc của xã Đội Cấn; cũng nơi ấy, từ năm 2020 thì gọi là phường Đội Cấn. Ghi đúng như vậy, người "
        "đọc sau này tra cứu không nhầm.",
        genre="bai",
    ),
    news(
        "vien-chuc-trung-tam",
        "he-thong-chinh-tri",
        "he-thong-chinh-tri",
        "Ví dụ: Tỉnh Tuyên Quang và tỉnh Hà Giang hợp nhất từ ngày 01/7/2025",
        "Từ ngày 01/7/2025, tỉnh Tuyên Quang sau hợp nhất có 117 xã và 7 phường.",
        "Hai tỉnh Tuyên Quang và Hà Giang hợp nhất từ ngày 01/7/2025. Sau hợp nhất, tỉnh Tuyên Quang có 117 "
        "xã và 7 phường.",
        "Các trang của thành phố ví dụ này được ghi theo tình hình trước ngày đó: danh sách 10 phường, 5 xã "
        "có giá trị đến hết ngày 30/6/2025. Vì vậy trang có số liệu và trang thủ tục ghi ngày của số liệu, "
        "để người đọc biết thông tin nói về lúc nào.",
        "Khi đơn vị hành chính thay đổi, Ban Biên tập không xóa tin cũ. Tin đã đăng được lưu lại để đối "
        "chiếu, còn tên đơn vị mới được ghi ở bài mới. Người cần làm thủ tục xem thông tin mới nhất của nơi "
        "mình cư trú.",
    ),
)

DRAFTS = (*DEFENCE_AND_SECURITY, *POLITICAL_SYSTEM)
