"""What the board does with an item, a file a verb. All have one shape: see workflows/approval/deed.py."""

from .apply_change import apply_change
from .approve import approve
from .approve_after_change import approve_after_change
from .check import check
from .decline import decline
from .postpone import postpone
from .return_item import return_item
from .submit import submit
from .take import take
from .take_back import take_back

__all__ = [
    "apply_change",
    "approve",
    "approve_after_change",
    "check",
    "decline",
    "postpone",
    "return_item",
    "submit",
    "take",
    "take_back",
]
