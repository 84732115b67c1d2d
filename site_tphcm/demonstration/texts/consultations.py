"""Lấy ý kiến dự thảo: one at every stage, whatever the day of the set-up; no draft of anybody."""

from __future__ import annotations

from datetime import date
from typing import Any

from site_tphcm.demonstration.papers import FromToday, Paper

from .draft import EXAMPLE, Draft, paper


def consultation(
    author: str,
    title: str,
    summary: str,
    *paragraphs: str,
    unit: str,
    papers: tuple[Paper, ...],
    **fields: Any,
) -> Draft:
    """A draft that people may answer to; whoever drafted it is nobody."""
    made = {"drafter": "Cơ quan soạn thảo (ví dụ)", "send_unit": "Bộ phận tiếp nhận góp ý (ví dụ)"}
    return Draft(
        author,
        "lay-y-kien-du-thao",
        "ConsultationPage",
        title,
        summary,
        (*paragraphs, EXAMPLE),
        made | {"send_email": "gop-y@vi-du.invalid"} | fields,
        unit,
        papers=papers,
    )


FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"

DRAFT_RULES = paper("du-thao", "Dự thảo quy định sử dụng nhà văn hóa", "Điều 1. …", kind="du-thao")
DRAFTS = (
    consultation(
        FRONT,
        "Ví dụ: Lấy ý kiến về dự thảo quy định sử dụng nhà văn hóa tổ dân phố",
        "Dự thảo đang lấy ý kiến: trang nêu thời hạn, tệp dự thảo và nơi gửi góp ý.",
        "Người góp ý có thể góp ý cả bài hoặc từng điều. Bản góp ý nêu điều, khoản, câu đề nghị sửa và lý do.",
        "Ủy ban Mặt trận Tổ quốc và các đoàn thể góp phần để nhiều người biết mà tham gia. Bản ví dụ không lấy "
        "ý kiến về dự thảo nào.",
        unit=FRONT_UNIT,
        papers=(DRAFT_RULES, paper("to-trinh", "Tờ trình, những điểm mới", kind="thuyet-minh")),
        opens_on=FromToday(-5),
        closes_on=FromToday(60),
    ),
    consultation(
        FRONT,
        "Ví dụ: Dự thảo sẽ được lấy ý kiến",
        "Trang đăng trước ngày lấy ý kiến để người dân kịp đọc dự thảo.",
        "Dự thảo đăng sớm giúp người dân có thời gian đọc. Góp ý được nhận từ ngày bắt đầu ghi trên trang.",
        unit=FRONT_UNIT,
        papers=(paper("sap-lay-y-kien", "Dự thảo sẽ được lấy ý kiến", kind="du-thao"),),
        opens_on=FromToday(20),
        closes_on=FromToday(60),
    ),
    consultation(
        FRONT,
        "Ví dụ: Một lần lấy ý kiến đã kết thúc và đã có kết quả",
        "Hết thời hạn, cơ quan soạn thảo cho biết tiếp thu điều nào, không tiếp thu điều nào và lý do.",
        "Kết quả được đăng cùng chỗ với dự thảo, để người đã góp ý thấy ý kiến của mình được xem xét ra sao.",
        unit=FRONT_UNIT,
        papers=(
            paper("da-lay-y-kien", "Dự thảo đã lấy ý kiến", kind="du-thao"),
            paper("tiep-thu", "Báo cáo tiếp thu, giải trình", kind="tiep-thu"),
        ),
        opens_on=date(2026, 2, 2),
        closes_on=date(2026, 3, 4),
        result_summary="Cơ quan soạn thảo (ví dụ) đã xem xét các ý kiến và nêu phần tiếp thu, giải trình trong tệp "
        "kèm theo.",
    ),
    consultation(
        FRONT,
        "Ví dụ: Một lần lấy ý kiến đã kết thúc, đang tổng hợp",
        "Khi chưa có kết quả, trang cho biết thời hạn đã hết và không nhận thêm góp ý.",
        "Sau khi tổng hợp xong, cơ quan soạn thảo bổ sung kết quả vào chính trang này.",
        unit=FRONT_UNIT,
        papers=(paper("dang-tong-hop", "Dự thảo đang tổng hợp ý kiến", kind="du-thao"),),
        opens_on=date(2026, 5, 4),
        closes_on=date(2026, 6, 3),
    ),
    consultation(
        FRONT,
        "Ví dụ: Sắp hết hạn góp ý dự thảo quy ước của khu dân cư",
        "Còn ít ngày; góp ý ngắn cũng được, miễn là nói rõ điều nào và muốn sửa thế nào.",
        "Dự thảo nói về giờ giấc yên tĩnh, chỗ để xe, nuôi chó mèo và góp công dọn dẹp. Nhà nào chưa kịp đọc hết có thể "
        "chọn phần liên quan đến mình.",
        "Ý kiến gửi sau thời hạn vẫn được đọc, nhưng không chắc kịp đưa vào bản tổng hợp.",
        unit=FRONT_UNIT,
        papers=(paper("quy-uoc", "Dự thảo quy ước của khu dân cư", kind="du-thao"),),
        opens_on=FromToday(-25),
        closes_on=FromToday(3),
    ),
)
