"""Jobs that tests enqueue. They leave marks in files, for a worker is another process."""

from __future__ import annotations

import os
import time
from pathlib import Path

from django_tasks import TaskContext, task


@task
def mark(folder: str, name: str, seconds: float = 0) -> str:
    """Idempotent: the file is there once, however often it is made; each beginning is told beside it."""
    with (Path(folder) / f"{name}.begun").open("a") as begun:
        begun.write(f"{os.getpid()}\n")
    time.sleep(seconds)
    (Path(folder) / name).touch()
    return name


@task
def fail_until(path: str) -> str:
    """Fails as long as there is no such file."""
    if not Path(path).exists():
        raise ValueError("Chưa có tệp\nchờ thêm")
    return "ok"


@task
def take_the_worker_along(folder: str) -> None:
    """What a crash in a library does."""
    with (Path(folder) / "begun").open("a") as begun:
        begun.write("x")
    os.kill(os.getpid(), 9)


@task
def last_too_long() -> None:
    time.sleep(60)


@task(takes_context=True)
def tell_attempt(context: TaskContext, word: str) -> list[object]:
    return [context.attempt, word]


@task
async def later(word: str) -> str:
    return word


@task
def due() -> None:
    """What a schedule enqueues."""
