"""A resident looks for a document by whatever they know of it, in one stream or in all, without JavaScript."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from pages.documents.register import ITEMS_PER_PAGE
from pages.documents.states import Act
from pages.models import DocumentPage
from tests.pages.public import many_documents, unit

from . import ADDRESS, document, related

pytestmark = pytest.mark.django_db
WHOLE = "/van-ban/"
VIETNAMESE = re.compile(r"Ngày|Cơ quan ban|Trích yếu|Tình trạng|ban hành <|Còn hiệu|Thay thế|Được thay")


@pytest.fixture(scope="module")
def documents(city_of_module: None) -> None:
    """Two that differ in everything a reader may know."""
    DocumentPage.objects.all().delete()
    document(
        "15/QĐ-UBND",
        kind="quyet-dinh",
        issued_on="2025-02-05",
        effective_on="2025-03-01",
        expires_on="2025-12-31",
        summary="Về việc phê duyệt quy hoạch chợ phiên",
        field_of_activity="kinh-te",
        signer="Lê Thị Một",
    )
    document(
        "16-NQ/TU",
        key="chi-dao-cua-cap-uy",
        kind="nghi-quyet",
        issuer="Thành ủy Tuyên Quang",
        issued_on="2026-04-06",
        summary="Về xây dựng nếp sống văn minh",
        field_of_activity="van-hoa-xa-hoi",
        signer="Trần Văn Hai",
    )


def found(client: Client, address: str = WHOLE, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "chợ quy hoạch"},
        {"q": "CHỢ PHIÊN"},
        {"q": "cho phien"},
        {"q": "quy hoa\u0323ch"},
        {"q": "15/qd-ubnd"},
        {"so": "15/qd"},
        {"nguoi-ky": "le thi MOT"},
        {"so": "15/QĐ"},
        {"so": " Số: 15 / QĐ-UBND"},
        {"loai": "quyet-dinh"},
        {"co-quan": "Ủy ban nhân dân thành phố Tuyên Quang"},
        {"linh-vuc": "kinh-te"},
        {"nguoi-ky": "thị một"},
        {"den": "2025-12-31"},
        {"tu": "05/02/2025", "den": "06/02/2025"},
        {"hieu-luc-tu": "2025-03-01", "hieu-luc-den": "2025-03-01"},
        {"tinh-trang": "het-hieu-luc"},
        {"dong": "chi-dao-cua-chinh-quyen"},
        {
            "q": "chợ",
            "so": "15",
            "loai": "quyet-dinh",
            "linh-vuc": "kinh-te",
            "nguoi-ky": "Lê",
            "tu": "2025-01-01",
        },
    ],
    ids=str,
)
def test_a_document_is_found_by_any_field_and_the_other_is_not(
    client: Client, documents: None, asked: dict[str, str]
) -> None:
    shown = found(client, **asked)
    assert "Có 1 trong 2 văn bản." in shown
    assert "Quyết định số 15/QĐ-UBND" in shown
    assert "Nghị quyết số 16-NQ/TU" not in shown


def test_a_stream_lists_its_own_documents_and_leads_to_all(client: Client, documents: None) -> None:
    shown = found(client, ADDRESS)
    assert "Có 1 văn bản." in shown
    assert "16-NQ/TU" not in shown
    assert 'href="/van-ban/"' in shown


def test_without_conditions_the_newest_stands_first_and_the_other_way_round_on_demand(
    client: Client, documents: None
) -> None:
    shown, turned = found(client), found(client, **{"sap-xep": "cu"})
    assert shown.index("16-NQ/TU") < shown.index("15/QĐ-UBND")
    assert turned.index("15/QĐ-UBND") < turned.index("16-NQ/TU")
    assert "Có 2 văn bản." in shown
    assert 'name="robots"' not in turned


def test_nothing_found_says_so_and_how_to_go_on(client: Client, documents: None) -> None:
    shown = found(client, q="không có từ này")
    assert "Không tìm thấy văn bản phù hợp với các điều kiện đã nhập." in shown
    assert 'href="/van-ban/">xem cả danh sách' in shown
    assert '<meta name="robots" content="noindex">' in shown


def test_a_date_that_is_none_is_told_and_nothing_typed_is_lost(client: Client, documents: None) -> None:
    shown = found(client, tu="31/02/2026", q="chợ", **{"nguoi-ky": "Lê"})
    assert "Hãy ghi ngày có thật, dạng ngày/tháng/năm, ví dụ 05/02/2026." in shown
    assert 'value="31/02/2026"' in shown
    assert 'value="chợ"' in shown
    assert 'value="Lê"' in shown
    assert "Có 1 trong 2 văn bản." in shown


def test_a_last_day_before_the_first_is_told(client: Client, documents: None) -> None:
    assert "Ngày cuối không thể trước ngày đầu." in found(client, tu="2026-02-01", den="2026-01-01")


@pytest.mark.parametrize("name", ["loai", "co-quan", "linh-vuc", "tinh-trang", "dong", "sap-xep", "don-vi"])
def test_a_value_nobody_offered_is_told(client: Client, documents: None, name: str) -> None:
    shown = found(client, **{name: "khong-co"})
    assert "Hãy chọn một mục có trong danh sách." in shown
    assert "Có 2 văn bản." in shown


@pytest.mark.parametrize("typed", ["\x00", "%", "'\"<script>", "a" * 300, "Ặ" * 200])
def test_whatever_is_typed_is_answered(client: Client, documents: None, typed: str) -> None:
    for name in ("q", "so", "nguoi-ky", "tu", "trang", "xem"):
        answer = client.get(WHOLE, {name: typed})
        assert answer.status_code == 200
        assert "'\"<script>" not in answer.content.decode()


def test_there_is_a_table_and_a_table_to_print(client: Client, db: None) -> None:
    DocumentPage.objects.all().delete()
    many_documents(ITEMS_PER_PAGE + 1)  # beside the one they are copies of
    table, printed = found(client, xem="bang"), found(client, xem="in")
    assert '<th scope="col">Ngày ban hành</th>' in table
    assert table.count('<th scope="row"') == ITEMS_PER_PAGE
    assert "Trang 1 trên 2" in table
    assert printed.count('<th scope="row"') == ITEMS_PER_PAGE + 2


def test_the_lasting_address_leads_to_the_document(client: Client, documents: None) -> None:
    answer = client.get("/van-ban/2025/15-qd-ubnd/")
    assert (answer.status_code, answer["Location"]) == (302, f"{ADDRESS}quyet-dinh-so-15-qd-ubnd/")
    assert client.get("/van-ban/2026/15-qd-ubnd/").status_code == 404
    assert "/van-ban/2025/15-qd-ubnd/" in found(client, answer["Location"])


def test_the_lasting_address_of_two_leads_to_both(client: Client, documents: None) -> None:
    document("15/QĐ-UBND", kind="quyet-dinh", issuer="Cơ quan khác", issued_on="2025-07-01")
    shown = found(client, client.get("/van-ban/2025/15-qd-ubnd/")["Location"])
    assert "Có 2 trong 3 văn bản." in shown


def test_a_draft_is_in_no_list_and_has_no_lasting_address(client: Client, documents: None) -> None:
    document("99/QĐ-UBND", live=False, issued_on="2026-05-05")
    assert "99/QĐ-UBND" not in found(client)
    assert client.get("/van-ban/2026/99-qd-ubnd/").status_code == 404


def test_a_number_is_looked_for_from_its_first_digit_and_a_symbol_anywhere(
    client: Client, documents: None
) -> None:
    document("5/QĐ-UBND", issued_on="2025-07-01")
    assert "Có 1 trong 3 văn bản." in found(client, so="5/QĐ")
    assert "Có 2 trong 3 văn bản." in found(client, so="qđ-ubnd")


@pytest.mark.parametrize("year", [0, 99999])
def test_a_year_that_is_none_has_no_document(client: Client, documents: None, year: int) -> None:
    assert client.get(f"/van-ban/{year}/15-qd-ubnd/").status_code == 404


def test_the_english_edition_searches_its_own_documents(client: Client, documents: None) -> None:
    old = document("1/KH-VD", language="en", issued_on="2026-01-05")
    new = document("2/KH-VD", language="en", providing_unit=unit("Phòng Ví dụ"))
    related(new, Act.REPLACES, old)
    for view in ("", "bang"):
        shown = found(client, "/en/documents/", xem=view)
        assert "15/QĐ-UBND" not in shown
        assert "1/KH-VD" in shown
        assert "No longer in force" in shown
        assert "2 documents." in shown
        assert VIETNAMESE.findall(shown.partition("<main")[2].partition("</main>")[0]) == []
    page = found(client, old.url)
    assert "Replaced by" in page
    assert VIETNAMESE.findall(page.partition("<main")[2].partition("<footer")[0]) == []
