"""Chương I: general provisions.

Verbatim from the seed, misprints included; see tests/regulation/test_clauses.py.
"""

from __future__ import annotations

from ...vocabulary import Clause

CHAPTER_I = (
    Clause("I", "QUY ĐỊNH CHUNG", label="Chương I", is_heading=True),
    Clause("I.1", "Phạm vi và đối tượng", label="Điều 1.", parent="I", is_heading=True),
    Clause(
        "I.1-1",
        "Quy chế này quy định chi tiết việc tổ chức và hoạt động của Ban Biên tập Trang thông tin điện tử "
        "thành phố Tuyên Quang (sau đây gọi là Ban Biên tập).",
        parent="I.1",
    ),
    Clause("I.1-2", "Các thành viên Ban Biên tập chịu trách nhiệm thực hiện Quy chế này.", parent="I.1"),
    Clause("I.2", "Website thành phố Tuyên Quang", label="Điều 2.", parent="I", is_heading=True),
    Clause(
        "I.2.1",
        "Website thành phố Tuyên Quang là loại trang thông tin điện tử tổng hợp;",
        label="1.",
        parent="I.2",
    ),
    Clause(
        "I.2.2", "Địa chỉ truy cập trên Internet: http://thanhphotuyenquang.gov.vn", label="2.", parent="I.2"
    ),
    Clause(
        "I.2.3",
        "Quy định phông chữ tiêu chuẩn: Phông chữ (font) tiêu chuẩn Unicode TCVN 6909:2001.",
        label="3.",
        parent="I.2",
    ),
    Clause("I.2.4", "Cơ quan chủ quản: Ủy ban nhân dân thành phố Tuyên Quang.", label="4.", parent="I.2"),
    Clause(
        "I.2.5",
        "Cơ quan thường trực Ban Biên tập: Trung tâm Văn hóa, Truyền thông và Thể thao thành phố.",
        label="5.",
        parent="I.2",
    ),
    Clause("I.3", "Chức năng, nhiệm vụ của Ban Biên tập", label="Điều 3.", parent="I", is_heading=True),
    Clause("I.3.1", "Chức năng", label="1.", parent="I.3", is_heading=True),
    Clause(
        "I.3.1-1",
        "Ban Biên tập Trang thông tin điện tử thành phố do Chủ tịch Ủy ban nhân dân thành phố thành lập, "
        "để tổ chức thu thập, biên tập và cập nhật thông tin trên Trang thông tin điện tử thành phố.",
        parent="I.3.1",
    ),
    Clause("I.3.2", "Nhiệm vụ", label="2.", parent="I.3", is_heading=True),
    Clause(
        "I.3.2a",
        "Cung cấp các thông tin cơ bản chung về thành phố Tuyên Quang: Điều kiện tự nhiên, truyền thống "
        "lịch sử, văn hóa; về hệ thống chính trị thành phố; quảng bá tiềm năng phát triển kinh tế, du "
        "lịch; giới thiệu, hình ảnh quê hương và người thành phố Tuyên Quang...",
        label="a.",
        parent="I.3.2",
    ),
    Clause(
        "I.3.2b",
        "Thông tin nội dung lãnh đạo, chỉ đạo, điều hành nhiệm vụ chính trị của cấp ủy, chính quyền thành "
        "phố và hướng dẫn triển khai thực hiện của các phòng, ban, đơn vị trên Website thành phố đúng quy "
        "định.",
        label="b.",
        parent="I.3.2",
    ),
    Clause(
        "I.3.2c",
        "Thông tin tổng hợp về hoạt động của lãnh đạo thành phố; về tình hình, kết quả thực hiện nhiệm vụ "
        "trên các lĩnh vực: Kinh tế, văn hóa - xã hội, xây dựng và phát triển đô thị, bảo đảm quốc phòng - "
        "an ninh, xây dựng hệ thống chính trị của thành phố; về gương người tốt việc tốt...",
        label="c.",
        parent="I.3.2",
    ),
    Clause(
        "I.3.2d",
        "Phối hợp với các cơ quan, đơn vị, tổ chức liên quan thực hiện việc cung cấp thông tin chính xác, "
        "kịp thời trên Website.",
        label="d.",
        parent="I.3.2",
    ),
    Clause(
        "I.3.2e",
        "Thực hiện các biện pháp kỹ thuật để bảo đảm Website thành phố hoạt động hiệu quả và an toàn.",
        label="e.",
        parent="I.3.2",
    ),
    Clause(
        "I.3.2f",
        "Xây dựng kế hoạch kinh phí và điều kiện duy trì hoạt động của Ban biên tập thành phố; khi cần "
        "thiết, đề nghị điều chỉnh, bổ sung, sửa đổi quy chế hoạt động Website cho phù hợp.",
        label="f.",
        parent="I.3.2",
    ),
    Clause(
        "I.3.2g",
        "Theo dõi, tổng hợp ý kiến tham gia, góp ý của người truy cập; đề xuất giải pháp nâng cao chất "
        "lượng hoạt động của Trang thông tin điện tử thành phố; đề xuất khen thưởng và xử lý kỷ luật đối "
        "với tập thể, cá nhân có thành tích hoặc vi phạm (nếu có) các qui định trong hoạt động của Trang "
        "thông tin điện tử.",
        label="g.",
        parent="I.3.2",
    ),
)
