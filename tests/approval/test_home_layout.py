"""What stands on the home page is the editors' choice, and passes its own chain before the public sees it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from pages.models import HomePage, RegulationPage, SectionPage
from snippets.models import HomeLayout
from tests import editor
from tests.conftest import SignIn
from tests.pages.documents import document, related
from tests.pages.schedules import week
from workflows.staff.models import User

from . import shared

pytestmark = pytest.mark.django_db

OFFICE, DIRECTOR, DEPUTY = "chuyen-vien-vp-hdnd-ubnd", "giam-doc-trung-tam", "pho-truong-ban"
NEWS = ["kinh-te", "van-hoa-xa-hoi"]


def layout() -> HomeLayout:
    return HomeLayout.objects.get()


def owner() -> User:
    return User.objects.get(username="vien-chuc-trung-tam")


def home() -> str:
    return Client().get("/").content.decode()


def headings() -> list[str]:
    return re.findall(r'<h2 id="phan-[a-z]+">([^<]+)</h2>', home())


def draft_of(parts: list[tuple[str, dict[str, Any]]]) -> HomeLayout:
    found = layout()
    found.parts = parts
    found.save_revision(user=User.objects.get(username=OFFICE))
    return layout()


def approved(parts: list[tuple[str, dict[str, Any]]]) -> None:
    item = draft_of(parts)
    submission = shared.submit(item, OFFICE)
    shared.check(submission, item, DIRECTOR)
    shared.approve(submission, item, DEPUTY)


def test_until_editors_choose_the_home_page_has_the_usual_order_and_no_empty_box() -> None:
    assert headings() == ["Ông/Bà cần làm gì?", "Liên hệ với thành phố", "Mỗi chuyên mục cập nhật khi nào"]
    editor.published("kinh-te", "Tin đầu tiên", owner())
    assert headings()[1] == "Tin mới"


def test_sections_with_nothing_yet_are_counted_and_not_listed() -> None:
    empty = HomePage.objects.get(locale__language_code="en").get_url() or "/en/"
    before = Client().get(empty).content.decode()
    listed = before.partition('class="updates"')[2].partition("</ul>")[0].count("<li>")
    [unwritten] = re.findall(r"(\d+) sections have nothing in English yet", before)
    sections = SectionPage.objects.live().filter(locale__language_code="en", show_in_menus=True)
    assert listed + int(unwritten) == len([page for page in sections if page.section])
    assert int(unwritten) > listed


def test_a_new_order_is_public_once_it_was_checked_and_approved(sign_in: SignIn) -> None:
    editor.published("kinh-te", "Tin đầu tiên", owner())
    parts = [("news", {"heading": "Tin trong tuần", "sections": NEWS}), ("search", {"sections": []})]
    item = draft_of(parts)
    assert "Tin trong tuần" not in home()
    submission = shared.submit(item, OFFICE)
    shared.check(submission, item, DIRECTOR)
    assert "Tin trong tuần" not in home()
    shared.approve(submission, item, DEPUTY)
    assert headings() == ["Tin trong tuần", "Ông/Bà cần làm gì?"]


def test_editors_open_the_form_of_the_home_page_and_save_it(sign_in: SignIn) -> None:
    answer = sign_in(OFFICE).get(shared.at(layout()))
    assert answer.status_code == 200
    assert "Các phần của trang chủ" in answer.content.decode()
    assert sign_in(OFFICE).get(shared.at(HomeLayout, "add")).status_code in {302, 403, 404}


def test_a_page_without_a_summary_that_editors_chose_to_lead_says_nothing_in_its_place() -> None:
    leading = RegulationPage.objects.live().filter(locale__language_code="vi").get()
    approved([("news", {"lead": leading, "sections": NEWS})])
    [lead] = re.findall(r'<article class="lead-story">(.*?)</article>', home(), re.DOTALL)
    assert leading.title in lead
    assert "None" not in lead


def test_the_story_that_editors_chose_leads_and_no_page_stands_twice() -> None:
    first = editor.published("kinh-te", "Tin cũ hơn", owner())
    editor.published("kinh-te", "Tin mới nhất", owner())
    approved(
        [
            ("news", {"lead": first, "sections": ["kinh-te"]}),
            ("law", {"sections": ["kinh-te"]}),
        ]
    )
    shown = home()
    assert shown.index("Tin cũ hơn") < shown.index("Tin mới nhất")
    assert shown.count(">Tin mới nhất<") == 1
    assert headings() == ["Tin mới"]  # nothing is left for the other part


def test_a_chosen_story_that_is_no_longer_public_is_left_out() -> None:
    first = editor.published("kinh-te", "Tin sẽ gỡ", owner())
    approved([("news", {"lead": first, "sections": ["kinh-te"]})])
    Page.objects.filter(pk=first.pk).update(live=False)
    assert "Tin sẽ gỡ" not in home()


def test_today_tells_of_this_week_and_of_those_to_come_and_of_none_that_is_over() -> None:
    over, to_come, this = week(-1), week(1), week(0)
    part = home().partition('id="phan-today"')[2].partition("</section>")[0]
    assert re.findall(r'href="([^"]+/tuan-[^"]+)"', part) == [this.url, to_come.url]
    assert over.url not in part


def test_documents_are_told_with_their_day_and_their_state() -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    old, new = document("1/KH-VD"), document("2/KH-VD")
    document("3/KH-VD", effective_on=tomorrow)
    related(new, "thay-the", old)
    part = home().partition('id="phan-documents"')[2].partition("</ul>")[0]
    cards = " ".join(re.sub("<[^>]*>", " ", part).split()).split("Kế hoạch số ")[1:]
    states = {card.split(" ")[0]: card.partition("Ban hành 02/03/2026 ")[2].strip() for card in cards}
    assert states == {
        "1/KH-VD": "Hết hiệu lực toàn bộ",
        "2/KH-VD": "Còn hiệu lực",
        "3/KH-VD": "Chưa có hiệu lực",
    }


def test_the_english_home_page_keeps_the_usual_order() -> None:
    approved([("search", {"heading": "Riêng tiếng Việt", "sections": []})])
    assert "Riêng tiếng Việt" not in Client().get("/en/").content.decode()


def test_the_home_page_asks_the_same_number_of_questions_however_much_there_is(full: bool) -> None:
    for key in ("kinh-te", "du-lich", "lich-cong-tac", "pho-bien-phap-luat", "lanh-dao-thanh-uy"):
        editor.published(key, f"Bài đầu ở {key}", owner())
    few = asked()
    for number in range(2000 if full else 20):
        editor.published("kinh-te", f"Tin số {number}", owner())
    assert asked() == few <= 12


def asked() -> int:
    home()  # what is remembered between requests is remembered
    with CaptureQueriesContext(
        connection,
    ) as queries:
        home()
    return len(queries)


def test_the_home_page_is_one_of_a_kind() -> None:
    assert HomePage.objects.count() == 2  # one a language
    assert layout().section_key == "lien-he"
