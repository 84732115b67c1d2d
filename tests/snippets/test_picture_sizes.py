"""A picture is ready in every size before a resident opens the page: a job sees to it once the item is submitted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from wagtail.images.models import Filter

from pages.models import NewsPage
from site_tphcm.jobs.models import Job
from site_tphcm.jobs.run import attempt
from snippets import pictures
from snippets.models import Picture, PictureRendition
from snippets.pictures import EMBLEM, MADE, PORTRAIT, SIZES, make_sizes
from tests.approval import files, shared
from tests.jobs.conftest import queue
from tests.sources import ROOT

__all__ = ["queue"]  # the fixture: what is enqueued waits for a worker

pytestmark = pytest.mark.django_db
TAG = re.compile(r"{%\s*(?:image|srcset_image|picture)\s+\S+\s+(.+?)(?:\s+as\s+\w+)?\s*%}")


def specs_in(template: Path) -> list[str]:
    """The sizes that the picture tags of a template ask for."""
    asked = [found.group(1).split() for found in TAG.finditer(template.read_text(encoding="utf-8"))]
    specs = [[bit for bit in bits if "=" not in bit] for bits in asked]
    return [spec for bits in specs for spec in Filter.expand_spec(bits)]


@pytest.fixture
def pair() -> list[Picture]:
    return [files.picture(), files.picture(title="Chợ")]


@pytest.fixture
def page(pair: list[Picture]) -> NewsPage:
    """A draft that shows one picture above its text and another inside."""
    return files.news(lead_picture=pair[0], body=files.with_picture(pair[1]))


def jobs() -> list[Job]:
    return [job for job in Job.objects.all() if job.func == "snippets.pictures.make_sizes"]


def made() -> set[tuple[int, str]]:
    return set(PictureRendition.objects.values_list("image_id", "filter_spec"))


def every_size(*shown: Picture) -> set[tuple[int, str]]:
    return {(picture.pk, size) for picture in shown for size in MADE}


def test_the_templates_ask_for_the_sizes_that_the_job_makes_and_for_no_other() -> None:
    shown = [
        path for path in (ROOT / "templates").rglob("*.html") if "wagtailimages" not in path.parts
    ]  # the office's
    asked = {spec for template in shown for spec in specs_in(template)}
    assert asked == {*SIZES, *EMBLEM, *PORTRAIT}


@pytest.mark.usefixtures("queue")
def test_what_is_submitted_orders_its_sizes_and_the_public_page_makes_none(
    client: Client, page: NewsPage, pair: list[Picture]
) -> None:
    files.submit(page)
    [job] = jobs()
    assert made() == set()
    attempt(job)
    assert made() == every_size(*pair)
    rows = set(PictureRendition.objects.values_list("pk", "file"))
    attempt(job)  # a second time it makes nothing
    page.get_latest_revision().publish(skip_permission_checks=True)
    page.refresh_from_db()
    assert client.get(page.url).status_code == 200
    assert client.get("/").status_code == 200
    assert set(PictureRendition.objects.values_list("pk", "file")) == rows
    assert jobs() == [job]  # at release nothing was missing


@pytest.mark.usefixtures("queue")
def test_without_the_job_it_is_the_first_resident_who_waits(client: Client, page: NewsPage) -> None:
    """So that the test before shows something."""
    page.get_latest_revision().publish(skip_permission_checks=True)
    page.refresh_from_db()
    client.get(page.url)
    assert PictureRendition.objects.count() == 2 * len(SIZES)


@pytest.mark.usefixtures("queue")
def test_what_is_released_by_another_way_orders_its_sizes_too(page: NewsPage, pair: list[Picture]) -> None:
    page.get_latest_revision().publish(skip_permission_checks=True)
    [job] = jobs()
    attempt(job)
    assert made() == every_size(*pair)


@pytest.mark.usefixtures("queue")
def test_what_shows_no_picture_orders_nothing() -> None:
    files.submit(files.news())
    assert jobs() == []


@pytest.mark.usefixtures("queue")
def test_a_submission_that_is_taken_back_by_the_database_orders_nothing(page: NewsPage) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        files.submit(page)
        raise ZeroDivisionError
    assert jobs() == []


def test_the_emblem_is_made_in_the_size_of_the_header() -> None:
    identity, emblem = shared.identity(), files.picture(title="Biểu trưng")
    identity.emblem = emblem
    identity.save_revision().publish(skip_permission_checks=True)
    assert made() == {(emblem.pk, size) for size in EMBLEM}


def test_a_picture_that_cannot_be_read_keeps_no_other_from_its_sizes(pair: list[Picture]) -> None:
    lost, whole = pair
    lost.file.storage.delete(lost.file.name)
    with pytest.raises(OSError):
        make_sizes.call([lost.pk, whole.pk], list(MADE))
    assert made() == every_size(whole)


def test_a_picture_that_is_gone_needs_no_size(pair: list[Picture]) -> None:
    make_sizes.call([pair[0].pk + 1000], list(SIZES))
    assert made() == set()


def test_a_list_reads_its_pictures_and_their_sizes_in_two_queries(django_assert_num_queries: object) -> None:
    shown_there = [files.picture(title=f"Chợ {n}") for n in range(3)]
    make_sizes.call([picture.pk for picture in shown_there], list(SIZES))
    drafts = [files.news(picture.title, lead_picture=picture) for picture in shown_there]
    items = [*(draft.get_latest_revision_as_object() for draft in drafts), files.news("Không có ảnh")]
    with django_assert_num_queries(2):
        pictures.with_lead_pictures(items)
        shown = [item.lead_picture.get_renditions(*SIZES) for item in items[:3]]
    assert [len(sizes) for sizes in shown] == [len(SIZES)] * 3
