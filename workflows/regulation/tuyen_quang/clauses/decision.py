"""The decision that enacts the regulation, and the head of the regulation itself.

Verbatim from the seed, misprints included; see tests/regulation/test_clauses.py.
"""

from __future__ import annotations

from ...vocabulary import Clause

DECISION = (
    Clause("QĐ.cq", "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ TUYÊN QUANG"),
    Clause("QĐ.qh", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập- Tự do- Hạnh phúc"),
    Clause("QĐ.0", "Số: 4259/QĐ-UBND\nTP. Tuyên Quang, ngày 11 tháng 12 năm 2019"),
    Clause(
        "QĐ",
        "V/v ban hành Quy chế hoạt động của Ban biên tập Trang thông tin điện tử Thành phố Tuyên Quang",
        label="QUYẾT ĐỊNH",
        is_heading=True,
    ),
    Clause("QĐ.cc", "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ", parent="QĐ", is_heading=True),
    Clause("QĐ.cc-1", "Căn cứ Luật tổ chức Chính quyền địa phương ngày 19/6/2015;", parent="QĐ.cc"),
    Clause("QĐ.cc-2", "Căn cứ Luật Công nghệ thông tin ngày 29/6/2006;", parent="QĐ.cc"),
    Clause(
        "QĐ.cc-3",
        "Căn cứ Nghị định số 64/2007/NĐ-CP ngày 10/4/2007 của Chính phủ về việc ứng dụng Công nghệ thông "
        "tin trong hoạt động của cơ quan quản lý nhà nước;",
        parent="QĐ.cc",
    ),
    Clause(
        "QĐ.cc-4",
        "Căn cứ Nghị định số 43/2011/NĐ-CP ngày 10/6/2011 của Chính phủ về việc cung cấp thông tin và dịch "
        "vụ công trực tuyến trên trang thông tin điện tử hoặc cổng thông tin điện tử của cơ quan nhà nước;",
        parent="QĐ.cc",
    ),
    Clause(
        "QĐ.cc-5",
        "Căn cứ Quyết định số 3277/QĐ-UBND ngày 01/11/2019 của UBND thành phố Tuyên Quang về việc kiện "
        "toàn Ban biên tập Trang thông tin điện tử (Website) thành phố Tuyên Quang;",
        parent="QĐ.cc",
    ),
    Clause(
        "QĐ.cc-6", "Xét đề nghị của Trưởng Ban Biên tập Trang thông tin điện tử thành phố,", parent="QĐ.cc"
    ),
    Clause("QĐ.qd", "QUYẾT ĐỊNH:", parent="QĐ", is_heading=True),
    Clause(
        "QĐ.1",
        "Ban hành kèm theo Quyết định này Quy chế sửa đổi, bổ sung tổ chức, hoạt động của Ban Biên tập "
        "Trang thông tin Điện tử thành phố Tuyên Quang.",
        label="Điều 1.",
        parent="QĐ.qd",
    ),
    Clause(
        "QĐ.2",
        "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 1848/QĐ-UBND ngày 27/10/2016 "
        "của Chủ tịch Ủy ban nhân dân thành phố về việc ban hành Quy chế tổ chức, hoạt động của Ban Biên "
        "tập Trang thông tin Điện tử thành phố Tuyên Quang",
        label="Điều 2.",
        parent="QĐ.qd",
    ),
    Clause(
        "QĐ.3",
        "Thành viên Ban Biên tập Trang thông tin Điện tử thành phố, Thủ trưởng các phòng, ban, cơ quan "
        "thành phố; Chủ tịch UBND các xã, phường và các tổ chức, cá nhân liên quan chịu trách nhiệm thi "
        "hành Quyết định này.",
        label="Điều 3.",
        parent="QĐ.qd",
    ),
    Clause("QĐ.nn", "Nơi nhận:", parent="QĐ", is_heading=True),
    Clause("QĐ.nn-1", "Như Điều 3 (Thực hiện);", label="-", parent="QĐ.nn"),
    Clause("QĐ.nn-2", "Ủy ban nhân dân tỉnh", label="-", parent="QĐ.nn"),
    Clause("QĐ.nn-3", "Thường trực Thành ủy (Báo cáo);", label="-", parent="QĐ.nn"),
    Clause("QĐ.nn-4", "Thường trực HĐND thành phố", label="-", parent="QĐ.nn"),
    Clause("QĐ.nn-5", "Các ban Đảng, Văn phòng Thành ủy;", label="-", parent="QĐ.nn"),
    Clause("QĐ.nn-6", "Các tổ chức Chính trị xã hội thành phố;", label="-", parent="QĐ.nn"),
    Clause("QĐ.nn-7", "Chủ tịch, các PCT UBND thành phố;", label="-", parent="QĐ.nn"),
    Clause("QĐ.nn-8", "Các PCVP HĐND và UBND thành phố;", label="-", parent="QĐ.nn"),
    Clause("QĐ.nn-9", "Lưu: VT.", label="-", parent="QĐ.nn"),
    Clause("QĐ.ck", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTô Hoàng Linh", parent="QĐ"),
    Clause("QC.0", "TP. Tuyên Quang, ngày 31 tháng 12 năm 2019"),
    Clause(
        "QC",
        "Hoạt động của Ban Biên tập Trang thông tin điện tử thành phố Tuyên Quang",
        label="QUY CHẾ",
        is_heading=True,
    ),
    Clause(
        "QC.bh",
        "(Ban hành kèm theo Quyết định số 455 ngày 31/12/2019 của Ủy ban nhân dân thành phố Tuyên Quang)",
        parent="QC",
    ),
)
