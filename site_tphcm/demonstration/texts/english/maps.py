"""About the city: which wards and communes it had, and when."""

from __future__ import annotations

WORDS = (
    (
        "Ví dụ: Mười phường và năm xã từ năm 2020 đến ngày 30/6/2025",
        "Example: Ten wards and five communes, from 2020 to 30 June 2025",
    ),
    (
        "Danh sách 10 phường, 5 xã của thành phố theo Nghị quyết số 816/NQ-UBTVQH14, có hiệu lực từ ngày "
        "01/01/2020.",
        "The list of the city's 10 wards and 5 communes under Resolution No. 816/NQ-UBTVQH14, in force "
        "from 1 January 2020.",
    ),
    (
        "Nghị quyết số 816/NQ-UBTVQH14 ngày 21/11/2019 của Ủy ban Thường vụ Quốc hội, có hiệu lực từ ngày "
        "01/01/2020.",
        "Resolution No. 816/NQ-UBTVQH14 of the Standing Committee of the National Assembly dated 21 "
        "November 2019, in force from 1 January 2020.",
    ),
    (
        "Danh sách có giá trị đến hết ngày 30/6/2025, ngay trước khi tỉnh Tuyên Quang và tỉnh Hà Giang hợp "
        "nhất.",
        "The list was valid until the end of 30 June 2025, just before Tuyên Quang Province and Hà Giang "
        "Province were merged.",
    ),
    (
        "Phường được thành lập theo Nghị quyết số 816/NQ-UBTVQH14.",
        "The ward was established by Resolution No. 816/NQ-UBTVQH14.",
    ),
    (
        "Phường được thành lập theo Nghị quyết số 816/NQ-UBTVQH14. Có nguồn nước khoáng.",
        "The ward was established by Resolution No. 816/NQ-UBTVQH14. It has a mineral spring.",
    ),
    (
        "Nơi đặt Trung tâm Văn hóa, Truyền thông và Thể thao thành phố.",
        "Home of the City Centre for Culture, Communications and Sports.",
    ),
    ("Nhập vào thành phố từ ngày 01/01/2020.", "Merged into the city on 1 January 2020."),
    (
        "Ví dụ: Bảy phường và sáu xã từ năm 2010 đến ngày 31/12/2019",
        "Example: Seven wards and six communes, from 2010 to 31 December 2019",
    ),
    (
        "Danh sách phường, xã khi thành phố được thành lập, cũng là danh sách vào ngày ban hành Quy chế "
        "11/12/2019.",
        "The list of wards and communes when the city was founded, which was also the list on 11 December "
        "2019, the day the Regulation was issued.",
    ),
    (
        "Nghị quyết số 27/NQ-CP ngày 02/7/2010 của Chính phủ.",
        "Resolution No. 27/NQ-CP of the Government dated 2 July 2010.",
    ),
    (
        "Danh sách thay đổi từ ngày 01/01/2020; trang giữ lại bản này cùng ngày của nó để người xem đối "
        "chiếu tin, bài cũ.",
        "The list changed on 1 January 2020; the portal keeps this version with its dates, so that readers "
        "can compare it with older news and articles.",
    ),
)

NAMES = (
    "An Khang",
    "An Tường",
    "Đội Cấn",
    "Hưng Thành",
    "Kim Phú",
    "Lưỡng Vượng",
    "Minh Xuân",
    "Mỹ Lâm",
    "Nông Tiến",
    "Phan Thiết",
    "Thái Long",
    "Tân Hà",
    "Tân Quang",
    "Tràng Đà",
    "Ỷ La",
)  # the same in both languages
