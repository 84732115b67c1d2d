"""One cell tried: a person at a door, in a savepoint that is rolled back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from re import DOTALL, findall, sub
from typing import Any

from django.contrib.messages import constants, get_messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from wagtail.models import Page

from tests.conftest import SignIn
from vietnamese.text import fold
from workflows.regulation.vocabulary import Section
from workflows.staff.models import User

from .doors import DOORS, Door
from .expected import AS_RELEASED, IN_A_CHAIN, Cell, State, may, steps_held
from .happened import DONE, NOTHING, SIGNS, Seen, facts_of, outcome
from .states import author_of, make_theirs, page_in

BROKEN = "lỗi"
CLAIMED = "từ chối mà báo là xong"
DUMB = "từ chối mà không nói vì sao"
LEVELS = {"success": constants.SUCCESS, "error": constants.ERROR}


@dataclass(frozen=True)
class Difference:
    cell: Cell
    expected: str
    got: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.cell} | phải: {self.expected} | đã: {self.got} | “{self.sentence}”"


@dataclass(frozen=True)
class Table:
    """What is tried: what may be done, pages in their states, the doors, and the signs of what was done."""

    may: Callable[[Cell], bool] = may
    page_in: Callable[[Section, State, User], Page] = page_in
    doors: dict[str, Door] = field(default_factory=lambda: DOORS)
    signs: dict[str, Seen] = field(default_factory=lambda: SIGNS)


@dataclass
class Trials:
    """The pages of one section, made when first asked for, and the people at their doors."""

    section: Section
    sign_in: SignIn
    table: Table = field(default_factory=Table)
    clients: dict[str, Client] = field(default_factory=dict)
    pages: dict[State, Page] = field(default_factory=dict)
    author: User | None = None

    def differs(self, cell: Cell) -> Difference | None:
        """What is not as the table says, if anything."""
        got, sentence = self._try(cell, self._page(cell.state), self._client(cell.person.username))
        expected = DONE if self.table.may(cell) else NOTHING
        is_echo = got == CLAIMED and answers_again(cell)
        return None if got == expected or is_echo else Difference(cell, expected, got, sentence)

    def _page(self, state: State) -> Page:
        if self.author is None:
            self.author = author_of(self.section)
        if state not in self.pages:
            self.pages[state] = self.table.page_in(self.section, state, self.author)
        return self.pages[state]

    def _client(self, username: str) -> Client:
        if username not in self.clients:
            self.clients[username] = self.sign_in(username)
            self.clients[username].raise_request_exception = False
        self.clients[username].cookies.pop("messages", None)  # what was said at the last door
        return self.clients[username]

    def _try(self, cell: Cell, page: Page, client: Client) -> tuple[str, str]:
        with _undone():
            if cell.own:
                make_theirs(page, User.objects.get(username=cell.person.username))
            before = facts_of(page)
            response = _knock(self.table.doors[cell.verb], client, cell, page)
            if response.status_code >= 500:
                return BROKEN, str(response.exc_info[1] if response.exc_info else response.status_code)
            got = outcome(self.table.signs[cell.verb], before, facts_of(page))
            levels, sentence = _said(response)
        return (_of_refusal(levels, sentence) if got == NOTHING else got), sentence


def _knock(door: Door, client: Client, cell: Cell, page: Page) -> HttpResponse:
    with transaction.atomic():  # what an error leaves behind is undone before the database is asked again
        response = door(client, cell, page)
        if response.status_code >= 500:
            transaction.set_rollback(True)
    return response


def answers_again(cell: Cell) -> bool:
    """A second press of the button that brought the page there does nothing and hears the first answer."""
    submitted = cell.verb == "submit" and cell.own and cell.state in IN_A_CHAIN
    last = len(cell.section.chain.steps) - 1
    decided = (
        cell.verb == "approve" and cell.state in AS_RELEASED and last in steps_held(cell.person, cell.section)
    )
    return submitted or decided


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _of_refusal(levels: set[int], sentence: str) -> str:
    """A refusal says why, in Vietnamese, and does not say that it is done."""
    if constants.SUCCESS in levels:
        return CLAIMED
    is_vietnamese = fold(sentence) != sentence.lower()
    return NOTHING if is_vietnamese else DUMB


def _said(response: HttpResponse) -> tuple[set[int], str]:
    """The messages left for the next screen, or those that this one shows, beside a field or above."""
    left = list(get_messages(response.wsgi_request))
    if left:
        return {message.level for message in left}, " ".join(_plain(str(message)) for message in left)
    html = sub(r"<template.*?</template>", "", response.content.decode(), flags=DOTALL)
    shown = findall(r'<(?:li|p) class="(success|error)[^"]*"[^>]*>(.*?)</(?:li|p)>', html, DOTALL)
    return {LEVELS[kind] for kind, _ in shown}, " ".join(_plain(text) for _, text in shown)


def _plain(html: str) -> str:
    return " ".join(unescape(sub(r"<[^>]+>", " ", html)).split())


def only_the_sentence(
    request: HttpRequest, case: Any, forms: Any = None, faults: Any = (), status: int = 200
) -> HttpResponse:
    """In place of the item's screen: what it would say, without drawing it."""
    lines = [str(fault) for fault in faults]
    lines += [str(form.errors) for form in (forms or {}).values() if form.errors]
    shown = [("error", line) for line in lines]
    shown += [(message.level_tag.split()[-1], message) for message in get_messages(request)]
    return HttpResponse("".join(f'<li class="{kind}">{text}</li>' for kind, text in shown), status=status)
