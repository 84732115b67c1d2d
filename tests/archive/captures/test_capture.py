"""At once after the publication, what a browser is served is kept: whole, once, and as it was served then."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.utils import timezone, translation
from django_tasks.base import Task

from site_tphcm.jobs.models import Job
from site_tphcm.jobs.names import NAMES, name_of
from snippets.models import Picture, PictureRendition
from tests.approval import files
from tests.jobs.conftest import queue
from workflows.archive import asking, capture, store
from workflows.archive.models import Capture, Edition, Entry, Piece
from workflows.archive.verify import verify

from .taken import addresses, edition_of, published, served, taken, words

__all__ = ["queue"]  # a fixture

pytestmark = pytest.mark.share(2)
JOB = "workflows.archive.capture.take_capture"
STYLES, SCRIPT = "/static/portal.css", "/static/portal.js"


@pytest.mark.django_db
def test_the_page_its_pictures_files_styles_and_fonts_are_kept() -> None:
    picture, paper = files.picture(), files.attachment()
    edition = published(lead_picture=picture, body=files.with_link(paper))
    found = taken(edition)
    kept = served(found)
    assert addresses(found)[0] == edition.address
    assert kept[edition.address] == Client().get(edition.address).content
    assert kept[STYLES] == _static("portal.css") and kept[SCRIPT] == _static("portal.js")
    assert kept["/static/fonts/be-vietnam-pro-400.woff2"] == _static("fonts/be-vietnam-pro-400.woff2")
    assert kept[paper.url] == paper.file.open().read()
    shown = _shown(picture, kept[edition.address])
    assert shown and all(kept[size.url] == size.file.open().read() for size in shown)
    assert {piece["status"] for piece in found.pieces} == {200}
    assert [piece["size"] for piece in found.pieces] == [len(kept[path]) for path in addresses(found)]


def _shown(picture: Picture, html: bytes) -> list[PictureRendition]:
    """The sizes that a browser may choose among."""
    sizes = picture.renditions.filter(filter_spec__endswith="webp")
    return [size for size in sizes if f"{size.url} {size.width}w" in html.decode()]


def _static(name: str) -> bytes:
    return Path(finders.find(name)).read_bytes()


@pytest.mark.django_db
def test_the_register_has_the_list_s_digest() -> None:
    edition = published()
    found = taken(edition)
    said = words(found)
    assert said["edition"] == str(edition.number) and said["manifest"] == found.digest
    assert said["item_address"] == edition.address and said["basis"] == "III.9-1"
    assert not {"late", "missing"} & said.keys()
    assert verify().is_whole


@pytest.mark.django_db
def test_the_same_styles_and_fonts_are_kept_once_for_all_articles() -> None:
    first, second = taken(published("Bài một")), taken(published("Bài hai"))
    one, two = ({piece["piece"] for piece in found.pieces} for found in (first, second))
    assert len(one - two) == len(two - one) == 1  # the pages themselves
    assert Piece.objects.count() == len(one | two)


@pytest.mark.django_db
def test_it_is_taken_once_however_often_the_job_runs() -> None:
    edition = published()
    capture.take_capture.call(edition.number)
    capture.take_capture.call(edition.number)
    assert Capture.objects.count() == Entry.objects.filter(verb="sealed").count() == 1
    assert capture.capture(edition.number, timezone.now()) is None


@pytest.mark.django_db
def test_of_a_publication_that_never_was_nothing_is_taken() -> None:
    capture.take_capture.call(404)
    assert not Capture.objects.exists()


def _take(number: int) -> bool:
    try:
        with translation.override("en"):
            return capture.capture(number, timezone.now()) is not None
    finally:
        connection.close()


@pytest.mark.usefixtures("city")
def test_four_workers_at_once_take_one(full: bool) -> None:
    editions = [published(f"Bài {number}").number for number in range(5 if full else 2)]
    with ThreadPoolExecutor(4) as workers:
        for number in editions:
            assert sorted(workers.map(_take, [number] * 4)) == [False, False, False, True]
    assert Entry.objects.filter(verb="sealed").count() == len(editions)
    assert verify().is_whole


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
def test_it_is_a_job_asked_for_with_the_commit(
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    with django_capture_on_commit_callbacks() as after:
        edition = published()
    assert not Job.objects.filter(func=JOB).exists()
    for ask in after:
        ask()
    [job] = Job.objects.filter(func=JOB)
    assert job.args[0] == [edition.number]
    assert JOB in NAMES and name_of(JOB) == "Chụp bản đã đăng để lưu trữ"


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
def test_asking_for_it_costs_the_publication_two_rows(
    django_assert_max_num_queries: Callable[..., Any],
) -> None:
    with django_assert_max_num_queries(4):  # and a savepoint, for the test has a transaction of its own
        capture.take_capture.enqueue(1)


@pytest.mark.usefixtures("city")
def test_a_queue_that_is_away_undoes_no_publication(monkeypatch: pytest.MonkeyPatch) -> None:
    enqueue = Task.enqueue

    def away(task: Task, *args: Any, **more: Any) -> Any:
        if task.module_path == JOB:
            raise OSError("hàng đợi không trả lời")
        return enqueue(task, *args, **more)

    monkeypatch.setattr(Task, "enqueue", away)
    page = files.news()
    files.released(page)
    page.refresh_from_db()
    assert page.live and list(Edition.objects.uncaptured()) == [edition_of(page)]


@pytest.mark.django_db
def test_it_asks_as_anybody_without_a_session_or_a_cookie() -> None:
    found = taken(published())
    for piece in found.pieces:
        record = store.read(piece["piece"]).lower()
        assert b"set-cookie" not in record and b"sessionid" not in record


@pytest.mark.django_db
def test_it_asks_under_the_name_and_scheme_of_the_site(settings: Any) -> None:
    settings.WAGTAILADMIN_BASE_URL = "https://thanh-pho.example.vn"
    settings.ALLOWED_HOSTS = ["thanh-pho.example.vn"]
    settings.SECURE_SSL_REDIRECT = True
    edition = published()
    found = taken(edition)
    assert found.pieces[0]["uri"] == f"https://thanh-pho.example.vn{edition.address}"
    assert {piece["status"] for piece in found.pieces} == {200}
    canonical = f'rel="canonical" href="https://thanh-pho.example.vn{edition.address}"'
    assert canonical in served(found)[edition.address].decode()


@pytest.mark.django_db
def test_the_language_of_whoever_works_is_left_alone() -> None:
    edition = published()
    with translation.override("en"):
        taken(edition)
        assert translation.get_language() == "en"


@pytest.mark.django_db
def test_a_picture_that_is_not_there_is_told_and_the_rest_is_kept() -> None:
    picture = files.picture()
    edition = published(lead_picture=picture)
    lost = _shown(picture, Client().get(edition.address).content)[0]
    lost.file.storage.delete(lost.file.name)
    found = taken(edition)
    assert f"{lost.url} (404)" in words(found)["missing"]
    assert served(found)[edition.address]


class Broken(asking.WSGIHandler):
    """A site whose styles fail."""

    fails = STYLES

    def get_response(self, request: Any) -> Any:
        response = super().get_response(request)
        if self.fails in request.path:
            response.status_code = 503
        return response


class Down(Broken):
    fails = ""


@pytest.mark.django_db
@pytest.mark.parametrize("site", [Broken, Down])
def test_what_fails_is_tried_again_and_after_a_day_it_is_missing(
    monkeypatch: pytest.MonkeyPatch, site: type[Broken]
) -> None:
    edition = published()
    with monkeypatch.context() as broken:
        broken.setattr(asking, "_site", site)
        with pytest.raises(capture.Unavailable):
            capture.capture(edition.number, edition.at + timedelta(hours=23))
        assert not Capture.objects.exists()
        found = capture.capture(edition.number, edition.at + timedelta(days=1))
    assert found is not None and "(503)" in words(found)["missing"]
    assert (edition.address in addresses(found)) == (site is Broken)
    assert not any(path == STYLES for path in addresses(found))


@pytest.mark.django_db
def test_a_site_that_does_not_know_its_own_name_is_no_capture(settings: Any) -> None:
    edition = published()
    settings.WAGTAILADMIN_BASE_URL = "https://mistaken.example.vn"
    with pytest.raises(capture.Unavailable):
        taken(edition)


@pytest.mark.django_db
def test_a_capture_asks_no_more_than_it_must(
    django_assert_max_num_queries: Callable[..., Any],
) -> None:
    """Eight answers: one question each where it is kept already, and what the site itself asks."""
    taken(published("Bài một"))
    edition = published("Bài hai")
    with django_assert_max_num_queries(60):
        taken(edition)
