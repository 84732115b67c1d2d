"""The form by which the tree is searched and narrowed is kept while nothing is chosen in it; what it names is of today."""

from __future__ import annotations

from html import unescape

import pytest
from django.test import Client
from wagtail.models import Page, Site

from tests.approval.chain import WRITER, written
from tests.approval.desk.test_menu import menu
from tests.approval.explorer.test_explorer import OBSERVER, OFFICE, UNIT, keys, row
from tests.conftest import SignIn
from tests.pages.public import many_news, section
from tests.plans import asked
from workflows.staff.models import Appointment, User

pytestmark = pytest.mark.django_db
ASKED = {OFFICE: 16, UNIT: 19}  # questions of a section of many pages


def shown(client: Client, key: str, narrowed: str = "") -> str:
    where = section(key)
    return unescape(client.get(f"/admin/pages/{where.pk}/{narrowed}").content.decode())


@pytest.mark.parametrize("username", ASKED)
def test_a_section_asks_no_more_than_it_did(sign_in: SignIn, username: str) -> None:
    many_news(60, "van-hoa-xa-hoi")
    client, address = sign_in(username), f"/admin/pages/{section('van-hoa-xa-hoi').pk}/"
    client.get(address)
    assert len(asked(client, address)) <= ASKED[username]


def test_the_form_of_each_section_looks_in_that_section(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    for key in ("van-hoa-xa-hoi", "kinh-te"):
        results = f"/admin/pages/{section(key).pk}/results/"
        assert shown(client, key).count(f'"{results}"') == 2


def test_who_is_called_otherwise_is_so_in_the_form_on_the_next_screen(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    assert "Đỗ Văn Mới" not in shown(client, "kinh-te")
    User.objects.filter(username=WRITER).update(last_name="Đỗ Văn", first_name="Mới")
    named = User.objects.get(username=WRITER).get_full_name()
    assert shown(client, "kinh-te").count(f"> {named}</label>") == 2


def test_a_site_that_is_called_otherwise_is_so_in_the_form_on_the_next_screen(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    shown(client, "kinh-te")
    Site.objects.update(site_name="Tên mới của trang")
    assert "Tên mới của trang" in shown(client, "kinh-te")


def test_what_is_chosen_stands_chosen_and_what_was_chosen_wrongly_is_told(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    shown(client, "kinh-te")
    assert 'value="false" id="id_has_child_pages_2" checked' in shown(
        client, "kinh-te", "?has_child_pages=false"
    )
    wrongly = shown(client, "kinh-te", "?owner=987654")
    assert "987654 không có trong danh sách lựa chọn" in wrongly
    assert "error-message" not in shown(client, "kinh-te")


def test_what_is_looked_for_stands_in_the_form(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    shown(client, "kinh-te")
    assert 'value="nông thôn"' in shown(client, "kinh-te", "?q=nông+thôn")


def test_pages_of_one_person_are_those_they_wrote(sign_in: SignIn) -> None:
    item, person = written(sign_in), User.objects.get(username=WRITER)
    many_news(2, "kinh-te")
    found = keys(sign_in(OFFICE), f"/admin/pages/{item.get_parent().pk}/?owner={person.pk}")
    assert set(found) == set(
        Page.objects.filter(owner=person).descendant_of(item.get_parent()).values_list("pk", flat=True)
    )
    assert item.pk in found


def test_a_section_that_is_not_there_is_not_found(sign_in: SignIn) -> None:
    assert sign_in(OFFICE).get("/admin/pages/987654/").status_code == 404


def test_who_writes_no_more_loses_the_form_behind_a_title_and_the_button_on_the_next_screen(
    sign_in: SignIn,
) -> None:
    item, client = written(sign_in), sign_in(WRITER)
    address, form = f"/admin/pages/{item.get_parent().pk}/", f'href="/admin/pages/{item.pk}/edit/"'
    assert form in row(client, address, item)
    assert "/admin/viet-bai-moi/" in {one["url"] for one in menu(client)}
    looks_only = Appointment.objects.get(person__username=OBSERVER).role
    Appointment.objects.filter(person__username=WRITER).update(role=looks_only)
    assert form not in row(client, address, item)
    assert "/admin/viet-bai-moi/" not in {one["url"] for one in menu(client)}


def test_pages_with_common_words_are_numbered_and_gone_through_to_the_last(sign_in: SignIn) -> None:
    many_news(45, "van-hoa-xa-hoi")
    client, address = sign_in(OFFICE), "/admin/pages/search/?q=giao+th%C3%B4ng+n%C3%B4ng+th%C3%B4n"
    screens = [keys(client, f"{address}&p={page}") for page in (1, 2, 3)]
    found = [key for some in screens for key in some]
    assert len(set(found)) == len(found) >= 45
    assert [len(some) for some in screens] == [20, 20, len(found) - 40]
    assert "Trang 1/3" in unescape(client.get(address).content.decode())
