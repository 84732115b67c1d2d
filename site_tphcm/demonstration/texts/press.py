"""Tin dẫn nguồn: quoted from papers that do not exist; no real paper's words are used."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from .draft import EXAMPLE, Draft


def sourced(author: str, source: str, address: str, title: str, summary: str, *paragraphs: str) -> Draft:
    """A piece of a paper that does not exist; without words of it where nobody agreed to that."""
    at = datetime(2026, 1, 20, 8, 30, tzinfo=timezone.get_default_timezone())
    fields = {"original_author": source, "original_url": address, "original_at": at}
    told = (*paragraphs, EXAMPLE) if paragraphs else ()
    return Draft(author, "diem-bao", "SourcedNewsPage", title, summary, told, fields, source=source)


DRAFTS = (
    sourced(
        "chuyen-vien-vp-hdnd-ubnd",
        "Báo Ví dụ Trung ương",
        "https://trung-uong.example/thanh-pho-ven-song-lo",
        "Ví dụ: Thành phố bên sông Lô chuẩn bị mùa lễ hội",
        "Báo Ví dụ Trung ương giới thiệu không khí chuẩn bị đèn lồng ở các tổ dân phố.",
        "Những ngày này, ở các tổ dân phố bên sông Lô, người dân cùng nhau dựng khung, dán giấy, vẽ màu cho "
        "những mô hình đèn lồng lớn của lễ hội Thành Tuyên. Trẻ em góp những chiếc đèn ông sao tự làm.",
        "Mỗi mô hình là công sức của nhiều nhà: người khéo tay dựng khung, người biết vẽ lo phần màu, người "
        "cao tuổi kể lại tích xưa để các cháu chọn hình.",
    ),
    sourced(
        "vien-chuc-trung-tam",
        "Báo Ví dụ tỉnh",
        "https://bao-tinh.example/duong-moi-mo-ra-co-hoi",
        "Ví dụ: Đường mới mở ra cơ hội cho người trồng rau",
        "Báo Ví dụ tỉnh viết về việc đưa rau từ các xã vào chợ thành phố; mời bạn đọc xem bài gốc.",
    ),
)
