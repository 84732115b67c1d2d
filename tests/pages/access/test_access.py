"""A reader finds the six blocks of the decree, and every public thing in one list that nobody keeps by hand."""

from __future__ import annotations

from html import unescape

import pytest
from django.test import Client

from pages.access.register import ITEMS_PER_PAGE
from pages.models import AccessPage, DocumentPage, ExplainedDocument, LawPage
from tests import editor
from tests.conftest import SignIn
from tests.pages.documents import document
from tests.pages.procedures import procedure
from tests.pages.public import many_documents, published, section
from workflows.regulation.access import BLOCKS
from workflows.regulation.procedures import ABOLISHED

pytestmark = pytest.mark.django_db

LIST = "/danh-muc-thong-tin-cong-khai/"
LAWYER = "truong-phong-tu-phap"


def shown(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return unescape(response.content.decode())


# The law in plain words.


def test_a_page_of_law_that_names_no_text_does_not_enter_its_chain(sign_in: SignIn) -> None:
    client = sign_in(LAWYER)
    editor.create(client, "pho-bien-phap-luat", "Luật mới", other_documents="")
    page = LawPage.objects.get(title="Luật mới")
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    sent = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
    said = unescape(client.post(door, sent, follow=True).content.decode())
    assert "Chưa ghi bài giới thiệu văn bản nào." in said
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_it_leads_to_the_documents_it_explains_and_names_the_others(client: Client) -> None:
    ours, gone = document("7/KH-VD"), document("8/KH-VD", live=False)
    rows = [ExplainedDocument(target=ours), ExplainedDocument(target=gone)]
    said = {
        "other_documents": "Luật Hộ tịch năm 2014\n\n Nghị định thử ",
        "audience": "Cha, mẹ có con mới sinh",
    }
    page = published("Khai sinh", "pho-bien-phap-luat", explained=rows, in_force_on="2026-01-05", **said)
    html = shown(client, page.url)
    assert f'<a href="{ours.url}">Kế hoạch số 7/KH-VD</a>' in html
    assert "8/KH-VD" not in html
    assert "<dd>Luật Hộ tịch năm 2014</dd><dd>Nghị định thử</dd>" in html.replace("\n", "").replace("  ", "")
    assert "Cha, mẹ có con mới sinh" in html
    assert "05/01/2026</time>" in html
    assert page.faults() == []


# Access to information.


def test_the_six_blocks_stand_in_the_order_of_the_decree_also_when_they_are_empty(client: Client) -> None:
    address = section("tiep-can-thong-tin").url
    published("Hướng dẫn thử", "tiep-can-thong-tin", block="huong-dan")
    published("Mẫu thử", "tiep-can-thong-tin", block="mau-phieu")
    html = shown(client, address)
    places = [html.index(f">{title}</h2>") for _key, title in BLOCKS]
    assert places == sorted(places)
    assert html.index("Mẫu thử") < html.index("Hướng dẫn thử")
    assert html.count("Phần này chưa có nội dung được đăng.") == 3
    assert f'href="{LIST}"' in html


def test_a_block_without_text_or_file_is_not_submitted() -> None:
    assert "Hãy nhập nội dung hoặc đính kèm tệp." in AccessPage(block="mau-phieu").faults()[0]


def test_the_list_tells_of_everything_public_and_of_no_draft(client: Client) -> None:
    DocumentPage.objects.all().delete()
    document("7/KH-VD", issued_on="2026-03-02")
    document("8/KH-VD", live=False)
    published("Ngân sách quý", "ngan-sach")
    published("Tin thường", "kinh-te")
    withdrawn = published("Thông tin đã gỡ", "thong-ke")
    withdrawn.unpublish()
    consultation = published("Dự thảo thử", "lay-y-kien-du-thao")
    procedure("1.000001")
    procedure("1.000002", status=ABOLISHED, status_reason="Quyết định bãi bỏ (ví dụ)")
    html = shown(client, LIST)
    assert "Có 4 mục." in html
    assert "1.000001" in html
    assert "1.000002" not in html
    assert '<time datetime="2026-03-02">02/03/2026</time>' in html
    assert "Đăng trên Trang thông tin điện tử" in html
    assert f'href="{consultation.url}"' in html
    for absent in ("8/KH-VD", "Tin thường", "Thông tin đã gỡ"):
        assert absent not in html
    only = shown(client, LIST, loai="cong-khai")
    assert "Có 1 mục." in only
    assert "7/KH-VD" not in only
    assert "Có 4 mục." in shown(client, LIST, loai="khong-co")


def test_an_empty_list_says_so(client: Client) -> None:
    DocumentPage.objects.all().delete()
    assert "Chưa có thông tin công khai nào được đăng." in shown(client, LIST)
    assert client.post(LIST).status_code == 405


def test_a_long_list_comes_in_pages_and_asks_no_more_queries(
    client: Client, django_assert_max_num_queries: object
) -> None:
    published("Ngân sách quý", "ngan-sach")
    sections = (LIST, section("tiep-can-thong-tin").url, section("pho-bien-phap-luat").url)
    published("Khai sinh", "pho-bien-phap-luat")
    published("Hướng dẫn thử", "tiep-can-thong-tin")
    counts = []
    for _round in range(2):
        counts.append([])
        for address in sections:
            shown(client, address)
            with django_assert_max_num_queries(12) as queries:
                shown(client, address)
            counts[-1].append(len(queries))
        many_documents(ITEMS_PER_PAGE + 5)
        published("Khai tử", "pho-bien-phap-luat")
        published("Mẫu phiếu thử", "tiep-can-thong-tin", block="mau-phieu")
    assert counts[1] <= counts[0]
    assert "Trang 2 trên 3" in shown(client, LIST, trang="2")
    assert shown(client, LIST).count('<th scope="row"') == ITEMS_PER_PAGE


def test_the_list_is_in_the_english_edition_too(client: Client) -> None:
    html = shown(client, "/en/public-information/")
    assert "Public information" in html
    assert "Ngày của thông tin" not in html
