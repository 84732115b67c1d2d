"""Chương II, Điều 4.3: the members of the board, in common and one by one.

Verbatim from the seed, misprints included; see tests/regulation/test_clauses.py.
"""

from __future__ import annotations

from ...vocabulary import Clause

MEMBERS = (
    Clause("II.4.3", "Thành viên Ban biên tập", label="3.", parent="II.4", is_heading=True),
    Clause(
        "II.4.3a",
        "Trách nhiệm chung của các thành viên Ban Biên tập",
        label="a.",
        parent="II.4.3",
        is_heading=True,
    ),
    Clause(
        "II.4.3a-1",
        "Thu thập, xử lý thông tin, biên tập, chịu trách nhiệm trước lãnh đạo Ban Biên tập về nội dung "
        "tin, bài trong phạm vi được giao phụ trách; bảo đảm thông tin đúng chủ trương, đường lối của "
        "Đảng, chính sách, pháp luật của Nhà nước và các quy định của pháp luật về bảo vệ bí mật nhà nước, "
        "sở hữu trí tuệ và quản lý thông tin trên Internet.",
        label="-",
        parent="II.4.3a",
    ),
    Clause(
        "II.4.3a-2",
        "Thành viên Ban Biên tập được giao phụ trách các chuyên trang, chuyên mục có trách nhiệm theo dõi, "
        "kiểm tra, đôn đốc việc thu thập, tiếp nhận, biên tập, cập nhật thông tin của chuyên trang, chuyên "
        "mục đó; đồng thời tiếp nhận, xử lý theo thẩm quyền được giao hoặc phân loại thông tin, đề xuất "
        "lãnh đạo Ban Biên tập xử lý.",
        label="-",
        parent="II.4.3a",
    ),
    Clause(
        "II.4.3a-3",
        "Đề xuất các biện pháp nâng cao chất lượng thông tin, cải tiến giao diện, bảo đảm kỹ thuật, mỹ "
        "thuật của Trang thông tin điện tử và tiện ích cho người dùng; tham gia xây dựng, chỉ đạo và tổ "
        "chức thực hiện kế hoạch công tác định kỳ và hằng năm của Ban Biên tập.",
        label="-",
        parent="II.4.3a",
    ),
    Clause(
        "II.4.3b",
        "Trách nhiệm cụ thể từng thành viên Ban Biên tập",
        label="b.",
        parent="II.4.3",
        is_heading=True,
    ),
    Clause(
        "II.4.3b-tp-vhtt",
        "Trưởng Phòng Văn hóa và Thông tin thành phố",
        label="-",
        parent="II.4.3b",
        is_heading=True,
    ),
    Clause(
        "II.4.3b-1",
        "Trực tiếp chỉ đạo biên tập, kiểm duyệt nội dung chuyên trang, chuyên mục (bài, ảnh, video clip) "
        "giới thiệu, quảng bá tiềm năng phát triển kinh tế, du lịch; những nét đặc sắc về văn hóa, lễ hội, "
        "hình ảnh quê hương, con người thành phố Tuyên Quang...",
        label="+",
        parent="II.4.3b-tp-vhtt",
    ),
    Clause(
        "II.4.3b-1b",
        "Đề xuất, xây dựng nhiệm vụ, kế hoạch hoạt động hằng tháng, năm: nội dung tập huấn, bồi dưỡng "
        "nghiệp vụ quản trị nội dung, quản trị kỹ thuật cho thành viên Ban biên tập; kế hoạch đầu tư phát "
        "triển nâng cấp kỹ thuật, công nghệ, nội dung, hình thức hoạt động của Trang thông tin điện tử; "
        "việc thực hiện dịch vụ quảng cáo trên Website thành phố.",
        label="+",
        parent="II.4.3b-tp-vhtt",
    ),
    Clause(
        "II.4.3b-gd-tt",
        "Giám đốc Trung tâm Văn hóa, Truyền thông và Thể thao thành phố",
        label="-",
        parent="II.4.3b",
        is_heading=True,
    ),
    Clause(
        "II.4.3b-2",
        "Phối hợp với các phòng, ban, cơ quan liên quan, các xã, phường trong việc tổng hợp tin, bài phản "
        "ánh hoạt động chuyên môn và trực tiếp chỉ đạo biên tập, kiểm duyệt nội dung chuyên trang, chuyên "
        "mục thông tin tổng hợp (tin, bài, ảnh, video clip) về hoạt động của lãnh đạo thành phố; tình "
        "hình, kết quả thực hiện nhiệm vụ trên các lĩnh vực; gương điển hình tiên tiến, người tốt, việc "
        "tốt...",
        label="+",
        parent="II.4.3b-gd-tt",
    ),
    Clause(
        "II.4.3b-2b",
        "Tham mưu, đề xuất xây dựng quy định kinh phí chi phục vụ quản lý và vận hành Trang thông tin điện "
        "tử (nâng cấp cơ sở hạ tầng, trang thiết bị; dịch vụ kết nối Internet; phụ cấp phục vụ quản lý, "
        "vận hành; phụ cấp Ban Biên tập; thù lao, nhuận bút tác giả, tác phẩm, tin bài; thù lao cung cấp "
        "thông tin, tư liệu; các khoản chi khác phục vụ hoạt động Trang thông tin điện tử) theo quy định "
        "của Nhà nước.",
        label="+",
        parent="II.4.3b-gd-tt",
    ),
    Clause("II.4.3b-tp-tp", "Trưởng phòng Tư pháp", label="-", parent="II.4.3b", is_heading=True),
    Clause(
        "II.4.3b-3a",
        "Tham mưu cung cấp và biên tập, cập nhật thông tin trong chuyên mục về tuyên truyền pháp luật, "
        "Luật tiếp cận thông tin.",
        label="+",
        parent="II.4.3b-tp-tp",
    ),
    Clause(
        "II.4.3b-3b",
        "Theo dõi, đôn đốc các phòng, ban, đơn vị cập nhật bộ thủ tục hành chính cấp huyện và cấp xã.",
        label="+",
        parent="II.4.3b-tp-tp",
    ),
    Clause(
        "II.4.3b-3c",
        "Chịu trách nhiệm tiếp nhận, xử lý phản ánh, kiến nghị của tổ chức, cá nhân về quy định thủ tục "
        "hành chính trên Trang thông tin điện tử thành phố.",
        label="+",
        parent="II.4.3b-tp-tp",
    ),
    Clause("II.4.3b-ld-vptu", "Lãnh đạo Văn phòng Thành ủy", label="-", parent="II.4.3b", is_heading=True),
    Clause(
        "II.4.3b-4a",
        "Căn cứ lịch làm việc và yêu cầu của Thường trực Thành ủy, có trách nhiệm trực tiếp trao đổi, phối "
        "hợp với lãnh đạo Ban Biên tập phụ trách nội dung hoặc cơ quan, cá nhân liên quan để cập nhật, "
        "phản ánh kịp thời hoạt động của lãnh đạo thành phố.",
        label="+",
        parent="II.4.3b-ld-vptu",
    ),
    Clause(
        "II.4.3b-4b",
        "Cung cấp, tổng hợp, biên tập nội dung lãnh đạo, chỉ đạo, điều hành của cấp ủy thành phố (những "
        "nội dung được phép thông tin).",
        label="+",
        parent="II.4.3b-ld-vptu",
    ),
    Clause(
        "II.4.3b-ld-vpub",
        "Lãnh đạo Văn phòng HĐND và UBND thành phố",
        label="-",
        parent="II.4.3b",
        is_heading=True,
    ),
    Clause(
        "II.4.3b-5a",
        "Căn cứ lịch làm việc và yêu cầu của Thường trực HĐND, lãnh đạo UBND thành phố, có trách nhiệm "
        "trực tiếp trao đổi, phối hợp với lãnh đạo Ban Biên tập phụ trách nội dung hoặc cơ quan, cá nhân "
        "liên quan để cập nhật, phản ánh kịp thời hoạt động của lãnh đạo thành phố;",
        label="+",
        parent="II.4.3b-ld-vpub",
    ),
    Clause(
        "II.4.3b-5b",
        "Cung cấp, tổng hợp, biên tập nội dung lãnh đạo, chỉ đạo, điều hành của chính quyền thành phố "
        "(những nội dung được phép thông tin).",
        label="+",
        parent="II.4.3b-ld-vpub",
    ),
    Clause(
        "II.4.3b-5c",
        "Tham mưu, tổ chức việc phối hợp với các cơ quan liên quan cung cấp các dịch vụ hành chính công và "
        "thủ tục hành chính trên Trang thông tin điện tử.",
        label="+",
        parent="II.4.3b-ld-vpub",
    ),
    Clause(
        "II.4.3b-cv-vhtt",
        "Chuyên viên phòng Văn hóa và Thông tin thành phố",
        label="-",
        parent="II.4.3b",
        is_heading=True,
    ),
    Clause(
        "II.4.3b-6a",
        "Tổng hợp, biên tập và cung cấp thông tin chuyên trang, chuyên mục giới thiệu, quảng bá tiềm năng "
        "phát triển kinh tế, du lịch; những nét đặc sắc về văn hóa, lễ hội, hình ảnh quê hương, con người "
        "thành phố Tuyên Quang...",
        label="+",
        parent="II.4.3b-cv-vhtt",
    ),
    Clause(
        "II.4.3b-6b",
        "Theo dõi số lượt người truy cập, tổng hợp ý kiến tham gia, góp ý của người truy cập; đề xuất giải "
        "pháp nâng cao chất lượng hoạt động của Trang thông tin điện tử thành phố.",
        label="+",
        parent="II.4.3b-cv-vhtt",
    ),
    Clause(
        "II.4.3b-cv-vpub",
        "Chuyên viên Văn phòng HĐND và UBND thành phố",
        label="-",
        parent="II.4.3b",
        is_heading=True,
    ),
    Clause(
        "II.4.3b-7a",
        "Tham mưu, phối hợp thông tin, cập nhật văn bản chỉ đạo, điều hành, lịch công tác của chính quyền "
        "thành phố lên Trang thông tin điện tử thành phố (những nội dung yêu cầu phải công khai hoặc được "
        "phép thông tin).",
        label="+",
        parent="II.4.3b-cv-vpub",
    ),
    Clause(
        "II.4.3b-7b",
        "Phối hợp lựa chọn, dẫn nguồn thông tin từ các cơ quan báo, đài của Trung ương, của tỉnh bổ sung "
        "phong phú thông tin cho Trang thông tin điện tử thành phố.",
        label="+",
        parent="II.4.3b-cv-vpub",
    ),
    Clause(
        "II.4.3b-7c",
        "Tham mưu, phối hợp, hỗ trợ việc quản trị, vận hành, cập nhật thông tin, dữ liệu lên Trang thông "
        "tin điện tử; thực hiện các biện pháp kỹ thuật để bảo đảm Website thành phố hoạt động hiệu quả và "
        "an toàn.",
        label="+",
        parent="II.4.3b-cv-vpub",
    ),
    Clause(
        "II.4.3b-vc-tt",
        "Viên chức Trung tâm Văn hóa, Truyền thông và Thể thao thành phố",
        label="-",
        parent="II.4.3b",
        is_heading=True,
    ),
    Clause(
        "II.4.3b-8",
        "Phối hợp tổng hợp, cập nhật tin, bài, ảnh, video clip phản ánh hoạt động của lãnh đạo thành phố; "
        "hoạt động của các cơ quan, đơn vị, xã, phường; về tình hình, kết quả thực hiện nhiệm vụ của thành "
        "phố trên các lĩnh vực; gương điển hình tiên tiến, người tốt, việc tốt... trên Trang thông tin "
        "điện tử thành phố.",
        parent="II.4.3b-vc-tt",
    ),
)
