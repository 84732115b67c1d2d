"""Người xem (CT, TTTU) reads everything and decides nothing, on whatever screen and with whatever they send (IV.9.1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pages.models import ProcedurePage
from tests import editor
from tests.conftest import SignIn
from tests.pages.procedures import KEY
from tests.samples import one_in
from workflows.approval.item.buttons import BUTTONS
from workflows.approval.models import State, Submission
from workflows.approval.refusal import refusal
from workflows.archive.models import Entry
from workflows.guide.models import TourSeen
from workflows.staff.models import Appointment, User

from .chain import CHECKER, DECLARED, LEADER, address, checked, newest, press, submitted, written

pytestmark = pytest.mark.django_db
OBSERVER = "quan-sat"
CLERK, DEPUTY = "chuyen-vien-vp-hdnd-ubnd", "pho-truong-ban"
TYPED = {"declared": DECLARED, "reason": "Thử.", "ready": "", "secrecy": "on"}
CHANGE = {"old_0": "Tóm tắt", "new_0": "Tóm lược"}


def taken(sign_in: SignIn) -> Any:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "nhan-bien-tap")
    return item


def changing(sign_in: SignIn) -> Any:
    item = checked(sign_in)
    old = newest(item).revision.as_object().summary
    press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0=old, new_0=f"{old} (đã sửa)")
    assert newest(item).state == State.CHANGING
    return item


def returned(sign_in: SignIn) -> Any:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "tra-lai", reason="Ghi rõ ngày họp.")
    return item


def public(sign_in: SignIn) -> Any:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "phe-duyet")
    return item


STATES: dict[str, Callable[[SignIn], Any]] = {
    "a draft": written,
    "waiting for a check": submitted,
    "being edited": taken,
    "waiting for approval": checked,
    "being changed as the leader wrote": changing,
    "returned": returned,
    "public": public,
}


def main(answer: HttpResponse) -> str:
    found = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)
    assert found
    return found[0]


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def what_it_presses(html: str) -> list[str]:
    """Forms that send something, and doors to editing. The explorer's row for what is ticked is stock's own and
    shown to everybody; what it sends is tried below."""
    html = re.sub(r'href="/admin/bulk/[^"]*"', "", html)
    sends = re.findall(r"<form[^>]*method=[\"']?post[^>]*>", html, re.IGNORECASE)
    return sends + re.findall(r'href="[^"]*/(?:edit|delete|move|copy|add|nhap|new)/[^"]*"', html)


@pytest.mark.parametrize("state", STATES)
def test_an_item_is_read_whole_and_offers_nothing_to_press(sign_in: SignIn, state: str) -> None:
    item = STATES[state](sign_in)
    observer = sign_in(OBSERVER)
    shown = main(observer.get(address(item)))
    assert "Bài thử" in words(shown)
    assert what_it_presses(shown) == []
    for entry in Entry.objects.about("wagtailcore.page", str(item.pk)):
        if reason := entry.words.get("reason"):
            assert reason in words(shown)
    for door in (address(item, "phieu"), reverse("wagtailadmin_pages:view_draft", args=[item.pk])):
        assert observer.get(door).status_code == 200
    assert what_it_presses(main(observer.get(address(item, "phieu")))) == []


@pytest.mark.parametrize("state", one_in(4, list(STATES)))
def test_each_button_forged_is_refused_with_its_sentence(sign_in: SignIn, state: str) -> None:
    item = STATES[state](sign_in)
    observer = sign_in(OBSERVER)
    before = (Entry.objects.count(), [(one.state, one.position) for one in Submission.objects.all()])
    for button in BUTTONS:
        why = refusal(
            User.objects.get(username=OBSERVER),
            button.verb,
            type(item).objects.get(pk=item.pk),
            timezone.now(),
        )
        assert why, button.slug
        hidden = {} if Submission.objects.of(item).exists() else {"submission": 0, "position": 0}
        answer = press(observer, item, button.slug, **hidden, **TYPED, **CHANGE)
        assert answer.status_code == 403, button.slug
        assert why in unescape(answer.content.decode()), button.slug
    assert (Entry.objects.count(), [(one.state, one.position) for one in Submission.objects.all()]) == before
    is_live = type(item).objects.get(pk=item.pk).live
    assert is_live is (state == "public")


def test_the_desk_shows_nothing_to_decide_and_nothing_to_see_to(sign_in: SignIn) -> None:
    checked(sign_in)
    Appointment.objects.filter(person__username=DEPUTY).update(ends_on="2020-01-01", starts_on="2019-12-12")
    observer = sign_in(OBSERVER)
    TourSeen.objects.create(
        person=User.objects.get(username=OBSERVER), role="quan-sat", seen_at=timezone.now()
    )
    shown = main(observer.get("/admin/"))
    assert "Không có bài nào chờ đồng chí xử lý." in words(shown)
    assert what_it_presses(shown) == []
    for said in ("Chức danh chưa có người", "Lịch làm việc chưa nhập", "đang ủy quyền", "Viết bài mới"):
        assert said not in words(shown)


SCREENS = ("enactment_matrix", "workdays", "wagtailadmin_explore_root")


@pytest.mark.parametrize("name", SCREENS)
def test_the_matrix_the_calendar_and_the_tree_are_read_and_change_nothing(sign_in: SignIn, name: str) -> None:
    answer = sign_in(OBSERVER).get(reverse(name), follow=True)
    assert answer.status_code == 200
    assert what_it_presses(main(answer)) == []


def test_a_list_that_waits_is_not_decided_by_who_only_looks(sign_in: SignIn) -> None:
    ProcedurePage.objects.all().delete()
    clerk = sign_in(CLERK)
    for number in range(2):
        editor.create(clerk, KEY, f"Thủ tục số {number}", code=f"1.00000{number}")
    door = reverse("approval_lists", args=[editor.section(KEY).pk])
    clerk.post(door, {"seen": _seen(clerk, door), "submit": "1", "declared": DECLARED})
    chosen = _seen(sign_in(DEPUTY), door)
    assert len(chosen) == 2
    observer = sign_in(OBSERVER)
    shown = observer.get(door)
    assert shown.status_code == 200
    assert what_it_presses(main(shown)) == []
    answer = observer.post(door, {"seen": chosen, "decide": "1", "sure": "1"}, follow=True)
    assert "việc này thuộc trách nhiệm của Phó Trưởng Ban biên tập" in words(main(answer))
    assert not ProcedurePage.objects.live().exists()
    assert set(Submission.objects.filter(section=KEY).values_list("state", flat=True)) == {State.WAITING}


def _seen(client: Client, door: str) -> list[str]:
    return re.findall(r'name="seen"[^>]* value="([^"]+)"', client.get(door).content.decode())


@pytest.mark.parametrize(
    "door",
    [
        "/admin/uy-quyen-cua-toi/",
        "/admin/delegation/new/",
        "/admin/appointment/new/",
        "/admin/assignment/new/",
    ],
)
def test_records_of_who_may_what_are_not_theirs(sign_in: SignIn, door: str) -> None:
    observer = sign_in(OBSERVER)
    assert observer.get(door).status_code == 302
    assert observer.post(door, {"delegate": 1, "person": 1}).status_code == 302


def test_the_calendar_is_not_entered_by_who_only_looks(sign_in: SignIn) -> None:
    year = timezone.localdate().year
    answer = sign_in(OBSERVER).post(f"/admin/lich-lam-viec/{year}/nhap/", {"document": "Thử"})
    assert "do Cơ quan thường trực Ban Biên tập cập nhật" in editor.said(answer)


@pytest.mark.parametrize("deed", ["delete", "move"])
def test_what_is_ticked_in_the_tree_stays(sign_in: SignIn, deed: str) -> None:
    item = written(sign_in)
    there = editor.section("van-hoa-xa-hoi")
    door = reverse("wagtail_bulk_action", args=["wagtailcore", "page", deed])
    sign_in(OBSERVER).post(f"{door}?id={item.pk}", {"chooser": there.pk})
    kept = type(item).objects.get(pk=item.pk)
    assert kept.path == item.path
