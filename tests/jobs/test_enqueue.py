"""What the backend promises to whoever enqueues."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from django_q.models import OrmQ
from django_tasks import default_task_backend
from django_tasks.exceptions import InvalidTaskError, TaskResultDoesNotExist, TaskResultMismatch
from wagtail.tasks import update_reference_index_task

from site_tphcm.jobs import run
from site_tphcm.jobs.models import Job, State
from tests.jobs import tasks

pytestmark = pytest.mark.usefixtures("db", "queue")


def jobs_and_places() -> tuple[int, int]:
    return Job.objects.count(), OrmQ.objects.count()


def test_a_job_is_enqueued_with_its_place_in_the_queue() -> None:
    result = tasks.mark.enqueue("/x", name="a")
    assert jobs_and_places() == (1, 1)
    assert (result.status, result.attempts, result.args, result.kwargs) == ("READY", 0, ["/x"], {"name": "a"})
    found = tasks.mark.get_result(result.id)
    assert found == result


def test_a_job_and_its_place_are_written_at_once(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        tasks.mark.enqueue("/x", name="a")


@pytest.mark.usefixtures("city", "queue")
def test_what_is_rolled_back_enqueues_nothing() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        tasks.mark.enqueue("/x", "a")
        raise ZeroDivisionError
    assert jobs_and_places() == (0, 0)


def test_an_index_asked_for_twice_in_one_transaction_is_one_job() -> None:
    asked = ("pages", "newspage", "1")
    first = update_reference_index_task.enqueue(*asked)
    assert update_reference_index_task.enqueue(*asked).id == first.id
    update_reference_index_task.enqueue("pages", "newspage", "2")
    tasks.mark.enqueue("/x", "a")
    tasks.mark.enqueue("/x", "a")  # who asks for another thing means it
    assert jobs_and_places() == (4, 4)
    Job.objects.filter(pk=first.id).update(cluster="portal")  # begun: it may have read what was before
    assert update_reference_index_task.enqueue(*asked).id != first.id


def test_an_index_asked_for_before_a_savepoint_was_left_is_asked_for_anew() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        update_reference_index_task.enqueue("pages", "newspage", "1")
        raise ZeroDivisionError
    update_reference_index_task.enqueue("pages", "newspage", "1")
    assert jobs_and_places() == (1, 1)


@pytest.mark.parametrize("word", [object(), timezone.now(), {1, 2}])
def test_arguments_are_json(word: object) -> None:
    with pytest.raises(TypeError):
        tasks.later.enqueue(word)
    assert jobs_and_places() == (0, 0)


def test_a_job_may_wait_for_its_hour() -> None:
    due = timezone.now() + timedelta(hours=1)
    tasks.mark.using(run_after=due).enqueue("/x", "a")
    assert OrmQ.objects.get().lock == due
    assert Job.objects.get().next_at == due


@pytest.mark.parametrize("wish", [{"priority": 1}, {"queue_name": "other"}])
def test_what_the_queue_cannot_do_is_refused(wish: dict[str, object]) -> None:
    with pytest.raises(InvalidTaskError):
        tasks.mark.using(**wish).enqueue("/x", "a")


def test_a_result_belongs_to_its_task_and_may_be_unknown() -> None:
    result = tasks.mark.enqueue("/x", "a")
    with pytest.raises(TaskResultMismatch):
        tasks.later.get_result(result.id)
    with pytest.raises(TaskResultDoesNotExist):
        default_task_backend.get_result("nobody")


def attempt(job: Job) -> object:
    """What the worker process calls."""
    return run.run(job.pk, OrmQ.objects.get().pk)


def test_a_task_is_told_its_attempt_and_may_be_a_coroutine() -> None:
    tasks.tell_attempt.enqueue("a")
    assert attempt(Job.objects.get()) == [1, "a"]
    Job.objects.all().delete()
    OrmQ.objects.all().delete()
    tasks.later.enqueue(word="b")
    assert attempt(Job.objects.get()) == "b"


def test_what_is_done_is_not_done_again() -> None:
    tasks.fail_until.enqueue("/nowhere")
    Job.objects.update(success=True, result="ok")
    assert attempt(Job.objects.get()) == "ok"


def test_attempts_that_were_cut_off_count_and_end() -> None:
    """A job that takes the worker along each time would be tried for ever."""
    tasks.later.enqueue("a")
    job = Job.objects.get()
    Job.objects.update(cluster="portal", attempt_count=3)
    assert attempt(job) == "a"
    job.refresh_from_db()
    assert (job.attempt_count, job.state) == (4, State.DOING)
    with pytest.raises(run.Failed, match="bị dừng giữa chừng"):
        attempt(job)


def test_a_library_s_job_about_a_row_that_is_gone_has_nothing_left_to_do() -> None:
    path = "wagtail.tasks.update_reference_index_task"
    now = timezone.now()
    gone = Job.enqueue(path, ["wagtailcore", "page", "0"], {}, now=now, due=now)
    assert attempt(gone) is None


def test_a_path_that_names_no_task_is_an_error_and_not_a_call() -> None:
    now = timezone.now()
    with pytest.raises(run.Failed, match=r"builtins\.TypeError: os\.getcwd"):
        attempt(Job.enqueue("os.getcwd", [], {}, now=now, due=now))


def test_what_is_due_by_the_clock_becomes_a_job_like_any_other() -> None:
    run.enqueue("tests.jobs.tasks.later")
    assert [job.func for job in Job.objects.all()] == ["tests.jobs.tasks.later"]
