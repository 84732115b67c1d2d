"""The demonstration city is published by its own people, through the verbs, with nothing left out of the register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import override_settings
from wagtail.models import Page

from pages.models import HomePage, RegulationPage, SectionPage
from site_tphcm.demonstration.drawings import DRAWINGS
from site_tphcm.demonstration.texts import DRAFTS
from snippets.models import Picture
from tests import databases
from workflows.approval.content import content_hash
from workflows.approval.models import State, Submission
from workflows.archive.models import Entry
from workflows.archive.verify import verify
from workflows.regulation.vocabulary import Content, SectionKind
from workflows.staff.regulation import regulation_in_force

STRUCTURE = (HomePage, SectionPage, RegulationPage)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A city of its own: enacted, then loaded as `make run` loads it, with its jobs left in the queue."""
    queue = override_settings(TASKS={"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}})
    with (
        queue,
        django_db_blocker.unblock(),
        databases.clone_of(databases.ENACTED, f"{databases.CITY}_published"),
    ):
        databases.call("load_demo")
        yield


def public() -> list[Any]:
    """What the people published; the structure is the regulation's own."""
    live = Page.objects.live().filter(depth__gt=1).specific()
    return [page for page in live if not isinstance(page, STRUCTURE)]


def test_at_least_forty_items_over_all_sections_are_public(published: None) -> None:
    pages = public()
    assert len(pages) == sum(draft.until == "published" for draft in DRAFTS) >= 40
    sections = [s for s in regulation_in_force().sections if s.kind is SectionKind.PAGE and not s.is_internal]
    wanted = {section.key for section in sections if section.content is not Content.REGULATION}
    assert {page.section_page.section_key for page in pages} >= wanted


def test_each_was_released_on_the_bytes_that_every_step_approved(published: None) -> None:
    for page in public():
        released = Submission.objects.of(page).get(state=State.RELEASED)
        hashes = set(released.decisions.values_list("content_hash", flat=True))
        assert hashes == {content_hash(page)}
        assert released.decisions.count() == len(released.plan)


def test_what_waits_in_a_chain_is_not_public(published: None) -> None:
    waiting = Submission.objects.open()
    assert waiting.count() == sum(draft.until in {"submitted", "checked"} for draft in DRAFTS)
    assert not Page.objects.filter(pk__in=waiting.values("key"), live=True).exists()


def test_every_public_page_has_its_row_and_the_register_is_whole(published: None) -> None:
    assert verify().is_whole
    rows = set(Entry.objects.filter(verb="publish").values_list("key", flat=True))
    live = {str(key) for key in Page.objects.live().filter(depth__gt=1).values_list("pk", flat=True)}
    assert live <= rows


def test_drawings_lead_what_the_home_page_shows_first(published: None) -> None:
    assert {picture.title for picture in Picture.objects.all()} == {one.title for one in DRAWINGS.values()}
    newest = sorted(public(), key=lambda page: page.first_published_at, reverse=True)
    parts = dict(regulation_in_force().home)
    for part, count in (("news", 1), ("pictures", 3)):
        first = [page for page in newest if page.section_page.section_key in parts[part]][:count]
        assert all(page.lead_picture_id for page in first), part
