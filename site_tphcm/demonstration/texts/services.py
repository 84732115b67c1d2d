"""Dịch vụ công: the services that lead to the procedures of practice 7; what is not known of them says "ví dụ"."""

from __future__ import annotations

from workflows.regulation.procedures import INFORMATION, PARTIAL

from .draft import Draft, told

WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"
AS_OF = "Nội dung ghi theo quy định áp dụng đến ngày 30/6/2025, để minh họa."
COMPLAIN = (
    "Phần này dành cho cam kết chất lượng, số liệu giám sát và cách phản ánh khi dịch vụ gặp lỗi. Bản ví dụ không "
    "nêu con số nào."
)


def service(title: str, summary: str, *paragraphs: str, codes: tuple[str, ...], **fields: str) -> Draft:
    """Of communes and wards, with the procedures it does."""
    return told(
        WARD,
        "dich-vu-cong",
        "ServicePage",
        title,
        summary,
        *paragraphs,
        AS_OF,
        unit=WARD_UNIT,
        rows=tuple(("procedures", {"procedure": code}) for code in codes),
        provider="Ủy ban nhân dân xã, phường",
        contact="Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường",
        **fields,
    )


DRAFTS = (
    service(
        "Ví dụ: Đăng ký khai sinh, khai tử trực tuyến",
        "Hồ sơ nộp trực tuyến hoặc tại Bộ phận Tiếp nhận và Trả kết quả; đúng hạn thì không phải nộp lệ phí.",
        "Ông/Bà nộp hồ sơ trực tuyến hoặc tại Bộ phận Tiếp nhận và Trả kết quả. Công chức tư pháp - hộ tịch kiểm "
        "tra, ghi sổ, cập nhật cơ sở dữ liệu; Chủ tịch hoặc Phó Chủ tịch ký. Các bước ghi đủ ở trang của từng thủ tục.",
        COMPLAIN,
        codes=("1.001193", "1.000656", "2.000635"),
        online_level=PARTIAL,
        partial_reason="Ví dụ: bản chính giấy tờ được đối chiếu khi trả kết quả; ở đây ghi kèm quy định làm căn cứ.",
        service_url="https://dichvucong.gov.vn/",
    ),
    service(
        "Ví dụ: Đăng ký kết hôn, xác nhận tình trạng hôn nhân",
        "Khai và nộp hồ sơ trực tuyến; hai bên nam, nữ cùng có mặt khi đăng ký kết hôn.",
        "Giấy xác nhận tình trạng hôn nhân có giá trị 6 tháng. Khi cần xác minh, việc đăng ký kết hôn không quá 05 "
        "ngày làm việc.",
        COMPLAIN,
        codes=("1.000894", "1.004873"),
        online_level=PARTIAL,
        partial_reason="Ví dụ: hai bên nam, nữ phải cùng có mặt; ở đây ghi kèm quy định làm căn cứ.",
        service_url="https://dichvucong.gov.vn/",
    ),
    service(
        "Ví dụ: Chứng thực bản sao, chứng thực chữ ký",
        "Làm trực tiếp tại Bộ phận Tiếp nhận và Trả kết quả; trang cho biết cần mang gì và nộp bao nhiêu.",
        "Chữ ký được chứng thực khi người yêu cầu ký trước mặt người thực hiện, nên việc này không nộp trực tuyến. "
        "Phí xem ở trang của từng thủ tục.",
        COMPLAIN,
        codes=("2.000815", "2.000884"),
        online_level=INFORMATION,
    ),
)
