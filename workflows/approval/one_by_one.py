"""Many items one after another, each in its own transaction, in which its row is marked.

A job that was killed, or that runs twice, does nothing twice. What one item is refused for stops none of the others,
and is told by its name.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import WorkRow

AT_ONCE = 2.0  # seconds within the request: a short list is done when the next screen opens
BATCH = settings.Q_CLUSTER["timeout"] / 15  # seconds of a worker at a time; other jobs wait no longer
MOST_TRIES = 3

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Work:
    """`deed` does a row, and raises PermissionDenied with the sentence; `named` is what the person is told of a row that
    was refused: its title and the sentence."""

    rows: models.Manager
    deed: Callable[[WorkRow], None]
    named: Callable[[WorkRow, str], tuple[str, str]]

    def carry_on(self, seconds: float) -> None:
        """As much as fits into so many seconds, one item at least.

        An item that fails for no reason of the person's is tried again after the others, and in the end refused:
        no fault of one keeps the rest from being finished and told of.
        """
        until = time.monotonic() + seconds
        for number in list(self.rows.waiting().order_by("tries", "pk").values_list("pk", flat=True)):
            try:
                self._one(number)
            except Exception:
                logger.exception("row %s of %s failed", number, self.rows.model.__name__)
                self._failed(number)  # fails as well where the database is away: then the job is tried again
            if time.monotonic() > until:
                break

    def _one(self, number: int) -> None:
        with transaction.atomic():
            row = self.rows.waiting().filter(pk=number).select_for_update().first()
            if row is None:  # another run, which was waited for, has done it
                return
            try:
                self.deed(row)
            except PermissionDenied as why:
                row.end(timezone.now(), *self.named(row, str(why)))
            else:
                row.end(timezone.now())

    def _failed(self, number: int) -> None:
        with transaction.atomic():
            self.rows.waiting().filter(pk=number).update(tries=F("tries") + 1)
            for row in self.rows.waiting().filter(pk=number, tries__gte=MOST_TRIES):
                why = _("Hệ thống gặp lỗi với mục này. Đồng chí hãy thử lại hoặc báo quản trị kỹ thuật.")
                row.end(timezone.now(), *self.named(row, why))
