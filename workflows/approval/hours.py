"""The hour an approved item is to be public at: which may be chosen, and how it is said. By the office's own clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from workflows.workdays.reckoning import OF_THE_OFFICE

MORNING = time(7)  # what is offered: before the office opens
LONGEST = timedelta(days=60)  # longer than that, facts and offices are others
LATE = timedelta(minutes=10)  # past its hour, somebody must see to it


def fault_of_hour(moment: datetime, at: datetime) -> str | None:
    """A sentence for an hour that has passed, or that is too far away to be answered for."""
    if moment <= at:
        return _("Giờ đăng %(hour)s đã qua. Hãy chọn thời điểm sau bây giờ.") % {"hour": said(moment)}
    if moment - at > LONGEST:
        return _("Giờ đăng không quá %(days)d ngày kể từ hôm nay. Hãy chọn thời điểm gần hơn.") % {
            "days": LONGEST.days
        }
    return None


def morning_of(day: date) -> datetime:
    return datetime.combine(day, MORNING, tzinfo=OF_THE_OFFICE)


def said(moment: datetime) -> str:
    return f"{moment.astimezone(OF_THE_OFFICE):%H:%M %d/%m/%Y}"


def said_in_full(moment: datetime) -> str:
    """As the register and the slip have it."""
    there = moment.astimezone(OF_THE_OFFICE)
    return _("Đăng lúc %(hour)s ngày %(day)s.") % {"hour": f"{there:%H:%M}", "day": f"{there:%d/%m/%Y}"}


def waits_until(moment: datetime) -> str:
    """Why nothing else is done with it meanwhile."""
    return _(
        "Bài đã được duyệt, chờ đăng lúc %(hour)s. Người có thẩm quyền đổi giờ, đăng ngay hoặc trả lại; "
        "người trình rút về."
    ) % {"hour": said(moment)}
