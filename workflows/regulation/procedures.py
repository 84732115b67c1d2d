"""How administrative procedures are coded, offered and counted, in the words of the national database.

The law decides most of these words, not the locality (NĐ 63/2010/NĐ-CP, NĐ 224); life events are our
own order, by what happens to a resident.
"""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

# "1.001193", or with the place of the authority: "1.001193.000.00.00.H60"
CODE = re.compile(r"\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?")

COMMUNE, DISTRICT, PROVINCE = "xa", "huyen", "tinh"
LEVELS = (  # the district level is history: it ended on 01/7/2025 (Luật 72/2025/QH15)
    (COMMUNE, "Cấp xã"),
    (PROVINCE, "Cấp tỉnh"),
    (DISTRICT, "Cấp huyện (đến 30/6/2025)"),
)
DISTRICTS_ENDED_ON = date(2025, 7, 1)
FOREIGNERS = "nguoi-nuoc-ngoai"
AUDIENCES = (
    ("cong-dan", "Công dân Việt Nam"),
    ("nguoi-viet-o-nuoc-ngoai", "Người Việt Nam định cư ở nước ngoài"),
    (FOREIGNERS, "Người nước ngoài"),
    ("doanh-nghiep", "Doanh nghiệp"),
    ("hop-tac-xa", "Hợp tác xã"),
    ("to-chuc", "Tổ chức khác"),
)
LIFE_EVENTS = (
    ("co-con", "Sinh con, nuôi con"),
    ("ket-hon", "Hôn nhân, gia đình"),
    ("qua-doi", "Có người qua đời"),
    ("giay-to", "Giấy tờ cá nhân, bản sao, chứng thực"),
    ("hoc-tap", "Học tập"),
    ("viec-lam", "Việc làm, bảo hiểm"),
    ("ho-tro", "Người có công, trợ giúp xã hội"),
    ("nha-dat", "Nhà ở, đất đai, xây dựng"),
    ("kinh-doanh", "Kinh doanh"),
)
AT_COUNTER, ONLINE, BY_POST = "truc-tiep", "truc-tuyen", "buu-chinh"
FORMS_OF_FILING = (
    (AT_COUNTER, "Trực tiếp"),
    (ONLINE, "Trực tuyến"),
    (BY_POST, "Dịch vụ bưu chính"),
)
UNITS_OF_TIME = (  # "ngày" is not "ngày làm việc"
    ("gio", "giờ"),
    ("ngay", "ngày"),
    ("ngay-lam-viec", "ngày làm việc"),
    ("thang", "tháng"),
)
WHOLE, PARTIAL, INFORMATION = "toan-trinh", "mot-phan", "cung-cap-thong-tin"
ONLINE_LEVELS = (  # NĐ 224, Điều 14
    (WHOLE, "Trực tuyến toàn trình"),
    (PARTIAL, "Trực tuyến một phần"),
    (INFORMATION, "Cung cấp thông tin trực tuyến"),
)
IN_FORCE, AMENDED, ABOLISHED, PAUSED = "con-hieu-luc", "sua-doi", "bai-bo", "tam-dung"
STATUSES = (
    (IN_FORCE, "Còn hiệu lực"),
    (AMENDED, "Đã được sửa đổi, bổ sung"),
    (PAUSED, "Tạm dừng"),
    (ABOLISHED, "Đã bãi bỏ"),
)
FILED_AT, STATE = "dichvucong.gov.vn", "gov.vn"


def code_of(text: str) -> str:
    """The code without stray spaces and dots, its letter as printed; whatever else it is, it is kept."""
    parts = [part for part in re.split(r"[.\s]+", text.upper()) if part]
    return ".".join(parts)


def is_code(text: str) -> bool:
    """Whether it has the form of the national database (uncertain: an unknown form is kept, with a warning)."""
    return CODE.fullmatch(text) is not None


def is_filed_at(address: str) -> bool:
    """Whether the address leads to the national place of public services, and nowhere that only looks so."""
    return _is_below(address, FILED_AT, {"http", "https"})


def is_of_the_state(address: str) -> bool:
    """Whether it is an encrypted address of a state body: to no other is a resident sent with papers."""
    return _is_below(address, STATE, {"https"})


def _is_below(address: str, domain: str, schemes: set[str]) -> bool:
    try:
        parts = urlsplit(address)
        host, odd = parts.hostname or "", parts.username is not None or parts.port not in {None, 80, 443}
    except ValueError:
        return False
    family = host == domain or host.endswith(f".{domain}")
    return parts.scheme in schemes and family and not odd
