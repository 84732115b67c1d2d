"""Every button of the screen, in a state in which somebody may press it, posted by every other person as a right
person's own form would be: refused with its sentence, and nothing is changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import pytest
from django.http import HttpResponse
from django.utils import timezone
from wagtail.models import Page, Revision

from tests import editor
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.item.buttons import BUTTONS, Button
from workflows.approval.models import Decision, OpinionRequest, Remark, Submission, Withdrawal
from workflows.approval.refusal import refusal
from workflows.archive.models import Entry

from .chain import CHECKER, DECLARED, LEADER, WRITER, checked, submitted, written
from .corrections.sourced import SAID, note, published_piece
from .discussion.said import CONTACT, UNIT, ask
from .discussion.test_forged import EVERYBODY
from .discussion.test_forged import MAY as MAY_SAY
from .discussion.test_forged import typed as said
from .scheduled.hours import scheduled, tomorrow_at, typed
from .test_observers import changing
from .traps.hands import buttons, fresh, person, send
from .withdrawing.gone import PUBLIC, WORDS, released, urgent
from .withdrawing.gone import ask as ask_to_withdraw
from .withdrawing.test_at_its_hour import scheduled as to_go
from .withdrawing.test_taken_down import TAKERS, taken_down

pytestmark = pytest.mark.django_db
OFFICE = {WRITER, CHECKER}  # of the standing office: it carries out what a leader wrote
WRITERS = {*OFFICE}
MESSAGES = re.compile(r'<div class="messages".*?</ul>', re.DOTALL)
REASON = {"ready": "", "reason": "Ghi rõ ngày họp."}


def asked(sign_in: SignIn) -> Any:
    """It waits for its check, and a unit was asked for its word."""
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item, unit=UNIT)
    return item


def requested(sign_in: SignIn) -> Any:
    """Its author asked for its withdrawal."""
    item = released(sign_in)
    ask_to_withdraw(sign_in(WRITER), item)
    return item


@dataclass(frozen=True)
class Case:
    """In which state it is pressed, who may press it there, and what they type."""

    made: Callable[[SignIn], Any]
    may: set[str]
    typed: Callable[[Any], dict[str, Any]] = field(default=lambda item: {})

    @property
    def holder(self) -> str:
        """One of those who may."""
        return next(name for name in (CHECKER, LEADER, WRITER, CONTACT) if name in self.may)


def reasoned(item: Any) -> dict[str, Any]:
    return REASON


def changed(item: Any) -> dict[str, Any]:
    old = fresh(item).summary
    return {"old_0": old, "new_0": f"{old} (đã sửa)"}


def source_says(item: Any) -> dict[str, Any]:
    day = timezone.localdate().isoformat()
    return {"address": "https://bao-thu.example/cai-chinh", "corrected_on": day, "words": SAID}


def noted(sign_in: SignIn) -> Any:
    """A sourced piece whose source corrected it."""
    item = published_piece(sign_in)
    note(sign_in(WRITER), item)
    return item


def beside(slug: str) -> Case:
    """What is said beside the chain, as its own tests know it."""
    return Case(asked, MAY_SAY[slug], lambda item: said(slug, item))


CASES = {
    "trinh-duyet": Case(written, WRITERS, lambda item: {"declared": DECLARED}),
    "kiem-duyet": Case(submitted, {CHECKER}),
    "phe-duyet": Case(checked, {LEADER}),
    "da-sua-xong": Case(changing, OFFICE),
    "duyet-hen-gio": Case(checked, {LEADER}, lambda item: {"publish_at": typed(tomorrow_at())}),
    "dang-ngay": Case(scheduled, {LEADER}),
    "dong-y-sau-khi-sua": Case(checked, {LEADER}, changed),
    "nhan-bien-tap": Case(submitted, {CHECKER}),
    "tra-lai": Case(checked, {LEADER}, reasoned),
    "can-dang-ngay": Case(checked, {LEADER, *OFFICE}, reasoned),
    "de-dot-sau": Case(checked, {LEADER}, reasoned),
    "khong-su-dung": Case(submitted, {CHECKER}, reasoned),
    "rut-ve": Case(submitted, {WRITER}, reasoned),
    "nguon-da-cai-chinh": Case(published_piece, {*WRITERS, "chuyen-vien-vp-hdnd-ubnd"}, source_says),
    "khong-can-dinh-chinh": Case(noted, {LEADER}, reasoned),
    **{slug: beside(slug) for slug in MAY_SAY},
    "de-nghi-go-bo": Case(released, MAY_SAY["trao-doi"], lambda item: WORDS),
    "rut-de-nghi-go-bo": Case(requested, {WRITER}),
    "giu-bai": Case(requested, {LEADER}, reasoned),
    "go-bo": Case(requested, {LEADER}, lambda item: PUBLIC),
    "go-bo-hen-gio": Case(released, {LEADER}, lambda item: PUBLIC),
    "huy-gio-go-bo": Case(to_go, {LEADER}, reasoned),
    "go-ngay": Case(released, TAKERS, lambda item: PUBLIC | urgent(timezone.now())),
    "xac-nhan-go": Case(taken_down, {LEADER}, lambda item: {"public": "on"}),
    "khong-xac-nhan-go": Case(taken_down, {LEADER}, reasoned),
}
BY_SLUG = {button.slug: button for button in BUTTONS}


def why_not(username: str, verb: str, item: Any) -> str | None:
    """The sentence the person is owed: that they may not follow the item, or else that the deed is not theirs."""
    who, page, now = person(username), fresh(item), timezone.now()
    return refusal(who, "follow", page, now) or refusal(who, verb, page, now)


def everything(item: Any) -> tuple[Any, ...]:
    """What a deed would change."""
    page = Page.objects.get(pk=item.pk)
    return (
        list(
            Submission.objects.order_by("pk").values_list(
                "pk", "state", "position", "taker", "postponed_at", "publish_at", "urgent_at"
            )
        ),
        [model.objects.count() for model in (Decision, Remark, OpinionRequest, Revision)],
        Entry.objects.exclude(verb="sign_in").count(),
        list(OpinionRequest.objects.values_list("unit", "answered_at")),
        list(Withdrawal.objects.order_by("pk").values_list("pk", "state", "withdraw_at", "notice")),
        (page.live, page.has_unpublished_changes, page.path, page.latest_revision_id),
    )


def test_each_button_has_a_case() -> None:
    assert BY_SLUG.keys() == CASES.keys(), "a new button: say in which state it is pressed, and by whom"


def form_of(button: Button, case: Case, item: Any, sign_in: SignIn) -> dict[str, Any]:
    """What a right person's screen hides in the form of that button, and what they type."""
    return buttons(sign_in(case.holder), item)[button.slug] | case.typed(item)


