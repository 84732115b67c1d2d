"""Chỉ đạo, điều hành, some more documents: none of them exists, and each says how such a text helps whoever reads it."""

from __future__ import annotations

from datetime import date

from .draft import document

PARTY_OFFICE, OFFICE = "lanh-dao-vp-thanh-uy", "lanh-dao-vp-hdnd-ubnd"

DRAFTS = (
    document(
        PARTY_OFFICE,
        "chi-dao-cua-cap-uy",
        "ke-hoach",
        "11-KH/VD",
        date(2026, 5, 18),
        "Ví dụ: Kế hoạch tuyên truyền về nếp sống văn minh trong mùa lễ hội",
        "Bản kế hoạch mẫu chia việc theo ba thời điểm: trước hội nhắc người dân về trang phục và rác thải, trong hội "
        "chỉ đường và đón trẻ lạc, sau hội dọn dẹp và rút kinh nghiệm.",
        "Mỗi việc có đơn vị làm chính, đơn vị cùng làm và ngày xong. Phần không được phép thông tin không nằm trong "
        "bản đăng.",
        field_of_activity="van-hoa-xa-hoi",
    ),
    document(
        PARTY_OFFICE,
        "chi-dao-cua-cap-uy",
        "thong-bao",
        "12-TB/VD",
        date(2026, 8, 10),
        "Ví dụ: Thông báo lịch tiếp nhận ý kiến góp ý của đảng viên và người dân",
        "Thông báo cho biết ý kiến được nhận ở đâu, vào buổi nào, bằng những cách nào. Người gửi để lại cách liên hệ "
        "thì được báo lại khi ý kiến đã được xem xét.",
        "Thư không ghi tên vẫn được đọc, nhưng không có nơi để trả lời.",
        field_of_activity="he-thong-chinh-tri",
    ),
    document(
        OFFICE,
        "chi-dao-cua-chinh-quyen",
        "thong-bao",
        "13/TB-VD",
        date(2026, 9, 14),
        "Ví dụ: Thông báo hạn chế xe trên các tuyến phố có đoàn rước đèn",
        "Thông báo mẫu xếp theo điều người lái xe cần trước: đoạn phố nào, từ giờ nào đến giờ nào, đi vòng lối nào. Bản "
        "ví dụ để trống tên phố và giờ.",
        "Xe chữa cháy, xe cứu thương, xe chở người khuyết tật được đi theo hướng dẫn tại chỗ. Người sống trên tuyến "
        "phố đưa xe vào nhà trước giờ hạn chế.",
        field_of_activity="do-thi",
    ),
    document(
        OFFICE,
        "chi-dao-cua-chinh-quyen",
        "ke-hoach",
        "14/KH-VD",
        date(2026, 10, 5),
        "Ví dụ: Kế hoạch rà soát lối đi cho người khuyết tật tại trụ sở",
        "Từng trụ sở tự xem lại năm điểm: chỗ để xe, bậc thềm, độ rộng cửa, quầy tiếp nhận, nhà vệ sinh. Chỗ nào chưa "
        "qua được bằng xe lăn thì ghi cách tạm thời và thời gian sửa.",
        "Kết quả rà soát được niêm yết ngay tại sảnh để người đến làm việc biết đi lối nào.",
        relations=(("can-cu", "02/KH-VD"),),
        field_of_activity="do-thi",
    ),
    document(
        OFFICE,
        "huong-dan-cua-phong-ban",
        "huong-dan",
        "15/HD-VD",
        date(2026, 6, 8),
        "Ví dụ: Hướng dẫn các xã, phường gửi tin hằng tháng",
        "Hướng dẫn nêu ba phần của một tin gửi về: việc đã làm, kết quả người dân thấy được, người để hỏi thêm. Ảnh gửi "
        "tệp gốc kèm chú thích.",
        "Theo Quy chế, mỗi đơn vị cung cấp thông tin ít nhất một lần trong tháng. Tháng không có việc gì mới thì báo "
        "không phát sinh, để nơi nhận khỏi chờ.",
        field_of_activity="he-thong-chinh-tri",
    ),
    document(
        OFFICE,
        "huong-dan-cua-phong-ban",
        "huong-dan",
        "16/HD-VD",
        date(2026, 7, 6),
        "Ví dụ: Hướng dẫn đặt tên và chú thích tệp đính kèm",
        "Tên tệp không dấu, có ngày, nhìn vào biết là văn bản gì; tiêu đề tệp viết tiếng Việt đầy đủ. Bản quét phải đọc "
        "được bằng máy, để người khiếm thị nghe được.",
        "Tệp bảng số liệu gửi kèm bản CSV. Trang đầu của tệp dài có mục lục.",
        relations=(("can-cu", "15/HD-VD"),),
        field_of_activity="he-thong-chinh-tri",
    ),
    document(
        OFFICE,
        "huong-dan-cua-phong-ban",
        "thong-bao",
        "17/TB-VD",
        date(2026, 11, 2),
        "Ví dụ: Thông báo đường dây giải đáp của các phòng, ban",
        "Mỗi phòng, ban cử người trả lời trong giờ hành chính. Thông báo mẫu ghi lĩnh vực, chức danh, điện thoại cơ quan; "
        "bản ví dụ để trống các số.",
        "Người gọi nên nói ngay tên thủ tục hoặc mã hồ sơ. Câu hỏi được trả lời nhiều lần sẽ được viết thành bài hỏi "
        "đáp ở chuyên mục phổ biến pháp luật.",
        field_of_activity="he-thong-chinh-tri",
    ),
)
