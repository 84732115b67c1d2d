"""People and what they were appointed and assigned to."""

from .appointments import Appointment, holders, role_choices, units
from .assignments import Assignment, Duty, section_choices
from .delegations import Delegation
from .people import Acknowledgement, PenName, User

__all__ = [
    "Acknowledgement",
    "Appointment",
    "Assignment",
    "Delegation",
    "Duty",
    "PenName",
    "User",
    "holders",
    "role_choices",
    "section_choices",
    "units",
]
