"""A job as the office sees it: django-q2's record of it, written when it is enqueued and not only when it ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.apps import apps
from django.db import connection, models, transaction
from django.utils.crypto import get_random_string
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django_q.conf import Conf
from django_q.models import OrmQ, Task
from django_q.signing import SignedPackage

from .names import name_of

ENTRY = "site_tphcm.jobs.run.run"
RETRY = timedelta(seconds=Conf.RETRY)
GROUP = "job"  # tells our rows from those that a schedule of django-q2 leaves
TRACE = " : Traceback"  # django-q2 writes what happened, this, and where


class State(models.TextChoices):
    WAITING = "waiting", _("Đang chờ")
    DOING = "doing", _("Đang thực hiện")
    FAILED = "failed", _("Không thành công")
    DONE = "done", _("Đã hoàn thành")


class JobQuerySet(models.QuerySet["Job"]):
    def waiting(self) -> JobQuerySet:
        return self.filter(success=False, result__isnull=True, cluster__isnull=True)

    def doing(self) -> JobQuerySet:
        """Begun and not ended; also what was cut off, until it is tried again."""
        return self.filter(success=False, result__isnull=True, cluster__isnull=False)

    def failed(self) -> JobQuerySet:
        return self.filter(success=False, result__isnull=False)

    def done(self) -> JobQuerySet:
        return self.filter(success=True)

    def in_state(self, state: str) -> JobQuerySet:
        return getattr(self, State(state).value)()


class JobManager(models.Manager.from_queryset(JobQuerySet)):
    def get_queryset(self) -> JobQuerySet:
        return super().get_queryset().filter(group=GROUP)


class Job(Task):
    """One job. `args` holds its arguments and keywords, `kwargs` what we remember about it.

    `started` says when it is due, then when the last attempt began; `stopped` when it was
    enqueued, when that attempt began, or when it ended, whichever came last.
    """

    objects = JobManager()

    class Meta:
        proxy = True
        ordering = ["-stopped", "pk"]
        verbose_name = _("công việc nền")
        verbose_name_plural = _("công việc nền")

    def __str__(self) -> str:
        return str(name_of(self.func))

    @classmethod
    def enqueue(cls, path: str, args: list[Any], kwargs: dict[str, Any], now: datetime, due: datetime) -> Job:
        """Two rows, what there is to do and its place in the queue, written at once in the caller's transaction."""
        job = cls(
            id=get_random_string(32),
            name=path[-100:],
            func=path,
            group=GROUP,
            args=[args, kwargs],
            kwargs={"enqueued_at": now.isoformat()},
            started=due,
            stopped=now,
            success=False,
        )
        own, place = written(job), written(job.place(due))
        with connection.cursor() as cursor:
            cursor.execute(f"WITH job AS ({own.statement}) {place.statement}", [*own.values, *place.values])
        job._state.adding = False
        return job

    def queue(self, due: datetime) -> None:
        self.place(due).save(force_insert=True)

    def place(self, due: datetime) -> OrmQ:
        """In django-q2's queue: the worker is told only whom to call and for which job."""
        package = {"id": self.pk, "name": self.name, "func": ENTRY, "args": (self.pk,), "kwargs": {}}
        payload = SignedPackage.dumps(package | {"started": self.started})
        return OrmQ(key=Conf.CLUSTER_NAME, payload=payload, lock=due)

    def begin(self, now: datetime, place: int) -> None:
        """An attempt begins; its place is kept until `retry`, and one that was cut off before counts."""
        if self.state == State.DOING:
            self.attempt_count += 1
        self.cluster, self.result, self.started, self.stopped = Conf.CLUSTER_NAME, None, now, now
        self.save()
        OrmQ.objects.filter(pk=place).update(lock=now + RETRY)

    @transaction.atomic
    def start_over(self, now: datetime) -> None:
        """A failed job gets all its attempts again, beginning now; its old place in the queue is taken away."""
        places = OrmQ.objects.filter(key=Conf.CLUSTER_NAME).select_for_update()
        OrmQ.objects.filter(pk__in=[place.pk for place in places if place.task_id() == self.pk]).delete()
        self.cluster, self.result, self.attempt_count = None, None, 0
        self.started = self.stopped = now
        self.save()
        self.queue(now)

    @property
    def state(self) -> State:
        if self.success:
            return State.DONE
        if self.result is not None:
            return State.FAILED
        return State.WAITING if self.cluster is None else State.DOING

    @property
    def state_name(self) -> str:
        return self.state.label

    @property
    def attempts(self) -> int:
        """Those that ended or were cut off, and the one that is being made."""
        return self.attempt_count + (self.state == State.DOING)

    @property
    def has_given_up(self) -> bool:
        return self.state == State.FAILED and self.attempt_count >= Conf.MAX_ATTEMPTS

    @property
    def next_at(self) -> datetime | None:
        """When the worker takes it up (again), as far as that is known."""
        if self.state == State.WAITING:
            return self.started
        return self.started + RETRY if self.state == State.FAILED and not self.has_given_up else None

    @property
    def error(self) -> str:
        """What went wrong the last time, in one line."""
        if self.state != State.FAILED:
            return ""
        words = str(self.result).partition(TRACE)[0].strip().partition("\n")[0]
        return words.removeprefix("builtins.")

    @property
    def enqueued_at(self) -> datetime:
        return datetime.fromisoformat(self.kwargs["enqueued_at"])

    @property
    def about(self) -> str:
        """Its arguments, for whoever looks for one job among many."""
        args, kwargs = self.args
        return " ".join([*map(str, _named(args)), *(f"{key}={value}" for key, value in kwargs.items())])


class Written(NamedTuple):
    """A row as it is inserted."""

    statement: str
    values: list[Any]


def written(row: models.Model) -> Written:
    """The database gives it its number, where it has none."""
    fields = [field for field in row._meta.concrete_fields if getattr(row, field.attname) is not None]
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    table, places = connection.ops.quote_name(row._meta.db_table), ", ".join(["%s"] * len(fields))
    values = [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields]
    return Written(f"INSERT INTO {table} ({names}) VALUES ({places})", values)  # noqa: S608 - names of columns


def _named(args: Sequence[Any]) -> Sequence[Any]:
    """A row goes by what people call its kind, where the first two name a model."""
    try:
        model = apps.get_model(*args[:2])
    except (LookupError, TypeError, ValueError, AttributeError):
        return args
    return [capfirst(model._meta.verbose_name), *args[2:]]
