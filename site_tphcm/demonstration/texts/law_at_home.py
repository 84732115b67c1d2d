"""Phổ biến pháp luật, some more: cases and answers about civil status and certification as they stood until 30/6/2025."""

from __future__ import annotations

from .draft import law
from .law import AS_OF, JUSTICE, JUSTICE_UNIT, STATUTE

FEES = "Thông tư số 226/2016/TT-BTC"

DRAFTS = (
    law(
        JUSTICE,
        "Ví dụ: Tình huống chữ đệm trong Giấy khai sinh ghi khác học bạ",
        "Một gia đình phát hiện hai giấy tờ ghi khác nhau; bài chỉ ra việc nên hỏi trước và thời gian cần dành.",
        "Chuẩn bị hồ sơ thi, người mẹ thấy học bạ của con ghi chữ đệm khác với Giấy khai sinh. Câu hỏi đầu tiên không "
        "phải sửa ở đâu, mà là giấy nào ghi sai.",
        "Nếu học bạ sai thì nhà trường sửa. Nếu Giấy khai sinh sai thì làm thủ tục thay đổi, cải chính, bổ sung thông "
        "tin hộ tịch, giải quyết trong 03 ngày làm việc và có thể kéo dài thêm không quá 03 ngày làm việc. Mang theo "
        "giấy tờ chứng minh chỗ sai để không phải đi hai lần.",
        AS_OF,
        texts=(STATUTE,),
        audience="Cha, mẹ và học sinh cuối cấp",
        shape="tinh-huong",
    ),
    law(
        JUSTICE,
        "Ví dụ: Hỏi đáp về bản sao chứng thực và chữ ký chứng thực",
        "Hai việc hay bị gọi lẫn: một việc đối chiếu bản sao với bản chính, một việc xác nhận ai đã ký.",
        "Hỏi: Tôi cần nộp bản sao bằng cấp thì làm gì? Đáp: Chứng thực bản sao từ bản chính, nhớ mang bản chính. Phí "
        "2.000 đồng mỗi trang, từ trang thứ 3 là 1.000 đồng, mỗi bản không quá 200.000 đồng.",
        "Hỏi: Đơn tôi viết sẵn và đã ký, có chứng thực chữ ký được không? Đáp: Ông/Bà ký lại trước mặt người thực hiện "
        "chứng thực, vì họ xác nhận chính việc ký ấy. Phí 10.000 đồng mỗi trường hợp.",
        "Hỏi: Chứng thực chữ ký có nghĩa là nội dung đơn đúng không? Đáp: Không; người ký chịu trách nhiệm về điều mình "
        "viết.",
        AS_OF,
        texts=("Nghị định số 23/2015/NĐ-CP của Chính phủ", FEES),
        audience="Người cần nộp bản sao, đơn từ",
        shape="hoi-dap",
        unit=JUSTICE_UNIT,
    ),
    law(
        JUSTICE,
        "Ví dụ: Mất Giấy khai sinh bản chính thì xin giấy gì",
        "Còn sổ hộ tịch thì xin bản sao trích lục; không còn sổ mới tính đến đăng ký lại khai sinh.",
        "Nhiều người mất bản chính liền xin đăng ký lại khai sinh. Thật ra nên hỏi trước xem sổ hộ tịch nơi đăng ký còn "
        "tên mình hay không.",
        "Còn trong sổ: xin bản sao trích lục hộ tịch, có trong ngày, 8.000 đồng mỗi bản. Không còn trong sổ: làm thủ tục "
        "đăng ký lại khai sinh, 05 ngày làm việc khi không phải xác minh. Hai việc khác nhau về giấy tờ phải mang, nên "
        "một cuộc điện thoại trước khi đi là đáng công.",
        AS_OF,
        texts=(STATUTE, "Thông tư số 281/2016/TT-BTC"),
        audience="Người bị mất giấy tờ hộ tịch",
        shape="to-gap",
    ),
    law(
        JUSTICE,
        "Ví dụ: Tình huống cha nhận con khi Giấy khai sinh còn để trống",
        "Bài nói thời hạn giải quyết và việc cả hai bên nên bàn trước khi đến Ủy ban nhân dân.",
        "Đứa trẻ đã có Giấy khai sinh, phần ghi về người cha để trống. Nay người cha muốn nhận con và người mẹ đồng ý.",
        "Hai người nộp hồ sơ đăng ký nhận cha, mẹ, con tại Ủy ban nhân dân xã, phường. Thời hạn là 03 ngày làm việc, có "
        "thể kéo dài thêm không quá 05 ngày làm việc khi cần xác minh. Trước khi đi, cha mẹ nên thống nhất họ của con, "
        "vì việc ấy kéo theo giấy tờ ở trường và ở trạm y tế.",
        AS_OF,
        texts=(STATUTE,),
        audience="Cha, mẹ chưa đăng ký kết hôn",
        shape="tinh-huong",
        unit=JUSTICE_UNIT,
    ),
)
