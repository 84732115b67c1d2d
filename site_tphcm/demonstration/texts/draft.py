"""One text of the demonstration city, and how each kind of it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from pages.models.role_model import Consent
from workflows.regulation.documents import TYPES

EXAMPLE = "Bài ví dụ để giới thiệu cách làm việc của hệ thống; không phải tin đã được cơ quan nào phê duyệt."


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
    relations: tuple[
        tuple[str, str], ...
    ] = ()  # of a document: the act and the other; of a procedure: number and words of a basis


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


def article(
    author: str,
    section: str,
    title: str,
    summary: str,
    *paragraphs: str,
    unit: str = "",
    until: str = "published",
) -> Draft:
    """A page of words, for the sections whose own page type comes later."""
    return Draft(author, section, "ArticlePage", title, summary, (*paragraphs, EXAMPLE), {}, unit, until)
