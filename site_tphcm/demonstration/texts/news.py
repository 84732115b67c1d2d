"""Tin tổng hợp: economy, culture and society, the growing city."""

from __future__ import annotations

from .draft import news

ECONOMY = (
    news(
        "vien-chuc-trung-tam",
        "kinh-te",
        "kinh-te",
        "Ví dụ: Cao tốc Tuyên Quang – Phú Thọ và hai tuyến quốc lộ qua thành phố",
        "Cao tốc Tuyên Quang – Phú Thọ thông xe tháng 12/2023, thêm một đường đến thành phố bên cạnh quốc "
        "lộ 2 và quốc lộ 37.",
        "Tháng 12/2023, cao tốc Tuyên Quang – Phú Thọ thông xe. Quốc lộ 2 và quốc lộ 37 cũng đi qua địa bàn "
        "thành phố, nên người đi đường có thêm một lựa chọn.",
        "Trong thành phố, cầu Nông Tiến và cầu Tân Hà bắc qua sông Lô. Người từ xa đến có thể đi cao tốc "
        "hoặc quốc lộ, rồi đi tiếp qua một trong hai cây cầu, tùy nơi cần đến.",
        "Bài không nêu độ dài, thời gian đi lại hay lượng xe, vì bản ví dụ chỉ dùng dữ kiện đã đối chiếu. "
        "Khi viết bài thật, người viết hỏi cơ quan quản lý đường bộ, ghi tên cơ quan cung cấp số liệu và "
        "ngày của số liệu để người đọc tự kiểm tra được.",
        genre="bai",
        picture="cao-toc",
    ),
    news(
        "dau-moi-phuong-minh-xuan",
        "kinh-te",
        "kinh-te",
        "Ví dụ: Phường, xã gửi tin kinh tế về Ban Biên tập như thế nào",
        "Mỗi phường, xã cung cấp thông tin ít nhất một lần trong tháng; tin kinh tế cần ghi rõ nguồn và "
        "ngày của số liệu.",
        "Theo Quy chế hoạt động của Ban Biên tập, các phòng, ban, đơn vị, tổ chức chính trị - xã hội và các "
        "xã, phường cung cấp thông tin ít nhất một lần mỗi tháng, hoặc gửi ngay khi có sự kiện, kết quả "
        "mới, nổi bật. Tin, bài gửi về Trung tâm Văn hóa, Truyền thông và Thể thao thành phố, cơ quan "
        "thường trực Ban Biên tập, ở phường Tân Quang.",
        "Một tin kinh tế nên trả lời đủ các câu hỏi: việc gì, ở đâu, ai làm, kết quả ra sao, số liệu lấy từ "
        "đâu và tính đến ngày nào. Tin dài từ 100 đến 300 chữ; ảnh gửi kèm có chú thích và tên người chụp.",
        "Đơn vị cung cấp chịu trách nhiệm về tính chính xác của thông tin, vì vậy nên giữ tài liệu gốc để "
        "đối chiếu khi Ban Biên tập hỏi lại.",
        unit="phuong-minh-xuan",
        picture="cho",
    ),
    news(
        "vien-chuc-trung-tam",
        "kinh-te",
        "kinh-te",
        "Ví dụ: Nước khoáng Mỹ Lâm và cách viết về một nguồn tài nguyên",
        "Nguồn nước khoáng Mỹ Lâm thuộc phường Mỹ Lâm, phường của thành phố từ năm 2020.",
        "Nguồn nước khoáng Mỹ Lâm nằm ở phường Mỹ Lâm. Phường thuộc thành phố Tuyên Quang từ ngày "
        "01/01/2020, khi Nghị quyết số 816/NQ-UBTVQH14 có hiệu lực.",
        "Bài viết về một nguồn tài nguyên thường có ba phần. Phần thứ nhất nói nơi có nguồn nước và đường "
        "đến. Phần thứ hai nói ai quản lý, ai khai thác, theo giấy phép nào. Phần thứ ba nói người dân "
        "quanh vùng và khách đến được lợi gì, cần giữ gìn gì.",
        "Bản ví dụ chỉ có phần thứ nhất, vì các phần sau cần tài liệu của cơ quan quản lý. Nhiệt độ, lưu "
        "lượng, thành phần của nước không được viết theo trí nhớ: có phiếu kết quả, có ngày đo thì mới ghi, "
        "và ghi tên đơn vị đo.",
        genre="bai",
    ),
)

