"""People and what they were appointed and assigned to."""

from .appointments import Appointment, holders, role_choices, units
from .assignments import Assignment, Duty, section_choices
from .delegations import MAY_GIVE, MAY_RECEIVE, Delegation, kinds_held, sections_of
from .people import Acknowledgement, PenName, User

__all__ = [
    "MAY_GIVE",
    "MAY_RECEIVE",
    "Acknowledgement",
    "Appointment",
    "Assignment",
    "Delegation",
    "Duty",
    "PenName",
    "User",
    "holders",
    "kinds_held",
    "role_choices",
    "section_choices",
    "sections_of",
    "units",
]
