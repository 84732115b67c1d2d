"""No public page asks the database more for a larger city: at most 12 queries, and the same number at any size."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from site_tphcm.database import roles
from snippets.models import Organisation
from tests.approval import files

from .documents import document
from .procedures import procedure
from .public import (
    many_activities,
    many_albums,
    many_consultations,
    many_disclosures,
    many_documents,
    many_laws,
    many_news,
    many_procedures,
    many_weeks,
    published,
    section,
    unit,
)

MOST = 12
SMALL = 100
MANY = (
    *(many_documents, many_activities, many_weeks, many_procedures),
    *(many_albums, many_disclosures, many_consultations, many_laws),
)

ADDRESSES = {
    "home": "/",
    "heading": "/tin-tong-hop/",
    "list": "/tin-tong-hop/kinh-te/",
    "last page of a list": "/tin-tong-hop/kinh-te/?trang=99999",
    "narrowed list": "/tin-tong-hop/kinh-te/?linh-vuc=do-thi",
    "list two headings deep": "/chi-dao-dieu-hanh/cong-khai-thong-tin/ngan-sach/",
    "documents of a section": "/chi-dao-dieu-hanh/chi-dao-cua-chinh-quyen/",
    "documents of all sections": "/van-ban/",
    "documents found": "/van-ban/?q=giao+th%C3%B4ng&loai=ke-hoach&tinh-trang=con-hieu-luc&den=2026-01-01",
    "table of documents": "/van-ban/?xem=bang",
    "document": "/chi-dao-dieu-hanh/chi-dao-cua-chinh-quyen/van-ban-mau-7/",
    "leaders": "/lanh-dao/",
    "activities": "/hoat-dong-lanh-dao/lanh-dao-hdnd-ubnd/",
    "activities narrowed": "/hoat-dong-lanh-dao/lanh-dao-hdnd-ubnd/?co-quan=ubnd&thang=2021-03",
    "activity": "/hoat-dong-lanh-dao/lanh-dao-hdnd-ubnd/hoat-dong-mau-7/",
    "from the press": "/tin-tong-hop/diem-bao/",
    "calendar of a section": "/chi-dao-dieu-hanh/lich-cong-tac/",
    "calendar of a week": "/chi-dao-dieu-hanh/lich-cong-tac/lich-mau-7/",
    "calendar to follow": "/lich/lich-cong-tac.ics",
    "procedures": "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/",
    "procedures found": "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/?q=giao+thong&cap=xa&doi-tuong=to-chuc",
    "procedure": "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/thu-tuc-du-moi-phan/",
    "procedure abolished": "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/thu-tuc-da-bai-bo/",
    "albums": "/du-lich-van-hoa/thu-vien-anh-video/",
    "album": "/du-lich-van-hoa/thu-vien-anh-video/album-mau-7/",
    "disclosures": "/chi-dao-dieu-hanh/cong-khai-thong-tin/ngan-sach/?nam=2018",
    "disclosure": "/chi-dao-dieu-hanh/cong-khai-thong-tin/ngan-sach/cong-khai-mau-7/",
    "consultations": "/chi-dao-dieu-hanh/cong-khai-thong-tin/lay-y-kien-du-thao/",
    "consultation": "/chi-dao-dieu-hanh/cong-khai-thong-tin/lay-y-kien-du-thao/du-thao-mau-7/",
    "law explained": "/phap-luat-thu-tuc/pho-bien-phap-luat/",
    "law": "/phap-luat-thu-tuc/pho-bien-phap-luat/phap-luat-mau-7/",
    "public information": "/danh-muc-thong-tin-cong-khai/",
    "contact": "/lien-he/",
    "article": "/tin-tong-hop/kinh-te/tin-mau-7/",
    "regulation": "/gioi-thieu/ban-bien-tap/quy-che/",
    "search": "/tim-kiem/?q=giao+th%C3%B4ng",
    "search without results": "/tim-kiem/?q=kh%C3%B4ngc%C3%B3",
    "site map": "/so-do-trang/",
    "statement": "/kha-nang-tiep-can/",
    "not found": "/tin-tong-hop/kinh-te/khong-co-bai-nay/",
    "not found, something like it": "/tin-tong-hop/tin-mau-9/",
    "withdrawn": "/tin-tong-hop/kinh-te/tin-da-go/",
    "english list": "/en/tin-tong-hop/kinh-te/",
}


def asked(client: Client) -> dict[str, int]:
    """How many queries each address takes, once caches that last are warm."""
    counts = {}
    for name, address in ADDRESSES.items():
        assert client.get(address).status_code in {200, 404, 410}, address
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts[name] = len(queries)
    return counts


def grow(number: int, key: str = "kinh-te") -> None:
    """So many more of everything listed, and the database knows it, as it would an hour later."""
    many_news(number, key)
    for many in MANY:
        many(number)
    with roles.as_owner(connection), connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def procedure_with_everything() -> None:
    """Papers with forms, documents it rests on, a unit, a body that ended; and one that it replaced."""
    paper = {"name": "Tờ khai", "originals": 1, "copies": 0}
    papers = [
        ("paper", paper | {"form": files.attachment()}),
        ("paper", paper | {"form": files.attachment()}),
    ]
    Organisation.objects.create(name="Phòng Cũ", kind="phong-ban-don-vi", live=True, ends_on="2025-06-30")
    page = procedure(
        "9.000001",
        "Thủ tục đủ mọi phần",
        papers=papers,
        bases=[{"document": document("1/KH-VD")}, {"document": document("2/KH-VD")}],
        executing_body="Phòng Cũ",
        providing_unit=unit("Phòng Ví dụ"),
    )
    ended = {"status": "bai-bo", "status_reason": "Ví dụ", "successor": page}
    procedure("9.000002", "Thủ tục đã bãi bỏ", **ended)


def test_no_page_asks_more_than_twelve_queries_nor_more_when_the_city_grows(
    client: Client, full: bool, city: None
) -> None:
    published("Tin đã gỡ").unpublish()
    procedure_with_everything()
    grow(SMALL)
    small = asked(client)
    for key in ("van-hoa-xa-hoi", "kinh-te"):
        grow(10_000 if full else 200, key)
    assert section().get_children().live().count() > SMALL
    assert asked(client) == small
    assert {name: count for name, count in small.items() if count > MOST} == {}
