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
TITLE, CHANGED = "Lễ hội sắp mở", "Tên đã bị đổi"
HANDS = (AUTHOR, "giam-doc-trung-tam", "truong-ban", "pho-truong-ban", "quan-tri-ky-thuat", "quan-tri-goc")


@pytest.fixture(params=HANDS)
def hand(request: Any, sign_in: SignIn) -> Client:
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


def public(page: Page) -> Any:
    section = editor.section(SECTION)
    return Client().get(f"{section.url}{page.slug}/")


def at(page: Page, door: str) -> str:
    return f"/admin/pages/{page.pk}/{door}/"
