"""A list that one decision published is decided in one act, each procedure on the bytes that were seen of it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from pages.models import ProcedurePage
from tests import editor
from tests.conftest import SignIn
from tests.pages.procedures import KEY
from workflows.approval.content import content_hash
from workflows.approval.models import Decision, Submission
from workflows.archive.models import Entry, Value

pytestmark = pytest.mark.django_db
CLERK, DEPUTY, HEAD = "chuyen-vien-vp-hdnd-ubnd", "pho-truong-ban", "truong-ban"
DECLARED = ["no-secrets", "rights"]


@pytest.fixture
def clerk(sign_in: SignIn) -> Client:
    """Who has three drafts that one decision published."""
    ProcedurePage.objects.all().delete()
    client = sign_in(CLERK)
    for number in range(3):
        editor.create(client, KEY, f"Thủ tục số {number}", code=f"1.00000{number}")
    return client


def address() -> str:
    return reverse("approval_lists", args=[editor.section(KEY).pk])


def words(answer: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def seen(client: Client) -> list[str]:
    return re.findall(r'name="seen" value="([^"]+)"', client.get(address()).content.decode())


def submit(client: Client, **more: object) -> HttpResponse:
    return client.post(address(), {"seen": seen(client), "submit": "1", "declared": DECLARED} | more)


def decide(client: Client, chosen: list[str]) -> HttpResponse:
    return client.post(address(), {"seen": chosen, "decide": "1"})


def live() -> list[str]:
    return sorted(ProcedurePage.objects.live().values_list("code", flat=True))


def test_a_list_is_submitted_and_decided_each_with_its_own_hash(clerk: Client, sign_in: SignIn) -> None:
    assert "Bản nháp : 12/QĐ-VD" in words(clerk.get(address())).replace("nháp:", "nháp :")
    assert "Đã trình 3 thủ tục." in words(submit(clerk))
    deputy = sign_in(DEPUTY)
    chosen = seen(deputy)
    assert len(chosen) == 3
    assert "Đã quyết định 3 thủ tục." in words(decide(deputy, chosen))
    assert live() == ["1.000000", "1.000001", "1.000002"]
    decisions = Decision.objects.filter(by__username=DEPUTY, submission__section=KEY).order_by("-pk")[:3]
    assert {d.content_hash for d in decisions} == {content_hash(p) for p in ProcedurePage.objects.all()}
    assert len({d.decided_at for d in decisions}) == 1  # one act
    rows = Entry.objects.filter(verb="approve").order_by("-number")[:3]
    notes = Value.objects.filter(number__in=[row.number for row in rows], name="note")
    [note] = {value.value for value in notes}
    assert re.fullmatch(r"Quyết định cùng danh sách 3 thủ tục; mã danh sách [0-9a-f]{64}\.", note)


def test_what_is_not_ready_is_told_and_the_others_are_submitted(clerk: Client) -> None:
    page = ProcedurePage.objects.get(code="1.000001")
    page.decision_number, page.decision_on = "", None
    page.save_revision()
    answer = submit(clerk)
    assert answer.status_code == 403
    assert "Thủ tục số 1: Chưa ghi đủ quyết định công bố" in words(answer)
    assert "Đã trình 2 thủ tục." in words(answer)
    assert Submission.objects.open().filter(section=KEY).count() == 2


def test_nothing_is_submitted_without_the_declarations(clerk: Client) -> None:
    assert "Chưa xác nhận" in words(submit(clerk, declared=[]))
    assert not Submission.objects.open().filter(section=KEY).exists()


def test_what_changed_since_it_was_seen_is_not_decided_and_the_others_are(
    clerk: Client, sign_in: SignIn
) -> None:
    submit(clerk)
    deputy = sign_in(DEPUTY)
    chosen = seen(deputy)
    page = ProcedurePage.objects.get(code="1.000001")
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/"
    clerk.post(f"{door}rut-ve/", {"submission": Submission.objects.open().of(page).get().pk})
    editor.edit(clerk, page, "Thủ tục đã sửa", code="1.000001")
    submit(clerk)
    answer = words(decide(deputy, chosen))
    assert "Đã quyết định 2 thủ tục." in answer
    assert "Thủ tục đã sửa: Bài đã thay đổi từ khi đồng chí mở." in answer
    assert live() == ["1.000000", "1.000002"]


def test_only_whose_step_it_is_sees_and_decides_the_list(clerk: Client, sign_in: SignIn) -> None:
    submit(clerk)
    chosen = seen(sign_in(DEPUTY))
    for person in (clerk, sign_in(HEAD), sign_in("dau-moi-phuong-minh-xuan")):
        assert seen(person) == []
        assert decide(person, chosen).status_code == 403
    assert live() == []


def test_a_screen_of_nobodys_is_refused(clerk: Client) -> None:
    for wrong in (["x"], ["1:2"], ["1:2:3:4:5"]):
        assert decide(clerk, wrong).status_code in {302, 403}
    assert "Hãy chọn ít nhất một thủ tục." in words(decide(clerk, []))
    news = reverse("approval_lists", args=[editor.section("kinh-te").pk])
    assert clerk.get(news).status_code == 404


def test_the_drafts_of_others_hide_none_of_a_contact_s_own(
    clerk: Client, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many there are: a screen shows the first of what this person may submit."""
    monkeypatch.setattr("workflows.approval.lists.waiting.MOST", 2)
    contact = sign_in("dau-moi-phuong-minh-xuan")
    editor.create(contact, KEY, "Thủ tục của phường", code="1.000009")
    own = ProcedurePage.objects.get(code="1.000009")
    assert [one.partition(":")[0] for one in seen(contact)] == [str(own.pk)]
    assert len(seen(clerk)) == 2
