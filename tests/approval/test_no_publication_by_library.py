"""What libraries bring along publishes nothing either: translations and the API of the admin."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from pages.models import NewsPage
from tests import editor

from .conftest import CHANGED, at, public

pytestmark = pytest.mark.django_db


def test_translate_a_page(hand: Client, live: NewsPage) -> None:
    english = Locale.objects.get(language_code="en")
    form = {"locales": [english.pk], "include_subtree": "on"}
    hand.post(f"/admin/localize/submit/page/{live.pk}/", form)
    hand.post(f"/admin/localize/submit/snippet/snippets/organisation/{live.pk}/", form)
    assert not NewsPage.objects.filter(locale=english).exists()


def test_publish_a_translation(hand: Client, live: NewsPage) -> None:
    english = Locale.objects.get(language_code="en")
    source, _ = TranslationSource.get_or_create_from_instance(live)
    translation = Translation.objects.create(source=source, target_locale=english)
    hand.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    assert not NewsPage.objects.filter(locale=english).exists()
    translation.save_target(publish=False)
    target = NewsPage.objects.get(locale=english)
    hand.post(at(target, "edit"), {"action": "publish"})
    hand.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    hand.post(f"/admin/localize/page/{target.pk}/convert_to_alias/")
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
    hand: Client, live: NewsPage, page: NewsPage, action: str
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
        hand.post(address, json.dumps(values), content_type="application/json")
    assert set(Page.objects.filter(live=True)) == before
    assert public(page).status_code == 404
    assert CHANGED not in public(live).content.decode()
    assert not Page.objects.filter(alias_of__isnull=False).exists()
