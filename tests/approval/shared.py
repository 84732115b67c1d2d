"""Public snippets for tests: their screens, a form filled as a writer would, and the way through a chain."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from snippets.models import Identity, Organisation, PublicSnippet
from tests import editor
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.models import Submission
from workflows.approval.passage import Seen
from workflows.approval.preflight import NO_SECRETS, RIGHTS
from workflows.staff.models import User

DECLARED = (NO_SECRETS, RIGHTS)


def person(username: str) -> User:
    return User.objects.get(username=username)


def unit(key: str = "phuong-minh-xuan") -> Organisation:
    return Organisation.objects.get(key=key)


def identity() -> Identity:
    return Identity.objects.get()


def at(item: PublicSnippet | type[PublicSnippet], door: str = "edit") -> str:
    """The address of a screen: of the item, or of its kind."""
    base = f"/admin/snippets/snippets/{item._meta.model_name}/"
    return base + (f"{door}/" if isinstance(item, type) else f"{door}/{item.pk}/")


def edit(client: Client, item: PublicSnippet, **words: Any) -> HttpResponse:
    """Open the form, change words, save."""
    typed = editor.fields_of(client.get(at(item))) | words
    return client.post(at(item), typed)


def create(client: Client, **words: Any) -> HttpResponse:
    return client.post(at(Organisation, "add"), {"name": "", "kind": "xa-phuong", "rank": "100", **words})


def submit(item: PublicSnippet, username: str) -> Submission:
    item.refresh_from_db()
    return verbs.submit(
        person(username), item, seen=item.latest_revision_id, declared=DECLARED, at=timezone.now()
    )


def seen(submission: Submission, item: PublicSnippet) -> Seen:
    submission.refresh_from_db()
    item.refresh_from_db()
    return Seen(submission.pk, submission.position, content_hash(item.get_latest_revision().as_object()))


def check(submission: Submission, item: PublicSnippet, username: str) -> None:
    verbs.check(person(username), item, seen=seen(submission, item), at=timezone.now())


def approve(submission: Submission, item: PublicSnippet, username: str) -> None:
    verbs.approve(person(username), item, seen=seen(submission, item), at=timezone.now())
    item.refresh_from_db()
