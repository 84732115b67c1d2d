"""The quarter of the figures: from the 15th of the month before it to the 14th of its last month (NĐ 09/2019, Điều 12;
practice.md 5), as days of the office."""

from __future__ import annotations

from datetime import date

from workflows.approval.kept import kept
from workflows.approval.models import Submission
from workflows.staff.models import User

FIRST = 15


def quarter_of(day: date) -> tuple[date, date]:
    """Its first day, and the first day of the next."""
    months = day.year * 12 + day.month - 1 - (day.day < FIRST)  # the month whose 15th came last
    start = months - (months - 11) % 3  # December, March, June, September
    return _fifteenth(start), _fifteenth(start + 3)


def urgent_between(viewer: User, first: date, next_first: date) -> int:
    """How many items could not wait in those days. What stands in a chain is marked so and nothing else: the number
    is another when that has changed, or when something was submitted since."""
    newest = Submission.objects.order_by("-pk").values_list("pk", flat=True).first()
    return kept(viewer, f"urgent from {first} up to {newest}", lambda: _urgent(first, next_first))


def _urgent(first: date, next_first: date) -> int:
    marked = Submission.objects.filter(urgent_at__date__gte=first, urgent_at__date__lt=next_first)
    return marked.values("kind", "key").distinct().count()


def _fifteenth(months: int) -> date:
    return date(months // 12, months % 12 + 1, FIRST)
