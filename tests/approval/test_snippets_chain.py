"""What many pages show passes its own chain: a draft, a submission, the steps, and only then the public reads it."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import Client
from wagtail.models import WorkflowState

from snippets.models import Organisation
from snippets.organisations import units_on
from tests import editor
from tests.conftest import SignIn
from workflows.approval.changes import Change
from workflows.approval.content import content_hash
from workflows.approval.deed import Refused
from workflows.approval.models import State
from workflows.archive.models import Entry
from workflows.enactment.enact import enact

from . import shared

pytestmark = pytest.mark.django_db

OFFICE, CENTRE, DIRECTOR = "chuyen-vien-vp-hdnd-ubnd", "vien-chuc-trung-tam", "giam-doc-trung-tam"
HEAD, DEPUTY = "truong-ban", "pho-truong-ban"
PHONE = "0207 3822 000"
NEW = "Phường Mới Lập"


def footer() -> str:
    return Client().get("/").content.decode()


def test_a_new_telephone_number_is_public_once_it_was_checked_and_approved(sign_in: SignIn) -> None:
    identity = shared.identity()
    shared.edit(sign_in(OFFICE), identity, phone=PHONE)
    assert PHONE not in footer()
    submission = shared.submit(identity, OFFICE)
    shared.check(submission, identity, DIRECTOR)
    assert PHONE not in footer()
    shared.approve(submission, identity, DEPUTY)
    assert PHONE in footer()
    assert not identity.has_unpublished_changes
    assert content_hash(identity) == submission.content_hash
    rows = Entry.objects.about("snippets.identity", str(identity.pk))
    assert [row.verb for row in rows] == ["submit", "check", "approve", "publish"]


def test_a_new_unit_exists_for_nobody_until_the_head_of_the_board_approves_it(sign_in: SignIn) -> None:
    shared.create(sign_in(CENTRE), name=NEW)
    unit = Organisation.objects.get(name=NEW)
    submission = shared.submit(unit, CENTRE)
    assert not unit.live
    assert NEW not in [name for _, name in units_on(None)]
    shared.approve(submission, unit, HEAD)
    assert unit.live
    assert (unit.key, NEW) in units_on(date(2026, 1, 1))


def test_a_unit_keeps_its_name_until_the_new_one_is_approved(sign_in: SignIn) -> None:
    unit = shared.unit()
    shared.edit(sign_in(CENTRE), unit, name=NEW)
    submission = shared.submit(unit, CENTRE)
    assert shared.unit().name == "Phường Minh Xuân"
    shared.approve(submission, unit, HEAD)
    assert shared.unit().name == NEW


@pytest.mark.parametrize("username", [OFFICE, CENTRE, DIRECTOR])
def test_nobody_edits_it_while_it_waits(sign_in: SignIn, username: str) -> None:
    identity, client = shared.identity(), sign_in(username)
    shared.edit(sign_in(OFFICE), identity, phone=PHONE)
    typed = editor.fields_of(client.get(shared.at(identity)))
    shared.submit(identity, OFFICE)
    answer = client.post(shared.at(identity), typed | {"phone": "113"})
    assert "đang trình duyệt nên không ai sửa" in editor.said(answer)
    with pytest.raises(PermissionDenied, match="không ai sửa"):
        identity.save_revision(user=shared.person(username))
    identity.refresh_from_db()
    assert identity.get_latest_revision_as_object().phone == PHONE


def test_whoever_checks_takes_it_to_edit_and_nobody_else_edits_meanwhile(sign_in: SignIn) -> None:
    identity = shared.identity()
    shared.edit(sign_in(OFFICE), identity, phone="0207")
    submission = shared.submit(identity, OFFICE)
    shared.verbs.take(shared.person(DIRECTOR), identity, at=shared.timezone.now())
    answer = sign_in(OFFICE).get(shared.at(identity))
    assert "đang nhận biên tập" in editor.said(answer)
    assert shared.edit(sign_in(DIRECTOR), identity, phone=PHONE).status_code == 302
    shared.check(submission, identity, DIRECTOR)
    again = shared.Submission.objects.open().of(identity).get()
    shared.approve(again, identity, DEPUTY)
    assert PHONE in footer()


def test_a_leader_alone_takes_a_unit_to_edit_and_then_it_is_another_who_decides(sign_in: SignIn) -> None:
    unit = shared.unit()
    shared.edit(sign_in(CENTRE), unit, name="Phường Mới")
    shared.submit(unit, CENTRE)
    shared.verbs.take(shared.person(HEAD), unit, at=shared.timezone.now())
    assert shared.edit(sign_in(HEAD), unit, name=NEW).status_code == 302
    submission = shared.submit(unit, HEAD)
    with pytest.raises(Refused, match="hai người"):
        shared.approve(submission, unit, HEAD)


def test_a_leader_agrees_after_a_change_and_exactly_that_is_public(sign_in: SignIn) -> None:
    identity = shared.identity()
    shared.edit(sign_in(OFFICE), identity, phone="0207 3822 001")
    submission = shared.submit(identity, OFFICE)
    shared.check(submission, identity, DIRECTOR)
    now = shared.timezone.now()
    shared.verbs.approve_after_change(
        shared.person(DEPUTY),
        identity,
        seen=shared.seen(submission, identity),
        changes=[Change("0207 3822 001", PHONE)],
        at=now,
    )
    assert sign_in(OFFICE).get(shared.at(identity)).status_code == 302
    shared.edit(sign_in(CENTRE), identity, phone=PHONE)
    identity.refresh_from_db()
    shared.verbs.apply_change(shared.person(CENTRE), identity, seen=identity.latest_revision_id, at=now)
    assert PHONE in footer()


def test_a_unit_given_back_stays_a_draft_and_its_author_mends_it(sign_in: SignIn) -> None:
    unit = shared.unit()
    shared.edit(sign_in(CENTRE), unit, name=NEW)
    submission = shared.submit(unit, CENTRE)
    shared.verbs.return_item(
        shared.person(HEAD), unit, submission=submission.pk, reason="Sai tên.", at=shared.timezone.now()
    )
    assert mail.outbox[-1].subject == f"Trả lại: {NEW}"
    assert f"/admin/xu-ly/snippets.organisation/{unit.pk}/" in mail.outbox[-1].body
    assert shared.edit(sign_in(CENTRE), unit, name=f"{NEW} II").status_code == 302
    assert shared.unit().name == "Phường Minh Xuân"


def test_nobody_decides_their_own_words_about_the_site(sign_in: SignIn) -> None:
    """The director is of the standing office and writes; then another must check."""
    identity = shared.identity()
    shared.edit(sign_in(DIRECTOR), identity, phone=PHONE)
    submission = shared.submit(identity, OFFICE)
    with pytest.raises(Refused, match="hai người"):
        shared.check(submission, identity, DIRECTOR)


def test_a_draft_changed_behind_the_chain_is_not_approved(sign_in: SignIn) -> None:
    unit = shared.unit()
    shared.edit(sign_in(CENTRE), unit, name=NEW)
    submission = shared.submit(unit, CENTRE)
    revision = unit.get_latest_revision()
    revision.content["name"] = "Tên đã bị đổi"
    revision.save()
    with pytest.raises(Refused, match="thay đổi ngoài quy trình"):
        shared.approve(submission, unit, HEAD)
    submission.refresh_from_db()
    assert submission.state == State.RESTARTED
    assert shared.unit().name == "Phường Minh Xuân"


def test_the_stock_workflow_shows_whose_turn_it_is(sign_in: SignIn) -> None:
    identity = shared.identity()
    shared.edit(sign_in(OFFICE), identity, phone=PHONE)
    submission = shared.submit(identity, OFFICE)
    assert identity.get_workflow().name == "Liên hệ, thông báo"
    assert "Giám đốc Trung tâm" in identity.current_workflow_task.name
    shared.check(submission, identity, DIRECTOR)
    assert "Phó Trưởng Ban" in identity.current_workflow_task.name
    shared.approve(submission, identity, DEPUTY)
    assert {state.status for state in identity.workflow_states} == {WorkflowState.STATUS_APPROVED}


def test_the_words_of_a_draft_are_kept_in_composed_letters(sign_in: SignIn) -> None:
    unit = shared.unit()
    shared.edit(sign_in(CENTRE), unit, name="Phươ\u0300ng Mới")
    unit.refresh_from_db()
    assert unit.get_latest_revision_as_object().name == "Phường Mới"
    assert unit.get_admin_display_title() == "Phường Mới"
    assert str(unit) == "Phường Minh Xuân"


def test_what_a_city_has_at_first_is_public_without_a_chain_and_nothing_is_left_to_enact() -> None:
    """Units and identity are the regulation's own words."""
    assert shared.identity().live
    assert not Organisation.objects.filter(live=False).exists()
    assert enact(dry_run=True) == []
