"""The guide in the admin: one's own role first, in the help menu too; nothing but its own pages opens."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import editor
from tests.approval.desk.test_menu import menu
from tests.conftest import SignIn
from tests.staff.records import day
from workflows.guide.pages import GuidePage
from workflows.guide.shelf import guide
from workflows.staff.models import Appointment, User

from .written import FILES, HEAD, WORKER, write

pytestmark = pytest.mark.django_db
INDEX = "/admin/huong-dan/"


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def screen(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def appointed(username: str, role: str, **more: Any) -> Appointment:
    person = User.objects.get(username=username)
    given = {"starts_on": day(-9), "decision_number": "1/QĐ-thử"} | more
    return Appointment.objects.create(person=person, role=role, **given)


def guide_entry(client: Client) -> dict[str, Any]:
    [entry] = [one for one in menu(client) if one["name"] == "guide"]
    return entry


def test_the_index_begins_with_ones_own_role(small_guide: Path, sign_in: SignIn) -> None:
    shown = words(screen(sign_in(WORKER), INDEX))
    own, others, works = (
        shown.index(heading) for heading in ("Chức danh của đồng chí", "Các chức danh khác", "Theo từng việc")
    )
    assert own < shown.index("Hướng dẫn cho viên chức Trung tâm") < others
    assert others < shown.index("Hướng dẫn cho Trưởng Ban biên tập") < works
    assert works < shown.index("Kiểm duyệt", works)


def test_who_holds_no_role_with_a_page_finds_every_page(small_guide: Path, sign_in: SignIn) -> None:
    shown = words(screen(sign_in("quan-sat"), INDEX))
    assert "Chức danh của đồng chí" not in shown
    assert "Hướng dẫn cho Trưởng Ban biên tập" in shown


def test_a_page_shows_its_steps_with_a_button_that_opens_the_screen(
    small_guide: Path, sign_in: SignIn
) -> None:
    html = screen(sign_in(WORKER), f"{INDEX}{HEAD}/")
    assert "Đồng chí phê duyệt theo Điều 4." in html
    for step in guide().roles[HEAD].steps:
        assert f"{step.number}. {step.title}" in html
        assert f'href="{step.screen.opens}" aria-label="Mở màn hình này: {step.title}"' in html
    assert f'href="{INDEX}kiem-duyet/"' in html
    assert "màn hình:" not in html.replace("Mở màn hình", ""), "comments are for the pictures"


def test_a_picture_has_its_size_and_words_and_one_that_is_not_made_is_left_out(
    small_guide: Path, sign_in: SignIn
) -> None:
    html = screen(sign_in(HEAD), f"{INDEX}{HEAD}/")
    [picture] = re.findall(r'<img class="guide__picture[^>]*>', html)
    assert 'src="/static/huong-dan/truong-ban-1.webp"' in picture
    assert 'width="540" height="960" alt="Bàn làm việc có ba bài" loading="lazy"' in picture


def test_a_picture_made_after_the_files_were_gathered_breaks_nothing(
    small_guide: Path, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_gathered(name: str) -> str:
        raise ValueError(name)

    monkeypatch.setattr("workflows.guide.templatetags.guide.static", not_gathered)
    assert "guide__picture" not in screen(sign_in(HEAD), f"{INDEX}{HEAD}/")


def test_contents_stand_above_more_than_three_steps(small_guide: Path, sign_in: SignIn) -> None:
    client = sign_in(HEAD)
    assert 'href="#buoc-4"' in screen(client, f"{INDEX}kiem-duyet/")
    assert 'href="#buoc-1"' not in screen(client, f"{INDEX}{HEAD}/")


def test_ones_own_page_leads_to_ones_duties(small_guide: Path, sign_in: SignIn) -> None:
    def main(name: str) -> str:
        return screen(sign_in(name), f"{INDEX}{HEAD}/").partition("<main")[2]

    assert 'href="/admin/quy-che/xac-nhan/"' in main(HEAD)
    assert 'href="/admin/quy-che/xac-nhan/"' not in main(WORKER)


@pytest.mark.parametrize("name", ["khong-co", "README", "truong-ban-1", "viec"])
def test_an_unknown_page_is_said_to_be_none(small_guide: Path, sign_in: SignIn, name: str) -> None:
    answer = sign_in(HEAD).get(f"{INDEX}{name}/")
    assert answer.status_code == 404
    assert "Không có trang hướng dẫn này" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["../README/", "%2e%2e%2fREADME/", "viec/kiem-duyet/", "truong-ban.md/", "..%5c..%5cmanage.py/"]
)
def test_no_address_reaches_a_file(small_guide: Path, sign_in: SignIn, path: str) -> None:
    assert sign_in(HEAD).get(INDEX + path).status_code == 404


@pytest.mark.parametrize("door", ["", "truong-ban/", "khong-co/"])
def test_nobody_reads_it_without_signing_in(small_guide: Path, door: str) -> None:
    assert Client().get(INDEX + door)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("door", ["da-ro/", "hien-lai/"])
def test_nobody_presses_a_button_of_it_without_signing_in(small_guide: Path, door: str) -> None:
    assert Client().post(f"{INDEX}{HEAD}/{door}")["Location"].startswith("/admin/login/")


def test_the_help_menu_leads_first_to_the_page_of_ones_role(small_guide: Path, sign_in: SignIn) -> None:
    for name in (HEAD, WORKER):
        assert guide_entry(sign_in(name))["url"] == f"{INDEX}{name}/"
        assert guide_entry(sign_in(name))["label"] == "Hướng dẫn sử dụng"


def test_who_holds_several_roles_or_none_is_led_to_the_index(small_guide: Path, sign_in: SignIn) -> None:
    assert guide_entry(sign_in("quan-sat"))["url"] == INDEX
    editor.superuser()
    assert guide_entry(sign_in("quan-tri-goc"))["url"] == INDEX
    Appointment.objects.filter(role=HEAD).update(ends_on=day(-10))
    second = appointed(WORKER, HEAD, starts_on=day(1))
    assert guide_entry(sign_in(WORKER))["url"] == f"{INDEX}{WORKER}/"
    Appointment.objects.filter(pk=second.pk).update(starts_on=day(0))
    assert guide_entry(sign_in(WORKER))["url"] == INDEX


def test_the_help_menu_keeps_the_keys_and_leads_to_no_other_host(small_guide: Path, sign_in: SignIn) -> None:
    shown = {one["name"]: one["url"] for one in menu(sign_in(HEAD))}
    assert "keyboard-shortcuts-trigger" in shown
    assert [name for name, address in shown.items() if "//" in address] == []
    assert list(shown).index("guide") < list(shown).index("keyboard-shortcuts-trigger")


def test_the_entry_asks_nothing_of_the_database(small_guide: Path, sign_in: SignIn, settings: Any) -> None:
    """Who holds what is asked for by the entries beside it."""
    client = sign_in(HEAD)

    def asked() -> int:
        client.get("/admin/account/")
        with CaptureQueriesContext(connection) as questions:
            client.get("/admin/account/")
        return len(questions)

    with_pages = asked()
    settings.GUIDE = small_guide / "nothing-here"
    assert with_pages == asked()


def test_the_pages_are_read_once(small_guide: Path, sign_in: SignIn) -> None:
    client = sign_in(HEAD)
    first: GuidePage = guide().roles[HEAD]
    write(small_guide, **{f"{HEAD}.md": FILES[f"{HEAD}.md"].replace("Điều 4", "Điều 5")})
    assert guide().roles[HEAD] is first
    assert "Điều 4" in screen(client, f"{INDEX}{HEAD}/")
