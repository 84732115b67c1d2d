"""Anybody does anything, in any order: what is public was decided by everybody whose turn it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from wagtail.models import Page, Revision

from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.people_of_the_board import CHECKER, CHIEF, DEPUTY, LAWYER, LEADER, OFFICE, WRITER
from tests.samples import FULL
from tests.staff.records import NUMBER, day
from workflows.approval import verbs
from workflows.approval.changes import Change
from workflows.approval.models import State, Submission
from workflows.approval.passage import Seen
from workflows.approval.verbs.release import release
from workflows.regulation.vocabulary import Verb
from workflows.staff.models import Assignment, Delegation

SEED = 20261124
WHOSE_TURN = "whose turn it is"
AT_ONCE, AFTER_A_CHANGE, AT_AN_HOUR = "at once", "after a change", "at an hour"
WAITS = {State.WAITING, State.SCHEDULED}
PEOPLE = (WRITER, CHECKER, LEADER, DEPUTY, OFFICE, CHIEF, LAWYER, "quan-tri-goc", "quan-tri-ky-thuat")
MEMBERS = (LEADER, CHECKER, DEPUTY, LAWYER, CHIEF)
DUTIES = (
    ("kinh-te", "release", CHECKER),
    ("kinh-te", "approve", DEPUTY),
    ("pho-bien-phap-luat", "check", CHECKER),
    ("thu-tuc-hanh-chinh", "check", CHIEF),
)

whose = st.sampled_from([WHOSE_TURN] * len(PEOPLE) + list(PEOPLE))
which = st.integers(0, len(board.DRAFTS) - 1)
often = st.sampled_from((True, True, True, False))
how = st.sampled_from((AT_ONCE, AFTER_A_CHANGE, AT_AN_HOUR))


class Board(RuleBasedStateMachine):
    """The board on a day without a plan; it knows by itself whose hands are in what."""

    drafts: ClassVar[list[Page]]
    done: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.day = transaction.atomic()
        self.day.__enter__()
        self.titles = 0
        self.touched: set[Page] = set()
        self.screens: dict[int, Seen | None] = {}
        self.released: set[int] = set()
        self.writers = {item.pk: {item.owner_id} for item in self.drafts}
        self.hands = {item.pk: {item.owner_id} for item in self.drafts}

    def teardown(self) -> None:
        """At the end of the day all of it is looked at, and none of it was."""
        try:
            self.touched = set(self.drafts)
            self.what_is_public_was_decided_by_others()
            board.register_is_whole()
        finally:
            transaction.set_rollback(True)
            self.day.__exit__(None, None, None)

    def attempt(self, name: str, deed: Callable[[], Any]) -> bool:
        """Whether it was done; who may not reads why."""
        try:
            deed()
        except PermissionDenied as error:
            assert str(error).strip(), name
            self.done["refused"] += 1
            return False
        self.done[name] += 1
        return True

    def item(self, n: int) -> Page:
        self.touched.add(self.drafts[n])
        return self.drafts[n]

    def who(self, name: str, item: Page) -> str:
        if name != WHOSE_TURN:
            return name
        found = board.standing(item)
        if found is None:
            return item.owner.username
        if found.state == State.TAKEN:
            return found.taker.username
        return WRITER if found.state == State.CHANGING else found.step.role

    def seen(self, item: Page, is_fresh: bool) -> Seen:
        """What stands, or an old screen."""
        before = self.screens.get(item.pk)
        self.screens[item.pk] = now = board.screen(item)
        return (now if is_fresh else before) or Seen(0, 0, "")

    def take_the_pen(self, item: Page, name: str, title: str, **options: Any) -> None:
        """Nobody edits what waits; whoever edits has a hand in it."""
        before = board.standing(item)
        if self.attempt("edit", lambda: board.edit(item, name, title, **options)):
            assert before is None or before.state not in WAITS, "edited while it waits"
            self.hands[item.pk].add(board.person(name).pk)

    @initialize(
        far=st.tuples(*[st.integers(0, 4)] * len(board.DRAFTS)),
        ways=st.tuples(*[how] * len(board.DRAFTS)),
    )
    def is_the_morning(self, far: tuple[int, ...], ways: tuple[str, ...]) -> None:
        """Each item has come some steps already, or is public, as it stood after a leader's change or at an hour."""
        for n, steps in enumerate(far):
            for _ in range(steps):
                self.takes_the_next_step(n, WHOSE_TURN, True, ways[n])

    @rule(n=which, who=whose, is_over=st.booleans())
    def edits(self, n: int, who: str, is_over: bool) -> None:
        """A revision of one's own, or over the latest as autosave does."""
        item, self.titles = self.item(n), self.titles + 1
        over = {"overwrite_revision": board.fresh(item).get_latest_revision()} if is_over else {}
        self.take_the_pen(item, self.who(who, item), f"Tên thứ {self.titles}", **over)

    @rule(n=which, who=whose)
    def submits(self, n: int, who: str) -> None:
        item = self.item(n)
        name = self.who(who, item)
        if self.attempt("submit", lambda: board.submit(item, name)):
            for kept in (self.hands, self.writers):
                kept[item.pk].add(board.person(name).pk)

    @rule(n=which, people=st.lists(whose, min_size=2, max_size=7), is_fresh=often, way=how)
    def goes_on(self, n: int, people: list[str], is_fresh: bool, way: str) -> None:
        """The next steps of its chain, whatever those are."""
        for who in people:
            self.takes_the_next_step(n, who, is_fresh, way)
            self.what_is_public_was_decided_by_others()

    def takes_the_next_step(self, n: int, who: str, is_fresh: bool, way: str = AT_ONCE) -> None:
        item = self.item(n)
        found, name = board.standing(item), self.who(who, item)
        if found is None:
            self.submits(n, who)
        elif found.state == State.SCHEDULED:
            self.the_hour_comes(n)
        elif found.state == State.CHANGING:
            self.carries_out_the_change(n, WHOSE_TURN, is_fresh)
            self.finishes_the_change(n, WHOSE_TURN)
        elif way == AFTER_A_CHANGE and found.step.verb != Verb.CHECK:
            self.agrees_after_a_change(n, who, is_fresh)
        elif way == AT_AN_HOUR and found.step.verb != Verb.CHECK:
            self.names_an_hour(n, who, is_fresh)
        else:
            verb = "check" if found.steps[0].verb == Verb.CHECK and not found.position else "approve"
            seen = self.seen(item, is_fresh)
            self.attempt(verb, lambda: board.decide(verb, item, name, seen))

    @rule(n=which, who=whose, verb=st.sampled_from(("check", "approve")), is_fresh=often)
    def decides(self, n: int, who: str, verb: str, is_fresh: bool) -> None:
        item, seen = self.item(n), self.seen(self.item(n), is_fresh)
        self.attempt(verb, lambda: board.decide(verb, item, self.who(who, item), seen))

    @rule(n=which, who=whose, is_fresh=often)
    def agrees_after_a_change(self, n: int, who: str, is_fresh: bool) -> None:
        item, seen = self.item(n), self.seen(self.item(n), is_fresh)
        changes = [Change("Tên", "Tựa")]
        actor = board.person(self.who(who, item))
        self.attempt(
            "approve_after_change",
            lambda: verbs.approve_after_change(actor, item, seen=seen, changes=changes, at=timezone.now()),
        )

    @rule(n=which, who=whose, is_fresh=often)
    def names_an_hour(self, n: int, who: str, is_fresh: bool) -> None:
        item, seen, now = self.item(n), self.seen(self.item(n), is_fresh), timezone.now()
        actor, hour = board.person(self.who(who, item)), now + timedelta(days=1)
        self.attempt(
            "approve_for",
            lambda: verbs.approve_for(actor, item, seen=seen, publish_at=hour, at=now),
        )

    @rule(n=which)
    def the_hour_comes(self, n: int) -> None:
        """Of whatever waits for one; early it does nothing."""
        item = self.item(n)
        for passage in Submission.objects.of(item).filter(state=State.SCHEDULED):
            assert release(passage.pk, timezone.now()) is None, "public before its hour"
            Submission.objects.filter(pk=passage.pk).update(publish_at=timezone.now())
            after = release(passage.pk, timezone.now())
            self.done["released at its hour" if after.state == State.RELEASED else "held up"] += 1

    @rule(n=which, who=whose)
    def does_not_wait(self, n: int, who: str) -> None:
        item, seen = self.item(n), self.seen(self.item(n), True)
        self.attempt("release_now", lambda: board.decide("release_now", item, self.who(who, item), seen))

    @rule(n=which, who=whose, is_exact=often)
    def carries_out_the_change(self, n: int, who: str, is_exact: bool) -> None:
        item = self.item(n)
        title = board.fresh(item).get_latest_revision_as_object().title
        changed = title.replace("Tên", "Tựa") if is_exact else title + " thêm"
        self.take_the_pen(item, self.who(who, item), changed)

    @rule(n=which, who=whose)
    def finishes_the_change(self, n: int, who: str) -> None:
        item = board.fresh(self.item(n))
        actor, seen = board.person(self.who(who, self.item(n))), item.latest_revision_id
        self.attempt("apply_change", lambda: verbs.apply_change(actor, item, seen=seen, at=timezone.now()))

    @rule(n=which, who=whose, verb=st.sampled_from(("take", "take_back")))
    def takes_it_out(self, n: int, who: str, verb: str) -> None:
        item = self.item(n)
        actor = board.person(self.who(who, item))
        self.attempt(verb, lambda: getattr(verbs, verb)(actor, item, at=timezone.now()))

    @rule(n=which, who=whose, verb=st.sampled_from(("return_item", "postpone", "decline")), is_fresh=often)
    def puts_it_aside(self, n: int, who: str, verb: str, is_fresh: bool) -> None:
        item, number = self.item(n), self.seen(self.item(n), is_fresh).submission
        actor, deed = board.person(self.who(who, item)), getattr(verbs, verb)
        self.attempt(verb, lambda: deed(actor, item, submission=number, reason="Vì thế.", at=timezone.now()))

    @rule(giver=st.sampled_from(MEMBERS), delegate=st.sampled_from((*MEMBERS, WRITER, OFFICE)))
    def delegates(self, giver: str, delegate: str) -> None:
        self.writes_down(Delegation(person=board.person(giver), delegate=board.person(delegate)))

    @rule(duty=st.sampled_from(DUTIES))
    def assigns(self, duty: tuple[str, str, str]) -> None:
        section, kind, role = duty
        self.writes_down(Assignment(section=section, duty=kind, role=role))

    def writes_down(self, record: Any) -> None:
        record.starts_on, record.decision_number = day(-9), NUMBER
        try:
            record.save()
        except ValidationError:
            return  # given already, or not to be given
        self.done[type(record).__name__.lower()] += 1

    @rule(kind=st.sampled_from((Delegation, Assignment)))
    def ends_what_was_given(self, kind: type[Delegation | Assignment]) -> None:
        for record in kind.objects.on(day(0)):
            record.ends_on = day(-1)
            record.save()

    @rule(n=which)
    def tampers(self, n: int) -> None:
        """Behind everybody's back, in the table itself."""
        latest = board.fresh(self.item(n)).get_latest_revision()
        self.titles += 1
        changed = latest.content | {"title": f"Tên lén {self.titles}"}
        Revision.objects.filter(pk=latest.pk).update(content=changed)

    @rule(n=which, who=whose, door=st.sampled_from(("finish", "cancel", "publish", "approve")))
    def goes_by_a_stock_door(self, n: int, who: str, door: str) -> None:
        item, actor = board.fresh(self.item(n)), board.person(self.who(who, self.item(n)))
        state = item.current_workflow_state
        if door == "publish":
            self.attempt("stock publish", lambda: item.get_latest_revision().publish(user=actor))
        elif door == "approve" and item.current_workflow_task_state:
            self.attempt("stock approve", lambda: item.current_workflow_task_state.approve(user=actor))
        elif state and door != "approve":
            self.attempt(f"stock {door}", lambda: getattr(state, door)(user=actor))

    @invariant()
    def what_is_public_was_decided_by_others(self) -> None:
        while self.touched:
            item = self.touched.pop()
            board.must_hold(item)
            found = Submission.objects.of(item).filter(state=State.RELEASED).exclude(pk__in=self.released)
            for passage in found.order_by("pk"):
                self.is_released(item, passage)

    def is_released(self, item: Page, passage: Submission) -> None:
        """Nobody who wrote took a step, nobody with a hand in it took the last; now it begins anew."""
        decided = [board.hands_of(decision) for decision in passage.decisions.all()]
        assert not set().union(*decided) & self.writers[item.pk], "a writer decided"
        assert not decided[-1] & self.hands[item.pk], "a hand released its own words"
        self.released.add(passage.pk)
        self.writers[item.pk], self.hands[item.pk] = {item.owner_id}, {item.owner_id}
        self.done["released"] += 1


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10 if FULL else 1))
def test_whatever_people_do_what_is_public_was_decided_by_others(city: None, part: int, full: bool) -> None:
    editor.superuser()
    Board.drafts = [board.draft(section, f"Tên {owner}", owner) for section, owner in board.DRAFTS]
    Board.done.clear()
    limits = settings(
        max_examples=100 if full else 10,
        stateful_step_count=10,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(SEED + part)(Board), settings=limits)
    print(f"seed {SEED + part}, {limits.max_examples} sequences: {dict(Board.done.most_common())}")  # noqa: T201 - figures
    assert {"released", "approve_after_change", "apply_change", "approve_for", "refused"} <= Board.done.keys()
