"""Traps 22 to 28 of the platform: schedules, changed plans, the API, no-op saves, late workflows, gaps, translations."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.apps import apps
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from wagtail.models import Locale, Page, Revision, Task, WorkflowTask
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource

from pages.models import NewsPage
from tests import editor
from workflows.approval.content import content_hash
from workflows.approval.models import State
from workflows.staff.models import Appointment, User

from . import hands

pytestmark = pytest.mark.django_db

PAST = "2020-01-01T00:00:00Z"


def rewrite(item: Page, **words: str) -> None:
    """What a colleague at the database would do: the newest revision says something else."""
    revision = Page.objects.get(pk=item.pk).latest_revision
    Revision.objects.filter(pk=revision.pk).update(content=revision.content | words)


def test_trap_22_no_date_publishes_or_withdraws(item: Page, released: Page) -> None:
    """Even where somebody wrote the date into the database, the command finds nothing to do."""
    draft = hands.draft("Hẹn giờ")
    Revision.objects.filter(pk=draft.latest_revision_id).update(approved_go_live_at=PAST)
    Page.objects.filter(pk=released.pk).update(expire_at=PAST)
    call_command("publish_scheduled")
    assert not hands.fresh(draft).live and hands.fresh(released).live


def test_trap_22_a_draft_with_a_date_is_not_submitted(item: Page, writer: Client) -> None:
    rewrite(item, go_live_at="2050-01-01T00:00:00Z")
    answer = hands.press(writer, item, "trinh-duyet", declared=hands.DECLARED)
    assert answer.status_code == 422
    assert hands.standing(item) is None


def test_trap_23_the_plan_is_that_of_the_day_of_submission(
    waiting: Page, checker: Client, leader: Client
) -> None:
    """Tasks switched off, steps turned round, the regulation enacted again: this item passes its own steps."""
    plan = hands.standing(waiting).plan
    workflow = hands.fresh(waiting).get_workflow()
    Task.objects.all().update(active=False)
    for row in WorkflowTask.objects.filter(workflow=workflow):
        WorkflowTask.objects.filter(pk=row.pk).update(sort_order=-row.sort_order)
    assert hands.press(checker, waiting, "kiem-duyet").status_code == 302
    call_command("enact", verbosity=0)
    assert hands.standing(waiting).plan == plan
    assert hands.press(leader, waiting, "phe-duyet").status_code == 302
    assert hands.is_public(waiting)
    assert [d.verb for d in hands.standing(waiting).decisions.all()] == [step["verb"] for step in plan]


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_trap_24_the_public_api_is_not_mounted(released: Page, root: Client, version: str) -> None:
    assert not apps.is_installed(f"wagtail.api.{version}")
    for client in (Client(), root):
        for address in (f"/api/{version}/pages/", f"/api/{version}/pages/{released.pk}/"):
            assert client.get(address).status_code == 404


def test_trap_24_the_api_of_the_admin_publishes_nothing(checked: Page, root: Client, leader: Client) -> None:
    """Wagtail's own publishes a page that is locked, and cancels its workflow."""
    for client in (root, leader):
        for action in ("publish", "unpublish", "copy", "create_alias", "revert_to_page_revision"):
            address = f"/admin/api/main/pages/{checked.pk}/action/{action}/"
            client.post(address, json.dumps({}), content_type="application/json")
    now = hands.standing(checked)
    assert not hands.is_public(checked)
    assert (now.state, now.workflow_state.status) == (State.WAITING, "in_progress")


def test_trap_25_a_save_that_changes_nothing_asks_nobody_twice(
    waiting: Page, checker: Client, leader: Client
) -> None:
    """A decision binds words, not the number of a revision."""
    hands.press(checker, waiting, "nhan-bien-tap")
    seen, before = hands.buttons(checker, waiting)["kiem-duyet"], hands.fresh(waiting).latest_revision_id
    form = editor.fields_of(checker.get(editor.edit_address(waiting)))
    checker.post(editor.edit_address(waiting), form)
    assert hands.fresh(waiting).latest_revision_id != before
    assert hands.send(checker, waiting, "kiem-duyet", **seen).status_code == 302
    assert hands.press(leader, waiting, "phe-duyet").status_code == 302
    assert hands.is_public(waiting)


