"""Nguồn đã cải chính: what was quoted is to be corrected too; it waits where it is seen until that is done, or until
who decides says why it need not be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, address, press, written
from tests.approval.discussion.said import screen, text_of, told
from tests.approval.discussion.test_forged import EVERYBODY
from tests.approval.notices.mornings import at, the_clock_at, working_day
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.models import Event, Notice, SourceCorrection
from workflows.approval.notices.digest import of_the_day
from workflows.approval.refusal import refusal
from workflows.archive.models import Entry
from workflows.staff.models import Delegation, User

from .noted import WORDS, edited, fresh, take_through
from .sourced import PIECE, SAID, SECTION, note, published_piece

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
READER = "quan-sat"
HEADING = "Nguồn đã cải chính, chưa đính chính"


def person(username: str) -> User:
    return User.objects.get(username=username)


def desk(client: Client) -> str:
    return text_of(client.get("/admin/"))


def rows(item: Any) -> list[str]:
    return list(
        Entry.objects.about("wagtailcore.page", str(item.pk))
        .order_by("number")
        .values_list("verb", flat=True)
    )


def test_it_waits_on_the_desks_of_the_section_and_on_no_other(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    assert note(sign_in(WRITER), item).status_code == 302
    for username in (WRITER, CHECKER, LEADER):
        assert HEADING in desk(sign_in(username)), username
        assert PIECE in desk(sign_in(username)), username
    for username in (READER, "dau-moi-phuong-minh-xuan", "truong-phong-tu-phap"):
        assert HEADING not in desk(sign_in(username)), username


def test_those_on_whose_desks_it_waits_are_told_once_and_nobody_else(sign_in: SignIn) -> None:
    """Who recorded it is not."""
    item = published_piece(sign_in)
    Notice.objects.all().delete()
    for _ in range(2):
        note(sign_in(WRITER), item)
    named = dict(Notice.objects.values_list("person__username", "title"))
    assert {*named} == {name for name in people() if HEADING in desk(sign_in(name))} - {WRITER}
    assert {CHECKER, LEADER} <= {*named}
    assert {*named.values()} == {f"Nguồn đã cải chính, cần đính chính: {PIECE}"}
    assert Notice.objects.count() == len(named)
    told_head = Notice.objects.get(person__username=LEADER)
    assert (told_head.words, told_head.address) == (SAID, address(item))
    assert "237/2026" in told_head.clause


def test_who_acts_for_the_decider_that_day_is_told_as_well(sign_in: SignIn) -> None:
    item, today = published_piece(sign_in), timezone.localdate()
    Delegation.objects.create(
        person=person(LEADER),
        delegate=person("truong-phong-tu-phap"),
        starts_on=today,
        ends_on=today,
        decision_number="09/UQ",
    )
    note(sign_in(WRITER), item)
    assert Notice.objects.filter(person__username="truong-phong-tu-phap", event=Event.SOURCE).exists()


def test_the_letter_of_the_day_tells_it_while_it_waits_and_not_after(sign_in: SignIn) -> None:
    first = published_piece(sign_in)
    note(sign_in(WRITER), first)
    Notice.objects.exclude(event=Event.SOURCE).delete()
    day = at(working_day())
    with the_clock_at(day):
        assert PIECE in str(of_the_day(person(CHECKER), day.date(), day))
    sent = {"source_correction": SourceCorrection.objects.get().pk, "reason": "Không có trong bài đã dẫn."}
    press(sign_in(LEADER), first, "khong-can-dinh-chinh", **sent)
    with the_clock_at(day):
        assert of_the_day(person(CHECKER), day.date(), day) is None


def test_who_records_it_when_where_and_in_which_words_is_read_on_the_item_and_in_the_register(
    sign_in: SignIn,
) -> None:
    item = published_piece(sign_in)
    note(sign_in(WRITER), item)
    text = screen(sign_in(LEADER), item)
    assert SAID in text
    assert "chưa đính chính" in text
    kept = SourceCorrection.objects.get()
    assert (kept.by.username, kept.kind, kept.key, kept.section) == (
        WRITER,
        "wagtailcore.page",
        item.pk,
        SECTION,
    )
    row = Entry.objects.about("wagtailcore.page", str(item.pk)).order_by("number").last()
    assert row.verb == "note_source_correction"
    assert row.words["reason"] == SAID
    assert "bao-thu.example" in row.words["note"]
    assert "237/2026" in row.words["basis"]


def test_it_goes_when_a_correction_is_published_and_not_before(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    note(sign_in(WRITER), item)
    edited(sign_in(WRITER), item, (WORDS, ""))
    assert HEADING in desk(sign_in(WRITER))
    take_through(sign_in, item)
    assert HEADING not in desk(sign_in(WRITER))
    assert SourceCorrection.objects.get().corrected_at is not None
    assert rows(item)[-2:] == ["publish", "correct"]


def test_an_edition_without_a_note_answers_nothing(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    note(sign_in(WRITER), item)
    edited(sign_in(WRITER), item, summary="Báo Thử kể chuyện khác. Một câu nữa, ở đâu, khi nào.")
    take_through(sign_in, item)
    assert HEADING in desk(sign_in(WRITER))


def test_what_is_recorded_while_another_correction_stands_in_its_chain_still_waits(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    edited(sign_in(WRITER), item, (WORDS, ""))
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    note(sign_in(WRITER), item)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    assert rows(item)[-1] == "correct"
    assert SourceCorrection.objects.waiting().count() == 1


def test_the_decider_says_why_none_is_due_and_it_goes(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    note(sign_in(WRITER), item)
    waits = SourceCorrection.objects.get()
    sent = {"source_correction": waits.pk, "reason": "Phần đó không có trong bài đã dẫn."}
    client = sign_in(LEADER)
    assert press(client, item, "khong-can-dinh-chinh", **sent).status_code == 302
    waits.refresh_from_db()
    assert (waits.answered_by.username, waits.answer) == (LEADER, sent["reason"])
    assert HEADING not in desk(sign_in(WRITER))
    assert sent["reason"] in screen(sign_in(WRITER), item)
    assert rows(item)[-1] == "answer_source_correction"
    assert press(client, item, "khong-can-dinh-chinh", **sent).status_code in {302, 403}
    assert rows(item).count("answer_source_correction") == 1


def test_without_a_reason_it_is_not_answered(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    note(sign_in(WRITER), item)
    sent = {"source_correction": SourceCorrection.objects.get().pk, "reason": "  "}
    assert press(sign_in(LEADER), item, "khong-can-dinh-chinh", **sent).status_code == 422
    assert SourceCorrection.objects.waiting().exists()


def test_nobody_else_records_or_answers(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    now = timezone.now()
    records = {n for n in people() if refusal(person(n), "note_source_correction", fresh(item), now) is None}
    note(sign_in(WRITER), item)
    answers = {
        n for n in people() if refusal(person(n), "answer_source_correction", fresh(item), now) is None
    }
    assert answers == {LEADER}
    assert WRITER in records
    assert not records & {READER, "quan-tri-ky-thuat", "truong-phong-tu-phap"}
    before = (SourceCorrection.objects.count(), Entry.objects.exclude(verb="sign_in").count())
    for username in people() - records:
        answer = note(sign_in(username), item, address="https://bao-thu.example/khac")
        assert answer.status_code in {302, 403}, username
        assert "Đã ghi" not in told(answer), username
    waits = SourceCorrection.objects.get()
    for username in people() - answers:
        sent = {"source_correction": waits.pk, "reason": "Không cần."}
        answer = press(sign_in(username), item, "khong-can-dinh-chinh", **sent)
        assert answer.status_code in {302, 403}, username
    assert (SourceCorrection.objects.count(), Entry.objects.exclude(verb="sign_in").count()) == before


def people() -> set[str]:
    return {name for name in EVERYBODY if User.objects.filter(username=name).exists()}


def test_pressed_twice_it_is_recorded_once_and_another_s_words_for_it_are_refused(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    for _ in range(2):
        assert note(sign_in(WRITER), item).status_code == 302
    assert SourceCorrection.objects.count() == rows(item).count("note_source_correction") == 1
    answer = note(sign_in(WRITER), item, words="Lời khác.")
    assert answer.status_code == 403
    assert "đã được ghi và đang chờ xử lý" in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    one_in(
        2,
        [
            ({"address": "https://noi-khac.example/bai"}, "không thuộc tên miền của Báo Thử"),
            ({"address": "không phải địa chỉ"}, "item__error"),
            ({"corrected_on": "tomorrow"}, "không thể sau hôm nay"),
            ({"corrected_on": "2026-01-04"}, "nguồn không thể cải chính trước đó"),
            ({"words": " "}, "item__error"),
        ],
    ),
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost(
    sign_in: SignIn, typed: dict[str, str], sentence: str
) -> None:
    item = published_piece(sign_in)
    if typed.get("corrected_on") == "tomorrow":
        typed = {"corrected_on": str(timezone.localdate() + timedelta(days=1))}
    answer = note(sign_in(WRITER), item, **{"words": "Câu gõ dở dang."} | typed)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "words" in typed or "Câu gõ dở dang." in answer.content.decode()
    assert not SourceCorrection.objects.exists()


def test_other_kinds_of_items_and_drafts_offer_no_such_button(sign_in: SignIn) -> None:
    drafted = written(sign_in, SECTION)
    assert "nguon-da-cai-chinh" not in sign_in(WRITER).get(address(drafted)).content.decode()
    answer = note(sign_in(WRITER), drafted)
    assert answer.status_code == 403
    assert "chưa đăng thì sửa trực tiếp" in answer.content.decode()


def test_of_what_was_withdrawn_nothing_waits(sign_in: SignIn) -> None:
    item = published_piece(sign_in)
    note(sign_in(WRITER), item)
    fresh(item).unpublish()
    assert HEADING not in desk(sign_in(WRITER))


def test_the_desk_asks_as_much_for_fifty_as_for_one(sign_in: SignIn) -> None:
    item, client = published_piece(sign_in), sign_in(LEADER)
    note(sign_in(WRITER), item)

    def asked() -> int:
        client.get("/admin/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/admin/")
        return len(queries)

    few = asked()
    one = SourceCorrection.objects.get()
    for number in range(50):
        one.pk, one.address = None, f"https://bao-thu.example/cai-chinh-{number}"
        one.save(force_insert=True)
    assert asked() == few
    assert "Đang hiện 10 bài" in desk(client)
