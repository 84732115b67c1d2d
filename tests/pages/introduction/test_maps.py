"""A map is not published without the same in words, its source and its days; an old list keeps its old names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from pages.models import AdminMapPage, MapPlace, UnitPage
from snippets.models import Organisation
from tests.conftest import SignIn
from tests.kinds import picture
from tests.pages.documents import document
from tests.pages.public import section
from workflows.regulation.vocabulary import UnitKind

from . import COMMUNES, WARD, add, made, organisation, profile, read, submit

pytestmark = pytest.mark.django_db

ROWS = {"places-TOTAL_FORMS": "1", "places-INITIAL_FORMS": "0", "places-0-kind": "phuong"}
NO_ROWS = {"places-TOTAL_FORMS": "0", "places-INITIAL_FORMS": "0"}
SAID = {"valid_from": "2020-01-01", "basis": "Nghị quyết thử", "map_source": "Người thử, 2026"}


def said() -> dict[str, Any]:
    whole = {"valid_from": date(2020, 1, 1), "basis": "Nghị quyết thử", "map_source": "Người thử, 2026"}
    return whole | {"lead_picture": picture(), "places": [MapPlace(kind="xa", name="Tràng Đà")]}


def test_without_words_source_ground_and_days_it_does_not_enter_its_chain(sign_in: SignIn) -> None:
    client = sign_in(WARD)
    add(client, "adminmappage", COMMUNES, "Bản đồ trống", **NO_ROWS)
    page = AdminMapPage.objects.get(title="Bản đồ trống")
    told = submit(client, page)
    for sentence in (
        "Chưa chọn ảnh bản đồ.",
        "Bản đồ chưa có phần thay thế bằng chữ",
        "Chưa ghi nguồn của bản đồ.",
        "Chưa ghi căn cứ của danh sách.",
        "Chưa ghi danh sách có giá trị từ ngày nào.",
    ):
        assert sentence in told
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_a_ward_writes_a_map_with_its_list_and_submits_it(sign_in: SignIn) -> None:
    client, ward = sign_in(WARD), Organisation.objects.get(key="phuong-minh-xuan")
    typed = {**SAID, **ROWS, "places-0-unit": str(ward.pk), "lead_picture": str(picture().pk)}
    add(client, "adminmappage", COMMUNES, "Bản đồ đủ", **typed)
    page = AdminMapPage.objects.get(title="Bản đồ đủ")
    told = submit(client, page)
    page.refresh_from_db()
    assert page.current_workflow_state is not None, told
    latest = page.get_latest_revision_as_object()
    assert [place.called for place in latest.places.all()] == ["Phường Minh Xuân"]


def test_rows_and_dates_that_do_not_fit_are_told_and_stay_as_typed(sign_in: SignIn) -> None:
    client, office = sign_in(WARD), organisation("Phòng Thử")
    wrong = {"places-0-unit": str(office.pk), "valid_until": "2019-12-31"}
    answer = add(client, "adminmappage", COMMUNES, "Bản đồ sai", **{**SAID, **ROWS, **wrong})
    html = answer.content.decode()
    assert "Đây không phải phường, xã." in html
    assert "Ngày cuối của danh sách không thể trước ngày đầu." in html
    assert "Bản đồ sai" in html
    empty = add(client, "adminmappage", COMMUNES, "Bản đồ sai", **{**SAID, **ROWS, "places-0-kind": "xa"})
    assert "Hãy ghi tên phường, xã, hoặc chọn trong danh sách đơn vị." in empty.content.decode()
    twice = AdminMapPage(places=[MapPlace(kind="xa", name="An Khang"), MapPlace(kind="xa", name="an khang")])
    with pytest.raises(ValidationError, match="Xã An Khang được ghi hai lần"):
        twice.clean()


def test_it_is_read_in_words_with_its_days_its_ground_and_its_source(client: Client) -> None:
    unit, basis = organisation("Phường Cũ", UnitKind.COMMUNE), document("816/NQ-VD")
    page = profile(UnitPage, unit, COMMUNES)
    places = [
        MapPlace(kind="xa", name="Kim Phú", where="Nhập vào thành phố năm 2020."),
        MapPlace(kind="phuong", name="Cũ", unit=unit),
    ]
    more = {"valid_until": date(2025, 6, 30), "basis_document": basis, "places": places}
    address = made(AdminMapPage, COMMUNES, "Danh sách thử", **said() | more).url
    Organisation.objects.filter(pk=unit.pk).update(name="Phường Mới")
    html = read(client, address)
    assert f'<a href="{page.url}">Phường Cũ</a>' in html
    assert html.index("Phường (1)") < html.index("Xã (1)") < html.index("Nhập vào thành phố năm 2020.")
    assert "Không còn giá trị" in html
    for words in ("ngày 01 tháng 01 năm 2020", "ngày 30 tháng 6 năm 2025", "Người thử, 2026", basis.url):
        assert words in html
    assert 'alt="Một ô trắng"' in html
    assert '"temporalCoverage": "2020-01-01/2025-06-30"' in html


def test_the_section_leads_to_its_maps_the_newest_first(client: Client) -> None:
    today = timezone.localdate()
    made(AdminMapPage, COMMUNES, "Bản đồ cũ", **said() | {"valid_from": date(2010, 1, 1)})
    now = made(AdminMapPage, COMMUNES, "Bản đồ nay", **said() | {"valid_until": today})
    html = read(client, section(COMMUNES).url)
    assert html.index("Bản đồ nay") < html.index("Bản đồ cũ")
    assert "Đang có giá trị" in read(client, now.url)
    AdminMapPage.objects.filter(pk=now.pk).update(valid_until=today - timedelta(days=1))
    assert "Không còn giá trị" in read(client, now.url)
