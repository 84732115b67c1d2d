"""Người phát ngôn: who speaks to the press; no name, number or decision is invented (numbers have VD)."""

from __future__ import annotations

from datetime import date
from typing import Any

from .draft import Draft, told

WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"
FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"
ASKING = (
    "Báo chí gửi câu hỏi bằng văn bản hoặc thư điện tử, nêu rõ điều cần hỏi và thời hạn cần trả lời. Việc đột xuất "
    "thì thông tin ban đầu được cung cấp trong 24 giờ."
)
NOBODY = (
    "Khi người phát ngôn thay đổi, trang ghi ngày thay đổi. Bản ví dụ không nêu tên và số điện thoại của ai."
)
SPEAKER: dict[str, Any] = {
    "duty": "phat-ngon",
    "name": "Người phát ngôn (ví dụ)",
    "position": "Chức vụ (ví dụ)",
    "email": "phat-ngon@vi-du.invalid",
    "decision_number": "09/QĐ-VD",
    "decided_on": date(2026, 1, 5),
    "starts_on": date(2026, 1, 5),
}
DELEGATE: dict[str, Any] = SPEAKER | {
    "duty": "uy-quyen",
    "name": "Người được ủy quyền (ví dụ)",
    "scope": "Một việc cụ thể, trong thời gian ghi ở văn bản (ví dụ)",
    "decision_number": "10/UQ-VD",
}


def speakers(author: str, unit: str, title: str, summary: str, *rows: dict[str, Any]) -> Draft:
    listed = tuple(("spokespeople", row) for row in rows)
    return told(
        author, "nguoi-phat-ngon", "SpokespersonPage", title, summary, ASKING, NOBODY, unit=unit, rows=listed
    )


DRAFTS = (
    speakers(
        FRONT,
        FRONT_UNIT,
        "Ví dụ: Người phát ngôn của Ủy ban Mặt trận Tổ quốc thành phố",
        "Ai trả lời báo chí, về việc gì, liên hệ thế nào, theo văn bản nào.",
        SPEAKER,
    ),
    speakers(
        WARD,
        WARD_UNIT,
        "Ví dụ: Người phát ngôn của phường và cách liên hệ",
        "Trang nêu chức danh, cách liên hệ và phạm vi người phát ngôn được trả lời.",
        SPEAKER,
    ),
    speakers(
        WARD,
        WARD_UNIT,
        "Ví dụ: Người phát ngôn của thành phố và người được ủy quyền",
        "Người đứng đầu ủy quyền cho ai thì trang ghi người đó, được phát ngôn về việc gì và đến khi nào.",
        SPEAKER,
        DELEGATE,
    ),
)
