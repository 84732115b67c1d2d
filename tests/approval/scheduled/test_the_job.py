"""The job of an hour: cut off in the middle, deleted, given up, or done by two workers, the item is public once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from django_q.conf import Conf
from django_q.models import OrmQ

from site_tphcm.jobs import lost
from site_tphcm.jobs.models import Job, State
from site_tphcm.jobs.names import name_of
from site_tphcm.jobs.run import Failed
from tests.approval import people_of_the_board as board
from tests.approval.chain import newest
from tests.conftest import SignIn
from tests.jobs.conftest import queue, working
from tests.site.processes import eventually
from workflows.approval import verbs
from workflows.approval.deed import Case
from workflows.approval.models import State as Stands
from workflows.approval.models import Submission

from .hours import JOB, jobs_of, scheduled, the_clock_at, the_job_runs, tomorrow_at

__all__ = ["queue"]  # a fixture


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
@pytest.mark.parametrize("cut_at", ["publish", "approve", "tell"])
def test_cut_off_in_the_middle_nothing_was_done_and_the_next_attempt_does_it_once(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch, cut_at: str
) -> None:
    item = scheduled(sign_in)
    record = Case.record

    def cut(*given: Any, **more: Any) -> None:
        if isinstance(given[0], Case):
            record(*given, **more)
        raise OSError("mất điện")

    with the_clock_at(tomorrow_at() + timedelta(seconds=5)):
        with monkeypatch.context() as broken:
            if cut_at == "publish":
                broken.setattr(Case, "record", cut)  # the page is saved, its row is written
            elif cut_at == "approve":
                broken.setattr("workflows.approval.mirror._step_of", cut)
            else:
                broken.setattr("workflows.approval.telling.of_the_outcome", cut)
            with pytest.raises(Failed):
                the_job_runs(item)
        assert (newest(item).state, board.fresh(item).live) == (Stands.SCHEDULED, False)
        assert board.rows(item, "publish") == 0
        the_job_runs(item)
        assert (newest(item).state, board.fresh(item).live) == (Stands.RELEASED, True)
        assert board.rows(item, "publish") == 1
    board.must_hold(item)


def deleted(job: Job) -> None:
    Job.objects.all().delete()
    OrmQ.objects.all().delete()


def out_of_its_place(job: Job) -> None:
    OrmQ.objects.all().delete()


def given_up(job: Job) -> None:
    gave_up = {"result": "OSError: mất điện", "cluster": Conf.CLUSTER_NAME}
    Job.objects.filter(pk=job.pk).update(attempt_count=Conf.MAX_ATTEMPTS, **gave_up)


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
@pytest.mark.parametrize("fate", [deleted, out_of_its_place, given_up])
def test_whatever_became_of_its_job_the_item_is_found_and_asked_for_once(
    sign_in: SignIn, fate: Callable[[Job], None]
) -> None:
    item = scheduled(sign_in)
    fate(jobs_of(item)[0])
    lost._ask_again(tomorrow_at() - timedelta(minutes=1))
    assert not Job.objects.filter(func=JOB, started__lt=tomorrow_at(), result=None).exists()
    with the_clock_at(tomorrow_at() + timedelta(minutes=2)):
        for _ in range(2):
            lost._ask_again(timezone.now())
        [job] = jobs_of(item)
        assert (job.state, job.attempt_count) == (State.WAITING, 0)
        assert [place.task_id() for place in OrmQ.objects.filter(lock__lte=timezone.now())].count(job.pk) == 1
        the_job_runs(item)
    assert board.fresh(item).live


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
def test_a_job_in_its_place_is_left_alone(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    with the_clock_at(tomorrow_at() + timedelta(minutes=2)):
        lost._ask_again(timezone.now())
    assert len(jobs_of(item)) == 1
    assert OrmQ.objects.filter(lock=tomorrow_at()).count() == 1


def test_people_read_what_the_job_is() -> None:
    assert str(name_of(JOB)) == "Đăng bài theo giờ hẹn"


def past_its_hour(number: int) -> Any:
    """Committed, and its hour was a few minutes ago."""
    item = board.draft("kinh-te", f"Tên {number}")
    board.submit(item, board.WRITER)
    board.decide("check", item, board.CHECKER)
    now = timezone.now()
    verbs.approve_for(
        board.person(board.LEADER),
        board.fresh(item),
        seen=board.screen(item),
        publish_at=now + timedelta(days=1),
        at=now,
    )
    Submission.objects.of(item).update(publish_at=now - timedelta(minutes=5))
    return item


@pytest.mark.slow
@pytest.mark.story
@pytest.mark.usefixtures("city", "queue")
def test_a_worker_that_begins_finds_what_was_lost_while_none_was_there(tmp_path: Path) -> None:
    items = [past_its_hour(number) for number in range(3)]
    Job.objects.all().delete()
    OrmQ.objects.all().delete()
    with working(tmp_path / "worker.log") as worker:
        assert eventually(lambda: all(board.fresh(item).live for item in items), 60), worker.log.read_text()
    for item in items:
        assert board.rows(item, "publish") == 1
        board.must_hold(item)
