"""A resident finds a procedure by what happens to them, by words with or without marks, or by its code."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from pages.models import ProcedurePage

from . import ADDRESS, procedure

pytestmark = pytest.mark.django_db
VIETNAMESE = re.compile(
    r"Thời hạn|Lĩnh vực|Đối tượng|Sự kiện|Nộp ở đâu|Căn cứ pháp|Trình tự|Mã thủ tục|Tất cả"
)


@pytest.fixture(scope="module")
def procedures(city_of_module: None) -> None:
    """Two that differ in everything a reader may know."""
    ProcedurePage.objects.all().delete()
    procedure(
        "1.001193",
        "Đăng ký khai sinh",
        branch="Hộ tịch",
        level="xa",
        audience=["cong-dan", "nguoi-nuoc-ngoai"],
        life_event="co-con",
        online_level="toan-trinh",
        keywords="làm giấy cho con mới đẻ",
    )
    procedure(
        "2.000815",
        "Chứng thực bản sao",
        branch="Chứng thực",
        level="tinh",
        audience=["to-chuc", "cong-dan"],
        life_event="giay-to",
        online_level="mot-phan",
        partial_reason="Ví dụ",
    )


def found(client: Client, address: str = ADDRESS, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "khai sinh"},
        {"q": "KHAI SINH DANG KY"},
        {"q": "con moi de"},
        {"q": "1.001193"},
        {"q": "ho tich"},
        {"linh-vuc": "Hộ tịch"},
        {"cap": "xa"},
        {"doi-tuong": "nguoi-nuoc-ngoai"},
        {"su-kien": "co-con"},
        {"truc-tuyen": "toan-trinh"},
        {"q": "khai", "linh-vuc": "Hộ tịch", "doi-tuong": "cong-dan", "truc-tuyen": "toan-trinh"},
    ],
    ids=str,
)
def test_one_is_found_by_any_of_it_and_the_other_is_not(
    client: Client, procedures: None, asked: dict[str, str]
) -> None:
    words = found(client, **asked)
    assert "Có 1 trong 2 thủ tục." in words
    assert ">Đăng ký khai sinh</a>" in words
    assert ">Chứng thực bản sao</a>" not in words


def test_without_conditions_all_stand_by_field_each_choice_with_its_number(
    client: Client, procedures: None
) -> None:
    words = found(client)
    assert "Có 2 thủ tục, xếp theo lĩnh vực." in words
    assert words.index(">Chứng thực bản sao</a>") < words.index(">Đăng ký khai sinh</a>")
    assert '<option value="cong-dan">Công dân Việt Nam (2)</option>' in words
    assert '<option value="co-con">Sinh con, nuôi con (1)</option>' in words


def test_nothing_found_says_so_and_keeps_what_was_typed(client: Client, procedures: None) -> None:
    words = found(client, q="không có từ này")
    assert "Không tìm thấy thủ tục phù hợp" in words
    assert 'value="không có từ này"' in words
    assert '<meta name="robots" content="noindex">' in words


@pytest.mark.parametrize("name", ["linh-vuc", "cap", "doi-tuong", "su-kien", "truc-tuyen"])
def test_a_value_nobody_offered_is_told(client: Client, procedures: None, name: str) -> None:
    words = found(client, **{name: "khong-co"})
    assert "Hãy chọn một mục có trong danh sách." in words
    assert "Có 2 thủ tục" in words


@pytest.mark.parametrize("typed", ["\x00", "%", "'\"<script>", "a" * 300, "{}"])
def test_whatever_is_typed_is_answered(client: Client, procedures: None, typed: str) -> None:
    for name in ("q", "doi-tuong", "trang"):
        answer = client.get(ADDRESS, {name: typed})
        assert answer.status_code == 200
        assert "'\"<script>" not in answer.content.decode()


def test_a_section_without_any_says_so(client: Client) -> None:
    ProcedurePage.objects.all().delete()
    assert "Chuyên mục chưa có thủ tục nào được đăng." in found(client)


def test_the_english_edition_speaks_english(client: Client, procedures: None) -> None:
    page = procedure("3.000001", "Register a birth", language="en", branch="Civil status", reception="Ward")
    other = procedure("3.000002", "Register a marriage", language="en", branch="Other", level="xa")
    for address in ("/en/law-and-procedures/administrative-procedures/", page.url, other.url):
        main = found(client, address).partition("<main")[2].partition("<footer")[0]
        assert VIETNAMESE.findall(main) == []
