"""Who writes what many pages show: the writers of the section that keeps it, and the standing office; no unit does."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from site_tphcm.demonstration.people import PEOPLE
from snippets.models import Identity, Organisation, PublicSnippet
from tests import editor
from tests.conftest import SignIn
from workflows.approval.refusal import refusal
from workflows.regulation.tuyen_quang import REGULATION
from workflows.staff.models import Assignment, Duty

from . import shared

pytestmark = pytest.mark.django_db

WRITERS = {
    "identity": {"giam-doc-trung-tam", "vien-chuc-trung-tam", "chuyen-vien-vp-hdnd-ubnd"},
    "organisation": {"giam-doc-trung-tam", "vien-chuc-trung-tam"},
}
EVERYBODY = [person.username for person in PEOPLE]
CONTACTS = {person.username for person in PEOPLE if person.unit}
LOOK_AT_NOTHING = CONTACTS | {"quan-tri-ky-thuat", "quan-tri-goc"}


def item(kind: str) -> PublicSnippet:
    return shared.identity() if kind == "identity" else shared.unit()


@pytest.mark.parametrize("kind", ["identity", "organisation"])
@pytest.mark.parametrize("username", [*EVERYBODY, "quan-tri-goc"])
def test_one_person_a_role_edits_it_or_reads_why_not(sign_in: SignIn, username: str, kind: str) -> None:
    editor.superuser()
    client, found = sign_in(username), item(kind)
    answer = client.get(shared.at(found))
    assert (answer.status_code == 200) is (username in WRITERS[kind])
    if username not in WRITERS[kind]:
        assert "việc này thuộc trách nhiệm của" in editor.said(answer)
        client.post(shared.at(found), {"name": "Tên khác", "site_name": "Tên khác", "kind": "xa-phuong"})
        assert not found.revisions.exists()


@pytest.mark.parametrize("username", [*EVERYBODY, "quan-tri-goc"])
def test_the_board_and_its_observers_read_it_and_nobody_else(sign_in: SignIn, username: str) -> None:
    editor.superuser()
    client, looks = sign_in(username), username not in LOOK_AT_NOTHING
    unit = shared.unit()
    doors = [shared.at(Organisation, "")[:-1], *(shared.at(unit, d) for d in ("history", "usage", "inspect"))]
    assert {client.get(door).status_code for door in doors} == ({200} if looks else {302})
    assert client.get(shared.at(Identity, "")[:-1]).status_code == (200 if looks else 302)


def test_a_unit_is_named_in_no_sentence_about_what_it_does_not_write() -> None:
    reason = refusal(shared.person("truong-ban"), "edit", shared.unit(), timezone.now())
    assert "Giám đốc Trung tâm" in reason
    assert "Văn phòng Thành ủy" not in reason


def test_the_identity_is_made_by_the_regulation_and_added_by_nobody(sign_in: SignIn) -> None:
    answer = sign_in("chuyen-vien-vp-hdnd-ubnd").post(shared.at(Identity, "add"), {"site_name": "Trang khác"})
    assert "không thêm mới" in editor.said(answer)
    assert Identity.objects.count() == 1


def assign(section: str, **given: Any) -> None:
    Assignment.objects.create(
        section=section,
        duty=Duty.CONTRIBUTE,
        starts_on=timezone.localdate(),
        decision_number="1/QĐ-BBT (ví dụ)",
        **given,
    )


def test_an_assignment_lets_a_member_write_and_never_a_contact(sign_in: SignIn) -> None:
    section = REGULATION.keeper("organisation")
    assign(section, person=shared.person("truong-phong-vhtt"))
    assign(section, person=shared.person("dau-moi-phuong-minh-xuan"))
    assert shared.edit(sign_in("truong-phong-vhtt"), shared.unit(), name="Phường Mới").status_code == 302
    assert sign_in("dau-moi-phuong-minh-xuan").get(shared.at(shared.unit())).status_code == 302


@pytest.mark.parametrize("username", EVERYBODY)
def test_what_ends_is_given_its_last_day_and_deleted_by_nobody(sign_in: SignIn, username: str) -> None:
    unit = shared.unit()
    answer = sign_in(username).post(shared.at(unit, "delete"))
    assert "hãy ghi ngày kết thúc" in editor.said(answer)
    assert Organisation.objects.filter(pk=unit.pk).exists()


def test_where_the_regulation_keeps_no_such_thing_nobody_writes_it(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = SimpleNamespace(REGULATION=replace(REGULATION, keepers=()))
    monkeypatch.setitem(sys.modules, "tests.localities.keeps_nothing", module)
    settings.REGULATION = "tests.localities.keeps_nothing"
    reason = refusal(shared.person("giam-doc-trung-tam"), "edit", shared.unit(), timezone.now())
    assert reason == "Trang này không thuộc chuyên mục nào của Quy chế."
