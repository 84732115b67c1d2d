"""What each verb of a chain does, and to whom it is refused: pressed on the item's own screen."""

from __future__ import annotations

import pytest
from wagtail.models import WorkflowPage

from tests import editor
from tests.conftest import SignIn
from workflows.approval.models import State
from workflows.archive.models import Entry
from workflows.staff.models import Appointment, User

from .chain import (
    CHECKER,
    LEADER,
    WRITER,
    address,
    checked,
    draft_of,
    newest,
    press,
    reworded,
    submitted,
    written,
)

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]


def rows(item: object) -> list[str]:
    return list(Entry.objects.about("wagtailcore.page", str(item.pk)).values_list("verb", flat=True))


def test_what_the_chain_approved_is_public_and_on_record(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "phe-duyet", note="Đồng ý.")
    item.refresh_from_db()
    assert item.live
    assert rows(item) == ["submit", "check", "approve", "publish"]
    words = Entry.objects.about("wagtailcore.page", str(item.pk)).last().words
    assert words["title"] == "Trưởng Ban biên tập"
    assert words["content_hash"] == newest(item).content_hash


def test_stock_screens_show_whose_turn_it_is_after_every_step(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert (
        item.current_workflow_task.name
        == "Kiểm duyệt: Giám đốc Trung tâm Văn hóa, Truyền thông và Thể thao thành phố"
    )
    press(sign_in(CHECKER), item, "kiem-duyet")
    now = type(item).objects.get(pk=item.pk)
    assert now.current_workflow_task.name == "Phê duyệt: Trưởng Ban biên tập"
    press(sign_in(LEADER), item, "phe-duyet")
    assert type(item).objects.get(pk=item.pk).current_workflow_state is None


def test_everything_missing_is_said_at_once(sign_in: SignIn) -> None:
    item = written(sign_in)
    answer = press(sign_in(WRITER), item, "trinh-duyet", declared=["rights"])
    assert answer.status_code == 422
    assert "bí mật nhà nước" in answer.content.decode()
    assert rows(item) == []


def test_the_author_takes_an_item_back_and_may_edit_it_again(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(WRITER), item, "rut-ve", reason="Bổ sung số liệu.")
    assert newest(item).state == State.TAKEN_BACK
    reworded(item, WRITER, title="Bài đã bổ sung")
    press(sign_in(WRITER), item, "trinh-duyet", declared=["no-secrets", "rights"])
    assert newest(item).position == 0


def test_only_the_author_takes_an_item_back(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert press(sign_in(CHECKER), item, "rut-ve").status_code == 403
    assert newest(item).state == State.WAITING


def test_who_took_an_item_edits_it_and_then_checks_it(sign_in: SignIn) -> None:
    """Editing and checking are one duty; the first author stays the author (practice 2)."""
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "nhan-bien-tap")
    reworded(item, CHECKER, title="Bài đã biên tập")
    press(sign_in(CHECKER), item, "kiem-duyet")
    now = newest(item)
    assert (now.state, now.position, now.author.username) == (State.WAITING, 1, WRITER)
    press(sign_in(LEADER), item, "phe-duyet")
    item.refresh_from_db()
    assert item.title == "Bài đã biên tập"


def test_who_decides_alone_and_edited_decides_no_more(sign_in: SignIn) -> None:
    item = submitted(sign_in, "thu-tuc-hanh-chinh", "chuyen-vien-vp-hdnd-ubnd")
    press(sign_in("pho-truong-ban"), item, "nhan-bien-tap")
    reworded(item, "pho-truong-ban", title="Thủ tục đã sửa")
    press(sign_in("pho-truong-ban"), item, "trinh-duyet", declared=["no-secrets", "rights"])
    answer = press(sign_in("pho-truong-ban"), item, "phe-duyet")
    assert answer.status_code == 403
    assert not type(item).objects.get(pk=item.pk).live


@pytest.mark.parametrize(("slug", "state"), [("tra-lai", State.RETURNED), ("khong-su-dung", State.DECLINED)])
def test_giving_back_wants_a_reason_and_records_it(sign_in: SignIn, slug: str, state: State) -> None:
    item = submitted(sign_in)
    assert press(sign_in(CHECKER), item, slug, reason="").status_code == 422
    press(sign_in(CHECKER), item, slug, reason="Trùng với bài đã đăng.")
    assert newest(item).state == state
    assert Entry.objects.last().words["reason"] == "Trùng với bài đã đăng."


def test_what_was_declined_is_not_submitted_again_unchanged(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "khong-su-dung", reason="Trùng.")
    assert press(sign_in(WRITER), item, "trinh-duyet", declared=["no-secrets", "rights"]).status_code == 403
    reworded(item, WRITER, title="Bài viết lại")
    press(sign_in(WRITER), item, "trinh-duyet", declared=["no-secrets", "rights"])
    assert newest(item).state == State.WAITING


def test_a_postponed_item_stays_where_it_stands(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "de-dot-sau", reason="Chờ số liệu.")
    now = newest(item)
    assert (now.state, now.position) == (State.WAITING, 1)
    assert now.postponed_at
    press(sign_in(LEADER), item, "phe-duyet")
    assert newest(item).state == State.RELEASED


def test_exactly_what_the_leader_wrote_is_released(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0="Bài thử", new_0="Bài sửa")
    assert newest(item).state == State.CHANGING
    reworded(item, WRITER, title="Bài sửa")
    press(sign_in(WRITER), item, "da-sua-xong")
    item.refresh_from_db()
    assert (item.live, item.title) == (True, "Bài sửa")


def test_anything_else_than_the_leader_wrote_passes_every_step_again(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0="Bài thử", new_0="Bài sửa")
    reworded(item, WRITER, title="Bài sửa thêm")
    press(sign_in(WRITER), item, "da-sua-xong")
    item.refresh_from_db()
    assert not item.live
    now = newest(item)
    assert (now.state, now.position) == (State.WAITING, 0)


@pytest.mark.parametrize("old", ["không có trong bài", "thử."])
def test_words_to_change_stand_exactly_once_in_the_text(sign_in: SignIn, old: str) -> None:
    item = checked(sign_in)
    reply = press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0=old if old != "thử." else "t", new_0="x")
    assert reply.status_code == 422
    assert newest(item).state == State.WAITING


