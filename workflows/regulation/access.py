"""What a section on access to information holds (NĐ 13/2018/NĐ-CP, Điều 11): six blocks, in the decree's order.

Luật Tiếp cận thông tin năm 2016 and its decree have successors whose text is not known here: the table is
mended when it is.
"""

from __future__ import annotations

LAW = "NĐ 13/2018/NĐ-CP, Điều 11"
LIST = "danh-muc"
BLOCKS = (
    (LIST, "Danh mục thông tin phải công khai"),
    ("dau-moi", "Đầu mối cung cấp thông tin"),
    ("noi-nhan-yeu-cau", "Địa chỉ nhận yêu cầu cung cấp thông tin"),
    ("noi-nhan-phan-anh", "Nơi nhận phản ánh, khiếu nại về cung cấp thông tin"),
    ("mau-phieu", "Mẫu phiếu yêu cầu"),
    ("huong-dan", "Hướng dẫn thực hiện quyền tiếp cận thông tin"),
)
