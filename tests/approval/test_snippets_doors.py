"""Nobody publishes what many pages share by hand: every stock door is tried by writer, leader, technician, superuser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from wagtail.models import WorkflowState

from snippets.models import Identity, Organisation, PublicSnippet
from tests import editor
from tests.admin.crawl import text_of
from tests.conftest import SignIn
from workflows.approval.snippet_doors import VERBS

from . import shared

pytestmark = pytest.mark.django_db

HANDS = ("vien-chuc-trung-tam", "truong-ban", "quan-tri-ky-thuat", "quan-tri-goc")
CHANGED = "Tên đã bị đổi"
ONE_DOOR = "một cửa xuất bản"


@pytest.fixture(scope="module", autouse=True)
def newer_draft(city_of_module: None) -> None:
    """The unit the public reads has one; and there is a superuser."""
    shared.edit(editor.signed_in("vien-chuc-trung-tam"), shared.unit(), name=CHANGED)
    assert shared.unit().get_latest_revision_as_object().name == CHANGED
    editor.superuser()


@pytest.fixture(params=HANDS)
def hand(request: Any, sign_in: SignIn) -> Client:
    return sign_in(request.param)


@pytest.fixture
def writer(sign_in: SignIn) -> Client:
    return sign_in("vien-chuc-trung-tam")


@pytest.fixture
def unit(db: None) -> Iterator[Organisation]:
    """A live unit with a newer draft; after the test the public reads the old name."""
    yield shared.unit()
    assert shared.unit().name == "Phường Minh Xuân"
    assert shared.unit().live
    assert not shared.unit().locked
    assert not Organisation.objects.filter(name=CHANGED, live=True).exists()


@pytest.fixture
def waiting(unit: Organisation) -> Organisation:
    shared.submit(unit, "vien-chuc-trung-tam")
    return unit


def refused(answer: Any) -> bool:
    """Back to the first screen with a sentence of ours."""
    return answer.status_code == 302 and answer.url == "/admin/" and bool(editor.said(answer))


PUBLISHING = [
    "action-publish",
    "action-submit",
    "action-restart-workflow",
    "action-cancel-workflow",
    "action-workflow-action",
    "action-unpublish",
]


@pytest.mark.parametrize("action", PUBLISHING)
def test_editing_with_a_button_that_is_not_there(hand: Client, unit: Organisation, action: str) -> None:
    form = {"name": CHANGED, "kind": unit.kind, "rank": "1", action: "1"}
    assert refused(hand.post(shared.at(unit), form))
    assert not unit.workflow_states.exists()


@pytest.mark.parametrize("action", PUBLISHING[:2])
def test_creating_with_publish_or_submit(hand: Client, action: str) -> None:
    assert refused(shared.create(hand, name=CHANGED, **{action: "1"}))
    assert not Organisation.objects.filter(name=CHANGED).exists()


@pytest.mark.parametrize("action", PUBLISHING[:2])
def test_the_one_door_is_named_to_the_writer(writer: Client, unit: Organisation, action: str) -> None:
    form = {"name": CHANGED, "kind": unit.kind, "rank": "1", action: "1"}
    assert ONE_DOOR in editor.said(writer.post(shared.at(unit), form))


@pytest.mark.parametrize("door", ["unpublish", "lock", "unlock"])
def test_unpublishing_and_locking(hand: Client, unit: Organisation, door: str) -> None:
    answer = hand.post(shared.at(unit, door))
    assert refused(answer)
    assert ONE_DOOR in editor.said(answer)


def test_unlocking_what_stands_in_a_chain(hand: Client, waiting: Organisation) -> None:
    assert refused(hand.post(shared.at(waiting, "unlock")))
    assert waiting.workflow_in_progress


def test_unscheduling(hand: Client, unit: Organisation) -> None:
    revision = unit.latest_revision
    assert refused(hand.post(f"{shared.at(unit, 'history')}revisions/{revision.pk}/unschedule/"))


def test_a_date_sent_along_schedules_nothing(hand: Client, unit: Organisation) -> None:
    hand.post(
        shared.at(unit),
        {"name": CHANGED, "kind": unit.kind, "rank": "1", "go_live_at": "2020-01-01 00:00"},
    )
    call_command("publish_scheduled")
    unit.refresh_from_db()
    assert unit.get_latest_revision_as_object().go_live_at is None
    assert not unit.revisions.filter(approved_go_live_at__isnull=False).exists()


@pytest.mark.parametrize("action", ["approve", "reject"])
@pytest.mark.parametrize("door", ["action", "collect_action_data"])
def test_stock_workflow_actions(hand: Client, waiting: Organisation, door: str, action: str) -> None:
    state = waiting.current_workflow_task_state
    base = f"/admin/snippets/snippets/organisation/workflow/{door}/{waiting.pk}/{action}/{state.pk}/"
    assert refused(hand.post(base))
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


def test_the_task_of_another_item_approves_nothing(hand: Client, waiting: Organisation) -> None:
    """Stock ties the number of the task in the address to no item (trap 1)."""
    other = shared.unit("mat-tran-to-quoc")
    state = waiting.current_workflow_task_state
    base = f"/admin/snippets/snippets/organisation/workflow/action/{other.pk}/approve/{state.pk}/"
    assert refused(hand.post(base))


def test_confirming_a_cancellation(hand: Client, waiting: Organisation) -> None:
    base = "/admin/snippets/snippets/organisation/workflow/confirm_cancellation"
    assert refused(hand.post(f"{base}/{waiting.pk}/"))
    assert waiting.workflow_states.get().status == WorkflowState.STATUS_IN_PROGRESS


def test_deleting_one_or_several(hand: Client, unit: Organisation) -> None:
    assert refused(hand.post(shared.at(unit, "delete")))
    assert hand.post(f"/admin/bulk/snippets/organisation/delete/?id={unit.pk}").status_code == 404
    assert hand.post(f"/admin/bulk/snippets/organisation/delete/?id=all&id={unit.pk}").status_code == 404


def test_copying_and_reordering_have_no_door(hand: Client, unit: Organisation) -> None:
    for door in ("copy", "reorder"):
        assert hand.post(shared.at(unit, door), {"name": CHANGED}).status_code == 404


def test_creating_in_the_chooser_has_no_door(hand: Client) -> None:
    address = "/admin/snippets/choose/snippets/organisation/create/"
    assert hand.post(address, {"name": CHANGED, "kind": "xa-phuong"}).status_code == 404
    assert not Organisation.objects.filter(name=CHANGED).exists()


@pytest.mark.parametrize("door", ["history", "usage", "inspect", "workflow_history"])
def test_screens_for_reading_change_nothing(hand: Client, unit: Organisation, door: str) -> None:
    before = unit.revisions.count()
    hand.post(shared.at(unit, door), {"name": CHANGED, "action-publish": "1"})
    assert unit.revisions.count() == before


def test_going_back_to_an_older_version_is_a_draft_by_a_writer(
    hand: Client, unit: Organisation, request: Any
) -> None:
    oldest = unit.revisions.order_by("pk").first()
    address = f"{shared.at(unit, 'history')}revisions/{oldest.pk}/revert/"
    form = {"name": CHANGED, "kind": unit.kind, "rank": "1", "action-publish": "1"}
    assert refused(hand.post(address, form))
    del form["action-publish"]
    is_writer = request.node.callspec.params["hand"] == "vien-chuc-trung-tam"
    assert refused(hand.post(address, form)) is not is_writer


@pytest.mark.parametrize("kind", [Organisation, Identity])
def test_every_door_was_thought_of(kind: type[PublicSnippet]) -> None:
    """Of the stock doors, those that are listed open to somebody; the rest are refused to everybody."""
    doors = {door.name for door in kind.snippet_viewset.get_urlpatterns()}
    assert doors - VERBS.keys() == {
        "collect_workflow_action_data",
        "confirm_workflow_cancellation",
        "lock",
        "revisions_unschedule",
        "unlock",
        "unpublish",
        "workflow_action",
    }
    assert VERBS.keys() - doors == set()


def test_no_screen_offers_what_would_publish(hand: Client, unit: Organisation) -> None:
    screens = [shared.at(unit, door) for door in ("edit", "inspect", "history", "workflow_history")]
    html = " ".join(text_of(hand.get(screen)) for screen in [*screens, shared.at(Organisation, "")[:-1]])
    for offer in ("action-publish", "action-submit", "unpublish/", "/lock/", "/delete/", "/copy/", "/bulk/"):
        assert offer not in html


def test_the_writer_is_led_to_where_the_item_is_submitted(writer: Client, unit: Organisation) -> None:
    html = writer.get(shared.at(unit)).content.decode()
    assert f'href="/admin/xu-ly/snippets.organisation/{unit.pk}/"' in html


def test_a_first_draft_is_offered_by_no_chooser(writer: Client) -> None:
    first = Organisation.objects.first()
    shared.create(writer, name=CHANGED, rank="0")
    assert Organisation.objects.first().name == CHANGED
    for door in ("", "results/"):
        html = text_of(writer.get(f"/admin/snippets/choose/snippets/organisation/{door}"))
        assert first.name in html
        assert CHANGED not in html


def test_a_workflow_that_ends_by_hand_publishes_nothing(unit: Organisation) -> None:
    state = unit.get_workflow().start(unit, None)
    with pytest.raises(PermissionDenied, match=ONE_DOOR):
        state.finish()
    assert shared.unit().first_published_at is None
