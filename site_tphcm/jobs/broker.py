"""django-q2's queue in the database, where nothing overtakes and nothing is thrown away."""

from __future__ import annotations

from datetime import datetime
from time import sleep

from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone
from django_q.brokers.orm import ORM
from django_q.conf import Conf, logger
from django_q.models import OrmQ

from .models import RETRY


class OldestFirst(ORM):
    """Stock takes any job that is due, and gives up where the database is away for a moment."""

    is_away = False

    def dequeue(self) -> list[tuple[int, str]] | None:
        try:
            place = self._claim(timezone.now())
            self.is_away = False
        except (OperationalError, InterfaceError) as error:
            self._wait_for_the_database(error)
            place = None
        if place:
            return [(place.pk, place.payload)]
        sleep(Conf.POLL)
        return None

    def _claim(self, now: datetime) -> OrmQ | None:
        """The one that has been due longest, kept from others until `retry`."""
        due = OrmQ.objects.filter(key=self.list_key, lock__lte=now).order_by("lock", "pk")
        with transaction.atomic():
            place = due.select_for_update(skip_locked=True).first()
            if place:
                place.lock = now + RETRY
                place.save(update_fields=["lock"])
        return place

    def _wait_for_the_database(self, error: Exception) -> None:
        if not self.is_away:
            logger.warning("Hàng đợi công việc chưa đọc được, sẽ thử lại: %s", " ".join(str(error).split()))
        self.is_away = True
        connection.close()

    def fail(self, task_id: int) -> None:
        """A job that cannot be read (another SECRET_KEY?) stays; it is looked at again after `retry`."""
