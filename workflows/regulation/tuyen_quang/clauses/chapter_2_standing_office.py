"""Chương II, Điều 5: the standing office of the board.

Verbatim from the seed, misprints included; see tests/regulation/test_clauses.py.
"""

from __future__ import annotations

from ...vocabulary import Clause

STANDING_OFFICE = (
    Clause(
        "II.5",
        "Trách nhiệm của Cơ quan thường trực Ban Biên tập",
        label="Điều 5.",
        parent="II",
        is_heading=True,
    ),
    Clause(
        "II.5-1",
        "Thường trực việc thu thập, chuyên thành viên Ban Biên tập phụ trách lĩnh vực để chọn lọc, kiểm "
        "duyệt việc đăng tải các tin, bài, thông tin của các tổ chức, cá nhân gửi đến.",
        parent="II.5",
    ),
    Clause(
        "II.5-2",
        "Lựa chọn, dẫn nguồn thông tin quan trọng, nổi bật từ các cơ quan báo, đài của Trung ương, của "
        "tỉnh bổ sung phong phú thông tin cho Trang thông tin điện tử thành phố.",
        parent="II.5",
    ),
    Clause(
        "II.5-3",
        "Xây dựng kế hoạch kinh phí và điều kiện duy trì hoạt động Website thành phố; khi cần thiết, đề "
        "nghị điều chỉnh, bổ sung, sửa đổi quy chế hoạt động ban biên tập cho phù hợp.",
        parent="II.5",
    ),
    Clause(
        "II.5-4",
        "Tham mưu, đề xuất xây dựng phương án, kế hoạch duy trì, bảo dưỡng và nâng cấp hạ tầng kỹ thuật "
        "bảo đảm hoạt động cho Trang thông tin điện tử thành phố.",
        parent="II.5",
    ),
    Clause(
        "II.5-5",
        "Theo dõi, tổng hợp và thực hiện việc thanh toán phụ cấp phục vụ quản lý, vận hành; phụ cấp Ban "
        "Biên tập; thù lao, nhuận bút tác giả, tác phẩm, tin bài; thù lao cung cấp thông tin, tư liệu; các "
        "khoản chi khác phục vụ hoạt động Trang thông tin điện tử theo quy định của Nhà nước.",
        parent="II.5",
    ),
    Clause(
        "II.5-6",
        "Phối hợp với các tổ chức, cá nhân để thực hiện tuyên truyền, quảng cáo trên Trang thông tin điện "
        "tử thành phố theo đúng quy định của pháp luật.",
        parent="II.5",
    ),
    Clause(
        "II.5-7",
        "Dự thảo các văn bản, chuẩn bị các tài liệu có liên quan và các điều kiện cần thiết cho các phiên "
        "họp của Ban Biên tập.",
        parent="II.5",
    ),
    Clause(
        "II.5-8",
        "Đề xuất khen thưởng và xử lý kỷ luật đối với tập thể, cá nhân có thành tích hoặc vi phạm (nếu có) "
        "các qui định trong hoạt động của Trang thông tin điện tử.",
        parent="II.5",
    ),
)
