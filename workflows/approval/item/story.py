"""Where the item is in its chain, and what the register says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import OuterRef
from django.db.models.functions import JSONArray
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workflows.archive.models import Entry, Value
from workflows.archive.witness.words import WITNESSED
from workflows.regulation.vocabulary import Section
from workflows.staff.models import Delegation, User
from workflows.staff.regulation import regulation_in_force

from ..chain import chain_in_force, step_in_force
from ..deed import Case
from ..facts import delegations
from ..models import VERB_LABELS, State, Submission, kind_of
from ..roster import Roster

SHOWN = 20  # rows of the register on the screen
WITHDRAWING = {  # of what is public already
    "request_withdrawal": _("Đề nghị gỡ bỏ"),
    "call_back_request": _("Rút đề nghị gỡ bỏ"),
    "keep": _("Giữ bài"),
    "withdraw": _("Gỡ bỏ"),
    "withdraw_at": _("Hẹn giờ gỡ bỏ"),
    "cancel_withdrawal": _("Hủy giờ gỡ bỏ"),
    "take_down": _("Gỡ ngay"),
    "confirm_takedown": _("Xác nhận gỡ bỏ"),
    "order_restoration": _("Không xác nhận gỡ bỏ, đăng lại qua quy trình"),
}
ARCHIVED = {  # what the archive does itself
    "sealed": _("Chụp lại bản đã đăng"),
    "pack_evidence": _("Làm gói chứng cứ"),
}
DEEDS = {
    "submit": _("Trình duyệt"),
    "take": _("Nhận biên tập"),
    "take_back": _("Rút về"),
    "check": _("Kiểm duyệt"),
    "approve": _("Phê duyệt, quyết định"),
    "approve_after_change": _("Đồng ý đăng sau khi sửa"),
    "reschedule": _("Đổi giờ đăng"),
    "release_now": _("Đăng ngay"),
    "hold_up": _("Chưa đăng được theo giờ hẹn"),
    "apply_change": _("Đã sửa xong"),
    "return": _("Trả lại"),
    "mark_urgent": _("Cần đăng ngay"),
    "hand_over": _("Đưa vào danh sách trình duyệt"),
    "keep_back": _("Để lại danh sách sau"),
    "postpone": _("Để đợt sau"),
    "decline": _("Không sử dụng"),
    "restart": _("Quay lại bước đầu"),
    "publish": _("Đăng"),
    "propose": _("Đề xuất lãnh đạo"),
    "transfer": _("Chuyển chuyên mục"),
    "ask_opinion": _("Đề nghị thẩm tra"),
    "give_opinion": _("Ý kiến thẩm tra"),
    **WITHDRAWING,
    "correct": _("Đính chính thông tin đã đăng"),
    "note_source_correction": _("Nguồn đã cải chính"),
    "answer_source_correction": _("Không cần đính chính"),
    "urge": _("Đôn đốc"),
    "hide": _("Che trong các bản cũ"),
    "show_again": _("Bỏ che trong các bản cũ"),
    **ARCHIVED,
    **WITNESSED,
}


@dataclass(frozen=True)
class StepShown:
    """A step as the screen shows it: what, whose, on which clause, and how far."""

    label: str
    title: str
    people: str
    clause: str
    done_by: str = ""
    is_current: bool = False


def steps(case: Case, section: Section, roster: Roster) -> list[StepShown]:
    """The plan of the submission, or the chain of today where there is none."""
    day = timezone.localdate(case.at)
    given = [one for one in delegations(case.actor, day) if one.covers(section.key)]
    if case.submission is None:
        return [_shown(found.step, found, given) for found in chain_in_force(section, day, roster)]
    mine = case.submission
    decided = {decision.position: decision for decision in mine.decisions.all()}
    return [
        _shown(
            step,
            step_in_force(section, step, day, roster),
            given,
            _signed(decided.get(place)),
            is_current=place == mine.position and mine.state != State.TAKEN,
        )
        for place, step in enumerate(mine.steps)
    ]


def _shown(
    step: Any, found: Any, given: list[Delegation], done_by: str = "", *, is_current: bool = False
) -> StepShown:
    regulation = regulation_in_force()
    return StepShown(
        label=str(VERB_LABELS[step.verb]),
        title=found.title if found else regulation.role_title(step.role),
        people=", ".join(_named(person, given) for person in found.people) if found else "",
        clause=regulation.cite(step.clause),
        done_by=done_by,
        is_current=is_current,
    )


def _named(person: User, given: list[Delegation]) -> str:
    """With who acts in their place that day."""
    delegates = [str(one.delegate) for one in given if one.person_id == person.pk]
    if not delegates:
        return str(person)
    return str(
        _("%(person)s (ủy quyền cho %(delegates)s)") % {"person": person, "delegates": ", ".join(delegates)}
    )


def _signed(decision: Any) -> str:
    if decision is None:
        return ""
    if decision.on_behalf_of:
        return str(
            _("%(person)s thay mặt %(giver)s") % {"person": decision.by, "giver": decision.on_behalf_of}
        )
    return str(decision.by)


def history(item: models.Model) -> list[dict[str, Any]]:
    """The newest rows of the register about the item, newest first."""
    return told(Entry.objects.filter(kind=kind_of(item), key=str(item.pk)).order_by("-number")[:SHOWN])


def told(entries: models.QuerySet[Entry]) -> list[dict[str, Any]]:
    """The rows as they are read; one query for rows and words."""
    said = Value.objects.filter(number=OuterRef("number")).values(pair=JSONArray("name", "value"))
    return [_row(entry, dict(entry.said)) for entry in entries.annotate(said=ArraySubquery(said))]


def _row(entry: Entry, words: dict[str, str]) -> dict[str, Any]:
    deed = DEEDS.get(entry.verb, entry.verb)
    return {
        "number": entry.number,
        "verb": entry.verb,
        "deed": deed,
        "at": entry.at,
        **words,
        "clauses": _cited(words.get("basis", "")),
    }


def _cited(basis: str) -> str:
    """The clauses a row rests on, as they are cited; a principle stands as it was written."""
    return "; ".join(regulation_in_force().cite(clause) for clause in basis.split(", ") if clause)


def answer(last: Submission | None, rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The row that gave the item back to its author, while nothing else has been done about it."""
    if last is None or last.state not in {State.RETURNED, State.DECLINED}:
        return None
    return next((row for row in rows if row["verb"] in {"return", "decline"}), None)
