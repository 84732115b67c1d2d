"""From what was read to the body of a page: neighbouring paragraphs and lists are one text, as an editor types them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from wagtail.rich_text import RichText

from snippets.models import Picture

from .reading.reader import INSTEAD, OF_HEAD, OF_TITLE

Piece = dict[str, Any]
Block = tuple[str, Any]
BODY_FIELD = "body"
TEXTS = ("text", "item")


def chosen(pieces: Iterable[Piece], agreed: set[int], *, is_document: bool) -> Iterator[Piece]:
    """Those of the body, each as a person agreed to it; `agreed`: places of pieces that are to be repaired.

    A document bears its head and its signature as fields, any other page bears its title.
    """
    for place, piece in enumerate(pieces):
        if not is_left_out(piece, is_document=is_document):
            yield repaired(piece) if place in agreed and "offered" in piece else piece


def is_left_out(piece: Piece, *, is_document: bool) -> bool:
    return piece.get("of") in ({OF_HEAD} if is_document else {OF_TITLE, INSTEAD})


def repaired(piece: Piece) -> Piece:
    return piece | {OFFERED_FOR[piece["kind"]]: piece["offered"]}


OFFERED_FOR = {"text": "html", "item": "html", "heading": "text", "table": "rows"}


def body_of(pieces: Iterable[Piece], pictures: Mapping[str, Picture]) -> list[Block]:
    """The blocks; a picture that the library refused is left out."""
    blocks: list[Block] = []
    run: list[Piece] = []
    for piece in pieces:
        if piece["kind"] in TEXTS:
            run.append(piece)
            continue
        if run:
            blocks.append(("paragraph", RichText(html_of(run))))
            run = []
        if (made := _block(piece, pictures)) is not None:
            blocks.append(made)
    return [*blocks, ("paragraph", RichText(html_of(run)))] if run else blocks


def _block(piece: Piece, pictures: Mapping[str, Picture]) -> Block | None:
    if piece["kind"] == "heading":
        return "heading", {"text": piece["text"], "level": piece["level"]}
    if piece["kind"] == "table":
        return "table", table_of(piece)
    image = pictures.get(piece["part"])
    return None if image is None else ("picture", {"image": image, "caption": piece["caption"][:250]})


def table_of(piece: Piece) -> dict[str, Any]:
    hidden = [
        {"row": row, "col": column, "hidden": True}
        for one in piece["merged"]
        for row in range(one["row"], one["row"] + one["rowspan"])
        for column in range(one["col"], one["col"] + one["colspan"])
        if (row, column) != (one["row"], one["col"])
    ]
    return {
        "data": piece["rows"],
        "cell": hidden,
        "first_row_is_table_header": piece["head"],
        "first_col_is_header": False,
        "table_header_choice": "row" if piece["head"] else "neither",
        "table_caption": "",
        "mergeCells": piece["merged"],
    }


def html_of(run: list[Piece]) -> str:
    """Paragraphs, and lists within lists. An ordered list that goes on after a paragraph keeps its numbers as words,
    for the editor's begins at one."""
    made: list[str] = []
    items: list[Piece] = []
    for piece in [*run, None]:
        if piece is not None and piece["kind"] == "item" and _goes_on(items, piece):
            items.append(piece)
            continue
        made, items = [*made, *_lists(items)], []
        if piece is None:
            break
        if piece["kind"] == "item" and _begins(piece):
            items = [piece]
        else:
            made.append(f"<p>{_marked(piece)}</p>")
    return "".join(made)


def _begins(piece: Piece) -> bool:
    return not piece["ordered"] or piece.get("number", 1) == 1


def _goes_on(items: list[Piece], piece: Piece) -> bool:
    """One more of the list at hand: deeper by one step, or counted on from the last of its depth."""
    if not items:
        return False
    if not piece["ordered"]:
        return True
    if "number" not in piece:
        return True
    last = next((one for one in reversed(items) if one["depth"] <= piece["depth"]), None)
    if last is None or last["depth"] < piece["depth"]:
        return piece["number"] == 1
    return bool(last["ordered"]) and last.get("number") == piece["number"] - 1


def _marked(piece: Piece) -> str:
    """Its number as the file writes it, which is text: what looks like a tag there is none."""
    return f"{escape(piece['words'])} {piece['html']}" if piece.get("words") else str(piece["html"])


def _lists(items: Iterable[Piece]) -> list[str]:
    """Runs of one kind at one depth, each with what stands deeper inside its last item."""
    waiting = deque(items)
    made: list[str] = []
    while waiting:
        first, inner = waiting[0], ""
        while waiting and _is_beside(waiting[0], first):
            head, below = waiting.popleft(), []
            while waiting and waiting[0]["depth"] > first["depth"]:
                below.append(waiting.popleft())
            inner += f"<li>{head['html']}{''.join(_lists(below))}</li>"
        tag = "ol" if first["ordered"] else "ul"
        made.append(f"<{tag}>{inner}</{tag}>")
    return made


def _is_beside(one: Piece, other: Piece) -> bool:
    return (one["depth"], one["ordered"]) == (other["depth"], other["ordered"])
