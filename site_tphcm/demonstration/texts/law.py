"""Pháp luật: law in plain words, and where to look; what is said of civil status held until 30/6/2025."""

from __future__ import annotations

from .draft import article

JUSTICE, JUSTICE_UNIT = "truong-phong-tu-phap", "phong-tu-phap"
AS_OF = "Nội dung ghi theo quy định áp dụng đến ngày 30/6/2025, để minh họa."

DISSEMINATION = (
    article(
        JUSTICE,
        "pho-bien-phap-luat",
        "Ví dụ: Khi nào cần đăng ký khai sinh cho trẻ",
        "Cha, mẹ đăng ký khai sinh cho con trong thời hạn 60 ngày kể từ ngày sinh.",
        "Luật Hộ tịch năm 2014 quy định trách nhiệm đăng ký khai sinh trong 60 ngày kể từ ngày sinh.",
        "Đăng ký đúng hạn thì không phải nộp lệ phí. Hồ sơ nộp tại Bộ phận Tiếp nhận và Trả kết quả của Ủy "
        "ban nhân dân xã, phường hoặc nộp trực tuyến; kết quả có trong ngày, nhận sau 15 giờ thì trả vào "
        "ngày làm việc tiếp theo.",
        AS_OF,
    ),
    article(
        JUSTICE,
        "pho-bien-phap-luat",
        "Ví dụ: Đăng ký khai tử trong 15 ngày",
        "Khi gia đình có người qua đời, việc khai tử được đăng ký trong 15 ngày; đăng ký đúng hạn không thu "
        "lệ phí.",
        "Đăng ký khai tử là việc nên làm sớm, vì nhiều việc về sau của gia đình cần giấy tờ này. Thời hạn "
        "là 15 ngày kể từ ngày có người qua đời. Ủy ban nhân dân xã, phường giải quyết trong ngày.",
        "Đăng ký đúng hạn không phải nộp lệ phí. Nếu gia đình chưa rõ nộp ở đâu, hãy hỏi Bộ phận Tiếp nhận "
        "và Trả kết quả nơi mình ở trước khi đi.",
        AS_OF,
        unit=JUSTICE_UNIT,
    ),
    article(
        JUSTICE,
        "pho-bien-phap-luat",
        "Ví dụ: Hai bên cùng có mặt khi đăng ký kết hôn",
        "Khi đăng ký kết hôn, hai bên cùng có mặt; cần xác minh thì không quá 05 ngày làm việc.",
        "Hai bên nam, nữ cùng có mặt khi đăng ký kết hôn tại Ủy ban nhân dân xã, phường. Hồ sơ đủ thì giải "
        "quyết ngay; trường hợp phải xác minh, thời hạn không quá 05 ngày làm việc. Công dân Việt Nam cư "
        "trú ở trong nước không phải nộp lệ phí.",
        "Giấy xác nhận tình trạng hôn nhân, nếu cần, có giá trị 6 tháng. Vì vậy không nên xin giấy quá sớm, "
        "cũng không nên đợi sát ngày.",
        AS_OF,
        unit=JUSTICE_UNIT,
    ),
)

ACCESS = (
    article(
        JUSTICE,
        "tiep-can-thong-tin",
        "Ví dụ: Tìm thông tin đã công khai trước khi gửi yêu cầu",
        "Nhiều thông tin đã có sẵn trên Trang thông tin điện tử; xem trước thì không phải chờ.",
        "Trước khi yêu cầu cung cấp thông tin, Ông/Bà nên xem các chuyên mục của nhóm Công khai thông tin: "
        "quy hoạch, kế hoạch; dự án, đấu thầu; ngân sách; lấy ý kiến dự thảo; thống kê; công khai dân chủ "
        "cấp xã; khen thưởng, xử phạt; người phát ngôn; danh mục thông tin phải công khai.",
        "Văn bản chỉ đạo ở nhóm Chỉ đạo, điều hành; thủ tục ở nhóm Pháp luật, thủ tục. Mỗi trang ghi đơn vị "
        "cung cấp, ngày đăng và ngày cập nhật. Thấy trang sai, Ông/Bà bấm “Báo sai sót trên trang này” ở "
        "cuối trang.",
        unit=JUSTICE_UNIT,
    ),
    article(
        JUSTICE,
        "tiep-can-thong-tin",
        "Ví dụ: Viết một yêu cầu cung cấp thông tin cho rõ",
        "Yêu cầu rõ thì được trả lời nhanh hơn: cần tài liệu nào, của thời gian nào, nhận bằng cách nào.",
        "Một yêu cầu rõ ràng nói cụ thể tài liệu hoặc số liệu cần có, của năm nào, ở địa bàn nào. Nếu biết "
        "số và ngày của văn bản thì ghi ra. Người yêu cầu cũng nên ghi muốn nhận bản giấy hay bản điện tử, "
        "và cách liên hệ khi cơ quan cần hỏi lại.",
        "Không nên gộp nhiều việc khác nhau vào một yêu cầu, vì mỗi việc có thể do một cơ quan khác nhau "
        "trả lời. Bài không thay cho quy định của pháp luật về tiếp cận thông tin.",
        unit=JUSTICE_UNIT,
    ),
)

SERVICES = (
    article(
        "dau-moi-phuong-minh-xuan",
        "dich-vu-cong",
        "Ví dụ: Nộp hồ sơ hộ tịch, chứng thực ở đâu và đi theo những bước nào",
        "Hồ sơ nộp tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường; hồ sơ hộ tịch có "
        "thể nộp trực tuyến.",
        "Bước 1: nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường hoặc nộp "
        "trực tuyến. Bước 2: công chức tư pháp - hộ tịch kiểm tra. Bước 3: ghi sổ, cập nhật cơ sở dữ liệu. "
        "Bước 4: Chủ tịch hoặc Phó Chủ tịch ký. Bước 5: trả kết quả.",
        "Việc nào cần chính người yêu cầu có mặt, như đăng ký kết hôn hay chứng thực chữ ký, thì phải đến "
        "trực tiếp. Ông/Bà xem thời hạn, phí và căn cứ ở trang của từng thủ tục.",
        AS_OF,
        unit="phuong-minh-xuan",
    ),
)

DRAFTS = (*DISSEMINATION, *ACCESS, *SERVICES)
