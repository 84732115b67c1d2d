"""The whole archive is verified once a night, by whoever comes first; a night that was missed is made up for."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from workflows.staff.locks import one_at_a_time

from .models import Entry, Verification
from .verify import verify

HOUR = time(2)


def is_due(now: datetime) -> bool:
    """Whether nobody has begun since the last night's hour; a register that was begun since waits for its own."""
    night, begun = _last(now), Entry.objects.values_list("recorded_at", flat=True).first()
    if begun is None or begun >= night:
        return False
    return not Verification.objects.filter(begun_at__gte=night).exists()


def _last(now: datetime) -> datetime:
    here = timezone.localtime(now)
    tonight = here.replace(hour=HOUR.hour, minute=HOUR.minute, second=0, microsecond=0)
    return tonight if tonight <= here else tonight - timedelta(days=1)


@task()
def verify_tonight() -> None:
    """What it finds is kept; what it could not read is tried again, as every job is."""
    now = timezone.now()
    with transaction.atomic():
        one_at_a_time(Verification._meta.label)
        if is_due(now):
            found_by_verifying(now)


def found_by_verifying(now: datetime) -> Verification:
    verdict = verify(now=now)
    names = ("count", "unsigned", "gaps", "broken", "says")
    told = {name: getattr(verdict, name) for name in names}
    return Verification.objects.create(begun_at=now, ended_at=timezone.now(), **told)
