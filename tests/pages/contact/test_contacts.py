"""Whom to ask, where the city speaks, who speaks for it, and what is done online: nothing private, nothing twice."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from pages.models import (
    Channel,
    ChannelsPage,
    ContactPerson,
    ContactsPage,
    ServicePage,
    ServiceProcedure,
    Spokesperson,
    SpokespersonPage,
)
from snippets.models import Identity
from tests import editor
from tests.conftest import SignIn
from tests.kinds import SPEAKS, official
from tests.pages.procedures import procedure
from tests.pages.public import below, published, section, unit
from workflows.regulation.procedures import is_of_the_state

pytestmark = pytest.mark.django_db

WRITER = "chuyen-vien-vp-hdnd-ubnd"


def html(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return unescape(response.content.decode())


# Contacts.


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "phone"),
        ({"phone": "gọi trực tiếp"}, "phone"),
        ({"fax": "không"}, "fax"),
        ({"email": "a@b.vn", "unit_words": ""}, "unit_words"),
        ({"email": "a@b.vn"}, ""),
    ],
)
def test_a_contact_nobody_can_reach_or_place_is_refused(said: dict[str, str], field: str) -> None:
    row = ContactPerson(**({"name": "Ông Ví Dụ", "unit_words": "Phòng Ví Dụ"} | said))
    try:
        row.clean()
        faults: dict[str, Any] = {}
    except ValidationError as refused:
        faults = refused.message_dict
    assert faults.keys() == ({field} if field else set())


def test_a_refused_row_says_why_and_loses_nothing_typed(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    address = f"/admin/pages/add/pages/contactspage/{section('lien-he').pk}/"
    row = {"name": "Ông Ví Dụ", "unit_words": "Phòng Ví Dụ", "position": "Chuyên viên thử", "id": ""}
    counts = {"people-TOTAL_FORMS": "1", "people-0-ORDER": "1", "people-0-DELETE": ""}
    typed = editor.words("Danh bạ") | counts | {f"people-0-{name}": value for name, value in row.items()}
    shown = unescape(client.post(address, typed).content.decode())
    assert "Hãy ghi điện thoại, fax hoặc thư điện tử công vụ của Ông Ví Dụ." in shown
    assert 'value="Chuyên viên thử"' in shown


def test_contacts_lead_to_the_telephone_and_the_mail_of_the_office(client: Client) -> None:
    office = unit("Phòng Ví Dụ")
    people = [
        ContactPerson(name="Bộ phận một", unit=office, phone="0207 000 000 (giờ hành chính)", sort_order=2),
        ContactPerson(name="Bộ phận hai", unit_words="Tổ thử", email="hai@example.vn", sort_order=1),
    ]
    shown = html(client, below(ContactsPage, "lien-he", "Danh bạ", people=people).url)
    assert '<a href="tel:0207000000">0207 000 000 (giờ hành chính)</a>' in shown
    assert '<a href="mailto:hai@example.vn">' in shown
    assert shown.index("Bộ phận hai") < shown.index("Bộ phận một")
    assert ContactsPage().faults() == ["Danh bạ chưa có ai. Hãy thêm ít nhất một người hoặc một bộ phận."]


# Channels.


@pytest.mark.parametrize(
    ("kind", "address", "fits"),
    [
        ("mang-xa-hoi", "https://example.vn/thanh-pho", True),
        ("mang-xa-hoi", "http://example.vn/thanh-pho", False),
        ("trang-thong-tin", "javascript:alert(1)", False),
        ("vneid", "https://[", False),
        ("tong-dai", "1022", True),
        ("tong-dai", "gọi nội bộ", False),
        ("thu-dien-tu", "ten@vi-du.vn", True),
        ("thu-dien-tu", "ten tại vi-du.vn", False),
        ("khac", "Bảng tin tại trụ sở", True),
    ],
)
def test_a_channel_has_an_address_of_its_kind(kind: str, address: str, fits: bool) -> None:
    row = Channel(kind=kind, name="Kênh thử", address=address, operator="Phòng thử")
    if fits:
        row.clean()
    else:
        with pytest.raises(ValidationError, match="Hãy ghi"):
            row.clean()


def test_channels_name_who_runs_them_after_what_the_identity_says_already(client: Client) -> None:
    Identity.objects.update(email="bbt@example.vn", live=True)
    common = {"operator": "Phòng thử"}
    channels = [
        Channel(kind="mang-xa-hoi", name="Trang thử", address="https://example.vn/a", **common),
        Channel(kind="khac", name="Bảng tin", address="javascript:alert(1)", **common),
    ]
    shown = html(client, below(ChannelsPage, "lien-he", "Các kênh", channels=channels).url)
    assert '<a href="https://example.vn/a" rel="noreferrer">' in shown
    assert 'href="javascript:' not in shown
    table = shown[shown.index("<table") : shown.index("</table>")]
    assert table.count("mailto:bbt@example.vn") == 1
    with pytest.raises(ValidationError, match="không thể sau hôm nay"):
        Channel(kind="khac", since=timezone.localdate() + timedelta(days=1)).clean()


def test_the_section_lists_contacts_and_channels_before_notices_and_tells_them_apart(client: Client) -> None:
    below(ChannelsPage, "lien-he", "Các kênh")
    below(ContactsPage, "lien-he", "Danh bạ")
    published("Lời mời", "lien-he")
    shown = html(client, section("lien-he").url)
    places = [shown.index(f">{title}</a>") for title in ("Danh bạ", "Các kênh", "Lời mời")]
    assert places == sorted(places)
    assert "Có 1 trong 3 mục." in html(client, section("lien-he").url, loai="kenh")


# Who speaks.


def test_whoever_speaks_today_is_named_and_nobody_else(client: Client) -> None:
    today = timezone.localdate()
    past = {"name": "Người đã thôi", "ends_on": today - timedelta(days=1)}
    coming = {"name": "Người sắp nhận", "starts_on": today + timedelta(days=1)}
    delegate = {"duty": "uy-quyen", "name": "Người được ủy quyền", "ends_on": today}
    leader = official()
    rows = [
        *(Spokesperson(**(SPEAKS | said)) for said in (delegate, past, coming)),
        Spokesperson(**(SPEAKS | {"name": "", "position": ""}), official=leader),
    ]
    page = below(SpokespersonPage, "nguoi-phat-ngon", "Người phát ngôn", spokespeople=rows)
    shown = html(client, page.url)
    assert shown.index(leader.name) < shown.index("Người được ủy quyền</h2>")
    assert "Chủ tịch thử" in shown
    assert f'href="/lanh-dao/{leader.key}/"' in shown
    assert "Người đã thôi" not in shown
    assert "Người sắp nhận" not in shown
    assert page.faults() == []
    page.spokespeople.all().delete()
    assert "chưa có người phát ngôn nào" in html(client, page.url)


def test_a_spokesperson_needs_a_name_a_post_a_way_and_a_decision() -> None:
    with pytest.raises(ValidationError) as refused:
        Spokesperson(ends_on="2026-01-01", starts_on="2026-01-02").clean()
    assert refused.value.message_dict.keys() == {"name", "phone", "ends_on"}
    undecided = Spokesperson(**(SPEAKS | {"decision_number": ""}))
    page = SpokespersonPage(spokespeople=[undecided])
    assert page.faults() == ["Người phát ngôn thử: chưa ghi số và ngày văn bản giao nhiệm vụ. Hãy bổ sung."]
    assert SpokespersonPage().faults()[0].startswith("Hiện chưa có ai là người phát ngôn")


# Services.


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("https://dichvucong.gov.vn/x", True),
        ("https://gov.vn/", True),
        ("http://dichvucong.gov.vn/", False),
        ("https://dichvucong.gov.vn.example.com/", False),
        ("https://dichvucong-gov.vn/", False),
        ("https://gov.vn@example.com/", False),
    ],
)
def test_nobody_is_sent_with_papers_to_an_address_that_is_not_of_the_state(address: str, fits: bool) -> None:
    assert is_of_the_state(address) is fits
    page = ServicePage(online_level="toan-trinh", service_url=address)
    if fits:
        page.clean()
    else:
        with pytest.raises(ValidationError, match="thuộc tên miền"):
            page.clean()


def test_partly_online_needs_its_reason_and_an_online_service_its_address() -> None:
    with pytest.raises(ValidationError) as refused:
        ServicePage(online_level="mot-phan").clean()
    assert refused.value.message_dict.keys() == {"partial_reason"}
    assert ServicePage(online_level="toan-trinh").faults()[0].startswith("Chưa ghi nơi sử dụng dịch vụ")
    assert ServicePage(online_level="cung-cap-thong-tin").faults() == []


def test_a_service_leads_on_and_names_the_procedures_that_hold(client: Client) -> None:
    live, abolished = (
        procedure("1.000001", "Còn làm"),
        procedure("1.000002", "Đã thôi làm", status="bai-bo", status_reason="Ví dụ"),
    )
    rows = [ServiceProcedure(procedure=one, sort_order=n) for n, one in enumerate((abolished, live))]
    page = published("Dịch vụ thử", "dich-vu-cong", procedures=rows, partial_reason="Lý do lạc chỗ")
    shown = html(client, page.url)
    assert '<a class="button" href="https://dichvucong.gov.vn/">' in shown
    assert ">Còn làm</a>" in shown
    assert "Đã thôi làm" not in shown
    assert "Lý do lạc chỗ" not in shown
    assert "GovernmentService" in shown


def test_services_are_found_by_provider_and_level(client: Client) -> None:
    published("Một", "dich-vu-cong", provider="Phường thử")
    published("Hai", "dich-vu-cong", provider="Phường thử", online_level="cung-cap-thong-tin")
    published("Ba", "dich-vu-cong", provider="Sở thử")
    address = section("dich-vu-cong").url
    assert "Có 1 trong 3 mục." in html(client, address, **{"co-quan": "Phường thử", "muc-do": "toan-trinh"})
    assert "Sở thử · Trực tuyến toàn trình" in html(client, address)
