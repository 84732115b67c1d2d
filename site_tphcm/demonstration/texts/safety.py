"""Tin tổng hợp, Quốc phòng - an ninh: safety at home and on the telephone; nothing of any force or plan."""

from __future__ import annotations

from .draft import news

CENTRE = "vien-chuc-trung-tam"
WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"

DRAFTS = (
    news(
        CENTRE,
        "quoc-phong-an-ninh",
        "quoc-phong-an-ninh",
        "Ví dụ: Người gọi tự xưng công chức và ba điều nên làm ngay",
        "Không đọc mã xác nhận, không chuyển tiền, không bấm liên kết lạ; gác máy rồi gọi lại cơ quan.",
        "Chuông điện thoại reo, người gọi xưng là công chức, đọc đúng họ tên và nói hồ sơ của Ông/Bà có sai sót. "
        "Câu tiếp theo thường là yêu cầu đọc mã xác nhận hoặc cài một phần mềm.",
        "Cơ quan nhà nước không hỏi mật khẩu, không bảo người dân chuyển tiền vào tài khoản cá nhân. Gặp lời yêu "
        "cầu như vậy, Ông/Bà gác máy, rồi tự tìm số điện thoại của cơ quan để gọi lại. Không bấm vào liên kết gửi "
        "kèm tin nhắn, dù trang mở ra trông rất giống trang thật.",
        "Đã lỡ làm theo thì báo ngay ngân hàng để khóa tài khoản, sau đó báo Công an phường, xã. Kể lại cho người "
        "nhà và hàng xóm cũng là một cách giúp họ.",
        genre="bai",
    ),
    news(
        WARD,
        "quoc-phong-an-ninh",
        "quoc-phong-an-ninh",
        "Ví dụ: Cả tổ dân phố đi xem lối thoát nạn của từng nhà",
        "Nhà ống cần lối thoát thứ hai; bình chữa cháy để nơi lấy được; chìa khóa treo cố định một chỗ.",
        "Một buổi tối, tổ dân phố cùng nhau đi qua từng nhà trong ngõ để trả lời một câu hỏi: nếu cửa chính không "
        "ra được thì đi lối nào.",
        "Nhiều nhà có ban công bịt lưới sắt. Chủ nhà đồng ý mở một ô và treo chìa khóa ở chỗ cả nhà đều biết. Bình "
        "chữa cháy được chuyển từ gầm cầu thang ra gần cửa; ai chưa biết dùng thì tập rút chốt trên bình cũ. Xe "
        "máy, đồ nhựa không còn chắn chân cầu thang.",
        "Kết thúc buổi đi, mỗi gia đình tự vẽ đường thoát ra tờ giấy dán sau cánh cửa. Khi có cháy, người thấy đầu "
        "tiên hô to, gọi lực lượng chữa cháy rồi mới nghĩ đến đồ đạc.",
        unit=WARD_UNIT,
    ),
    news(
        CENTRE,
        "quoc-phong-an-ninh",
        "quoc-phong-an-ninh",
        "Ví dụ: Nhà ven sông Lô chuẩn bị cho mùa nước lên",
        "Giấy tờ bọc ni lông, đồ điện kê cao, số điện thoại của tổ ghi sẵn và một chỗ đến khi phải rời nhà.",
        "Sông Lô chảy qua thành phố, nên những nhà gần bờ quen với việc chuẩn bị trước mùa mưa. Chuẩn bị sớm thì "
        "khi có thông báo chỉ còn việc đi.",
        "Giấy tờ quan trọng bọc hai lớp ni lông, để trong một túi dễ cầm. Ổ cắm, tủ lạnh, thóc gạo kê cao hơn vạch "
        "nước cũ trên tường. Người già, trẻ nhỏ biết trước sẽ sang nhà ai, đi lối nào. Điện thoại sạc đầy, có số "
        "của tổ trưởng tổ dân phố.",
        "Mực nước, lệnh di chuyển chỉ theo thông báo của cơ quan có thẩm quyền; tin truyền miệng thì hỏi lại tổ "
        "trưởng. Nước rút, ngắt cầu dao, kiểm tra tường và dây điện rồi mới vào ở.",
        picture="song-lo",
    ),
)
