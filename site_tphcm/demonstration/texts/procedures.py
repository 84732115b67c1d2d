"""Thủ tục hành chính: eleven procedures of communes and wards as they stood until 30/6/2025 (practice 7).

No decision of publication is named, and no fee that the provincial council sets; what practice does not
know is left out, and the page then says that it is to be confirmed.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from workflows.regulation.procedures import AT_COUNTER, COMMUNE, ONLINE

from .draft import EXAMPLE, Draft

COUNTER = "Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường"
REGISTERED = (
    f"Nộp hồ sơ tại {COUNTER} hoặc trực tuyến.",
    "Công chức tư pháp - hộ tịch kiểm tra hồ sơ.",
    "Ghi sổ, cập nhật cơ sở dữ liệu.",
    "Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã, phường ký.",
    "Trả kết quả.",
)
CERTIFIED = (
    f"Nộp hồ sơ tại {COUNTER}.",
    "Công chức tư pháp - hộ tịch kiểm tra hồ sơ.",
    "Ghi sổ.",
    "Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã, phường ký.",
    "Trả kết quả.",
)
CIVIL_STATUS = (
    ("", "Luật Hộ tịch năm 2014"),
    ("", "Nghị định số 123/2015/NĐ-CP của Chính phủ"),
    ("", "Nghị định số 87/2020/NĐ-CP của Chính phủ"),
    ("", "Thông tư số 04/2020/TT-BTP của Bộ Tư pháp"),
    ("", "Nghị định số 07/2025/NĐ-CP của Chính phủ"),
)
CERTIFICATION = (("", "Nghị định số 23/2015/NĐ-CP của Chính phủ"),)
FEE_OF_CERTIFICATION = ("", "Thông tư số 226/2016/TT-BTC của Bộ Tài chính, về phí")
DECISION = {  # an example is no decision: it names neither its number nor its issuer
    "decision_number": "(ví dụ: chưa ghi số và ngày thật)",
    "decision_on": date(2025, 6, 30),
    "decision_issuer": "Cơ quan công bố (ví dụ)",
}
AS_OF = (
    "Số liệu minh họa theo quy định áp dụng từ năm 2024 đến ngày 30/6/2025. Số quyết định công bố để trống "
    "trong bản ví dụ."
)
NO_FEE_SHOWN = "Bản minh họa không ghi mức lệ phí của thủ tục này; Ông/Bà hỏi tại nơi nộp hồ sơ."
NO_PAPERS_SHOWN = "Bản minh họa chưa ghi thành phần hồ sơ; cần xác nhận theo quyết định công bố."


def time(number: int | None = None, words: str = "") -> dict[str, Any]:
    """In working days, and what is said beside them."""
    return {"number": number, "unit": "ngay-lam-viec" if number else "", "time_words": words}


def procedure(
    code: str,
    name: str,
    summary: str,
    way: dict[str, Any],
    *paragraphs: str,
    life_event: str,
    branch: str = "Hộ tịch",
    forms: tuple[str, ...] = (AT_COUNTER, ONLINE),
    steps: tuple[str, ...] = REGISTERED,
    bases: tuple[tuple[str, str], ...] = CIVIL_STATUS,
) -> Draft:
    """`way`: its time and cost, the same for every form of filing; paragraphs: what has no field."""
    fields = {
        "code": code,
        "branch": branch,
        "life_event": life_event,
        "level": COMMUNE,
        "steps": [("step", {"title": "", "text": text}) for text in steps],
        "ways": [("way", {"form": form, **way}) for form in forms],
        "executing_body": "Ủy ban nhân dân xã, phường",
        "reception": COUNTER,
        **DECISION,
    }
    return Draft(
        "chuyen-vien-vp-hdnd-ubnd",
        "thu-tuc-hanh-chinh",
        "ProcedurePage",
        f"Ví dụ (minh họa): {name}",
        summary,
        (*paragraphs, NO_PAPERS_SHOWN, AS_OF, EXAMPLE),
        fields,
        "van-phong-hdnd-ubnd",
        relations=bases,
    )


def certified(*said: Any, **more: Any) -> Draft:
    """Certification is done at the counter only."""
    return procedure(
        *said,
        life_event="giay-to",
        branch="Chứng thực",
        forms=(AT_COUNTER,),
        steps=CERTIFIED,
        bases=(*CERTIFICATION, FEE_OF_CERTIFICATION),
        **more,
    )


DRAFTS = (
    procedure(
        "1.001193",
        "Đăng ký khai sinh",
        "Giải quyết trong ngày; nhận sau 15 giờ thì trả kết quả ngày làm việc tiếp theo.",
        time(words="trong ngày; nhận sau 15 giờ thì trả kết quả ngày làm việc tiếp theo")
        | {"charge": "không, khi đăng ký đúng hạn"},
        "Thời hạn đăng ký: 60 ngày kể từ ngày sinh.",
        life_event="co-con",
    ),
    procedure(
        "1.000894",
        "Đăng ký kết hôn",
        "Giải quyết ngay; phải xác minh thì không quá 05 ngày làm việc. Hai bên nam, nữ cùng có mặt.",
        time(words="ngay sau khi nhận đủ hồ sơ; phải xác minh thì không quá 05 ngày làm việc")
        | {"charge": "không, với công dân Việt Nam cư trú ở trong nước"},
        "Hai bên nam, nữ cùng có mặt khi đăng ký.",
        life_event="ket-hon",
    ),
    procedure(
        "1.000656",
        "Đăng ký khai tử",
        "Đăng ký trong 15 ngày kể từ ngày có người qua đời; giải quyết trong ngày.",
        time(words="trong ngày") | {"charge": "không, khi đăng ký đúng hạn"},
        "Thời hạn đăng ký: 15 ngày kể từ ngày có người qua đời.",
        life_event="qua-doi",
    ),
    procedure(
        "1.004873",
        "Cấp Giấy xác nhận tình trạng hôn nhân",
        "Giải quyết trong 03 ngày làm việc; giấy có giá trị 6 tháng.",
        time(3),
        "Giấy xác nhận có giá trị 6 tháng, nên Ông/Bà xin giấy gần với lúc cần dùng.",
        NO_FEE_SHOWN,
        life_event="ket-hon",
    ),
    procedure(
        "1.004884",
        "Đăng ký lại khai sinh",
        "Giải quyết trong 05 ngày làm việc khi không phải xác minh.",
        time(5, "khi không phải xác minh"),
        "Bản minh họa chưa nêu thời hạn của trường hợp phải xác minh; cần xác nhận tại nơi nộp hồ sơ.",
        NO_FEE_SHOWN,
        life_event="co-con",
    ),
    procedure(
        "1.004859",
        "Thay đổi, cải chính, bổ sung thông tin hộ tịch",
        "Giải quyết trong 03 ngày làm việc; có thể kéo dài thêm không quá 03 ngày làm việc.",
        time(3, "có thể kéo dài thêm không quá 03 ngày làm việc"),
        "Tên thủ tục trong bản minh họa là tên rút gọn; cần xác nhận tên đầy đủ theo quyết định công bố.",
        NO_FEE_SHOWN,
        life_event="giay-to",
    ),
    procedure(
        "1.001022",
        "Đăng ký nhận cha, mẹ, con",
        "Giải quyết trong 03 ngày làm việc; có thể kéo dài thêm không quá 05 ngày làm việc.",
        time(3, "có thể kéo dài thêm không quá 05 ngày làm việc"),
        NO_FEE_SHOWN,
        life_event="co-con",
    ),
    procedure(
        "2.000635",
        "Cấp bản sao Trích lục hộ tịch",
        "Giải quyết trong ngày; 8.000 đồng mỗi bản sao.",
        time(words="trong ngày") | {"fee": "8.000 đồng/bản, theo Thông tư số 281/2016/TT-BTC"},
        life_event="giay-to",
        bases=(*CIVIL_STATUS, ("", "Thông tư số 281/2016/TT-BTC của Bộ Tài chính, về phí")),
    ),
    certified(
        "2.000815",
        "Chứng thực bản sao từ bản chính",
        "Giải quyết trong ngày; 2.000 đồng mỗi trang, từ trang thứ 3 là 1.000 đồng, tối đa 200.000 đồng mỗi "
        "bản.",
        time(words="trong ngày")
        | {
            "fee": "2.000 đồng/trang; từ trang thứ 3 là 1.000 đồng/trang; tối đa 200.000 đồng/bản, theo "
            "Thông tư số 226/2016/TT-BTC"
        },
        "Người yêu cầu mang theo bản chính để đối chiếu.",
    ),
    certified(
        "2.000884",
        "Chứng thực chữ ký",
        "Giải quyết trong ngày; người yêu cầu ký trước mặt người thực hiện chứng thực; 10.000 đồng mỗi "
        "trường hợp.",
        time(words="trong ngày") | {"fee": "10.000 đồng/trường hợp, theo Thông tư số 226/2016/TT-BTC"},
        "Người yêu cầu ký trước mặt người thực hiện chứng thực, vì vậy không ký sẵn ở nhà.",
    ),
    procedure(
        "2.001263",
        "Đăng ký việc nuôi con nuôi trong nước",
        "Lệ phí 400.000 đồng; có trường hợp được miễn. Thời hạn cần xác nhận tại nơi nộp hồ sơ.",
        time() | {"charge": "400.000 đồng; có trường hợp được miễn"},
        "Bản minh họa chưa nêu thời hạn giải quyết, căn cứ và các trường hợp được miễn lệ phí; cần xác nhận "
        "tại nơi nộp hồ sơ trước khi nộp.",
        life_event="co-con",
        branch="Nuôi con nuôi",
        bases=(),
    ),
)
