"""Drafts written by the demonstration people, each through the same question as anybody's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from pages import models as pages
from pages.schedules.weeks import monday_of
from snippets.models import Official, Organisation, Source
from workflows.approval.refusal import refusal
from workflows.staff.models import PenName, User

from .corrections import correct
from .drawings import collection_of, picture_of
from .papers import attached, dated
from .publication import put_through
from .shared_data import make_shared_data
from .texts import DRAFTS, Draft


def make_drafts(newcomers: list[User], at: datetime, *, publish: bool) -> tuple[int, int]:
    """Drafts of people who were made just now: what they delete or change later is not made again.

    Where asked to, each gets its picture and goes along its chain as far as the example wants; else one of a
    kind will do. Answers how many are public, and how many are not.
    """
    make_shared_data(newcomers, at, publish=publish)
    authors = {person.username: person for person in newcomers}
    fresh = [draft for draft in (DRAFTS if publish else one_of_each(DRAFTS)) if draft.author in authors]
    public = [_is_public(draft, authors[draft.author], at, publish=publish) for draft in fresh]
    return sum(public), len(public) - sum(public)


def one_of_each(drafts: Sequence[Draft]) -> list[Draft]:
    """The first of each section, kind and author."""
    found: dict[tuple[str, str, str], Draft] = {}
    for draft in drafts:
        found.setdefault((draft.section, draft.kind, draft.author), draft)
    return list(found.values())


def _is_public(draft: Draft, author: User, at: datetime, *, publish: bool) -> bool:
    page = _make(draft, author, at, pictured=publish)
    is_public = publish and put_through(page, draft.until, author, at)
    if is_public and draft.correction:
        correct(page, *draft.correction, author, at)
    return is_public


def _make(draft: Draft, author: User, at: datetime, *, pictured: bool) -> Any:
    """Written whole, then saved once: each save of a page asks the database some twenty things."""
    sections = pages.SectionPage.objects.select_related("locale")
    section = sections.get(section_key=draft.section, locale__language_code="vi")
    if reason := refusal(author, "create", section, at):
        raise PermissionDenied(f"{author}: {reason}")
    page = written(draft, author, at)
    page.locale = section.locale
    if pictured and draft.picture:
        page.lead_picture = picture_of(draft.picture, draft.section, author)
    if pictured:
        _attach(page, draft, author)
    _sign(page, author)
    section.add_child(instance=page)
    page.save_revision(user=author, log_action=True)
    return page


def written(draft: Draft, author: User, at: datetime) -> Any:
    """The page and its rows in memory, without pictures and files."""
    page = _with_fields(draft, author, at)
    _relate(page, draft)
    _list_places(page, draft)
    _attend(page, draft)
    _explain(page, draft)
    _hang(page, draft, timezone.localdate(at))
    return page


def _with_fields(draft: Draft, author: User, at: datetime) -> Any:
    page = getattr(pages, draft.kind)(
        title=draft.title,
        summary=draft.summary,
        owner=author,
        live=False,
        **dated(draft.fields, timezone.localdate(at)),
        **_told_in(draft, at),
    )
    if draft.unit:
        of_whom = "unit" if draft.kind == "UnitPage" else "providing_unit"
        setattr(page, of_whom, Organisation.objects.get(key=draft.unit))
    return page


def _list_places(page: Any, draft: Draft) -> None:
    """The wards and communes of a map, those that are units of today's list as such."""
    rows = draft.rows if draft.kind == "AdminMapPage" else ()
    units = {unit.name: unit for unit in Organisation.objects.approved()} if rows else {}
    for number, row in enumerate(rows):
        place = pages.MapPlace(**row, sort_order=number)
        place.unit = units.get(place.called)
        page.places.add(place)


def _attend(page: Any, draft: Draft) -> None:
    for number, key in enumerate(draft.attendees):
        official = Official.objects.get(key=key)
        page.attendances.add(pages.Attendance(official=official, sort_order=number))


def _told_in(draft: Draft, at: datetime) -> dict[str, Any]:
    """Paragraphs, the words of a paper, or the rows of a week that many weeks from the day it is made."""
    if draft.source:
        return {"quoted": "\n\n".join(draft.paragraphs), "source": Source.objects.get(name=draft.source)}
    if draft.week is None:
        return {"body": [("paragraph", f"<p>{text}</p>") for text in draft.paragraphs]}
    starts_on = monday_of(timezone.localdate(at)) + timedelta(weeks=draft.week)
    return {"starts_on": starts_on, "rows": [("row", row) for row in draft.rows]}


def _attach(page: Any, draft: Draft, author: User) -> None:
    """Its files, as the page holds them."""
    collection = collection_of(draft.section)
    for paper in draft.papers:
        file = attached(paper, collection, author)
        if draft.kind == "VideoPage":
            setattr(page, paper.kind, file)
        else:
            page.files.add(page.files.model(file=file, **({"kind": paper.kind} if paper.kind else {})))
    for key in draft.album:
        drawn = picture_of(key, draft.section, author)
        page.pictures.add(pages.AlbumPicture(picture=drawn, caption=f"{drawn.title}. {drawn.caption}"))


def _hang(page: Any, draft: Draft, today: date) -> None:
    """Its rows, in order; of procedures only those the portal has."""
    for number, (relation, fields) in enumerate(draft.children):
        said = dated(fields, today) | {"sort_order": number}
        if "unit" in said:
            said["unit"] = Organisation.objects.get(key=said["unit"])
        if "procedure" in said:
            said["procedure"] = pages.ProcedurePage.objects.listed().filter(code=said["procedure"]).first()
        if said.get("procedure", True):
            rows = getattr(page, relation)
            rows.add(rows.model(**said))


def _relate(page: Any, draft: Draft) -> None:
    """To the document of that number where the portal has it, else to its name."""
    if draft.kind == "ProcedurePage":
        page.bases = [pages.ProcedureBasis(symbol=symbol, subject=words) for symbol, words in draft.relations]
        return
    for act, other in draft.relations:
        target = pages.DocumentPage.objects.live().filter(number=other).first()
        named = {"target": target} if target else {"other": other}
        page.relations.add(pages.DocumentRelation(act=act, **named))


def _explain(page: Any, draft: Draft) -> None:
    """The documents it explains, of those that are on the portal."""
    found = pages.DocumentPage.objects.live().filter(number__in=draft.explains)
    for target in found if draft.explains else ():
        page.explained.add(pages.ExplainedDocument(target=target))


def _sign(page: Any, author: User) -> None:
    pen_name = PenName.objects.filter(person=author).first()
    if pen_name and isinstance(page, pages.Story):
        page.bylines.add(pages.Byline(pen_name=pen_name, person=author))
