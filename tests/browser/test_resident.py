"""A resident on a cheap phone, and at a desk: everything fits, nothing is foreign, nothing needs a script."""

from __future__ import annotations

import pytest

from .conftest import DESKTOP, PHONE

pytestmark = pytest.mark.browser

PAGES = ["/", "/tin-tong-hop/", "/tin-tong-hop/kinh-te/", "/gioi-thieu/ban-bien-tap/quy-che/", "/en/"]


@pytest.mark.parametrize(
    "viewport", [PHONE, DESKTOP, {"width": 320, "height": 600}], ids=["phone", "desk", "320"]
)
def test_public_pages_fit_and_load_nothing_foreign_and_set_no_cookie(visit, viewport) -> None:
    resident = visit(viewport)
    for path in PAGES:
        assert resident.open(path).status == 200
        resident.comes_to_rest()
        assert not resident.scrolls_sideways(), path
        assert resident.page.locator("h1").count() == 1, path
    assert resident.errors == []
    assert resident.hosts == {resident.address.split("/")[2]}
    assert resident.page.context.cookies() == []


def test_the_menu_opens_without_javascript(visit) -> None:
    resident = visit(PHONE, java_script_enabled=False)
    resident.open("/")
    resident.page.locator("nav summary").first.click()
    resident.page.get_by_role("link", name="Tin tổng hợp").first.click()
    assert resident.page.locator("h1").inner_text() == "Tin tổng hợp"


def test_a_wrong_address_helps_instead_of_ending(visit) -> None:
    resident = visit(PHONE)
    assert resident.open("/khong-co-trang-nay/").status == 404
    assert resident.page.locator("h1").inner_text() == "Không tìm thấy trang"
    assert resident.page.get_by_role("link", name="Giới thiệu").count() >= 1
    assert not resident.scrolls_sideways()


def test_a_clause_of_the_regulation_has_an_address_of_its_own(visit) -> None:
    resident = visit(DESKTOP)
    resident.open("/gioi-thieu/ban-bien-tap/quy-che/#iii-8-2")
    clause = resident.page.locator("#iii-8-2")
    assert "đầu giờ chiều các ngày làm việc" in clause.inner_text()
    assert clause.is_visible()
