"""Pháp luật: law in plain words, and where to look; what is said of civil status held until 30/6/2025."""

from __future__ import annotations

from datetime import date

from site_tphcm.demonstration.papers import Paper

from .draft import access, law

JUSTICE, JUSTICE_UNIT = "truong-phong-tu-phap", "phong-tu-phap"
AS_OF = "Nội dung ghi theo quy định áp dụng đến ngày 30/6/2025, để minh họa."

STATUTE = "Luật Hộ tịch năm 2014"
DECREE = "Nghị định số 123/2015/NĐ-CP của Chính phủ"

DISSEMINATION = (
    law(
        JUSTICE,
        "Ví dụ: Khi nào cần đăng ký khai sinh cho trẻ",
        "Cha, mẹ đăng ký khai sinh cho con trong thời hạn 60 ngày kể từ ngày sinh.",
        "Luật Hộ tịch năm 2014 quy định trách nhiệm đăng ký khai sinh trong 60 ngày kể từ ngày sinh.",
        "Đăng ký đúng hạn thì không phải nộp lệ phí. Hồ sơ nộp tại Bộ phận Tiếp nhận và Trả kết quả của Ủy "
        "ban nhân dân xã, phường hoặc nộp trực tuyến; kết quả có trong ngày, nhận sau 15 giờ thì trả vào "
        "ngày làm việc tiếp theo.",
        AS_OF,
        texts=(STATUTE, DECREE),
        audience="Cha, mẹ có con mới sinh",
    ),
    law(
        JUSTICE,
        "Ví dụ: Đăng ký khai tử trong 15 ngày",
        "Khi gia đình có người qua đời, việc khai tử được đăng ký trong 15 ngày; đăng ký đúng hạn không thu "
        "lệ phí.",
        "Đăng ký khai tử là việc nên làm sớm, vì nhiều việc về sau của gia đình cần giấy tờ này. Thời hạn "
        "là 15 ngày kể từ ngày có người qua đời. Ủy ban nhân dân xã, phường giải quyết trong ngày.",
        "Đăng ký đúng hạn không phải nộp lệ phí. Nếu gia đình chưa rõ nộp ở đâu, hãy hỏi Bộ phận Tiếp nhận "
        "và Trả kết quả nơi mình ở trước khi đi.",
        AS_OF,
        texts=(STATUTE,),
        audience="Gia đình có người qua đời",
        shape="to-gap",
        unit=JUSTICE_UNIT,
    ),
    law(
        JUSTICE,
        "Ví dụ: Hai bên cùng có mặt khi đăng ký kết hôn",
        "Khi đăng ký kết hôn, hai bên cùng có mặt; cần xác minh thì không quá 05 ngày làm việc.",
        "Hỏi: Đăng ký kết hôn có phải cả hai người cùng đến không? Đáp: Hai bên nam, nữ cùng có mặt khi đăng ký "
        "kết hôn tại Ủy ban nhân dân xã, phường.",
        "Hỏi: Bao lâu thì xong? Đáp: Hồ sơ đủ thì giải quyết ngay; trường hợp phải xác minh, thời hạn không quá "
        "05 ngày làm việc. Công dân Việt Nam cư trú ở trong nước không phải nộp lệ phí.",
        "Hỏi: Giấy xác nhận tình trạng hôn nhân dùng được bao lâu? Đáp: Giấy có giá trị 6 tháng. Vì vậy không nên "
        "xin giấy quá sớm, cũng không nên đợi sát ngày.",
        AS_OF,
        texts=(STATUTE,),
        audience="Hai bên nam, nữ chuẩn bị kết hôn",
        shape="hoi-dap",
        unit=JUSTICE_UNIT,
    ),
    law(
        JUSTICE,
        "Ví dụ: Quy chế quy định ai cung cấp, ai phê duyệt thông tin",
        "Quy chế hoạt động của Ban Biên tập cho biết mỗi chuyên mục do ai cung cấp, biên tập và phê duyệt.",
        "Tổ chức, cá nhân gửi tin, bài cần biết nội dung phải chính xác, đầy đủ và không có bí mật nhà nước. Đơn "
        "vị cung cấp chịu trách nhiệm về tính chính xác của thông tin.",
        "Toàn văn Quy chế có ở chuyên mục Ban Biên tập và Quy chế hoạt động; quyết định ban hành có địa chỉ lâu "
        "dài ở mục tra cứu văn bản.",
        explains=("4259/QĐ-UBND",),
        texts=("Quy chế kèm theo Quyết định số 4259/QĐ-UBND ngày 11/12/2019",),
        audience="Cơ quan, đơn vị, người dân gửi tin, bài",
        in_force_on=date(2019, 12, 11),
        field_of_activity="he-thong-chinh-tri",
        unit=JUSTICE_UNIT,
    ),
)

