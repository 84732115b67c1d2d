"""What many pages share leaves the public view as a page does: by decision; and what rests on it does not break."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from pages.models import Attendance, Spokesperson, SpokespersonPage
from snippets.models import HomeLayout, Identity, Official, Source
from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, address, press, reworded
from tests.approval.desk.test_desk import part
from tests.approval.discussion.said import text_of
from tests.approval.scheduled.hours import typed
from tests.approval.table.expected import EVERYBODY
from tests.approval.test_decision_screen import MOST_QUERIES, asked_by
from tests.conftest import SignIn
from tests.pages.public import published
from workflows.approval.models import Withdrawal, WithdrawalState
from workflows.approval.refusal import refusal
from workflows.approval.verbs.expire import expire
from workflows.archive.models import Edition
from workflows.staff.models import Appointment, User

from .gone import DEPUTY, GROUNDS, NOTICE, OTHER, REASON, again, newest, shown, stands, urgent
from .shared_data import PAPER, PERSON, UNIT, buttons, deeds, official, pressed, source, submitted_by, unit
from .test_taken_down import DESK

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
WHY = {"reason": REASON, "grounds": GROUNDS}
WITHDRAWS = ("request_withdrawal", "withdraw", "withdraw_at", "take_down")


def read(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def quoted(paper: Source) -> Any:
    return published("Tin dẫn", "diem-bao", source=paper, original_author=PAPER)


# A source: it has no address.


def test_a_source_is_asked_for_and_withdrawn_without_a_notice_and_the_piece_that_cites_it_stays(
    sign_in: SignIn,
) -> None:
    paper = source(sign_in)
    piece = quoted(paper)
    assert pressed(sign_in(OTHER), paper, "de-nghi-go-bo", **WHY).status_code == 302
    screen = shown(sign_in(LEADER), paper)
    assert "Đề nghị gỡ bỏ, chờ quyết định" in screen and "Bài đã dẫn nguồn này giữ nguyên" in screen
    assert not {"notice", "public"} & set(buttons(sign_in(LEADER), paper)["go-bo"])
    assert pressed(sign_in(LEADER), paper, "go-bo", **WHY).status_code == 302
    assert stands(paper) == WithdrawalState.WITHDRAWN and not again(paper).live
    assert not Source.objects.quotable_on(timezone.localdate()).filter(pk=paper.pk).exists()
    assert PAPER in read(piece.url)
    assert deeds(paper)[-2:] == ["request_withdrawal", "withdraw"]
    ended = Edition.objects.of("snippets.source", str(paper.pk)).get().end()
    assert ended is not None and ended.verb == "withdraw"
    board.register_is_whole()


def test_nobody_cites_a_withdrawn_source_anew_and_reads_why(sign_in: SignIn) -> None:
    paper = source(sign_in)
    pressed(sign_in(LEADER), paper, "go-bo", **WHY)
    piece = editor.draft("diem-bao", "Tin dẫn mới", board.person(WRITER))
    reworded(piece, WRITER, source=again(paper))
    answer = press(sign_in(WRITER), piece, "trinh-duyet", declared=DECLARED)
    assert f"“{PAPER}” đã gỡ bỏ nên không dùng được" in unescape(answer.content.decode())


def test_whoever_decides_keeps_it_and_whoever_asked_calls_it_back(sign_in: SignIn) -> None:
    paper = source(sign_in)
    pressed(sign_in(OTHER), paper, "de-nghi-go-bo", **WHY)
    assert pressed(sign_in(LEADER), paper, "giu-bai", reason="Đã đối chiếu.").status_code == 302
    assert stands(paper) == WithdrawalState.KEPT and again(paper).live
    pressed(sign_in(OTHER), paper, "de-nghi-go-bo", **WHY)
    assert pressed(sign_in(OTHER), paper, "rut-de-nghi-go-bo").status_code == 302
    assert stands(paper) == WithdrawalState.CALLED_BACK and again(paper).live


def test_reason_and_basis_are_asked_for_and_nothing_typed_is_lost(sign_in: SignIn) -> None:
    paper = source(sign_in)
    answer = pressed(sign_in(LEADER), paper, "go-bo", reason="Tờ báo đình bản.", grounds="")
    assert answer.status_code == 422
    assert "Hãy ghi căn cứ gỡ bỏ" in answer.content.decode()
    assert "Tờ báo đình bản." in answer.content.decode()
    assert again(paper).live


def test_only_whoever_ends_the_chain_of_its_section_decides_and_a_forged_button_changes_nothing(
    sign_in: SignIn,
) -> None:
    editor.superuser()
    paper, now = source(sign_in), timezone.now()
    for person in EVERYBODY:
        user = User.objects.get(username=person.username)
        why = refusal(user, "withdraw", paper, now)
        assert (why is None) == (person.username == LEADER), person.username
        assert why is None or "thuộc trách nhiệm của" in why
    for name in (WRITER, CHECKER, OTHER):
        assert sign_in(name).post(address(paper, "go-bo"), WHY | {"seen": ""}).status_code == 403
    sign_in("quan-tri-goc").post(address(paper, "go-bo"), WHY | {"seen": ""})
    with pytest.raises(PermissionDenied):
        paper.unpublish(user=board.person(LEADER))
    assert again(paper).live and not Withdrawal.objects.of(paper).exists()


# Taken down at once; back by the chain.


def test_taken_down_it_waits_for_the_decider_and_comes_back_by_its_chain_alone(sign_in: SignIn) -> None:
    paper = source(sign_in)
    answer = pressed(sign_in(DEPUTY), paper, "go-ngay", **WHY, **urgent(timezone.now()))
    assert answer.status_code == 302
    assert stands(paper) == WithdrawalState.TAKEN_DOWN and not again(paper).live
    assert f"{PAPER} {REASON} Đã gỡ ngay, chờ xác nhận" in part(sign_in(LEADER), DESK)
    assert "chờ người quyết định" in (
        refusal(board.person(WRITER), "submit", again(paper), timezone.now()) or ""
    )
    assert "notice" not in buttons(sign_in(LEADER), paper)["xac-nhan-go"]
    assert pressed(sign_in(LEADER), paper, "xac-nhan-go", note="Đúng.").status_code == 302
    assert stands(paper) == WithdrawalState.WITHDRAWN
    submitted_by(sign_in, again(paper))
    press(sign_in(CHECKER), paper, "kiem-duyet")
    press(sign_in(LEADER), paper, "phe-duyet")
    assert newest(paper).state == WithdrawalState.RESTORED and again(paper).live


def test_what_was_public_from_the_start_is_not_submitted_either_before_the_takedown_is_confirmed(
    sign_in: SignIn,
) -> None:
    paper = Source.objects.create(name=PAPER, kind="tinh", hosts="bao-thu.example", live=True)
    pressed(sign_in(DEPUTY), paper, "go-ngay", **WHY, **urgent(timezone.now()))
    assert stands(paper) == WithdrawalState.TAKEN_DOWN
    assert "gỡ ngay" in (refusal(board.person(WRITER), "submit", again(paper), timezone.now()) or "")


# An official: the profile has an address.


def speakers(leader: Official) -> list[str]:
    said = [Spokesperson(official=leader), Spokesperson(name="Người Khác")]
    return [one.called for one in SpokespersonPage(spokespeople=said).in_office]


def test_an_official_leaves_every_list_and_the_profile_tells_residents_why(sign_in: SignIn) -> None:
    leader = official(sign_in)
    meeting = published("Họp ví dụ", "lanh-dao-hdnd-ubnd", attendances=[Attendance(official=leader)])
    profile = f"/lanh-dao/{leader.key}/"
    assert profile in read(meeting.url) and PERSON in read("/lanh-dao/")
    answer = pressed(sign_in(LEADER), leader, "go-bo", **WHY)
    assert answer.status_code == 422 and "Hãy ghi thông báo công khai" in answer.content.decode()
    answer = pressed(sign_in(LEADER), leader, "go-bo", **WHY, notice=NOTICE, public="on")
    assert answer.status_code == 302
    gone = Client().get(profile)
    assert gone.status_code == 410
    assert NOTICE in text_of(gone) and PERSON not in text_of(gone) and REASON not in text_of(gone)
    assert PERSON not in read("/lanh-dao/")
    assert PERSON in read(meeting.url) and profile not in read(meeting.url)


def test_a_withdrawn_leader_speaks_for_nobody_and_the_number_is_gone_from_that_page(sign_in: SignIn) -> None:
    leader = official(sign_in)
    assert speakers(leader) == [PERSON, "Người Khác"]
    pressed(sign_in(LEADER), leader, "go-bo", **WHY, notice=NOTICE, public="on")
    assert speakers(leader) == ["Người Khác"]


def test_an_official_whom_nobody_approved_yet_has_no_address(sign_in: SignIn) -> None:
    draft = Official.objects.create(name="Ngô Chưa Duyệt")
    assert Client().get(f"/lanh-dao/{draft.key}/").status_code == 404


# A unit: it goes when nothing rests on it.


def test_a_unit_that_a_public_page_names_stays_and_the_sentence_names_the_page(sign_in: SignIn) -> None:
    made, now = unit(sign_in), timezone.now()
    page = published("Tin của phường", "kinh-te", providing_unit=made)
    for verb in WITHDRAWS:
        why = refusal(board.person(LEADER), verb, made, now) or ""
        assert UNIT in why and "“Tin của phường”" in why and "ghi ngày kết thúc" in why, verb
    assert not {"go-bo", "de-nghi-go-bo", "go-ngay"} & set(buttons(sign_in(LEADER), made))
    assert "Hãy sửa hoặc gỡ bỏ nội dung đó trước" in shown(sign_in(LEADER), made)
    type(page).objects.filter(pk=page.pk).update(live=False)
    assert pressed(sign_in(LEADER), made, "go-bo", **WHY).status_code == 302
    assert not again(made).live


def test_a_unit_with_a_post_of_a_public_leader_or_with_a_contact_stays(sign_in: SignIn) -> None:
    made, leader, now = unit(sign_in), official(sign_in), timezone.now()
    leader.positions.update(organisation=made)
    assert PERSON in (refusal(board.person(LEADER), "withdraw", made, now) or "")
    leader.positions.update(organisation=None)
    contact = Appointment.objects.exclude(unit="").first()
    Appointment.objects.filter(pk=contact.pk).update(unit=made.key)
    assert "làm đầu mối" in (refusal(board.person(LEADER), "withdraw", made, now) or "")


def test_a_unit_that_is_named_before_the_hour_of_its_withdrawal_stays_and_the_job_says_why(
    sign_in: SignIn,
) -> None:
    made, hour = unit(sign_in), timezone.now() + timedelta(days=1)
    answer = pressed(sign_in(LEADER), made, "go-bo-hen-gio", **WHY, withdraw_at=typed(hour))
    assert answer.status_code == 302 and stands(made) == WithdrawalState.SCHEDULED
    published("Tin của phường", "kinh-te", providing_unit=made)
    with pytest.raises(PermissionDenied, match="Tin của phường"):
        expire(newest(made).pk, hour + timedelta(minutes=1))
    assert again(made).live and stands(made) == WithdrawalState.SCHEDULED


def test_the_screen_of_a_unit_that_many_pages_name_asks_fifteen_questions_at_most(sign_in: SignIn) -> None:
    made = unit(sign_in)
    for number in range(5):
        published(f"Tin thứ {number}", "kinh-te", providing_unit=made)
    assert len(asked := asked_by(sign_in(LEADER), made)) <= MOST_QUERIES, "\n".join(asked)


# What always stands.


@pytest.mark.parametrize("kind", [Identity, HomeLayout])
def test_the_footer_and_the_home_page_are_withdrawn_by_nobody(sign_in: SignIn, kind: Any) -> None:
    item, now = kind.objects.get(), timezone.now()
    for verb in WITHDRAWS:
        why = refusal(board.person(LEADER), verb, item, now) or ""
        assert "luôn phải có trên trang" in why and "Hãy sửa rồi trình duyệt" in why
    assert "luôn phải có trên trang nên không gỡ bỏ" in shown(sign_in(LEADER), item)
    sign_in(LEADER).post(address(item, "go-bo"), WHY | {"seen": ""})
    assert again(item).live
