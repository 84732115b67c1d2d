"""The list of translations as a person reads it, for tests."""

from __future__ import annotations

from html import unescape
from typing import Any

from django.test import Client

from tests import editor
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, newest, press
from tests.conftest import SignIn
from workflows.approval.models import State
from workflows.staff.models import User
from workflows.translation.rows import Row

from . import hands

LIST = "/admin/ban-dich/"
MISSING, OLD, BEGUN, WAITING, PUBLIC = "chua-dich", "da-cu", "dang-dich", "cho-duyet", "da-dang"


def rows(client: Client, tab: str = MISSING, **asked: Any) -> dict[str, Row]:
    """By their Vietnamese titles, in order; each stands on the screen with what it says."""
    answer = client.get(LIST, {"xem": tab, **asked})
    assert answer.status_code == 200
    html = unescape(answer.content.decode())
    found = {row.source.title: row for row in answer.context["rows"]}
    for title, row in found.items():
        assert title in html
        assert all(said in html for said in (*row.says, row.why_not))
    return found


def said(client: Client, tab: str, title: str) -> str:
    return " · ".join(rows(client, tab)[title].says)


def counts(client: Client, **asked: Any) -> dict[str, int]:
    return {tab.label: tab.count for tab in client.get(LIST, asked).context["tabs"]}


def released(sign_in: SignIn, page: Any, writer: str = WRITER) -> Any:
    """Submitted, checked and approved on its own screen."""
    press(sign_in(writer), page, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), page, "kiem-duyet")
    press(sign_in(LEADER), page, "phe-duyet")
    assert newest(page).state == State.RELEASED
    page.refresh_from_db()
    return page


def public_source(sign_in: SignIn, title: str, section: str = "kinh-te", writer: str = WRITER) -> Any:
    """Public in Vietnamese by its chain."""
    return released(sign_in, editor.draft(section, title, User.objects.get(username=writer)), writer)


def translated(sign_in: SignIn, source: Any, writer: str = WRITER) -> Any:
    """Begun and finished, not submitted."""
    assert hands.save(sign_in(writer), source).status_code == 302
    return hands.translation(source)


def public(sign_in: SignIn, title: str, section: str = "kinh-te") -> tuple[Any, Any]:
    """A page and its translation, both public by their chain."""
    source = public_source(sign_in, title, section)
    return source, released(sign_in, translated(sign_in, source))


def changed(sign_in: SignIn, source: Any, title: str) -> Any:
    """Put right in Vietnamese, and public again by its chain."""
    draft = source.get_latest_revision_as_object()
    draft.title = title
    draft.save_revision(user=User.objects.get(username=WRITER), log_action=True)
    source.refresh_from_db()
    return released(sign_in, source)
