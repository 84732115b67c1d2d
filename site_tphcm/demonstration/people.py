"""One invented person a role. Each name says "ví dụ"; no real person is meant."""

from __future__ import annotations

from dataclasses import dataclass

DECISION = "ví dụ, thay bằng số quyết định kiện toàn"


@dataclass(frozen=True)
class Person:
    username: str
    family_name: str  # họ và tên đệm
    given_name: str
    role: str
    unit: str = ""
    pen_name: str = ""


PEOPLE = (
    Person("truong-ban", "Hoàng Thị", "Hạnh", "truong-ban"),
    Person("pho-truong-ban", "Nguyễn Quang", "Minh", "pho-truong-ban"),
    Person("giam-doc-trung-tam", "Lê Thu", "Hà", "giam-doc-trung-tam", pen_name="Thu Hà"),
    Person("truong-phong-vhtt", "Ma Văn", "Thành", "truong-phong-vhtt"),
    Person("truong-phong-tu-phap", "Trần Ngọc", "Mai", "truong-phong-tu-phap"),
    Person("lanh-dao-vp-thanh-uy", "Phạm Đức", "Long", "lanh-dao-vp-thanh-uy"),
    Person("lanh-dao-vp-hdnd-ubnd", "Đỗ Thanh", "Bình", "lanh-dao-vp-hdnd-ubnd"),
    Person("chuyen-vien-vhtt", "Vũ Hồng", "Nhung", "chuyen-vien-vhtt", pen_name="Hồng Nhung"),
    Person("chuyen-vien-vp-hdnd-ubnd", "Bùi Xuân", "Trường", "chuyen-vien-vp-hdnd-ubnd"),
    Person("vien-chuc-trung-tam", "Lý Thị", "Lan", "vien-chuc-trung-tam", pen_name="Lan Thanh"),
    Person("dau-moi-phuong-minh-xuan", "Đặng Văn", "Sơn", "dau-moi", unit="phuong-minh-xuan"),
    Person("dau-moi-mat-tran-to-quoc", "Ngô Thị", "Yến", "dau-moi", unit="mat-tran-to-quoc"),
    Person("dau-moi-van-phong-thanh-uy", "Hà Thị", "Liên", "dau-moi", unit="van-phong-thanh-uy"),
    Person("quan-sat", "Triệu Văn", "Hòa", "quan-sat"),
    Person("quan-tri-ky-thuat", "Phan Anh", "Dũng", "quan-tri-ky-thuat"),
)
