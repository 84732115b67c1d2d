"""The units that provide information, as they stood on the regulation's date.

Communes and wards: practice, "Facts that demonstration content may state" (the list in
force on 11/12/2019). Offices: only those the regulation itself names. The next change is
an editor's afternoon: these are the first records of snippets.Organisation, not constants.
English names: nouns as Thông tư 03/2009/TT-BNG of the Ministry of Foreign Affairs has them; the
regulation gives none.
"""

from __future__ import annotations

from datetime import date

from ..regulation import Unit
from ..vocabulary import UnitKind

CREATED_ON = date(2010, 7, 2)  # Nghị quyết số 27/NQ-CP

WARDS = (
    ("phuong-minh-xuan", "Phường Minh Xuân", "Minh Xuân Ward"),
    ("phuong-phan-thiet", "Phường Phan Thiết", "Phan Thiết Ward"),
    ("phuong-tan-quang", "Phường Tân Quang", "Tân Quang Ward"),
    ("phuong-tan-ha", "Phường Tân Hà", "Tân Hà Ward"),
    ("phuong-hung-thanh", "Phường Hưng Thành", "Hưng Thành Ward"),
    ("phuong-y-la", "Phường Ỷ La", "Ỷ La Ward"),
    ("phuong-nong-tien", "Phường Nông Tiến", "Nông Tiến Ward"),
)
COMMUNES = (
    ("xa-trang-da", "Xã Tràng Đà", "Tràng Đà Commune"),
    ("xa-an-tuong", "Xã An Tường", "An Tường Commune"),
    ("xa-luong-vuong", "Xã Lưỡng Vượng", "Lưỡng Vượng Commune"),
    ("xa-an-khang", "Xã An Khang", "An Khang Commune"),
    ("xa-thai-long", "Xã Thái Long", "Thái Long Commune"),
    ("xa-doi-can", "Xã Đội Cấn", "Đội Cấn Commune"),
)
OFFICES = (
    ("van-phong-thanh-uy", "Văn phòng Thành ủy", "Office of the City Party Committee", UnitKind.PARTY_BODY),
    (
        "ban-tuyen-giao-thanh-uy",
        "Ban Tuyên giáo Thành ủy",
        "Commission for Information and Education of the City Party Committee",
        UnitKind.PARTY_BODY,
    ),
    (
        "van-phong-hdnd-ubnd",
        "Văn phòng HĐND và UBND thành phố",
        "Office of the City People's Council and People's Committee",
        UnitKind.DEPARTMENT,
    ),
    (
        "phong-van-hoa-thong-tin",
        "Phòng Văn hóa và Thông tin thành phố",
        "City Division of Culture and Information",
        UnitKind.DEPARTMENT,
    ),
    ("phong-tu-phap", "Phòng Tư pháp", "Division of Justice", UnitKind.DEPARTMENT),
    (
        "trung-tam-van-hoa",
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố",
        "City Centre for Culture, Communications and Sports",
        UnitKind.DEPARTMENT,
    ),
    (
        "mat-tran-to-quoc",
        "Ủy ban Mặt trận Tổ quốc thành phố",
        "City Committee of the Viet Nam Fatherland Front",
        UnitKind.SOCIO_POLITICAL,
    ),
)

UNITS = (
    *(Unit(key, name, kind, name_en=english) for key, name, english, kind in OFFICES),
    *(
        Unit(key, name, UnitKind.COMMUNE, starts_on=CREATED_ON, name_en=english)
        for key, name, english in (*WARDS, *COMMUNES)
    ),
)
