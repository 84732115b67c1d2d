"""Tin tổng hợp: good people, the units at work; nobody in these stories is real."""

from __future__ import annotations

from .draft import EXAMPLE, Draft, news, role_model

GOOD_PEOPLE = (
    role_model(
        "vien-chuc-trung-tam",
        "guong-dien-hinh",
        "van-hoa-xa-hoi",
        "Ví dụ: Viết về người tốt, việc tốt bắt đầu từ một việc cụ thể",
        "Gương điển hình thuyết phục nhờ việc làm có thật, có nơi, có lúc; bài gợi ý cách hỏi và cách kể.",
        "Một bài về người tốt, việc tốt không cần lời khen dài. Người viết chọn một việc đã làm, hỏi cho rõ "
        "việc bắt đầu thế nào, khó ở đâu, ai cùng làm, nay ra sao. Người đọc thấy việc rồi tự thấy người.",
        "Trước khi gửi bài, người viết đọc lại phần nói về họ cho người trong bài nghe và hỏi họ có đồng ý "
        "đăng tên, đăng ảnh hay không. Chuyện gia đình, sức khỏe, hoàn cảnh khó khăn chỉ kể khi họ muốn kể.",
        "Lời nói của người trong bài được ghi đúng như họ nói; không đặt lời thay họ. Nơi cư trú, nơi làm "
        "việc ghi đến tổ dân phố là đủ. Bản ví dụ này không nói về một người có thật nào.",
        genre="bai",
    ),
    role_model(
        "dau-moi-phuong-minh-xuan",
        "guong-dien-hinh",
        "van-hoa-xa-hoi",
        "Ví dụ: Chuyện một tổ dân phố cùng làm đèn (không có thật)",
        "Câu chuyện đặt ra để minh họa một bài về việc tốt; tổ dân phố và những người trong chuyện không có "
        "thật.",
        "Chuyện sau đây được đặt ra để minh họa. Ở một tổ dân phố, vài tuần trước Tết Trung thu, sân nhà "
        "văn hóa sáng đèn mỗi tối. Người biết hàn thì lo khung, người khéo tay thì dán giấy, người có tuổi "
        "thì kể cho các em nhỏ nghe sự tích của mô hình.",
        "Có hôm mưa, khung đèn phải che bạt; hôm sau mọi người đến sớm hơn để làm bù. Không ai tính công. "
        "Khi mô hình xong, các em nhỏ được đi cạnh đèn qua phố, còn người lớn thì đi sau nhặt rác.",
        "Bài thật cần thêm những điều câu chuyện này không có: tên tổ dân phố, tên người đã đồng ý cho "
        "đăng, ngày, ảnh có chú thích. Chuyện không thể kiểm tra lại thì không đăng thành gương điển hình.",
        genre="phong-su",
        unit="phuong-minh-xuan",
        picture="lam-den",
    ),
    role_model(
        "dau-moi-mat-tran-to-quoc",
        "guong-dien-hinh",
        "van-hoa-xa-hoi",
        "Ví dụ: Giới thiệu gương điển hình qua đầu mối của đơn vị",
        "Đơn vị muốn giới thiệu một tập thể, cá nhân thì gửi bài qua đầu mối của mình.",
        "Các cơ quan, đơn vị, tổ chức chính trị - xã hội, xã, phường giới thiệu gương điển hình qua đầu mối "
        "cung cấp thông tin của đơn vị mình. Đầu mối viết bản nháp trong hệ thống, ghi đơn vị cung cấp và "
        "gửi lên; bài được biên tập rồi trình lãnh đạo Ban Biên tập.",
        "Bài gửi kèm cần có: việc làm cụ thể, thời gian, nơi làm; ý kiến đồng ý của người được nêu; ảnh và "
        "tên người chụp. Nếu đã được khen thưởng thì ghi tên hình thức khen thưởng đúng như trong quyết "
        "định.",
        "Bài còn thiếu thì đơn vị nhận được đề nghị bổ sung, trong đó nói rõ thiếu điều gì. Bài không dùng "
        "cũng được trả lời kèm lý do.",
        unit="mat-tran-to-quoc",
        until="submitted",
    ),
)

UNITS_AT_WORK = (
    Draft(
        "dau-moi-phuong-minh-xuan",
        "hoat-dong-co-quan-don-vi",
        "NewsPage",
        "Ví dụ: Phường Minh Xuân gửi tin hoạt động trong tháng",
        "Bản nháp do đầu mối của phường gửi; chỉ đầu mối này và Ban Biên tập nhìn thấy.",
        (EXAMPLE,),
        {"genre": "tin", "field_of_activity": "van-hoa-xa-hoi"},
        unit="phuong-minh-xuan",
        until="draft",
    ),
    news(
        "vien-chuc-trung-tam",
        "hoat-dong-co-quan-don-vi",
        "van-hoa-xa-hoi",
        "Ví dụ: Trung tâm Văn hóa, Truyền thông và Thể thao tiếp nhận tin, bài hằng ngày",
        "Trung tâm là cơ quan thường trực Ban Biên tập, đầu mối tiếp nhận tin, bài của các đơn vị.",
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố, ở phường Tân Quang, là cơ quan thường trực "
        "Ban Biên tập Trang thông tin điện tử. Theo Quy chế, Trung tâm cung cấp, cập nhật thông tin hằng "
        "ngày và là đầu mối tiếp nhận tin, bài, ảnh, tư liệu do các đơn vị, tổ chức, cá nhân gửi đến.",
        "Tin, bài nhận được chuyển cho thành viên phụ trách lĩnh vực để chọn lọc, biên tập. Vào đầu giờ "
        "chiều các ngày làm việc, Trung tâm tổng hợp và chuyển lãnh đạo Ban Biên tập. Chỉ thông tin đã được "
        "phê duyệt mới đưa lên trang.",
        "Người gửi giúp việc này nhanh hơn nếu ghi rõ đơn vị, tên người viết, ngày của sự việc và chuyên "
        "mục muốn đăng.",
    ),
    news(
        "dau-moi-phuong-minh-xuan",
        "hoat-dong-co-quan-don-vi",
        "he-thong-chinh-tri",
        "Ví dụ: Bộ phận Tiếp nhận và Trả kết quả giải thích việc nộp hồ sơ hộ tịch",
        "Hồ sơ hộ tịch nộp tại Ủy ban nhân dân xã, phường hoặc trực tuyến; nhiều việc có kết quả ngay trong "
        "ngày.",
        "Người dân nộp hồ sơ hộ tịch tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường "
        "hoặc nộp trực tuyến. Công chức tư pháp - hộ tịch kiểm tra, ghi sổ và cập nhật cơ sở dữ liệu; Chủ "
        "tịch hoặc Phó Chủ tịch ký; người dân nhận kết quả cũng tại nơi đã nộp.",
        "Đăng ký khai sinh, khai tử và cấp bản sao trích lục được giải quyết trong ngày. Riêng khai sinh, "
        "hồ sơ nhận sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo. Giấy xác nhận tình trạng hôn "
        "nhân có thời hạn giải quyết 03 ngày làm việc.",
        "Các thời hạn trên được ghi theo quy định áp dụng đến ngày 30/6/2025 và chỉ để minh họa. Trước khi "
        "đi, Ông/Bà nên xem trang của từng thủ tục.",
        unit="phuong-minh-xuan",
        picture="quay-mot-cua",
    ),
)

DRAFTS = (*GOOD_PEOPLE, *UNITS_AT_WORK)
