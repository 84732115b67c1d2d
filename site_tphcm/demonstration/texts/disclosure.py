"""Công khai thông tin: one page of each kind with what the law asks of it.

The only figures that are facts are those of Nghị quyết 27/NQ-CP; numbers of decisions have VD ("ví dụ"), an
amount is round and says that it is an example, and nobody is named.
"""

from __future__ import annotations

from datetime import date

from site_tphcm.demonstration.papers import FromToday, Paper

from .draft import disclosure, paper

WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"
FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"

AREA = Paper(
    "vi-du-dien-tich-dan-so-2010.csv",
    "Ví dụ: Diện tích, dân số khi thành lập thành phố",
    (
        "chi_tieu,don_vi,gia_tri,thoi_diem,nguon",
        'Diện tích tự nhiên,ha,"11917,45",02/7/2010,Nghị quyết số 27/NQ-CP',
        "Dân số,người,110119,02/7/2010,Nghị quyết số 27/NQ-CP",
    ),
)
SAMPLE = "Số tiền, tên cơ quan trong bản ví dụ chỉ để cho thấy cách trình bày."
NOBODY = {"sponsor_kind": "Loại hình (ví dụ)", "sponsor": "Nhà tài trợ (ví dụ)", "cost": 1_000_000_000}

DISCLOSURES = (
    disclosure(
        WARD,
        "quy-hoach-ke-hoach",
        "Ví dụ: Công khai một quy hoạch sử dụng đất",
        "Trang quy hoạch nêu loại, số quyết định, ngày phê duyệt, thời kỳ và kèm tệp bản đồ.",
        "Mỗi quy hoạch, kế hoạch có một trang riêng. Khi có điều chỉnh, trang nêu điều chỉnh ở đâu và vì sao.",
        "Phường giúp người dân tìm phần liên quan đến nơi mình ở. Bản ví dụ không nói về một quy hoạch có thật.",
        unit=WARD_UNIT,
        papers=(paper("quy-hoach", "Quyết định và bản đồ quy hoạch"),),
        variety="su-dung-dat",
        number="01/QĐ-VD",
        dated_on=date(2026, 3, 2),
        period="2026 – 2030",
    ),
    disclosure(
        WARD,
        "quy-hoach-ke-hoach",
        "Ví dụ: Công khai kế hoạch phát triển kinh tế - xã hội của năm",
        "Kế hoạch của năm được đăng cùng quyết định phê duyệt để người dân theo dõi việc thực hiện.",
        "Trang kế hoạch nêu việc chính trong năm, cơ quan thực hiện và khi nào báo cáo kết quả. Báo cáo kết quả "
        "được đăng thành trang riêng và dẫn về trang này.",
        unit=WARD_UNIT,
        papers=(paper("ke-hoach", "Kế hoạch phát triển kinh tế - xã hội"),),
        variety="kinh-te-xa-hoi",
        number="02/QĐ-VD",
        dated_on=date(2025, 12, 22),
        period="Năm 2026",
    ),
    disclosure(
        WARD,
        "du-an-dau-thau",
        "Ví dụ: Một dự án đang chuẩn bị",
        "Trang dự án nêu mục tiêu, thời gian, kinh phí, nhà tài trợ và dự án đang ở bước nào.",
        "Người sống gần công trình muốn biết: làm gì, ở đâu, ai làm, bằng tiền nào, từ khi nào đến khi nào, "
        "đường đi lại ra sao, hỏi ai. Trang dự án trả lời theo đúng thứ tự đó.",
        SAMPLE,
        unit=WARD_UNIT,
        variety="dau-tu",
        field_of_activity="do-thi",
        aim="Sửa một đoạn đường để xe và người đi bộ đi lại an toàn (ví dụ).",
        period="Năm 2027",
        progress="chuan-bi",
        **NOBODY,
    ),
    disclosure(
        WARD,
        "du-an-dau-thau",
        "Ví dụ: Một lần mua sắm công đang triển khai",
        "Thông tin mua sắm công dẫn đến thông báo chính thức của đơn vị mua sắm.",
        "Trang nêu mua gì, để làm gì, bằng tiền nào. Hồ sơ mời thầu và kết quả lựa chọn nhà thầu có ở hệ thống "
        "của cơ quan có thẩm quyền; trang chỉ dẫn đến đó.",
        SAMPLE,
        unit=WARD_UNIT,
        variety="mua-sam-cong",
        field_of_activity="van-hoa-xa-hoi",
        aim="Mua bàn ghế cho nhà văn hóa tổ dân phố (ví dụ).",
        period="Quý IV năm 2026",
        progress="trien-khai",
        **NOBODY,
    ),
    disclosure(
        WARD,
        "du-an-dau-thau",
        "Ví dụ: Một dự án đã hoàn tất",
        "Dự án đã hoàn tất vẫn có trang riêng để người dân đối chiếu với điều đã công khai lúc đầu.",
        "Khi dự án hoàn tất, trang ghi tình trạng mới và ngày bàn giao. Những điều đã công khai trước đó giữ "
        "nguyên để đối chiếu.",
        SAMPLE,
        unit=WARD_UNIT,
        variety="dau-tu",
        field_of_activity="do-thi",
        aim="Trồng cây hai bên một đoạn đường (ví dụ).",
        period="Năm 2025",
        progress="hoan-tat",
        **NOBODY,
    ),
    disclosure(
        WARD,
        "ngan-sach",
        "Ví dụ: Đọc một bảng công khai ngân sách",
        "Bảng ngân sách có hai phần thu, chi; kèm lời giải thích ngắn và văn bản làm căn cứ.",
        "Bảng công khai ngân sách có phần thu, phần chi, số dự toán và số thực hiện. Trang đặt một đoạn "
        "giải thích phía trên: năm nào, số liệu là dự toán hay quyết toán, khác với kỳ trước ở điểm nào.",
        "Bản ví dụ không có số liệu, vì số liệu phải đi cùng văn bản công bố.",
        unit=WARD_UNIT,
        papers=(paper("ngan-sach", "Biểu công khai ngân sách còn để trống", "Thu: …", "Chi: …"),),
        period="Quý III năm 2026",
    ),
    disclosure(
        WARD,
        "thong-ke",
        "Ví dụ: Diện tích và dân số khi thành lập thành phố",
        "Số liệu ghi rõ thời điểm, phạm vi và cơ quan công bố; lấy từ nghị quyết thành lập thành phố.",
        "Khi thành lập theo Nghị quyết số 27/NQ-CP ngày 02/7/2010, thành phố Tuyên Quang có diện tích "
        "11.917,45 ha và dân số 110.119 người, gồm 7 phường và 6 xã.",
        "Từ ngày 01/01/2020, địa bàn thành phố thay đổi, nên hai con số trên không còn dùng cho những năm "
        "sau. Số liệu mới được ghi khi cơ quan thống kê công bố.",
        unit=WARD_UNIT,
        papers=(AREA,),
        period="Ngày 02/7/2010",
        method="Chép từ nghị quyết thành lập thành phố; không phải số liệu điều tra mới.",
    ),
    disclosure(
        WARD,
        "dan-chu-o-co-so",
        "Ví dụ: Phường, xã công khai để người dân biết và bàn",
        "Trang công khai của phường, xã nêu việc gì, công khai từ ngày nào đến ngày nào, góp ý ở đâu.",
        "Việc cần công khai ở phường, xã được đưa lên trang. Trang ghi nội dung, ngày bắt đầu, ngày kết "
        "thúc, nơi xem bản giấy và người tiếp nhận ý kiến.",
        "Người dân xem ở trang rồi vẫn có thể đến trụ sở để hỏi thêm. Bản ví dụ không nói về một việc có thật "
        "ở phường.",
        unit=WARD_UNIT,
        papers=(paper("dan-chu", "Thông báo niêm yết công khai"),),
        group=1,
        period="Quý IV năm 2026",
        publication="Niêm yết tại trụ sở Ủy ban nhân dân phường; đăng trên Trang thông tin điện tử",
        dated_on=FromToday(-3),
        displayed_days=30,
    ),
    disclosure(
        FRONT,
        "khen-thuong-xu-phat",
        "Ví dụ: Công khai một quyết định khen thưởng",
        "Trang khen thưởng chỉ ghi điều có trong quyết định: ai, hình thức nào, quyết định số mấy, ngày nào.",
        "Tên tập thể, cá nhân, hình thức khen thưởng và thành tích ghi đúng như trong quyết định. Người viết "
        "không bình luận thêm.",
        "Theo Quy chế, đơn vị, cá nhân đóng góp tích cực cho Trang thông tin điện tử được Ban Biên tập đề nghị "
        "khen thưởng. Bản ví dụ không nêu tên ai.",
        unit=FRONT_UNIT,
        category="khen-thuong",
        whom="Tập thể (ví dụ)",
        measure="Giấy khen",
        number="03/QĐ-VD",
        dated_on=date(2026, 9, 1),
    ),
    disclosure(
        FRONT,
        "khen-thuong-xu-phat",
        "Ví dụ: Công khai một quyết định xử phạt",
        "Chỉ đăng trường hợp pháp luật cho phép công khai, với những thông tin được công khai.",
        "Trang xử phạt ghi tên tổ chức, hình thức xử phạt, số và ngày của quyết định; không nêu nơi ở chi tiết, "
        "không nêu người thân. Hết thời gian được công khai thì gỡ bỏ.",
        unit=FRONT_UNIT,
        category="xu-phat",
        whom="Doanh nghiệp (ví dụ)",
        measure="Cảnh cáo",
        number="04/QĐ-VD",
        dated_on=date(2026, 10, 5),
    ),
)

