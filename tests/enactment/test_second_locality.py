"""Another regulation, another city: the same code makes an invented commune, and nothing of the first is left."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import checks
from django.test import Client
from wagtail.models import Collection, Locale, Page, Task, Workflow

from pages.models import NewsPage, RegulationPage, SectionPage
from snippets.models import Identity
from tests import databases
from tests.databases import call
from tests.editor import add_address, create, draft, edit, edit_address
from tests.localities.ban_mau import REGULATION
from workflows.staff.models import Acknowledgement, Appointment, User

from .structure import section

SOURCE = databases.HOUSE


@pytest.fixture(autouse=True)
def _in_earnest(settings: Any) -> None:
    settings.DEMONSTRATION = False


def appoint(username: str, role: str) -> User:
    """A person in that role, who has read the regulation."""
    person = User.objects.create_user(username)
    decided_on = date(2024, 2, 1)
    Appointment.objects.create(person=person, role=role, starts_on=decided_on, decision_number="ví dụ")
    Acknowledgement.objects.create(
        person=person, regulation=REGULATION.version.number, acknowledged_at="2024-02-01T08:00+07:00"
    )
    return person


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_its_groups_are_its_own_roles(commune: None) -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {
        "Chủ tịch xã (ví dụ)",
        "Công chức văn hóa xã (ví dụ)",
        "Cán bộ văn phòng xã (ví dụ)",
        "Đầu mối thôn (ví dụ)",
        "Kỹ thuật viên (ví dụ)",
    }


def test_whoever_its_regulation_says_keeps_the_roster(commune: None) -> None:
    keeps = Group.objects.filter(permissions__codename="add_appointment").values_list("name", flat=True)
    assert set(keeps) == {"Chủ tịch xã (ví dụ)", "Kỹ thuật viên (ví dụ)"}


def test_the_deploy_check_misses_the_head_its_regulation_names(commune: None) -> None:
    assert [w.msg for w in _warnings("portal.W002")] == ["Chưa có Chủ tịch xã (ví dụ) đang giữ chức danh."]
    appoint("chu", "chu-tich")
    assert _warnings("portal.W002") == []


def _warnings(number: str) -> list[checks.CheckMessage]:
    return [m for m in checks.run_checks(include_deployment_checks=True) if m.id == number]


def test_its_tree_stands_in_both_languages(commune: None) -> None:
    keys = SectionPage.objects.filter(locale__language_code="vi").order_by("path")
    assert [page.section_key for page in keys] == ["tin-xa", "hoat-dong", "thong-bao", "ban-quy-uoc"]
    assert section("hoat-dong", "en").title == "The commune at work"
    english = Locale.objects.get(language_code="en")
    assert all(page.get_translation(english).section_key == page.section_key for page in keys)
    assert RegulationPage.objects.count() == 2


def test_its_workflows_are_its_own_chains(commune: None) -> None:
    found = {w.name: [(t.specific.verb, t.specific.role) for t in w.tasks] for w in Workflow.objects.all()}
    assert found == {
        "Tin của xã › Hoạt động của xã": [("check", "van-hoa"), ("approve", "chu-tich")],
        "Thông báo": [("decide", "chu-tich")],
        "Quy ước của xã": [("approve", "chu-tich")],
    }


def test_a_second_run_has_nothing_to_do(commune: None) -> None:
    assert call("enact") == "Cơ sở dữ liệu đã đúng Quy chế.\n"


def test_who_approves_answers_with_its_three_rows(commune: None) -> None:
    appoint("chu", "chu-tich")
    answers = {answer["key"]: answer for answer in json.loads(call("who_approves", "--json"))}
    assert list(answers) == ["hoat-dong", "thong-bao", "ban-quy-uoc"]
    assert [step["role"] for step in answers["hoat-dong"]["steps"]] == ["van-hoa", "chu-tich"]
    assert answers["thong-bao"]["steps"][0]["people"] == ["chu"]
    assert answers["ban-quy-uoc"]["steps"][0]["gap"] is True
    assert call("who_approves", "thong-bao").startswith("Xã Bản Mẫu (ví dụ), QĐ 01/QƯ-VD (ví dụ)")


PUBLIC = {
    "/": ["Trang thông tin xã Bản Mẫu (ví dụ)", "Tin của xã"],
    "/en/": ["Ban Mau Commune (example)", "News of the commune"],
    "/tin-xa/hoat-dong/": ["Hoạt động của xã", "Chủ tịch xã (ví dụ)"],
    "/thong-bao/": ["Thông báo"],
    "/ban-quy-uoc/": ["Quy ước của xã"],
    "/ban-quy-uoc/quy-che/": ["Công chức văn hóa kiểm duyệt tin, bài của xã."],
}


def test_the_public_reads_its_names_and_nothing_of_the_first_city(commune: None, client: Client) -> None:
    answers = {address: client.get(address) for address in PUBLIC}
    assert {answer.status_code for answer in answers.values()} == {200}
    pages = {address: answer.content.decode() for address, answer in answers.items()}
    missing = {address: [w for w in words if w not in pages[address]] for address, words in PUBLIC.items()}
    assert missing == {address: [] for address in PUBLIC}
    assert [address for address, html in pages.items() if "Tuyên Quang" in html] == []


def test_nothing_in_its_database_is_named_after_the_first_city(commune: None) -> None:
    names = [
        *Group.objects.values_list("name", flat=True),
        *Page.objects.values_list("title", flat=True),
        *Collection.objects.values_list("name", flat=True),
        *Workflow.objects.values_list("name", flat=True),
        *Task.objects.values_list("name", flat=True),
        *(str(value) for value in Identity.objects.values().get().values()),
    ]
    first_city = {"Trưởng Ban biên tập", "Tin tổng hợp", "Giới thiệu", "Kinh tế"}
    assert [name for name in names if "Tuyên Quang" in name or name in first_city] == []


def test_its_clerk_writes_a_draft(commune: None) -> None:
    clerk = signed_in(appoint("can-bo", "can-bo"))
    assert clerk.get(add_address("hoat-dong")).status_code == 200
    assert create(clerk, "hoat-dong", "Thôn Mẫu làm đường").status_code == 302
    [draft] = NewsPage.objects.child_of(section("hoat-dong"))
    assert (draft.live, draft.owner.username) == (False, "can-bo")


@pytest.mark.parametrize("role", ["chu-tich", "van-hoa", "can-bo"])
def test_nobody_of_its_board_publishes_a_draft(commune: None, role: str) -> None:
    """The button is not shown, and pressing it all the same publishes nothing."""
    article = draft("hoat-dong", "Thôn Mẫu làm đường", appoint("nguoi-viet", "can-bo"))
    person = signed_in(appoint(role, role))
    assert 'name="action-publish"' not in person.get(edit_address(article)).content.decode()
    edit(person, article, "Thôn Mẫu làm đường", **{"action-publish": "1"})
    create(person, "hoat-dong", "Thôn Mẫu đào ao", **{"action-publish": "1"})
    assert not NewsPage.objects.filter(live=True).exists()


def test_its_clerk_writes_only_where_its_regulation_says(commune: None) -> None:
    clerk = appoint("can-bo", "can-bo")
    may = {key for key in ("hoat-dong", "thong-bao", "ban-quy-uoc") if _may_add(clerk, key)}
    assert may == {"hoat-dong", "thong-bao"}


def _may_add(person: User, key: str) -> bool:
    return section(key).permissions_for_user(person).can_add_subpage()
