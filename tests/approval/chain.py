"""Taking an item through its chain as people do: on the item's own screen."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests import editor
from tests.conftest import SignIn
from workflows.approval.content import content_hash
from workflows.approval.models import State, Submission
from workflows.staff.models import User

DECLARED = ["no-secrets", "rights"]
WRITER, CHECKER, LEADER = "vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban"


def address(item: Any, slug: str = "") -> str:
    kind = "wagtailcore.page" if hasattr(item, "url_path") else item._meta.label_lower
    return f"/admin/xu-ly/{kind}/{item.pk}/" + (f"{slug}/" if slug else "")


def newest(item: Any) -> Submission:
    found = Submission.objects.of(item).first()
    assert found is not None, "nothing was submitted"
    return found


def draft_of(item: Any) -> Any:
    return type(item).objects.get(pk=item.pk).get_latest_revision_as_object()


def press(client: Client, item: Any, slug: str, **typed: Any) -> HttpResponse:
    """Press a button with what the screen hides in the form, and what the person typed."""
    return client.post(address(item, slug), hidden_in(item) | typed)


def hidden_in(item: Any) -> dict[str, Any]:
    """What the screen that shows the item as it stands now hides in each form."""
    fresh = type(item).objects.get(pk=item.pk)
    mine = Submission.objects.of(item).first()
    hidden: dict[str, Any] = {
        "revision": fresh.latest_revision_id,
        "content_hash": content_hash(draft_of(item)),
    }
    if mine:
        hidden |= {"submission": mine.pk, "position": mine.position}
    return hidden


def written(sign_in: SignIn, section: str = "kinh-te", writer: str = WRITER, title: str = "Bài thử") -> Any:
    return editor.draft(section, title, User.objects.get(username=writer))


def submitted(sign_in: SignIn, section: str = "kinh-te", writer: str = WRITER) -> Any:
    item = written(sign_in, section, writer)
    press(sign_in(writer), item, "trinh-duyet", declared=DECLARED)
    assert newest(item).state == State.WAITING
    return item


def checked(sign_in: SignIn, section: str = "kinh-te") -> Any:
    item = submitted(sign_in, section)
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert newest(item).position == 1
    return item


def reworded(item: Any, person: str, **words: str) -> None:
    """The person edits the draft, as the editor would save it."""
    draft = draft_of(item)
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision(user=User.objects.get(username=person), log_action=True)
