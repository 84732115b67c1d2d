"""Letters that are due: the worker looks when it begins and every half minute, so that no downtime loses one."""

from __future__ import annotations

from datetime import datetime

from django.db import Error, connections
from django_q.conf import logger

from workflows.approval.notices.post import look


def look_for_letters(now: datetime) -> None:
    """Where the database is away, at the next look."""
    try:
        look(now)
    except Error as error:
        logger.warning("Chưa tìm được thư đến giờ gửi, sẽ thử lại: %s", " ".join(str(error).split()))
    finally:
        connections.close_all()  # helpers are forked from this process
