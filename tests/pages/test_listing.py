"""A resident narrows the list of a section: by field, by unit, by month, without JavaScript."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from pages.listing import ITEMS_PER_PAGE

from .public import Links, many_news, published, section, unit

pytestmark = pytest.mark.django_db

OCTOBER, NOVEMBER = datetime(2026, 10, 5, tzinfo=UTC), datetime(2026, 11, 5, tzinfo=UTC)


@pytest.fixture
def empty(db: None) -> str:
    """The address of a section of news without any."""
    section().get_children().delete()
    return "/tin-tong-hop/kinh-te/"


@pytest.fixture(scope="module")
def news(city_of_module: None) -> str:
    """The address of a section with three: two fields, two units, two months."""
    section().get_children().delete()
    office, ward = unit("Văn phòng Ặ", 1), unit("Phường Ễ", 2)
    published("Chợ phiên", providing_unit=office, at=OCTOBER)
    published("Đường mới", providing_unit=ward, field_of_activity="do-thi", at=OCTOBER)
    published("Cầu mới", providing_unit=ward, field_of_activity="do-thi", at=NOVEMBER)
    return "/tin-tong-hop/kinh-te/"


def html(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return response.content.decode()


def titles(page: str) -> list[str]:
    return [title for title in ("Chợ phiên", "Đường mới", "Cầu mới") if title in page]


def test_the_list_says_how_many_sorted_how_and_updated_when(client: Client, news: str) -> None:
    page = html(client, news)
    assert "Có 3 bài, xếp bài mới trước." in page
    assert 'Cập nhật lần cuối <time datetime="2026-11-05">05/11/2026</time>' in page
    assert page.index("Cầu mới") < page.index("Chợ phiên")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"linh-vuc": "do-thi"}, ["Đường mới", "Cầu mới"]),
        ({"don-vi": "van-phong-a"}, ["Chợ phiên"]),
        ({"thang": "2026-10"}, ["Chợ phiên", "Đường mới"]),
        ({"linh-vuc": "do-thi", "don-vi": "phuong-e", "thang": "2026-11"}, ["Cầu mới"]),
    ],
)
def test_a_resident_narrows_the_list(
    client: Client, news: str, asked: dict[str, str], found: list[str]
) -> None:
    page = html(client, news, **asked)
    assert titles(page) == found
    assert f"Có {len(found)} trong 3 bài" in page
    assert sorted(Links(page).chosen) == sorted(asked.values())


def test_the_form_is_a_plain_one_and_tells_how_many_each_choice_has(client: Client, news: str) -> None:
    page = html(client, news)
    assert '<form class="filter-form" method="get"' in page
    for choice in ("Kinh tế (1)", "Xây dựng và phát triển đô thị (2)", "Phường Ễ (2)", "Tháng 10/2026 (2)"):
        assert choice in page
    assert "Quốc phòng - an ninh (" not in page


def test_each_choice_may_be_taken_away_and_the_others_stay(client: Client, news: str) -> None:
    links = Links(html(client, news, **{"linh-vuc": "do-thi", "thang": "2026-11"})).hrefs
    assert f"{news}?thang=2026-11" in links
    assert f"{news}?linh-vuc=do-thi" in links
    assert news in links  # all of them
    assert news in Links(html(client, news, thang="2026-11")).hrefs


@pytest.mark.parametrize("way", ["linh-vuc", "don-vi", "thang"])
@pytest.mark.parametrize("value", ["khong-co", "2026-13", "' OR 1=1 --", "<script>", "9" * 3000])
def test_a_value_nobody_understands_is_left_out_and_the_page_says_so(
    client: Client, news: str, way: str, value: str
) -> None:
    page = html(client, news, **{way: value})
    assert "danh sách dưới đây không lọc theo mục đó" in page
    assert titles(page) == ["Chợ phiên", "Đường mới", "Cầu mới"]
    assert "<script>" not in page


def test_what_is_understood_is_kept_beside_what_is_not(client: Client, news: str) -> None:
    page = html(client, news, **{"linh-vuc": "do-thi", "thang": "xyz"})
    assert titles(page) == ["Đường mới", "Cầu mới"]
    assert "Có 2 trong 3 bài" in page


@pytest.mark.parametrize("number", ["abc", "-1", "0", "999999", ""])
def test_a_page_number_nobody_understands_shows_a_page_all_the_same(
    client: Client, news: str, number: str
) -> None:
    assert len(titles(html(client, news, trang=number))) == 3


def test_an_empty_result_says_what_to_do(client: Client, news: str) -> None:
    page = html(client, news, **{"linh-vuc": "kinh-te", "thang": "2026-11"})
    assert titles(page) == []
    assert "Không có bài nào hợp với mọi điều kiện đã chọn." in page
    assert "Có 0 trong 3 bài" in page
    assert news in Links(page).hrefs


def test_an_empty_section_offers_no_filter(client: Client, empty: str) -> None:
    page = html(client, empty, thang="2026-11")
    assert "Chuyên mục chưa có bài nào được đăng" in page
    assert "<select" not in page


def test_the_month_is_that_of_the_city_s_clock(client: Client, empty: str) -> None:
    published("Chợ phiên", at=datetime(2026, 10, 31, 16, 59, tzinfo=UTC))  # 23:59 in the city
    published("Đường mới", at=datetime(2026, 10, 31, 17, 0, tzinfo=UTC))  # midnight
    assert titles(html(client, empty, thang="2026-10")) == ["Chợ phiên"]
    assert titles(html(client, empty, thang="2026-11")) == ["Đường mới"]


def test_what_all_have_in_common_is_nothing_to_choose_from(client: Client, empty: str) -> None:
    office = unit("Văn phòng Ặ")
    for title in ("Chợ phiên", "Đường mới"):
        published(title, providing_unit=office, at=OCTOBER)
    assert "<select" not in html(client, empty)


def test_albums_are_narrowed_by_unit_and_month_and_lasting_pages_by_nothing(client: Client) -> None:
    for name, at in (("Văn phòng Ặ", OCTOBER), ("Phường Ễ", NOVEMBER)):
        published(f"Album của {name}", "thu-vien-anh-video", providing_unit=unit(name), at=at)
        published(f"Trang của {name}", "du-lich", at=at)
    albums = html(client, section("thu-vien-anh-video").url)
    assert 'name="don-vi"' in albums
    assert 'name="thang"' in albums
    assert 'name="linh-vuc"' not in albums
    assert "<select" not in html(client, section("du-lich").url, thang="2026-10")


def test_drafts_and_withdrawn_pages_are_neither_listed_nor_counted(client: Client, news: str) -> None:
    published("Tin sẽ gỡ", field_of_activity="quoc-phong-an-ninh").unpublish()
    page = html(client, news)
    assert "Có 3 bài" in page
    assert "Tin sẽ gỡ" not in page
    assert "Quốc phòng - an ninh (" not in page


def test_whoever_follows_a_section_finds_its_feeds_below_the_list(client: Client, news: str) -> None:
    page = html(client, news)
    for kind in ("rss.xml", "atom.xml"):
        assert f'<a href="{news}{kind}">' in page
        assert client.get(news + kind).status_code == 200


def test_the_pager_keeps_the_filters(client: Client, news: str) -> None:
    many_news(3 * ITEMS_PER_PAGE + 60)
    page = html(client, news, **{"linh-vuc": "do-thi", "trang": "2"})
    assert "Trang 2 trên 3" in page
    links = Links(page.replace("&amp;", "&")).hrefs
    assert "?linh-vuc=do-thi&trang=1" in links
    assert "?linh-vuc=do-thi&trang=3" in links
    assert page.count('<li class="item">') == ITEMS_PER_PAGE


def test_a_page_of_a_list_is_named_by_its_number_and_a_narrowed_one_is_not_indexed(
    client: Client, news: str
) -> None:
    many_news(ITEMS_PER_PAGE)
    assert "<title>Kinh tế, trang 2 — " in html(client, news, trang="2")
    assert "noindex" in html(client, news, **{"linh-vuc": "do-thi"})
    assert "noindex" not in html(client, news, trang="2")


def test_an_english_reader_is_told_in_english(client: Client, news: str) -> None:
    page = html(client, "/en/news/economy/")
    assert "Nothing has been published in English in this section yet" in page