def test_trap_26_a_workflow_that_ends_later_publishes_nothing_newer(checked: Page, settings: object) -> None:
    """Stock keeps workflows running past a publication where this is False, and publishes what is newest."""
    settings.WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
    state = hands.standing(checked).workflow_state
    rewrite(checked, title="Mới hơn")
    for end in (
        lambda: state.current_task_state.approve(user=hands.person(hands.LEADER)),
        lambda: state.finish(user=hands.person(hands.LEADER)),
    ):
        with pytest.raises(PermissionDenied):
            end()
    assert not hands.is_public(checked)


def test_trap_26_the_setting_is_as_stock_has_it() -> None:
    assert getattr(settings, "WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH", True) is True


def test_trap_27_everything_missing_is_said_at_once_and_nothing_typed_is_lost(writer: Client) -> None:
    """A draft may be empty; what enters a chain may not."""
    typed = editor.words("Còn thiếu nhiều", summary="", field_of_activity="")
    writer.post(editor.add_address(hands.SECTION), typed)
    item = NewsPage.objects.get(title="Còn thiếu nhiều").page_ptr
    answer = hands.press(writer, item, "trinh-duyet", declared=["rights"])
    html = answer.content.decode()
    assert answer.status_code == 422
    for missing in ("Tóm tắt:", "Lĩnh vực:", "Nội dung không chứa bí mật nhà nước"):
        assert missing in html
    assert editor.fields_of(answer)["declared"] == "rights"  # ticked still
    assert hands.standing(item) is None
    assert editor.latest(item).title == "Còn thiếu nhiều"


def test_trap_28_the_library_makes_no_translation(released: Page, root: Client, writer: Client) -> None:
    """Neither at its doors nor called by name: what it saves is the row the public reads."""
    english = Locale.objects.get(language_code="en")
    source, _ = TranslationSource.get_or_create_from_instance(hands.fresh(released))
    translation = Translation.objects.create(source=source, target_locale=english)
    for client in (root, writer):
        form = {"locales": [english.pk], "include_subtree": "on"}
        client.post(f"/admin/localize/submit/page/{released.pk}/", form)
        client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    with pytest.raises(PermissionDenied):
        translation.save_target(publish=False)
    assert not NewsPage.objects.filter(locale=english).exists()
    assert content_hash(hands.fresh(released)) == hands.standing(released).content_hash


def test_trap_28_no_language_follows_another(released: Page, root: Client) -> None:
    """The library's screen of languages, its command and the page itself would make a live alias of every page."""
    english = Locale.objects.get(language_code="en")
    for address in ("/admin/locales/", f"/admin/locales/{english.pk}/"):
        assert root.get(address).status_code == 404
    vietnamese = Locale.objects.get(language_code="vi")
    with pytest.raises(PermissionDenied):
        LocaleSynchronization.objects.create(locale=english, sync_from=vietnamese)
    with pytest.raises(PermissionDenied):
        hands.fresh(released).create_alias(parent=released.get_parent(), update_slug="bi-danh")
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_trap_28_the_interface_of_the_admin_does_nothing_to_a_page(released: Page, root: Client) -> None:
    """Not even for a superuser who sits on the board."""
    Appointment.objects.create(
        person=User.objects.get(pk=root.session["_auth_user_id"]),
        role="vien-chuc-trung-tam",
        starts_on=date(2020, 1, 1),
        decision_number="01/QĐ-BBT",
    )
    before = Page.objects.count()
    for action in ("copy", "copy_for_translation", "create_alias", "unpublish", "publish", "delete", "move"):
        told = {"locale": "en", "alias": True, "recursive": True, "keep_live": True}
        address = f"/admin/api/main/pages/{released.pk}/action/{action}/"
        assert root.post(address, told, content_type="application/json").status_code == 404, action
    assert Page.objects.count() == before
    assert hands.is_public(released)
