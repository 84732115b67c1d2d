"""Hoạt động lãnh đạo, the rest of the year: invented leaders of shared.py, no quotation, no figure, no decision."""

from __future__ import annotations

from datetime import date

from .leaders import activity

CENTRE = "vien-chuc-trung-tam"

DRAFTS = (
    activity(
        CENTRE,
        "lanh-dao-thanh-uy",
        date(2026, 5, 14),
        "Phường Nông Tiến",
        ("le-thi-thao",),
        "Ví dụ: Thường trực Thành ủy dự sinh hoạt với chi bộ tổ dân phố",
        "Buổi sinh hoạt bàn cách để đảng viên trẻ nhận việc cụ thể ở nơi cư trú.",
        "Tối ngày 14/5, lãnh đạo Thành ủy dự sinh hoạt thường kỳ với một chi bộ tổ dân phố ở phường Nông Tiến.",
        "Chi bộ thảo luận việc giao cho mỗi đảng viên trẻ một phần việc gần nhà: trông tủ sách, hướng dẫn người cao "
        "tuổi dùng dịch vụ trực tuyến, theo dõi một đoạn mương thoát nước. Các ý kiến nêu cả chỗ khó, như giờ làm ca "
        "và việc đi học xa.",
        "Đại biểu dự họp lắng nghe, trao đổi về cách ghi việc đã giao vào sổ chi bộ và xem lại vào kỳ sinh hoạt sau. "
        "Nội dung đăng trên trang thuộc phạm vi được phép thông tin.",
        field_of_activity="he-thong-chinh-tri",
    ),
    activity(
        "lanh-dao-vp-thanh-uy",
        "lanh-dao-thanh-uy",
        date(2026, 7, 24),
        "Phường Phan Thiết",
        ("hoang-van-dan", "bui-van-hien"),
        "Ví dụ: Lãnh đạo thành phố thăm gia đình người có công",
        "Các đoàn đến thăm tại nhà, hỏi sức khỏe và ghi lại những việc gia đình còn vướng.",
        "Sáng ngày 24/7, lãnh đạo thành phố thăm một số gia đình người có công ở phường Phan Thiết. Cùng đi có đại "
        "diện Ủy ban Mặt trận Tổ quốc thành phố và lãnh đạo phường.",
        "Tại từng nhà, đoàn hỏi thăm sức khỏe, nghe gia đình kể chuyện sinh hoạt và những giấy tờ, chế độ còn chờ. "
        "Cán bộ phường ghi lại để trả lời từng việc; việc nào thuộc cơ quan khác thì chuyển và báo cho gia đình biết.",
        "Danh sách gia đình và hình ảnh trong nhà chỉ đăng khi gia đình đồng ý. Bản ví dụ không kể về một gia đình "
        "nào.",
        field_of_activity="van-hoa-xa-hoi",
        unit="van-phong-thanh-uy",
    ),
    activity(
        CENTRE,
        "lanh-dao-hdnd-ubnd",
        date(2026, 9, 5),
        "Xã Tràng Đà",
        ("ma-thi-nga",),
        "Ví dụ: Lãnh đạo Ủy ban nhân dân thành phố dự lễ khai giảng",
        "Buổi lễ gọn trong sân trường, dành phần lớn thời gian đón học sinh lớp Một.",
        "Sáng ngày 05/9, lãnh đạo Ủy ban nhân dân thành phố dự lễ khai giảng năm học mới tại một trường học ở xã Tràng "
        "Đà, cùng thầy cô, học sinh và cha mẹ học sinh.",
        "Sau lễ chào cờ, học sinh lớp lớn dắt tay các em lớp Một vào sân. Nhà trường giới thiệu thầy cô chủ nhiệm, lối "
        "đi an toàn lúc tan học và nơi cha mẹ đứng đón để không ùn xe trước trường.",
        "Sau buổi lễ, đại biểu đi xem phòng học, nhà vệ sinh, bếp ăn và trao đổi với nhà trường về những chỗ cần sửa "
        "trong năm. Ý kiến được giao cho các phòng liên quan trả lời.",
        field_of_activity="van-hoa-xa-hoi",
        picture="truong-hoc",
    ),
    activity(
        CENTRE,
        "lanh-dao-hdnd-ubnd",
        date(2026, 9, 18),
        "Các tuyến phố trung tâm",
        ("nguyen-duc-tam", "ma-thi-nga", "tran-quoc-thinh"),
        "Ví dụ: Lãnh đạo thành phố xem việc dựng mô hình đèn trước đêm hội",
        "Đoàn xem đường đi của mô hình, dây điện trên cao, lối thoát và chỗ đứng của người xem.",
        "Chiều ngày 18/9, lãnh đạo Ủy ban nhân dân thành phố đi dọc các tuyến phố có đoàn rước của Lễ hội Thành Tuyên, "
        "xem các tổ dân phố dựng mô hình đèn.",
        "Ở mỗi điểm, đoàn hỏi chiều cao mô hình so với dây điện, người kéo thay ca ra sao, gặp mưa thì che thế nào. "
        "Đại diện các phòng, ban nêu phương án phân luồng, chỗ để xe, điểm y tế và nơi trẻ lạc được đón về.",
        "Các đơn vị được giao hoàn tất sơ đồ và thông báo sớm để người dân biết đường nào hạn chế xe. Sơ đồ chính thức "
        "đăng trên trang sau khi ban tổ chức phê duyệt.",
        field_of_activity="van-hoa-xa-hoi",
        picture="lam-den",
    ),
    activity(
        "lanh-dao-vp-hdnd-ubnd",
        "lanh-dao-hdnd-ubnd",
        date(2026, 10, 8),
        "Phường Hưng Thành",
        ("vu-thi-hue",),
        "Ví dụ: Thường trực Hội đồng nhân dân giám sát việc trả lời kiến nghị của cử tri",
        "Đoàn giám sát đọc từng kiến nghị, hỏi đã trả lời chưa và người dân có nhận được không.",
        "Sáng ngày 08/10, Thường trực Hội đồng nhân dân thành phố giám sát việc giải quyết kiến nghị của cử tri ở phường "
        "Hưng Thành.",
        "Thay vì nghe báo cáo chung, đoàn chọn ngẫu nhiên một số kiến nghị, mở hồ sơ và đi theo từng bước: nhận ngày "
        "nào, chuyển cho ai, trả lời bằng cách nào. Với kiến nghị về đường ngõ, đoàn đến tận nơi hỏi người dân.",
        "Kết thúc buổi giám sát, phường và các phòng được đề nghị phân loại việc đã xong, việc đang làm, việc chưa làm "
        "được và lý do, rồi công khai tại nhà văn hóa. Kết luận được gửi tới cơ quan có trách nhiệm theo quy định.",
        field_of_activity="he-thong-chinh-tri",
        unit="van-phong-hdnd-ubnd",
        picture="ban-hop",
    ),
)
