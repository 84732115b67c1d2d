"""A real worker process at work in the test's own database."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import timezone
from django_q.models import OrmQ, Schedule, Task
from wagtail.models import ReferenceIndex

from pages.models import NewsPage
from site_tphcm.jobs.models import Job, State
from snippets.models import Organisation
from tests.jobs import tasks
from tests.jobs.conftest import Worker, working
from tests.site.processes import eventually

pytestmark = pytest.mark.share(2)
MAX_ATTEMPTS, RETRY = 5, 4  # settings/base.py, settings/test.py


def becomes(job_id: str, state: State, patience: float = 20) -> bool:
    return eventually(lambda: Job.objects.get(pk=job_id).state == state, patience)


@pytest.fixture(scope="module")
def shared_worker(city_of_module: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    with working(tmp_path_factory.mktemp("shared") / "worker.log") as worker:
        yield worker


@pytest.fixture
def at_work(shared_worker: Worker, queue: None) -> Iterator[Worker]:
    """A worker that the test neither stops nor kills; the next one finds it with nothing to do."""
    shared_worker.log.write_text("")
    yield shared_worker
    OrmQ.objects.all().delete()
    Job.objects.all().delete()


def test_a_job_is_done_and_its_result_is_found(at_work: Worker, tmp_path: Path) -> None:
    result = tasks.mark.enqueue(str(tmp_path), "a")
    assert eventually((tmp_path / "a").exists), at_work.log.read_text()
    assert becomes(result.id, State.DONE)
    result.refresh()
    assert (result.status, result.return_value, result.attempts) == ("SUCCESSFUL", "a", 1)
    assert result.enqueued_at < result.started_at <= result.finished_at
    assert eventually(lambda: not OrmQ.objects.exists())
    assert at_work.log.read_text() == ""  # what goes well makes no noise


def test_a_failing_job_is_tried_again_and_done_when_it_can_be(at_work: Worker, tmp_path: Path) -> None:
    result = tasks.fail_until.enqueue(str(tmp_path / "there"))
    assert becomes(result.id, State.FAILED)
    result.refresh()
    assert (result.status, result.attempts) == ("READY", 1)
    assert result.errors[0].exception_class is ValueError
    (tmp_path / "there").touch()
    assert becomes(result.id, State.DONE)
    result.refresh()
    assert (result.return_value, result.attempts) == ("ok", 2)


def test_a_job_that_keeps_failing_is_kept_with_its_error_and_run_again_runs_it(
    at_work: Worker, tmp_path: Path
) -> None:
    result = tasks.fail_until.enqueue(str(tmp_path / "there"))
    Job.objects.filter(pk=result.id).update(attempt_count=MAX_ATTEMPTS - 1)
    assert becomes(result.id, State.FAILED)
    assert eventually(lambda: not OrmQ.objects.exists())
    job = Job.objects.failed().get()
    assert (job.attempts, job.has_given_up, job.next_at) == (MAX_ATTEMPTS, True, None)
    assert job.error == "ValueError: Chưa có tệp"
    assert job.next_at is None
    (tmp_path / "there").touch()
    job.start_over(timezone.now())
    assert becomes(result.id, State.DONE)


def test_a_job_that_lasts_too_long_is_stopped_and_others_go_on(at_work: Worker, tmp_path: Path) -> None:
    result = tasks.last_too_long.enqueue()
    tasks.mark.enqueue(str(tmp_path), "a")
    assert becomes(result.id, State.FAILED)
    result.refresh()
    assert "exceeded maximum timeout" in result.errors[0].traceback
    assert result.errors[0].exception_class.__name__ == "TimeoutException"
    assert eventually((tmp_path / "a").exists)


def test_a_job_that_takes_the_worker_along_ends_as_failed(worker: Worker, tmp_path: Path) -> None:
    result = tasks.take_the_worker_along.enqueue(str(tmp_path))
    assert eventually(lambda: Job.objects.get(pk=result.id).cluster)
    Job.objects.filter(pk=result.id).update(attempt_count=MAX_ATTEMPTS - 2)
    tasks.mark.enqueue(str(tmp_path), "a")
    assert eventually((tmp_path / "a").exists)
    assert becomes(result.id, State.FAILED, patience=3 * RETRY)
    assert "bị dừng giữa chừng" in Job.objects.get(pk=result.id).error


def test_a_saved_page_is_found_through_the_worker(at_work: Worker) -> None:
    """Wagtail's own jobs: the index of links, the index of words."""
    page, unit = NewsPage.objects.all()[0], Organisation.objects.all()[0]
    page.title, page.providing_unit = "Bài có từ khóa trongchanh", unit
    page.save()
    assert {job.func.rpartition(".")[2] for job in Job.objects.exclude(func__startswith="workflows.")} == {
        "index_page",
    }
    assert eventually(lambda: not Job.objects.exclude(success=True).exists()), list(Job.objects.failed())
    assert NewsPage.objects.search("trongchanh").count() == 1
    assert ReferenceIndex.get_references_to(unit).filter(object_id=str(page.pk)).exists()


def test_a_job_due_by_the_clock_is_enqueued_and_done(city: None, queue: None, tmp_path: Path) -> None:
    Schedule.objects.create(
        func="site_tphcm.jobs.run.enqueue",
        args="'tests.jobs.tasks.due'",
        kwargs="q_options={'save': False}",
        schedule_type=Schedule.DAILY,
        next_run=timezone.now(),
    )
    with working(tmp_path / "worker.log"):
        assert eventually(lambda: Job.objects.done().filter(func="tests.jobs.tasks.due").exists())
    assert Task.objects.filter(func="tests.jobs.tasks.due").count() == 1
    assert Schedule.objects.get().next_run > timezone.now()


@pytest.mark.usefixtures("city", "queue")
def test_a_job_signed_with_another_key_is_not_thrown_away(tmp_path: Path) -> None:
    tasks.mark.enqueue(str(tmp_path), "a")
    OrmQ.objects.update(payload="not signed by us")
    with working(tmp_path / "worker.log") as worker:
        assert eventually(lambda: "Failed to push task" in worker.log.read_text())
    assert OrmQ.objects.count() == 1


def test_ctrl_c_in_a_terminal_stops_all_without_noise(worker: Worker) -> None:
    for part in worker.parts():
        part.send_signal(signal.SIGINT)
    assert worker.process.wait(timeout=20) == 0
    assert worker.log.read_text() == ""


def test_it_stops_when_asked_and_finishes_what_it_does(worker: Worker, tmp_path: Path) -> None:
    tasks.mark.enqueue(str(tmp_path), "a", seconds=1)
    assert eventually((tmp_path / "a.begun").exists)
    assert worker.stop() == 0
    assert (tmp_path / "a").exists()
    assert Job.objects.done().exists()
