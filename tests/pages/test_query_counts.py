"""No public page asks the database more for a larger city: the same number of queries at any size, at most 12 by whoever
asks first after something changed, at most 8 by everybody after."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages import models as pages
from pages.finding import log
from pages.remembered import under
from site_tphcm.database import roles
from snippets.models import Official, Organisation, Position
from snippets.models.officials import Body
from tests.approval import files
from tests.kinds import SPEAKS, official, picture
from workflows.regulation.vocabulary import UnitKind

from . import introduction
from .documents import document
from .procedures import procedure
from .public import (
    below,
    many_about_access,
    many_activities,
    many_albums,
    many_consultations,
    many_disclosures,
    many_documents,
    many_laws,
    many_news,
    many_notices,
    many_procedures,
    many_units,
    many_videos,
    many_weeks,
    published,
    section,
    unit,
)

FIRST, AFTER = 12, 8
SMALL = 100
MANY = (
    *(many_documents, many_activities, many_weeks, many_procedures),
    *(many_albums, many_disclosures, many_consultations, many_laws, many_units, many_notices),
    *(many_videos, many_about_access),
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
    "activities narrowed": "/hoat-dong-lanh-dao/lanh-dao-hdnd-ubnd/?co-quan=ubnd&thang={month}",
    "activity": "/hoat-dong-lanh-dao/lanh-dao-hdnd-ubnd/hoat-dong-mau-7/",
    "from the press": "/tin-tong-hop/diem-bao/",
    "calendar of a section": "/chi-dao-dieu-hanh/lich-cong-tac/",
    "calendar of a week": "/chi-dao-dieu-hanh/lich-cong-tac/lich-mau-7/",
    "calendar to follow": "/lich/lich-cong-tac.ics",
    "procedures": "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/",
    "procedures found": "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/?q=giao+thong&cap=xa&doi-tuong=to-chuc",
    "procedure": "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/thu-tuc-du-moi-phan/",
    "procedure abolished": "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/thu-tuc-da-bai-bo/",
    "units": "/gioi-thieu/he-thong-chinh-tri-thanh-pho/",
    "communes": "/gioi-thieu/xa-phuong/",
    "unit": "/gioi-thieu/xa-phuong/xa-du-moi-phan/",
    "chart": "/gioi-thieu/he-thong-chinh-tri-thanh-pho/so-do-thu/",
    "map": "/gioi-thieu/xa-phuong/ban-do-thu/",
    "albums": "/du-lich-van-hoa/thu-vien-anh-video/",
    "album": "/du-lich-van-hoa/thu-vien-anh-video/album-mau-7/",
    "video": "/du-lich-van-hoa/thu-vien-anh-video/phim-mau-107/",
    "access to information": "/phap-luat-thu-tuc/tiep-can-thong-tin/",
    "about access": "/phap-luat-thu-tuc/tiep-can-thong-tin/tiep-can-mau-7/",
    "disclosures": "/chi-dao-dieu-hanh/cong-khai-thong-tin/ngan-sach/?nam=2018",
    "disclosure": "/chi-dao-dieu-hanh/cong-khai-thong-tin/ngan-sach/cong-khai-mau-7/",
    "consultations": "/chi-dao-dieu-hanh/cong-khai-thong-tin/lay-y-kien-du-thao/",
    "consultation": "/chi-dao-dieu-hanh/cong-khai-thong-tin/lay-y-kien-du-thao/du-thao-mau-7/",
    "law explained": "/phap-luat-thu-tuc/pho-bien-phap-luat/",
    "law": "/phap-luat-thu-tuc/pho-bien-phap-luat/phap-luat-mau-7/",
    "public information": "/danh-muc-thong-tin-cong-khai/",
    "contact": "/lien-he/",
    "contacts": "/lien-he/danh-ba-du-don-vi/",
    "channels": "/lien-he/kenh-thu/",
    "notice": "/lien-he/thong-bao-mau-7/",
    "services": "/phap-luat-thu-tuc/dich-vu-cong/?muc-do=toan-trinh",
    "service": "/phap-luat-thu-tuc/dich-vu-cong/dich-vu-du-thu-tuc/",
    "spokespeople": "/chi-dao-dieu-hanh/cong-khai-thong-tin/nguoi-phat-ngon/nguoi-phat-ngon-du/",
    "article": "/tin-tong-hop/kinh-te/tin-mau-7/",
    "regulation": "/gioi-thieu/ban-bien-tap/quy-che/",
    "search": "/tim-kiem/?q=giao+th%C3%B4ng",
    "search without results": "/tim-kiem/?q=kh%C3%B4ngc%C3%B3",
    "site map": "/so-do-trang/",
    "corrections": "/dinh-chinh/",
    "statement": "/kha-nang-tiep-can/",
    "not found": "/tin-tong-hop/kinh-te/khong-co-bai-nay/",
    "not found, something like it": "/tin-tong-hop/tin-mau-9/",
    "withdrawn": "/tin-tong-hop/kinh-te/tin-da-go/",
    "english list": "/en/news/economy/",
}


def asked(client: Client, month: str, generation: str = "") -> dict[str, int]:
    """How many queries each address takes, once caches that last are warm: first in a generation, or after others."""
    counts = {}
    with under(generation):
        for name, address in ((name, address.format(month=month)) for name, address in ADDRESSES.items()):
            assert client.get(address).status_code in {200, 404, 410}, address
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            counts[name] = len(queries)
    return counts


def differences(small: dict[str, int], large: dict[str, int]) -> dict[str, tuple[int, int]]:
    return {name: (small[name], large[name]) for name in small if small[name] != large[name]}


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


def city_presented() -> None:
    """A commune with a picture, who leads it and its news; a map with its list and its ground; the chart."""
    commune = introduction.organisation("Xã đủ mọi phần", UnitKind.COMMUNE)
    shown = picture()
    for number in range(3):
        leader = Official(name=f"Người thứ {number}", live=True, portrait=shown)
        post = {"title": "Chức vụ thử", "body": Body.COMMITTEE, "starts_on": "2020-01-01"}
        leader.positions = [Position(organisation=commune, **post)]
        leader.save()
        published(f"Tin của xã {number}", "hoat-dong-co-quan-don-vi", providing_unit=commune)
    introduction.profile(pages.UnitPage, commune, introduction.COMMUNES, lead_picture=shown)
    introduction.made(pages.OrganisationChartPage, introduction.CITY_UNITS, "Sơ đồ thử")
    places = [pages.MapPlace(kind="xa", name=f"Xã {number}", unit=commune) for number in range(9)]
    said = {
        "lead_picture": shown,
        "basis_document": pages.DocumentPage.objects.live().last(),
        "places": places,
    }
    introduction.made(pages.AdminMapPage, introduction.COMMUNES, "Bản đồ thử", **said)


def contacts_with_everything() -> None:
    """Several of everything that stands in rows, and a notice that runs above every page."""
    run_by = {"operator": "Phòng thử", "address": "https://example.vn/"}
    people = [pages.ContactPerson(name=f"Bộ phận {n}", unit=unit(f"Phòng {n}"), fax="0207") for n in range(3)]
    channels = [pages.Channel(name=f"Kênh {n}", kind="khac", **run_by) for n in range(3)]
    below(pages.ContactsPage, "lien-he", "Danh bạ đủ đơn vị", people=people)
    below(pages.ChannelsPage, "lien-he", "Kênh thử", channels=channels)
    done = [pages.ServiceProcedure(procedure=procedure(f"8.00000{n}")) for n in range(3)]
    published("Dịch vụ đủ thủ tục", "dich-vu-cong", procedures=done, providing_unit=unit("Phòng làm"))
    speaking = [pages.Spokesperson(**SPEAKS | {"official": official()}) for _n in range(3)]
    published(
        "Người phát ngôn đủ", "nguoi-phat-ngon", spokespeople=speaking, providing_unit=unit("Phòng nói")
    )
    published("Mưa lớn", "lien-he", ends_at=timezone.now() + timedelta(days=1))


def test_no_page_asks_more_than_its_share_nor_more_when_the_city_grows(
    client: Client, full: bool, city: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "SECONDS", 10**6)  # what was looked for is written down now and then
    published("Tin đã gỡ").unpublish()
    procedure_with_everything()
    city_presented()
    contacts_with_everything()
    grow(SMALL)
    month = f"{pages.LeadershipPage.objects.live().latest('pk').event_on:%Y-%m}"  # in the large city as well
    first, after = asked(client, month), asked(client, month, "1")
    for key in ("van-hoa-xa-hoi", "kinh-te"):
        grow(10_000 if full else 200, key)
    assert section().get_children().live().count() > SMALL
    assert differences(first, asked(client, month)) == {}
    assert differences(after, asked(client, month, "2")) == {}
    assert {name: count for name, count in first.items() if count > FIRST} == {}
    assert {name: count for name, count in after.items() if count > AFTER} == {}