CULTURE_AND_SOCIETY = (
    news(
        "vien-chuc-trung-tam",
        "van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        "Ví dụ: Các tổ dân phố làm mô hình đèn cho Lễ hội Thành Tuyên",
        "Lễ hội Thành Tuyên được tổ chức vào dịp Tết Trung thu với các mô hình đèn khổng lồ.",
        "Lễ hội Thành Tuyên được tổ chức vào dịp Tết Trung thu. Các tổ dân phố cùng nhau dựng mô hình đèn, "
        "đi qua những tuyến phố chính của thành phố.",
        "Mô hình đèn ở đây có cỡ khổng lồ, là nét dễ nhận ra của lễ hội. Một tin về việc làm đèn nên nói rõ "
        "tổ dân phố nào làm, mô hình kể chuyện gì, những ai góp công, và mời người đọc đến xem ở đâu.",
        "Ảnh gửi kèm tin chụp lúc đang làm và lúc đèn đã lên; mỗi ảnh có chú thích và tên người chụp. Ảnh "
        "có trẻ em thì hỏi ý kiến cha mẹ trước khi gửi. Bản ví dụ không ghi số mô hình, số người tham gia, "
        "vì những số liệu ấy thay đổi theo từng năm.",
        picture="lam-den",
    ),
    news(
        "vien-chuc-trung-tam",
        "van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        "Ví dụ: Nghi thức rước Mẫu trong lễ hội tháng Hai âm lịch",
        "Lễ hội đền Hạ, đền Thượng và đền Ỷ La diễn ra trong tháng Hai âm lịch, có nghi thức rước Mẫu.",
        "Tháng Hai âm lịch, thành phố có lễ hội đền Hạ, đền Thượng và đền Ỷ La. Lễ hội có nghi thức rước "
        "Mẫu giữa các đền. Đền Hạ là di tích cấp quốc gia.",
        "Với người viết, đám rước là phần khó nhất: phải có mặt từ sớm, hỏi ban quản lý đền về thứ tự của "
        "đoàn rước, ghi đúng tên gọi của từng nghi lễ và từng đồ thờ. Điều gì chưa hỏi được thì để lại, "
        "không đoán.",
        "Bài cũng nên có phần dành cho người đi hội: gửi xe ở đâu, đi theo đường nào, giữ gìn trang phục và "
        "vệ sinh nơi thờ tự ra sao. Ngày, giờ của từng năm do ban tổ chức thông báo; bản ví dụ không nêu "
        "ngày cụ thể.",
        genre="bai",
        picture="den-ha",
    ),
    news(
        "vien-chuc-trung-tam",
        "van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        "Ví dụ: Ghi ngày âm và ngày dương khi đưa tin lễ hội",
        "Với lễ hội tính theo âm lịch, tin cần ghi thêm ngày dương để người đọc dễ sắp xếp.",
        "Lễ hội Thành Tuyên diễn ra vào dịp Tết Trung thu; lễ hội đền Hạ, đền Thượng, đền Ỷ La diễn ra "
        "trong tháng Hai âm lịch. Vì tính theo âm lịch nên mỗi năm ngày hội rơi vào một ngày dương khác "
        "nhau. Thành phố còn có lễ hội đua thuyền và lễ hội chùa Hương Nghiêm.",
        "Tin về lễ hội theo âm lịch ghi cả hai: ngày âm để đúng tục lệ, ngày dương kèm thứ trong tuần để "
        "người ở xa sắp xếp đi lại. Nếu ban tổ chức đổi ngày hoặc đổi nơi, bài được sửa và phê duyệt lại; "
        "ngày cập nhật hiện ở cuối bài.",
        "Người viết lấy ngày từ thông báo của ban tổ chức, không tự đổi lịch và không chép từ bài của năm "
        "trước.",
    ),
    news(
        "vien-chuc-trung-tam",
        "van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        "Ví dụ: Chú thích cho một chùm ảnh đèn Trung thu",
        "Mỗi ảnh trong chùm ảnh có một câu chú thích: cái gì, ở đâu, ai chụp.",
        "Chùm ảnh về Lễ hội Thành Tuyên gồm năm đến bảy ảnh, đi từ xa đến gần: tuyến phố có đèn, một mô "
        "hình đèn, những người làm đèn, trẻ em xem đèn. Ảnh đầu là ảnh dễ hiểu nhất, vì nó hiện ở danh sách "
        "tin.",
        "Mỗi ảnh có một câu chú thích nêu cái gì, ở đâu, lúc nào và tên người chụp. Lời thay thế cho người "
        "không nhìn được ảnh thì tả điều thấy trong ảnh, không lặp lại chú thích. Người trong ảnh được nêu "
        "tên khi họ đồng ý.",
        "Ảnh đã ghép hoặc tô thêm thì không dùng trong chùm ảnh tin. Khi gửi từ điện thoại, người chụp gửi "
        "tệp gốc, không gửi ảnh chụp lại màn hình.",
        genre="anh",
        until="checked",
    ),
)