FORM = Paper(
    "vi-du-phieu-yeu-cau.docx",
    "Ví dụ: Phiếu yêu cầu cung cấp thông tin",
    (
        "PHIẾU YÊU CẦU CUNG CẤP THÔNG TIN (bản ví dụ, chưa phải mẫu ban hành)",
        "Họ và tên: …",
        "Nơi cư trú, địa chỉ: …",
        "Số giấy tờ tùy thân: …",
        "Điện thoại, thư điện tử: …",
        "Thông tin yêu cầu (tên văn bản, hồ sơ): …",
        "Hình thức nhận: …",
        "Lý do, mục đích: …",
    ),
)

ACCESS = (
    access(
        JUSTICE,
        "danh-muc",
        "Ví dụ: Tìm thông tin đã công khai trước khi gửi yêu cầu",
        "Nhiều thông tin đã có sẵn trên Trang thông tin điện tử; xem trước thì không phải chờ.",
        "Danh mục thông tin công khai được lập từ những gì đã đăng: văn bản, thông tin công khai, dự thảo lấy ý "
        "kiến. Mỗi dòng nêu tên, số, ngày, hình thức, thời điểm công khai và địa chỉ để đọc.",
        "Thấy trang sai, Ông/Bà bấm “Báo sai sót trên trang này” ở cuối trang.",
    ),
    access(
        JUSTICE,
        "dau-moi",
        "Ví dụ: Đầu mối cung cấp thông tin là ai",
        "Trang nêu chức danh, đơn vị, điện thoại cơ quan và thư điện tử công vụ của đầu mối.",
        "Người yêu cầu cần biết gặp ai, ở đâu, giờ nào. Trang chỉ ghi thông tin liên hệ của cơ quan, không ghi "
        "điện thoại riêng. Bản ví dụ chưa ghi tên người và số máy nào.",
    ),
    access(
        JUSTICE,
        "noi-nhan-yeu-cau",
        "Ví dụ: Gửi yêu cầu cung cấp thông tin đến đâu",
        "Yêu cầu gửi trực tiếp, qua bưu điện hoặc qua mạng; trang nêu từng địa chỉ nhận.",
        "Người yêu cầu chọn một trong các cách: đến trụ sở, gửi thư, gửi qua mạng. Yêu cầu gửi đến đúng nơi thì "
        "được trả lời sớm hơn. Bản ví dụ không ghi địa chỉ có thật.",
    ),
    access(
        JUSTICE,
        "noi-nhan-phan-anh",
        "Ví dụ: Khi thông tin đã công khai chưa chính xác",
        "Người đọc báo cho nơi nhận phản ánh; cơ quan kiểm tra và trả lời.",
        "Phản ánh nêu trang nào, chỗ nào chưa chính xác và căn cứ. Thông tin sai được đính chính đúng ở nơi đã đăng.",
    ),
    access(
        JUSTICE,
        "mau-phieu",
        "Ví dụ: Phiếu yêu cầu và cách ghi từng ô",
        "Phiếu hỏi ai yêu cầu, cần thông tin gì, nhận bằng cách nào và để làm gì.",
        "Tải phiếu, ghi đủ các ô rồi gửi đến nơi nhận yêu cầu. Ô nào chưa rõ, đầu mối cung cấp thông tin hướng dẫn.",
        papers=(FORM,),
    ),
    access(
        JUSTICE,
        "huong-dan",
        "Ví dụ: Viết một yêu cầu cung cấp thông tin cho rõ",
        "Yêu cầu rõ thì được trả lời nhanh hơn: cần tài liệu nào, của thời gian nào, nhận bằng cách nào.",
        "Một yêu cầu rõ ràng nói cụ thể tài liệu hoặc số liệu cần có, của năm nào, ở địa bàn nào. Nếu biết "
        "số và ngày của văn bản thì ghi ra. Người yêu cầu cũng nên ghi muốn nhận bản giấy hay bản điện tử, "
        "và cách liên hệ khi cơ quan cần hỏi lại.",
        "Không nên gộp nhiều việc khác nhau vào một yêu cầu, vì mỗi việc có thể do một cơ quan khác nhau "
        "trả lời. Bài không thay cho quy định của pháp luật về tiếp cận thông tin.",
    ),
)

DRAFTS = (*DISSEMINATION, *ACCESS)
