"""Tin tổng hợp: the political system at work, and what agencies, communes and wards do in a month."""

from __future__ import annotations

from .draft import news

CENTRE = "vien-chuc-trung-tam"
WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"
FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"

POLITICAL_SYSTEM = (
    news(
        FRONT,
        "he-thong-chinh-tri",
        "he-thong-chinh-tri",
        "Ví dụ: Cử tri chuẩn bị một kiến nghị để nói trong hai phút",
        "Nêu việc, nơi, từ bao giờ và điều mong được giải quyết; mang theo giấy tờ đã có.",
        "Buổi tiếp xúc cử tri thường có nhiều người muốn nói. Kiến nghị gọn thì người nghe ghi được đủ, người trả "
        "lời không phải hỏi lại.",
        "Ông/Bà có thể viết ra giấy bốn dòng: việc gì, ở đâu, kéo dài từ bao giờ, mong cơ quan nào làm gì. Việc đã "
        "hỏi nơi khác thì nói thêm đã hỏi ai, được trả lời thế nào. Nhiều người cùng một việc thì cử một người nói "
        "thay, những người khác ký tên.",
        "Sau buổi tiếp xúc, kiến nghị được ghi vào biên bản và chuyển đến cơ quan có trách nhiệm. Người kiến nghị "
        "giữ lại ngày họp và tên người ghi biên bản để hỏi kết quả.",
        genre="bai",
        unit=FRONT_UNIT,
        picture="ban-hop",
    ),
    news(
        CENTRE,
        "he-thong-chinh-tri",
        "he-thong-chinh-tri",
        "Ví dụ: Tên phường, xã trên giấy tờ cũ vẫn đọc được",
        "Giấy tờ ghi tên đơn vị hành chính theo ngày cấp; trang nêu các mốc để đối chiếu.",
        "Người dân mang đến hỏi một tờ giấy ghi xã Đội Cấn, trong khi bản đồ gần đây ghi phường Đội Cấn. Cả hai đều "
        "đúng, mỗi tên đúng với ngày của nó.",
        "Muốn đối chiếu, hãy nhìn ngày cấp. Trước ngày 01/01/2020 là tên theo danh sách 7 phường, 6 xã. Từ ngày ấy "
        "đến hết ngày 30/6/2025 là tên theo danh sách 10 phường, 5 xã, trong đó Đội Cấn, Mỹ Lâm, An Tường là phường. "
        "Sau ngày 01/7/2025, khi hai tỉnh Tuyên Quang và Hà Giang hợp nhất, xin xem thông tin của nơi mình cư trú.",
        "Việc một tờ giấy còn dùng được hay phải đổi do cơ quan tiếp nhận trả lời; trang chỉ giúp đọc đúng tên cũ.",
    ),
)

