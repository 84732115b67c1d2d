"""What pages share in the demonstration city: invented leaders, papers that do not exist. Each says so."""

from __future__ import annotations

from datetime import date

from snippets.models.officials import Body
from snippets.models.sources import SourceKind

EXAMPLE_DAY = date(2026, 1, 1)
INVENTED = "Nhân vật ví dụ để giới thiệu cách trình bày; không phải người có thật."

INVENTED_EN = "A person made up for this example, to show how a leader is presented; nobody real is meant."

# What their posts and duties are called, by the Vietnamese; a woman is a Chairwoman.
IN_ENGLISH = {
    "Bí thư Thành ủy": "Secretary of the City Party Committee",
    "Phó Bí thư Thường trực Thành ủy": "Permanent Deputy Secretary of the City Party Committee",
    "Phó Bí thư Thành ủy": "Deputy Secretary of the City Party Committee",
    "Chủ tịch Ủy ban nhân dân thành phố": "Chairman of the City People's Committee",
    "Chủ tịch Hội đồng nhân dân thành phố": "Chairman of the City People's Council",
    "Phó Chủ tịch Ủy ban nhân dân thành phố": "Vice Chairman of the City People's Committee",
    "Chủ tịch Ủy ban Mặt trận Tổ quốc thành phố": "Chairman of the City Committee of the Viet Nam Fatherland Front",
    "Bí thư Thành đoàn": "Secretary of the City Youth Union",
    "Phụ trách chung công tác của Thành ủy.": "In overall charge of the work of the City Party Committee.",
    "Phụ trách công tác xây dựng Đảng.": "In charge of Party building.",
    "Phụ trách chung công tác của Ủy ban nhân dân thành phố.": "In overall charge of the work of the City People's Committee.",
    "Phụ trách chung công tác của Hội đồng nhân dân thành phố.": "In overall charge of the work of the City People's Council.",
    "Phụ trách lĩnh vực đô thị, tài nguyên, giao thông.": "In charge of urban affairs, natural resources and transport.",
    "Phụ trách lĩnh vực văn hóa, giáo dục, y tế.": "In charge of culture, education and health.",
    "Phụ trách chung công tác Mặt trận.": "In overall charge of the work of the Fatherland Front.",
    "Phụ trách công tác thanh niên.": "In charge of youth affairs.",
}
WOMEN = {"Ma Thị Nga (ví dụ)", "Vũ Thị Huệ (ví dụ)"}

Post = tuple[str, Body, int, date, date | None]

POSTS_OF_UNITS = {"Chủ tịch Ủy ban Mặt trận Tổ quốc thành phố": "mat-tran-to-quoc"}

OFFICIALS: tuple[tuple[str, str, tuple[Post, ...]], ...] = (
    (
        "Hoàng Văn Dẫn (ví dụ)",
        "Phụ trách chung công tác của Thành ủy.",
        (("Bí thư Thành ủy", Body.PARTY, 1, EXAMPLE_DAY, None),),
    ),
    (
        "Lê Thị Thảo (ví dụ)",
        "Phụ trách công tác xây dựng Đảng.",
        (("Phó Bí thư Thường trực Thành ủy", Body.PARTY, 2, EXAMPLE_DAY, None),),
    ),
    (
        "Nguyễn Đức Tâm (ví dụ)",
        "Phụ trách chung công tác của Ủy ban nhân dân thành phố.",
        (
            ("Phó Bí thư Thành ủy", Body.PARTY, 3, EXAMPLE_DAY, None),
            ("Chủ tịch Ủy ban nhân dân thành phố", Body.COMMITTEE, 1, EXAMPLE_DAY, None),
        ),
    ),
    (
        "Vũ Thị Huệ (ví dụ)",
        "Phụ trách chung công tác của Hội đồng nhân dân thành phố.",
        (("Chủ tịch Hội đồng nhân dân thành phố", Body.COUNCIL, 1, EXAMPLE_DAY, None),),
    ),
    (
        "Trần Quốc Thịnh (ví dụ)",
        "Phụ trách lĩnh vực đô thị, tài nguyên, giao thông.",
        (("Phó Chủ tịch Ủy ban nhân dân thành phố", Body.COMMITTEE, 2, EXAMPLE_DAY, None),),
    ),
    (
        "Ma Thị Nga (ví dụ)",
        "Phụ trách lĩnh vực văn hóa, giáo dục, y tế.",
        (("Phó Chủ tịch Ủy ban nhân dân thành phố", Body.COMMITTEE, 3, EXAMPLE_DAY, None),),
    ),
    (
        "Bùi Văn Hiền (ví dụ)",
        "Phụ trách chung công tác Mặt trận.",
        (("Chủ tịch Ủy ban Mặt trận Tổ quốc thành phố", Body.FRONT, 1, EXAMPLE_DAY, None),),
    ),
    (
        "Đinh Thị Mận (ví dụ)",
        "Phụ trách công tác thanh niên.",
        (("Bí thư Thành đoàn", Body.UNION, 1, EXAMPLE_DAY, None),),
    ),
    (
        "Phùng Văn Cựu (ví dụ)",
        "",
        (
            (
                "Phó Chủ tịch Ủy ban nhân dân thành phố",
                Body.COMMITTEE,
                2,
                date(2025, 1, 1),
                date(2025, 12, 31),
            ),
        ),
    ),
)

SOURCES = (
    {
        "name": "Báo Ví dụ Trung ương",
        "name_en": "Central Example Newspaper",
        "kind": SourceKind.CENTRAL,
        "hosts": "trung-uong.example",
        "agreement": "01/TT-VD (ví dụ)",
        "agreed_on": EXAMPLE_DAY,
    },
    {
        "name": "Báo Ví dụ tỉnh",
        "name_en": "Provincial Example Newspaper",
        "kind": SourceKind.PROVINCIAL,
        "hosts": "bao-tinh.example",
    },
)
