"""A clerk enters a procedure that a decision published; a resident reads at once where, how long, how much."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.blocks import StructBlockValidationError

from pages.blocks.procedure import WayBlock
from pages.models import ProcedurePage
from snippets.models import Attachment, Organisation
from tests import editor
from tests.approval import files
from tests.conftest import SignIn
from tests.pages.documents import document, related
from workflows.regulation.procedures import code_of, is_code, is_filed_at

from . import KEY, procedure

pytestmark = pytest.mark.django_db
CLERK = "chuyen-vien-vp-hdnd-ubnd"


def faults(page: ProcedurePage, **fields: Any) -> dict[str, list[str]]:
    for name, value in fields.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    return refused.value.message_dict


def shown(client: Client, page: ProcedurePage) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", response.content.decode())).split())


@pytest.mark.parametrize(
    ("typed", "kept", "is_known"),
    [
        (" 1.001193 ", "1.001193", True),
        ("1. 001193.000 .00.00.h60", "1.001193.000.00.00.H60", True),
        ("1.001193.", "1.001193", True),
        ("BTP-277384", "BTP-277384", False),
        ("1.1193", "1.1193", False),
    ],
)
def test_a_code_is_kept_without_stray_spaces_and_dots(typed: str, kept: str, is_known: bool) -> None:
    assert code_of(typed) == kept
    assert is_code(kept) is is_known


@pytest.mark.parametrize(
    ("address", "is_it"),
    [
        ("https://dichvucong.gov.vn/p/home/dvc-tthc.html?ma=1", True),
        ("https://thanhtoan.dichvucong.gov.vn/", True),
        ("https://dichvucong.gov.vn.vi-du.vn/", False),
        ("https://vi-du.vn/dichvucong.gov.vn", False),
        ("https://dichvucong.gov.vn@vi-du.vn/", False),
        ("https://xdichvucong.gov.vn/", False),
        ("javascript://dichvucong.gov.vn/", False),
        ("https://dichvucong.gov.vn:8443/", False),
        ("https://[", False),
    ],
)
def test_only_the_national_place_of_services_is_linked(address: str, is_it: bool) -> None:
    assert is_filed_at(address) is is_it


def test_a_code_of_unknown_form_is_kept_and_the_form_says_so(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    editor.create(client, KEY, "Thủ tục có mã lạ", code="BTP-277384")
    page = ProcedurePage.objects.get(code="BTP-277384")
    warning = "không có dạng của Cơ sở dữ liệu quốc gia"
    assert warning in client.get(editor.edit_address(page)).content.decode()
    editor.create(client, KEY, "Thủ tục có mã quen", code="1.000001")
    known = ProcedurePage.objects.get(code="1.000001")
    assert warning not in client.get(editor.edit_address(known)).content.decode()


def test_a_code_is_one_procedures_also_between_drafts(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    first = procedure("1.000001", "Thủ tục một", live=False)
    answer = editor.create(client, KEY, "Thủ tục hai", code=" 1. 000001")
    assert "Mã này đã có ở thủ tục “Thủ tục một”" in unescape(answer.content.decode())
    first.code = "1.000002"
    first.save_revision()
    editor.create(client, KEY, "Thủ tục hai", code="1.000001")
    assert ProcedurePage.objects.filter(title="Thủ tục hai").exists()
    answer = editor.create(client, KEY, "Thủ tục ba", code="1.000002")
    assert "Mã này đã có ở thủ tục" in unescape(answer.content.decode())


def test_a_copy_is_the_one_to_mend_and_another_language_is_no_twin() -> None:
    page = procedure("1.000001", live=False)
    copy = page.copy(update_attrs={"slug": "ban-sao"}, keep_live=False)
    page.full_clean()
    assert "Mã này đã có" in faults(copy)["code"][0]
    procedure("1.000001", language="en").full_clean()


def rows(stream: str, kind: str, *values: dict[str, str]) -> dict[str, str]:
    """Rows of a stream as the form sends them."""
    sent = {f"{stream}-count": str(len(values))}
    for number, row in enumerate(values):
        start = {"deleted": "", "order": str(number), "type": kind, "id": ""}
        sent |= {f"{stream}-{number}-{name}": value for name, value in start.items()}
        sent |= {f"{stream}-{number}-value-{name}": value for name, value in row.items()}
    return sent


WAY = {"form": "truc-tiep", "number": "3", "unit": "", "time_words": "", "fee": "", "charge": "", "note": ""}


def test_a_number_of_days_needs_its_unit(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    editor.create(client, KEY, "Thiếu đơn vị", code="1.000001", **rows("ways", "way", WAY))
    assert not ProcedurePage.objects.filter(code="1.000001").exists()
    with pytest.raises(StructBlockValidationError) as refused:
        WayBlock().clean({"form": "truc-tiep", "number": 3, "unit": ""})
    assert "“ngày” khác “ngày làm việc”" in str(refused.value.block_errors["unit"])
    kept = rows("ways", "way", WAY | {"unit": "ngay-lam-viec"})
    editor.create(client, KEY, "Đủ đơn vị", code="1.000001", **kept)
    page = ProcedurePage.objects.get(code="1.000001").get_latest_revision_as_object()
    assert page.times == [("", "03 ngày làm việc")]


def test_counts_of_papers_are_no_less_than_nothing(sign_in: SignIn) -> None:
    paper = {"case": "", "name": "Tờ khai", "form": "", "originals": "-1", "copies": "0", "note": ""}
    editor.create(sign_in(CLERK), KEY, "Số âm", code="1.000001", **rows("papers", "paper", paper))
    assert not ProcedurePage.objects.filter(code="1.000001").exists()


def test_what_no_decision_published_or_has_no_steps_is_not_submitted(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    editor.create(
        client,
        KEY,
        "Chưa công bố",
        code="1.000001",
        decision_number="",
        decision_on="",
        **rows("steps", "step"),
    )
    page = ProcedurePage.objects.get(code="1.000001")
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    sent = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
    answer = unescape(client.post(door, sent, follow=True).content.decode())
    assert "Chưa ghi đủ quyết định công bố: số quyết định công bố, ngày quyết định." in answer
    assert "Chưa có trình tự thực hiện." in answer
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_a_row_half_written_is_told_before_the_chain() -> None:
    page = procedure("1.000001", live=False, ways=[("way", {"form": "truc-tiep", "number": 3, "unit": ""})])
    assert page.faults() == ["Cách thức thực hiện, hàng 1: còn ô bắt buộc chưa ghi hoặc ghi chưa đúng."]
    page.ways = [("way", {"form": "truc-tiep", "number": 3, "unit": "ngay"})]
    assert page.faults() == []


@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        ({"online_level": "mot-phan"}, "partial_reason", "Hãy ghi lý do chỉ trực tuyến một phần"),
        ({"service_url": "https://vi-du.vn/"}, "service_url", "Chỉ ghi địa chỉ thuộc dichvucong.gov.vn"),
        ({"status": "bai-bo"}, "status_reason", "Hãy ghi căn cứ"),
        ({"status": "tam-dung"}, "status_reason", "Hãy ghi căn cứ"),
        ({"level": "huyen", "decision_on": timezone.localdate()}, "level", "Cấp huyện kết thúc từ 01/7/2025"),
    ],
)
def test_what_cannot_be_is_told_with_what_to_do(said: dict[str, Any], field: str, sentence: str) -> None:
    assert sentence in faults(procedure("1.000001"), **said)[field][0]


def test_the_district_level_is_history() -> None:
    procedure("1.000001", level="huyen").full_clean()
    procedure(
        "1.000002", level="huyen", decision_on=None, status="bai-bo", status_reason="Ví dụ"
    ).full_clean()


def test_a_successor_is_public_another_and_does_not_go_round() -> None:
    old, new = procedure("1.000001"), procedure("1.000002")
    ended = {"status": "bai-bo", "status_reason": "Ví dụ"}
    assert "còn hiệu lực thì chưa có" in faults(procedure("1.000003"), successor=new)["successor"][0]
    assert "không thay thế chính nó" in faults(old, successor=old, **ended)["successor"][0]
    draft = procedure("1.000004", live=False)
    assert "Hãy chọn thủ tục đã đăng" in faults(old, successor=draft, **ended)["successor"][0]
    ProcedurePage.objects.filter(pk=new.pk).update(successor=old, **ended)
    new.refresh_from_db()
    assert "đã được thay thế bằng thủ tục này" in faults(old, successor=new)["successor"][0]


def test_a_resident_first_reads_where_how_long_how_much_and_which_papers(client: Client) -> None:
    way = {"number": 3, "unit": "ngay-lam-viec", "fee": "8.000 đồng/bản"}
    page = procedure(
        "1.000001",
        "Cấp bản sao",
        reception="Bộ phận Tiếp nhận, số 1 đường Ví dụ",
        service_url="https://dichvucong.gov.vn/",
        ways=[("way", {"form": "truc-tiep", **way}), ("way", {"form": "truc-tuyen", **way})],
        papers=[("paper", {"name": "Tờ khai", "originals": 1, "copies": 2, "form": files.attachment()})],
    )
    words = shown(client, page)
    assert Attachment.objects.get().title in words
    first = words[words.index("Nộp ở đâu") :].partition("Cách nộp")[0]
    assert "Bộ phận Tiếp nhận, số 1 đường Ví dụ" in first
    assert "Nộp trực tuyến tại dichvucong.gov.vn" in first
    assert "Thời hạn 03 ngày làm việc Phí, lệ phí Phí: 8.000 đồng/bản" in first
    assert "1 loại giấy tờ" in first


def test_what_is_not_known_is_said_to_be_confirmed(client: Client) -> None:
    assert shown(client, procedure("1.000001")).count("cần xác nhận tại nơi nộp hồ sơ.") == 3


def test_ways_that_differ_are_told_apart() -> None:
    page = procedure(
        "1.000001",
        ways=[
            ("way", {"form": "truc-tiep", "number": 5, "unit": "ngay", "charge": "không"}),
            ("way", {"form": "buu-chinh", "number": 10, "unit": "gio", "fee": "1 đồng", "charge": "2 đồng"}),
        ],
    )
    assert page.times == [("Trực tiếp", "05 ngày"), ("Dịch vụ bưu chính", "10 giờ")]
    assert page.costs == [
        ("Trực tiếp", "Lệ phí: không"),
        ("Dịch vụ bưu chính", "Phí: 1 đồng. Lệ phí: 2 đồng"),
    ]


def test_a_basis_that_ended_is_told_above_everything(client: Client) -> None:
    old = document("1/KH-VD", issued_on="2025-01-05")
    page = procedure("1.000001", bases=[{"document": old}, {"subject": "Luật Ví dụ"}])
    words = shown(client, page)
    assert "không còn hiệu lực" not in words
    assert "Luật Ví dụ" in words
    related(document("2/KH-VD"), "bai-bo", old)
    words = shown(client, page)
    assert words.index("Kế hoạch số 1/KH-VD không còn hiệu lực") < words.index("Nộp ở đâu")


def test_a_body_that_ended_is_told(client: Client) -> None:
    Organisation.objects.create(
        name="Phòng Đã Giải Thể", kind="phong-ban-don-vi", live=True, ends_on="2025-06-30"
    )
    page = procedure("1.000001", executing_body="Phòng Đã Giải Thể")
    assert "Phòng Đã Giải Thể đã kết thúc hoạt động." in shown(client, page)


def test_an_abolished_procedure_keeps_its_address_and_nothing_else(client: Client) -> None:
    new = procedure("1.000002", "Thủ tục mới")
    old = procedure(
        "1.000001", "Thủ tục cổ lỗ", status="bai-bo", status_reason="Quyết định ví dụ", successor=new
    )
    words = shown(client, old)
    assert "Thủ tục này đã bị bãi bỏ" in words
    assert "Thủ tục thay thế: Thủ tục mới" in words
    assert '<meta name="robots" content="noindex">' in client.get(old.url).content.decode()
    assert client.get("/thu-tuc/1.000001/")["Location"] == old.url
    number = old.pk // 5000
    places = ("/phap-luat-thu-tuc/thu-tuc-hanh-chinh/", f"/sitemap-{number}.xml", "/rss.xml", "/")
    for place in (*places, "/phap-luat-thu-tuc/", "/tim-kiem/?q=c%E1%BB%95+l%E1%BB%97", "/thu-tuc-co-lo/"):
        assert old.url not in client.get(place).content.decode(), place
        assert "cổ lỗ</a>" not in client.get(place).content.decode(), place


def test_the_lasting_address_leads_by_code(client: Client) -> None:
    page = procedure("1.000001.000.00.00.H60")
    assert client.get("/thu-tuc/1.000001.000.00.00.h60/")["Location"] == page.url
    assert client.get("/thu-tuc/9.999999/").status_code == 404


def test_the_documents_it_rests_on_cost_one_query(client: Client, django_assert_num_queries: Any) -> None:
    bases = [{"document": document(f"{n}/KH-VD")} for n in range(1, 5)]
    page = procedure("1.000001", bases=bases)
    rows_of_it = list(page.bases.all())
    assert len(rows_of_it) == 4
    fresh = ProcedurePage.objects.get(pk=page.pk)
    with django_assert_num_queries(2):  # the rows, and the documents with their force
        assert [basis.is_ended for basis in fresh.shown_bases] == [False] * 4
