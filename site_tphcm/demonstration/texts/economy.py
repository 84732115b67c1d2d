"""Tin tổng hợp, Kinh tế: what buyers, sellers and growers can use; no price, no turnover, nobody's name."""

from __future__ import annotations

from .draft import news

CENTRE = "vien-chuc-trung-tam"
WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"

DRAFTS = (
    news(
        CENTRE,
        "kinh-te",
        "kinh-te",
        "Ví dụ: Từ ruộng rau ven sông Lô đến sạp hàng trong chợ",
        "Người trồng rau và người bán hàng cùng nói với người mua: rau hái lúc nào, ở đâu, ai trồng.",
        "Sáng sớm, rau từ các xã ven sông Lô được chở qua cầu vào chợ thành phố. Ở một sạp hàng, người bán đặt "
        "tấm bìa nhỏ bên rổ rau, ghi xã, thôn nơi trồng và buổi hái. Người mua đọc rồi mới hỏi giá.",
        "Cách làm ấy không tốn tiền mà giúp cả hai bên. Người trồng giữ được khách quen; người bán đỡ phải giải "
        "thích; người mua biết hỏi ai khi rau không như lời giới thiệu.",
        "Hộ trồng rau muốn làm theo nên ghi sổ ngày gieo, ngày hái và những lần phun thuốc, giữ hóa đơn vật tư. "
        "Khi có người hỏi nguồn gốc, quyển sổ trả lời thay. Việc cấp giấy chứng nhận do cơ quan chuyên môn "
        "hướng dẫn; bài không nêu tên cơ sở nào.",
        genre="bai",
        picture="ruong-lua",
    ),
    news(
        WARD,
        "kinh-te",
        "kinh-te",
        "Ví dụ: Hộ kinh doanh nhỏ sắp xếp quầy hàng trước đêm hội Thành Tuyên",
        "Bán hàng trong đêm hội: giữ lối đi, niêm yết giá, có chỗ bỏ rác và biết số điện thoại của tổ trật tự.",
        "Dịp Tết Trung thu, người xem Lễ hội Thành Tuyên đi bộ dọc các tuyến phố chính. Hộ kinh doanh trên những "
        "tuyến ấy được tổ dân phố nhắc chuẩn bị từ sớm.",
        "Bốn việc cần làm: kê quầy phía trong vạch của hè phố để xe đẩy, xe lăn qua được; viết bảng giá đủ lớn "
        "để đứng xa cũng đọc; đặt một thùng rác có nắp bên quầy; ghi sẵn số điện thoại của tổ trật tự do phường "
        "thông báo. Dây điện, bếp than để xa mô hình đèn và đồ dễ cháy.",
        "Đêm hội tan, mỗi quầy thu rác trước cửa của mình. Hộ nào cần hỏi chỗ bán, giờ cấm xe thì đến Ủy ban "
        "nhân dân phường trước ngày hội, không đợi đến tối hôm ấy.",
        unit=WARD_UNIT,
        picture="cho",
    ),
    news(
        CENTRE,
        "kinh-te",
        "kinh-te",
        "Ví dụ: Mở một cửa hàng nhỏ, hỏi những gì trước khi sửa nhà",
        "Ba câu hỏi về nơi đặt biển, chỗ để xe và đường thoát nước giúp chủ cửa hàng khỏi phải làm lại.",
        "Người định mở cửa hàng thường lo vốn và hàng trước, đến khi biển hiệu đã treo mới hỏi quy định. Hỏi từ "
        "đầu thì đỡ tốn hơn.",
        "Câu thứ nhất: biển hiệu được đặt ở đâu, có che tầm nhìn ở ngã tư không. Câu thứ hai: khách để xe chỗ "
        "nào, vì hè phố trước nhà là lối đi chung. Câu thứ ba: nước thải, dầu mỡ đi đường nào, nhất là với hàng "
        "ăn. Bộ phận Tiếp nhận và Trả kết quả của phường, xã chỉ cho người hỏi cơ quan trả lời từng câu.",
        "Khi đã rõ, chủ nhà ghi lại tên cơ quan đã hướng dẫn và ngày hỏi. Tờ giấy ấy cần đến khi thuê thợ hoặc "
        "khi có đoàn đến kiểm tra.",
        picture="duong-pho",
    ),
)
