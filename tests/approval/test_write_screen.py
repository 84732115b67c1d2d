""" "Viết bài mới" leads to the form of every section the person may write in, and to no other."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from pages.models import SectionPage
from tests import editor
from tests.admin.crawl import Screen
from tests.conftest import SignIn
from tests.kinds import KINDS, SECOND_KINDS
from tests.samples import one_in
from workflows.staff.models import Assignment, Duty, User

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]

ADDRESS = "/admin/viet-bai-moi/"
WRITER, WARD, HEAD = "vien-chuc-trung-tam", "dau-moi-phuong-minh-xuan", "truong-ban"
OBSERVER = "quan-sat"
MOST_QUERIES = 22  # six of its own, the rest for the person's session and the menu


def text_of(client: Client, address: str = ADDRESS) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def offered(client: Client, address: str = ADDRESS) -> list[str]:
    """The forms the screen leads to, in its order."""
    body = text_of(client, address).partition("<main")[2]
    found = [part.partition('"')[0] for part in body.split('href="')[1:]]
    return [url for url in found if url.startswith("/admin/pages/add/")]


def forms_that_open(client: Client, language: str = "vi") -> set[str]:
    """Every form of a new page that opens: those of the section's own kinds, and a sample of all others."""
    sections = SectionPage.objects.filter(locale__language_code=language)
    pairs = [(kind, section) for section in sections for kind in (*KINDS.values(), *SECOND_KINDS)]
    own = [(kind, section) for kind, section in pairs if kind.belongs_in(section)]
    strange = one_in(10, [pair for pair in pairs if pair not in own])
    every = [
        reverse("wagtailadmin_pages:add", args=["pages", kind._meta.model_name, section.pk])
        for kind, section in own + strange
    ]
    return {address for address in every if client.get(address).status_code == 200}


def assign(section: str, duty: Duty, username: str, *, days: int = 0) -> Assignment:
    """Given from today, or ended that many days ago."""
    today = timezone.localdate()
    return Assignment.objects.create(
        section=section,
        duty=duty,
        person=User.objects.get(username=username),
        starts_on=today - timedelta(days=100 if days else 0),
        ends_on=today - timedelta(days=days) if days else None,
        decision_number="02/QĐ-BBT (ví dụ)",
    )


def write(key: str, title: str, username: str = WRITER) -> Any:
    return editor.draft(key, title, User.objects.get(username=username))


@pytest.mark.parametrize("name", one_in(3, [WRITER, WARD, "truong-phong-tu-phap"]))
def test_it_leads_to_every_form_that_opens_and_to_no_other(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    listed = set(offered(client))
    assert len(listed) > 1
    assert listed == forms_that_open(client)


def test_a_section_that_holds_two_kinds_offers_both_by_name(sign_in: SignIn) -> None:
    text = text_of(sign_in(WRITER))
    assert "Thư viện ảnh, video: Album ảnh</a>" in text
    assert "Thư viện ảnh, video: Video</a>" in text


def test_the_english_sections_stand_on_a_list_of_their_own(sign_in: SignIn) -> None:
    client = sign_in("truong-phong-tu-phap")
    assert "?ngon-ngu=en" in Screen(text_of(client)).addresses
    assert set(offered(client, f"{ADDRESS}?ngon-ngu=en")) == forms_that_open(client, "en")


def test_each_section_says_what_it_holds_who_decides_and_by_which_clause(sign_in: SignIn) -> None:
    text = text_of(sign_in(WRITER))
    assert "Tin, bài. Kiểm duyệt: Giám đốc Trung tâm Văn hóa, Truyền thông và Thể thao thành phố." in text
    assert "Phê duyệt: Trưởng Ban biên tập." in text
    assert "Theo Điều 4 (Chương II), khoản 3, điểm b; Điều 8 (Chương III)." in text


def test_a_section_of_permitted_content_says_so(sign_in: SignIn) -> None:
    assert "Văn bản; nội dung được phép thông tin." in text_of(sign_in("lanh-dao-vp-thanh-uy"))


def test_whom_an_assignment_put_in_a_gap_is_named(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    assign("kinh-te", Duty.APPROVE, "pho-truong-ban")
    person = User.objects.get(username="pho-truong-ban")
    assert f"Phê duyệt: {person}." in text_of(client)
    assert "Điều 4 (Chương II), khoản 3, điểm b; Điều 4 (Chương II), khoản 1." in text_of(client)


def test_sections_written_in_come_first_the_latest_of_them_on_top(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    write("van-hoa-xa-hoi", "Bài trước")
    write("kinh-te", "Bài sau")
    write("guong-dien-hinh", "Bài của người khác", "giam-doc-trung-tam")
    assert offered(client)[:2] == [editor.add_address("kinh-te"), editor.add_address("van-hoa-xa-hoi")]
    assert editor.add_address("guong-dien-hinh") not in offered(client)[:3]


def test_an_assignment_opens_a_section_and_its_end_closes_it(sign_in: SignIn) -> None:
    client = sign_in(HEAD)
    assert offered(client) == []
    ended = assign("du-lich", Duty.CONTRIBUTE, HEAD, days=1)
    assert offered(client) == []
    ended.delete()
    assign("du-lich", Duty.CONTRIBUTE, HEAD)
    assert offered(client) == [editor.add_address("du-lich")]


def test_the_head_who_writes_nowhere_is_led_to_the_assignments(sign_in: SignIn) -> None:
    client = sign_in(HEAD)
    text = text_of(client)
    assert "chức danh của đồng chí không viết bài ở chuyên mục nào" in text
    assert "Theo Điều 4 (Chương II), khoản 1, đồng chí phân công người phụ trách chuyên mục." in text
    assert client.get(reverse("assignment:index")).status_code == 200
    assert reverse("assignment:index") in Screen(text).addresses


def test_whoever_writes_nowhere_is_told_whom_to_ask(sign_in: SignIn) -> None:
    text = text_of(sign_in(OBSERVER))
    assert "Chưa có chuyên mục nào giao đồng chí viết." in text
    assert f"{User.objects.get(username=HEAD)}, Trưởng Ban biên tập" in text
    assert "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố" in text


@pytest.mark.parametrize(("name", "writes"), [(WRITER, True), (WARD, True), (HEAD, False), (OBSERVER, False)])
def test_the_menu_and_the_first_screen_offer_it_to_whoever_writes(
    sign_in: SignIn, name: str, writes: bool
) -> None:
    first = sign_in(name).get("/admin/").content.decode()
    assert (f'class="button bicolor button--icon" href="{ADDRESS}"' in first) is writes
    assert (f'"{ADDRESS}"' in first) is writes


def test_the_first_screen_leads_to_the_section_written_in_last(sign_in: SignIn) -> None:
    write("kinh-te", "Bài vừa viết")
    assert offered(sign_in(WRITER), "/admin/")[:1] == [editor.add_address("kinh-te")]


def queries_of(client: Client) -> int:
    text_of(client)
    with CaptureQueriesContext(connection) as asked:
        text_of(client)
    return len(asked)


def test_it_asks_few_questions_however_much_was_written_and_assigned(sign_in: SignIn) -> None:
    client = sign_in(WARD)
    few = queries_of(client)
    for key in ("kinh-te", "xa-phuong", "du-lich", "thu-tuc-hanh-chinh"):
        write(key, f"Bài ở {key}", WARD)
        assign(key, Duty.CONTRIBUTE, WARD)
    assert queries_of(client) == few <= MOST_QUERIES


def test_nobody_sees_it_without_signing_in() -> None:
    assert Client().get(ADDRESS).status_code == 302
