"""The hours of a withdrawal: which may be chosen, when it is late, and by when what breaks the law is to be gone.

By the office's own clock. What has passed is told as a fact, without blame.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from workflows.staff.regulation import regulation_in_force
from workflows.workdays.reckoning import OF_THE_OFFICE

from ..hours import said
from ..models import Withdrawal

EVENING = time(17)  # what is offered: when the office closes
LONGEST = timedelta(days=366)
A_MINUTE = timedelta(minutes=1)


def evening_of(day: date) -> datetime:
    return datetime.combine(day, EVENING, tzinfo=OF_THE_OFFICE)


def fault_of_hour(moment: datetime, at: datetime) -> str | None:
    """A sentence for an hour that has passed, or that nobody can answer for."""
    if moment <= at:
        return _("Giờ gỡ bỏ %(hour)s đã qua. Hãy chọn thời điểm sau bây giờ.") % {"hour": said(moment)}
    if moment - at > LONGEST:
        return _("Giờ gỡ bỏ không quá một năm kể từ hôm nay. Hãy chọn thời điểm gần hơn.")
    return None


def fault_of_receipt(moment: datetime, at: datetime) -> str | None:
    """Nothing was received that is still to come; a minute is granted to clocks that differ."""
    if moment > at + A_MINUTE:
        return _("Thời điểm nhận %(hour)s chưa đến. Hãy ghi lại.") % {"hour": said(moment)}
    return None


def gone_by(one: Withdrawal) -> datetime | None:
    """By when the law wants it gone; None where it was not asked for under that law."""
    if one.received_at is None:
        return None
    return one.received_at + timedelta(hours=regulation_in_force().takedown.hours)


def how_long(one: Withdrawal, at: datetime) -> str:
    """How much is left, that it has passed, or whether it was kept; empty where no clock runs."""
    limit, takedown = gone_by(one), regulation_in_force().takedown
    if limit is None:
        return ""
    words = {"hours": f"{takedown.hours:02}", "law": takedown.law, "hour": said(limit)}
    if one.withdrawn_at:
        words["gone"] = said(one.withdrawn_at)
        return _("Mốc %(hours)s giờ (%(law)s): %(hour)s; đã gỡ lúc %(gone)s") % words
    if at >= limit:
        return _("Mốc %(hours)s giờ (%(law)s): %(hour)s, đã qua") % words
    return _("Mốc %(hours)s giờ (%(law)s): %(hour)s, còn %(left)s") % {**words, "left": _left(limit - at)}


def _left(time_left: timedelta) -> str:
    hours, minutes = divmod(max(time_left // A_MINUTE, 1), 60)
    told = [hours and _("%d giờ") % hours, minutes and _("%d phút") % minutes]
    return " ".join(filter(None, told))
