"""By which day a unit is asked for its word: the person chooses; no clause names a number of days."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from workflows.workdays.models import working_days


def next_day(today: date) -> date:
    """What the form offers: the next working day."""
    return working_days().after(today, 1)


def fault_of_day(day: date, today: date) -> str | None:
    """A sentence for a day that has passed or on which the offices are closed."""
    if day < today:
        return _("Ngày %(day)s đã qua. Hãy chọn ngày từ hôm nay trở đi.") % {"day": f"{day:%d/%m/%Y}"}
    if not working_days().is_working(day):
        return _("Ngày %(day)s là ngày nghỉ. Hãy chọn một ngày làm việc.") % {"day": f"{day:%d/%m/%Y}"}
    return None
