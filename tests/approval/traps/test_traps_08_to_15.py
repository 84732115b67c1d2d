"""Traps 8 to 15 of the platform: bulk, hooks, disabled tasks, moves, copies, other doors, cancelling, superusers."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import Client
from wagtail import hooks
from wagtail.models import (
    Page,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from pages.models import SectionPage
from tests import editor
from tests.conftest import SignIn
from workflows.approval.models import State

from . import hands

pytestmark = pytest.mark.django_db

BULK = "/admin/bulk/wagtailcore/page"


def place(item: Page) -> str:
    """The section it stands in."""
    return hands.fresh(item).section_page.section_key


def test_trap_08_nothing_is_published_by_the_dozen(
    released: Page, root: Client, leader: Client, writer: Client
) -> None:
    """Stock bulk actions ask no hook and no lock."""
    draft, section = hands.draft("Chưa ai duyệt"), editor.section(hands.SECTION)
    for client in (root, leader, writer):
        for page in (draft, section):
            client.post(f"{BULK}/publish/?id={page.pk}", {"include_descendants": "on"})
        for door in ("unpublish", "delete"):
            client.post(f"{BULK}/{door}/?id={released.pk}", {"include_descendants": "on"})
    assert not hands.is_public(draft) and hands.is_public(released)


def test_trap_09_the_door_does_not_rest_on_a_hook(checked: Page, leader: Client) -> None:
    """before_publish_page is not called when a workflow ends; the register is written by the door itself."""
    called: list[Page] = []

    def refuse(request: Any, page: Page) -> HttpResponse:
        called.append(page)
        return HttpResponse("Không", status=403)

    with hooks.register_temporarily("before_publish_page", refuse):
        assert hands.press(leader, checked, "phe-duyet").status_code == 302
    assert hands.is_public(checked) and not called
    assert hands.rows(checked, "publish") == 1


def test_trap_10_disabling_a_task_or_workflow_publishes_nothing(
    checked: Page, root: Client, leader: Client
) -> None:
    """Tried in the admin and in the shell; the people whose turn it is decide all the same."""
    task = hands.standing(checked).workflow_state.current_task_state.task
    workflow = hands.fresh(checked).get_workflow()
    root.post(f"/admin/workflows/tasks/disable/{task.pk}/")
    root.post(f"/admin/workflows/disable/{workflow.pk}/")
    assert Task.objects.get(pk=task.pk).active and Workflow.objects.get(pk=workflow.pk).active
    with pytest.raises(PermissionDenied):
        task.specific.deactivate()
    with pytest.raises(PermissionDenied):
        Task.objects.get(pk=task.pk).deactivate()  # the last step: stock ends the chain and publishes
    Workflow.objects.get(pk=workflow.pk).deactivate()
    assert not hands.is_public(checked)
    assert hands.press(leader, checked, "phe-duyet").status_code == 302
    assert hands.is_public(checked)


def test_trap_10_an_emptied_workflow_publishes_nothing(item: Page, writer: Client) -> None:
    workflow = hands.fresh(item).get_workflow()
    WorkflowTask.objects.filter(workflow=workflow).delete()
    with pytest.raises(PermissionDenied):
        workflow.start(hands.fresh(item), hands.person(hands.WRITER))
    assert not hands.is_public(item)


def test_trap_10_no_default_workflow_catches_a_section(db: None) -> None:
    assert not Workflow.objects.filter(name="Moderators approval").exists()
    assert not WorkflowPage.objects.filter(page__depth__lte=2).exists()
    bare = [page.section_key for page in SectionPage.objects.all() if page.section and not page.has_workflow]
    assert not bare


def test_trap_11_nothing_moves_while_in_a_chain(waiting: Page, writer: Client, root: Client) -> None:
    law = editor.section("van-hoa-xa-hoi")
    for client in (writer, root):
        client.post(f"/admin/pages/{waiting.pk}/move/{law.pk}/confirm/")
        client.post(f"{BULK}/move/?id={waiting.pk}", {"chooser": law.pk, "move_applied": "on"})
    assert place(waiting) == hands.SECTION


def test_trap_11_what_a_shell_moved_passes_the_chain_of_its_new_place(checked: Page, leader: Client) -> None:
    """Found before the decision, recorded, and begun anew."""
    hands.fresh(checked).move(editor.section("van-hoa-xa-hoi"), pos="last-child")
    assert hands.press(leader, checked, "phe-duyet").status_code == 403
    now = hands.standing(checked)
    assert (now.section, now.position, now.state) == ("van-hoa-xa-hoi", 0, State.WAITING)
    assert hands.rows(checked, "restart") == 1
    assert not hands.is_public(checked)


def test_trap_12_a_copy_is_a_draft_and_never_an_alias(
    released: Page, root: Client, leader: Client, writer: Client
) -> None:
    place_of_copies = released.get_parent().pk
    for client in (root, leader, writer):
        for slug, more in (
            ("ban-sao-1", {"publish_copies": "on", "copy_subpages": "on"}),
            ("ban-sao-2", {"alias": "on"}),
        ):
            form = {"new_title": "Bản sao", "new_slug": slug, "new_parent_page": place_of_copies}
            client.post(f"/admin/pages/{released.pk}/copy/", form | more)
    assert not Page.objects.filter(slug__startswith="ban-sao", live=True).exists()
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_trap_13_no_door_takes_down_hides_or_reorders(released: Page, root: Client, leader: Client) -> None:
    """Unpublish, expiry, privacy, order and un-scheduling are nobody's by hand."""
    other = hands.draft("Bài thứ hai")
    revision = other.get_latest_revision()
    revision.approved_go_live_at = "2050-01-01T00:00Z"
    revision.save()
    order = list(released.get_parent().get_children().values_list("pk", flat=True))
    for client in (root, leader):
        client.post(f"/admin/pages/{released.pk}/unpublish/")
        client.post(f"/admin/pages/{released.pk}/privacy/", {"restriction_type": "login"})
        client.post(f"/admin/pages/{order[-1]}/set_position/?position=0")
        client.post(f"/admin/pages/{other.pk}/revisions/{revision.pk}/unschedule/")
        editor.edit(client, released, "Có ngày hết hạn", expire_at="2020-01-01 08:00")
    revision.refresh_from_db()
    assert hands.is_public(released) and revision.approved_go_live_at
    assert not released.get_view_restrictions().exists()
    assert list(released.get_parent().get_children().values_list("pk", flat=True)) == order
    assert not Page.objects.filter(expire_at__isnull=False).exists()