INDEX = "danh-muc-cong-khai"
LISTED = (
    "Danh mục liệt kê từng loại thông tin phải công khai: quy hoạch, kế hoạch; dự án, đấu thầu; ngân sách; dự thảo "
    "lấy ý kiến; thống kê; công khai ở cấp xã; khen thưởng, xử phạt; người phát ngôn. Mỗi dòng nêu hình thức, thời "
    "điểm, thời hạn công khai và địa chỉ đọc."
)
INDEXES = (
    disclosure(
        WARD,
        INDEX,
        "Ví dụ: Danh mục thông tin phải công khai của thành phố năm 2026",
        "Mỗi loại thông tin phải công khai nằm ở chuyên mục nào, đơn vị nào cung cấp, bao lâu cập nhật một lần.",
        LISTED,
        "Loại thông tin chưa có bài thì danh mục vẫn ghi, kèm câu “chưa có thông tin”, để người xem khỏi tìm nhiều nơi.",
        unit=WARD_UNIT,
        papers=(paper("danh-muc-2026", "Danh mục thông tin phải công khai năm 2026"),),
        period="Năm 2026",
        number="06/QĐ-VD",
        dated_on=date(2026, 1, 15),
    ),
    disclosure(
        WARD,
        INDEX,
        "Ví dụ: Danh mục thông tin phải công khai của phường",
        "Danh mục của cấp xã: nội dung niêm yết, nơi niêm yết, thời gian niêm yết và địa chỉ đọc trên trang.",
        LISTED,
        "Phường rà soát danh mục mỗi quý và sửa ngay khi có nội dung mới phải công khai.",
        unit=WARD_UNIT,
        papers=(paper("danh-muc-phuong", "Danh mục thông tin phải công khai của phường"),),
        period="Quý I năm 2026",
        number="07/QĐ-VD",
        dated_on=date(2026, 2, 10),
    ),
    disclosure(
        FRONT,
        INDEX,
        "Ví dụ: Danh mục thông tin phải công khai năm 2025, đã được thay",
        "Danh mục cũ được giữ lại để đối chiếu; danh mục đang dùng là bản của năm sau.",
        LISTED,
        "Khi thay danh mục, bản mới nêu điều gì thêm, điều gì bỏ so với bản cũ.",
        unit=FRONT_UNIT,
        papers=(paper("danh-muc-2025", "Danh mục thông tin phải công khai năm 2025"),),
        period="Năm 2025",
        number="08/QĐ-VD",
        dated_on=date(2025, 1, 14),
    ),
)

DRAFTS = (*DISCLOSURES, *INDEXES)
