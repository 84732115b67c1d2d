"""kill -9 of any part of the worker, at any moment: no job is lost, and nothing is left over."""

from __future__ import annotations

import random
import time
from pathlib import Path

import psutil
import pytest

from site_tphcm.jobs.models import Job
from tests.jobs import tasks
from tests.jobs.conftest import Worker
from tests.samples import one_in
from tests.site.processes import eventually

pytestmark = pytest.mark.story


def kill_some_part(worker: Worker, chance: random.Random) -> int:
    """The foreman is started again by `serve`; here the test does."""
    assert eventually(worker.is_whole), worker.log.read_text()
    foreman, *others = parts = worker.parts()
    victim = chance.choice(parts)
    victim.kill()
    if victim == foreman:
        worker.process.wait()
        assert eventually(lambda: not any(alive(other) for other in others)), others
        worker.process = worker.start()
    return parts.index(victim)


def alive(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def test_no_job_is_lost_when_parts_are_killed(worker: Worker, tmp_path: Path, full: bool) -> None:
    kills, jobs = (20, 60) if full else (1, 15)
    chance = random.Random(kills)
    names = [f"job-{number}" for number in range(jobs)]
    for name in names:
        tasks.mark.enqueue(str(tmp_path), name, seconds=0.25)
    began = time.monotonic()
    victims = []
    for _ in range(kills):
        time.sleep(chance.uniform(0.1, 1.5))
        victims.append(kill_some_part(worker, chance))
    ours = Job.objects.filter(func=tasks.mark.module_path)  # the worker has its own work besides
    assert eventually(lambda: ours.done().count() == jobs, patience=120), list(Job.objects.all())
    begun = sum(len((tmp_path / f"{name}.begun").read_text().splitlines()) for name in names)
    print(f"{kills} kills {victims}: {jobs} jobs, begun {begun} times, {time.monotonic() - began:.0f} s")  # noqa: T201 - figures
    assert all((tmp_path / name).exists() for name in names)


@pytest.mark.parametrize("victim", one_in(2, range(4)))
def test_an_idle_part_is_killed_and_jobs_are_done_again(worker: Worker, tmp_path: Path, victim: int) -> None:
    """An idle worker holds the lock of its queue; stock django-q2 never does another job then."""
    worker.parts()[victim].kill()
    if victim == 0:
        worker.process.wait()
        worker.process = worker.start()
    tasks.mark.enqueue(str(tmp_path), "a")
    assert eventually((tmp_path / "a").exists), worker.log.read_text()
