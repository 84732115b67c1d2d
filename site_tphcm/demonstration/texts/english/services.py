"""Public services."""

from __future__ import annotations

WORDS = (
    (
        "Ví dụ: Đăng ký khai sinh, khai tử trực tuyến",
        "Example: Birth registration and death registration online",
    ),
    (
        "Hồ sơ nộp trực tuyến hoặc tại Bộ phận Tiếp nhận và Trả kết quả; đúng hạn thì không phải nộp lệ phí.",
        "Apply online or at the One-Stop Service Section; there is no charge when registration is on time.",
    ),
    (
        "Ví dụ: bản chính giấy tờ được đối chiếu khi trả kết quả; ở đây ghi kèm quy định làm căn cứ.",
        "Example: originals are compared when the result is returned; the rule this rests on is given here "
        "as well.",
    ),
    (
        "Ông/Bà nộp hồ sơ trực tuyến hoặc tại Bộ phận Tiếp nhận và Trả kết quả. Công chức tư pháp - hộ "
        "tịch kiểm tra, ghi sổ, cập nhật cơ sở dữ liệu; Chủ tịch hoặc Phó Chủ tịch ký. Các bước ghi đủ ở "
        "trang của từng thủ tục.",
        "Apply online or at the One-Stop Service Section. The justice and civil status officer checks the "
        "application, enters it in the register and updates the database; the Chairman or a Vice Chairman "
        "signs. The steps are given in full on the page of each procedure.",
    ),
    (
        "Ví dụ: Đăng ký kết hôn, xác nhận tình trạng hôn nhân",
        "Example: Marriage registration and confirmation of marital status",
    ),
    (
        "Khai và nộp hồ sơ trực tuyến; hai bên nam, nữ cùng có mặt khi đăng ký kết hôn.",
        "Complete and submit the application online; both the man and the woman are present at marriage "
        "registration.",
    ),
    (
        "Ví dụ: hai bên nam, nữ phải cùng có mặt; ở đây ghi kèm quy định làm căn cứ.",
        "Example: both the man and the woman must be present; the rule this rests on is given here as well.",
    ),
    (
        "Giấy xác nhận tình trạng hôn nhân có giá trị 6 tháng. Khi cần xác minh, việc đăng ký kết hôn "
        "không quá 05 ngày làm việc.",
        "The certificate of marital status is valid for 6 months. When verification is needed, marriage "
        "registration takes no more than 5 working days.",
    ),
    (
        "Ví dụ: Chứng thực bản sao, chứng thực chữ ký",
        "Example: Certification of copies, certification of signatures",
    ),
    (
        "Làm trực tiếp tại Bộ phận Tiếp nhận và Trả kết quả; trang cho biết cần mang gì và nộp bao nhiêu.",
        "Done in person at the One-Stop Service Section; the page tells you what to bring and how much to "
        "pay.",
    ),
    (
        "Chữ ký được chứng thực khi người yêu cầu ký trước mặt người thực hiện, nên việc này không nộp "
        "trực tuyến. Phí xem ở trang của từng thủ tục.",
        "A signature is certified when the applicant signs in the presence of the certifying officer, so "
        "this cannot be done online. For the fees, see the page of each procedure.",
    ),
)
