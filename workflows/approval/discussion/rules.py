"""Who says what about an item without deciding: remarks, proposals, opinions of units; and who passes it to another
section."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page

from workflows.regulation.vocabulary import Content, RoleKind, Section, SectionKind, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..deciding import has_the_turn, is_before_the_leader, may_postpone, not_in_a_chain
from ..facts import kinds_of, open_submission, proposal_in, requests_to, section_of
from ..hours import waits_until
from ..models import State, kind_of
from ..writing import is_enacted, may_follow

DISCUSS = {RoleKind.LEADER, RoleKind.MEMBER, RoleKind.STAFF}


def may_remark(actor: User, item: models.Model, at: datetime) -> str | None:
    """Its author and the board; an observer reads everything and says nothing in it (IV.9.1)."""
    if is_enacted(item):
        return _("Trang này có theo Quy chế, không qua trình duyệt nên không trao đổi ở đây.")
    if reads_the_discussion(actor, item, at):
        return None if speaks(actor, item, at) else _observes()
    return may_follow(actor, item, at) or _only_asked()


def reads_the_discussion(actor: User, item: models.Model, at: datetime) -> bool:
    """Not a unit that was only asked for its word: what the board says to each other is not for it."""
    return _is_owner(actor, item) or bool(kinds_of(actor, at) & {*DISCUSS, RoleKind.OBSERVER})


def speaks(actor: User, item: models.Model, at: datetime) -> bool:
    return _is_owner(actor, item) or bool(kinds_of(actor, at) & DISCUSS)


def may_propose(actor: User, item: models.Model, at: datetime) -> str | None:
    """Đề xuất lãnh đạo: the member at whose check the item waits, once a passage (II.4.3a-2)."""
    if reason := may_postpone(actor, item, at):
        return reason
    submission = open_submission(actor, item)
    if not is_before_the_leader(submission):
        return _("Bài không chờ thành viên kiểm duyệt trước khi trình lãnh đạo nên không cần đề xuất.")
    if proposal_in(actor, submission) is not None:
        return _("Bài đã được đề xuất lãnh đạo. Hãy ghi thêm ở phần trao đổi.")
    return None


def may_transfer(actor: User, item: models.Model, at: datetime) -> str | None:
    """Chuyển: the member at whose check it waits passes it to another section; never what was published
    (II.4.3a-2; design 6.9)."""
    if not isinstance(item, Page):
        return _("Dữ liệu dùng chung thuộc một chuyên mục theo Quy chế, không chuyển chuyên mục.")
    if reason := may_postpone(actor, item, at):
        return reason
    if open_submission(actor, item).step.verb != Verb.CHECK:
        return _(
            "Bài chỉ chuyển chuyên mục được ở bước kiểm duyệt. Hãy trả lại để người viết trình đúng chuyên mục."
        )
    if item.live or item.first_published_at:
        return _("Theo nguyên tắc hệ thống, bài đã đăng không chuyển sang chuyên mục khác.")
    if not destinations(item):
        return _("Không có chuyên mục nào khác đăng bài thuộc loại này.")
    return None


def destinations(item: models.Model) -> list[Section]:
    """The other sections that hold pages of its kind."""
    here = section_of(item)
    return [
        section
        for section in regulation_in_force().sections
        if here and section.kind is SectionKind.PAGE and section.key != here.key
        if section.content is here.content and section.content is not Content.REGULATION
    ]


def may_ask_opinion(actor: User, item: models.Model, at: datetime) -> str | None:
    """Đề nghị thẩm tra: whose turn it is, or who took the item for editing (IV.9.2)."""
    submission = open_submission(actor, item)
    if submission and submission.state == State.CHANGING:
        return _("Lãnh đạo đã quyết định; không đề nghị thẩm tra nữa.")
    if submission and submission.state == State.SCHEDULED:
        return waits_until(submission.publish_at)
    return has_the_turn(actor, item, at)


def may_give_opinion(actor: User, item: models.Model, at: datetime) -> str | None:
    """Trả lời: a contact of the unit that was asked, while the item stands in its chain."""
    this = (kind_of(item), item.pk)
    mine = [asked for asked in requests_to(actor, at) if (asked.kind, asked.key) == this]
    if any(asked.answered_at is None for asked in mine):
        return None
    if mine:
        return _("Đơn vị đã có ý kiến về bài này.")
    if reason := may_follow(actor, item, at):
        return reason
    if open_submission(actor, item) is None:
        return not_in_a_chain()
    return _("Theo %(clause)s, ý kiến thẩm tra do đầu mối của đơn vị được đề nghị trả lời.") % {
        "clause": cited("opinion")
    }


def cited(about: str) -> str:
    """The clause as an official writes it; the system's own principle where the regulation has none."""
    return regulation_in_force().cite_grounds(about) or _("nguyên tắc hệ thống")


def basis(about: str) -> str:
    """What the register says a deed rests on."""
    return ", ".join(regulation_in_force().grounds_of(about)) or _("nguyên tắc hệ thống")


def _is_owner(actor: User, item: models.Model) -> bool:
    return getattr(item, "owner_id", None) == actor.pk


def _observes() -> str:
    regulation = regulation_in_force()
    role = next(role for role in regulation.roles if role.kind is RoleKind.OBSERVER)
    clause = regulation.cite(role.clause) if role.clause else _("nguyên tắc hệ thống")
    return _("Theo %(clause)s, %(title)s theo dõi, không trao đổi trong quy trình của bài.") % {
        "clause": clause,
        "title": role.title,
    }


def _only_asked() -> str:
    return _("Đơn vị được đề nghị thẩm tra bài này. Đồng chí hãy ghi ý kiến ở phần trả lời thẩm tra.")
