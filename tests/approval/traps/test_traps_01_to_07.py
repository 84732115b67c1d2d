"""Traps 1 to 7 of the platform: other items' tasks, drafts and revisions, stale screens, publish permission.

(Design 5; docs/traps.md says of each how it was seen to fail.)
"""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.test import Client
from wagtail.models import GroupPagePermission, Page, Revision, TaskState

from tests import editor
from tests.conftest import SignIn
from workflows.approval.content import content_hash
from workflows.approval.models import Decision, State

from . import hands

pytestmark = pytest.mark.django_db

PAGE_RIGHTS = ("add", "change", "publish", "bulk_delete", "lock", "unlock")


def task_state(item: Page) -> TaskState:
    return hands.standing(item).workflow_state.current_task_state


def rewrite(item: Page, **words: str) -> None:
    """What a colleague at the database would do: the newest revision says something else."""
    revision = Page.objects.get(pk=item.pk).latest_revision
    Revision.objects.filter(pk=revision.pk).update(content=revision.content | words)


def test_trap_01_a_task_of_another_page_decides_nothing(
    waiting: Page, writer: Client, checker: Client
) -> None:
    """Stock looks for the task by its number alone, and asks about the page in the address."""
    other, task = hands.draft("Bài khác"), task_state(waiting)
    hands.submit(writer, other)
    for page in (other, waiting):
        for door in ("action", "collect_action_data"):
            address = f"/admin/pages/workflow/{door}/{page.pk}/approve/{task.pk}/"
            checker.get(address)
            checker.post(address, {"comment": "Đồng ý"})
        asked = {"action-workflow-action": "1", "workflow-action-name": "approve"}
        editor.edit(checker, page, "Khác", **asked)
    task.refresh_from_db()
    assert task.status == TaskState.STATUS_IN_PROGRESS
    assert not Decision.objects.filter(submission__key__in=[other.pk, waiting.pk]).exists()


def test_trap_02_authority_follows_the_place_not_the_draft(
    waiting: Page, checker: Client, sign_in: SignIn
) -> None:
    """What a draft says of itself, field or path, changes nobody's turn."""
    law = editor.section(hands.ELSEWHERE)
    path = law.path + "0001"
    rewrite(
        waiting, path=path, depth=law.depth + 1, url_path=law.url_path + "a/", field_of_activity="van-hoa"
    )
    assert "kiem-duyet" not in hands.buttons(sign_in(hands.LAWYER), waiting)
    assert "kiem-duyet" in hands.buttons(checker, waiting)


def test_trap_03_what_was_approved_is_published_not_the_latest(checked: Page, leader: Client) -> None:
    """A newer revision, slipped in past every guard, is not what the leader had before her eyes."""
    seen = hands.buttons(leader, checked)["phe-duyet"]
    newer = Page.objects.get(pk=checked.pk).latest_revision
    newer = Revision.objects.create(
        content_type=newer.content_type,
        base_content_type=newer.base_content_type,
        object_id=newer.object_id,
        content=newer.content | {"title": "Lén đổi tên"},
    )
    Page.objects.filter(pk=checked.pk).update(latest_revision=newer)
    hands.send(leader, checked, "phe-duyet", **seen)
    assert not hands.is_public(checked)
    assert not Page.objects.filter(title="Lén đổi tên").exists()


def autosave(client: Client, item: Page, title: str) -> HttpResponse:
    typed = {"title": title, "slug": item.slug, "overwrite_revision_id": str(item.latest_revision_id)}
    form = editor.fields_of(client.get(editor.edit_address(item))) | typed
    return client.post(editor.edit_address(item), form, headers={"accept": "application/json"})


def test_trap_04_autosave_stands_beside_what_was_judged(
    checked: Page, leader: Client, writer: Client
) -> None:
    hands.press(leader, checked, "tra-lai", reason="Thiếu nguồn.")
    checked.refresh_from_db()
    judged = checked.latest_revision
    answer = autosave(writer, checked, "Tên sửa lại")
    assert answer.status_code == 200
    assert Revision.objects.get(pk=judged.pk).content == judged.content
    assert editor.latest(checked).title == "Tên sửa lại"


