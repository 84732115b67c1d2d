"""A unit presents itself once, in the section of its kind; the chart and the list follow its days and its rank."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from pages.models import IntroPage, NewsPage, OrganisationChartPage, UnitPage
from snippets.models import Official, Organisation, Position
from snippets.models.officials import Body
from tests.conftest import SignIn
from tests.pages.public import published, section
from workflows.regulation.vocabulary import UnitKind

from . import CITY_UNITS, COMMUNES, FRONT, add, in_order, made, organisation, profile, read, submit

pytestmark = pytest.mark.django_db

LONG_AGO = date(2020, 1, 1)


def leads(unit: Organisation, name: str, title: str, rank: int = 1, until: date | None = None) -> Official:
    made = Official(name=name, live=True)
    post = {"body": Body.COMMITTEE, "rank": rank, "starts_on": LONG_AGO, "ends_on": until}
    made.positions = [Position(title=title, organisation=unit, **post)]
    made.save()
    return made


# Writing.


def test_a_unit_of_another_kind_is_sent_to_its_section_and_nothing_typed_is_lost(sign_in: SignIn) -> None:
    ward = Organisation.objects.get(key="phuong-minh-xuan")
    answer = add(sign_in(FRONT), "unitpage", CITY_UNITS, "Phường ở nhầm mục", unit=str(ward.pk))
    html = answer.content.decode()
    assert "Hãy giới thiệu đơn vị này ở mục “Hệ thống chính trị các xã, phường”." in html
    assert "Phường ở nhầm mục" in html
    assert not UnitPage.objects.filter(title="Phường ở nhầm mục").exists()


def test_units_are_presented_only_where_the_regulation_presents_units() -> None:
    for key, allowed in ((CITY_UNITS, True), (COMMUNES, True), ("du-lich", False), ("kinh-te", False)):
        assert UnitPage.can_create_at(section(key)) is allowed
        assert IntroPage.can_create_at(section(key)) is (key != "kinh-te")


def test_a_second_page_of_a_unit_and_one_without_duties_do_not_enter_the_chain(sign_in: SignIn) -> None:
    client, unit = sign_in(FRONT), organisation("Ban Thử")
    profile(UnitPage, unit)
    add(client, "unitpage", CITY_UNITS, "Ban Thử lần hai", unit=str(unit.pk))
    said = submit(client, page := UnitPage.objects.get(title="Ban Thử lần hai"))
    assert "“Ban Thử” đã có trang giới thiệu: “Ban Thử”. Hãy sửa trang đã có" in said
    assert "Chưa có chức năng, nhiệm vụ của đơn vị." in said
    page.refresh_from_db()
    assert page.current_workflow_state is None
    assert UnitPage.objects.get(title="Ban Thử").faults() == []  # the first is no twin of itself


def test_an_address_without_encryption_and_a_number_without_digits_are_refused() -> None:
    page = UnitPage(website="http://don-vi.example", phone="đang cập nhật", fax="0207 000")
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert refused.value.message_dict.keys() == {"website", "phone"}


# Reading.


def test_the_page_says_who_leads_today_by_rank_and_what_the_unit_reported(client: Client) -> None:
    unit, other = organisation("Phòng Thử"), organisation("Phòng Khác")
    leads(unit, "An Phó", "Phó Trưởng phòng", rank=2)
    leads(unit, "Yên Trưởng", "Trưởng phòng", rank=1)
    leads(unit, "Bình Cũ", "Trưởng phòng", until=timezone.localdate() - timedelta(days=1))
    leads(other, "Chi Khác", "Trưởng phòng")
    published("Tin của phòng", "hoat-dong-co-quan-don-vi", providing_unit=unit)
    published("Tin của nơi khác", "hoat-dong-co-quan-don-vi", providing_unit=other)
    parts = [("part", {"name": "Tổ tiếp nhận", "duties": "Nhận hồ sơ."})]
    html = read(client, profile(UnitPage, unit, parts=parts, phone="0207 000 000 (giờ hành chính)").url)
    assert in_order(html, "Tổ tiếp nhận", "Yên Trưởng", "An Phó", 'href="tel:0207000000"', "Tin của phòng")
    assert [name for name in ("Bình Cũ", "Chi Khác", "Tin của nơi khác") if name in html] == []
    asked = f"{section('hoat-dong-co-quan-don-vi').url}?don-vi={unit.key}"
    assert f'href="{asked}"' in html
    assert "Tin của nơi khác" not in read(client, asked)
    assert NewsPage.objects.filter(title="Tin của nơi khác").exists()


def test_a_unit_that_ended_says_so_keeps_its_address_and_is_reached_no_more(client: Client) -> None:
    unit = organisation("Phòng Đã Nhập", ends_on=date(2025, 6, 30))
    leads(unit, "Người Cũ", "Trưởng phòng")
    html = read(client, profile(UnitPage, unit, phone="0207 111 111", address="Số 1, đường Thử").url)
    assert "Đơn vị này hoạt động đến hết" in html
    assert '<time datetime="2025-06-30">' in html
    assert "Trụ sở khi còn hoạt động: Số 1, đường Thử" in html
    assert '"dissolutionDate": "2025-06-30"' in html
    assert [words for words in ("Người Cũ", "0207 111 111", "tel:") if words in html] == []


def test_the_list_goes_by_body_and_rank_and_leads_to_the_chart(client: Client) -> None:
    section(CITY_UNITS).get_children().delete()
    assert "Chuyên mục chưa có bài nào" in read(client, section(CITY_UNITS).url)
    for name, kind, rank, until in (
        ("An Đoàn thể", UnitKind.SOCIO_POLITICAL, 1, None),
        ("Cơ quan Đã nhập", UnitKind.PARTY_BODY, 1, LONG_AGO),
        ("Anh Phòng sau", UnitKind.DEPARTMENT, 9, None),
        ("Vũ Phòng trước", UnitKind.DEPARTMENT, 2, None),
        ("Yên Ban Đảng", UnitKind.PARTY_BODY, 5, None),
    ):
        profile(UnitPage, organisation(name, kind, rank=rank, ends_on=until))
    made(IntroPage, CITY_UNITS, "Bài nói chung")
    chart = made(OrganisationChartPage, CITY_UNITS, "Sơ đồ thử")
    html = read(client, section(CITY_UNITS).url)
    listed = html[html.index("<main") :]
    assert in_order(
        listed,
        *(chart.url, "Cơ quan Đảng", "Yên Ban Đảng", "Vũ Phòng trước", "Anh Phòng sau", "An Đoàn thể"),
        *("Đơn vị đã kết thúc hoạt động", "Cơ quan Đã nhập", "Bài giới thiệu khác", "Bài nói chung"),
    )


def test_the_chart_has_the_units_of_today_and_only_what_is_public(client: Client) -> None:
    today = timezone.localdate()
    organisation("Phòng Hôm Nay", ends_on=today)
    organisation("Phòng Hôm Qua", ends_on=today - timedelta(days=1))
    organisation("Phòng Ngày Mai", starts_on=today + timedelta(days=1))
    organisation("Phòng Chưa Duyệt", live=False)
    known, drafted = organisation("Phòng Có Trang", rank=1), organisation("Phòng Có Nháp", rank=2)
    page = profile(UnitPage, known)
    section(CITY_UNITS).add_child(instance=UnitPage(title="Nháp", unit=drafted, live=False))
    chart = made(OrganisationChartPage, CITY_UNITS, "Sơ đồ thử")
    html = read(client, chart.url)
    assert "<span>Phòng Hôm Nay</span>" in html
    assert f'<a href="{page.url}">Phòng Có Trang</a>' in html
    assert "<span>Phòng Có Nháp</span>" in html
    hidden = ("Phòng Hôm Qua", "Phòng Ngày Mai", "Phòng Chưa Duyệt")
    assert [name for name in hidden if name in html] == []
    assert in_order(html, "<h2>Cơ quan Đảng", "<h2>Phòng, ban", "<h2>Tổ chức chính trị", "<h2>Xã, phường")
    Organisation.objects.update(live=False)
    assert "sơ đồ sẽ hiện ở đây ngay sau khi" in read(client, chart.url)


def test_there_is_one_chart(sign_in: SignIn) -> None:
    made(OrganisationChartPage, CITY_UNITS, "Sơ đồ thử")
    client = sign_in(FRONT)
    add(client, "organisationchartpage", CITY_UNITS, "Sơ đồ thứ hai")
    page = OrganisationChartPage.objects.get(title="Sơ đồ thứ hai")
    assert "Trang đã có sơ đồ tổ chức: “Sơ đồ thử”." in submit(client, page)
    with pytest.raises(ValidationError, match="“Sơ đồ thử”"):  # submitted before the first was published
        page.get_latest_revision().publish(skip_permission_checks=True)
