"""What the law orders to publish has what the law asks of it, and shows nothing of another kind."""

from __future__ import annotations

from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from pages.models import DisclosureFile, DisclosurePage
from tests import editor
from tests.conftest import SignIn
from tests.kinds import paper
from tests.pages.public import published, section
from vietnamese import amounts
from workflows.regulation.disclosure import CATEGORIES, PROGRESS, VARIETIES, Category
from workflows.regulation.tuyen_quang import REGULATION

pytestmark = pytest.mark.django_db

WARD = "dau-moi-phuong-minh-xuan"
SECTION_OF = {key: section.key for section in REGULATION.sections for key in section.discloses}


def html(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return unescape(response.content.decode())


def project(title: str, **fields: object) -> DisclosurePage:
    return published(title, "du-an-dau-thau", **fields)


def test_every_category_of_the_law_has_its_section_and_cites_its_clause() -> None:
    assert SECTION_OF.keys() == {category.key for category in CATEGORIES}
    assert all("Điều" in category.law for category in CATEGORIES)
    assert len(VARIETIES) == sum(len(category.varieties) for category in CATEGORIES)
    names = {field.name for field in DisclosurePage._meta.get_fields()} | {"csv"}
    assert {asked.name for category in CATEGORIES for asked in category.fields} <= names


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.key)
def test_a_bare_page_is_told_each_thing_its_category_asks_and_nothing_else(category: Category) -> None:
    faults = DisclosurePage(category=category.key).faults()
    assert len(faults) == len(category.fields)
    for asked, fault in zip(category.fields, faults, strict=True):
        assert fault.startswith(f"{category.title}: chưa có “{asked.label}”.")
        assert category.law in fault


@pytest.mark.parametrize("key", [s.key for s in REGULATION.sections if s.discloses])
def test_with_all_of_it_nothing_is_missing_and_the_public_reads_it(client: Client, key: str) -> None:
    page = published("Điều đã công khai", key)
    assert page.faults() == []
    shown = html(client, page.url)
    for label, value in page.facts:
        assert value
        assert f"<dt>{label}</dt><dd>{value}</dd>" in shown
    assert page.files.get().file.sha256 in shown


def test_what_another_category_asks_is_never_shown(client: Client) -> None:
    shown = html(client, published("Giấy khen", "khen-thuong-xu-phat", aim="Mục tiêu lạc chỗ", cost=7).url)
    assert "Giấy khen" in shown
    assert "Mục tiêu" not in shown
    assert "7 đồng" not in shown


def test_statistics_need_their_figures_as_csv() -> None:
    page = published("Số liệu", "thong-ke", files=[DisclosureFile(file=paper("so-lieu.pdf"))])
    assert [fault[:40] for fault in page.faults()] == ["Thống kê: chưa có “Tệp số liệu dạng CSV”"]


def test_an_unfinished_page_is_kept_and_told_at_the_door_of_its_chain(sign_in: SignIn) -> None:
    client = sign_in(WARD)
    assert editor.create(client, "du-an-dau-thau", "Đường mới", aim="Đi lại").status_code == 302
    page = DisclosurePage.objects.get(title="Đường mới")
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    sent = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
    said = unescape(client.post(door, sent, follow=True).content.decode())
    assert "Dự án, đấu thầu: chưa có “Kinh phí”." in said
    assert "chưa có “Mục tiêu”" not in said
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_the_form_asks_what_its_section_needs_and_says_by_which_law(sign_in: SignIn) -> None:
    form = unescape(sign_in(WARD).get(editor.add_address("ngan-sach")).content.decode())
    assert 'name="period"' in form
    assert "Phải có khi trình: “Kỳ công khai” (Luật Tiếp cận thông tin năm 2016, Điều 19, khoản 1)." in form
    for foreign in ("category", "cost", "whom", "group", "variety"):
        assert f'name="{foreign}"' not in form


