"""Drafts written by the demonstration people, each through the same question as anybody's."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied

from pages import models as pages
from snippets.models import Organisation
from workflows.approval.refusal import refusal
from workflows.staff.models import PenName, User

from .texts import DRAFTS, Draft


def make_drafts(newcomers: list[User], at: datetime) -> int:
    """Drafts of people who were made just now: what they delete or change later is not made again."""
    authors = {person.username: person for person in newcomers}
    fresh = [draft for draft in DRAFTS if draft.author in authors]
    for draft in fresh:
        _make(draft, authors[draft.author], at)
    return len(fresh)


def _make(draft: Draft, author: User, at: datetime) -> None:
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
    section.add_child(instance=page)
    _sign(page, author)
    page.save_revision(user=author, log_action=True)


def _sign(page: pages.NewsPage | pages.IntroPage | pages.ArticlePage, author: User) -> None:
    pen_name = PenName.objects.filter(person=author).first()
    if pen_name and isinstance(page, pages.NewsPage | pages.ArticlePage):
        page.bylines.add(pages.Byline(pen_name=pen_name, person=author))
        page.save()
