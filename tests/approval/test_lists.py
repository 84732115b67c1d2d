"""A list that one decision published is decided in one act, each procedure on the bytes that were seen of it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from html import unescape
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pages.many_drafts import make_drafts
from pages.models import ProcedurePage
from tests import editor
from tests.conftest import SignIn
from tests.pages.procedures import KEY, drafts
from workflows.approval.content import content_hash
from workflows.approval.lists import acts, view
from workflows.approval.lists.carrying_out import carry_on
from workflows.approval.models import Decision, ListAct, ListVerb, Notice, Submission
from workflows.archive.models import Entry, Value
from workflows.staff.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
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
    return seen_in(client.get(address()))


def seen_in(answer: HttpResponse, ticked: str = "") -> list[str]:
    return re.findall(rf'name="seen"[^>]* value="([^"]+)"{ticked}', answer.content.decode())


def submit(client: Client, **more: object) -> HttpResponse:
    words = {"seen": seen(client), "submit": "1", "declared": DECLARED} | more
    return client.post(address(), words, follow=True)


def decide(client: Client, chosen: list[str], **more: str) -> HttpResponse:
    return client.post(address(), {"seen": chosen, "decide": "1"} | more, follow=True)


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


def test_before_a_long_list_is_public_one_reads_how_long_it_is_and_may_go_back(
    clerk: Client, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "ASKED_FROM", 1)
    submit(clerk)
    deputy = sign_in(DEPUTY)
    *chosen, left_out = seen(deputy)
    question = decide(deputy, chosen)
    assert "Đồng chí sắp quyết định đăng 2 thủ tục 12/QĐ-VD" in words(question)
    assert re.search(r"Không đăng các thủ tục đã bỏ chọn, trong đó có: 1.000002 · ", words(question))
    assert seen_in(question) == chosen
    assert live() == []
    back = deputy.post(address(), {"seen": chosen, "back": "1", "sure": "1"})
    assert [(one in chosen) for one in seen_in(back, " checked")] == [True, True]
    assert "Đã quyết định 2 thủ tục." in words(decide(deputy, chosen, sure="1"))
    assert live() == ["1.000000", "1.000001"]
    assert seen_in(deputy.get(address()), " checked") == []
    assert "Đã quyết định 1 thủ tục." in words(decide(deputy, [left_out]))


def test_what_is_not_ready_is_told_and_the_others_are_submitted(clerk: Client) -> None:
    page = ProcedurePage.objects.get(code="1.000001")
    page.decision_number, page.decision_on = "", None
    page.save_revision()
    answer = submit(clerk)
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
    assert "Thủ tục đã sửa: Thủ tục đã thay đổi hoặc đang được xử lý." in answer
    assert live() == ["1.000000", "1.000002"]


def test_only_whose_step_it_is_sees_and_decides_the_list(clerk: Client, sign_in: SignIn) -> None:
    submit(clerk)
    chosen = seen(sign_in(DEPUTY))
    whose = "việc này thuộc trách nhiệm của Phó Trưởng Ban biên tập"
    contact = sign_in("dau-moi-phuong-minh-xuan")  # who may not see it learns nothing of it
    for person, said in ((clerk, whose), (sign_in(HEAD), whose), (contact, "Màn hình này đã cũ.")):
        assert seen(person) == []
        assert said in words(decide(person, chosen))
    assert not ListAct.objects.filter(verb=ListVerb.DECIDE).exists()  # nobody hides a list from whose it is
    assert live() == []


def test_who_may_not_see_a_draft_learns_nothing_of_it(clerk: Client, sign_in: SignIn) -> None:
    """Posted along with a draft of one's own, those of others and what is nowhere are refused alike."""
    contact = sign_in("dau-moi-phuong-minh-xuan")
    others = [one.partition(":")[0] + ":1" for one in seen(clerk)]
    editor.create(contact, KEY, "Thủ tục của phường", code="1.000009")
    answer = contact.post(
        address(),
        {"seen": [*seen(contact), *others, "999999:1"], "submit": "1", "declared": DECLARED},
        follow=True,
    )
    told = words(answer)
    assert "Đã trình 1 thủ tục. Chưa trình được 4 thủ tục." in told
    assert "Thủ tục số" not in told
    assert set(re.findall(r"Thủ tục có số \d+: ([^.]*\.)", told)) == {"Thủ tục này không chờ đồng chí xử lý."}


