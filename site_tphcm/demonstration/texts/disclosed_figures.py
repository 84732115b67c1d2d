"""Công khai thông tin, the kinds that had one page only; figures are those of the resolutions, with their day."""

from __future__ import annotations

from datetime import date

from site_tphcm.demonstration.papers import FromToday, Paper

from .disclosure import FRONT, FRONT_UNIT, NOBODY, WARD, WARD_UNIT
from .draft import disclosure, paper

UNITS_BY_DAY = Paper(
    "vi-du-so-phuong-xa.csv",
    "Ví dụ: Số phường, xã của thành phố qua các mốc",
    (
        "thoi_diem,phuong,xa,nguon",
        "02/7/2010,7,6,Nghị quyết số 27/NQ-CP",
        "01/01/2020,10,5,Nghị quyết số 816/NQ-UBTVQH14",
    ),
)
PROVINCE = Paper(
    "vi-du-so-phuong-xa-cua-tinh.csv",
    "Ví dụ: Số xã, phường của tỉnh sau hợp nhất",
    ("thoi_diem,don_vi,gia_tri", "01/7/2025,xã,117", "01/7/2025,phường,7"),
)

PLANS = (
    disclosure(
        WARD,
        "quy-hoach-ke-hoach",
        "Ví dụ: Công khai một đồ án quy hoạch đô thị đã được duyệt",
        "Trang đồ án dẫn người xem từ bản đồ chung đến đúng khu vực nhà mình.",
        "Bản đồ lớn khó xem trên điện thoại, nên tệp được cắt theo từng khu, đặt tên theo phường. Chú giải màu đất nằm "
        "ở trang đầu mỗi tệp.",
        "Ai chưa đọc được bản đồ thì mang số thửa đến phường để được chỉ tận nơi.",
        unit=WARD_UNIT,
        papers=(paper("do-an-do-thi", "Đồ án quy hoạch đô thị, thuyết minh rút gọn"),),
        variety="do-thi",
        number="18/QĐ-VD",
        dated_on=date(2026, 4, 20),
        period="Giai đoạn 2026 – 2035",
    ),
    disclosure(
        WARD,
        "quy-hoach-ke-hoach",
        "Ví dụ: Danh mục lĩnh vực mời gọi đầu tư",
        "Mỗi lĩnh vực nêu khu vực dự kiến, điều kiện và nơi giải đáp trước khi nộp hồ sơ.",
        "Nhà đầu tư nhỏ trong phường cũng đọc trang này để biết nơi nào sắp có công trình mà tính việc của mình.",
        "Danh mục thay đổi thì trang ghi ngày đổi, lĩnh vực đã bỏ vẫn đọc lại được ở bản cũ.",
        unit=WARD_UNIT,
        papers=(paper("danh-muc-dau-tu", "Danh mục lĩnh vực mời gọi đầu tư"),),
        variety="uu-dai-dau-tu",
        number="19/QĐ-VD",
        dated_on=date(2026, 6, 15),
        period="Năm 2026 và năm 2027",
    ),
    disclosure(
        WARD,
        "du-an-dau-thau",
        "Ví dụ: Một gói thầu sửa mái nhà văn hóa",
        "Trang gói thầu nêu việc cần làm, thời gian và nơi đọc thông báo mời thầu chính thức.",
        "Người dân trong tổ quan tâm hai điều: trong lúc sửa thì họp ở đâu, và ai trông việc làm hằng ngày. Cả hai được "
        "ghi ở đầu trang, trước phần về nhà thầu.",
        unit=WARD_UNIT,
        variety="dau-thau",
        field_of_activity="do-thi",
        aim="Thay mái, chống dột cho nhà văn hóa tổ dân phố (ví dụ).",
        period="Quý I năm 2027",
        progress="chuan-bi",
        **NOBODY,
    ),
)

