"""Drafts written by the demonstration people, each through the same question as anybody's."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied

from pages import models as pages
from snippets.models import Organisation
from workflows.approval.refusal import refusal
from workflows.staff.models import PenName, User

from .drawings import picture_of
from .publication import put_through
from .texts import DRAFTS, Draft


def make_drafts(newcomers: list[User], at: datetime, *, publish: bool) -> tuple[int, int]:
    """Drafts of people who were made just now: what they delete or change later is not made again.

    Where asked to, each gets its picture and goes along its chain as far as the example wants. Answers how many
    are public, and how many are not.
    """
    authors = {person.username: person for person in newcomers}
    fresh = [draft for draft in DRAFTS if draft.author in authors]
    public = [_is_public(draft, authors[draft.author], at, publish=publish) for draft in fresh]
    return sum(public), len(public) - sum(public)


def _is_public(draft: Draft, author: User, at: datetime, *, publish: bool) -> bool:
    page = _make(draft, author, at, pictured=publish)
    return publish and put_through(page, draft.until, author, at)


def _make(draft: Draft, author: User, at: datetime, *, pictured: bool) -> Any:
    section = pages.SectionPage.objects.get(section_key=draft.section, locale__language_code="vi")
    if reason := refusal(author, "create", section, at):
        raise PermissionDenied(f"{author}: {reason}")
    page = getattr(pages, draft.kind)(
        title=draft.title,
        summary=draft.summary,
        body=[("paragraph", f"<p>{text}</p>") for text in draft.paragraphs],
        owner=author,
        live=False,
        locale=section.locale,
        **draft.fields,
    )
    if draft.unit:
        page.providing_unit = Organisation.objects.get(key=draft.unit)
    if pictured and draft.picture:
        page.lead_picture = picture_of(draft.picture, draft.section, author)
    section.add_child(instance=page)
    _relate(page, draft)
    _sign(page, author)
    page.save_revision(user=author, log_action=True)
    return page


def _relate(page: Any, draft: Draft) -> None:
    """To the document of that number where the portal has it, else to its name."""
    if draft.kind == "ProcedurePage":
        page.bases = [pages.ProcedureBasis(symbol=symbol, subject=words) for symbol, words in draft.relations]
        return
    for act, other in draft.relations:
        target = pages.DocumentPage.objects.live().filter(number=other).first()
        named = {"target": target} if target else {"other": other}
        page.relations.add(pages.DocumentRelation(act=act, **named))


def _sign(page: Any, author: User) -> None:
    pen_name = PenName.objects.filter(person=author).first()
    if pen_name and isinstance(page, pages.Story | pages.ArticlePage):
        page.bylines.add(pages.Byline(pen_name=pen_name, person=author))
        page.save()
