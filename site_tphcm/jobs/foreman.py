"""The worker process: django-q2's sentinel with its helpers, none of which outlives it."""

from __future__ import annotations

import os
import signal
import time
import uuid
from multiprocessing import Process
from typing import Any

from django.utils import timezone
from django_q.cluster import Sentinel
from django_q.conf import Conf, logger
from django_q.scheduler import scheduler

from site_tphcm.lifeline import die_with_parent

from .letters import look_for_letters
from .lost import ask_again

GRACE = 5  # seconds for a worker that has said it is ending
SCHEDULES = 30  # seconds between two looks at what is to be enqueued by the clock


class Broken(Exception):
    """One of the processes was killed."""


class Flag:
    """Set by a signal at any moment: it takes no lock, which multiprocessing's Event would wait for."""

    def __init__(self) -> None:
        self._is_set = False

    def set(self, *_: Any) -> None:
        self._is_set = True

    def is_set(self) -> bool:
        return self._is_set

    def wait(self, seconds: float) -> bool:
        time.sleep(seconds)
        return self._is_set


class Foreman(Sentinel):
    """Looks after a pusher, a monitor and the workers.

    Stock replaces a process that was killed. But whoever is killed with the lock of a queue in hand
    (an idle worker always has it) leaves it locked for ever, and the successor waits for nothing.
    So when one is killed all begin anew, with new queues; what they had taken up is due again after
    `retry`. https://github.com/django-q2/django-q2/issues/23; when that is mended stock will do.
    """

    def __init__(self, stop: Flag) -> None:
        super().__init__(stop, Flag(), uuid.uuid4(), start=False)
        self.schedules_at = 0.0
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop.set)

    def guard(self) -> None:
        self.start_event.set()
        while not self.stop_event.wait(Conf.GUARD_CYCLE):
            for helper in (self.pusher, self.monitor):
                if not helper.is_alive():
                    raise Broken(helper.exitcode)
            for worker in list(self.pool):
                self._look_after(worker)
            self._look_at_the_clock()
        self.stop()

    def _look_at_the_clock(self) -> None:
        if time.monotonic() >= self.schedules_at:
            self.schedules_at = time.monotonic() + SCHEDULES
            scheduler(broker=self.broker)
            ask_again(timezone.now())
            look_for_letters(timezone.now())

    def _look_after(self, worker: Process) -> None:
        """One that ended by itself (its job took too long, it has done enough) is replaced."""
        if worker.is_alive() and not self._is_overdue(worker):
            return
        worker.join(GRACE)
        if worker.exitcode != 0:
            raise Broken(worker.exitcode)
        self.reincarnate(worker)

    def _is_overdue(self, worker: Process) -> bool:
        """Its timer, in seconds left; below zero it is idle."""
        lock = worker.timer.get_lock()
        if not lock.acquire(timeout=GRACE):
            raise Broken(worker.exitcode)
        try:
            if worker.timer.value > 0:
                worker.timer.value = max(0, worker.timer.value - Conf.GUARD_CYCLE)
            return worker.timer.value == 0
        finally:
            lock.release()

    def stop(self) -> None:
        """What is being done is finished; whoever does not end in time is ended."""
        signal.alarm(Conf.TIMEOUT + 2 * GRACE)
        super().stop()
        signal.alarm(0)

    def end_all(self) -> None:
        processes = [*self.pool, self.pusher, self.monitor]
        for process in processes:
            process.kill()
        for process in processes:
            process.join()


def work(stop: Flag) -> None:
    """Do jobs until told to stop."""
    os.register_at_fork(before=_remember_parent, after_in_child=_be_a_child)
    while not stop.is_set():
        foreman = Foreman(stop)
        try:
            foreman.start()
        except Broken as broken:
            logger.warning("Một tiến trình của bộ chạy công việc bị dừng (%s); tất cả khởi động lại.", broken)
            foreman.end_all()


_parent = 0


def _remember_parent() -> None:
    global _parent
    _parent = os.getpid()


def _be_a_child() -> None:
    """Ctrl-C is for the foreman, who asks the others to stop; and nobody outlives the foreman."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    die_with_parent(_parent)
