"""The decision screen: buttons that say their effect, the words a leader ordered, one item after another."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from tests import editor
from tests.approval.chain import (
    CHECKER,
    DECLARED,
    LEADER,
    WRITER,
    address,
    checked,
    newest,
    press,
    reworded,
    submitted,
    written,
)
from tests.conftest import SignIn
from tests.translations.english import foreign
from workflows.approval.models import State
from workflows.regulation.tuyen_quang import REGULATION
from workflows.regulation.vocabulary import Content, Section, SectionKind
from workflows.staff.models import Assignment, Duty, User

from . import files

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
MOST_QUERIES = 15  # in all, sign-in and menu included
OFFICE = "vien-chuc-trung-tam"
ONE_OF_A_KIND = {  # a section for each kind of page
    section.content: section
    for section in REGULATION.sections
    if section.kind is SectionKind.PAGE and section.content is not Content.REGULATION
}
PREVIEW = re.compile(r'data-preview="([^"]+)"')


def shown(client: Client, item: Any) -> str:
    return unescape(client.get(address(item)).content.decode())


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def buttons(html: str) -> list[str]:
    found = re.findall(
        r'<button type="submit" class="button[^"]*"(?: data-key="."| form="[^"]*")*>(.*?)</button>', html
    )
    return list(dict.fromkeys(found))


def part(html: str, number: str) -> str:
    found = re.search(rf'aria-labelledby="{number}".*?</section>', html, re.DOTALL)
    return words(found[0]) if found else ""


def agreed(sign_in: SignIn, old: str, new: str) -> Any:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0=old, new_0=new)
    assert newest(item).state == State.CHANGING
    return item


def test_the_button_of_who_checks_says_to_whom_the_item_goes(sign_in: SignIn) -> None:
    html = shown(sign_in(CHECKER), submitted(sign_in))
    assert "Duyệt: chuyển Trưởng Ban biên tập" in buttons(html)
    assert "Duyệt và đăng ngay" not in buttons(html)


def test_the_button_of_who_decides_says_that_the_item_is_public_at_once(sign_in: SignIn) -> None:
    html = shown(sign_in(LEADER), checked(sign_in))
    assert buttons(html)[0] == "Duyệt và đăng ngay"
    assert {"Đồng ý đăng sau khi sửa", "Trả lại", "Để đợt sau", "Không sử dụng"} <= {*buttons(html)}


def test_where_the_next_step_was_assigned_the_button_names_whom_it_was_assigned_to(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    deputy = User.objects.get(username="pho-truong-ban")
    Assignment.objects.create(
        section="kinh-te", duty=Duty.APPROVE, person=deputy, starts_on="2020-01-01", decision_number="01/VD"
    )
    assert f"Duyệt: chuyển {deputy}" in buttons(shown(sign_in(CHECKER), item))


def test_on_a_phone_the_main_deed_and_the_return_lie_under_the_thumb(sign_in: SignIn) -> None:
    html = shown(sign_in(LEADER), checked(sign_in))
    bar = re.search(r'<nav class="item__bar".*?</nav>', html, re.DOTALL)[0]
    assert '<button type="submit" class="button" form="phe-duyet">Duyệt và đăng ngay</button>' in bar
    assert 'href="#tra-lai"' in bar
    assert '<form method="post"' not in bar  # one form a deed: what is typed there goes along


def test_a_deed_that_asks_for_a_tick_is_not_done_from_the_bar(sign_in: SignIn) -> None:
    html = shown(sign_in(LEADER), checked(sign_in, section="quoc-phong-an-ninh"))
    bar = re.search(r'<nav class="item__bar".*?</nav>', html, re.DOTALL)[0]
    assert "<button" not in bar
    assert 'href="#phe-duyet"' in bar


def test_who_decided_goes_on_to_the_next_item_that_waits(sign_in: SignIn) -> None:
    first, second, third = (checked(sign_in) for _ in range(3))
    leader = sign_in(LEADER)
    answer = press(leader, second, "phe-duyet")
    assert answer["Location"] == address(third)
    assert "Bài thử”: Đã quyết định; bài đã đăng." in shown(leader, third)
    assert press(leader, third, "tra-lai", reason="Thiếu nguồn.")["Location"] == address(first)
    assert press(leader, first, "phe-duyet")["Location"] == "/admin/"


def test_what_was_put_off_is_not_the_next(sign_in: SignIn) -> None:
    first, second = (checked(sign_in) for _ in range(2))
    leader = sign_in(LEADER)
    assert press(leader, first, "de-dot-sau")["Location"] == address(second)
    assert press(leader, second, "de-dot-sau")["Location"] == "/admin/"


def test_one_goes_through_what_waits_in_both_directions_and_from_the_end_to_the_desk(sign_in: SignIn) -> None:
    first, second = (checked(sign_in) for _ in range(2))
    leader = sign_in(LEADER)
    assert leader.get(address(first) + "bai-sau/")["Location"] == address(second)
    assert leader.get(address(second) + "bai-truoc/")["Location"] == address(first)
    assert leader.get(address(second) + "bai-sau/")["Location"] == "/admin/"
    assert "Không còn bài nào khác chờ đồng chí." in leader.get("/admin/").content.decode()


def test_the_way_from_an_item_to_the_next_is_closed_to_who_may_not_follow_it(sign_in: SignIn) -> None:
    item = checked(sign_in)
    checked(sign_in)
    answer = sign_in("dau-moi-phuong-minh-xuan").get(address(item) + "bai-sau/", follow=True)
    assert "Không còn bài nào khác" not in answer.content.decode()
    assert answer.redirect_chain == [("/admin/", 302)]


def test_the_office_reads_the_words_a_leader_ordered_in_their_place_on_the_text(sign_in: SignIn) -> None:
    item = agreed(sign_in, "Bài thử", "Bài đã sửa")
    html = shown(sign_in(OFFICE), item)
    assert "Tiêu đề" in part(html, "item-ordered")
    assert "thử" in re.search(r"<del>(.*?)</del>", html[html.index('id="item-ordered"') :], re.DOTALL)[1]
    assert part(html, "item-departs") == ""


def test_a_day_that_a_leader_changes_in_the_text_changes_no_date_of_the_item(sign_in: SignIn) -> None:
    item = written(sign_in)
    year = str(timezone.localdate().year)
    reworded(item, WRITER, title=f"Ngày hội năm {year}")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0=year, new_0="mười hai tháng")
    assert newest(item).state == State.CHANGING
    assert "mười hai tháng" in part(shown(sign_in(OFFICE), item), "item-ordered")


def test_who_edited_otherwise_sees_where_before_saying_it_is_done(sign_in: SignIn) -> None:
    item = agreed(sign_in, "Bài thử", "Bài đã sửa")
    reworded(item, OFFICE, title="Bài sửa khác hẳn")
    told = part(shown(sign_in(OFFICE), item), "item-departs")
    assert told.startswith('aria-labelledby="item-departs"> Đang khác nội dung lãnh đạo ghi')
    assert "khác hẳn" in told


def test_the_words_as_ordered_depart_from_nothing(sign_in: SignIn) -> None:
    item = agreed(sign_in, "Bài thử", "Bài đã sửa")
    reworded(item, OFFICE, title="Bài đã sửa")
    assert part(shown(sign_in(OFFICE), item), "item-departs") == ""


def test_a_change_that_was_not_the_leaders_comes_back_with_the_difference_shown(sign_in: SignIn) -> None:
    item = agreed(sign_in, "Bài thử", "Bài đã sửa")
    reworded(item, OFFICE, title="Bài sửa khác hẳn")
    press(sign_in(OFFICE), item, "da-sua-xong")
    press(sign_in(CHECKER), item, "kiem-duyet")
    told = part(shown(sign_in(LEADER), item), "item-departs")
    assert "Đã sửa khác nội dung lãnh đạo ghi" in told
    assert "khác hẳn" in told


def test_a_new_item_is_read_where_it_is_decided(sign_in: SignIn) -> None:
    item = written(sign_in)
    body = [("paragraph", "<p>Chợ mở lúc năm giờ sáng.</p>")]
    reworded(item, WRITER, body=body)
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    told = part(shown(sign_in(CHECKER), item), "item-text")
    assert "Tóm tắt" in told
    assert "Chợ mở lúc năm giờ sáng." in told


def test_of_what_the_public_has_only_the_changes_are_told(sign_in: SignIn) -> None:
    item = editor.published("kinh-te", "Bài đã đăng", User.objects.get(username=WRITER))
    reworded(item, WRITER, title="Bài đổi tên")
    html = shown(sign_in(CHECKER), item)
    assert part(html, "item-text") == ""
    assert "đổi tên" in part(html, "item-changes")


def test_the_page_stands_on_the_screen_as_the_public_will_see_it(sign_in: SignIn) -> None:
    leader = sign_in(LEADER)
    found = PREVIEW.search(shown(leader, checked(sign_in)))
    answer = leader.get(found[1])
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert "Bài thử" in answer.content.decode()


def test_the_screen_says_where_the_item_comes_from_and_on_which_clause_each_step_rests(
    sign_in: SignIn,
) -> None:
    item = written(sign_in)
    reworded(item, WRITER, source_line="Theo Báo Ví Dụ", received_on="2026-11-20")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet", note="Đã đối chiếu.")
    html = shown(sign_in(LEADER), item)
    assert "Nguồn Theo Báo Ví Dụ" in part(html, "item-provenance")
    register = words(html[html.index('class="item__register"') :])
    assert re.search(r"Kiểm duyệt · .*? Đã đối chiếu\. Điều 4 \(Chương II\), khoản 3", register)


def asked_by(client: Client, item: Any) -> list[str]:
    """What the screen asks the database, seen a second time."""
    client.get(address(item))
    with CaptureQueriesContext(connection) as asked:
        client.get(address(item))
    return [query["sql"] for query in asked]


def test_the_screen_of_a_new_item_asks_fifteen_questions_at_most(sign_in: SignIn) -> None:
    item, *_others = [checked(sign_in) for _ in range(4)]
    asked = asked_by(sign_in(LEADER), item)
    assert len(asked) <= MOST_QUERIES, "\n".join(asked)


def test_where_drafts_are_compared_it_asks_no_more(sign_in: SignIn) -> None:
    item = agreed(sign_in, "Bài thử", "Bài đã sửa")
    reworded(item, OFFICE, title="Bài sửa khác hẳn")
    press(sign_in(OFFICE), item, "da-sua-xong")
    press(sign_in(CHECKER), item, "kiem-duyet")
    asked = asked_by(sign_in(LEADER), item)
    assert len(asked) <= MOST_QUERIES, "\n".join(asked)


def test_the_screen_of_a_page_the_public_has_asks_no_more_either(sign_in: SignIn) -> None:
    item = editor.published("kinh-te", "Bài đã đăng", User.objects.get(username=WRITER))
    reworded(item, WRITER, title="Bài đổi tên", summary="Tóm tắt mới.")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "trao-doi", words="Xin xem lại số liệu.")
    asked = asked_by(sign_in(CHECKER), item)
    assert len(asked) <= MOST_QUERIES, "\n".join(asked)


def with_new_files() -> dict[str, Any]:
    body = files.with_picture(files.picture(title="Chợ đêm"))
    body += files.with_file(files.attachment()) + files.with_link(files.attachment())
    words = f'<p>Xem <a linktype="page" id="{Page.objects.live().last().pk}">trang này</a>.</p>'
    body += files.body(("paragraph", words))
    return {"lead_picture": files.picture(), "body": body}


def test_the_screen_of_an_item_given_new_pictures_files_and_links_asks_no_more(sign_in: SignIn) -> None:
    item = editor.published("kinh-te", "Bài đã đăng", User.objects.get(username=WRITER))
    reworded(item, WRITER, title="Bài đổi tên", **with_new_files())
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "trao-doi", words="Xin xem lại ảnh.")
    asked = asked_by(sign_in(CHECKER), item)
    assert len(asked) <= MOST_QUERIES, "\n".join(asked)


def test_ordered_words_in_an_item_with_pictures_files_and_links_ask_no_more(sign_in: SignIn) -> None:
    item = written(sign_in)
    reworded(item, WRITER, **with_new_files())
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0="Bài thử", new_0="Bài đã sửa")
    reworded(item, OFFICE, title="Bài sửa khác hẳn")
    press(sign_in(OFFICE), item, "da-sua-xong")
    press(sign_in(CHECKER), item, "kiem-duyet")
    asked = asked_by(sign_in(LEADER), item)
    assert len(asked) <= MOST_QUERIES, "\n".join(asked)


@pytest.mark.parametrize("section", ONE_OF_A_KIND.values(), ids=lambda section: section.content)
def test_what_is_read_of_a_draft_is_what_somebody_wrote_in_it(section: Section, sign_in: SignIn) -> None:
    """Nothing that the platform keeps beside it, to find and to sort by."""
    item = written(sign_in, section.key, LEADER)
    item.save()  # as it stands when it is opened again: with all that is kept beside it
    html = shown(sign_in(LEADER), item)
    read = re.findall(r"<h3>(.*?)</h3>", html.partition('class="item__text"')[2].partition("</section>")[0])
    assert read
    assert not [label for label in read if foreign(label)]


def test_a_choice_left_open_says_nothing(sign_in: SignIn) -> None:
    item = written(sign_in, "thu-tuc-hanh-chinh", LEADER)
    item.ways = [("way", {"form": "truc-tiep", "unit": "", "fee": "Miễn phí ở xã"})]
    item.save_revision()
    html = shown(sign_in(LEADER), item)
    assert "Trực tiếp" in html
    assert "Miễn phí ở xã" in html
    assert "Chọn một mục" not in html