def test_trap_04_words_changed_in_place_are_found_before_the_decision(checked: Page, leader: Client) -> None:
    """Found, recorded, and the item back at its first step; nothing is decided (design 6.7)."""
    rewrite(checked, title="Đổi ngay trong cơ sở dữ liệu")
    assert hands.press(leader, checked, "phe-duyet").status_code == 403
    now = hands.standing(checked)
    assert (now.state, now.position, now.decisions.count()) == (State.WAITING, 0, 0)
    assert hands.rows(checked, "restart") == 1 and hands.rows(checked, "approve") == 0
    assert not hands.is_public(checked)


@pytest.mark.parametrize("stale", [{"content_hash": "0" * 64}, {"position": "0"}, {"submission": "0"}])
def test_trap_05_a_stale_screen_decides_nothing(checked: Page, leader: Client, stale: dict[str, str]) -> None:
    assert hands.press(leader, checked, "phe-duyet", **stale).status_code == 403
    assert hands.standing(checked).decisions.count() == 1
    assert not hands.is_public(checked)


def test_trap_05_an_old_revision_is_not_submitted(item: Page, writer: Client) -> None:
    seen = hands.buttons(writer, item)["trinh-duyet"]
    editor.edit(writer, item, "Tên mới hơn")
    assert hands.send(writer, item, "trinh-duyet", **seen, declared=hands.DECLARED).status_code == 403
    assert hands.standing(item) is None


def test_trap_05_edit_and_decide_never_travel_together(waiting: Page, checker: Client) -> None:
    """Who took it may edit, and may check: in two requests."""
    hands.press(checker, waiting, "nhan-bien-tap")
    both = {"action-workflow-action": "1", "workflow-action-name": "approve", "action-publish": "1"}
    editor.edit(checker, waiting, "Sửa và duyệt một lần", **both)
    assert editor.latest(waiting).title == "Chợ đêm mở cửa"
    assert not Decision.objects.filter(submission__key=waiting.pk).exists()
    assert not hands.is_public(waiting)


def test_trap_06_publish_permission_opens_none_of_its_doors(released: Page, sign_in: SignIn) -> None:
    """Somebody grants a group every right there is on every page."""
    group = Group.objects.get(name="Trưởng Ban biên tập")
    home = Page.objects.get(depth=1)
    for right in PAGE_RIGHTS:
        grant(group, home, right)
    draft, client = hands.draft("Chưa ai duyệt"), sign_in(hands.LEADER)
    editor.create(client, hands.SECTION, "Đăng thẳng", **{"action-publish": "1"})
    editor.edit(client, draft, "Đăng thẳng", **{"action-publish": "1"})
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}")
    client.post(f"/admin/pages/{released.pk}/unpublish/")
    assert not hands.is_public(draft) and hands.is_public(released)
    assert not Page.objects.filter(title="Đăng thẳng", live=True).exists()


def grant(group: Group, page: Page, right: str) -> None:
    permission = GroupPagePermission._meta.get_field("permission").related_model.objects.get(
        content_type__app_label="wagtailcore", codename=f"{right}_page"
    )
    GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def test_trap_07_the_last_to_decide_holds_no_publish_permission(checked: Page, leader: Client) -> None:
    """And yet the end of the chain publishes, exactly what was approved."""
    person = hands.person(hands.LEADER)
    rights = GroupPagePermission.objects.filter(permission__codename="publish_page")
    assert not person.is_superuser and not rights.exists()
    assert not hands.fresh(checked).permissions_for_user(person).can_publish()
    assert hands.press(leader, checked, "phe-duyet").status_code == 302
    assert hands.is_public(checked)
    assert content_hash(hands.fresh(checked)) == hands.standing(checked).content_hash
