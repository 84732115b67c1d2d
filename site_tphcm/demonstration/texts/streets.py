"""Tin tổng hợp, Xây dựng và phát triển đô thị: pavements, waste and trees, as a neighbour meets them."""

from __future__ import annotations

from .draft import corrected, news

CENTRE = "vien-chuc-trung-tam"
WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"

DRAFTS = (
    news(
        WARD,
        "xay-dung-do-thi",
        "do-thi",
        "Ví dụ: Trả lại hè phố cho người đi bộ, bắt đầu từ một đoạn ngắn",
        "Một tuyến phố thống nhất kẻ vạch để xe, dời chậu cây và chừa lối cho xe lăn.",
        "Trên một tuyến phố, xe máy dựng ngang hè làm người đi bộ phải xuống lòng đường. Tổ dân phố họp với các "
        "hộ mặt tiền và chọn một đoạn ngắn để làm thử.",
        "Các hộ cùng kẻ vạch để xe sát tường, dời chậu cây vào trong, hạ bậc tam cấp lấn ra ngoài. Phần hè còn "
        "lại đủ cho hai người đi cạnh nhau và một chiếc xe lăn quay đầu. Học sinh tan trường đi trên hè, không "
        "phải len giữa dòng xe.",
        "Sau thời gian làm thử, tổ họp lại xem chỗ nào chưa ổn rồi mới kẻ tiếp. Ai thấy hè bị chiếm, nắp cống "
        "hở thì báo Ủy ban nhân dân phường, nói rõ số nhà gần nhất và gửi kèm ảnh.",
        unit=WARD_UNIT,
        picture="duong-pho",
    ),
    news(
        CENTRE,
        "xay-dung-do-thi",
        "do-thi",
        "Ví dụ: Phân loại rác trong bếp, chỉ cần thêm một chiếc xô",
        "Rác dễ phân hủy để riêng, thứ bán được gom lại, còn lại mới đưa ra điểm thu gom.",
        "Nhiều gia đình muốn phân loại rác nhưng ngại nhà chật. Cách gọn nhất là thêm một chiếc xô có nắp trong "
        "bếp cho cuống rau, vỏ quả, cơm thừa.",
        "Nhà có vườn ủ phần ấy làm phân bón; nhà không có vườn buộc kín, đưa ra điểm thu gom đúng giờ. Giấy, chai "
        "nhựa, lon rửa qua nước rồi gom vào một bao, đủ nhiều thì bán hoặc góp cho đoàn thể gây quỹ. Pin, bóng "
        "đèn hỏng để riêng trong hộp cứng, không bỏ chung với rác ăn uống.",
        "Rác đưa ra sớm quá thì chó tha, muộn quá thì nằm lại qua đêm. Giờ thu gom của từng tuyến phố có ở bảng "
        "tin tổ dân phố.",
        genre="bai",
    ),
    corrected(
        news(
            CENTRE,
            "xay-dung-do-thi",
            "do-thi",
            "Ví dụ: Cây trước nhà nghiêng sau mưa, người dân làm gì",
            "Tránh đứng dưới tán, chụp ảnh từ xa và báo nơi quản lý; không tự chặt cây trong vườn.",
            "Sau trận mưa lớn, cây trên hè có thể nghiêng, bật gốc hoặc gãy cành vướng dây điện. Việc đầu tiên là "
            "dời xe, dặn trẻ nhỏ không chơi dưới tán.",
            "Người báo đứng từ xa chụp một tấm ảnh thấy cả gốc và số nhà gần đó, rồi báo Ủy ban nhân dân phường, xã. "
            "Cành chạm dây điện thì báo thêm cho đơn vị điện lực và không dùng sào khều. Cây trên hè do cơ quan quản "
            "lý chăm sóc; chủ nhà không tự chặt, kể cả khi cây che mất biển hiệu.",
            "Ai muốn trồng thêm cây trước nhà cũng nên hỏi trước loại cây, khoảng cách đến mặt đường. Cây hợp chỗ "
            "thì rễ không đội gạch, tán không che đèn.",
            picture="trong-cay",
        ),
        "Tránh đứng dưới tán, chụp ảnh từ xa và báo nơi quản lý; không tự chặt cây trên hè phố.",
        "Phần tóm tắt của bài đã ghi “không tự chặt cây trong vườn”; nội dung đúng là “không tự chặt cây trên hè phố”. "
        "Đây là đính chính ví dụ, để giới thiệu cách làm.",
    ),
)
