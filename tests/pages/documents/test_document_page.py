"""A clerk enters a document: what is missing or wrong is said in a sentence, and no secret comes in."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pages.documents.states import Act
from pages.models import DocumentPage, DocumentRelation
from tests import editor
from tests.conftest import SignIn

from . import STREAM, document, related

pytestmark = pytest.mark.django_db
CLERK = "lanh-dao-vp-hdnd-ubnd"


def faults(page: DocumentPage, **fields: Any) -> dict[str, list[str]]:
    for name, value in fields.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    return refused.value.message_dict


def test_the_form_makes_title_and_address_of_the_number(sign_in: SignIn) -> None:
    editor.create(sign_in(CLERK), STREAM, "Kế hoạch mới", number=" số: 7 / KH-VD ", kind="ke-hoach")
    page = DocumentPage.objects.get(number="7/KH-VD")
    assert page.get_latest_revision_as_object().title == "Kế hoạch số 7/KH-VD"
    assert page.symbol == "7-kh-vd"


def test_a_document_just_begun_is_previewed(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=["pages", "documentpage", editor.section(STREAM).pk]
    )
    typed = editor.words("x", number="", signer="")
    assert client.post(address, typed).json()["is_valid"]
    shown = client.get(address).content.decode()
    assert "Quyết định (chưa có số)" in shown
    assert "Còn hiệu lực" in shown


def test_the_form_offers_the_issuers_of_the_regulation(sign_in: SignIn) -> None:
    shown = sign_in(CLERK).get(editor.add_address(STREAM)).content.decode()
    assert '<option value="Chủ tịch Ủy ban nhân dân thành phố Tuyên Quang">' in shown
    assert "văn bản mật hoặc lưu hành nội bộ không đưa lên hệ thống này" in shown


@pytest.mark.parametrize("number", ["4259/QĐ-UBND", "30/2020/NĐ-CP", "12-NQ/TU", "36-HD/VPTW", "77/QĐ-TTg"])
def test_numbers_as_offices_write_them_are_taken(number: str) -> None:
    document(number).full_clean()


@pytest.mark.parametrize("number", ["QĐ-UBND", "4259", "4259/", "4259/QĐ-", "số bốn", "1/QĐ_UBND"])
def test_a_number_that_is_none_is_told_how_it_is_written(number: str) -> None:
    assert "ví dụ 4259/QĐ-UBND" in faults(document("1/KH-VD"), number=number)["number"][0]


@pytest.mark.parametrize("mark", ["Tối mật", "TUYỆT MẬT", "(MẬT)", "lưu hành nội bộ", "Lưu hành nội bộ"])
def test_a_mark_of_secrecy_is_refused(mark: str) -> None:
    said = faults(document("1/KH-VD"), summary=f"Kế hoạch diễn tập {mark}")
    assert "không được đưa lên hệ thống này" in said["summary"][0]


@pytest.mark.parametrize(
    "words", ["về bảo vệ bí mật nhà nước", "BẢO VỆ BÍ MẬT NHÀ NƯỚC", "về BẢO MẬT", "mật ong"]
)
def test_words_that_are_no_mark_are_taken(words: str) -> None:
    document("1/KH-VD", summary=f"Kế hoạch {words}").full_clean()


def test_a_mark_is_found_wherever_it_stands() -> None:
    page = document("1/KH-VD")
    assert "TUYỆT MẬT" in faults(page, body=[("paragraph", "<p>TUYỆT MẬT. Điều 1.</p>")])["body"][0]
    page = document("2/KH-VD")
    assert faults(page, issuer="Sở Ví dụ (MẬT)", number="không số").keys() == {"issuer", "number"}


def rows(*, act: str, target: Any = "", other: str = "") -> dict[str, str]:
    """One row of relations as the form sends it."""
    row = {"act": act, "target": str(target), "other": other, "id": "", "ORDER": "1", "DELETE": ""}
    return {"relations-TOTAL_FORMS": "1", **{f"relations-0-{name}": value for name, value in row.items()}}


def test_a_relation_is_entered_in_the_form(sign_in: SignIn) -> None:
    client, old = sign_in(CLERK), document("1/KH-VD", issued_on="2026-01-05")
    editor.create(client, STREAM, "x", number="7/KH-VD", **rows(act=Act.REPLACES, target=old.pk))
    page = DocumentPage.objects.get(number="7/KH-VD")
    assert [row.target for row in page.get_latest_revision_as_object().relations.all()] == [old]
    answer = editor.edit(client, page, "x", number="7/KH-VD", **rows(act=Act.REPLACES, target=page.pk))
    assert "Văn bản không có quan hệ với chính nó." in answer.content.decode()


def test_a_relation_without_its_act_is_told(sign_in: SignIn) -> None:
    answer = editor.create(
        sign_in(CLERK), STREAM, "x", number="7/KH-VD", **rows(act="", other="Kế hoạch số 3")
    )
    assert answer.status_code == 200
    assert not DocumentPage.objects.filter(number="7/KH-VD").exists()


def test_a_copy_does_not_stand_in_the_way_of_its_original() -> None:
    page = document("1/KH-VD", live=False)
    copy = page.copy(update_attrs={"slug": "ban-sao"}, keep_live=False)
    page.full_clean()
    with pytest.raises(ValidationError, match="đã có trên hệ thống"):
        copy.full_clean()


def test_the_address_follows_the_number_until_the_public_knows_it() -> None:
    page = document("1/KH-VD", live=False)
    page.number = "2/KH-VD"
    page.save_revision().publish(skip_permission_checks=True)
    page.refresh_from_db()
    assert page.slug == "ke-hoach-so-2-kh-vd"
    page.number = "3/KH-VD"
    page.save_revision().publish(skip_permission_checks=True)
    page.refresh_from_db()
    assert page.slug == "ke-hoach-so-2-kh-vd"


def test_dates_that_cannot_be_are_told() -> None:
    page = document("1/KH-VD")
    tomorrow = timezone.localdate() + timezone.timedelta(days=1)
    assert "không thể sau hôm nay" in faults(page, issued_on=tomorrow)["issued_on"][0]
    page = document("2/KH-VD")
    assert "phải sau ngày có hiệu lực" in faults(page, expires_on=page.issued_on)["expires_on"][0]


def test_a_state_against_the_dates_needs_its_ground() -> None:
    assert "Hãy ghi căn cứ" in faults(document("1/KH-VD"), stated="ngung-hieu-luc")["stated_reason"][0]


def test_one_document_is_entered_once_a_year_and_issuer() -> None:
    document("1/KH-VD")
    document("1/KH-VD", issued_on="2025-03-02")
    document("1/KH-VD", issuer="Cơ quan khác")
    twin = document("2/KH-VD")
    said = faults(twin, number="1/KH-VD")["number"][0]
    assert "đã có trên hệ thống ở mục “Chỉ đạo, điều hành của chính quyền”" in said


def test_a_document_nobody_could_read_is_not_submitted() -> None:
    page = document("1/KH-VD")
    assert page.faults() == []
    page.body = []
    assert "Hãy đính kèm tệp hoặc nhập toàn văn." in page.faults()[0]


def test_a_document_in_force_before_its_day_needs_its_ground() -> None:
    page = document("1/KH-VD", effective_on="2026-01-01")
    assert "Ngày có hiệu lực trước ngày ban hành." in page.faults()[0]
    page.stated_reason = "Theo Điều 2 của chính văn bản"
    assert page.faults() == []


def test_a_relation_names_one_other_document() -> None:
    page, other = document("1/KH-VD"), document("2/KH-VD", issued_on="2026-01-02")
    for wrong in (
        DocumentRelation(page=page, act=Act.AMENDS),
        DocumentRelation(page=page, act=Act.AMENDS, target=other, other="Kế hoạch số 3"),
        DocumentRelation(page=page, act=Act.AMENDS, target=page),
        DocumentRelation(page=other, act=Act.AMENDS, target=page),
        DocumentRelation(page=page, act=Act.AMENDS, target=document("3/KH-VD", live=False)),
        DocumentRelation(page=page, act=Act.AMENDS, target=document("4/KH-VD", language="en")),
    ):
        with pytest.raises(ValidationError):
            wrong.clean()
    DocumentRelation(page=page, act=Act.AMENDS, target=other).clean()


def test_relations_do_not_go_round() -> None:
    pages = [document(f"{number}/KH-VD") for number in range(1, 5)]
    for later, earlier in pairwise(pages):
        related(later, Act.REPLACES, earlier)
    with pytest.raises(ValidationError, match="bị lặp vòng"):
        DocumentRelation(page=pages[3], act=Act.REPLACES, target=pages[0]).clean()
    DocumentRelation(page=pages[3], act=Act.RESTS_ON, target=pages[0]).clean()


def test_machines_read_what_the_document_is(client: Client) -> None:
    page = document("1/KH-VD", effective_on="2026-04-01")
    shown = client.get(page.url).content.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', shown, re.DOTALL)
    node = json.loads(found.group(1))["@graph"][0]
    assert node["@type"] == "Legislation"
    assert node["legislationIdentifier"] == "1/KH-VD"
    assert node["legislationDate"] == "2026-03-02"
    assert node["legislationLegalForce"].endswith("/InForce")