def test_national_defence_wants_the_deciders_own_tick_on_secrecy(sign_in: SignIn) -> None:
    item = checked(sign_in, "quoc-phong-an-ninh")
    assert press(sign_in(LEADER), item, "phe-duyet").status_code == 403
    press(sign_in(LEADER), item, "phe-duyet", secrecy="on")
    assert newest(item).state == State.RELEASED


def test_a_second_press_of_the_same_button_answers_the_first(sign_in: SignIn) -> None:
    item = checked(sign_in)
    mine = newest(item)
    form = {"submission": mine.pk, "position": 1, "content_hash": mine.content_hash}
    leader = sign_in(LEADER)
    first, second = (press(leader, item, "phe-duyet", **form) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 302)
    assert rows(item).count("publish") == 1


def test_a_newer_edition_passes_the_chain_while_the_public_reads_the_old_one(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "phe-duyet")
    reworded(item, WRITER, title="Bản mới")
    assert type(item).objects.get(pk=item.pk).title == "Bài thử"
    press(sign_in(WRITER), item, "trinh-duyet", declared=["no-secrets", "rights"])
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    assert type(item).objects.get(pk=item.pk).title == draft_of(item).title == "Bản mới"


def test_who_checked_takes_an_item_back_before_it_is_decided(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(CHECKER), item, "nhan-bien-tap")
    assert newest(item).state == State.TAKEN
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert newest(item).position == 1


def test_who_checked_and_is_no_longer_appointed_takes_nothing_back(sign_in: SignIn) -> None:
    """Authority is that of the moment, not of the day of the check (design 1.3)."""
    item = checked(sign_in)
    Appointment.objects.filter(person__username=CHECKER).update(role="chuyen-vien-vhtt")
    answer = press(sign_in(CHECKER), item, "nhan-bien-tap")
    assert answer.status_code == 403
    assert "việc này thuộc trách nhiệm của" in answer.content.decode()
    assert newest(item).state == State.WAITING


def test_who_took_an_item_and_lost_the_step_edits_no_more_and_the_successor_takes_it_over(
    sign_in: SignIn,
) -> None:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "nhan-bien-tap")
    Appointment.objects.filter(person__username=CHECKER).update(role="chuyen-vien-vhtt")
    successor = User.objects.get(username="chuyen-vien-vhtt")
    Appointment.objects.filter(person=successor).update(role="giam-doc-trung-tam")
    for slug in ("kiem-duyet", "tra-lai", "trinh-duyet"):
        answer = press(sign_in(CHECKER), item, slug, reason="Thiếu ảnh.", declared=["no-secrets", "rights"])
        assert answer.status_code == 403
    assert editor.edit(sign_in(CHECKER), item, "Tên do người cũ sửa").status_code == 302
    assert editor.latest(item).title != "Tên do người cũ sửa"
    assert press(sign_in(successor.username), item, "nhan-bien-tap").status_code == 302
    assert newest(item).taker == successor


def test_a_unit_reads_nothing_of_what_waits_behind_a_public_page(sign_in: SignIn) -> None:
    """Neither its draft nor where it is in its chain (design 6.10)."""
    item = checked(sign_in)
    press(sign_in(LEADER), item, "phe-duyet")
    reworded(item, WRITER, title="Bản mới chưa duyệt")
    unit = sign_in("dau-moi-phuong-minh-xuan")
    for door in (address(item), f"/admin/pages/{item.pk}/view_draft/", f"/admin/pages/{item.pk}/history/"):
        assert "Bản mới chưa duyệt" not in unit.get(door, follow=True).content.decode()
    assert "Bản mới chưa duyệt" in sign_in("quan-sat").get(address(item)).content.decode()


def test_a_section_without_its_workflow_begins_no_chain(sign_in: SignIn) -> None:
    item = written(sign_in)
    WorkflowPage.objects.all().delete()
    answer = press(sign_in(WRITER), item, "trinh-duyet", declared=["no-secrets", "rights"])
    assert answer.status_code == 403
    assert "chưa có quy trình" in answer.content.decode()
