"""Sentences that several pages have, and names that are the same in both languages."""

from __future__ import annotations

WORDS = (
    (
        "Bài ví dụ để giới thiệu cách làm việc của hệ thống; không phải tin đã được cơ quan nào phê duyệt.",
        "This is an example, to show how the system works; it is not news approved by any authority.",
    ),
    (
        "Bài chỉ nêu việc của đơn vị với Trang thông tin điện tử theo Quy chế ban hành kèm theo Quyết định "
        "số 4259/QĐ-UBND ngày 11/12/2019. Chức năng, nhiệm vụ khác do cơ quan có thẩm quyền quy định và "
        "được bổ sung khi đơn vị cung cấp.",
        "This page states only the unit's work on the Information Portal under the Regulation issued with "
        "Decision No. 4259/QĐ-UBND dated 11 December 2019. Its other functions and duties are laid down by "
        "the competent authorities and will be added when the unit provides them.",
    ),
    (
        "Theo Quy chế, đơn vị chủ động, kịp thời phối hợp cung cấp thông tin của đơn vị mình ít nhất một "
        "lần mỗi tháng, hoặc ngay khi có sự kiện, kết quả mới, và chịu trách nhiệm về tính chính xác của "
        "thông tin.",
        "Under the Regulation, the unit takes the initiative in providing information about itself in good "
        "time, at least once a month, or as soon as there is a new event or result, and is responsible for "
        "the accuracy of the information.",
    ),
    (
        "Sơ đồ minh họa do nhóm làm bản ví dụ vẽ năm 2026; không theo tỉ lệ, không thể hiện vị trí, ranh "
        "giới.",
        "Illustrative drawing made by the team of this example edition in 2026; not to scale, and showing "
        "no positions or boundaries.",
    ),
    ("Cơ quan công bố (ví dụ)", "Publishing body (example)"),
    ("Hộ tịch", "Civil status"),
    (
        "Nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường hoặc trực tuyến.",
        "Submit the application at the One-Stop Service Section of the commune or ward People's Committee, "
        "or online.",
    ),
    (
        "Công chức tư pháp - hộ tịch kiểm tra hồ sơ.",
        "The justice and civil status officer checks the application.",
    ),
    ("Ghi sổ, cập nhật cơ sở dữ liệu.", "The case is entered in the register and the database is updated."),
    (
        "Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã, phường ký.",
        "The Chairman or a Vice Chairman of the People's Committee of the commune or ward signs.",
    ),
    ("Trả kết quả.", "The result is returned."),
    ("không, khi đăng ký đúng hạn", "none, when registered on time"),
    ("Ủy ban nhân dân xã, phường", "Commune or ward People's Committee"),
    (
        "Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường",
        "One-Stop Service Section of the commune or ward People's Committee",
    ),
    (
        "Bản minh họa chưa ghi thành phần hồ sơ; cần xác nhận theo quyết định công bố.",
        "This illustration does not yet list the documents required; please confirm them in the decision "
        "of publication.",
    ),
    (
        "Số liệu minh họa theo quy định áp dụng từ năm 2024 đến ngày 30/6/2025. Số quyết định công bố để "
        "trống trong bản ví dụ.",
        "Illustrative figures under the rules in force from 2024 to 30 June 2025. The number of the "
        "decision of publication is left blank in this example.",
    ),
    ("Luật Hộ tịch năm 2014", "Law on Civil Status of 2014"),
    ("Nghị định số 123/2015/NĐ-CP của Chính phủ", "Decree No. 123/2015/NĐ-CP of the Government"),
    ("Nghị định số 87/2020/NĐ-CP của Chính phủ", "Decree No. 87/2020/NĐ-CP of the Government"),
    ("Thông tư số 04/2020/TT-BTP của Bộ Tư pháp", "Circular No. 04/2020/TT-BTP of the Ministry of Justice"),
    ("Nghị định số 07/2025/NĐ-CP của Chính phủ", "Decree No. 07/2025/NĐ-CP of the Government"),
    ("trong ngày", "within the day"),
    (
        "Bản minh họa không ghi mức lệ phí của thủ tục này; Ông/Bà hỏi tại nơi nộp hồ sơ.",
        "This illustration does not give the charge for this procedure; please ask where you apply.",
    ),
    ("Chứng thực", "Certification"),
    (
        "Nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã, phường.",
        "Submit the application at the One-Stop Service Section of the commune or ward People's Committee.",
    ),
    ("Ghi sổ.", "The case is entered in the register."),
    ("Nghị định số 23/2015/NĐ-CP của Chính phủ", "Decree No. 23/2015/NĐ-CP of the Government"),
    (
        "Thông tư số 226/2016/TT-BTC của Bộ Tài chính, về phí",
        "Circular No. 226/2016/TT-BTC of the Ministry of Finance, on fees",
    ),
    (
        "Phần này dành cho cam kết chất lượng, số liệu giám sát và cách phản ánh khi dịch vụ gặp lỗi. Bản "
        "ví dụ không nêu con số nào.",
        "This part is for commitments on quality, monitoring figures and how to report a fault in the "
        "service. The example gives no figures.",
    ),
    (
        "Nội dung ghi theo quy định áp dụng đến ngày 30/6/2025, để minh họa.",
        "This content follows the rules in force until 30 June 2025 and serves as an illustration.",
    ),
)
