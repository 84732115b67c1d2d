"""The city of the bench is whole: what is brought in by COPY is what the verbs would have left behind."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, ReferenceIndex
from wagtail.search import index
from wagtail.search.models import IndexEntry

from bench.city import waiting
from bench.city.fill import City, fill
from bench.city.kinds import told
from bench.city.plan import places, sections
from pages.finding.keeping import keep
from pages.finding.reading import read_page
from pages.models import Byline, DocumentPage, LeadershipPage, NewsPage, ProcedurePage, SearchDocument
from snippets.models import Official
from workflows.approval.models import State, Submission
from workflows.staff.models import User

NUMBER = 200
FOUND = [
    field.name for field in SearchDocument._meta.concrete_fields if field.name not in {"read_at", "page"}
]
OF_PUBLICATION = {
    *("live", "live_revision", "latest_revision", "latest_revision_created_at"),
    *("first_published_at", "last_published_at", "has_unpublished_changes"),
}
WORDS = ["title", "body", "autocomplete"]


@pytest.fixture(scope="module")
def filled(city_of_module: None) -> City:
    Official.objects.update(live=True)  # activities are of leaders that readers know
    return fill(NUMBER, vary=1)


@pytest.fixture
def made(filled: City, _all_made: list[int]) -> Any:
    return Page.objects.filter(pk__in=_all_made)


@pytest.fixture(scope="module")
def _all_made(filled: City) -> list[int]:
    """The pages that no person made: they have no row in the register's name, and the highest keys."""
    return list(Page.objects.order_by("-pk").values_list("pk", flat=True)[:NUMBER])


def test_the_tree_is_whole(made: Any) -> None:
    assert [problem for problems in Page.find_problems() for problem in problems] == []
    assert all(page.get_children_count() == 0 and page.get_parent() for page in made)


def test_every_page_is_read_at_its_address(made: Any) -> None:
    answers = {page.url: Client().get(page.url) for page in made}
    assert {url: answer.status_code for url, answer in answers.items() if answer.status_code != 200} == {}
    assert len(answers) == NUMBER
    for page in made:
        assert page.title in answers[page.url].content.decode()


def test_there_are_pages_of_each_kind_that_grows(made: Any) -> None:
    for kind in (NewsPage, DocumentPage, ProcedurePage, LeadershipPage):
        assert kind.objects.filter(pk__in=made).exists(), kind


def test_a_reader_finds_one_by_its_name(made: Any) -> None:
    page = made.type(NewsPage).first()
    assert page.title in Client().get("/tim-kiem/", {"q": page.title}).content.decode()


def test_a_list_counts_them(filled: City, made: Any) -> None:
    for section in filled.sections.values():
        live = section.page.get_children().live().count()
        listing = Client().get(section.page.url).context["listing"]
        assert listing.whole == live


def test_both_searches_have_the_rows_that_the_system_writes(made: Any) -> None:
    for kind in {page.specific_class for page in made}:
        page = kind.objects.filter(pk__in=made).last()
        brought = SearchDocument.objects.filter(pk=page.pk).values(*FOUND).get(), _entry(page)
        keep(page)
        read_page.call(page.pk)
        index.insert_or_update_object(page)
        assert brought == (SearchDocument.objects.filter(pk=page.pk).values(*FOUND).get(), _entry(page)), kind


def _entry(page: Page) -> dict[str, Any]:
    return (
        IndexEntry.objects.filter(object_id=page.pk, content_type=page.content_type_id).values(*WORDS).get()
    )


def test_a_revision_tells_the_page_as_it_stands(made: Any) -> None:
    for kind in {page.specific_class for page in made}:
        page = kind.objects.filter(pk__in=made).last()
        assert _told(page.latest_revision.content) == _told(page.serializable_data()), kind
        assert page.live_revision_id == page.latest_revision_id


def _told(content: dict[str, Any]) -> dict[str, Any]:
    """As a page tells itself, but for what its publication changed."""
    read = {name: json.loads(value) if _is_json(value) else value for name, value in content.items()}
    read = json.loads(json.dumps(read, default=str))
    return {name: value for name, value in read.items() if name not in OF_PUBLICATION}


def _is_json(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("[")


def test_its_chain_is_told_of_it_and_of_no_other(made: Any) -> None:
    page = made.type(NewsPage).first().specific
    submission = Submission.objects.of(page).get()
    assert submission.state == State.RELEASED
    assert submission.revision_id == page.live_revision_id
    assert submission.workflow_state.content_object.pk == page.pk
    assert Byline.objects.filter(page=page).count() == 1
    assert {entry.label for entry in PageLogEntry.objects.filter(page=page.pk)} == {page.title}
    assert abs(submission.ended_at - page.first_published_at).total_seconds() < 60
    units = ReferenceIndex.objects.filter(object_id=str(page.pk), model_path="providing_unit")
    assert [row.to_object_id for row in units] == [str(page.providing_unit_id)]


def test_a_person_writes_on_after_them(made: Any, filled: City) -> None:
    waiting.leave_open(filled, 2)
    assert Submission.objects.open().count() == 2
    assert User.objects.get(username="truong-ban")


def test_the_number_and_the_seed_decide_what_a_page_says(filled: City) -> None:
    def said(seed: int) -> list[str]:
        content = {key: section.content for key, section in filled.sections.items()}
        made = places(20, seed, timezone.now())
        return [told(content[place.section], place, filled.shared).columns["title"] for place in made]

    assert said(1) == said(1) != said(2)
    assert sum(sections().values()) == pytest.approx(1)
