"""Đôn đốc: by those the regulation names, to whom a section is with, once a day, on record; to leaders a report."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import IntegrityError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import editor
from tests.approval.chain import CHECKER, LEADER, WRITER, checked, submitted
from tests.approval.desk.test_menu import menu
from tests.approval.notices.mornings import at, letters_of, the_clock_at, working_day
from tests.approval.told import last_told, told
from tests.conftest import SignIn
from workflows.approval.models import Urging
from workflows.approval.refusal import refusal
from workflows.approval.urging.survey import Survey
from workflows.archive.models import Entry
from workflows.regulation.tuyen_quang import REGULATION
from workflows.staff.models import User

pytestmark = pytest.mark.django_db
DEPUTY, LAWYER, CHIEF = "pho-truong-ban", "truong-phong-tu-phap", "lanh-dao-vp-hdnd-ubnd"
CONTACT = "dau-moi-phuong-minh-xuan"
SCREEN, SECTION = "/admin/don-doc/", "kinh-te"
ASK = "Đề nghị đồng chí quan tâm xử lý 1 bài đang chờ ở chuyên mục Tin tổng hợp › Kinh tế."


def words_of(answer: HttpResponse) -> str:
    html = answer.content.decode()
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def number(username: str) -> int:
    return User.objects.get(username=username).pk


def door(owner: str, section: str = SECTION) -> str:
    return f"{SCREEN}{section}/{number(owner)}/"


def offered(client: Client, owner: str, section: str = SECTION) -> str:
    html = client.get(door(owner, section)).content.decode()
    return unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)[1]).strip()


def urge(client: Client, owner: str, words: str = ASK, section: str = SECTION) -> HttpResponse:
    return client.post(door(owner, section), {"words": words})


def test_the_deputy_sees_what_waits_with_whom_and_how_long_in_office_hours(sign_in: SignIn) -> None:
    with the_clock_at(at(working_day(), 9)):
        submitted(sign_in)
    with the_clock_at(at(working_day(2), 11)):
        seen = words_of(sign_in(DEPUTY).get(SCREEN))
    assert "Tin tổng hợp › Kinh tế" in seen
    assert (
        f"{User.objects.get(username=CHECKER)}, {REGULATION.role(CHECKER).title} · 1 bài, lâu nhất 1 ngày 2 giờ làm việc"
        in seen
    )


def test_one_press_with_the_words_offered_tells_the_owner_and_is_on_record(sign_in: SignIn) -> None:
    submitted(sign_in)
    deputy = sign_in(DEPUTY)
    assert offered(deputy, CHECKER) == ASK
    answer = deputy.post(door(CHECKER), {"words": ASK}, follow=True)
    assert "Đã gửi" in words_of(answer)
    mine = last_told(CHECKER)
    assert (mine.title, mine.words) == ("Đôn đốc: Tin tổng hợp › Kinh tế", ASK)
    assert mine.by == f"{User.objects.get(username=DEPUTY)}, Phó Trưởng Ban biên tập"
    row = Entry.objects.filter(verb="urge").get()
    assert (row.words["basis"], row.words["reason"]) == ("II.4.2-1", ASK)
    assert str(User.objects.get(username=CHECKER)) in row.words["note"]
    assert ASK in letters_of(at(working_day()))[CHECKER].body.replace("\n   ", " ")


def test_a_second_of_the_day_is_refused_with_who_did_it_and_the_next_day_it_is_not(sign_in: SignIn) -> None:
    submitted(sign_in)
    urge(sign_in(DEPUTY), CHECKER)
    again = urge(sign_in(DEPUTY), CHECKER, "Lần nữa.")
    assert again.status_code == 422
    assert "Mỗi ngày chỉ gửi một lần cho một người về một chuyên mục." in words_of(again)
    assert "Lần nữa." in words_of(again)
    assert urge(sign_in(DEPUTY), CHECKER).status_code == 302  # the same press twice answers the first
    assert Urging.objects.count() == 1
    with the_clock_at(at(working_day(), 9)):
        assert urge(sign_in(DEPUTY), CHECKER, "Lần nữa.").status_code == 302
    assert Urging.objects.count() == 2


def test_the_database_itself_refuses_a_second_of_the_day(sign_in: SignIn) -> None:
    submitted(sign_in)
    urge(sign_in(DEPUTY), CHECKER)
    twin = Urging.objects.get()
    twin.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save(force_insert=True)


def test_to_a_leader_it_is_a_report_of_how_many_and_never_of_being_late(sign_in: SignIn) -> None:
    checked(sign_in)
    deputy = sign_in(DEPUTY)
    said = offered(deputy, LEADER)
    assert said == "Báo cáo: còn 1 tin chờ phê duyệt ở chuyên mục Tin tổng hợp › Kinh tế."
    for words in ("Tin đã trễ.", "Ba tin QUÁ HẠN."):
        refused = urge(deputy, LEADER, words)
        assert refused.status_code == 422
        assert "hãy ghi dưới dạng báo cáo" in words_of(refused)
    assert urge(deputy, LEADER, said).status_code == 302
    assert last_told(LEADER).title == "Báo cáo: còn 1 tin chờ phê duyệt"
    everything = words_of(sign_in(LEADER).get("/admin/thong-bao/"))
    assert not re.search(r"trễ|quá hạn|Đôn đốc:", everything)


def test_a_member_urges_who_edits_in_their_own_sections_and_in_no_other(sign_in: SignIn) -> None:
    submitted(sign_in)
    checker = sign_in(CHECKER)
    assert urge(checker, WRITER, "Đề nghị cập nhật.").status_code == 302
    assert Entry.objects.get(verb="urge").words["basis"] == "II.4.3a-2"
    urge(checker, WRITER, "Đề nghị cập nhật.", "xay-dung-dang")  # a leader's alone: no member answers for it
    refused = urge(checker, CHIEF, "Đề nghị cập nhật.", "lich-cong-tac")
    assert "việc đôn đốc thuộc trách nhiệm của Phó Trưởng Ban biên tập" in editor.said(refused)
    assert Urging.objects.count() == 1


def test_the_head_of_justice_urges_units_about_procedures(sign_in: SignIn) -> None:
    lawyer = sign_in(LAWYER)
    assert "Phường Minh Xuân" in words_of(lawyer.get(SCREEN))
    assert urge(lawyer, CONTACT, "Đề nghị cập nhật.", "thu-tuc-hanh-chinh").status_code == 302
    assert Entry.objects.get(verb="urge").words["basis"] == "II.4.3b-3b"
    assert told(CONTACT) == [f"Đôn đốc: {REGULATION.full_title('thu-tuc-hanh-chinh')}"]


@pytest.mark.parametrize("username", [LEADER, WRITER, CONTACT, "quan-sat", "quan-tri-ky-thuat"])
def test_nobody_else_urges_or_finds_it_in_the_menu(username: str, sign_in: SignIn) -> None:
    submitted(sign_in)
    person = User.objects.filter(username=username).first() or User.objects.get(appointments__role=username)
    client = sign_in(person.username)
    assert SCREEN not in [one["url"] for one in menu(client)]
    assert client.get(SCREEN)["Location"] == "/admin/"
    assert "đôn đốc" in editor.said(urge(client, CHECKER))
    assert not Urging.objects.exists()
    assert refusal(person, "urge", editor.section(SECTION), timezone.now())


def test_nobody_urges_themselves_or_somebody_the_section_is_not_with(sign_in: SignIn) -> None:
    submitted(sign_in)
    deputy = sign_in(DEPUTY)
    for owner in (DEPUTY, CONTACT, LEADER):  # nothing waits for the leader
        answer = deputy.post(door(owner), {"words": "Đề nghị."}, follow=True)
        assert "không còn việc chờ người đó" in words_of(answer)
    assert not Urging.objects.exists()


def test_without_words_nothing_is_sent(sign_in: SignIn) -> None:
    submitted(sign_in)
    assert urge(sign_in(DEPUTY), CHECKER, "  ").status_code == 422
    assert not Urging.objects.exists()


def test_where_the_regulation_names_nobody_the_head_of_the_board_urges(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    submitted(sign_in)
    monkeypatch.setitem(REGULATION.__dict__, "oversight", ())
    head, now = User.objects.get(username=LEADER), timezone.now()
    assert refusal(head, "urge", editor.section(SECTION), now) is None
    assert Survey(head, now).of(REGULATION.section(SECTION))[0].owner.username == CHECKER
    refused = refusal(User.objects.get(username=DEPUTY), "urge", editor.section(SECTION), now)
    assert refused == "Theo nguyên tắc hệ thống, việc đôn đốc thuộc trách nhiệm của Trưởng Ban biên tập."


def asked_by(client: Client) -> int:
    client.get(SCREEN)
    with CaptureQueriesContext(connection) as asked:
        client.get(SCREEN)
    return len(asked)


def test_the_screen_asks_as_much_for_many_items_as_for_one(sign_in: SignIn) -> None:
    submitted(sign_in)
    before = asked_by(sign_in(DEPUTY))
    for section in (SECTION, "van-hoa-xa-hoi", "xay-dung-do-thi"):
        submitted(sign_in, section)
    urge(sign_in(DEPUTY), CHECKER)
    assert asked_by(sign_in(DEPUTY)) == before <= 15


def test_the_clauses_of_the_overseers_are_those_that_say_don_doc() -> None:
    assert {one.clause for one in REGULATION.overseers} == {
        clause.id for clause in REGULATION.clauses if "đôn đốc" in clause.text
    }
