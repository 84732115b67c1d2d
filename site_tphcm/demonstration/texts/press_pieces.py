"""Tin dẫn nguồn, some more: pieces of papers that do not exist, with their words only where that was agreed."""

from __future__ import annotations

from .press import sourced

NATIONAL, PROVINCIAL = "Báo Ví dụ Trung ương", "Báo Ví dụ tỉnh"

DRAFTS = (
    sourced(
        "vien-chuc-trung-tam",
        NATIONAL,
        "https://trung-uong.example/hoc-lam-den-ong-sao",
        "Ví dụ: Người trẻ học làm đèn ông sao từ người lớn tuổi",
        "Báo Ví dụ Trung ương kể về những buổi tối làm đèn ở nhà văn hóa tổ dân phố.",
        "Tối nào nhà văn hóa cũng sáng đèn. Một bên là những bàn tay chai sạn chẻ nan tre, bên kia là các em cắt giấy "
        "bóng kính, giữa bàn là nồi hồ còn ấm.",
        "Chiếc đèn đầu tiên của lũ trẻ bao giờ cũng méo. Người lớn không sửa hộ, chỉ chỉ chỗ buộc lại; chiếc thứ hai "
        "đã đứng thẳng.",
    ),
    sourced(
        "chuyen-vien-vp-hdnd-ubnd",
        PROVINCIAL,
        "https://bao-tinh.example/quang-truong-buoi-som",
        "Ví dụ: Quảng trường buổi sớm",
        "Báo Ví dụ tỉnh giới thiệu các nhóm tập thể dục ở quảng trường Nguyễn Tất Thành; mời bạn đọc xem bài gốc.",
    ),
    sourced(
        "vien-chuc-trung-tam",
        NATIONAL,
        "https://trung-uong.example/ban-huong-dan-de-hieu",
        "Ví dụ: Một tờ hướng dẫn dễ hiểu bớt được mấy lần đi lại",
        "Báo Ví dụ Trung ương viết về cách nơi tiếp nhận hồ sơ soạn tờ hướng dẫn cho người dân.",
        "Tờ hướng dẫn chỉ có một mặt giấy. Phần trên là những thứ cần mang, phần dưới là những câu hay bị hỏi lại. Chữ "
        "in đậm chỉ dùng cho một dòng: quên giấy tờ gì thì phải quay về.",
        "Trước khi in, cán bộ đưa tờ giấy cho mấy người đang ngồi chờ đọc thử. Chỗ nào họ hỏi lại thì sửa ngay chỗ ấy.",
    ),
)
