"""One text of the demonstration city, and how each kind of it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

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
