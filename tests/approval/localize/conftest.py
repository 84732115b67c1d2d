"""A page and its English edition, both public, with the library's rows of the one following the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import Locale, Page, PageViewRestriction, Revision
from wagtail_localize.models import (
    LocaleSynchronization,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from pages.models import NewsPage
from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import Appointment, User

EDITOR, DECIDER, ROOT = "vien-chuc-trung-tam", "truong-ban", "quan-tri-goc"
SECTION = "van-hoa-xa-hoi"
VIETNAMESE, ENGLISH, ALONE = "Lễ hội đã mở", "The festival is open", "Chưa ai dịch"


@dataclass(frozen=True)
class Scene:
    """What an attacker finds who had every row from before."""

    source: NewsPage
    target: NewsPage
    alone: NewsPage
    translation: Translation
    segment: StringSegment

    @property
    def english(self) -> Locale:
        return self.target.locale


@pytest.fixture(scope="module")
def pieces(city_of_module: None) -> None:
    author, english = User.objects.get(username=EDITOR), Locale.objects.get(language_code="en")
    source = editor.published(SECTION, VIETNAMESE, author)
    editor.published(SECTION, ALONE, author)
    target = source.copy_for_translation(english)
    target.title, target.draft_title, target.slug = ENGLISH, ENGLISH, "the-festival-is-open"
    target.save_revision().publish(skip_permission_checks=True)
    rows, _ = TranslationSource.get_or_create_from_instance(source)
    Translation.objects.create(source=rows, target_locale=english)
    _seat(editor.superuser(ROOT))
    may = Permission.objects.get(codename="submit_translation")
    for group in Group.objects.filter(user__username__in=[EDITOR, DECIDER]):
        group.permissions.add(may)


def _seat(person: User) -> None:
    """Who runs the machine sits on the board too, and writes what the centre writes."""
    Appointment.objects.create(
        person=person, role=EDITOR, starts_on=date(2020, 1, 1), decision_number="01/QĐ-BBT"
    )


@pytest.fixture
def scene(pieces: None, db: None) -> Scene:
    translation = Translation.objects.get()
    segment = StringSegment.objects.get(source=translation.source, context__path="title")
    found = (NewsPage.objects.get(title=title) for title in (VIETNAMESE, ENGLISH, ALONE))
    return Scene(*found, translation, segment)


@pytest.fixture(params=[ROOT, EDITOR, DECIDER])
def attacker(request: Any, pieces: None, sign_in: SignIn) -> Client:
    """A superuser, somebody who writes the section, and who decides it."""
    return sign_in(request.param)


def everything(scene: Scene) -> dict[str, Any]:
    """Every page to its last field, what the library has noted, and the bytes that the public reads."""
    rows = (Page, NewsPage, PageViewRestriction, Translation, StringTranslation, LocaleSynchronization)
    return {
        "rows": [list(model.objects.order_by("pk").values()) for model in rows],
        "sources": list(TranslationSource.objects.values("content_json", "last_updated_at")),
        "revisions": list(Revision.objects.order_by("pk").values("pk", "content")),
        "public": [Client().get(page.url).content for page in (scene.source, scene.target, scene.alone)],
    }
