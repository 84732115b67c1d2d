"""What the board does with an item, a file a verb. All have one shape: see workflows/approval/deed.py."""

from .apply_change import apply_change
from .approve import approve
from .approve_after_change import approve_after_change
from .approve_for import approve_for
from .ask_opinion import ask_opinion
from .check import check
from .decline import decline
from .give_opinion import give_opinion
from .mark_urgent import mark_urgent
from .postpone import postpone
from .propose import propose
from .release_now import release_now
from .remark import remark
from .return_item import return_item
from .submit import submit
from .take import take
from .take_back import take_back
from .transfer import transfer

__all__ = [
    "apply_change",
    "approve",
    "approve_after_change",
    "approve_for",
    "ask_opinion",
    "check",
    "decline",
    "give_opinion",
    "mark_urgent",
    "postpone",
    "propose",
    "release_now",
    "remark",
    "return_item",
    "submit",
    "take",
    "take_back",
    "transfer",
]
