"""The API of the admin publishes nothing either (translations: tests/approval/localize)."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from wagtail.models import Page

from pages.models import NewsPage
from tests import editor

from .conftest import CHANGED, public

pytestmark = pytest.mark.django_db


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