GROWING_CITY = (
    news(
        "vien-chuc-trung-tam",
        "xay-dung-do-thi",
        "do-thi",
        "Ví dụ: Thành phố bên sông Lô với cầu Nông Tiến và cầu Tân Hà",
        "Sông Lô chảy qua thành phố; cầu Nông Tiến và cầu Tân Hà nối hai bờ.",
        "Thành phố nằm hai bên sông Lô. Cầu Nông Tiến và cầu Tân Hà nối hai bờ; quốc lộ 2 và quốc "
        "lộ 37 đi qua địa bàn.",
        "Cầu, đường gắn với việc đi học, đi làm, đi chợ hằng ngày. Vì vậy tin về cầu, đường cần nói rõ: "
        "tuyến nào sửa, đi vòng lối nào, đến bao giờ thông xe.",
        "Một tin loại này ghi rõ cơ quan thông báo, đoạn đường, ngày bắt đầu và ngày kết thúc. Khi việc sửa "
        "chữa kéo dài hơn, bài được cập nhật để người đọc không phải tìm nhiều nơi. Bản ví dụ không nói về "
        "một công trình đang thi công nào.",
        genre="bai",
        picture="song-lo",
    ),
    news(
        "vien-chuc-trung-tam",
        "xay-dung-do-thi",
        "do-thi",
        "Ví dụ: Thành phố Tuyên Quang được công bố là đô thị loại II",
        "Thành phố được công bố là đô thị loại II ngày 23/02/2021.",
        "Ngày 23/02/2021, thành phố Tuyên Quang được công bố là đô thị loại II. Hơn một năm trước đó, từ "
        "ngày 01/01/2020, địa bàn thành phố được mở rộng theo Nghị quyết số 816/NQ-UBTVQH14: xã Kim Phú, xã "
        "Phú Lâm và thị trấn Tân Bình được nhập vào, các phường Đội Cấn, Mỹ Lâm, An Tường được thành lập.",
        "Loại đô thị cho biết một thành phố đã đạt đến mức nào về quy mô, hạ tầng và vai trò của nó trong "
        "vùng. Khi đưa tin, người viết nêu ngày và văn bản công nhận, rồi giải thích bằng lời dễ hiểu điều "
        "gì thay đổi với người dân.",
        "Bản ví dụ chỉ nêu ngày công bố; các tiêu chí, điểm số cần lấy từ văn bản của cơ quan có thẩm quyền.",
    ),
    news(
        "vien-chuc-trung-tam",
        "xay-dung-do-thi",
        "do-thi",
        "Ví dụ: Quảng trường Nguyễn Tất Thành trong bài giới thiệu đô thị",
        "Quảng trường Nguyễn Tất Thành là một không gian chung của thành phố; bài gợi ý cách viết về những "
        "nơi như vậy.",
        "Quảng trường Nguyễn Tất Thành nằm trong thành phố Tuyên Quang. Viết về một không gian chung, người "
        "viết bắt đầu từ điều người dân thấy mỗi ngày: lối vào, hàng cây, chỗ ngồi, chỗ gửi xe, buổi nào "
        "đông người.",
        "Phần tiếp theo nói nơi ấy dùng để làm gì trong những dịp lớn của thành phố, theo thông báo của đơn "
        "vị tổ chức. Phần cuối nói người dân gửi ý kiến về cây xanh, chiếu sáng, vệ sinh tới đâu.",
        "Số đo, kinh phí, năm xây dựng chỉ được ghi khi có tài liệu kèm ngày. Bản ví dụ không có những con "
        "số đó; người viết để trống chứ không lấy từ một trang không rõ nguồn.",
        genre="bai",
    ),
)

DRAFTS = (*ECONOMY, *CULTURE_AND_SOCIETY, *GROWING_CITY)
