"""Chương III: content, and how information is provided, gathered and archived.

Verbatim from the seed, misprints included; see tests/regulation/test_clauses.py.
"""

from __future__ import annotations

from ...vocabulary import Clause

CHAPTER_III = (
    Clause(
        "III",
        "QUY ĐỊNH VỀ NỘI DUNG VÀ VIỆC CUNG CẤP, TỔNG HỢP, LƯU TRỮ THÔNG TIN",
        label="Chương III",
        is_heading=True,
    ),
    Clause("III.6a", "Yêu cầu về nội dung", label="Điều 6.", parent="III", is_heading=True),
    Clause(
        "III.6a-1",
        "Thông tin đăng tải trên Trang thông tin điện tử thành phố phải bảo đảm tính chính xác, đầy đủ, "
        "đúng quy định của pháp luật và quy định cụ thể tại Nghị định 43/2011/NĐ-CP ngày 13/6/2011 quy "
        "định về việc cung cấp thông tin và dịch vụ công trực tuyến trên trang thông tin điện tử hoặc "
        "Trang thông tin điện tử của cơ quan nhà nước.",
        parent="III.6a",
    ),
    Clause("III.6b", "Trách nhiệm cung cấp thông tin", label="Điều 6.", parent="III", is_heading=True),
    Clause(
        "III.6b-1",
        "Các phòng, ban, đơn vị, các tổ chức chính trị - xã hội thành phố, các xã, phường thuộc thành phố "
        "có trách nhiệm chủ động, kịp thời phối hợp với các cơ quan, đơn vị là thành viên Ban Biên tập "
        "Website thành phố trong việc cung cấp, thu thập, biên tập thông tin của đơn vị mình để thông tin, "
        "cập nhật lên Website thành phố; chịu trách nhiệm về tính chính xác của thông tin cung cấp cho Ban "
        "Biên tập.",
        parent="III.6b",
    ),
    Clause("III.7", "Thời gian cung cấp thông tin", label="Điều 7.", parent="III", is_heading=True),
    Clause(
        "III.7-1",
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố cung cấp, cập nhật thông tin hằng ngày.",
        label="-",
        parent="III.7",
    ),
    Clause(
        "III.7-2",
        "Các thành viên Ban Biên tập phụ trách các chuyên trang, chuyên mục thường xuyên cung cấp, cập "
        "nhật thông tin hằng tuần hoặc khi có thông tin quan trọng, nổi bật.",
        label="-",
        parent="III.7",
    ),
    Clause(
        "III.7-3",
        "Các phòng, ban, đơn vị, các tổ chức chính trị - xã hội thành phố, các xã, phường ít nhất 01 "
        "lần/tháng hoặc cung cấp ngay khi có thông tin, sự kiện, kết quả mới, nổi bật.",
        label="-",
        parent="III.7",
    ),
    Clause("III.7-4", "Tin, bài, ảnh, tư liệu... gửi về Ban Biên tập:", label="-", parent="III.7"),
    Clause(
        "III.7-4-dia-chi",
        "Địa chỉ: Trung tâm Văn hóa, Truyền thông và Thể thao thành phố (cơ quan thường trực Ban Biên "
        "tập), phường Tân Quang, thành phố Tuyên Quang.",
        parent="III.7-4",
    ),
    Clause("III.7-4-email", "Email: bbt.tpTuyenQuang@gmail.com", parent="III.7-4"),
    Clause("III.8", "Tổng hợp thông tin", label="Điều 8.", parent="III", is_heading=True),
    Clause(
        "III.8-1",
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố - Cơ quan thường trực Ban Biên tập là đầu "
        "mối tiếp nhận thông tin.",
        parent="III.8",
    ),
    Clause(
        "III.8-2",
        "Tổng hợp chuyển lãnh đạo Ban Biên tập theo lĩnh vực phê duyệt vào đầu giờ chiều các ngày làm việc "
        "trong tuần.",
        parent="III.8",
    ),
    Clause("III.8-3", "Cập nhật lên Website các thông tin đã được phê duyệt.", parent="III.8"),
    Clause("III.9", "Lưu trữ thông tin", label="Điều 9.", parent="III", is_heading=True),
    Clause(
        "III.9-1",
        "Ban Biên tập có trách nhiệm lưu trữ thông tin đã được cập nhật lên Website theo quy định hiện "
        "hành, phục vụ cho công tác đối chiếu, kiểm tra.",
        parent="III.9",
    ),
)