UNITS_AT_WORK = (
    news(
        WARD,
        "hoat-dong-co-quan-don-vi",
        "he-thong-chinh-tri",
        "Ví dụ: Bảng tin tổ dân phố được viết lại cho dễ đọc",
        "Chữ to, mỗi thông báo một việc, ghi rõ ngày hết hạn và người để hỏi.",
        "Bảng tin trước nhà văn hóa từng dán chồng nhiều lớp giấy, tờ mới che tờ cũ. Cán bộ phường và các tổ trưởng "
        "ngồi lại, gỡ hết xuống rồi dán theo cách khác.",
        "Mỗi thông báo nay chỉ nói một việc, dòng đầu là việc gì, dòng hai là ai cần làm, dòng ba là đến ngày nào. "
        "Chữ đủ lớn để người cao tuổi đứng cách một bước vẫn đọc được. Góc dưới ghi tên, giờ làm việc của người giải "
        "đáp. Tờ nào hết hạn thì người giữ bảng gỡ ngay trong tuần.",
        "Nội dung trên bảng tin cũng được đăng trên trang thông tin, nên người đi làm về muộn vẫn xem được.",
        unit=WARD_UNIT,
        picture="bang-tin",
    ),
    news(
        CENTRE,
        "hoat-dong-co-quan-don-vi",
        "van-hoa-xa-hoi",
        "Ví dụ: Trung tâm hướng dẫn cộng tác viên chụp ảnh bằng điện thoại",
        "Buổi hướng dẫn ngắn cho người gửi tin của các đơn vị: ảnh rõ, chú thích đủ, xin phép người trong ảnh.",
        "Sáng ngày 06/5, Trung tâm Văn hóa, Truyền thông và Thể thao thành phố hướng dẫn cộng tác viên của các đơn vị "
        "chụp ảnh kèm tin bằng điện thoại.",
        "Phần thực hành diễn ra ngay ngoài sân: đứng sao cho mặt trời ở sau lưng, lại gần thay vì phóng to, chụp "
        "việc đang làm thay vì chụp mọi người xếp hàng. Mỗi người viết một câu chú thích trả lời ai, làm gì, ở đâu "
        "rồi đổi cho nhau đọc.",
        "Điều được nhắc nhiều nhất là sự đồng ý: người trong ảnh cần biết ảnh dùng vào đâu, ảnh trẻ em thì hỏi cha "
        "mẹ. Đơn vị chưa cử người tham dự gửi tên về Trung tâm để được hướng dẫn ở buổi sau.",
        unit="trung-tam-van-hoa",
    ),
    news(
        FRONT,
        "hoat-dong-co-quan-don-vi",
        "van-hoa-xa-hoi",
        "Ví dụ: Ngày hội dọn dẹp ven sông của các đoàn thể",
        "Đoàn viên, hội viên cùng nhặt rác, phát quang bụi rậm và sơn lại lan can ở một đoạn bờ sông.",
        "Sáng ngày 24/10, các đoàn thể cùng người dân dọn dẹp một đoạn bờ sông Lô. Người cao tuổi nhặt rác trên "
        "bờ, thanh niên phát quang bụi rậm, thiếu niên sơn lại những thanh lan can đã bong.",
        "Ban tổ chức chia đoạn bờ thành từng phần, mỗi phần có người chỉ dẫn, găng tay và bao đựng. Không ai xuống "
        "mép nước; phần dốc do người có dây bảo hộ làm. Rác thu được phân loại tại chỗ trước khi chuyển đi.",
        "Ngày hội khép lại bằng một thỏa thuận: từng chi hội nhận trông một phần bờ, tháng nào cũng quay lại. Nhà ở "
        "gần muốn tham gia thì báo tên với chi hội nơi mình ở.",
        unit=FRONT_UNIT,
        picture="trong-cay",
    ),
    news(
        WARD,
        "hoat-dong-co-quan-don-vi",
        "he-thong-chinh-tri",
        "Ví dụ: Góc hướng dẫn nộp hồ sơ trực tuyến ở trụ sở phường",
        "Người chưa quen máy tính được giúp từng bước, rồi tự làm ở lần sau.",
        "Ở trụ sở phường có một chiếc bàn nhỏ đặt cạnh quầy tiếp nhận. Người dân chưa quen nộp hồ sơ trực tuyến ngồi "
        "xuống, đoàn viên thanh niên ngồi bên chỉ từng bước.",
        "Người hướng dẫn không làm thay. Ông/Bà tự gõ, tự chọn, tự kiểm tra lại tên và ngày sinh; mật khẩu do chính "
        "mình đặt và giữ. Ai không có máy thì dùng máy của phường, xong việc được nhắc thoát khỏi tài khoản.",
        "Việc nào bắt buộc có mặt, như đăng ký kết hôn hay chứng thực chữ ký, người hướng dẫn nói ngay từ đầu để "
        "khỏi mất công. Hồ sơ giấy vẫn được nhận như thường ở quầy bên cạnh.",
        unit=WARD_UNIT,
        picture="quay-mot-cua",
    ),
)

DRAFTS = (*POLITICAL_SYSTEM, *UNITS_AT_WORK)
