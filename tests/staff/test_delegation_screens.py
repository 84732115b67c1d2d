"""Ủy quyền của tôi, and the clerk's own record of delegations: who may, what is refused, what is told first."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import Appointment, Assignment, Delegation, User

from .records import NUMBER, day

pytestmark = pytest.mark.django_db

MINE = "/admin/uy-quyen-cua-toi/"
LEADER, DEPUTY, CHECKER, WRITER = "truong-ban", "pho-truong-ban", "giam-doc-trung-tam", "vien-chuc-trung-tam"
GIVERS = {
    LEADER,
    DEPUTY,
    CHECKER,
    "truong-phong-vhtt",
    "truong-phong-tu-phap",
    "lanh-dao-vp-thanh-uy",
    "lanh-dao-vp-hdnd-ubnd",
}


def person(username: str) -> User:
    return User.objects.get(username=username)


def typed(delegate: str, **more: Any) -> dict[str, Any]:
    form = {
        "delegate": person(delegate).pk,
        "starts_on": day(0),
        "ends_on": day(5),
        "decision_number": NUMBER,
    }
    return form | more


def give(client: Client, delegate: str, **more: Any) -> HttpResponse:
    return client.post(MINE, typed(delegate, **more))


def words(answer: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def test_the_screen_is_in_the_menu_of_leaders_and_members_and_of_nobody_else(sign_in: SignIn) -> None:
    for one in User.objects.filter(is_demonstration=True):
        client = sign_in(one.username)
        assert (MINE in client.get("/admin/").content.decode()) is (one.username in GIVERS), one.username
        assert (client.get(MINE).status_code == 200) is (one.username in GIVERS), one.username


def test_who_decides_nothing_is_told_so_and_gives_nothing(sign_in: SignIn) -> None:
    for name in (WRITER, "quan-sat", "quan-tri-ky-thuat", "dau-moi-phuong-minh-xuan"):
        answer = give(sign_in(name), DEPUTY)
        assert "chỉ lãnh đạo, thành viên Ban Biên tập ủy quyền" in editor.said(answer)
    assert not Delegation.objects.exists()


def test_a_leader_gives_in_named_sections_for_some_days(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    answer = give(client, DEPUTY, sections=["kinh-te", "van-hoa-xa-hoi"])
    assert answer.status_code == 302
    given = Delegation.objects.get()
    assert (given.person.username, given.delegate.username) == (LEADER, DEPUTY)
    assert given.sections == ["kinh-te", "van-hoa-xa-hoi"]
    assert (given.starts_on, given.ends_on, given.decision_number) == (day(0), day(5), NUMBER)
    assert "Tin tổng hợp › Kinh tế; Tin tổng hợp › Văn hóa - xã hội" in words(client.get(MINE))


def test_days_are_written_as_an_official_writes_them(sign_in: SignIn) -> None:
    first, last = (f"{day(number):%d/%m/%Y}" for number in (1, 4))
    assert give(sign_in(LEADER), DEPUTY, starts_on=first, ends_on=last).status_code == 302
    assert (Delegation.objects.get().starts_on, Delegation.objects.get().ends_on) == (day(1), day(4))


def test_without_a_section_it_is_given_everywhere(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    give(client, DEPUTY)
    assert Delegation.objects.get().covers("kinh-te")
    assert "tất cả chuyên mục" in words(client.get(MINE))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"starts_on": day(-1)}, "Ủy quyền có hiệu lực sớm nhất từ hôm nay"),
        ({"ends_on": day(-1)}, "Ngày kết thúc phải bằng hoặc sau ngày bắt đầu"),
        ({"decision_number": ""}, "Hãy ghi số văn bản ủy quyền."),
        (
            {"sections": ["thu-tuc-hanh-chinh"]},
            "chuyên mục người ủy quyền giữ một bước",
        ),  # the deputy's own section
        ({"delegate": ""}, "Hãy chọn người được ủy quyền."),
        ({"starts_on": ""}, "Hãy ghi ngày bắt đầu."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    sign_in: SignIn, changed: dict[str, Any], sentence: str
) -> None:
    answer = sign_in(LEADER).post(MINE, typed(DEPUTY) | changed)
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert NUMBER in answer.content.decode() or "decision_number" in changed
    assert not Delegation.objects.exists()


@pytest.mark.parametrize("delegate", [LEADER, "quan-sat", "dau-moi-phuong-minh-xuan", "quan-tri-ky-thuat"])
def test_only_others_of_the_board_and_its_staff_can_be_chosen(sign_in: SignIn, delegate: str) -> None:
    assert give(sign_in(LEADER), delegate).status_code == 422
    assert not Delegation.objects.exists()


def test_a_second_delegate_for_the_same_days_is_refused_with_the_first_one_s_name(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    give(client, DEPUTY)
    answer = give(client, "truong-phong-vhtt", despite="on")
    assert answer.status_code == 422
    assert f"đã ủy quyền cho {person(DEPUTY)}" in words(answer)


def test_the_giver_takes_it_back_at_once_and_it_stays_on_file(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    give(client, DEPUTY)
    given = Delegation.objects.get()
    client.post(f"{MINE}{given.pk}/thu-hoi/")
    assert not Delegation.objects.on(day(0)).exists()
    assert "đã thu hồi lúc" in words(client.get(MINE))
    again = client.post(f"{MINE}{given.pk}/thu-hoi/")
    assert "đã thu hồi trước đó" in editor.said(again)
    assert give(client, "truong-phong-vhtt", despite="on").status_code == 302  # the days are free again


def test_what_was_withdrawn_can_be_withdrawn_though_the_giver_left_since(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    give(client, DEPUTY, starts_on=day(2))
    Appointment.objects.filter(person=person(LEADER)).update(ends_on=day(1))
    client.post(f"{MINE}{Delegation.objects.get().pk}/thu-hoi/")
    assert Delegation.objects.get().withdrawn_at is not None


@pytest.mark.parametrize("name", [DEPUTY, CHECKER, "quan-tri-ky-thuat"])
def test_nobody_takes_back_what_another_gave(sign_in: SignIn, name: str) -> None:
    give(sign_in(LEADER), DEPUTY)
    given = Delegation.objects.get()
    assert sign_in(name).post(f"{MINE}{given.pk}/thu-hoi/").status_code == 404
    assert Delegation.objects.get().withdrawn_at is None


def test_what_would_come_of_it_is_said_once_and_is_the_giver_s_to_decide(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    answer = give(client, CHECKER)  # who checks what the leader approves
    assert answer.status_code == 422
    assert f"Đồng chí {person(CHECKER)} đã giữ một bước khác" in words(answer)
    assert not Delegation.objects.exists()
    assert give(client, CHECKER, despite="on").status_code == 302
    assert Delegation.objects.get().delegate == person(CHECKER)


def test_a_delegate_who_delegates_is_told_of(sign_in: SignIn) -> None:
    give(sign_in(DEPUTY), "lanh-dao-vp-hdnd-ubnd", despite="on")
    assert "cũng đang ủy quyền cho người khác" in words(give(sign_in(LEADER), DEPUTY))


def test_a_giver_whose_steps_were_assigned_to_another_is_told_that_it_gives_nothing(sign_in: SignIn) -> None:
    giver, helper = "lanh-dao-vp-thanh-uy", "chuyen-vien-vhtt"
    client = sign_in(giver)
    Assignment.objects.create(
        section="lich-thuong-truc-thanh-uy",  # the one section where they take a step, and the regulation names nobody
        duty="check",
        person=person("truong-phong-vhtt"),
        starts_on=day(0),
        decision_number=NUMBER,
    )
    assert "chưa giữ bước kiểm duyệt, phê duyệt nào" in words(give(client, helper))
    Assignment.objects.update(ends_on=day(0), starts_on=day(-3))
    assert give(client, helper, starts_on=day(1)).status_code == 302


# The clerk's own screen.

NEW = "/admin/delegation/new/"


def recorded(client: Client, giver: str, delegate: str, **more: Any) -> HttpResponse:
    return client.post(NEW, typed(delegate, person=person(giver).pk, **more))


def test_the_clerk_records_what_another_signed(sign_in: SignIn) -> None:
    answer = recorded(sign_in("quan-tri-ky-thuat"), CHECKER, "truong-phong-vhtt", despite="on")
    assert answer.status_code == 302
    assert Delegation.objects.get().person == person(CHECKER)
    listed = sign_in("quan-tri-ky-thuat").get("/admin/delegation/")
    assert str(person(CHECKER)) in words(listed)
    assert f"/admin/delegation/edit/{Delegation.objects.get().pk}/" in listed.content.decode()


@pytest.mark.parametrize("name", sorted({*GIVERS, WRITER, "quan-sat"} - {LEADER}))
def test_nobody_else_records_for_another(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    assert client.get("/admin/delegation/").status_code == 302
    recorded(client, LEADER, name, despite="on")
    assert not Delegation.objects.exists()


def test_a_clerk_gives_what_is_their_own_and_is_not_given_anything_by_their_own_hand(sign_in: SignIn) -> None:
    clerk = sign_in(LEADER)
    assert recorded(clerk, LEADER, DEPUTY).status_code == 302
    answer = recorded(clerk, DEPUTY, LEADER, despite="on")
    assert "không ai tự ghi quyết định về chính mình" in words(answer)
    assert Delegation.objects.get().person == person(LEADER)


def test_the_clerk_too_is_told_first(sign_in: SignIn) -> None:
    clerk = sign_in("quan-tri-ky-thuat")
    assert "vẫn ghi ủy quyền này" not in words(clerk.get(NEW))
    answer = recorded(clerk, LEADER, CHECKER)
    assert "đã giữ một bước khác" in words(answer)
    assert "vẫn ghi ủy quyền này" in words(answer)
    assert not Delegation.objects.exists()
    assert recorded(clerk, LEADER, CHECKER, despite="on").status_code == 302


def test_a_record_keeps_its_sections_and_may_be_ended(sign_in: SignIn) -> None:
    clerk = sign_in("quan-tri-ky-thuat")
    recorded(clerk, LEADER, DEPUTY, sections=["kinh-te"])
    given = Delegation.objects.get()
    door = f"/admin/delegation/edit/{given.pk}/"
    form = typed(DEPUTY, person=person(LEADER).pk, sections=["kinh-te"], ends_on=day(1))
    answer = clerk.post(door, form | {"sections": ["van-hoa-xa-hoi"]})
    assert "Mục đã ghi không đổi được phần này" in words(answer)
    assert clerk.post(door, form).status_code == 302
    given.refresh_from_db()
    assert (given.sections, given.ends_on) == (["kinh-te"], day(1))


def test_a_section_of_an_assignment_can_be_given_on_for_its_days(sign_in: SignIn) -> None:
    """What the giver holds by assignment is theirs to delegate as what they hold by their role."""
    Assignment.objects.create(
        section="lich-cong-tac",
        duty="check",
        person=person("truong-phong-tu-phap"),
        starts_on=day(0),
        decision_number=NUMBER,
    )
    client = sign_in("truong-phong-tu-phap")
    assert 'value="lich-cong-tac"' in client.get(MINE).content.decode()
    assert give(client, "truong-phong-vhtt", sections=["lich-cong-tac"]).status_code == 302
