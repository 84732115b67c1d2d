"""The English edition of the demonstration city: translated piece by piece, each page through its section's chain."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from pages.translations.edition import public_edition
from pages.translations.pieces import pieces_of
from workflows.approval.refusal import refusal
from workflows.staff.models import User
from workflows.translation.judging import Sent
from workflows.translation.saving import save

from .corrections import correct
from .publication import put_through
from .texts.english import CORRECTED_SINCE, UNTIL, WORDS

# Who translates for whom, where they write for the section as well; else the author does.
COLLEAGUES = {
    "chuyen-vien-vhtt": "vien-chuc-trung-tam",
    "vien-chuc-trung-tam": "chuyen-vien-vhtt",
}


def make_english(newcomers: list[User], at: datetime) -> tuple[int, int]:
    """Of what these people have made public; answers how many translations are public, and how many are not."""
    people = {person.username: person for person in newcomers}
    sources = Page.objects.live().filter(owner__in=newcomers, title__in=WORDS, locale__language_code="vi")
    sources = sources.select_related("owner", "live_revision").order_by("pk").specific()
    public = [_translate(source, _translator(source, people, at), at) for source in sources]
    return sum(public), len(public) - sum(public)


def _translate(source: Any, translator: User, at: datetime) -> bool:
    """As far along its chain as the example wants; answers whether it is public."""
    saved = save(translator, source, form_of(source), at)
    is_public = put_through(saved.page, UNTIL.get(source.title, "published"), translator, at)
    if correction := CORRECTED_SINCE.get(source.title):
        correct(source, *correction, source.owner, timezone.now())
    return is_public


def form_of(source: Any) -> Sent:
    """The editor's form as a translator fills it: the pieces that have English."""
    edition = public_edition(source)
    pieces = [piece for piece in pieces_of(edition.page) if piece.text in WORDS]
    words = {piece.path: WORDS[piece.text] for piece in pieces}
    kept = {piece.path for piece in pieces if words[piece.path] == piece.text}
    return Sent(source=edition.revision, draft=None, words=words, kept=kept)


def _translator(source: Any, people: dict[str, User], at: datetime) -> User:
    colleague = people.get(COLLEAGUES.get(source.owner.username, ""))
    if colleague and refusal(colleague, "create", source.get_parent().specific, at) is None:
        return colleague
    return people[source.owner.username]
