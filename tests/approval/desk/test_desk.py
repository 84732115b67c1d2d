"""Bàn làm việc: what waits for whom, what came back, what is one's own; and nothing one cannot act on."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import editor
from tests.approval import shared
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, checked, newest, press, submitted, written
from tests.conftest import SignIn
from workflows.approval.desk.waiting import first_waiting, waiting_for
from workflows.approval.models import Submission
from workflows.approval.refusal import refusal
from workflows.staff.models import Delegation, User

pytestmark = pytest.mark.django_db
PEOPLE = User.objects.filter(is_demonstration=True)


def desk(client: Client) -> str:
    html = client.get("/admin/").content.decode()
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def part(client: Client, heading: str) -> str:
    """The words of one part of the desk; nothing where it has none."""
    html = client.get("/admin/").content.decode()
    found = re.search(rf"<h2[^>]*>{heading}.*?</section>", html, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", found[0])).split()) if found else ""


def titles(username: str) -> list[str]:
    return [one.title for one in waiting_for(User.objects.get(username=username), timezone.now())]


def test_an_item_waits_for_who_checks_then_for_who_decides_and_then_for_nobody(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert (titles(CHECKER), titles(LEADER)) == (["Bài thử"], [])
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert (titles(CHECKER), titles(LEADER)) == ([], ["Bài thử"])
    press(sign_in(LEADER), item, "phe-duyet")
    assert (titles(CHECKER), titles(LEADER)) == ([], [])


def test_the_desk_says_what_waits_whose_it_is_and_how_long(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    Submission.objects.update(submitted_at=timezone.now() - timedelta(days=30))
    shown = part(sign_in(CHECKER), "Chờ đồng chí")
    assert shown.startswith("Chờ đồng chí: 1 bài Bài thử Kiểm duyệt Tin tổng hợp › Kinh tế")
    assert re.search(
        rf"{re.escape(str(newest(item).author))} trình · chờ \d+ ngày( \d+ giờ)? làm việc", shown
    )
    assert "Không có bài nào chờ đồng chí xử lý." in desk(sign_in(LEADER))


def test_everything_on_a_desk_may_be_acted_on_and_everything_one_may_act_on_is_there(sign_in: SignIn) -> None:
    """Held against the question itself, for every person and every open item."""
    for section in ("kinh-te", "van-hoa-xa-hoi"):
        submitted(sign_in, section)
    checked(sign_in)
    press(sign_in(CHECKER), submitted(sign_in), "nhan-bien-tap")
    alone = written(sign_in, "tiem-nang-kinh-te", "chuyen-vien-vhtt")
    press(sign_in("chuyen-vien-vhtt"), alone, "trinh-duyet", declared=DECLARED)
    now = timezone.now()
    for person in PEOPLE.all():
        fresh = User.objects.get(pk=person.pk)
        may = {
            one.pk
            for one in Submission.objects.open()
            for item in [shared_item(one)]
            if any(
                refusal(fresh, verb, item, now) is None
                for verb in (
                    "check",
                    "approve",
                    "apply_change",
                    *(["submit"] if one.taker_id == fresh.pk else []),
                )
            )
        }
        assert {one.submission.pk for one in waiting_for(User.objects.get(pk=person.pk), now)} == may, person


def shared_item(submission: Submission) -> Any:
    return submission.revision.content_object.specific


def test_data_of_the_portal_waits_on_the_desk_too(sign_in: SignIn) -> None:
    unit = shared.unit()
    shared.edit(sign_in(WRITER), unit, name="Phường Minh Xuân (thử)")
    shared.submit(unit, WRITER)
    holders = [person.username for person in PEOPLE.all() if titles(person.username)]
    assert holders
    assert unit.name in desk(sign_in(holders[0]))


def test_what_was_put_off_comes_last(sign_in: SignIn) -> None:
    first, second = checked(sign_in), checked(sign_in)
    press(sign_in(LEADER), first, "de-dot-sau", reason="Chờ bổ sung ảnh.")
    assert [one.submission.key for one in waiting_for(User.objects.get(username=LEADER), timezone.now())] == [
        second.pk,
        first.pk,
    ]
    assert "Để đợt sau" in part(sign_in(LEADER), "Chờ đồng chí")


def test_a_delegate_finds_what_already_waited_and_the_giver_is_named(sign_in: SignIn) -> None:
    checked(sign_in)
    deputy = "pho-truong-ban"
    assert titles(deputy) == []
    Delegation.objects.create(
        person=User.objects.get(username=LEADER),
        delegate=User.objects.get(username=deputy),
        starts_on=timezone.localdate(),
        ends_on=timezone.localdate(),
        decision_number="01/UQ-VD",
    )
    assert titles(deputy) == ["Bài thử"]
    assert "01/UQ-VD" in part(sign_in(deputy), "Ủy quyền")
    assert titles(LEADER) == ["Bài thử"]  # the absent person's queue shows it still


def test_what_came_back_shows_its_word_until_it_is_submitted_again(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "tra-lai", reason="Ghi rõ ngày họp.")
    author = sign_in(WRITER)
    shown = part(author, "Bài có ý kiến trả về")
    assert "Bài thử Ghi rõ ngày họp. Đề nghị bổ sung" in shown
    assert "Bài thử" not in part(author, "Bản nháp của đồng chí")  # told of once
    assert part(sign_in("chuyen-vien-vhtt"), "Bài có ý kiến trả về") == ""
    press(author, item, "trinh-duyet", declared=DECLARED)
    assert part(author, "Bài có ý kiến trả về") == ""
    assert "Bài thử" in part(author, "Đồng chí đã trình")


def test_ones_own_drafts_stand_on_ones_own_desk(sign_in: SignIn) -> None:
    written(sign_in, title="Bản nháp mới nhất")
    assert "Bản nháp mới nhất" in part(sign_in(WRITER), "Bản nháp của đồng chí")
    assert "Bản nháp mới nhất" not in desk(sign_in(CHECKER))


def test_it_asks_as_many_questions_for_many_items_as_for_few(sign_in: SignIn) -> None:
    sections = ("kinh-te", "van-hoa-xa-hoi", "chinh-tri")
    counts = []
    for many in (1, 5):
        for section in sections[: 1 if many == 1 else 2]:
            for _ in range(many):
                submitted(sign_in, section)
        checker = sign_in(CHECKER)
        checker.get("/admin/")
        with CaptureQueriesContext(connection) as asked:
            page = checker.get("/admin/")
        counts.append(len(asked))
        assert len(page.content) < 100 * 1024
    assert counts[0] == counts[1]


@pytest.mark.parametrize("username", ["quan-sat", "quan-tri-ky-thuat"])
def test_who_decides_nothing_finds_nothing_to_decide(sign_in: SignIn, username: str) -> None:
    submitted(sign_in)
    assert titles(username) == []
    shown = desk(sign_in(username))
    assert "Không có bài nào chờ đồng chí xử lý." in shown
    assert "Bài thử" not in shown


def test_nothing_of_the_library_s_own_summaries_is_left(sign_in: SignIn) -> None:
    editor.published("kinh-te", "Tin đã đăng", User.objects.get(username=WRITER))
    html = sign_in(LEADER).get("/admin/").content.decode()
    assert "w-summary__list" not in html
    assert "Your most recent edits" not in html
    assert "Tin đã đăng" not in html


def test_what_a_colleague_did_since_stands_on_the_desk_at_once(sign_in: SignIn) -> None:
    """Which items wait for a person is kept between screens, until anything it rests on is changed."""
    leader, item = sign_in(LEADER), submitted(sign_in)
    assert "Chờ đồng chí: " not in desk(leader)
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert "Chờ đồng chí: 1 bài" in desk(leader)
    press(sign_in(LEADER), item, "phe-duyet")
    assert "Chờ đồng chí: " not in desk(leader)


def test_the_desk_shows_the_first_of_all_that_waits_in_the_same_order(sign_in: SignIn) -> None:
    for _turn in range(3):
        submitted(sign_in)
    person = User.objects.get(username=CHECKER)
    now = timezone.now()
    shown, number = first_waiting(person, now, 2)
    assert [one.submission for one in shown] == [one.submission for one in waiting_for(person, now)][:2]
    assert number == 3
