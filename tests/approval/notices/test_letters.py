"""One letter a person and working day, of what they can act on at that moment and what became of their items."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.approval.chain import CHECKER, LEADER, WRITER, address, checked, newest, press, submitted
from tests.approval.told import last_told
from tests.conftest import SignIn
from tests.staff.test_delegation_screens import give
from workflows.approval import telling
from workflows.approval.models import Letter, LetterHour, Notice, NoticeChoice
from workflows.approval.notices import digest
from workflows.approval.notices.post import send_letter
from workflows.handover.closing import close_what_is_due
from workflows.staff.models import Appointment, Delegation, User
from workflows.workdays.models import DayKind, SpecialDay

from .mornings import at, letters_of, the_clock_at, working_day

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
DEPUTY = "pho-truong-ban"


def test_at_the_hour_of_a_working_day_each_gets_one_letter_of_their_own(sign_in: SignIn) -> None:
    item = checked(sign_in)
    submitted(sign_in)
    sent = letters_of(at(working_day()))
    assert set(sent) == {CHECKER, LEADER, WRITER}
    assert sent[LEADER].subject == f"Báo cáo ngày {working_day():%d/%m/%Y}: còn 1 tin chờ phê duyệt"
    assert sent[CHECKER].subject == f"Ngày {working_day():%d/%m/%Y}: 1 bài chờ đồng chí xử lý"
    assert address(item) in sent[LEADER].body
    assert "Đã xem xét" in sent[WRITER].body


def test_before_the_hour_there_is_none_and_the_hour_is_the_office_s_to_set(sign_in: SignIn) -> None:
    submitted(sign_in)
    LetterHour.objects.create(hour=time(10), by=User.objects.get(username=CHECKER))
    assert letters_of(at(working_day(), 9, 59)) == {}
    assert set(letters_of(at(working_day(), 10))) == {CHECKER}


def test_on_a_day_off_there_is_none_and_on_a_day_made_up_there_is(sign_in: SignIn) -> None:
    submitted(sign_in)
    first = working_day()
    SpecialDay.objects.create(on=first, kind=DayKind.HOLIDAY, name="Nghỉ thử")
    assert letters_of(at(first)) == {}
    saturday = first + timedelta(days=(5 - first.weekday()) % 7)
    assert letters_of(at(saturday)) == {}
    SpecialDay.objects.create(on=saturday, kind=DayKind.MADE_UP, name="Làm bù thử")
    assert set(letters_of(at(saturday))) == {CHECKER}


def test_however_often_it_is_looked_the_letter_goes_once_and_what_comes_later_waits(sign_in: SignIn) -> None:
    submitted(sign_in)
    assert set(letters_of(at(working_day()))) == {CHECKER}
    submitted(sign_in, "van-hoa-xa-hoi")
    assert [letters_of(at(working_day(), hour)) for hour in (8, 9, 12, 23)] == [{}] * 4
    second = letters_of(at(working_day(2)))
    assert "Văn hóa" not in second[CHECKER].subject
    assert "Ngoài ra còn 1 bài đã báo ở thư trước." in second[CHECKER].body


def test_a_missed_hour_is_made_up_for_and_a_missed_day_goes_into_the_next(sign_in: SignIn) -> None:
    submitted(sign_in)
    assert set(letters_of(at(working_day(), 16, 45))) == {CHECKER}
    submitted(sign_in, "van-hoa-xa-hoi")
    assert set(letters_of(at(working_day(4), 8))) == {CHECKER}


def test_of_many_the_first_are_told_the_others_counted_and_none_is_told_again(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest, "MOST_LINES", 2)
    for _ in range(5):
        submitted(sign_in)
    letter = letters_of(at(working_day()))[CHECKER]
    assert letter.subject.endswith("5 bài chờ đồng chí xử lý")
    assert letter.body.count("Có bài chờ:") == 2
    said = "và 3 việc khác: xem tại mục Thông báo"
    assert said in " ".join(letter.body.split())
    assert letter.body.count("/admin/thong-bao/") == 1
    assert said in letter.alternatives[0].content
    again = letters_of(at(working_day(2)))
    assert CHECKER not in again


def test_what_was_decided_meanwhile_is_left_out_and_nothing_left_is_no_letter(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(WRITER), item, "rut-ve")
    assert letters_of(at(working_day())) == {}
    assert not Letter.objects.open().exists()


def test_what_was_read_in_the_admin_is_not_told_a_second_time(sign_in: SignIn) -> None:
    submitted(sign_in)
    sign_in(CHECKER).post(f"/admin/thong-bao/{last_told(CHECKER).pk}/")
    assert letters_of(at(working_day())) == {}


def test_a_delegate_whose_days_begin_later_hears_of_what_waits_already(sign_in: SignIn) -> None:
    checked(sign_in)
    give(sign_in(LEADER), DEPUTY)
    held = Delegation.objects.get()
    Notice.objects.filter(person__username=DEPUTY).delete()
    assert DEPUTY in letters_of(at(min(working_day(), held.ends_on)))


def test_who_may_not_act_any_more_is_told_nothing(sign_in: SignIn) -> None:
    checked(sign_in)
    Appointment.objects.filter(person__username=LEADER).update(
        starts_on=date(2020, 1, 1), ends_on=timezone.localdate()
    )
    User.objects.filter(username=WRITER).update(is_active=False)
    assert letters_of(at(working_day())) == {}


def test_who_declines_the_daily_letter_gets_none_and_reads_all_in_the_admin(sign_in: SignIn) -> None:
    submitted(sign_in)
    chosen(sign_in(CHECKER))
    assert letters_of(at(working_day())) == {}
    assert last_told(CHECKER).title == "Có bài chờ: Bài thử"


def chosen(client: Client, **typed: Any) -> None:
    form = client.get("/admin/account/").content.decode()
    assert 'name="letters-daily"' in form and "Gửi thư ngay, không đợi thư tổng hợp" in form
    person = User.objects.get(pk=client.session["_auth_user_id"])
    own = {"name_email-first_name": person.first_name, "name_email-last_name": person.last_name}
    own |= {"name_email-email": person.email, "theme-theme": "system", "theme-contrast": "system"}
    answer = client.post("/admin/account/", own | {"theme-density": "default", **typed})
    assert answer.status_code == 302, answer.content.decode()


def test_each_chooses_what_is_mailed_at_once(sign_in: SignIn) -> None:
    chosen(sign_in(CHECKER), **{"letters-daily": "on", "letters-at_once": ["turn"]})
    mail.outbox.clear()
    submitted(sign_in)
    assert [message.subject for message in mail.outbox] == ["Có bài chờ: Bài thử"]
    assert letters_of(at(working_day())) == {}


def test_what_is_returned_goes_at_once_and_not_a_second_time_with_the_day(sign_in: SignIn) -> None:
    item = checked(sign_in)
    assert mail.outbox == []
    press(sign_in(LEADER), item, "tra-lai", reason="Đề nghị ghi rõ ngày.")
    [message] = mail.outbox
    assert (message.subject, message.to) == (
        "Trả lại: Bài thử",
        [User.objects.get(username=WRITER).email],
    )
    sent = letters_of(at(working_day()))
    assert "Đề nghị ghi rõ ngày" not in sent[WRITER].body


def test_what_is_to_be_published_at_once_goes_whatever_was_chosen(sign_in: SignIn) -> None:
    NoticeChoice.objects.create(person=User.objects.get(username=LEADER), daily=False, at_once=[])
    passage = newest(checked(sign_in))
    mail.outbox.clear()
    for _ in range(2):
        telling.at_once([User.objects.get(username=LEADER)], passage, "Mưa lũ.", by="Chuyên viên")
    assert [message.subject for message in mail.outbox] == ["Cần đăng ngay: Bài thử"]
    assert "Mưa lũ." in mail.outbox[0].body


def test_a_job_that_runs_twice_sends_once(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "tra-lai", reason="Đề nghị ghi rõ ngày.")
    letter = Letter.objects.get(notice__event="returned")
    mail.outbox.clear()
    for _ in range(2):
        send_letter.call(letter.pk)
    assert mail.outbox == []


def test_a_crash_before_it_was_noted_sends_it_again_under_the_same_name(sign_in: SignIn) -> None:
    """At worst twice; a reader folds both into one."""
    item = checked(sign_in)
    press(sign_in(LEADER), item, "tra-lai", reason="Đề nghị ghi rõ ngày.")
    letter = Letter.objects.get(notice__event="returned")
    Letter.objects.filter(pk=letter.pk).update(sent_at=None)
    Notice.objects.update(mailed_at=None)
    with the_clock_at(letter.next_at + timedelta(minutes=1)):
        send_letter.call(letter.pk)
    first, second = mail.outbox
    assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]


def test_marked_as_not_to_wait_it_goes_at_once_at_each_step_and_not_again_with_the_day(
    sign_in: SignIn,
) -> None:
    item = submitted(sign_in)
    mail.outbox.clear()
    press(sign_in(CHECKER), item, "can-dang-ngay", reason="Mưa lũ.")
    assert [(message.subject, message.to[0].partition("@")[0]) for message in mail.outbox] == [
        ("Cần đăng ngay: Bài thử", CHECKER)
    ]
    assert "Lý do: Mưa lũ." in mail.outbox[0].body
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert mail.outbox[-1].to[0].partition("@")[0] == LEADER
    assert set(letters_of(at(working_day()))) == {WRITER}


def test_what_the_list_of_the_afternoon_named_is_not_told_again_the_next_morning(sign_in: SignIn) -> None:
    with the_clock_at(at(working_day(), 10)):
        checked(sign_in)
    with the_clock_at(at(working_day(), 13, 30)):
        close_what_is_due.call()
    assert any("Danh sách trình duyệt" in message.subject for message in mail.outbox)
    assert LEADER not in letters_of(at(working_day(2)))
