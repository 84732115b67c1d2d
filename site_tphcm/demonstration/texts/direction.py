"""Chỉ đạo, điều hành: how documents, guidance and the calendar are read.

The only decision named is the one that issued the Quy chế.
"""

from __future__ import annotations

from .draft import article

DRAFTS = (
    article(
        "lanh-dao-vp-thanh-uy",
        "chi-dao-cua-cap-uy",
        "Ví dụ: Văn bản của cấp ủy được giới thiệu khi được phép thông tin",
        "Chỉ những nội dung được phép thông tin mới đưa lên chuyên mục này; người trình xác nhận điều đó "
        "trong hệ thống.",
        "Quy chế giao Lãnh đạo Văn phòng Thành ủy cung cấp, tổng hợp, biên tập nội dung lãnh đạo, chỉ đạo, "
        "điều hành của cấp ủy thành phố, trong phạm vi những nội dung được phép thông tin. Khi trình, người "
        "trình xác nhận nội dung thuộc phạm vi đó; thiếu xác nhận thì bài chưa trình được.",
        "Một trang giới thiệu văn bản nêu tên cơ quan ban hành, số, ngày, trích yếu và tóm tắt việc mà "
        "người dân, tổ chức cần biết. Văn bản chỉ do cơ quan ban hành sửa; trang chỉ sửa phần giới thiệu "
        "của mình.",
        "Bản ví dụ không giới thiệu một văn bản có thật.",
        unit="van-phong-thanh-uy",
    ),
    article(
        "lanh-dao-vp-hdnd-ubnd",
        "chi-dao-cua-chinh-quyen",
        "Ví dụ: Quyết định ban hành Quy chế hoạt động của Ban Biên tập",
        "Quyết định số 4259/QĐ-UBND ngày 11/12/2019 ban hành Quy chế mà Trang thông tin điện tử đang làm "
        "theo.",
        "Quyết định số 4259/QĐ-UBND ngày 11 tháng 12 năm 2019 ban hành Quy chế hoạt động của Ban Biên tập "
        "Trang thông tin điện tử thành phố Tuyên Quang. Quyết định có hiệu lực kể từ ngày ký, thay thế "
        "Quyết định số 1848/QĐ-UBND ngày 27/10/2016. Bản Quy chế in kèm theo lại ghi số 455, ngày "
        "31/12/2019; trang giữ cả hai cách ghi.",
        "Quy chế quy định ai cung cấp, ai biên tập, ai phê duyệt thông tin của từng chuyên mục; tin, bài "
        "gửi về đâu; thông tin đã đăng được lưu trữ thế nào. Toàn văn có ở chuyên mục Ban Biên tập và Quy "
        "chế hoạt động.",
        unit="van-phong-hdnd-ubnd",
    ),
    article(
        "lanh-dao-vp-hdnd-ubnd",
        "chi-dao-cua-chinh-quyen",
        "Ví dụ: Cách ghi ngày và tên gọi của một văn bản",
        "Ngày dưới 10 và tháng 1, tháng 2 có thêm số 0; tên văn bản ghi đủ loại, số, cơ quan, trích yếu.",
        "Trong văn bản, ngày được viết đầy đủ: “ngày 05 tháng 02 năm …”. Số 0 đứng trước ngày dưới 10 và "
        "trước tháng 1, tháng 2; các tháng khác không thêm.",
        "Khi giới thiệu một văn bản, trang ghi theo thứ tự: loại văn bản, số và ký hiệu, ngày, cơ quan ban "
        "hành, trích yếu. Ghi đủ như vậy thì người đọc tìm được văn bản, dù chỉ nhớ một phần.",
        unit="van-phong-hdnd-ubnd",
    ),
    article(
        "lanh-dao-vp-hdnd-ubnd",
        "huong-dan-cua-phong-ban",
        "Ví dụ: Viết hướng dẫn của phòng, ban cho người dân dễ làm theo",
        "Một hướng dẫn tốt nói ai phải làm, làm gì, nộp ở đâu, trong bao lâu, hỏi ai.",
        "Câu đầu nói hướng dẫn dành cho ai. Các bước được đánh số; mỗi bước một việc, bắt đầu bằng động từ: "
        "chuẩn bị, nộp, nhận, kiểm tra lại. Giấy tờ phải mang theo nêu thành danh sách.",
        "Cuối bài ghi căn cứ, ngày áp dụng và nơi giải đáp. Khi quy định thay đổi, phòng, ban gửi bản mới; "
        "bản cũ được ghi là đã thay thế, để người đang dùng biết.",
        unit="van-phong-hdnd-ubnd",
    ),
    article(
        "chuyen-vien-vp-hdnd-ubnd",
        "lich-cong-tac",
        "Ví dụ: Cách đọc lịch công tác tuần",
        "Lịch xếp theo ngày, mỗi ngày có buổi sáng và buổi chiều; phần thay đổi được ghi là bổ sung hoặc "
        "điều chỉnh.",
        "Lịch có tên “Lịch công tác tuần”, kèm số tuần, từ ngày nào đến ngày nào. Mỗi ngày có hai buổi Sáng "
        "và Chiều; mỗi việc ghi thời gian, nội dung, người chủ trì, thành phần, đơn vị chuẩn bị và địa "
        "điểm.",
        "Lịch của tuần sau được đưa ra vào thứ Sáu. Câu “Lịch này thay giấy mời” có nghĩa là người có tên "
        "trong thành phần không nhận giấy mời riêng. Việc thêm vào sau ghi “bổ sung”, việc đổi giờ, đổi nơi "
        "ghi “điều chỉnh”.",
        "Bản ví dụ không ghi lịch của một tuần có thật.",
        unit="van-phong-hdnd-ubnd",
    ),
    article(
        "chuyen-vien-vp-hdnd-ubnd",
        "lich-cong-tac",
        "Ví dụ: Mẫu lịch công tác tuần còn để trống",
        "Bản nháp của lịch tuần; ngày và nội dung được điền khi các đơn vị gửi đến.",
        "LỊCH CÔNG TÁC TUẦN (Tuần …, từ ngày … đến ngày …)",
        "Thứ Hai. Sáng: … Chiều: …",
        "Lịch này thay giấy mời.",
        unit="van-phong-hdnd-ubnd",
        until="draft",
    ),
)
