"""Nobody publishes by hand: every door that could is tried by its author, a leader and a superuser.

(Design 1.1: only the end of a chain publishes. One test a door; the public address is asked afterwards.)
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page, PageViewRestriction, WorkflowState

from pages.models import NewsPage
from tests import editor
from workflows.staff.models import User

from .conftest import AUTHOR, CHANGED, PUBLIC, SECTION, TITLE, at, public

pytestmark = pytest.mark.django_db


@pytest.fixture
def untouched(page: NewsPage) -> Iterator[None]:
    """After the test the draft is still a draft, and its public address answers 404."""
    yield
    assert public(page).status_code == 404
    assert not Page.objects.filter(pk=page.pk, live=True).exists()
    assert not Page.objects.filter(title__in=[TITLE, CHANGED], live=True).exists()


@pytest.fixture
def unchanged(live: NewsPage) -> Iterator[None]:
    """After the test the public reads what it read before."""
    yield
    answer = public(live)
    assert answer.status_code == 200
    assert PUBLIC in answer.content.decode()
    assert CHANGED not in answer.content.decode()


def test_create_with_publish(hand: Client, untouched: None) -> None:
    editor.create(hand, SECTION, CHANGED, **{"action-publish": "1"})


def test_create_with_submit_starts_no_workflow(hand: Client, untouched: None) -> None:
    editor.create(hand, SECTION, CHANGED, **{"action-submit": "1"})
    assert not WorkflowState.objects.exists()


def test_edit_with_publish(hand: Client, page: NewsPage, untouched: None) -> None:
    editor.edit(hand, page, CHANGED, **{"action-publish": "1"})


def test_edit_of_a_live_page_with_publish(hand: Client, live: NewsPage, unchanged: None) -> None:
    editor.edit(hand, live, CHANGED, **{"action-publish": "1"})


def test_saving_a_live_page_changes_only_the_draft(hand: Client, live: NewsPage, unchanged: None) -> None:
    editor.edit(hand, live, CHANGED)


def test_edit_with_submit_starts_no_workflow(hand: Client, page: NewsPage, untouched: None) -> None:
    for action in ("action-submit", "action-restart-workflow", "action-workflow-action"):
        editor.edit(hand, page, CHANGED, **{action: "1", "workflow-action-name": "approve"})
    assert not WorkflowState.objects.exists()


def test_bulk_publish(hand: Client, page: NewsPage, untouched: None) -> None:
    hand.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}", {"include_descendants": "on"})
    section = editor.section(SECTION)
    hand.post(f"/admin/bulk/wagtailcore/page/publish/?id={section.pk}", {"include_descendants": "on"})


def test_bulk_unpublish(hand: Client, live: NewsPage, unchanged: None) -> None:
    hand.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={live.pk}", {"include_descendants": "on"})


def test_bulk_delete_of_what_is_published(hand: Client, live: NewsPage, unchanged: None) -> None:
    hand.post(f"/admin/bulk/wagtailcore/page/delete/?id={live.pk}")


def test_unpublish(hand: Client, live: NewsPage, unchanged: None) -> None:
    hand.post(at(live, "unpublish"))
    section = live.get_parent()
    hand.post(at(section, "unpublish"), {"include_descendants": "on"})


def test_delete_of_what_is_published(hand: Client, live: NewsPage, unchanged: None) -> None:
    hand.post(at(live, "delete"))


def test_copy_published(hand: Client, live: NewsPage, unchanged: None) -> None:
    form = {"new_title": CHANGED, "new_slug": "ban-sao", "new_parent_page": live.get_parent().pk}
    hand.post(at(live, "copy"), form | {"publish_copies": "on", "copy_subpages": "on"})
    assert not Page.objects.filter(slug="ban-sao", live=True).exists()


def test_copy_as_alias(hand: Client, live: NewsPage, unchanged: None) -> None:
    form = {"new_title": PUBLIC, "new_slug": "bi-danh", "new_parent_page": live.get_parent().pk}
    hand.post(at(live, "copy"), form | {"alias": "on"})
    assert not Page.objects.filter(slug="bi-danh", live=True).exists()
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_a_schedule_publishes_nothing(hand: Client, page: NewsPage, untouched: None) -> None:
    editor.edit(hand, page, CHANGED, go_live_at="2020-01-01 08:00")
    editor.create(hand, SECTION, CHANGED, go_live_at="2020-01-01 08:00")
    call_command("publish_scheduled")


def test_an_expiry_withdraws_nothing(hand: Client, live: NewsPage, unchanged: None) -> None:
    editor.edit(hand, live, CHANGED, expire_at="2020-01-01 08:00")
    call_command("publish_scheduled")


def test_privacy(hand: Client, live: NewsPage, unchanged: None) -> None:
    for page in (live, live.get_parent()):
        hand.post(at(page, "privacy"), {"restriction_type": "login"})
        hand.post(at(page, "privacy"), {"restriction_type": "password", "password": "x"})
    assert not PageViewRestriction.objects.filter(page__in=[live, live.get_parent()]).exists()


def test_reorder(hand: Client, live: NewsPage, page: NewsPage) -> None:
    before = list(live.get_parent().get_children().values_list("pk", flat=True))
    hand.post(f"/admin/pages/{before[-1]}/set_position/", {"position": 0})
    hand.post(f"/admin/pages/{before[-1]}/set_position/?position=0")
    assert list(live.get_parent().get_children().values_list("pk", flat=True)) == before


@pytest.mark.parametrize("door", ["lock", "unlock"])
def test_lock(hand: Client, live: NewsPage, door: str) -> None:
    Page.objects.filter(pk=live.pk).update(locked=door == "unlock")
    hand.post(at(live, door))
    live.refresh_from_db()
    assert live.locked is (door == "unlock")


def test_move_of_what_is_published(hand: Client, live: NewsPage, unchanged: None) -> None:
    elsewhere = editor.section("kinh-te")
    hand.post(f"/admin/pages/{live.pk}/move/{elsewhere.pk}/confirm/")
    hand.post(
        f"/admin/bulk/wagtailcore/page/move/?id={live.pk}", {"chooser": elsewhere.pk, "move_applied": "on"}
    )
    assert Page.objects.get(pk=live.pk).get_parent().pk == editor.section(SECTION).pk


def test_going_back_to_a_version_is_a_draft(hand: Client, live: NewsPage, unchanged: None) -> None:
    for revision in live.revisions.all():
        address = f"/admin/pages/{live.pk}/revisions/{revision.pk}/revert/"
        hand.post(address, editor.words(CHANGED, slug=live.slug) | {"action-publish": "1"})


def test_unschedule(hand: Client, page: NewsPage, untouched: None) -> None:
    revision = page.latest_revision
    revision.approved_go_live_at = "2050-01-01T00:00Z"
    revision.save()
    hand.post(f"/admin/pages/{page.pk}/revisions/{revision.pk}/unschedule/")
    revision.refresh_from_db()
    assert revision.approved_go_live_at


def test_a_stock_workflow_that_ends_publishes_nothing(hand: Client, page: NewsPage, untouched: None) -> None:
    """Started behind the admin's back, approved in it: the finish action is shut."""
    state = page.get_workflow().start(page, User.objects.get(username=AUTHOR))
    while state.status == WorkflowState.STATUS_IN_PROGRESS and (task := state.current_task_state):
        hand.post(f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/")
        state.refresh_from_db()
        if state.current_task_state == task:
            break


def test_convert_an_alias(hand: Client, live: NewsPage, page: NewsPage) -> None:
    """An alias made behind the admin's back stays what it was, word for word."""
    Page.objects.filter(pk=page.pk).update(alias_of=live, live=True)
    before = public(page).content
    hand.post(at(page, "convert_alias"))
    assert public(page).content == before
    assert Page.objects.get(pk=page.pk).alias_of_id == live.pk
