"""Thủ tục hành chính: ten procedures of communes and wards as they stood until 30/6/2025 (practice 7).

No decision of publication is named, and no fee that the provincial council sets.
"""

from __future__ import annotations

from .draft import Draft, article

STEPS = (
    "Cách làm: nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường hoặc trực "
    "tuyến. Công chức tư pháp - hộ tịch kiểm tra, ghi sổ, cập nhật cơ sở dữ liệu; Chủ tịch hoặc Phó Chủ "
    "tịch ký; trả kết quả."
)
AT_THE_COUNTER = (
    "Cách làm: nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường. Công chức tư "
    "pháp - hộ tịch kiểm tra, ghi sổ; Chủ tịch hoặc Phó Chủ tịch ký; trả kết quả."
)
CIVIL_STATUS = (
    "Căn cứ: Luật Hộ tịch năm 2014; Nghị định số 123/2015/NĐ-CP; Nghị định số 87/2020/NĐ-CP; Thông tư số "
    "04/2020/TT-BTP; Nghị định số 07/2025/NĐ-CP."
)
AS_OF = (
    "Số liệu minh họa theo quy định áp dụng từ năm 2024 đến ngày 30/6/2025. Số quyết định công bố để trống "
    "trong bản ví dụ."
)
NO_FEE_SHOWN = "Bản minh họa không ghi mức lệ phí của thủ tục này; Ông/Bà hỏi tại nơi nộp hồ sơ."


def procedure(
    code: str, name: str, summary: str, *paragraphs: str, steps: str = STEPS, basis: str = CIVIL_STATUS
) -> Draft:
    """What is its own first; then steps, basis and date."""
    return article(
        "chuyen-vien-vp-hdnd-ubnd",
        "thu-tuc-hanh-chinh",
        f"Ví dụ (minh họa): {name}, mã {code}",
        summary,
        *paragraphs,
        steps,
        basis,
        AS_OF,
        unit="van-phong-hdnd-ubnd",
    )


DRAFTS = (
    procedure(
        "1.001193",
        "Đăng ký khai sinh",
        "Giải quyết trong ngày; nhận sau 15 giờ thì trả kết quả ngày làm việc tiếp theo.",
        "Thời hạn đăng ký: 60 ngày kể từ ngày sinh. Thời hạn giải quyết: trong ngày; hồ sơ nhận sau 15 giờ "
        "thì trả kết quả vào ngày làm việc tiếp theo.",
        "Lệ phí: đăng ký đúng hạn không phải nộp lệ phí.",
    ),
    procedure(
        "1.000894",
        "Đăng ký kết hôn",
        "Giải quyết ngay; phải xác minh thì không quá 05 ngày làm việc. Hai bên nam, nữ cùng có mặt.",
        "Thời hạn giải quyết: ngay sau khi nhận đủ hồ sơ; trường hợp phải xác minh, không quá 05 ngày làm "
        "việc. Hai bên nam, nữ cùng có mặt khi đăng ký.",
        "Lệ phí: công dân Việt Nam cư trú ở trong nước không phải nộp.",
    ),
    procedure(
        "1.000656",
        "Đăng ký khai tử",
        "Đăng ký trong 15 ngày kể từ ngày có người qua đời; giải quyết trong ngày.",
        "Thời hạn đăng ký: 15 ngày kể từ ngày có người qua đời. Thời hạn giải quyết: trong ngày.",
        "Lệ phí: đăng ký đúng hạn không phải nộp lệ phí.",
    ),
    procedure(
        "1.004873",
        "Cấp Giấy xác nhận tình trạng hôn nhân",
        "Giải quyết trong 03 ngày làm việc; giấy có giá trị 6 tháng.",
        "Thời hạn giải quyết: 03 ngày làm việc. Giấy xác nhận có giá trị 6 tháng, nên Ông/Bà xin giấy gần "
        "với lúc cần dùng.",
        NO_FEE_SHOWN,
    ),
    procedure(
        "1.004884",
        "Đăng ký lại khai sinh",
        "Giải quyết trong 05 ngày làm việc khi không phải xác minh.",
        "Thời hạn giải quyết: 05 ngày làm việc. Bản minh họa chưa nêu thời hạn của trường hợp phải xác minh.",
        NO_FEE_SHOWN,
    ),
    procedure(
        "1.004859",
        "Thay đổi, cải chính, bổ sung thông tin hộ tịch",
        "Giải quyết trong 03 ngày làm việc; có thể kéo dài thêm không quá 03 ngày làm việc.",
        "Thời hạn giải quyết: 03 ngày làm việc; có thể kéo dài thêm không quá 03 ngày làm việc. Tên thủ tục "
        "trong bản minh họa là tên rút gọn.",
        NO_FEE_SHOWN,
    ),
    procedure(
        "1.001022",
        "Đăng ký nhận cha, mẹ, con",
        "Giải quyết trong 03 ngày làm việc; có thể kéo dài thêm không quá 05 ngày làm việc.",
        "Thời hạn giải quyết: 03 ngày làm việc; có thể kéo dài thêm không quá 05 ngày làm việc.",
        NO_FEE_SHOWN,
    ),
    procedure(
        "2.000635",
        "Cấp bản sao Trích lục hộ tịch",
        "Giải quyết trong ngày; 8.000 đồng mỗi bản sao.",
        "Thời hạn giải quyết: trong ngày.",
        "Phí: 8.000 đồng/bản, theo Thông tư số 281/2016/TT-BTC.",
    ),
    procedure(
        "2.000815",
        "Chứng thực bản sao từ bản chính",
        "Giải quyết trong ngày; 2.000 đồng mỗi trang, từ trang thứ 3 là 1.000 đồng, tối đa 200.000 đồng mỗi "
        "bản.",
        "Thời hạn giải quyết: trong ngày. Người yêu cầu mang theo bản chính để đối chiếu.",
        "Phí: 2.000 đồng/trang; từ trang thứ 3 là 1.000 đồng/trang; tối đa 200.000 đồng/bản, theo Thông tư "
        "số 226/2016/TT-BTC.",
        steps=AT_THE_COUNTER,
        basis="Căn cứ: Nghị định số 23/2015/NĐ-CP.",
    ),
    procedure(
        "2.000884",
        "Chứng thực chữ ký",
        "Giải quyết trong ngày; người yêu cầu ký trước mặt người thực hiện chứng thực; 10.000 đồng mỗi "
        "trường hợp.",
        "Thời hạn giải quyết: trong ngày. Người yêu cầu ký trước mặt người thực hiện chứng thực, vì vậy "
        "không ký sẵn ở nhà.",
        "Phí: 10.000 đồng/trường hợp, theo Thông tư số 226/2016/TT-BTC.",
        steps=AT_THE_COUNTER,
        basis="Căn cứ: Nghị định số 23/2015/NĐ-CP.",
    ),
)
