"""The address of a page, as whoever writes, corrects or copies it meets it in the forms."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import User

pytestmark = pytest.mark.django_db

WRITER, SECTION = "vien-chuc-trung-tam", "van-hoa-xa-hoi"
TITLE, ADDRESS = "Lễ hội 5/9: đền Hạ", "le-hoi-5-9-den-ha"
BY_THE_SCRIPT = "lễ-hội-59-đền-hạ"  # what the form's script makes of the title
AUTOSAVE = {"accept": "application/json"}
IN_USE = f"Đường dẫn “{ADDRESS}” đã dùng cho trang khác cùng chuyên mục. Hãy nhập đường dẫn khác"
HELP = "Có thể để trống; hệ thống tự đặt theo tiêu đề."


@pytest.fixture
def writer(sign_in: SignIn) -> Client:
    return sign_in(WRITER)


@pytest.fixture
def first(db: None) -> Page:
    """The page that has the title, and the address, already."""
    return editor.draft(SECTION, TITLE, User.objects.get(username=WRITER))


def addresses(title: str) -> list[str]:
    children = editor.section(SECTION).get_children()
    return list(children.filter(title=title).order_by("pk").values_list("slug", flat=True))


def copy(client: Client, page: Page, address: str) -> HttpResponse:
    typed = editor.fields_of(client.get(f"/admin/pages/{page.pk}/copy/")) | {"new_slug": address}
    return client.post(f"/admin/pages/{page.pk}/copy/", typed)


@pytest.mark.parametrize("pressed", ["", "action-save-and-submit"])
@pytest.mark.parametrize("left", ["", BY_THE_SCRIPT])
def test_a_writer_who_types_no_address_gets_the_next_free_one(
    writer: Client, left: str, pressed: str
) -> None:
    button = {pressed: "1"} if pressed else {}
    for _ in range(3):
        assert editor.create(writer, SECTION, TITLE, slug=left, **button).status_code == 302
    assert len(set(addresses(TITLE))) == 3


@pytest.mark.parametrize("left", ["", BY_THE_SCRIPT])
def test_a_writer_whose_new_page_is_saved_while_they_type_keeps_its_address(
    writer: Client, first: Page, left: str
) -> None:
    """The form goes on sending the address it began with."""
    typed = editor.words(TITLE, slug=left)
    Page.objects.filter(pk=first.pk).update(slug="le-hoi-59-den-ha")
    made = writer.post(editor.add_address(SECTION), typed, headers=AUTOSAVE).json()
    assert made["success"]
    page = Page.objects.get(pk=made["pk"])
    for _ in range(2):
        assert writer.post(editor.edit_address(page), typed, headers=AUTOSAVE).json()["success"]
    assert addresses(TITLE) == ["le-hoi-59-den-ha", page.slug]
    assert page.slug.isascii()


@pytest.mark.parametrize(
    "typed", [ADDRESS, f" {ADDRESS} ", "Le-Hoi-5-9-Den-Ha", "le_hoi_5_9_den_ha", "lễ-hội-5-9-đền-hạ"]
)
def test_a_writer_who_types_an_address_in_use_is_told_what_to_do_and_loses_nothing(
    writer: Client, first: Page, typed: str
) -> None:
    for pressed in ({}, {"action-save-and-submit": "1"}):
        answer = editor.create(writer, SECTION, "Tên khác", slug=typed, summary="Câu vừa gõ.", **pressed)
        assert answer.status_code == 200
        assert IN_USE in answer.content.decode()
        kept = editor.fields_of(answer)
        assert (kept["title"], kept["summary"], kept["slug"]) == ("Tên khác", "Câu vừa gõ.", typed)
    made = writer.post(editor.add_address(SECTION), editor.words("Tên khác", slug=typed), headers=AUTOSAVE)
    assert (made.status_code, made.json()["error_code"]) == (400, "validation_error")
    assert addresses("Tên khác") == []


@pytest.mark.parametrize("typed", [ADDRESS, "lễ-hội-5-9-đền-hạ"])
def test_a_writer_who_corrects_a_page_to_an_address_in_use_is_told_the_same(
    writer: Client, first: Page, typed: str
) -> None:
    page = editor.draft(SECTION, "Tên khác", User.objects.get(username=WRITER))
    answer = editor.edit(writer, page, "Tên khác", slug=typed)
    assert answer.status_code == 200
    assert IN_USE in answer.content.decode()
    assert addresses("Tên khác") == ["ten-khac"]


@pytest.mark.parametrize("typed", [ADDRESS, "Le-Hoi-5-9-Den-Ha", "lễ-hội-5-9-đền-hạ"])
def test_whoever_copies_a_page_to_an_address_in_use_gets_the_form_back(
    writer: Client, first: Page, typed: str
) -> None:
    answer = copy(writer, first, typed)
    assert answer.status_code == 200
    assert "đã có trang con dùng đường dẫn này" in answer.content.decode()
    assert HELP in answer.content.decode()
    assert addresses(TITLE) == [ADDRESS]


def test_whoever_copies_a_page_without_an_address_gets_the_next_free_one(writer: Client, first: Page) -> None:
    assert copy(writer, first, "").status_code == 302
    assert addresses(TITLE) == [ADDRESS, f"{ADDRESS}-2"]


@pytest.mark.parametrize("typed", ["---", "中文"])
def test_an_address_without_a_letter_it_may_hold_counts_as_none(writer: Client, typed: str) -> None:
    editor.create(writer, SECTION, TITLE, slug=typed)
    assert addresses(TITLE) == [ADDRESS]


def test_two_pages_of_the_longest_title_get_two_addresses(writer: Client) -> None:
    title = "Một " * 63 + "hai"
    for _ in range(2):
        assert editor.create(writer, SECTION, title, slug="").status_code == 302
    assert len(set(addresses(title))) == 2
