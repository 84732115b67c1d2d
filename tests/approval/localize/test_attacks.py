"""Eight attacks on the endpoints of wagtail-localize, with bodies it would take: nothing at all happens."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from tests import editor

from .conftest import ENGLISH, Scene, everything

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]

Attack = Callable[[Client, Scene], HttpResponse]
TYPED = "Chữ không ai duyệt"


def at(name: str, *args: int) -> str:
    return reverse(f"wagtail_localize:{name}", args=args)


def submit(client: Client, scene: Scene) -> HttpResponse:
    form = {"locales": [scene.english.pk], "include_subtree": "on"}
    return client.post(at("submit_page_translation", scene.alone.pk), form)


def sync_and_publish(client: Client, scene: Scene) -> HttpResponse:
    form = {"publish_translations": "on"}
    return client.post(at("update_translations", scene.translation.source_id), form)


def update_translations(client: Client, scene: Scene) -> HttpResponse:
    return client.post(at("update_translations", scene.translation.source_id), {})


def put_a_segment(client: Client, scene: Scene) -> HttpResponse:
    address = at("edit_string_translation", scene.translation.pk, scene.segment.pk)
    return client.put(address, encode_multipart(BOUNDARY, {"value": TYPED}), MULTIPART_CONTENT)


def disable(client: Client, scene: Scene) -> HttpResponse:
    return client.post(at("stop_translation", scene.translation.pk))


def convert_to_alias(client: Client, scene: Scene) -> HttpResponse:
    return client.post(at("convert_to_alias", scene.target.pk))


def upload_po(client: Client, scene: Scene) -> HttpResponse:
    po = scene.translation.export_po()
    for entry in po:
        entry.msgstr = TYPED
    form = {"file": SimpleUploadedFile("en.po", str(po).encode())}
    return client.post(at("upload_pofile", scene.translation.pk), form)


def restart(client: Client, scene: Scene) -> HttpResponse:
    form = {"localize-restart-translation": "localize-restart-translation"}
    return client.post(editor.edit_address(scene.target), form)


def press_convert(client: Client, scene: Scene) -> HttpResponse:
    form = {"localize-convert-to-alias": "localize-convert-to-alias"}
    return client.post(editor.edit_address(scene.target), form, follow=True)


def press_publish(client: Client, scene: Scene) -> HttpResponse:
    """As the library's own editor does, which would stand in place of the page's."""
    return client.post(editor.edit_address(scene.target), {"action": "publish"})


ATTACKS = (
    submit,
    sync_and_publish,
    update_translations,
    put_a_segment,
    disable,
    convert_to_alias,
    upload_po,
    press_convert,
    press_publish,
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_changes_nothing_anywhere(attacker: Client, scene: Scene, attack: Attack) -> None:
    before = everything(scene)
    attack(attacker, scene)
    assert everything(scene) == before


def test_a_translation_that_was_stopped_is_not_restarted(attacker: Client, scene: Scene) -> None:
    Translation.objects.update(enabled=False)
    before = everything(scene)
    restart(attacker, scene)
    assert everything(scene) == before


def test_words_written_before_are_not_published_by_a_press(attacker: Client, scene: Scene) -> None:
    StringTranslation.objects.create(
        translation_of=scene.segment.string, locale=scene.english, context=scene.segment.context, data=TYPED
    )
    before = everything(scene)
    for attack in (sync_and_publish, press_publish):
        attack(attacker, scene)
    assert everything(scene) == before
    assert ENGLISH in Client().get(scene.target.url).content.decode()
