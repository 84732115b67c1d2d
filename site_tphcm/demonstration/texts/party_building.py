"""Xây dựng Đảng, đoàn thể: how such news is written; no words of Hồ Chí Minh are quoted or made up."""

from __future__ import annotations

from .draft import EXAMPLE, Draft, news

FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"

PARTY_AND_ORGANISATIONS = (
    Draft(
        FRONT,
        "xay-dung-dang",
        "NewsPage",
        "Ví dụ: Mặt trận Tổ quốc thành phố gửi tin công tác",
        "Bản nháp do đầu mối của Ủy ban Mặt trận Tổ quốc gửi.",
        (EXAMPLE,),
        {"genre": "tin", "field_of_activity": "he-thong-chinh-tri"},
        unit=FRONT_UNIT,
        until="draft",
    ),
    news(
        FRONT,
        "xay-dung-dang",
        "he-thong-chinh-tri",
        "Ví dụ: Chuyên mục Xây dựng Đảng và đoàn thể đăng những gì",
        "Chuyên mục đăng tin, bài về công tác xây dựng Đảng, Mặt trận Tổ quốc và các tổ chức chính trị - xã "
        "hội.",
        "Theo Quy chế, Trưởng Ban biên tập chỉ đạo việc phối hợp với các cơ quan liên quan để tổng hợp, "
        "biên tập, cung cấp thông tin về công tác xây dựng Đảng, Mặt trận Tổ quốc và các tổ chức chính trị "
        "- xã hội. Văn phòng Thành ủy và các tổ chức chính trị - xã hội thành phố cung cấp tin, bài cho "
        "chuyên mục.",
        "Tin sự kiện nêu việc gì, ai chủ trì, kết quả ra sao. Bài chuyên đề kể một cách làm: bắt đầu từ khó "
        "khăn nào, làm thế nào, nay được gì. Bài nào cũng ghi đơn vị cung cấp, để người đọc biết hỏi thêm ở "
        "đâu.",
        "Các đơn vị gửi tin ít nhất một lần mỗi tháng; thành viên Ban Biên tập cập nhật chuyên mục hằng "
        "tuần.",
        unit=FRONT_UNIT,
    ),
    news(
        FRONT,
        "xay-dung-dang",
        "he-thong-chinh-tri",
        "Ví dụ: Tin về một hội nghị của Mặt trận, đoàn thể viết theo thứ tự nào",
        "Tin hội nghị đi từ việc chính đến người dự, rồi đến kết quả; người dự nêu theo thứ bậc.",
        "Tin về hội nghị thường mở đầu bằng buổi và ngày, nơi họp, đơn vị tổ chức, nội dung chính. Câu tiếp "
        "theo nêu người dự theo thứ bậc, ghi đủ chức danh ở lần nêu đầu tiên; chức danh của Đảng đứng trước "
        "chức danh của Nhà nước.",
        "Phần giữa chọn hai hoặc ba nội dung quan trọng nhất đối với đoàn viên, hội viên và người dân, "
        "không chép lại cả báo cáo. Số liệu nào cũng ghi tính đến ngày nào. Phần cuối nêu việc sẽ làm tiếp "
        "và thời hạn.",
        "Dưới tin, ở bên phải, ghi “Tin, ảnh: …”. Nếu người viết và người chụp khác nhau thì ghi riêng từng "
        "người. Bản ví dụ này không nói về một hội nghị có thật.",
        genre="bai",
        unit=FRONT_UNIT,
    ),
    news(
        FRONT,
        "xay-dung-dang",
        "he-thong-chinh-tri",
        "Ví dụ: Ý kiến của người dân đến với Mặt trận qua những kênh nào",
        "Gợi ý viết bài theo một ý kiến, từ lúc người dân nói ra đến lúc có câu trả lời.",
        "Người dân nói ý kiến của mình ở cuộc họp tổ dân phố, ở buổi tiếp xúc, hoặc gửi bằng văn bản. Một "
        "bài về việc này nên theo một ý kiến từ lúc nói ra đến lúc có câu trả lời: ai ghi lại, chuyển cho "
        "ai, trả lời khi nào, người nêu ý kiến có hài lòng không.",
        "Bài không cần kể nhiều ý kiến. Một ý kiến có kết quả rõ ràng thuyết phục hơn một bảng số liệu. "
        "Người nêu ý kiến được hỏi trước khi đăng tên.",
        "Bản ví dụ không kể về một ý kiến có thật nào.",
        genre="bai",
        unit=FRONT_UNIT,
        until="submitted",
    ),
)

FOLLOWING_HIS_EXAMPLE = (
    news(
        "vien-chuc-trung-tam",
        "hoc-tap-lam-theo-bac",
        "he-thong-chinh-tri",
        "Ví dụ: Kể một việc làm theo gương Bác: viết thật và viết ngắn",
        "Bài về học tập và làm theo Bác nên kể một việc làm thật, bằng lời giản dị.",
        "Chuyên mục này dành cho việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh. Bài "
        "hay thường bắt đầu từ một việc nhỏ mà ai cũng làm được: tiết kiệm một khoản chi, trả lời dân đúng "
        "hẹn, bớt một cuộc họp, giữ sạch một đoạn đường.",
        "Người viết hỏi: việc ấy làm từ khi nào, ai làm, có giữ được lâu không, người xung quanh thấy thế "
        "nào. Phần liên hệ với lời Bác dạy nên ngắn; nếu trích lời Bác thì trích đúng, ghi rõ tên sách, "
        "tập, trang. Không chắc thì không trích.",
        "Bản ví dụ không trích lời Bác và không nêu tên người, đơn vị nào, vì chưa có việc thật để kể.",
        genre="bai",
    ),
    news(
        FRONT,
        "hoc-tap-lam-theo-bac",
        "he-thong-chinh-tri",
        "Ví dụ: Đoàn thể giới thiệu cách làm theo Bác của đơn vị mình",
        "Các tổ chức chính trị - xã hội gửi bài về cách làm cụ thể của đơn vị, ít nhất một lần mỗi tháng.",
        "Các tổ chức chính trị - xã hội thành phố, Văn phòng Thành ủy và viên chức Trung tâm cùng cung cấp "
        "tin, bài cho chuyên mục Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh. Mỗi đơn vị "
        "gửi ít nhất một lần mỗi tháng, hoặc gửi ngay khi có cách làm mới.",
        "Bài của đơn vị nên trả lời bốn câu: chọn việc gì để làm theo, vì sao chọn việc ấy, làm được đến "
        "đâu, còn vướng điều gì. Nói cả điều còn vướng thì nơi khác mới học được.",
        "Ảnh gửi kèm là ảnh của chính việc làm đó. Ảnh chụp cả hội trường không nói được nhiều, trừ khi hội "
        "nghị là việc chính của bài.",
        unit=FRONT_UNIT,
    ),
)

DRAFTS = (*PARTY_AND_ORGANISATIONS, *FOLLOWING_HIS_EXAMPLE)
