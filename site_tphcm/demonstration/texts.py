"""Drafts of the demonstration city. Ours; each title says "Ví dụ"; facts only from practice 6 and 7."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Draft:
    author: str  # user name
    section: str  # key
    kind: str  # page class
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    fields: dict[str, Any] = field(default_factory=dict)
    unit: str = ""


EXAMPLE = "Bài ví dụ để giới thiệu cách làm việc của hệ thống; không phải tin đã được cơ quan nào phê duyệt."

DRAFTS = (
    Draft(
        "vien-chuc-trung-tam",
        "van-hoa-xa-hoi",
        "NewsPage",
        "Ví dụ: Các tổ dân phố làm mô hình đèn cho Lễ hội Thành Tuyên",
        "Lễ hội Thành Tuyên được tổ chức vào dịp Tết Trung thu với các mô hình đèn khổng lồ.",
        (
            "Lễ hội Thành Tuyên được tổ chức vào dịp Tết Trung thu. Các tổ dân phố cùng nhau dựng "
            "mô hình đèn, đi qua những tuyến phố chính của thành phố.",
            EXAMPLE,
        ),
        {"genre": "tin", "field_of_activity": "van-hoa-xa-hoi"},
    ),
    Draft(
        "vien-chuc-trung-tam",
        "xay-dung-do-thi",
        "NewsPage",
        "Ví dụ: Thành phố bên sông Lô với cầu Nông Tiến và cầu Tân Hà",
        "Sông Lô chảy qua thành phố; cầu Nông Tiến và cầu Tân Hà nối hai bờ.",
        (
            "Sông Lô chảy qua thành phố Tuyên Quang. Cầu Nông Tiến và cầu Tân Hà nối hai bờ; "
            "quốc lộ 2 và quốc lộ 37 đi qua địa bàn.",
            EXAMPLE,
        ),
        {"genre": "bai", "field_of_activity": "do-thi"},
    ),
    Draft(
        "chuyen-vien-vhtt",
        "van-hoa-le-hoi",
        "IntroPage",
        "Ví dụ: Lễ hội đền Hạ, đền Thượng, đền Ỷ La",
        "Lễ hội có nghi thức rước Mẫu, diễn ra trong tháng Hai âm lịch.",
        (
            "Lễ hội đền Hạ, đền Thượng, đền Ỷ La diễn ra trong tháng Hai âm lịch, có nghi thức rước Mẫu "
            "giữa các đền.",
            EXAMPLE,
        ),
    ),
    Draft(
        "chuyen-vien-vhtt",
        "du-lich",
        "IntroPage",
        "Ví dụ: Các di tích quốc gia trong thành phố",
        "Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương là di tích cấp quốc gia.",
        (
            "Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương là các di tích cấp quốc gia. "
            "Cây đa Tân Trào thuộc huyện Sơn Dương, không thuộc địa bàn thành phố.",
            EXAMPLE,
        ),
    ),
    Draft(
        "chuyen-vien-vp-hdnd-ubnd",
        "thu-tuc-hanh-chinh",
        "ArticlePage",
        "Ví dụ (minh họa): Đăng ký khai sinh, mã 1.001193",
        "Giải quyết trong ngày; nhận sau 15 giờ thì trả kết quả ngày làm việc tiếp theo.",
        (
            "Nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường hoặc trực tuyến. "
            "Công chức tư pháp - hộ tịch kiểm tra, ghi sổ; Chủ tịch hoặc Phó Chủ tịch ký; trả kết quả.",
            "Số liệu minh họa theo quy định áp dụng đến ngày 30/6/2025. " + EXAMPLE,
        ),
    ),
    Draft(
        "truong-phong-tu-phap",
        "pho-bien-phap-luat",
        "ArticlePage",
        "Ví dụ: Khi nào cần đăng ký khai sinh cho trẻ",
        "Cha, mẹ đăng ký khai sinh cho con trong thời hạn 60 ngày kể từ ngày sinh.",
        (
            "Luật Hộ tịch năm 2014 quy định trách nhiệm đăng ký khai sinh trong 60 ngày kể từ ngày sinh.",
            EXAMPLE,
        ),
    ),
    Draft(
        "dau-moi-phuong-minh-xuan",
        "hoat-dong-co-quan-don-vi",
        "NewsPage",
        "Ví dụ: Phường Minh Xuân gửi tin hoạt động trong tháng",
        "Bản nháp do đầu mối của phường gửi; chỉ đầu mối này và Ban Biên tập nhìn thấy.",
        (EXAMPLE,),
        {"genre": "tin", "field_of_activity": "van-hoa-xa-hoi"},
        unit="phuong-minh-xuan",
    ),
    Draft(
        "dau-moi-mat-tran-to-quoc",
        "xay-dung-dang",
        "NewsPage",
        "Ví dụ: Mặt trận Tổ quốc thành phố gửi tin công tác",
        "Bản nháp do đầu mối của Ủy ban Mặt trận Tổ quốc gửi.",
        (EXAMPLE,),
        {"genre": "tin", "field_of_activity": "he-thong-chinh-tri"},
        unit="mat-tran-to-quoc",
    ),
)
