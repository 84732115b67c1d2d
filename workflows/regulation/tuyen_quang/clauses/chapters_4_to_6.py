"""Chương IV to VI: ways of working, money, commendation and discipline, execution.

Verbatim from the seed, misprints included; see tests/regulation/test_clauses.py.
"""

from __future__ import annotations

from ...vocabulary import Clause

CHAPTERS_IV_TO_VI = (
    Clause("IV", "PHƯƠNG THỨC HOẠT ĐỘNG VÀ QUAN HỆ CÔNG TÁC", label="Chương IV", is_heading=True),
    Clause("IV.8", "Phương thức hoạt động", label="Điều 8.", parent="IV", is_heading=True),
    Clause(
        "IV.8-1", "Các thành viên Ban biên tập làm việc theo chế độ kiêm nhiệm.", label="-", parent="IV.8"
    ),
    Clause(
        "IV.8-2",
        "Hằng ngày, các thành viên Ban biên tập và cơ quan thường trực Ban Biên tập theo dõi hoạt động của "
        "Website thành phố để kịp thời phát hiện những hạn chế, thiếu sót và đề xuất, kiến nghị điều "
        "chỉnh, khắc phục.",
        label="-",
        parent="IV.8",
    ),
    Clause(
        "IV.8-3",
        "Mỗi quý, Ban biên tập họp 01 lần để đánh giá hoạt động của Ban biên tập và Trang thông tin điện "
        "tử. Trường hợp cần thiết, Ban Biên tập họp bất thường theo yêu cầu của Trưởng Ban Biên tập.",
        label="-",
        parent="IV.8",
    ),
    Clause(
        "IV.8-4",
        "Mỗi thành viên Ban biên tập có ý kiến, nhận xét, đánh giá bằng văn bản về tình hình hoạt động của "
        "Website thành phố gửi Ban biên tập, trong đó đi sâu phân tích về lĩnh vực hoặc nội dung công việc "
        "được phân công.",
        parent="IV.8",
    ),
    Clause(
        "IV.8-5",
        "Cơ quan thường trực Ban biên tập dự thảo các văn bản, chuẩn bị các tài liệu có liên quan và các "
        "điều kiện cần thiết cho các phiên họp của Ban Biên tập.",
        parent="IV.8",
    ),
    Clause("IV.9", "Quan hệ công tác", label="Điều 9.", parent="IV", is_heading=True),
    Clause(
        "IV.9.1",
        "Ban Biên tập chịu sự chỉ đạo của Thường trực Thành ủy, quản lý, điều hành của Chủ tịch UBND thành "
        "phố về các mặt hoạt động.",
        label="1.",
        parent="IV.9",
    ),
    Clause(
        "IV.9.2",
        "Thành viên Ban Biên tập có trách nhiệm phối hợp chặt chẽ với lãnh đạo các phòng, ban, đơn vị, các "
        "tổ chức chính trị - xã hội thành phố, các xã, phường thuộc thành phố trong việc thu thập thông "
        "tin và thẩm tra nội dung thông tin đăng tải trên Trang thông tin điện tử thành phố.",
        label="2.",
        parent="IV.9",
    ),
    Clause("V", "KINH PHÍ HOẠT ĐỘNG, KHEN THƯỞNG VÀ KỶ LUẬT", label="Chương V", is_heading=True),
    Clause("V.10", "Kinh phí hoạt động", label="Điều 10.", parent="V", is_heading=True),
    Clause(
        "V.10-1",
        "Kinh phí hoạt động của Trang thông tin điện tử thành phố được chi trong dự toán giao ngân sách "
        "hằng năm và các nguồn hợp pháp theo quy định của pháp luật.",
        parent="V.10",
    ),
    Clause(
        "V.10-2",
        "Hằng năm, Trung tâm Văn hóa, Truyền thông và Thể thao thành phố có trách nhiệm chủ trì, phối hợp "
        "với các đơn vị liên quan lập dự toán kinh phí hoạt động của Trang thông tin điện tử thành phố "
        "trình Chủ tịch Ủy ban nhân dân thành phố xem xét, phê duyệt.",
        parent="V.10",
    ),
    Clause("V.11", "Khen thưởng, kỷ luật", label="Điều 11.", parent="V", is_heading=True),
    Clause("V.11.1", "Khen thưởng", label="1.", parent="V.11", is_heading=True),
    Clause(
        "V.11.1-1",
        "Các đơn vị, cá nhân thực hiện tốt các quy định trong quy chế này hoặc có đóng góp tích cực cho sự "
        "phát triển của Trang thông tin điện tử thành phố được Ban Biên tập đề nghị các cấp có thẩm quyền "
        "khen thưởng theo quy định.",
        parent="V.11.1",
    ),
    Clause("V.11.2", "Kỷ luật", label="2.", parent="V.11", is_heading=True),
    Clause(
        "V.11.2-1",
        "Đơn vị, cá nhân vi phạm các quy định trong quy chế này hoặc có hành vi cản trở hoạt động của "
        "Trang thông tin điện tử thành phố, tùy theo mức độ vi phạm, Ban Biên tập đề nghị Chủ tịch Ủy ban "
        "nhân dân thành phố có hình thức xử lý kỷ luật theo mức độ vi phạm đảm bảo đúng quy định của pháp "
        "luật.",
        parent="V.11.2",
    ),
    Clause("VI", "ĐIỀU KHOẢN THI HÀNH", label="Chương VI", is_heading=True),
    Clause("VI.12", "Tổ chức thực hiện", label="Điều 12.", parent="VI", is_heading=True),
    Clause(
        "VI.12-1",
        "Ban Biên tập Trang thông tin điện tử thành phố, các cơ quan, đơn vị trực thuộc UBND thành phố, "
        "cán bộ, công chức, viên chức có liên quan chịu trách nhiệm thực hiện Quy chế này.",
        parent="VI.12",
    ),
    Clause(
        "VI.12-2",
        "Trong quá trình thực hiện, nếu có vướng mắc phát sinh, Ban Biên tập có trách nhiệm báo cáo Chủ "
        "tịch Ủy ban nhân dân thành phố xem xét điều chỉnh, sửa đổi cho phù hợp.",
        parent="VI.12",
    ),
    Clause("QC.ck", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTô Hoàng Linh", parent="QC"),
)