def test_trap_14_a_chain_ends_by_taking_back_and_on_record(checked: Page, writer: Client) -> None:
    """Stock lets who asked for a workflow cancel it, and leaves no row."""
    state = hands.standing(checked).workflow_state
    editor.edit(writer, checked, "Rút rồi sửa", **{"action-cancel-workflow": "1"})
    editor.edit(writer, checked, "Rút rồi sửa", **{"action-restart-workflow": "1"})
    writer.post(f"/admin/pages/workflow/confirm_cancellation/{checked.pk}/")
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    assert hands.standing(checked).state == State.WAITING
    assert editor.latest(checked).title == "Chợ đêm mở cửa"
    assert hands.press(writer, checked, "rut-ve", reason="Cần thêm số liệu.").status_code == 302
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_CANCELLED
    assert hands.rows(checked, "take_back") == 1


@pytest.mark.parametrize("who", [hands.ROOT, hands.TECHNICIAN])
def test_trap_15_a_superuser_decides_nothing(
    checked: Page, leader: Client, checker: Client, sign_in: SignIn, who: str
) -> None:
    """Whoever runs the machine has no editorial authority (design 1.3): no button, and no deed behind it."""
    editor.superuser()
    client = sign_in(who)
    for honest in (leader, checker):
        for slug, form in hands.buttons(honest, checked).items():
            assert hands.send(client, checked, slug, **(form | {"reason": "Thử"})).status_code in {302, 403}
    client.post(
        editor.edit_address(checked), editor.words("Đổi", slug=checked.slug) | {"action-publish": "1"}
    )
    now = hands.standing(checked)
    assert (now.state, now.position, now.decisions.count()) == (State.WAITING, 1, 1)
    assert not hands.is_public(checked)
