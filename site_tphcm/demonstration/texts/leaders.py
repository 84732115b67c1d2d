"""Hoạt động lãnh đạo: models of such news, without names, days or words of anybody."""

from __future__ import annotations

from .draft import article

DRAFTS = (
    article(
        "vien-chuc-trung-tam",
        "lanh-dao-thanh-uy",
        "Ví dụ: Mẫu tin về một buổi làm việc của Thường trực Thành ủy",
        "Mẫu để trống ngày, nơi và tên người; chỉ cho thấy thứ tự các phần của một tin.",
        "Câu mở đầu: “Sáng ngày …, tại …, Thường trực Thành ủy làm việc với … về …”. Câu này trả lời ngay "
        "ai, khi nào, ở đâu, về việc gì.",
        "Đoạn thứ hai nêu người chủ trì và người dự, theo thứ bậc. Mỗi người được ghi đầy đủ chức danh ở "
        "lần nêu đầu tiên; ai có nhiều chức danh thì ghi chức danh của Đảng trước, chức danh của Nhà nước "
        "sau.",
        "Đoạn thứ ba nêu nội dung chính và kết luận, theo tài liệu được phép thông tin. Cuối tin ghi “Tin, "
        "ảnh: …”. Mẫu này không nói về một buổi làm việc có thật.",
    ),
    article(
        "lanh-dao-vp-thanh-uy",
        "lanh-dao-thanh-uy",
        "Ví dụ: Lịch làm việc là căn cứ để đưa tin hoạt động lãnh đạo",
        "Văn phòng Thành ủy căn cứ lịch làm việc để trao đổi trước với Ban Biên tập về việc đưa tin.",
        "Theo Quy chế, Lãnh đạo Văn phòng Thành ủy căn cứ lịch làm việc và yêu cầu của Thường trực Thành "
        "ủy, trao đổi trực tiếp với Ban Biên tập hoặc cơ quan, cá nhân liên quan để hoạt động của lãnh đạo "
        "thành phố được phản ánh kịp thời.",
        "Trong hệ thống này, lịch làm việc của Thường trực Thành ủy chỉ lưu hành nội bộ. Người đọc biết "
        "được hoạt động qua tin, bài đã được phê duyệt.",
        unit="van-phong-thanh-uy",
    ),
    article(
        "vien-chuc-trung-tam",
        "lanh-dao-hdnd-ubnd",
        "Ví dụ: Một tin về kỳ họp Hội đồng nhân dân gồm những phần nào",
        "Tin về kỳ họp nêu nội dung được xem xét, kết quả và nơi xem nghị quyết.",
        "Phần đầu cho biết kỳ họp nào, khai mạc và bế mạc khi nào, ai chủ tọa. Phần giữa nêu từng nội dung "
        "được xem xét, mỗi nội dung một câu, bằng lời người dân hiểu được. Phần cuối nêu kết quả và nơi xem "
        "toàn văn nghị quyết.",
        "Số nghị quyết, ngày, trích yếu được chép đúng từ văn bản đã ban hành; chưa có văn bản thì chưa "
        "ghi. Kết quả chất vấn nêu câu hỏi, câu trả lời và thời hạn đã hứa. Bản ví dụ không nói về một kỳ "
        "họp có thật.",
    ),
    article(
        "lanh-dao-vp-hdnd-ubnd",
        "lanh-dao-hdnd-ubnd",
        "Ví dụ: Văn phòng HĐND và UBND phối hợp đưa tin hoạt động lãnh đạo",
        "Quy chế giao Lãnh đạo Văn phòng phối hợp để hoạt động của lãnh đạo thành phố được phản ánh kịp "
        "thời.",
        "Theo Quy chế, Lãnh đạo Văn phòng HĐND và UBND thành phố căn cứ lịch làm việc và yêu cầu của Thường "
        "trực HĐND, lãnh đạo UBND thành phố để phối hợp đưa tin. Một cách làm gợi ý: trước cuộc làm việc, "
        "Văn phòng cho Trung tâm biết nội dung, thành phần và phần nào được đưa tin; sau đó cung cấp tài "
        "liệu được phép thông tin để người viết đối chiếu.",
        "Người viết giữ đúng chức danh, đúng số liệu và đúng mức độ của kết luận: việc đang xem xét thì "
        "không viết như việc đã quyết. Nếu tin đăng có sai sót, Văn phòng báo để đính chính thông tin đã "
        "đăng.",
        unit="van-phong-hdnd-ubnd",
    ),
)