BUDGET_AND_FIGURES = (
    disclosure(
        WARD,
        "ngan-sach",
        "Ví dụ: Công khai dự toán ngân sách đầu năm",
        "Dự toán nói năm nay dự kiến thu gì, chi gì; bảng kèm phần giải thích bằng lời.",
        "Dự toán là số dự kiến, chưa phải số đã chi. Người đọc nên xem cùng bảng quyết toán của năm trước để thấy khoản "
        "nào tăng, khoản nào giảm.",
        unit=WARD_UNIT,
        papers=(paper("du-toan", "Biểu dự toán còn để trống", "Dự kiến thu: …", "Dự kiến chi: …"),),
        period="Dự toán năm 2026",
    ),
    disclosure(
        WARD,
        "ngan-sach",
        "Ví dụ: Công khai quyết toán ngân sách năm trước",
        "Quyết toán cho biết số đã thu, đã chi thật và vì sao khác với dự toán.",
        "Phần thuyết minh đi trước bảng: ba khoản lệch nhiều nhất so với dự toán, mỗi khoản một câu giải thích. Bảng đầy "
        "đủ ở tệp đính kèm.",
        unit=WARD_UNIT,
        papers=(paper("quyet-toan", "Biểu quyết toán còn để trống", "Đã thu: …", "Đã chi: …"),),
        period="Quyết toán năm 2025",
    ),
    disclosure(
        WARD,
        "thong-ke",
        "Ví dụ: Số phường, số xã của thành phố qua các mốc",
        "Từ 7 phường, 6 xã năm 2010 đến 10 phường, 5 xã từ ngày 01/01/2020.",
        "Năm 2010 thành phố có 7 phường và 6 xã. Nghị quyết số 816/NQ-UBTVQH14 có hiệu lực từ ngày 01/01/2020 đưa số "
        "phường lên 10, số xã còn 5, và danh sách ấy dùng đến hết ngày 30/6/2025.",
        "Khi so sánh số liệu giữa các năm, cần xem năm ấy thuộc mốc nào.",
        unit=WARD_UNIT,
        papers=(UNITS_BY_DAY,),
        period="Các mốc 02/7/2010 và 01/01/2020",
        method="Chép từ hai nghị quyết về đơn vị hành chính.",
    ),
    disclosure(
        WARD,
        "thong-ke",
        "Ví dụ: Số xã, phường của tỉnh Tuyên Quang sau hợp nhất",
        "Từ ngày 01/7/2025, tỉnh có 117 xã và 7 phường.",
        "Tỉnh Tuyên Quang và tỉnh Hà Giang hợp nhất ngày 01/7/2025; tỉnh mới có 117 xã, 7 phường.",
        "Bảng này là của tỉnh, không phải của thành phố trước đây; người dùng số liệu cũ cần chọn đúng phạm vi.",
        unit=WARD_UNIT,
        papers=(PROVINCE,),
        period="Thời điểm 01/7/2025",
        method="Đếm theo danh sách đơn vị hành chính sau hợp nhất.",
    ),
)

NEAR_HOME = (
    disclosure(
        WARD,
        "dan-chu-o-co-so",
        "Ví dụ: Kết quả thực hiện kế hoạch nửa năm của phường",
        "Bảng kết quả nêu việc đã hứa, việc đã xong và việc chuyển sang nửa năm sau.",
        "Từng dòng đối chiếu với kế hoạch đã niêm yết hồi đầu năm. Việc chậm có ghi lý do và tổ nào đang theo dõi.",
        unit=WARD_UNIT,
        papers=(paper("ket-qua-nua-nam", "Kết quả thực hiện kế hoạch"),),
        group=1,
        period="Sáu tháng đầu năm 2026",
        publication="Niêm yết tại trụ sở và nhà văn hóa tổ dân phố; đọc trên loa của tổ",
        dated_on=FromToday(-20),
        displayed_days=30,
    ),
    disclosure(
        WARD,
        "dan-chu-o-co-so",
        "Ví dụ: Thuyết minh dự toán ngân sách của phường",
        "Bản niêm yết giải thích từng khoản thu, chi dự kiến bằng lời dễ hiểu.",
        "Người xem có thể hỏi ngay tại nơi niêm yết, vào những buổi có cán bộ trực ghi trên thông báo.",
        unit=WARD_UNIT,
        papers=(paper("thuyet-minh-du-toan", "Thuyết minh dự toán, bản để trống số liệu"),),
        group=2,
        period="Năm 2026",
        publication="Niêm yết tại trụ sở; thông báo tới tổ trưởng tổ dân phố",
        dated_on=FromToday(-45),
        displayed_days=30,
    ),
    disclosure(
        FRONT,
        "khen-thuong-xu-phat",
        "Ví dụ: Công khai khen thưởng một phong trào ở khu dân cư",
        "Trang ghi tên tập thể, việc được khen và số quyết định để ai cũng đối chiếu được.",
        "Khen một phong trào thì nêu việc người khác học được, rồi mới đến hình thức khen.",
        unit=FRONT_UNIT,
        category="khen-thuong",
        whom="Khu dân cư (ví dụ)",
        measure="Giấy khen",
        number="20/QĐ-VD",
        dated_on=date(2026, 11, 9),
    ),
)

DRAFTS = (*PLANS, *BUDGET_AND_FIGURES, *NEAR_HOME)
