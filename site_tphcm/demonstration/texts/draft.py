"""One text of the demonstration city, and how each kind of it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from pages.models.role_model import Consent
from site_tphcm.demonstration.papers import Paper
from workflows.regulation.documents import TYPES
from workflows.regulation.tuyen_quang import REGULATION

PLACEHOLDER = "Tệp ví dụ để giới thiệu cách đính kèm; không phải văn bản của cơ quan nào."
GALLERY = "thu-vien-anh-video"
EXAMPLE = "Bài ví dụ để giới thiệu cách làm việc của hệ thống; không phải tin đã được cơ quan nào phê duyệt."

Row = tuple[str, dict[str, Any]]  # the relation, and the fields of one row of it


@dataclass(frozen=True)
class Draft:
    author: str  # user name
    section: str  # key
    kind: str  # page class
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    fields: dict[str, Any] = field(default_factory=dict)
    unit: str = ""
    until: str = "published"  # or "draft"; "submitted" waits for its first step, "checked" for the leader
    picture: str = ""  # the drawing that leads it, by its key in drawings.py
    explains: tuple[str, ...] = ()  # numbers of documents of the portal
    album: tuple[str, ...] = ()  # the drawings of an album, in order
    papers: tuple[Paper, ...] = ()  # the files that hang on it
    attendees: tuple[str, ...] = ()  # of an activity: keys of the leaders who were there
    source: str = ""  # of a quoted piece: the name of the paper
    week: int | None = None  # of a calendar: how many weeks from the one in which it is loaded
    rows: tuple[dict[str, str], ...] = ()  # of a calendar; of a map: its wards and communes
    children: tuple[Row, ...] = ()  # a unit by its key, a procedure by its code
    relations: tuple[
        tuple[str, str], ...
    ] = ()  # of a document: the act and the other; of a procedure: number and words of a basis
    correction: tuple[
        str, str
    ] = ()  # once it is public: the summary as it should be, and what readers are told


def news(
    author: str,
    section: str,
    field_of_activity: str,
    title: str,
    summary: str,
    *paragraphs: str,
    genre: str = "tin",
    unit: str = "",
    until: str = "published",
    picture: str = "",
) -> Draft:
    """A piece of news; like every text it closes by saying that it is an example."""
    fields = {"genre": genre, "field_of_activity": field_of_activity}
    told = (*paragraphs, EXAMPLE)
    return Draft(author, section, "NewsPage", title, summary, told, fields, unit, until, picture)


def corrected(told: Draft, summary: str, note: str) -> Draft:
    """A piece whose summary was put right after readers had it."""
    return replace(told, correction=(summary, note))


def role_model(*said: str, **more: str) -> Draft:
    """A good deed told as news is; no example names anybody."""
    told = news(*said, **more)
    return replace(told, kind="RoleModelPage", fields=told.fields | {"consent": Consent.NOBODY_NAMED})


def intro(
    author: str,
    section: str,
    title: str,
    summary: str,
    *paragraphs: str,
    until: str = "published",
    picture: str = "",
) -> Draft:
    """A lasting page about the city; it names no providing unit."""
    told = (*paragraphs, EXAMPLE)
    return Draft(author, section, "IntroPage", title, summary, told, until=until, picture=picture)


def document(
    author: str,
    section: str,
    kind: str,
    number: str,
    issued_on: date,
    summary: str,
    *paragraphs: str,
    relations: tuple[tuple[str, str], ...] = (),
    until: str = "published",
    **fields: Any,
) -> Draft:
    """An official document; its title is its type and number. One that is no fact is of a body that is none."""
    said = {"kind": kind, "number": number, "issued_on": issued_on}
    made = {"issuer": "Cơ quan ban hành (ví dụ)", "signer": "Người ký (ví dụ)"}
    title, told = f"{TYPES[kind]} số {number}", (*paragraphs, EXAMPLE)
    return Draft(
        author,
        section,
        "DocumentPage",
        title,
        summary,
        told,
        said | made | fields,
        until=until,
        relations=relations,
    )


def disclosure(
    author: str,
    section: str,
    title: str,
    summary: str,
    *paragraphs: str,
    unit: str = "",
    papers: tuple[Paper, ...] = (),
    **fields: Any,
) -> Draft:
    """Something made public, of the section's first category unless said."""
    said = REGULATION.section(section)
    fields = {"category": said.discloses[0] if said else ""} | fields
    told = (*paragraphs, EXAMPLE)
    return Draft(author, section, "DisclosurePage", title, summary, told, fields, unit, papers=papers)


def law(
    author: str,
    title: str,
    summary: str,
    *paragraphs: str,
    audience: str,
    shape: str = "bai-viet",
    texts: tuple[str, ...] = (),
    explains: tuple[str, ...] = (),
    unit: str = "",
    **fields: Any,
) -> Draft:
    """The law in plain words; `texts`: those that are not on the portal."""
    said = {"genre": "bai", "field_of_activity": "van-hoa-xa-hoi", "audience": audience, "shape": shape}
    fields = said | {"other_documents": "\n".join(texts)} | fields
    told = (*paragraphs, EXAMPLE)
    return Draft(
        author, "pho-bien-phap-luat", "LawPage", title, summary, told, fields, unit, explains=explains
    )


def access(
    author: str, block: str, title: str, summary: str, *paragraphs: str, papers: tuple[Paper, ...] = ()
) -> Draft:
    """One block of the section on access to information."""
    told = (*paragraphs, EXAMPLE)
    fields, unit = {"block": block}, "phong-tu-phap"
    return Draft(
        author, "tiep-can-thong-tin", "AccessPage", title, summary, told, fields, unit, papers=papers
    )


def paper(name: str, title: str, *lines: str, kind: str = "") -> Paper:
    """A short paper that says what it is."""
    return Paper(f"vi-du-{name}.docx", f"Ví dụ: {title}", (title, *lines, PLACEHOLDER), kind)


def told(
    author: str,
    section: str,
    kind: str,
    title: str,
    summary: str,
    *paragraphs: str,
    unit: str = "",
    until: str = "published",
    rows: tuple[Row, ...] = (),
    **fields: Any,
) -> Draft:
    """A page of that kind with its fields, and the rows that hang on it."""
    words = (*paragraphs, EXAMPLE)
    return Draft(author, section, kind, title, summary, words, fields, unit, until, children=rows)
