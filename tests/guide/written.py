"""A small guide of our own: two roles and a work, in the agreed form."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

ROLE = """# Hướng dẫn cho {title}

Đồng chí phê duyệt theo Điều 4.

## 1. Xem bài đang chờ
<!-- màn hình: /admin/ -->

Mở **Bàn làm việc**; đọc thêm ở [Kiểm duyệt](viec/kiem-duyet.md).

![Bàn làm việc có ba bài](anh/{name}-1.webp)

## 2. Viết bài
<!-- màn hình: /admin/viet-bai/ | bấm: .desk__one a | bấm: .next | khung: h1 | rộng -->

Chọn chuyên mục.

![Màn hình chọn chuyên mục](anh/{name}-2.webp)

## 3. Đọc thông báo
<!-- màn hình: /admin/thong-bao/ -->

Bấm **Thông báo**.

![Danh sách thông báo](anh/{name}-3.webp)

## Việc khác

- [Kiểm duyệt](viec/kiem-duyet.md)
"""

WORK = """# Kiểm duyệt
<!-- người: giam-doc-trung-tam -->

Người kiểm duyệt đọc trước khi trình.

## 1. Mở bài
<!-- màn hình: /admin/ -->

Bấm vào tên bài; xem [trang của Trưởng Ban](../truong-ban.md).

![Bàn làm việc](../anh/kiem-duyet-1.webp)

## 2. Đọc
<!-- màn hình: /admin/ -->

Đọc phần đã thay đổi.

![Phần đã thay đổi](../anh/kiem-duyet-2.webp)

## 3. Duyệt
<!-- màn hình: /admin/ -->

Duyệt, hoặc trả lại.

![Nút duyệt](../anh/kiem-duyet-3.webp)

## 4. Bài tiếp theo
<!-- màn hình: /admin/ -->

Bài tiếp theo tự mở.

![Bài tiếp theo](../anh/kiem-duyet-4.webp)
"""
ROLES = {"truong-ban": "Trưởng Ban biên tập", "vien-chuc-trung-tam": "viên chức Trung tâm"}
HEAD, WORKER = ROLES
FILES = {f"{name}.md": ROLE.format(name=name, title=title) for name, title in ROLES.items()} | {
    "viec/kiem-duyet.md": WORK
}


def write(folder: Path, **changed: str) -> Path:
    """The whole of it, but for the files given; with one picture that has been made."""
    for name in ("viec", "anh"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        (folder / name).write_text(changed.get(name, text), encoding="utf-8")
    Image.new("RGB", (540, 960)).save(folder / "anh" / "truong-ban-1.webp")
    return folder
