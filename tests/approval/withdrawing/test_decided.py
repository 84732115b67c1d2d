"""Asked for, decided, kept, called back: who may, what is on record, what a resident reads, how an item comes back."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, press, reworded, submitted
from tests.approval.chain import newest as passage
from tests.approval.scheduled.hours import schedule, the_hour_comes, tomorrow_at
from tests.approval.table.expected import EVERYBODY
from tests.approval.told import last_told, told
from tests.conftest import SignIn
from workflows.approval.deed import look
from workflows.approval.models import State, Withdrawal, WithdrawalState
from workflows.approval.refusal import refusal
from workflows.approval.verbs.unpublish import unpublish
from workflows.archive.models import Entry
from workflows.staff.models import Delegation, User

from .gone import (
    DEPUTY,
    GROUNDS,
    NOTICE,
    OTHER,
    PUBLIC,
    REASON,
    again,
    ask,
    newest,
    offered,
    read,
    released,
    row,
    shown,
    stands,
    told_to_residents,
    withdraw,
)

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
OF_A_WITHDRAWAL = {
    "de-nghi-go-bo",
    "go-bo",
    "go-bo-hen-gio",
    "go-ngay",
    "giu-bai",
    "rut-de-nghi-go-bo",
    "huy-gio-go-bo",
    "xac-nhan-go",
    "khong-xac-nhan-go",
}


def new_edition(sign_in: SignIn, item: Any) -> None:
    """What is public stands in its chain again, with other words."""
    reworded(item, WRITER, summary="Tóm tắt của bản mới.")
    assert press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED).status_code == 302


def test_a_colleague_asks_the_leader_reads_why_and_withdraws_and_a_resident_reads_the_notice(
    sign_in: SignIn,
) -> None:
    item = released(sign_in)
    assert read(item).status_code == 200
    assert ask(sign_in(OTHER), item).status_code == 302
    assert (stands(item), read(item).status_code) == (WithdrawalState.REQUESTED, 200)
    screen = shown(sign_in(LEADER), item)
    for words in ("Đề nghị gỡ bỏ, chờ quyết định", REASON, GROUNDS, str(newest(item).by_as)):
        assert words in screen
    assert withdraw(sign_in(LEADER), item).status_code == 302
    assert stands(item) == WithdrawalState.WITHDRAWN
    told = told_to_residents(item)
    assert NOTICE in told and f"ngày {timezone.localdate():%d} tháng {timezone.localdate():%m}" in told
    for inside in (REASON, GROUNDS, str(newest(item).by_as), "Bài thử"):
        assert inside not in told
    assert b"<b>" not in read(item).content
    assert {name: row(item, "withdraw")[name] for name in ("reason", "grounds", "notice")} == {
        "reason": REASON,
        "grounds": GROUNDS,
        "notice": NOTICE,
    }
    assert row(item, "withdraw")["title"] == "Trưởng Ban biên tập"
    board.register_is_whole()


def test_who_decides_needs_no_request_but_reason_basis_notice_and_a_tick(sign_in: SignIn) -> None:
    item, leader = released(sign_in), sign_in(LEADER)
    answer = withdraw(leader, item, reason="", grounds="", notice="Gỡ để sửa số liệu.", public="")
    page = answer.content.decode()
    assert answer.status_code == 422
    for missing in ("Hãy ghi lý do gỡ bỏ.", "Hãy ghi căn cứ gỡ bỏ", "Hãy đánh dấu đã đọc lại"):
        assert missing in page
    assert "Gỡ để sửa số liệu." in page  # nothing typed is lost
    assert read(item).status_code == 200
    assert withdraw(leader, item).status_code == 302
    assert read(item).status_code == 410


def test_only_whoever_ends_the_chain_of_the_section_decides_and_the_others_read_whose_it_is(
    sign_in: SignIn,
) -> None:
    editor.superuser()
    item = released(sign_in)
    now, fresh = timezone.now(), again(item)
    for person in EVERYBODY:
        user = User.objects.get(username=person.username)
        for verb in ("withdraw", "withdraw_at"):
            why = refusal(user, verb, fresh, now)
            assert (why is None) == (person.username == LEADER), (person.username, verb, why)
            assert why is None or "việc này thuộc trách nhiệm của Trưởng Ban biên tập" in why
    assert OF_A_WITHDRAWAL & offered(sign_in(LEADER), item) == {
        "de-nghi-go-bo",
        "go-bo",
        "go-bo-hen-gio",
        "go-ngay",
    }
    assert OF_A_WITHDRAWAL & offered(sign_in(OTHER), item) == {"de-nghi-go-bo"}


def test_whom_the_leader_delegated_to_decides_and_both_names_are_on_record(sign_in: SignIn) -> None:
    item, today = released(sign_in), timezone.localdate()
    Delegation.objects.create(
        person=board.person(LEADER),
        delegate=board.person(DEPUTY),
        starts_on=today,
        ends_on=today,
        decision_number="01/UQ-VD",
    )
    assert withdraw(sign_in(DEPUTY), item).status_code == 302
    said = row(item, "withdraw")
    assert (said["name"], said["for_name"]) == (str(board.person(DEPUTY)), str(board.person(LEADER)))
    assert "thay mặt" in newest(item).decided_as


def test_observers_technicians_and_other_units_do_not_ask_and_the_author_does(sign_in: SignIn) -> None:
    editor.superuser()
    item, now = released(sign_in), timezone.now()
    for name in ("quan-sat", "quan-tri-ky-thuat", "quan-tri-goc", "dau-moi-phuong-minh-xuan"):
        why = refusal(board.person(name), "request_withdrawal", again(item), now)
        assert why and "thuộc trách nhiệm của người viết" in why, name
    assert ask(sign_in(WRITER), item).status_code == 302


def test_one_request_stands_at_a_time_and_only_who_asked_calls_it_back(sign_in: SignIn) -> None:
    item = released(sign_in)
    ask(sign_in(OTHER), item)
    why = refusal(board.person(WRITER), "request_withdrawal", again(item), timezone.now())
    assert why and "đang chờ quyết định" in why
    assert "rut-de-nghi-go-bo" not in offered(sign_in(WRITER), item)
    assert press(sign_in(OTHER), item, "rut-de-nghi-go-bo", seen=newest(item).seen).status_code == 302
    assert stands(item) == WithdrawalState.CALLED_BACK
    assert ask(sign_in(WRITER), item).status_code == 302


def test_what_is_kept_stays_public_and_who_asked_reads_why(sign_in: SignIn) -> None:
    item, leader = released(sign_in), sign_in(LEADER)
    ask(sign_in(OTHER), item)
    assert press(leader, item, "giu-bai", seen=newest(item).seen, reason="").status_code == 422
    answer = press(leader, item, "giu-bai", seen=newest(item).seen, reason="Số liệu đã đối chiếu.")
    assert answer.status_code == 302
    assert (stands(item), read(item).status_code) == (WithdrawalState.KEPT, 200)
    answered = last_told(OTHER)
    assert answered.title == "Kết quả về việc gỡ bỏ: Bài thử"
    assert "Giữ bài" in answered.words and "Số liệu đã đối chiếu." in answered.words


def test_a_screen_that_is_out_of_date_decides_nothing(sign_in: SignIn) -> None:
    item = released(sign_in)
    before = newest_seen(item)
    ask(sign_in(OTHER), item)
    answer = press(sign_in(LEADER), item, "go-bo", seen=before, **PUBLIC)
    assert answer.status_code == 403
    assert "đã thay đổi từ khi đồng chí mở" in answer.content.decode()
    assert read(item).status_code == 200


def newest_seen(item: Any) -> str:
    found = Withdrawal.objects.of(item).first()
    return found.seen if found else ""


def test_the_newer_edition_in_its_chain_is_its_author_s_again_and_nothing_brings_it_back(
    sign_in: SignIn,
) -> None:
    item = released(sign_in)
    new_edition(sign_in, item)
    press(sign_in(CHECKER), item, "kiem-duyet")
    schedule(sign_in(LEADER), item, tomorrow_at())
    assert passage(item).state == State.SCHEDULED
    withdraw(sign_in(LEADER), item)
    assert passage(item).state == State.RETURNED
    assert again(item).current_workflow_state is None
    assert the_hour_comes(item, tomorrow_at()).state == State.RETURNED
    assert read(item).status_code == 410
    assert REASON in sign_in(WRITER).get("/admin/").content.decode()


def test_it_comes_back_by_its_chain_alone_and_the_withdrawal_says_so(sign_in: SignIn) -> None:
    item = released(sign_in)
    withdraw(sign_in(LEADER), item)
    assert "trinh-duyet" in offered(sign_in(WRITER), item)
    reworded(item, WRITER, title="Bài đã sửa số liệu")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert (read(item).status_code, stands(item)) == (410, WithdrawalState.WITHDRAWN)
    press(sign_in(LEADER), item, "phe-duyet")
    assert read(item).status_code == 200
    assert stands(item) == WithdrawalState.RESTORED
    withdraw(sign_in(LEADER), item, notice="Lần hai.")
    assert "Lần hai." in told_to_residents(item)
    assert Withdrawal.objects.of(item).count() == 2


def test_a_withdrawn_page_is_deleted_and_moved_by_nobody(sign_in: SignIn) -> None:
    editor.superuser()
    item = released(sign_in)
    withdraw(sign_in(LEADER), item)
    for name in (WRITER, CHECKER, LEADER, "quan-tri-goc"):
        for door in ("delete", "move"):
            why = refusal(board.person(name), door, again(item), timezone.now())
            assert why and "đã đăng không xóa" in why, (name, door)
        sign_in(name).post(f"/admin/pages/{item.pk}/delete/")
    assert read(item).status_code == 410
    assert again(item).revisions.exists()


def test_what_is_not_public_and_what_the_regulation_places_is_not_withdrawn(sign_in: SignIn) -> None:
    item, leader, now = submitted(sign_in), board.person(LEADER), timezone.now()
    for verb in ("request_withdrawal", "withdraw", "withdraw_at", "take_down"):
        assert "không đang công khai" in (refusal(leader, verb, again(item), now) or "")
        section = editor.section("kinh-te")
        assert "chỉ thay đổi khi Quy chế thay đổi" in (refusal(leader, verb, section, now) or "")


def test_the_slip_of_a_withdrawn_item_still_tells_who_approved_it(sign_in: SignIn) -> None:
    item = released(sign_in)
    withdraw(sign_in(LEADER), item)
    slip = sign_in(LEADER).get(f"/admin/xu-ly/wagtailcore.page/{item.pk}/phieu/").content.decode()
    for deed in ("Kiểm duyệt", "Phê duyệt, quyết định", "Gỡ bỏ", REASON):
        assert deed in slip


def test_the_author_is_told_once_and_who_decided_is_not(sign_in: SignIn) -> None:
    item = released(sign_in)
    before = len(told(WRITER))
    withdraw(sign_in(LEADER), item)
    assert len(told(WRITER)) == before + 1
    assert REASON in last_told(WRITER).words
    assert "Kết quả về việc gỡ bỏ: Bài thử" not in told(LEADER)


def test_the_register_has_each_deed_once(sign_in: SignIn) -> None:
    item = released(sign_in)
    ask(sign_in(OTHER), item)
    withdraw(sign_in(LEADER), item)
    about = Entry.objects.about("wagtailcore.page", str(item.pk))
    assert list(about.values_list("verb", flat=True))[-2:] == ["request_withdrawal", "withdraw"]


def test_the_stock_door_stays_shut_and_names_the_button(sign_in: SignIn) -> None:
    editor.superuser()
    item = released(sign_in)
    for name in (WRITER, LEADER, "quan-tri-goc"):
        answer = sign_in(name).post(f"/admin/pages/{item.pk}/unpublish/", follow=True)
        assert "bấm “Gỡ bỏ” hoặc “Đề nghị gỡ bỏ”" in answer.content.decode(), name
        with pytest.raises(PermissionDenied):
            again(item).unpublish(user=board.person(name))
    assert read(item).status_code == 200


def test_the_way_out_asks_what_is_on_record(sign_in: SignIn) -> None:
    item, other = released(sign_in), released(sign_in)
    ask(sign_in(OTHER), item)
    case = look(board.person(LEADER), again(item), timezone.now())
    with pytest.raises(PermissionDenied, match="theo quyết định đã ghi"):
        unpublish(case, newest(item), "withdraw", basis="")
    withdraw(sign_in(LEADER), other)
    with pytest.raises(PermissionDenied, match="theo quyết định đã ghi"):
        unpublish(case, newest(other), "withdraw", basis="")
    assert read(item).status_code == 200
