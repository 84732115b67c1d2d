"""What tests of many people at once share: drafts, what a person has before their eyes, and what must
hold whatever anybody did."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from tests import editor
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.models import OPEN, Decision, State, Submission
from workflows.approval.passage import Seen
from workflows.approval.preflight import NO_SECRETS, PERMIT, RIGHTS
from workflows.archive.models import Entry
from workflows.archive.verify import verify
from workflows.staff.models import User

WRITER, CHECKER, LEADER, DEPUTY = "vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban", "pho-truong-ban"
OFFICE, CHIEF, LAWYER = "chuyen-vien-vp-hdnd-ubnd", "lanh-dao-vp-hdnd-ubnd", "truong-phong-tu-phap"
# a section of each shape of chain, and who wrote there
DRAFTS = (
    ("kinh-te", WRITER),  # checked, then approved; with an assignment the member ends it
    ("kinh-te", CHECKER),  # written by who would check it
    ("thu-tuc-hanh-chinh", OFFICE),  # the leader alone
    ("pho-bien-phap-luat", LAWYER),  # written by the member, approved by the leader
)
DECLARED = (NO_SECRETS, RIGHTS, PERMIT)


def person(username: str) -> User:
    return User.objects.get(username=username)


def draft(section: str, title: str, owner: str = WRITER) -> Page:
    return editor.draft(section, title, person(owner)).page_ptr


def fresh(item: Page) -> Any:
    """The item as it stands in the database at this moment."""
    return Page.objects.get(pk=item.pk).specific


def standing(item: Page) -> Submission | None:
    """Where it is in its chain, if it is in one."""
    return Submission.objects.open().of(item).first()


def screen(item: Page) -> Seen | None:
    """What somebody has before their eyes who opens the item now."""
    found = standing(item)
    as_drafted = fresh(item).get_latest_revision_as_object()
    return Seen(found.pk, found.position, content_hash(as_drafted)) if found else None


def edit(item: Page, username: str, title: str, **options: Any) -> None:
    """Save a draft with another title; raises PermissionDenied where nobody may."""
    changed = fresh(item).get_latest_revision_as_object()
    changed.title = title
    changed.save_revision(user=person(username), log_action=True, **options)


def submit(item: Page, username: str) -> Submission:
    now = fresh(item)
    return verbs.submit(
        person(username), now, seen=now.latest_revision_id, declared=DECLARED, at=timezone.now()
    )


def decide(verb: str, item: Page, username: str, seen: Seen | None = None) -> Submission:
    """Check or approve what is seen now, or what was seen earlier."""
    deed = getattr(verbs, verb)
    return deed(person(username), fresh(item), seen=seen or screen(item), at=timezone.now())


def rows(item: Page, verb: str) -> int:
    """How often the register says that this was done to the item."""
    return Entry.objects.filter(kind="wagtailcore.page", key=str(item.pk), verb=verb).count()


def hands_of(decision: Decision) -> set[int]:
    """Who took the step, and in whose place."""
    return {decision.by_id, decision.on_behalf_of_id} - {None}


def must_hold(item: Page) -> None:
    """What is true of an item whatever anybody did to it, in whatever order."""
    passages = list(Submission.objects.of(item).prefetch_related("decisions"))
    assert sum(passage.state in OPEN for passage in passages) <= 1
    for passage in passages:
        _two_people(fresh(item), passage)
        _every_decision_is_counted(passage)
    released = [passage for passage in passages if passage.state == State.RELEASED]
    assert fresh(item).live == bool(released), "public without a chain, or a chain without publication"
    assert rows(item, "publish") == len(released)
    if released:
        _what_is_public_was_decided(fresh(item), max(released, key=lambda passage: passage.pk))


def _two_people(item: Any, passage: Submission) -> None:
    decided = [hands_of(decision) for decision in passage.decisions.all()]
    assert all(not one & other for one, other in combinations(decided, 2)), "one person, two steps"
    assert not set().union(*decided) & {item.owner_id, passage.author_id}, "an author decided"


def _every_decision_is_counted(passage: Submission) -> None:
    """Steps are decided in order, and none is lost."""
    made = len(passage.decisions.all())
    assert [d.position for d in passage.decisions.all()] == list(range(made))
    ended = passage.state in {State.RELEASED, State.CHANGING} or passage.agreed_hash or passage.publish_at
    assert made == passage.position + bool(ended), f"{made} decisions at step {passage.position}"


def _what_is_public_was_decided(item: Any, passage: Submission) -> None:
    """Every step has its decision on what was submitted; the last, on what the public reads."""
    *before, last = passage.decisions.all()
    assert len(before) + 1 == len(passage.plan)
    assert {decision.content_hash for decision in before} <= {passage.content_hash}
    assert last.content_hash == (passage.agreed_hash or passage.content_hash) == content_hash(item)


def register_is_whole() -> None:
    verdict = verify()
    assert verdict.is_whole, verdict.says
