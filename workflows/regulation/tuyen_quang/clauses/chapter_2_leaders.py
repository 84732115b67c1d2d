"""Chương II, Điều 4.1 and 4.2: the head and the deputy head of the board.

Verbatim from the seed, misprints included; see tests/regulation/test_clauses.py.
"""

from __future__ import annotations

from ...vocabulary import Clause

LEADERS = (
    Clause("II", "PHÂN CÔNG TRÁCH NHIỆM", label="Chương II", is_heading=True),
    Clause(
        "II.4",
        "Trách nhiệm của các thành viên trong Ban Biên tập",
        label="Điều 4.",
        parent="II",
        is_heading=True,
    ),
    Clause(
        "II.4.1",
        "Trưởng Ban biên tập (Trưởng Ban Tuyên giáo Thành ủy)",
        label="1.",
        parent="II.4",
        is_heading=True,
    ),
    Clause(
        "II.4.1-1",
        "Phụ trách chung, chịu trách nhiệm về nội dung và hoạt động của Trang thông tin điện tử; chủ trì "
        "các cuộc họp của Ban Biên tập.",
        label="-",
        parent="II.4.1",
    ),
    Clause(
        "II.4.1-2",
        "Chỉ đạo xây dựng, triển khai kế hoạch hoạt động định kỳ theo quy chế và nâng cao chất lượng thông "
        "tin, tuyên truyền của Trang thông tin điện tử.",
        label="-",
        parent="II.4.1",
    ),
    Clause(
        "II.4.1-3",
        "Phân công các thành viên Ban biên tập phụ trách các lĩnh vực, chuyên trang, chuyên mục của Trang "
        "thông tin điện tử và các nhiệm vụ cụ thể khác.",
        label="-",
        parent="II.4.1",
    ),
    Clause(
        "II.4.1-4",
        "Trực tiếp chỉ đạo biên tập, kiểm duyệt nội dung chuyên mục thông tin cơ bản chung về điều kiện tự "
        "nhiên, truyền thống lịch sử, văn hóa; về hệ thống chính trị thành phố và các xã, phường đăng trên "
        "Trang thông tin điện tử.",
        label="-",
        parent="II.4.1",
    ),
    Clause(
        "II.4.1-5",
        "Chỉ đạo việc phối hợp với các cơ quan liên quan tổng hợp, biên tập và cung cấp thông tin chuyên "
        "trang, chuyên mục về công tác xây dựng Đảng, MTTQ và các tổ chức chính trị - xã hội; về học tập "
        "và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh trên Trang thông tin điện tử.",
        label="-",
        parent="II.4.1",
    ),
    Clause(
        "II.4.1-6",
        "Chỉ đạo việc phối hợp giữa các cơ quan, đơn vị cung cấp thông tin tổng hợp, dịch vụ hành chính "
        "công và thủ tục hành chính trên Trang thông tin điện tử.",
        label="-",
        parent="II.4.1",
    ),
    Clause(
        "II.4.1-7",
        "Chỉ đạo việc xây dựng kế hoạch kinh phí bảo đảm hoạt động, chi trả nhuận bút, thù lao tin bài "
        "trên Trang thông tin điện tử theo quy định.",
        label="-",
        parent="II.4.1",
    ),
    Clause(
        "II.4.2",
        "Phó Trưởng Ban biên tập (Phó Chủ tịch UBND thành phố phụ trách lĩnh vực văn hóa - thông tin).",
        label="2.",
        parent="II.4",
        is_heading=True,
    ),
    Clause(
        "II.4.2-1",
        "Trực tiếp phụ trách, chỉ đạo, kiểm tra, đôn đốc việc duy trì, phát triển và bảo đảm hoạt động của "
        "Website thành phố.",
        label="-",
        parent="II.4.2",
    ),
    Clause(
        "II.4.2-2",
        "Trực tiếp chỉ đạo, kiểm duyệt và quyết định việc cung cấp các dịch vụ hành chính công và thủ tục "
        "hành chính trên Trang thông tin điện tử.",
        label="-",
        parent="II.4.2",
    ),
    Clause(
        "II.4.2-3",
        "Trực tiếp chỉ đạo việc xây dựng kế hoạch kinh phí bảo đảm hoạt động của Trang thông tin điện tử "
        "thành phố.",
        label="-",
        parent="II.4.2",
    ),
    Clause(
        "II.4.2-4",
        "Được sử dụng con dấu của Ủy ban nhân dân thành phố trong thực hiện nhiệm vụ của Ban biên tập.",
        label="-",
        parent="II.4.2",
    ),
)
