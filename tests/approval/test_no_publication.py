"""Nobody publishes by hand: every door that could is tried by its author, a leader and a superuser.

(Design 1.1: only the end of a chain publishes. One test a door; the public address is asked afterwards.)
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import Locale, Page, PageViewRestriction, WorkflowState
from wagtail_localize.models import Translation, TranslationSource

from pages.models import NewsPage
from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import User

pytestmark = pytest.mark.django_db

AUTHOR = "vien-chuc-trung-tam"
SECTION = "van-hoa-xa-hoi"
TITLE, CHANGED = "Lễ hội sắp mở", "Tên đã bị đổi"
HANDS = (AUTHOR, "giam-doc-trung-tam", "truong-ban", "pho-truong-ban", "quan-tri-ky-thuat", "quan-tri-goc")


@pytest.fixture(params=HANDS)
def client(request: Any, sign_in: SignIn) -> Client:
    """The author, who checks, who decides, who runs the machine, and a superuser."""
    editor.superuser()
    return sign_in(request.param)


@pytest.fixture
def page(db: None) -> NewsPage:
    return editor.draft(SECTION, TITLE, User.objects.get(username=AUTHOR))


@pytest.fixture
def live(db: None) -> NewsPage:
    """A page the public reads, with a newer draft that nobody has approved."""
    page = editor.published(SECTION, TITLE, User.objects.get(username=AUTHOR))
    draft = page.get_latest_revision_as_object()
    draft.title = CHANGED
    draft.save_revision()
    return page


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
    assert TITLE in answer.content.decode()
    assert CHANGED not in answer.content.decode()


def public(page: Page) -> Any:
    section = editor.section(SECTION)
    return Client().get(f"{section.url}{page.slug}/")


def at(page: Page, door: str) -> str:
    return f"/admin/pages/{page.pk}/{door}/"


def test_create_with_publish(client: Client, untouched: None) -> None:
    editor.create(client, SECTION, CHANGED, **{"action-publish": "1"})


def test_create_with_submit_starts_no_workflow(client: Client, untouched: None) -> None:
    editor.create(client, SECTION, CHANGED, **{"action-submit": "1"})
    assert not WorkflowState.objects.exists()


def test_edit_with_publish(client: Client, page: NewsPage, untouched: None) -> None:
    editor.edit(client, page, CHANGED, **{"action-publish": "1"})


def test_edit_of_a_live_page_with_publish(client: Client, live: NewsPage, unchanged: None) -> None:
    editor.edit(client, live, CHANGED, **{"action-publish": "1"})


def test_saving_a_live_page_changes_only_the_draft(client: Client, live: NewsPage, unchanged: None) -> None:
    editor.edit(client, live, CHANGED)


def test_edit_with_submit_starts_no_workflow(client: Client, page: NewsPage, untouched: None) -> None:
    for action in ("action-submit", "action-restart-workflow", "action-workflow-action"):
        editor.edit(client, page, CHANGED, **{action: "1", "workflow-action-name": "approve"})
    assert not WorkflowState.objects.exists()


def test_bulk_publish(client: Client, page: NewsPage, untouched: None) -> None:
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}", {"include_descendants": "on"})
    section = editor.section(SECTION)
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={section.pk}", {"include_descendants": "on"})


def test_bulk_unpublish(client: Client, live: NewsPage, unchanged: None) -> None:
    client.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={live.pk}", {"include_descendants": "on"})


def test_bulk_delete_of_what_is_published(client: Client, live: NewsPage, unchanged: None) -> None:
    client.post(f"/admin/bulk/wagtailcore/page/delete/?id={live.pk}")


def test_unpublish(client: Client, live: NewsPage, unchanged: None) -> None:
    client.post(at(live, "unpublish"))
    section = live.get_parent()
    client.post(at(section, "unpublish"), {"include_descendants": "on"})


def test_delete_of_what_is_published(client: Client, live: NewsPage, unchanged: None) -> None:
    client.post(at(live, "delete"))


def test_copy_published(client: Client, live: NewsPage, unchanged: None) -> None:
    form = {"new_title": CHANGED, "new_slug": "ban-sao", "new_parent_page": live.get_parent().pk}
    client.post(at(live, "copy"), form | {"publish_copies": "on", "copy_subpages": "on"})
    assert not Page.objects.filter(slug="ban-sao", live=True).exists()


def test_copy_as_alias(client: Client, live: NewsPage, unchanged: None) -> None:
    form = {"new_title": TITLE, "new_slug": "bi-danh", "new_parent_page": live.get_parent().pk}
    client.post(at(live, "copy"), form | {"alias": "on"})
    assert not Page.objects.filter(slug="bi-danh", live=True).exists()
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_a_schedule_publishes_nothing(client: Client, page: NewsPage, untouched: None) -> None:
    editor.edit(client, page, CHANGED, go_live_at="2020-01-01 08:00")
    editor.create(client, SECTION, CHANGED, go_live_at="2020-01-01 08:00")
    call_command("publish_scheduled")


def test_an_expiry_withdraws_nothing(client: Client, live: NewsPage, unchanged: None) -> None:
    editor.edit(client, live, CHANGED, expire_at="2020-01-01 08:00")
    call_command("publish_scheduled")


def test_privacy(client: Client, live: NewsPage, unchanged: None) -> None:
    for page in (live, live.get_parent()):
        client.post(at(page, "privacy"), {"restriction_type": "login"})
        client.post(at(page, "privacy"), {"restriction_type": "password", "password": "x"})
    assert not PageViewRestriction.objects.exists()


def test_reorder(client: Client, live: NewsPage, page: NewsPage) -> None:
    before = list(live.get_parent().get_children().values_list("pk", flat=True))
    client.post(f"/admin/pages/{before[-1]}/set_position/", {"position": 0})
    client.post(f"/admin/pages/{before[-1]}/set_position/?position=0")
    assert list(live.get_parent().get_children().values_list("pk", flat=True)) == before


@pytest.mark.parametrize("door", ["lock", "unlock"])
def test_lock(client: Client, live: NewsPage, door: str) -> None:
    Page.objects.filter(pk=live.pk).update(locked=door == "unlock")
    client.post(at(live, door))
    live.refresh_from_db()
    assert live.locked is (door == "unlock")


def test_move_of_what_is_published(client: Client, live: NewsPage, unchanged: None) -> None:
    elsewhere = editor.section("kinh-te")
    client.post(f"/admin/pages/{live.pk}/move/{elsewhere.pk}/confirm/")
    client.post(
        f"/admin/bulk/wagtailcore/page/move/?id={live.pk}", {"chooser": elsewhere.pk, "move_applied": "on"}
    )
    assert Page.objects.get(pk=live.pk).get_parent().pk == editor.section(SECTION).pk


def test_going_back_to_a_version_is_a_draft(client: Client, live: NewsPage, unchanged: None) -> None:
    for revision in live.revisions.all():
        address = f"/admin/pages/{live.pk}/revisions/{revision.pk}/revert/"
        client.post(address, editor.words(CHANGED, slug=live.slug) | {"action-publish": "1"})


def test_unschedule(client: Client, page: NewsPage, untouched: None) -> None:
    revision = page.latest_revision
    revision.approved_go_live_at = "2050-01-01T00:00Z"
    revision.save()
    client.post(f"/admin/pages/{page.pk}/revisions/{revision.pk}/unschedule/")
    revision.refresh_from_db()
    assert revision.approved_go_live_at


def test_a_stock_workflow_that_ends_publishes_nothing(
    client: Client, page: NewsPage, untouched: None
) -> None:
    """Started behind the admin's back, approved in it: the finish action is shut."""
    state = page.get_workflow().start(page, User.objects.get(username=AUTHOR))
    while state.status == WorkflowState.STATUS_IN_PROGRESS and (task := state.current_task_state):
        client.post(f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/")
        state.refresh_from_db()
        if state.current_task_state == task:
            break


def test_convert_an_alias(client: Client, live: NewsPage) -> None:
    """An alias made behind the admin's back stays what it was, word for word."""
    alias = live.create_alias(update_slug="bi-danh")
    before = public(alias).content
    client.post(at(alias, "convert_alias"))
    assert public(alias).content == before


def test_translate_a_page(client: Client, live: NewsPage) -> None:
    english = Locale.objects.get(language_code="en")
    form = {"locales": [english.pk], "include_subtree": "on"}
    client.post(f"/admin/localize/submit/page/{live.pk}/", form)
    client.post(f"/admin/localize/submit/snippet/snippets/organisation/{live.pk}/", form)
    assert not NewsPage.objects.filter(locale=english).exists()


def test_publish_a_translation(client: Client, live: NewsPage) -> None:
    english = Locale.objects.get(language_code="en")
    source, _ = TranslationSource.get_or_create_from_instance(live)
    translation = Translation.objects.create(source=source, target_locale=english)
    client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    assert not NewsPage.objects.filter(locale=english).exists()
    translation.save_target(publish=False)
    target = NewsPage.objects.get(locale=english)
    client.post(at(target, "edit"), {"action": "publish"})
    client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    client.post(f"/admin/localize/page/{target.pk}/convert_to_alias/")
    target.refresh_from_db()
    assert not target.live
    assert target.alias_of_id is None


API_ACTIONS = (
    "publish",
    "unpublish",
    "delete",
    "copy",
    "create_alias",
    "convert_alias",
    "move",
    "copy_for_translation",
    "revert_to_page_revision",
)


@pytest.mark.parametrize("action", API_ACTIONS)
def test_the_api_of_the_admin_publishes_nothing(
    client: Client, live: NewsPage, page: NewsPage, action: str
) -> None:
    before = set(Page.objects.filter(live=True))
    values = {
        "destination_page_id": editor.section("kinh-te").pk,
        "locale": "en",
        "alias": True,
        "copy_parents": True,
        "revision_id": live.latest_revision_id,
    }
    for target in (live, page):
        address = f"/admin/api/main/pages/{target.pk}/action/{action}/"
        client.post(address, json.dumps(values), content_type="application/json")
    assert set(Page.objects.filter(live=True)) == before
    assert public(page).status_code == 404
    assert CHANGED not in public(live).content.decode()
    assert not Page.objects.filter(alias_of__isnull=False).exists()
