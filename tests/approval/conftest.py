"""A piece nobody has approved, and the hands that try to get it out."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from pages.models import NewsPage
from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import User

AUTHOR = "vien-chuc-trung-tam"
SECTION = "van-hoa-xa-hoi"
TITLE, PUBLIC, CHANGED = "Lễ hội sắp mở", "Lễ hội đã mở", "Tên đã bị đổi"
HANDS = (AUTHOR, "giam-doc-trung-tam", "truong-ban", "pho-truong-ban", "quan-tri-ky-thuat", "quan-tri-goc")


@pytest.fixture(scope="module")
def pieces(city_of_module: None) -> None:
    """A draft, a page the public reads with a newer draft that nobody has approved, and a superuser."""
    author = User.objects.get(username=AUTHOR)
    editor.draft(SECTION, TITLE, author)
    draft = editor.published(SECTION, PUBLIC, author).get_latest_revision_as_object()
    draft.title = CHANGED
    draft.save_revision()
    editor.superuser()


@pytest.fixture(params=HANDS)
def hand(request: Any, pieces: None, sign_in: SignIn) -> Client:
    """The author, who checks, who decides, who runs the machine, and a superuser."""
    return sign_in(request.param)


@pytest.fixture
def page(pieces: None, db: None) -> NewsPage:
    return NewsPage.objects.get(title=TITLE)


@pytest.fixture
def live(pieces: None, db: None) -> NewsPage:
    return NewsPage.objects.get(title=PUBLIC)


def public(page: Page) -> Any:
    section = editor.section(SECTION)
    return Client().get(f"{section.url}{page.slug}/")


def at(page: Page, door: str) -> str:
    return f"/admin/pages/{page.pk}/{door}/"
