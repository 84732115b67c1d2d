"""May this person do that, and why not: one question, asked by menus, views and deeds alike.

A refusal is a sentence for the editor, citing the clause it rests on or "nguyên tắc hệ
thống"; None means yes. Whatever is not listed here is refused.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from . import deciding, scheduling, writing
from .corrections import rules as correcting
from .discussion import rules as discussing
from .urging import overseeing
from .withdrawing import rules as withdrawing

Refusal: TypeAlias = str | None

RULES = {
    "view": writing.may_view,
    "follow": writing.may_follow,
    "read": writing.may_read,
    "create": writing.may_create,
    "edit": writing.may_edit,
    "copy": writing.may_edit,
    "delete": writing.may_delete,
    "move": writing.may_move,
    "submit": deciding.may_submit,
    "take_back": deciding.may_take_back,
    "take": deciding.may_take,
    "check": deciding.may_check,
    "approve": deciding.may_approve,
    "approve_after_change": deciding.may_approve,
    "mark_urgent": deciding.may_mark_urgent,
    "approve_for": scheduling.may_approve_for,
    "release_now": scheduling.may_release_now,
    "apply_change": deciding.may_apply,
    "return": deciding.may_return,
    "postpone": deciding.may_postpone,
    "decline": deciding.may_decline,
    "remark": discussing.may_remark,
    "propose": discussing.may_propose,
    "transfer": discussing.may_transfer,
    "ask_opinion": discussing.may_ask_opinion,
    "give_opinion": discussing.may_give_opinion,
    "request_withdrawal": withdrawing.may_request,
    "call_back_request": withdrawing.may_call_back,
    "withdraw": withdrawing.may_withdraw,
    "withdraw_at": withdrawing.may_withdraw,
    "cancel_withdrawal": withdrawing.may_cancel,
    "keep": withdrawing.may_keep,
    "take_down": withdrawing.may_take_down,
    "confirm_takedown": withdrawing.may_confirm,
    "order_restoration": withdrawing.may_confirm,
    "note_source_correction": correcting.may_note_source_correction,
    "answer_source_correction": correcting.may_answer_source_correction,
    "urge": overseeing.may_urge,
}


def refusal(actor: User, verb: str, item: models.Model, at: datetime) -> Refusal:
    """Why `actor` may not do `verb` to `item` at that moment, or None.

    `item` is the parent when the verb is create. Publication and all it implies (publish,
    unpublish, schedule, lock, translate) belong to the end of a chain, and to nobody by hand.
    """
    rule = RULES.get(verb)
    if rule is None:
        return _by_nobody(verb)
    if not actor.is_active:
        return _("Tài khoản này đã ngừng hoạt động.")
    return rule(actor, item, at)


def _by_nobody(verb: str) -> str:
    if verb == "unpublish":
        return _(
            "Theo nguyên tắc hệ thống “một cửa xuất bản”, bài chỉ gỡ bỏ theo quyết định: "
            "hãy mở “Quy trình và xử lý” của bài, bấm “Gỡ bỏ” hoặc “Đề nghị gỡ bỏ”."
        )
    return _("Theo nguyên tắc hệ thống “một cửa xuất bản”, việc này chỉ do quy trình phê duyệt thực hiện.")