@pytest.mark.parametrize("slug", one_in(5, [button.slug for button in BUTTONS]))
def test_forged_by_everybody_else_a_button_is_refused_with_its_sentence(sign_in: SignIn, slug: str) -> None:
    editor.superuser()
    button, case = BY_SLUG[slug], CASES[slug]
    item = case.made(sign_in)
    form, before = form_of(button, case, item, sign_in), everything(item)
    assert {name for name in EVERYBODY if why_not(name, button.verb, item) is None} == case.may
    for username in [name for name in EVERYBODY if name not in case.may]:
        why, client = why_not(username, button.verb, item), sign_in(username)
        answer = send(client, item, slug, **form)
        follows = refusal(person(username), "follow", fresh(item), timezone.now()) is None
        assert answer.status_code == (403 if follows else 302), username
        assert why in shown(client, answer), username
        assert everything(item) == before, username


def shown(client: Any, answer: HttpResponse) -> str:
    """What the person is told first of all: here, or on the screen they are sent to."""
    page = client.get(answer["Location"]) if answer.status_code == 302 else answer
    found = MESSAGES.search(page.content.decode())
    return unescape(found[0]) if found else ""


@pytest.mark.parametrize("slug", one_in(5, [button.slug for button in BUTTONS]))
def test_the_same_form_does_the_deed_of_whose_it_is(sign_in: SignIn, slug: str) -> None:
    """So that what is refused above is a whole form, and not one with something missing."""
    button, case = BY_SLUG[slug], CASES[slug]
    item = case.made(sign_in)
    form, before = form_of(button, case, item, sign_in), everything(item)
    assert send(sign_in(case.holder), item, slug, **form).status_code == 302
    assert everything(item) != before
