"""What the board does with an item, a file a verb. All have one shape: see workflows/approval/deed.py."""

from .answer_source_correction import answer_source_correction
from .apply_change import apply_change
from .approve import approve
from .approve_after_change import approve_after_change
from .approve_for import approve_for
from .ask_opinion import ask_opinion
from .call_back_request import call_back_request
from .cancel_withdrawal import cancel_withdrawal
from .check import check
from .confirm_takedown import confirm_takedown
from .decline import decline
from .give_opinion import give_opinion
from .keep import keep
from .mark_urgent import mark_urgent
from .note_source_correction import note_source_correction
from .order_restoration import order_restoration
from .postpone import postpone
from .propose import propose
from .release_now import release_now
from .remark import remark
from .request_withdrawal import request_withdrawal
from .return_item import return_item
from .submit import submit
from .take import take
from .take_back import take_back
from .take_down import take_down
from .transfer import transfer
from .withdraw import withdraw
from .withdraw_at import withdraw_at

__all__ = [
    "answer_source_correction",
    "apply_change",
    "approve",
    "approve_after_change",
    "approve_for",
    "ask_opinion",
    "call_back_request",
    "cancel_withdrawal",
    "check",
    "confirm_takedown",
    "decline",
    "give_opinion",
    "keep",
    "mark_urgent",
    "note_source_correction",
    "order_restoration",
    "postpone",
    "propose",
    "release_now",
    "remark",
    "request_withdrawal",
    "return_item",
    "submit",
    "take",
    "take_back",
    "take_down",
    "transfer",
    "withdraw",
    "withdraw_at",
]
