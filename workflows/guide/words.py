"""Markdown as the screens show it: links lead to other pages of the guide, a picture stands beside its step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .parts import Part

MARKDOWN = MarkdownIt("commonmark", {"html": False})
# From the target of a link to an address of the admin, if it is of the guide.
Leads = Callable[[str], str | None]


@dataclass(frozen=True)
class Drawn:
    """A picture as the text names it."""

    source: str
    says: str
    line: int


@dataclass(frozen=True)
class Written:
    html: str
    pictures: tuple[Drawn, ...]


def written(part: Part, leads: Leads) -> Written:
    tokens = MARKDOWN.parse(part.body)
    alone = [place for place, token in enumerate(tokens) if _kinds(token) == ["image"]]
    around = {place + step for place in alone for step in (-1, 0, 1)}  # its paragraph goes with it
    left = [token for place, token in enumerate(tokens) if place not in around]
    for token in left:
        _lead(part, token, leads)
    html = MARKDOWN.renderer.render(left, MARKDOWN.options, {})
    return Written(html.strip(), tuple(_drawn(part, tokens[place]) for place in alone))


def _kinds(token: Token) -> list[str]:
    return [child.type for child in token.children or []]


def _line(part: Part, token: Token) -> int:
    return part.line + 1 + (token.map[0] if token.map else 0)


def _drawn(part: Part, token: Token) -> Drawn:
    [image] = token.children or []
    line = _line(part, token)
    if not image.content.strip():
        raise part.fault("Ảnh phải có lời mô tả trong ngoặc vuông.", line)
    return Drawn(str(image.attrs["src"]), image.content.strip(), line)


def _lead(part: Part, token: Token, leads: Leads) -> None:
    for child in token.children or []:
        if child.type == "image":
            raise part.fault("Ảnh phải đứng riêng một đoạn.", _line(part, token))
        if child.type == "link_open":
            wanted = str(child.attrs["href"])
            found = leads(wanted)
            if found is None:
                raise part.fault(
                    f"Liên kết không dẫn tới trang nào của Hướng dẫn: {wanted}", _line(part, token)
                )
            child.attrs["href"] = found
