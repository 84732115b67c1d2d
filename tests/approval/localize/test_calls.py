"""Called from a shell or a job, whatever of wagtail-localize writes a page refuses; its strings serve us."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.core.management import call_command, get_commands
from django.db.models.signals import post_save
from django.test import RequestFactory
from wagtail.models import Page
from wagtail_localize import operations, synctree, tasks
from wagtail_localize.models import LocaleSynchronization, StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.views import convert

from workflows.approval.localize import shut
from workflows.approval.localize.checks import nothing_follows_another, translating_publishes_nothing

from .conftest import Scene, everything

pytestmark = pytest.mark.django_db


def following(scene: Scene) -> LocaleSynchronization:
    """English would follow Vietnamese."""
    return LocaleSynchronization(locale=scene.english, sync_from=scene.source.locale)


CALLS: dict[str, Callable[[Scene], Any]] = {
    "create_or_update_translation": lambda s: s.translation.source.create_or_update_translation(
        s.english, publish=False, fallback=True
    ),
    "sync_view_restrictions": lambda s: s.translation.source.sync_view_restrictions(s.source, s.target),
    "update_target_view_restrictions": lambda s: s.translation.source.update_target_view_restrictions(
        s.english
    ),
    "save_target": lambda s: s.translation.save_target(publish=True),
    "sync_trees": lambda s: following(s).sync_trees(),
    "create_translations": lambda s: operations.TranslationCreator(None, [s.english]).create_translations(
        s.alone
    ),
    "translate_object": lambda s: operations.translate_object(s.alone, [s.english]),
    "translate_page_subtree": lambda s: operations.translate_page_subtree(
        s.source.get_parent().pk, [s.english], None, None
    ),
    "synchronize_tree": lambda s: synctree.synchronize_tree(s.source.locale, s.english),
    "create_aliases_for_new_page": lambda s: synctree.create_aliases_for_new_page(s.alone),
    "enqueue": lambda s: tasks.background.enqueue(
        Page.create_alias, [s.alone], {"update_slug": "ban-song-hanh"}
    ),
    "convert_to_alias": lambda s: convert.convert_to_alias(by_nobody(), s.target.pk),
    "sync_alias": lambda s: convert.sync_alias(s.source, s.target),
    "handle": lambda s: call_command("sync_locale_trees"),
}
ALIASES: dict[str, Callable[[Scene], Any]] = {
    "of a page as such": lambda s: Page.objects.get(pk=s.alone.pk).create_alias(update_slug="ban-song-hanh"),
    "of a page of ours": lambda s: s.alone.create_alias(update_slug="ban-song-hanh"),
    "in the other language": lambda s: s.alone.copy_for_translation(s.english, alias=True),
}


def by_nobody() -> Any:
    request = RequestFactory().post("/")
    request.user = AnonymousUser()
    return request


def test_all_that_is_shut_is_called_here() -> None:
    assert {name for names in shut.WRITERS.values() for name in names} == CALLS.keys()
    assert {name for name, app in get_commands().items() if app == shut.LIBRARY} == {"sync_locale_trees"}


@pytest.mark.parametrize("name", CALLS)
def test_what_writes_a_page_refuses_with_the_sentence(scene: Scene, name: str) -> None:
    before = everything(scene)
    with pytest.raises(PermissionDenied, match="màn hình “Bản dịch”"):
        CALLS[name](scene)
    assert everything(scene) == before


@pytest.mark.parametrize("name", ALIASES)
def test_no_alias_is_made(scene: Scene, name: str) -> None:
    before = everything(scene)
    with pytest.raises(PermissionDenied, match="bản song hành"):
        ALIASES[name](scene)
    assert everything(scene) == before


def test_no_language_is_set_to_follow_another(scene: Scene) -> None:
    before = everything(scene)
    for save in (
        following(scene).save,
        lambda: LocaleSynchronization.objects.update_or_create(
            locale=scene.english, defaults={"sync_from": scene.source.locale}
        ),
    ):
        with pytest.raises(PermissionDenied):
            save()
    assert everything(scene) == before


def test_a_string_of_the_memory_is_kept_and_no_page_hears_of_it(scene: Scene) -> None:
    before = everything(scene)
    string = StringTranslation.objects.create(
        translation_of=scene.segment.string, locale=scene.english, context=scene.segment.context, data="Open"
    )
    assert everything(scene)["rows"][:3] == before["rows"][:3]
    string.delete()
    assert everything(scene) == before


def test_a_page_that_goes_leaves_its_strings(scene: Scene) -> None:
    StringTranslation.objects.create(
        translation_of=scene.segment.string, locale=scene.english, context=scene.segment.context, data="Open"
    )
    scene.target.delete()
    assert StringTranslation.objects.get().data == "Open"


def test_texts_are_taken_apart_and_put_together_as_before(scene: Scene) -> None:
    before = everything(scene)
    assert scene.source.title in [
        getattr(one, "string", one).data
        for one in extract_segments(scene.source)
        if isinstance(one, StringSegmentValue)
    ]
    words = [StringSegmentValue("title", "The festival goes on")]
    ingest_segments(scene.source, scene.target, scene.source.locale, scene.english, words)
    assert scene.target.title == "The festival goes on"
    assert everything(scene) == before


def lost() -> list[str]:
    return [one.msg for one in translating_publishes_nothing(None) if one.id == "portal.E013"]


def test_what_an_upgrade_renames_is_an_error_at_start(monkeypatch: pytest.MonkeyPatch) -> None:
    assert lost() == []
    monkeypatch.setattr(shut, "LOST", [])
    monkeypatch.setattr(shut, "WRITERS", {"wagtail_localize.models:Translation": ("save_renamed",)})
    monkeypatch.setattr(shut, "ALIASES", {"wagtail.actions.moved:CreatePageAliasAction": ("execute",)})
    monkeypatch.setattr(shut, "RECEIVERS", {"heard_renamed": (post_save, "StringTranslation")})
    shut.shut()
    assert [name for name in ("save_renamed", "moved", "heard_renamed") if name in " ".join(lost())] == [
        "save_renamed",
        "moved",
        "heard_renamed",
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True),
        ("WAGTAILLOCALIZE_MACHINE_TRANSLATOR", {"CLASS": "wagtail_localize.machine_translators.dummy"}),
    ],
)
def test_a_setting_that_opens_a_door_is_an_error(settings: Any, name: str, value: Any) -> None:
    assert translating_publishes_nothing(None) == []
    setattr(settings, name, value)
    assert [one.id for one in translating_publishes_nothing(None)] == ["portal.E012"]


def test_an_app_that_opens_a_door_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "django.apps.apps.is_installed", lambda name: name == "wagtail.contrib.simple_translation"
    )
    assert [one.id for one in translating_publishes_nothing(None)] == ["portal.E011"]


def test_an_alias_and_a_language_that_follows_are_told_to_operators(scene: Scene) -> None:
    told = [one.id for one in nothing_follows_another(None, databases=["default"])]
    assert told == []
    Page.objects.filter(pk=scene.target.pk).update(alias_of=scene.source)
    LocaleSynchronization.objects.bulk_create([following(scene)])
    told = [one.id for one in nothing_follows_another(None, databases=["default"])]
    assert told == ["portal.E014", "portal.E015"]
    assert nothing_follows_another(None) == []
