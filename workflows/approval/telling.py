"""Who is told what of a deed: whose turn it is, who has to change words, and the author.

Told in the deed's own transaction, in the admin first (notices/write.py); letters follow. Each event is told a person
once, whoever calls how often.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any, NamedTuple

from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from workflows.regulation.vocabulary import Step
from workflows.staff.models import Appointment, Delegation, User
from workflows.staff.regulation import regulation_in_force

from .chain import step_in_force
from .desk.titles import PAGE
from .facts import sees_own_drafts_only
from .models import Event, State, Submission
from .notices.record import OnRecord, last_deed
from .notices.standing import turn_mark
from .notices.write import Told, tell_all

RESULT = gettext_lazy("Kết quả: %(title)s")


def of_its_turn(submission: Submission) -> None:
    """Those who may take the step the item stands at."""
    _tell(submission, [_turn(submission, str(submission.author))])


def of_its_return(submission: Submission) -> None:
    """The same, of what had passed them already and comes again, with the reason on record."""
    deed = last_deed(submission)
    words = deed.words or _("Bài quay lại bước đầu để kiểm duyệt.")
    _tell(submission, [_call(submission, Event.CAME_BACK, _("Bài quay lại: %(title)s"), words, deed.by)])


def of_the_check(submission: Submission) -> None:
    """Those whose turn is next, and the author, that it goes on."""
    deed, words = last_deed(submission), _("Đã xem xét, đang trình lãnh đạo Ban Biên tập.")
    goes_on = _answer(
        submission, Event.OUTCOME, f"check:{submission.pk}:{submission.position}", RESULT, words, deed
    )
    _tell(submission, [_turn(submission, deed.by), goes_on])


def of_the_postponement(submission: Submission) -> None:
    """The author, that it is left for a later list."""
    mark = f"postponed:{submission.pk}:{submission.postponed_at:%Y%m%d%H%M%S}"
    _of_what_happened(submission, mark, _("Để đợt sau."))


def of_the_transfer(submission: Submission) -> None:
    """The author, of the section it was passed on to."""
    _of_what_happened(submission, f"transfer:{submission.pk}", _("Chuyển chuyên mục."))


def of_changes_to_make(submission: Submission) -> None:
    """The standing office, of the exact words a leader wants changed; the author, that it was agreed to."""
    deed, people = last_deed(submission), the_appliers()
    words = "\n".join(f"- “{change['old']}” → “{change['new']}”" for change in submission.changes)
    about = {"by": deed.by, "clause": deed.clause, "step": submission}
    about_an_item(
        people,
        submission,
        Event.CHANGES,
        f"changes:{submission.pk}",
        _("Cần sửa trước khi đăng: %(title)s"),
        words,
        **about,
    )
    if submission.author not in people:
        mark = f"outcome:{submission.pk}:{submission.state}"
        _tell(submission, [_answer(submission, Event.OUTCOME, mark, RESULT, f"{submission.stands}.", deed)])


def of_the_outcome(submission: Submission, reason: str = "") -> None:
    """The author, of what became of the item: with who decided, when, in what words and on which clause.

    To who sends from outside the board what is returned is asked to be completed.
    """
    deed, event, title = last_deed(submission), Event.OUTCOME, RESULT
    stands = submission.stands
    if submission.state == State.RETURNED:
        event, title = Event.RETURNED, _("Trả lại: %(title)s")
        if sees_own_drafts_only(submission.author, timezone.now()):
            stands, title = _("Đề nghị bổ sung"), _("Đề nghị bổ sung: %(title)s")
    hour = f":{submission.publish_at:%Y%m%d%H%M%S}" if submission.state == State.SCHEDULED else ""
    words = f"{stands}. {reason or deed.words}".strip()
    mark = f"outcome:{submission.pk}:{submission.state}{hour}"
    _tell(submission, [_answer(submission, event, mark, title, words, deed)])


def of_the_hold_up(submission: Submission, decider: User) -> None:
    """The standing office, who decided and whose turn it is again, of what was not published at its hour."""
    people = [*the_appliers(), decider, *whose_turn_it_is(submission)]
    mark = f"held-up:{submission.pk}:{_digest(submission.held_up)}"
    about_an_item(people, submission, Event.HELD_UP, mark, _("Chưa đăng được: %(title)s"), submission.held_up)


def at_once(people: Iterable[User], about: Submission, words: str, *, by: str = "", clause: str = "") -> None:
    """Cần đăng ngay: by letter without waiting for the day's, whatever a person chose. It calls to the item's step."""
    _tell(about, [_urgent(people, about, words, by=by, clause=clause)])


def whose_turn_it_is(submission: Submission) -> tuple[User, ...]:
    return who_may_take(submission, submission.step)


def who_may_take(submission: Submission, step: Step) -> tuple[User, ...]:
    """Who may take the step today, in their own right or by delegation."""
    section = regulation_in_force().section(submission.section)
    found = step_in_force(section, step, timezone.localdate()) if section else None
    if found is None:
        return ()
    today = Delegation.objects.on(timezone.localdate()).filter(person__in=found.people)
    given_here = (given for given in today.select_related("delegate") if given.covers(submission.section))
    delegates = [given.delegate for given in given_here]
    return tuple(dict.fromkeys([*found.people, *delegates]))


def the_appliers() -> list[User]:
    """Who carries out today what a leader wants changed."""
    today = Appointment.objects.on(timezone.localdate())
    held = today.filter(role__in=regulation_in_force().appliers, person__is_active=True)
    return list({appointment.person for appointment in held.select_related("person")})


def _of_what_happened(submission: Submission, mark: str, what: str) -> None:
    deed = last_deed(submission)
    words = f"{what} {deed.words}".strip()
    _tell(submission, [_answer(submission, Event.OUTCOME, mark, RESULT, words, deed)])


def about_an_item(
    people: Iterable[User], about: Any, event: Event, mark: str, title: str, words: str, **more: Any
) -> None:
    """Of anything that has a kind and a key; nothing of an item that is gone."""
    _tell(about, [Said(people, event, mark, title, words, more)])


class Said(NamedTuple):
    """An event before it is known what its item is called."""

    people: Iterable[User]
    event: Event
    mark: str
    title: str
    words: str
    more: dict[str, Any]


def _turn(submission: Submission, by: str) -> Said:
    """What cannot wait says so to each whose turn comes."""
    if submission.urgent_at:
        who = last_deed(submission).by  # who said so, or who took the step before
        return _urgent(whose_turn_it_is(submission), submission, submission.urgent_why, by=who)
    return _call(submission, Event.TURN, _("Có bài chờ: %(title)s"), _("Bài đang chờ đồng chí xem xét."), by)


def _urgent(people: Iterable[User], about: Submission, words: str, **more: Any) -> Said:
    mark, title = f"urgent:{about.pk}:{about.position}", _("Cần đăng ngay: %(title)s")
    return Said(
        people, Event.URGENT, mark, title, _("Lý do: %(why)s") % {"why": words}, {**more, "step": about}
    )


def _call(submission: Submission, event: Event, title: str, words: str, by: str) -> Said:
    mark, more = turn_mark(submission.pk, submission.position), {"by": by, "step": submission}
    return Said(whose_turn_it_is(submission), event, mark, title, words, more)


def _answer(submission: Submission, event: Event, mark: str, title: str, words: str, deed: OnRecord) -> Said:
    more = {"by": deed.by, "clause": deed.clause}
    return Said((submission.author,), event, mark, title, words, more)


def _tell(about: Any, events: Iterable[Said]) -> None:
    name = _name_of(about)
    if name is None:
        return
    address = reverse("approval_item", args=[about.kind, about.key])
    of_it: dict[str, Any] = {"address": address, "kind": about.kind, "key": about.key}
    told = [
        (
            one.people,
            Told(one.event, one.mark, one.title % {"title": name}, words=one.words, **of_it, **one.more),
        )
        for one in events
    ]
    tell_all(told, timezone.now())


def _digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:32]


def _name_of(about: Any) -> str | None:
    """As its draft is called; None of what is gone."""
    if about.kind == PAGE:
        return Page.objects.filter(pk=about.key).values_list("draft_title", flat=True).first()
    item = apps.get_model(about.kind).objects.filter(pk=about.key).first()
    return str(item.get_latest_revision_as_object()) if item else None
