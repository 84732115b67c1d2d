"""What a press at a door did to the database: the verb, nothing at all, or something else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from json import loads

from django.db import connection
from wagtail.models import Page

from tests.kinds import KINDS, titled
from workflows.approval.models import kind_of

from .doors import CREATED
from .states import NEW_TITLE

DONE, NOTHING, OTHERWISE = "được", "từ chối", "làm việc khác"


@dataclass(frozen=True)
class Facts:
    """Everything of the page and its passage that a verb could change."""

    page: dict | None
    submission: dict | None
    decisions: int
    pages: int
    last_page: str
    revisions: int | None
    register: int | None
    withdrawal: dict | None


ASKED = """
SELECT (SELECT to_jsonb(p) FROM wagtailcore_page p WHERE p.id = %(page)s),
       (SELECT to_jsonb(s) FROM approval_submission s WHERE s.kind = %(kind)s AND s.key = %(page)s
        ORDER BY s.id DESC LIMIT 1),
       (SELECT count(*) FROM approval_decision d JOIN approval_submission s ON s.id = d.submission_id
        WHERE s.kind = %(kind)s AND s.key = %(page)s),
       (SELECT count(*) FROM wagtailcore_page),
       (SELECT title FROM wagtailcore_page ORDER BY id DESC LIMIT 1),
       (SELECT max(id) FROM wagtailcore_revision),
       (SELECT max(number) FROM archive_entry),
       (SELECT to_jsonb(w) FROM approval_withdrawal w WHERE w.kind = %(kind)s AND w.key = %(page)s
        ORDER BY w.id DESC LIMIT 1)
"""


def facts_of(page: Page) -> Facts:
    """Asked in one query, for the whole table asks it 165,000 times."""
    with connection.cursor() as cursor:
        cursor.execute(ASKED, {"page": page.pk, "kind": kind_of(page)})
        found, passage, *rest, gone = cursor.fetchone()
    return Facts(found and loads(found), passage and loads(passage), *rest, gone and loads(gone))


def called(title: str) -> set[str]:
    """What a page of any kind is called when it is given that title."""
    return {titled(kind, title) for kind in KINDS.values()}


Seen = Callable[[Facts, Facts], bool]


def _is_new(before: Facts, after: Facts) -> bool:
    """A copied document is called as its original, until its number is changed."""
    names = {*called(CREATED), before.page and before.page["title"]}
    return after.pages == before.pages + 1 and after.last_page in names


def _is_edited(before: Facts, after: Facts) -> bool:
    """A week keeps its name, and so does what was quoted, for whoever did not quote it."""
    names = {*called(NEW_TITLE), before.page["draft_title"]}
    return after.page["latest_revision_id"] != before.page["latest_revision_id"] and (
        after.page["draft_title"] in names and after.page["live"] == before.page["live"]
    )


def _is_submitted(before: Facts, after: Facts) -> bool:
    known = before.submission["id"] if before.submission else 0
    return (
        after.submission is not None and after.submission["id"] > known and _stands("waiting")(before, after)
    )


def _stands(state: str) -> Seen:
    return lambda before, after: after.submission is not None and after.submission["state"] == state


def _is_decided(before: Facts, after: Facts) -> bool:
    return after.decisions == before.decisions + 1


def _is_checked(before: Facts, after: Facts) -> bool:
    return _is_decided(before, after) and _stands("waiting")(before, after)


def _is_approved(before: Facts, after: Facts) -> bool:
    return _is_decided(before, after) and _stands("released")(before, after) and after.page["live"]


def _is_given_an_hour(before: Facts, after: Facts) -> bool:
    given = after.submission["publish_at"] != before.submission["publish_at"]
    return given and _stands("scheduled")(before, after) and not after.page["live"]


def _is_released(before: Facts, after: Facts) -> bool:
    return after.decisions == before.decisions and _stands("released")(before, after) and after.page["live"]


def _is_postponed(before: Facts, after: Facts) -> bool:
    return bool(after.submission) and after.submission["postponed_at"] != before.submission["postponed_at"]


def _is_urgent(before: Facts, after: Facts) -> bool:
    return before.submission["urgent_at"] is None and after.submission["urgent_at"] is not None


def _is_public_anew(before: Facts, after: Facts) -> bool:
    return after.page["live_revision_id"] != before.page["live_revision_id"]


def _is_withdrawn(before: Facts, after: Facts) -> bool:
    return before.page["live"] and not after.page["live"]


def _leaves_it(state: str, *, live: bool) -> Seen:
    """What stands of its withdrawal afterwards, and whether the public still has it."""

    def seen(before: Facts, after: Facts) -> bool:
        found = after.withdrawal
        return found is not None and found["state"] == state and after.page["live"] is live

    return seen


def _is_given_an_hour_to_go(before: Facts, after: Facts) -> bool:
    known = before.withdrawal["withdraw_at"] if before.withdrawal else None
    return _leaves_it("scheduled", live=True)(before, after) and after.withdrawal["withdraw_at"] != known


def _is_gone(before: Facts, after: Facts) -> bool:
    return after.page is None


def _is_moved(before: Facts, after: Facts) -> bool:
    return after.page is not None and after.page["path"] != before.page["path"]


SIGNS: dict[str, Seen] = {
    "create": _is_new,
    "edit": _is_edited,
    "submit": _is_submitted,
    "take": _stands("taken"),
    "check": _is_checked,
    "approve": _is_approved,
    "approve_for": _is_given_an_hour,
    "release_now": _is_released,
    "return": _stands("returned"),
    "postpone": _is_postponed,
    "decline": _stands("declined"),
    "mark_urgent": _is_urgent,
    "request_withdrawal": _leaves_it("requested", live=True),
    "call_back_request": _leaves_it("called-back", live=True),
    "keep": _leaves_it("kept", live=True),
    "withdraw": _leaves_it("withdrawn", live=False),
    "withdraw_at": _is_given_an_hour_to_go,
    "cancel_withdrawal": _leaves_it("cancelled", live=True),
    "take_down": _leaves_it("taken-down", live=False),
    "confirm_takedown": _leaves_it("withdrawn", live=False),
    "order_restoration": _leaves_it("to-restore", live=False),
    "publish": _is_public_anew,
    "unpublish": _is_withdrawn,
    "delete": _is_gone,
    "move": _is_moved,
    "copy": _is_new,
    "translate": lambda before, after: after.pages > before.pages,
}


def outcome(sign: Seen, before: Facts, after: Facts) -> str:
    if before == after:
        return NOTHING
    return DONE if sign(before, after) else OTHERWISE
