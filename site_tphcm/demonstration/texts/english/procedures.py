"""Administrative procedures; what several of them say stands in shared.py."""

from __future__ import annotations

WORDS = (
    ("Ví dụ (minh họa): Đăng ký khai sinh", "Example (illustration): Birth registration"),
    (
        "Giải quyết trong ngày; nhận sau 15 giờ thì trả kết quả ngày làm việc tiếp theo.",
        "Settled within the day; if received after 15:00, the result is returned on the next working day.",
    ),
    (
        "trong ngày; nhận sau 15 giờ thì trả kết quả ngày làm việc tiếp theo",
        "within the day; if received after 15:00, the result is returned on the next working day",
    ),
    (
        "Thời hạn đăng ký: 60 ngày kể từ ngày sinh.",
        "Time limit for registration: 60 days from the date of birth.",
    ),
    ("Ví dụ (minh họa): Đăng ký kết hôn", "Example (illustration): Marriage registration"),
    (
        "Giải quyết ngay; phải xác minh thì không quá 05 ngày làm việc. Hai bên nam, nữ cùng có mặt.",
        "Settled immediately; if verification is needed, within 5 working days. Both the man and the woman "
        "are present.",
    ),
    (
        "ngay sau khi nhận đủ hồ sơ; phải xác minh thì không quá 05 ngày làm việc",
        "immediately after a complete application is received; if verification is needed, within 5 working "
        "days",
    ),
    (
        "không, với công dân Việt Nam cư trú ở trong nước",
        "none, for Vietnamese citizens residing in the country",
    ),
    ("Hai bên nam, nữ cùng có mặt khi đăng ký.", "Both the man and the woman are present at registration."),
    ("Ví dụ (minh họa): Đăng ký khai tử", "Example (illustration): Death registration"),
    (
        "Đăng ký trong 15 ngày kể từ ngày có người qua đời; giải quyết trong ngày.",
        "Registered within 15 days of the death; settled within the day.",
    ),
    (
        "Thời hạn đăng ký: 15 ngày kể từ ngày có người qua đời.",
        "Time limit for registration: 15 days from the date of death.",
    ),
    (
        "Ví dụ (minh họa): Cấp Giấy xác nhận tình trạng hôn nhân",
        "Example (illustration): Issue of a certificate of marital status",
    ),
    (
        "Giải quyết trong 03 ngày làm việc; giấy có giá trị 6 tháng.",
        "Settled within 3 working days; the certificate is valid for 6 months.",
    ),
    (
        "Giấy xác nhận có giá trị 6 tháng, nên Ông/Bà xin giấy gần với lúc cần dùng.",
        "The certificate is valid for 6 months, so please apply close to the time you need it.",
    ),
    ("Ví dụ (minh họa): Đăng ký lại khai sinh", "Example (illustration): Re-registration of birth"),
    (
        "Giải quyết trong 05 ngày làm việc khi không phải xác minh.",
        "Settled within 5 working days when no verification is needed.",
    ),
    ("khi không phải xác minh", "when no verification is needed"),
    (
        "Bản minh họa chưa nêu thời hạn của trường hợp phải xác minh; cần xác nhận tại nơi nộp hồ sơ.",
        "This illustration does not give the time limit for cases that need verification; please confirm "
        "it where you apply.",
    ),
    (
        "Ví dụ (minh họa): Thay đổi, cải chính, bổ sung thông tin hộ tịch",
        "Example (illustration): Change, correction and supplementation of civil status information",
    ),
    (
        "Giải quyết trong 03 ngày làm việc; có thể kéo dài thêm không quá 03 ngày làm việc.",
        "Settled within 3 working days; may be extended by up to 3 working days.",
    ),
    ("có thể kéo dài thêm không quá 03 ngày làm việc", "may be extended by up to 3 working days"),
    (
        "Tên thủ tục trong bản minh họa là tên rút gọn; cần xác nhận tên đầy đủ theo quyết định công bố.",
        "The name of the procedure in this illustration is a short one; please confirm the full name in "
        "the decision of publication.",
    ),
    (
        "Ví dụ (minh họa): Đăng ký nhận cha, mẹ, con",
        "Example (illustration): Registration of the recognition of a father, mother or child",
    ),
    (
        "Giải quyết trong 03 ngày làm việc; có thể kéo dài thêm không quá 05 ngày làm việc.",
        "Settled within 3 working days; may be extended by up to 5 working days.",
    ),
    ("có thể kéo dài thêm không quá 05 ngày làm việc", "may be extended by up to 5 working days"),
    (
        "Ví dụ (minh họa): Cấp bản sao Trích lục hộ tịch",
        "Example (illustration): Issue of copies of civil status extracts",
    ),
    ("Giải quyết trong ngày; 8.000 đồng mỗi bản sao.", "Settled within the day; VND 8,000 per copy."),
    (
        "8.000 đồng/bản, theo Thông tư số 281/2016/TT-BTC",
        "VND 8,000 per copy, under Circular No. 281/2016/TT-BTC",
    ),
    (
        "Thông tư số 281/2016/TT-BTC của Bộ Tài chính, về phí",
        "Circular No. 281/2016/TT-BTC of the Ministry of Finance, on fees",
    ),
    (
        "Ví dụ (minh họa): Chứng thực bản sao từ bản chính",
        "Example (illustration): Certification of copies from originals",
    ),
    (
        "Giải quyết trong ngày; 2.000 đồng mỗi trang, từ trang thứ 3 là 1.000 đồng, tối đa 200.000 đồng "
        "mỗi bản.",
        "Settled within the day; VND 2,000 per page, VND 1,000 from page 3 on, at most VND 200,000 per copy.",
    ),
    (
        "2.000 đồng/trang; từ trang thứ 3 là 1.000 đồng/trang; tối đa 200.000 đồng/bản, theo Thông tư số "
        "226/2016/TT-BTC",
        "VND 2,000 per page; VND 1,000 per page from page 3 on; at most VND 200,000 per copy, under "
        "Circular No. 226/2016/TT-BTC",
    ),
    ("Người yêu cầu mang theo bản chính để đối chiếu.", "The applicant brings the original for comparison."),
    ("Ví dụ (minh họa): Chứng thực chữ ký", "Example (illustration): Certification of signatures"),
    (
        "Giải quyết trong ngày; người yêu cầu ký trước mặt người thực hiện chứng thực; 10.000 đồng mỗi "
        "trường hợp.",
        "Settled within the day; the applicant signs in the presence of the certifying officer; VND 10,000 "
        "per case.",
    ),
    (
        "10.000 đồng/trường hợp, theo Thông tư số 226/2016/TT-BTC",
        "VND 10,000 per case, under Circular No. 226/2016/TT-BTC",
    ),
    (
        "Người yêu cầu ký trước mặt người thực hiện chứng thực, vì vậy không ký sẵn ở nhà.",
        "The applicant signs in the presence of the certifying officer, so please do not sign at home "
        "beforehand.",
    ),
    (
        "Ví dụ (minh họa): Đăng ký việc nuôi con nuôi trong nước",
        "Example (illustration): Registration of domestic adoption",
    ),
    (
        "Lệ phí 400.000 đồng; có trường hợp được miễn. Thời hạn cần xác nhận tại nơi nộp hồ sơ.",
        "Charge of VND 400,000; some cases are exempt. Please confirm the time limit where you apply.",
    ),
    ("Nuôi con nuôi", "Adoption"),
)
