"""Chỉ đạo, điều hành: documents and guidance; the calendar stands in schedules.py.

The only document that is a fact is the decision that issued the Quy chế; the others have VD ("ví dụ")
in their number and no real body for their issuer.
"""

from __future__ import annotations

from datetime import date

from .draft import document

COMMITTEE = "Ủy ban nhân dân thành phố Tuyên Quang"

DRAFTS = (
    document(
        "lanh-dao-vp-thanh-uy",
        "chi-dao-cua-cap-uy",
        "huong-dan",
        "01-HD/VD",
        date(2026, 3, 2),
        "Ví dụ: Hướng dẫn giới thiệu văn bản của cấp ủy thuộc phạm vi được phép thông tin",
        "Quy chế giao Lãnh đạo Văn phòng Thành ủy cung cấp, tổng hợp, biên tập nội dung lãnh đạo, chỉ đạo, "
        "điều hành của cấp ủy thành phố, trong phạm vi những nội dung được phép thông tin. Khi trình, người "
        "trình xác nhận nội dung thuộc phạm vi đó; thiếu xác nhận thì văn bản chưa trình được.",
        "Văn bản mật và văn bản lưu hành trong nội bộ cơ quan không đưa lên hệ thống này; hệ thống không có "
        "chỗ nhập độ mật.",
        field_of_activity="he-thong-chinh-tri",
    ),
    document(
        "lanh-dao-vp-thanh-uy",
        "chi-dao-cua-cap-uy",
        "thong-bao",
        "02-TB/VD",
        date(2026, 4, 15),
        "Ví dụ: Thông báo cách tra cứu văn bản của cấp ủy đã được đăng",
        "Người đọc tra cứu theo số, ký hiệu, ngày ban hành, người ký hoặc từ ngữ trong trích yếu. Mỗi văn bản "
        "có một địa chỉ lâu dài theo năm và số, ký hiệu; địa chỉ đó không đổi khi chuyên mục đổi tên.",
        relations=(("can-cu", "01-HD/VD"),),
        field_of_activity="he-thong-chinh-tri",
    ),
    document(
        "lanh-dao-vp-hdnd-ubnd",
        "chi-dao-cua-chinh-quyen",
        "quyet-dinh",
        "4259/QĐ-UBND",
        date(2019, 12, 11),
        "V/v ban hành Quy chế hoạt động của Ban biên tập Trang thông tin điện tử Thành phố Tuyên Quang",
        "Quyết định có hiệu lực kể từ ngày ký, thay thế Quyết định số 1848/QĐ-UBND ngày 27/10/2016. Bản Quy "
        "chế in kèm theo lại ghi số 455, ngày 31/12/2019; trang giữ cả hai cách ghi.",
        "Quy chế quy định ai cung cấp, ai biên tập, ai phê duyệt thông tin của từng chuyên mục; tin, bài "
        "gửi về đâu; thông tin đã đăng được lưu trữ thế nào. Toàn văn có ở chuyên mục Ban Biên tập và Quy "
        "chế hoạt động.",
        relations=(
            ("thay-the", "Quyết định số 1848/QĐ-UBND ngày 27/10/2016"),
            ("can-cu", "Luật tổ chức Chính quyền địa phương ngày 19/6/2015"),
            ("can-cu", "Luật Công nghệ thông tin ngày 29/6/2006"),
            ("can-cu", "Nghị định số 64/2007/NĐ-CP ngày 10/4/2007 của Chính phủ"),
            ("can-cu", "Nghị định số 43/2011/NĐ-CP của Chính phủ"),
            ("can-cu", "Quyết định số 3277/QĐ-UBND ngày 01/11/2019 của UBND thành phố Tuyên Quang"),
        ),
        issuer=COMMITTEE,
        place="TP. Tuyên Quang",
        signer="Tô Hoàng Linh",
        signed_for="TM",
        signer_post="Ủy ban nhân dân, Chủ tịch",
        field_of_activity="he-thong-chinh-tri",
    ),
    document(
        "lanh-dao-vp-hdnd-ubnd",
        "chi-dao-cua-chinh-quyen",
        "ke-hoach",
        "01/KH-VD",
        date(2026, 1, 5),
        "Ví dụ: Kế hoạch dọn vệ sinh đường phố, đã được kế hoạch sau thay thế",
        "Kế hoạch ví dụ cho thấy một văn bản không còn hiệu lực: tình trạng được tính từ văn bản thay thế, "
        "không ai phải nhớ sửa. Người đọc vẫn mở được văn bản cũ và thấy văn bản nào đã thay thế.",
        field_of_activity="do-thi",
    ),
    document(
        "lanh-dao-vp-hdnd-ubnd",
        "chi-dao-cua-chinh-quyen",
        "ke-hoach",
        "02/KH-VD",
        date(2026, 2, 5),
        "Ví dụ: Kế hoạch dọn vệ sinh đường phố hằng tháng",
        "Văn bản ghi ngày theo cách của công văn: “ngày 05 tháng 02 năm …”. Số 0 đứng trước ngày dưới 10 và "
        "trước tháng 1, tháng 2; các tháng khác không thêm.",
        "Khi giới thiệu một văn bản, trang ghi theo thứ tự: loại văn bản, số và ký hiệu, cơ quan ban hành, "
        "ngày, trích yếu. Ghi đủ như vậy thì người đọc tìm được văn bản, dù chỉ nhớ một phần.",
        relations=(("thay-the", "01/KH-VD"),),
        field_of_activity="do-thi",
    ),
    document(
        "lanh-dao-vp-hdnd-ubnd",
        "huong-dan-cua-phong-ban",
        "huong-dan",
        "03/HD-VD",
        date(2026, 5, 4),
        "Ví dụ: Hướng dẫn viết một hướng dẫn để người dân dễ làm theo",
        "Câu đầu nói hướng dẫn dành cho ai. Các bước được đánh số; mỗi bước một việc, bắt đầu bằng động từ: "
        "chuẩn bị, nộp, nhận, kiểm tra lại. Giấy tờ phải mang theo nêu thành danh sách.",
        "Cuối bài ghi căn cứ, ngày áp dụng và nơi giải đáp. Khi quy định thay đổi, phòng, ban gửi bản mới và "
        "ghi bản cũ được thay thế, để người đang dùng biết.",
        field_of_activity="van-hoa-xa-hoi",
    ),
)
