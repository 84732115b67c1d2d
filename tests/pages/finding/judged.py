"""What residents type, and the pages of the demonstration city of which one must be among the first three.

By kind of typing; a page is named by a piece of its title that no other has.
"""

from __future__ import annotations

import unicodedata

Judged = tuple[str, tuple[str, ...]]  # what is typed, and the pages that answer

BIRTH = ("Đăng ký khai sinh", "Khi nào cần đăng ký khai sinh", "Đăng ký khai sinh, khai tử")
DEATH = ("Đăng ký khai tử", "Đăng ký khai sinh, khai tử")
MARRIAGE = ("Đăng ký kết hôn", "Hai bên cùng có mặt khi đăng ký kết hôn")

WITH_MARKS: tuple[Judged, ...] = (
    ("thủ tục khai sinh", BIRTH),
    ("đăng ký kết hôn", MARRIAGE),
    (
        "xác nhận tình trạng hôn nhân",
        ("Cấp Giấy xác nhận tình trạng hôn nhân", "xác nhận tình trạng hôn nhân"),
    ),
    (
        "chứng thực chữ ký",
        ("Chứng thực chữ ký", "Chứng thực bản sao, chứng thực chữ ký", "bản sao chứng thực và chữ ký"),
    ),
    ("nuôi con nuôi", ("nuôi con nuôi",)),
    ("nước khoáng Mỹ Lâm", ("Nước khoáng Mỹ Lâm",)),
    ("lễ hội Thành Tuyên", ("Lễ hội Thành Tuyên",)),
    ("đua thuyền", ("đua thuyền",)),
    ("đền Hạ", ("đền Hạ",)),
    ("quảng trường Nguyễn Tất Thành", ("Nguyễn Tất Thành", "Quảng trường buổi sớm")),
    ("cao tốc Tuyên Quang Phú Thọ", ("Cao tốc Tuyên Quang", "Đường đến thành phố")),
    ("tiêm chủng", ("tiêm chủng",)),
    ("phân loại rác", ("Phân loại rác",)),
    ("người phát ngôn", ("Người phát ngôn",)),
    ("dự toán ngân sách", ("dự toán ngân sách",)),
    (
        "lấy ý kiến dự thảo",
        ("Lấy ý kiến về dự thảo", "Dự thảo sẽ được lấy ý kiến", "dự thảo quy ước", "Một lần lấy ý kiến"),
    ),
    ("tiếp dân", ("họp bàn việc tiếp dân",)),
    ("danh bạ liên hệ", ("Danh bạ liên hệ",)),
)
WITHOUT_MARKS: tuple[Judged, ...] = (
    ("thu tuc khai sinh", BIRTH),
    ("dang ky ket hon", MARRIAGE),
    ("khai tu trong 15 ngay", DEATH),
    ("cai chinh ho tich", ("cải chính",)),
    ("trich luc ho tich", ("Trích lục hộ tịch",)),
    ("ban sao tu ban chinh", ("Chứng thực bản sao từ bản chính",)),
    ("nuoc khoang my lam", ("Nước khoáng Mỹ Lâm",)),
    ("le hoi thanh tuyen", ("Lễ hội Thành Tuyên",)),
    ("den ong sao", ("đèn ông sao",)),
    ("do thi loai ii", ("đô thị loại II",)),
    ("so do to chuc", ("Sơ đồ tổ chức",)),
    ("phuong minh xuan", ("Phường Minh Xuân",)),
    ("xa trang da", ("Xã Tràng Đà",)),
    ("ban tuyen giao", ("Ban Tuyên giáo",)),
    ("quyet toan ngan sach", ("quyết toán ngân sách",)),
    ("cau nong tien", ("cầu Nông Tiến",)),
    ("hop nhat tinh ha giang", ("tỉnh Hà Giang hợp nhất",)),
    ("khen thuong", ("khen thưởng",)),
    ("mat giay khai sinh", ("Mất Giấy khai sinh",)),
    ("lop mot", ("Con vào lớp Một", "lễ khai giảng")),
)
CAPITALS: tuple[Judged, ...] = tuple(
    (typed.upper(), pages)
    for typed, pages in (
        ("đăng ký lại khai sinh", ("Đăng ký lại khai sinh",)),
        ("nhận cha, mẹ, con", ("nhận cha, mẹ, con",)),
        ("phân loại rác", ("Phân loại rác",)),
        ("trả lại hè phố", ("Trả lại hè phố",)),
        ("tủ sách nhà văn hóa", ("Tủ sách nhà văn hóa",)),
        ("mùa nước lên", ("mùa nước lên",)),
        ("lối thoát nạn", ("lối thoát nạn",)),
        ("gương điển hình", ("Giới thiệu gương điển hình", "Gương điển hình", "người tốt, việc tốt")),
        ("tuyến phố hoa", ("tuyến phố hoa",)),
        ("di tích quốc gia", ("Các di tích quốc gia",)),
    )
)
DECOMPOSED: tuple[Judged, ...] = tuple(
    (unicodedata.normalize("NFD", typed), pages)
    for typed, pages in (
        ("Đăng ký khai tử", DEATH),
        ("Giấy xác nhận tình trạng hôn nhân", ("Cấp Giấy xác nhận tình trạng hôn nhân",)),
        ("Nghi thức rước Mẫu", ("Nghi thức rước Mẫu",)),
        ("Chiếc ví nhặt được", ("Chiếc ví nhặt được",)),
        ("Thành nhà Mạc", ("di tích quốc gia", "thành cổ", "Một ngày thăm thành phố")),
        ("Người gọi tự xưng công chức", ("tự xưng công chức",)),
        ("bảng tin tổ dân phố", ("Bảng tin tổ dân phố",)),
        ("quy hoạch sử dụng đất", ("quy hoạch sử dụng đất",)),
        ("mời gọi đầu tư", ("mời gọi đầu tư",)),
        ("khen thưởng một phong trào", ("khen thưởng một phong trào",)),
    )
)
OTHER_SPELLING: tuple[Judged, ...] = (
    ("đăng kí khai sinh", BIRTH),
    (
        "chứng thực chữ kí",
        ("Chứng thực chữ ký", "Chứng thực bản sao, chứng thực chữ ký", "bản sao chứng thực và chữ ký"),
    ),
    ("quy chế hoạt động", ("Quy chế hoạt động", "Quyết định số 4259/QĐ-UBND", "Quy chế quy định ai")),
    ("văn hoá lễ hội", ("Văn hóa, lễ hội",)),
    ("nước khoáng Mĩ Lâm", ("Nước khoáng Mỹ Lâm",)),
    ("phòng văn hoá và thông tin", ("Phòng Văn hóa và Thông tin",)),
    ("tủ sách nhà văn hoá", ("Tủ sách nhà văn hóa",)),
    ("khoá treo lối thoát nạn", ("lối thoát nạn",)),
    ("mỗi quí họp một lần", ("họp mỗi quý một lần",)),
    ("đền Ỷ la", ("đền Ỷ La", "Nghi thức rước Mẫu", "Đi lễ ba ngôi đền")),
)
NUMBERS: tuple[Judged, ...] = (
    ("4259/QĐ-UBND", ("4259/QĐ-UBND",)),
    ("4259/qd-ubnd", ("4259/QĐ-UBND",)),
    ("4259", ("4259/QĐ-UBND",)),
    ("quyết định 4259", ("4259/QĐ-UBND",)),
    ("số 4259 /QĐ-UBND", ("4259/QĐ-UBND",)),
    ("14/KH-VD", ("14/KH-VD",)),
    ("14/kh-vd", ("14/KH-VD",)),
    ("kế hoạch 14/KH-VD", ("14/KH-VD",)),
    ("01-HD/VD", ("01-HD/VD",)),
    ("12-tb/vd", ("12-TB/VD",)),
    ("1-HD/VD", ("01-HD/VD",)),
    ("thong bao so 17", ("17/TB-VD",)),
    ("06/QĐ-VD", ("Danh mục thông tin phải công khai của thành phố năm 2026",)),
    ("816/NQ-UBTVQH14", ("Hai nghị quyết", "Mười phường và năm xã")),
)
CODES: tuple[Judged, ...] = (
    ("1.001193", ("Đăng ký khai sinh",)),
    ("1.000894", ("Đăng ký kết hôn",)),
    ("1.000656", ("Đăng ký khai tử",)),
    ("thủ tục 1.004873", ("tình trạng hôn nhân",)),
    ("mã 1.004884", ("Đăng ký lại khai sinh",)),
    ("1.004859", ("cải chính",)),
    ("2.000635", ("Trích lục hộ tịch",)),
    ("ma thu tuc 2.000815", ("Chứng thực bản sao từ bản chính",)),
    ("2.000884", ("Chứng thực chữ ký",)),
    ("2.001263", ("nuôi con nuôi",)),
)
PHRASES: tuple[Judged, ...] = (
    ('"giấy khai sinh"', ("Giấy khai sinh", "Con vào lớp Một")),
    ('"trả lại hè phố"', ("Trả lại hè phố",)),
    ('"bản sao chứng thực"', ("bản sao chứng thực",)),
    ('"mùa nước lên"', ("mùa nước lên",)),
    ("“rước mẫu”", ("rước Mẫu", "Lễ hội đền Hạ", "Đi lễ ba ngôi đền")),
    ('"den ong sao" tu lam', ("Tự làm một chiếc đèn ông sao",)),
    ('"người có công"', ("thăm gia đình người có công", "chuẩn bị Tết")),
    ('"hai phút" cử tri', ("trong hai phút",)),
    ('"nhà văn hóa" dự thảo', ("sử dụng nhà văn hóa",)),
    ('"lối đi" khuyết tật', ("14/KH-VD",)),
)
BEING_TYPED: tuple[Judged, ...] = (
    ("đăng ký khai si", BIRTH),
    ("nước khoá", ("Nước khoáng Mỹ Lâm",)),
    ("chứng thự", ("Chứng thực", "chứng thực")),
    ("tiêm chủ", ("tiêm chủng",)),
    ("quang trươ", ("uảng trường",)),
    ("danh bạ liê", ("Danh bạ liên hệ",)),
    ("phan loai ra", ("Phân loại rác",)),
    ("trich lu", ("Trích lục hộ tịch",)),
    ("lễ hội đua thuy", ("đua thuyền",)),
    ("người phát ng", ("Người phát ngôn",)),
)
MISTYPED: tuple[Judged, ...] = (
    ("nước khoamg mỹ lâm", ("Nước khoáng Mỹ Lâm",)),
    ("quảng trườngg nguyễn tất thành", ("Nguyễn Tất Thành", "Quảng trường buổi sớm")),
    ("đua thuyềm", ("đua thuyền",)),
    ("phuong mihn xuan", ("Phường Minh Xuân",)),
    ("bảng tin tổ dân phố viếtt lại", ("Bảng tin tổ dân phố",)),
    ("xác nhậm tình trạng hôn nhân", ("tình trạng hôn nhân",)),
    ("người phát ngôm báo chí", ("Người phát ngôn",)),
    ("khen thuongr phong trào", ("khen thưởng",)),
    ("tiêm chungr trẻ trạm y tế", ("tiêm chủng",)),
    ("bốn bức tranhh trạm y tế", ("chăm sóc trẻ em",)),
    ("album trnah lễ hội", ("Album tranh về mùa lễ hội",)),
    ("kiến ngị cử tri", ("kiến nghị",)),
    ("quyet toan ngan sachs", ("quyết toán ngân sách",)),
)
IN_THE_TEXT: tuple[Judged, ...] = (
    ("bình chữa cháy gầm cầu thang", ("lối thoát nạn",)),
    ("không đọc mã xác nhận", ("tự xưng công chức",)),
    ("nồi hồ giấy bóng kính", ("Người trẻ học làm đèn",)),
    ("học bạ chữ đệm", ("chữ đệm",)),
    ("bếp than dây điện quầy", ("Hộ kinh doanh nhỏ",)),
    ("phun thuốc sổ ngày gieo", ("Từ ruộng rau",)),
    ("biển hiệu ngã tư", ("Mở một cửa hàng nhỏ",)),
    ("tep khong dau ban csv", ("16/HD-VD",)),
    ("cây ươm chậu hoa", ("tuyến phố hoa",)),
    ("cây đa tân trào", ("di tích quốc gia",)),
    ("dạy gọi điện có hình", ("Lớp dùng điện thoại",)),
    ("thóc gạo kê cao", ("mùa nước lên",)),
    ("kiến nghị phường hưng thành giám sát", ("giám sát việc trả lời kiến nghị",)),
    ("ảnh rõ mặt trẻ", ("chăm sóc trẻ em", "chụp ảnh bằng điện thoại")),
)

KINDS: dict[str, tuple[Judged, ...]] = {
    "with marks": WITH_MARKS,
    "without marks": WITHOUT_MARKS,
    "capitals": CAPITALS,
    "decomposed": DECOMPOSED,
    "another spelling": OTHER_SPELLING,
    "numbers of documents": NUMBERS,
    "codes of procedures": CODES,
    "phrases": PHRASES,
    "being typed": BEING_TYPED,
    "one letter mistaken": MISTYPED,
    "in the text": IN_THE_TEXT,
}
