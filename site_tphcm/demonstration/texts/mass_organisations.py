"""Xây dựng Đảng, MTTQ và các tổ chức chính trị - xã hội: what a cell or a chapter did in a month."""

from __future__ import annotations

from .draft import news

PARTY_OFFICE, PARTY_OFFICE_UNIT = "dau-moi-van-phong-thanh-uy", "van-phong-thanh-uy"
FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"

DRAFTS = (
    news(
        PARTY_OFFICE,
        "xay-dung-dang",
        "he-thong-chinh-tri",
        "Ví dụ: Chi bộ tổ dân phố chọn một việc để bàn và làm cho xong",
        "Buổi sinh hoạt dành phần lớn thời gian cho con ngõ hay ngập, có người nhận việc và ngày xem lại.",
        "Tối ngày 03/8, chi bộ một tổ dân phố sinh hoạt thường kỳ. Sau phần tình hình chung, buổi họp dành cho một "
        "việc duy nhất: con ngõ hay ngập mỗi khi mưa lớn.",
        "Đảng viên sống trong ngõ kể lại nước dâng từ đâu. Người từng làm xây dựng vẽ đường thoát lên bảng. Chi bộ "
        "phân công ba người: một người cùng tổ trưởng mời các hộ nạo vét rãnh; một người hỏi phường về nắp cống; một "
        "người trông con nhỏ cho nhà neo người vào buổi làm.",
        "Kết luận ghi rõ ngày xem lại. Nội dung thuộc phạm vi được phép thông tin, đã được cấp ủy đồng ý cho đăng; "
        "những phần khác của buổi sinh hoạt không đưa tin.",
        unit=PARTY_OFFICE_UNIT,
    ),
    news(
        FRONT,
        "xay-dung-dang",
        "van-hoa-xa-hoi",
        "Ví dụ: Chi hội phụ nữ nhận chăm một tuyến phố hoa",
        "Mỗi nhóm nhận một dãy chậu, tưới theo lịch, trồng thay khi cây tàn.",
        "Sau buổi phát động, tuyến phố có hai hàng chậu hoa mới. Kinh nghiệm những lần trước cho thấy hoa chỉ đẹp "
        "được ít lâu nếu không ai nhận chăm.",
        "Lần này chi hội phụ nữ chia tuyến phố thành từng dãy, gắn lên mỗi dãy một tấm thẻ nhỏ ghi nhóm phụ trách. "
        "Lịch tưới do các nhóm tự xếp, tránh giờ nắng. Cây tàn được thay bằng cây ươm ở vườn nhà hội viên. Nước tưới "
        "lấy từ chum hứng mưa để khỏi tốn nước máy.",
        "Người đi đường góp phần bằng việc không đặt rác vào chậu. Tổ dân phố nào muốn xin cây giống thì liên hệ chi "
        "hội nơi mình ở vào đầu mùa mưa.",
        unit=FRONT_UNIT,
        picture="duong-pho",
    ),
    news(
        FRONT,
        "xay-dung-dang",
        "he-thong-chinh-tri",
        "Ví dụ: Mặt trận và đoàn thể chuẩn bị ngày hội của khu dân cư",
        "Phần hội gọn, phần bàn việc chung rõ; bữa cơm do các nhà cùng góp.",
        "Sắp đến ngày hội của khu dân cư, Ban công tác Mặt trận của một tổ dân phố họp trước để phân việc, ai nhận gì "
        "thì ghi tên vào sổ.",
        "Phần lễ rút ngắn, chỉ đọc những gì bà con cần nghe: một năm tổ đã làm được gì, còn nợ điều gì. Phần bàn việc "
        "chung chọn hai việc của năm sau, ai cũng được giơ tay nói. Phần hội có trò chơi cho trẻ nhỏ và bữa cơm mỗi "
        "nhà góp một món.",
        "Ban tổ chức mời đủ các hộ mới chuyển đến và cử người sang đón người cao tuổi ở một mình. Nhà bận việc không "
        "dự được thì gửi ý kiến bằng giấy cho tổ trưởng.",
        genre="bai",
        unit=FRONT_UNIT,
    ),
)