def test_all_that_was_refused_is_a_press_away(clerk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts, "REASONS", 1)
    answer = submit(clerk, declared=[])
    assert words(answer).count("Chưa xác nhận") == len(DECLARED)
    [link] = re.findall(r'href="(\?lan=\d+)[^"]*">Xem đủ 3 thủ tục', answer.content.decode())
    whole = words(clerk.get(address() + link))
    assert whole.count("Chưa xác nhận") == 3 * len(DECLARED)
    assert "Màn hình chỉ nêu" not in whole


def test_what_was_left_out_is_not_ticked_again(clerk: Client, sign_in: SignIn) -> None:
    submit(clerk)
    deputy = sign_in(DEPUTY)
    *chosen, left = seen(deputy)
    decide(deputy, chosen)
    [box] = re.findall(r'<input type="checkbox" name="seen"[^>]*>', deputy.get(address()).content.decode())
    assert left in box
    assert "checked" not in box


def test_the_same_press_twice_is_one_act(clerk: Client, sign_in: SignIn) -> None:
    submit(clerk)
    chosen = seen(sign_in(DEPUTY))
    for _ in range(2):
        decide(sign_in(DEPUTY), chosen)
    assert ListAct.objects.filter(verb=ListVerb.DECIDE).count() == 1
    results = Notice.objects.filter(title="Kết quả quyết định danh sách thủ tục")
    assert results.count() == 2  # of two people


def test_who_lost_the_office_since_the_press_decides_nothing(clerk: Client, sign_in: SignIn) -> None:
    """Nor does a press that stood still for days."""
    submit(clerk)
    deputy = sign_in(DEPUTY)
    chosen, person = seen(deputy), User.objects.get(username=DEPUTY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workflows.approval.lists.acts.carry_out", SimpleNamespace(enqueue=lambda act: None))
        patch.setattr("workflows.approval.lists.view.carry_on", lambda act, seconds: None)
        decide(deputy, chosen)
    act = ListAct.objects.get(verb=ListVerb.DECIDE)
    act.rows.filter(pk__gt=act.rows.earliest("pk").pk).delete()
    act.at -= timedelta(days=2)
    assert carry_on(act, 60.0)
    assert "bấm từ hôm trước" in act.rows.get().why
    ListAct.objects.filter(pk=act.pk).update(finished_at=None)
    act.rows.update(done_at=None, why="")
    act.at += timedelta(days=2)
    person.appointments.update(starts_on=date(2020, 1, 1), ends_on=timezone.localdate() - timedelta(days=1))
    act.at -= timedelta(hours=23)
    assert carry_on(act, 60.0)
    assert act.rows.get().why
    assert live() == []


def test_a_list_is_told_of_once_and_not_item_by_item(clerk: Client, sign_in: SignIn) -> None:
    submit(clerk)
    waits = Notice.objects.get(title="Có danh sách thủ tục chờ quyết định")
    decide(sign_in(DEPUTY), seen(sign_in(DEPUTY)))
    titles = Counter((one.title, one.person_id) for one in Notice.objects.all())
    assert set(titles.values()) == {1}
    assert waits.address == address()
    results = Notice.objects.filter(title="Kết quả quyết định danh sách thủ tục").select_related("person")
    assert {one.person.username for one in results} == {CLERK, DEPUTY}
    assert "Đã quyết định: 3." in results[0].words


def test_the_screen_asks_no_more_with_more_items(
    clerk: Client, sign_in: SignIn, django_assert_max_num_queries: Any
) -> None:
    make_drafts(editor.section(KEY), drafts(10), User.objects.get(username=CLERK), timezone.now())
    deputy = sign_in(DEPUTY)
    for act in (lambda: None, lambda: submit(clerk)):
        act()
        for person in (clerk, deputy):
            with django_assert_max_num_queries(45):
                person.get(address())


def test_a_screen_of_nobodys_is_refused(clerk: Client) -> None:
    for wrong in (["x"], ["1:2"], ["1:2:3:4:5"]):
        assert "Màn hình này đã cũ." in words(decide(clerk, wrong))
    assert "Đồng chí hãy chọn ít nhất một thủ tục." in words(decide(clerk, []))
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
