"""Du lịch, văn hóa, some more: where to walk, what to make, pictures of the days between festivals."""

from __future__ import annotations

from .culture import album
from .draft import intro

OFFICE, CENTRE = "chuyen-vien-vhtt", "vien-chuc-trung-tam"

ECONOMY = (
    intro(
        OFFICE,
        "tiem-nang-kinh-te",
        "Ví dụ: Chọn nơi mở cơ sở kinh doanh ở hai bờ sông",
        "Hai cây cầu nối hai bờ; người mở cơ sở nên đi thử quãng đường của khách vào giờ đông xe.",
        "Sông Lô chia thành phố thành hai bờ, cầu Nông Tiến và cầu Tân Hà là chỗ qua lại. Một cơ sở ở gần đầu cầu dễ "
        "tìm, nhưng chỗ đỗ xe thường hẹp; lùi vào trong thì rộng hơn mà phải có biển chỉ đường.",
        "Trước khi ký thuê nhà, hãy đứng ở đó một buổi sáng và một buổi chiều, đếm xem khách đi bằng gì và dừng lại ở "
        "đâu.",
        picture="song-lo",
    ),
    intro(
        OFFICE,
        "tiem-nang-kinh-te",
        "Ví dụ: Đọc thông tin quy hoạch trước khi bỏ vốn",
        "Bốn mục nên xem: loại đất, tuyến đường dự kiến, thời kỳ của quy hoạch và ngày của bản đang đọc.",
        "Người định bỏ vốn hay nghe kể về con đường sắp mở. Con đường ấy có trong quy hoạch hay chưa, thuộc thời kỳ nào, "
        "đều đọc được ở nhóm Công khai thông tin.",
        "Xem bản đồ thấy chưa chắc thì viết câu hỏi, ghi số thửa và gửi nơi giải đáp của dự án. Lời hứa miệng của người "
        "môi giới không thay được văn bản.",
    ),
)

SIGHTS = (
    intro(
        OFFICE,
        "du-lich",
        "Ví dụ: Nước khoáng Mỹ Lâm, gợi ý cho một buổi nghỉ ngơi",
        "Phường Mỹ Lâm có nguồn nước khoáng; bài gợi ý cách chuẩn bị cho người lớn tuổi và trẻ nhỏ.",
        "Nguồn nước khoáng ở phường Mỹ Lâm là nơi người thành phố hay đưa khách phương xa đến. Đi vào ngày thường thì "
        "vắng, có thời gian ngồi lâu.",
        "Người có bệnh tim, huyết áp, phụ nữ mang thai nên hỏi bác sĩ trước khi ngâm. Trẻ nhỏ luôn có người lớn ở sát "
        "bên. Ngâm xong uống nước, ngồi nghỉ rồi mới lên xe. Giá vé, giờ mở cửa do nơi phục vụ thông báo.",
        picture="suoi-khoang",
    ),
    intro(
        OFFICE,
        "du-lich",
        "Ví dụ: Đi lễ ba ngôi đền trong tháng Hai âm lịch",
        "Đền Hạ, đền Thượng, đền Ỷ La cùng mở hội; khách đi lễ nên biết trước lối đi của đám rước.",
        "Tháng Hai âm lịch, ba ngôi đền cùng vào hội và đám rước Mẫu đi giữa các đền. Khách đến lễ vào giờ rước nên gửi "
        "xe từ xa rồi đi bộ, đứng về một bên đường khi kiệu đi qua.",
        "Lễ vật chỉ cần gọn. Thắp hương đúng nơi, tiền giọt dầu bỏ vào hòm, không nhét vào tay tượng. Trẻ em được xem "
        "kiệu nhưng không chạm vào đồ thờ.",
        picture="den-ha",
    ),
    intro(
        OFFICE,
        "du-lich",
        "Ví dụ: Chiều bên quảng trường Nguyễn Tất Thành",
        "Một buổi chiều đi bộ thong thả cho gia đình có trẻ nhỏ và người cao tuổi.",
        "Khi nắng dịu, quảng trường Nguyễn Tất Thành là chỗ trẻ con tập xe, người lớn đi bộ. Gia đình từ xa đến có thể "
        "nghỉ chân ở đây trước khi sang bên kia sông.",
        "Nên mang nước uống, mũ cho trẻ và một túi đựng rác. Ảnh chụp ở nơi đông người, nếu thấy rõ mặt ai thì hỏi họ "
        "trước khi đăng.",
        picture="duong-pho",
    ),
)

CUSTOMS = (
    intro(
        CENTRE,
        "van-hoa-le-hoi",
        "Ví dụ: Tự làm một chiếc đèn ông sao ở nhà",
        "Mười thanh tre, giấy màu, hồ dán và một buổi tối của hai thế hệ.",
        "Khung đèn gồm hai ngôi sao năm cánh bằng nan tre, buộc chồng lên nhau ở năm đầu cánh, rồi chống ở giữa bằng năm "
        "que ngắn. Nan vót nhẵn cho khỏi xước tay; buộc bằng dây gai chắc hơn dán.",
        "Giấy màu phết hồ mỏng, căng từ giữa ra. Đợi khô mới dán tua. Đèn của trẻ nhỏ lắp bóng pin; cán đèn dài bằng "
        "sải tay trẻ, đầu cán bọc vải.",
        picture="lam-den",
    ),
    intro(
        CENTRE,
        "van-hoa-le-hoi",
        "Ví dụ: Xem hội đua thuyền từ trên bờ",
        "Chọn chỗ đứng, giữ trẻ xa mép nước và cổ vũ sao cho đội nào cũng vui.",
        "Hội đua thuyền diễn ra dưới nước, còn cuộc vui phần nhiều ở trên bờ. Chỗ xem tốt là đoạn bờ cao có rào chắn, "
        "nhìn được cả vạch đích.",
        "Người lớn dắt tay trẻ, không cho ngồi trên lan can. Trống, kèn của các đội đã đủ vang; chai nước, giấy màu ném "
        "xuống sông thì lâu lắm mới vớt hết. Lịch đua của từng năm theo thông báo của ban tổ chức.",
        picture="dua-thuyen",
    ),
)

ALBUMS = (
    album(
        OFFICE,
        "Ví dụ: Album tranh về một ngày trong phố",
        "Bốn bức tranh: con phố buổi sáng, phiên chợ, bảng tin tổ dân phố và quầy tiếp nhận hồ sơ.",
        "Bộ tranh đi theo giờ giấc của một người dân: ra phố, ghé chợ, đọc thông báo rồi đến phường. Ảnh thật cho bộ "
        "này nên chụp cùng một nơi ở những giờ khác nhau.",
        pictures=("duong-pho", "cho", "bang-tin", "quay-mot-cua"),
    ),
    album(
        CENTRE,
        "Ví dụ: Album tranh về chăm sóc trẻ em",
        "Bốn bức tranh: sân trường, trạm y tế, tủ sách và hàng cây mới trồng.",
        "Tranh vẽ thay cho ảnh chụp trẻ em, vì ảnh rõ mặt trẻ cần cha mẹ đồng ý. Đơn vị gửi ảnh thật nên chọn góc từ "
        "sau lưng hoặc chỉ chụp đôi tay đang làm.",
        pictures=("truong-hoc", "tram-y-te", "doc-sach", "trong-cay"),
    ),
)

DRAFTS = (*ECONOMY, *CUSTOMS, *ALBUMS, *SIGHTS)
