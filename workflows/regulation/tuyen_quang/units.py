"""The units that provide information, as they stood on the regulation's date.

Communes and wards: practice, "Facts that demonstration content may state" (the list in
force on 11/12/2019). Offices: only those the regulation itself names. The next change is
an editor's afternoon: these are the first records of snippets.Organisation, not constants.
"""

from __future__ import annotations

from datetime import date

from ..regulation import Unit
from ..vocabulary import UnitKind

CREATED_ON = date(2010, 7, 2)  # Nghị quyết số 27/NQ-CP

WARDS = (
    ("phuong-minh-xuan", "Phường Minh Xuân"),
    ("phuong-phan-thiet", "Phường Phan Thiết"),
    ("phuong-tan-quang", "Phường Tân Quang"),
    ("phuong-tan-ha", "Phường Tân Hà"),
    ("phuong-hung-thanh", "Phường Hưng Thành"),
    ("phuong-y-la", "Phường Ỷ La"),
    ("phuong-nong-tien", "Phường Nông Tiến"),
)
COMMUNES = (
    ("xa-trang-da", "Xã Tràng Đà"),
    ("xa-an-tuong", "Xã An Tường"),
    ("xa-luong-vuong", "Xã Lưỡng Vượng"),
    ("xa-an-khang", "Xã An Khang"),
    ("xa-thai-long", "Xã Thái Long"),
    ("xa-doi-can", "Xã Đội Cấn"),
)
OFFICES = (
    ("van-phong-thanh-uy", "Văn phòng Thành ủy", UnitKind.PARTY_BODY),
    ("ban-tuyen-giao-thanh-uy", "Ban Tuyên giáo Thành ủy", UnitKind.PARTY_BODY),
    ("van-phong-hdnd-ubnd", "Văn phòng HĐND và UBND thành phố", UnitKind.DEPARTMENT),
    ("phong-van-hoa-thong-tin", "Phòng Văn hóa và Thông tin thành phố", UnitKind.DEPARTMENT),
    ("phong-tu-phap", "Phòng Tư pháp", UnitKind.DEPARTMENT),
    (
        "trung-tam-van-hoa",
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố",
        UnitKind.DEPARTMENT,
    ),
    ("mat-tran-to-quoc", "Ủy ban Mặt trận Tổ quốc thành phố", UnitKind.SOCIO_POLITICAL),
)

UNITS = (
    *(Unit(key, name, kind) for key, name, kind in OFFICES),
    *(Unit(key, name, UnitKind.COMMUNE, starts_on=CREATED_ON) for key, name in (*WARDS, *COMMUNES)),
)