def test_a_form_offers_only_what_its_section_discloses(sign_in: SignIn) -> None:
    form = sign_in("dau-moi-mat-tran-to-quoc").get(editor.add_address("khen-thuong-xu-phat")).content.decode()
    assert 'value="khen-thuong"' in form
    assert 'value="xu-phat"' in form
    assert 'value="ngan-sach"' not in form
    page = published("Giấy khen", "khen-thuong-xu-phat")
    page.category = "ngan-sach"
    with pytest.raises(ValidationError, match="Hãy chọn: Khen thưởng, Xử phạt"):
        page.clean()


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("1.250.000.000", 1_250_000_000), ("1 250 000 đồng", 1_250_000), ("1250000đ", 1_250_000), ("0", 0)],
)
def test_an_amount_is_typed_as_offices_write_it(sign_in: SignIn, typed: str, amount: int) -> None:
    editor.create(sign_in(WARD), "du-an-dau-thau", "Đường mới", cost=typed)
    page = DisclosurePage.objects.get(title="Đường mới").get_latest_revision_as_object()
    assert page.cost == amount


@pytest.mark.parametrize("typed", ["1,5 tỷ", "12.50", "-3", "1.0000", "một tỷ", "9" * 17])
def test_an_amount_that_is_none_is_told_and_stays_as_typed(sign_in: SignIn, typed: str) -> None:
    answer = editor.create(sign_in(WARD), "du-an-dau-thau", "Đường mới", cost=typed)
    shown = unescape(answer.content.decode())
    assert answer.status_code == 200
    assert "Hãy ghi số tiền bằng đồng" in shown or "lớn hơn mức hệ thống nhận" in shown
    assert f'value="{typed}"' in shown


def test_amounts_are_written_with_dots() -> None:
    assert [amounts.written(one) for one in (0, 999, 1000, 1_250_000_000)] == [
        "0",
        "999",
        "1.000",
        "1.250.000.000",
    ]


def test_what_is_wrong_is_told() -> None:
    page = published("Niêm yết", "dan-chu-o-co-so")
    page.displayed_days, page.variety = 29, "do-thi"
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert "ít nhất 30 ngày" in refused.value.message_dict["displayed_days"][0]
    assert "không thuộc nhóm “Công khai dân chủ cấp xã”" in refused.value.message_dict["variety"][0]


def test_a_display_tells_its_last_day(client: Client) -> None:
    shown = html(client, published("Niêm yết", "dan-chu-o-co-so").url)  # 30 days from 02/3/2026
    assert "<dt>Niêm yết đến hết ngày</dt><dd>31/03/2026</dd>" in shown


def test_projects_are_found_by_state_kind_and_counted(client: Client) -> None:
    for progress, _title in PROGRESS:
        project(f"Dự án {progress}", progress=progress, variety="dau-tu")
    project("Gói thầu", progress="chuan-bi", variety="dau-thau", field_of_activity="do-thi")
    address = section("du-an-dau-thau").url
    whole = html(client, address)
    assert "Có 4 mục." in whole
    assert "Chuẩn bị (2)" in whole
    assert "Đã hoàn tất (1)" in whole
    found = html(client, address, **{"tinh-trang": "chuan-bi", "loai": "dau-thau"})
    assert "Có 1 trong 4 mục." in found
    assert "Dự án chuan-bi" not in found
    assert "Có 1 trong 4 mục." in html(client, address, **{"linh-vuc": "do-thi"})
    assert "không lọc theo mục đó" in html(client, address, **{"tinh-trang": "khong-co"})


def test_decisions_are_found_by_category_and_year(client: Client) -> None:
    published("Khen năm ngoái", "khen-thuong-xu-phat", dated_on="2025-05-01")
    published("Khen năm nay", "khen-thuong-xu-phat", dated_on="2026-05-04")
    published("Phạt năm nay", "khen-thuong-xu-phat", dated_on="2026-05-05", category="xu-phat")
    address = section("khen-thuong-xu-phat").url
    assert "Có 2 trong 3 mục." in html(client, address, nam="2026")
    found = html(client, address, nam="2026", nhom="xu-phat")
    assert "Phạt năm nay" in found
    assert "Khen năm nay" not in found


def test_an_empty_section_says_so(client: Client) -> None:
    assert "Chuyên mục chưa có bài nào được đăng." in html(client, section("ngan-sach").url)


def test_a_longer_list_asks_no_more_queries(client: Client, django_assert_max_num_queries: object) -> None:
    address = section("du-an-dau-thau").url
    project("Dự án 0")
    html(client, address)
    with django_assert_max_num_queries(12) as few:
        html(client, address)
    for number in range(1, 8):
        project(f"Dự án {number}", progress=PROGRESS[number % 3][0])
    with django_assert_max_num_queries(12) as many:
        html(client, address)
    assert len(many) <= len(few)
