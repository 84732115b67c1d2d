"""The index is made again while it answers; what stops in between goes on where it was."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages.finding import reindexing
from pages.finding.finder import Question, finder
from pages.finding.reading import unread
from pages.models import DocumentFile, DocumentPage, SearchDocument
from snippets.models import Attachment
from tests.databases import call
from tests.pages.public import published, section

pytestmark = pytest.mark.django_db


def found(words: str) -> list[int]:
    question = Question(words, section().locale_id)
    return finder().cut(question, finder().answer(question), 0, 20)


def test_a_lost_index_is_made_again() -> None:
    page = published("Nghêu", body=[("paragraph", "<p>trongbài</p>")])
    SearchDocument.objects.all().delete()
    assert found("nghêu") == []
    assert "Chỉ mục tìm kiếm đã đủ" in call("reindex")
    assert found("nghêu trongbài") == [page.pk]


def test_made_anew_it_answers_all_the_while_and_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    page = published("Nghêu")
    whole, before = SearchDocument.objects.count(), timezone.now()
    monkeypatch.setattr(reindexing, "BATCH", 2)
    batches = reindexing.go_on(before)
    assert next(batches) == 2
    assert found("nghêu") == [page.pk]
    batches.close()
    monkeypatch.setattr(reindexing, "BATCH", 50)
    assert f"lập mới {whole - 2} trang" in call("reindex", "--before", before.isoformat())
    assert found("nghêu") == [page.pk]
    assert f"lập mới {whole} trang" in call("reindex", "--all")


def test_a_second_run_has_nothing_to_do() -> None:
    published("Nghêu")
    call("reindex")
    assert "lập mới 0 trang" in call("reindex")


def test_what_is_not_public_is_taken_out() -> None:
    page = published("Nghêu")
    type(page).objects.filter(pk=page.pk).update(live=False)
    assert SearchDocument.objects.filter(pk=page.pk).exists()
    call("reindex")
    assert not SearchDocument.objects.filter(pk=page.pk).exists()


def test_a_job_that_nobody_did_is_known() -> None:
    """The worker asks for it again (jobs/lost.py)."""
    page = published("Nghêu")
    SearchDocument.objects.filter(pk=page.pk).update(read_at=None)
    page.refresh_from_db()
    assert [one.pk for one in unread(page.last_published_at)] == [page.pk]


def with_a_file(number: int) -> DocumentPage:
    page = published(f"{number}/KH-VD", "chi-dao-cua-chinh-quyen", number=f"{number}/KH-VD")
    file = Attachment.objects.create(title="Phụ lục", file=ContentFile(b"a", f"{number}.txt"))
    page.files = [DocumentFile(file=file)]
    page.save()
    return page


def test_more_pages_are_read_in_no_more_queries() -> None:
    documents = [with_a_file(number) for number in range(900, 906)]
    list(reindexing.go_on())
    counts = []
    for some in (documents[:2], documents):
        SearchDocument.objects.filter(page__in=some).update(edition=0)
        with CaptureQueriesContext(connection) as queries:
            assert sum(reindexing.go_on()) == len(some)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert SearchDocument.objects.filter(page__in=documents, has_file=True).count() == len(documents)
