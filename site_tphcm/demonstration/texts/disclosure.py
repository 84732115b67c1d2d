"""Công khai thông tin: what a page of each kind holds. No figure, tender or decision of anybody."""

from __future__ import annotations

from .draft import article

WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"
FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"

DRAFTS = (
    article(
        WARD,
        "quy-hoach-ke-hoach",
        "Ví dụ: Công khai quy hoạch, kế hoạch để người dân theo dõi",
        "Trang quy hoạch, kế hoạch nêu phạm vi, thời kỳ, văn bản phê duyệt và nơi xem bản vẽ.",
        "Mỗi quy hoạch, kế hoạch có một trang riêng. Trang nêu tên, thời kỳ, phạm vi, cơ quan phê duyệt, "
        "ngày phê duyệt và nơi người dân xem bản vẽ, bản đồ. Khi có điều chỉnh, trang nêu điều chỉnh ở đâu "
        "và vì sao.",
        "Phường giúp người dân tìm phần liên quan đến nơi mình ở. Bản ví dụ không nói về một quy hoạch có "
        "thật.",
        unit=WARD_UNIT,
    ),
    article(
        WARD,
        "du-an-dau-thau",
        "Ví dụ: Một trang dự án cho người dân biết những gì",
        "Trang dự án nêu mục tiêu, nơi thực hiện, chủ đầu tư, nguồn vốn, thời gian và nơi tiếp nhận ý kiến.",
        "Người sống gần công trình muốn biết: làm gì, ở đâu, ai làm, bằng tiền nào, từ khi nào đến khi nào, "
        "đường đi lại ra sao, hỏi ai. Trang dự án trả lời theo đúng thứ tự đó, rồi mới đến số hiệu văn bản.",
        "Thông tin đấu thầu dẫn đến thông báo chính thức của chủ đầu tư. Bản ví dụ không nêu tên dự án, số "
        "tiền hay nhà thầu nào.",
        unit=WARD_UNIT,
    ),
    article(
        WARD,
        "ngan-sach",
        "Ví dụ: Đọc một bảng công khai ngân sách",
        "Bảng ngân sách có hai phần thu, chi; kèm lời giải thích ngắn và văn bản làm căn cứ.",
        "Bảng công khai ngân sách có phần thu, phần chi, số dự toán và số thực hiện. Trang đặt một đoạn "
        "giải thích phía trên bảng: năm nào, số liệu là dự toán hay quyết toán, khác với kỳ trước ở điểm "
        "nào.",
        "Bảng được đưa lên thành bảng để người dùng điện thoại và người dùng phần mềm đọc màn hình đều đọc "
        "được, không chỉ là ảnh chụp. Bản ví dụ không có số liệu, vì số liệu phải đi cùng văn bản công bố.",
        unit=WARD_UNIT,
    ),
    article(
        FRONT,
        "lay-y-kien-du-thao",
        "Ví dụ: Góp ý vào dự thảo qua Trang thông tin điện tử",
        "Trang lấy ý kiến nêu dự thảo, thời hạn, nơi gửi và sau đó nêu cả việc tiếp thu.",
        "Một trang lấy ý kiến gồm: dự thảo, bản tóm tắt những điểm mới, câu hỏi cần góp ý, thời hạn và nơi "
        "gửi. Người góp ý có thể góp ý cả bài hoặc từng điều.",
        "Hết thời hạn, cơ quan soạn thảo cho biết đã nhận những ý kiến gì, tiếp thu điều nào, không tiếp "
        "thu điều nào và lý do. Ủy ban Mặt trận Tổ quốc và các đoàn thể góp phần để nhiều người biết mà "
        "tham gia. Bản ví dụ không lấy ý kiến về dự thảo nào.",
        unit=FRONT_UNIT,
    ),
    article(
        WARD,
        "thong-ke",
        "Ví dụ: Số liệu thống kê luôn đi kèm ngày và nguồn",
        "Số liệu ghi rõ thời điểm, phạm vi và cơ quan công bố; ví dụ lấy từ nghị quyết thành lập thành phố.",
        "Khi thành lập theo Nghị quyết số 27/NQ-CP ngày 02/7/2010, thành phố Tuyên Quang có diện tích "
        "11.917,45 ha và dân số 110.119 người. Câu này đủ ba điều một số liệu cần có: nguồn là nghị quyết, "
        "thời điểm là năm 2010, phạm vi là 7 phường và 6 xã lúc đó.",
        "Từ ngày 01/01/2020, địa bàn thành phố thay đổi, nên hai con số trên không còn dùng cho những năm "
        "sau. Số liệu mới được ghi khi cơ quan thống kê công bố.",
        unit=WARD_UNIT,
    ),
    article(
        WARD,
        "dan-chu-o-co-so",
        "Ví dụ: Phường, xã công khai để người dân biết và bàn",
        "Trang công khai của phường, xã nêu việc gì, công khai từ ngày nào đến ngày nào, góp ý ở đâu.",
        "Việc cần công khai ở phường, xã được đưa lên trang. Trang ghi nội dung, ngày bắt đầu, ngày kết "
        "thúc, nơi xem bản giấy và người tiếp nhận ý kiến.",
        "Người dân xem ở trang rồi vẫn có thể đến trụ sở để hỏi thêm. Kết quả tiếp thu ý kiến được đăng "
        "cùng chỗ với nội dung đã công khai. Bản ví dụ không nói về một việc có thật ở phường.",
        unit=WARD_UNIT,
    ),
    article(
        FRONT,
        "khen-thuong-xu-phat",
        "Ví dụ: Đưa tin khen thưởng và xử phạt đúng mức",
        "Tin khen thưởng, xử phạt chỉ ghi điều có trong quyết định, đúng tên hình thức và đúng phạm vi được "
        "công khai.",
        "Tin khen thưởng ghi tên tập thể, cá nhân, hình thức khen thưởng và thành tích đúng như trong quyết "
        "định. Tin xử phạt chỉ đăng trường hợp pháp luật cho phép công khai, với những thông tin được công "
        "khai, trong thời gian được công khai.",
        "Người viết không bình luận thêm và không nêu nơi ở chi tiết, người thân của người bị xử phạt. Theo "
        "Quy chế, đơn vị, cá nhân đóng góp tích cực cho Trang thông tin điện tử được Ban Biên tập đề nghị "
        "khen thưởng. Bản ví dụ không nêu tên ai.",
        unit=FRONT_UNIT,
    ),
    article(
        WARD,
        "nguoi-phat-ngon",
        "Ví dụ: Người phát ngôn và cách liên hệ",
        "Trang nêu chức danh, cách liên hệ và phạm vi người phát ngôn được trả lời.",
        "Trang người phát ngôn nêu họ tên, chức danh, điện thoại cơ quan và thư điện tử công vụ, theo văn "
        "bản giao nhiệm vụ. Báo chí gửi câu hỏi bằng văn bản; trang nêu nơi nhận và giờ làm việc.",
        "Khi người phát ngôn thay đổi, trang ghi ngày thay đổi. Bản ví dụ để trống họ tên và số điện thoại.",
        unit=WARD_UNIT,
    ),
    article(
        WARD,
        "danh-muc-cong-khai",
        "Ví dụ: Dùng danh mục thông tin phải công khai để tìm nhanh",
        "Danh mục cho biết mỗi loại thông tin nằm ở chuyên mục nào và đơn vị nào cung cấp.",
        "Một danh mục đầy đủ liệt kê từng loại thông tin phải công khai: quy hoạch, kế hoạch; dự án, đấu "
        "thầu; ngân sách; dự thảo lấy ý kiến; thống kê; công khai ở cấp xã; khen thưởng, xử phạt; người "
        "phát ngôn. Mỗi dòng nêu chuyên mục, đơn vị cung cấp và ngày cập nhật.",
        "Loại thông tin chưa có bài thì danh mục vẫn ghi, kèm câu “chưa có thông tin”, để người xem khỏi "
        "tìm nhiều nơi.",
        unit=WARD_UNIT,
    ),
)
