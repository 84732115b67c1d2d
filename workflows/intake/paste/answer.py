"""What the editor puts in: blocks as its own form has them, and the sentences beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from pages.blocks.body import BodyBlock
from snippets.models import Hashed, Picture
from workflows.staff.models import User

from ..library import add_pictures, no_files_without_rows
from ..word.body import body_of, chosen
from ..word.reading.pieces import Piece
from .pieces import Pasted, as_text
from .sentences import (
    TOO_MANY,
    of_blocks,
    of_flattened,
    of_pictures,
    of_repairs,
    of_what_was_noticed,
)

BODY = BodyBlock()
MOST_PICTURES = 30


def for_a_body(pasted: Pasted, agreed: set[int], files: dict[str, bytes], actor: User) -> dict[str, Any]:
    """`files`: pictures that the clipboard holds beside the text."""
    pieces = list(chosen(pasted.pieces, agreed, is_document=False))
    with transaction.atomic(), no_files_without_rows() as kept:
        pictures, told = _pictures(pieces, pasted.sources | files, actor, kept)
        blocks = body_of(pieces, pictures)
        states = [{"type": kind, "value": _state(kind, value)} for kind, value in blocks]
    said = [
        *of_repairs(pasted, len(agreed)),
        *of_blocks([kind for kind, _value in blocks]),
        *of_pictures(sum(not picture.alt for picture in pictures.values())),
        *told,
        *of_what_was_noticed(pasted),
    ]
    return {"blocks": states, "said": said}


def for_a_text(pasted: Pasted, agreed: set[int]) -> dict[str, Any]:
    """For an editor that stands in no body: words, and a sentence on the rest."""
    pieces = list(chosen(pasted.pieces, agreed, is_document=False))
    blocks = body_of(as_text(pieces), {})
    said = [*of_repairs(pasted, len(agreed)), *of_flattened(pieces), *of_what_was_noticed(pasted)]
    return {"blocks": [{"type": kind, "value": _state(kind, value)} for kind, value in blocks], "said": said}


def _state(kind: str, value: Any) -> Any:
    child = BODY.child_blocks[kind]
    return child.get_form_state(child.normalize(value))


def _pictures(
    pieces: list[Piece], sources: Mapping[str, bytes], actor: User, kept: list[Hashed]
) -> tuple[dict[str, Picture], list[str]]:
    """So many of them, in the library, and a sentence for each that it did not take."""
    named = [(piece["part"], piece) for piece in pieces if piece["kind"] == "picture"]
    made, told = add_pictures(dict(named[:MOST_PICTURES]), sources.__getitem__, actor, kept)
    if len(named) > MOST_PICTURES:
        told.append(str(TOO_MANY) % {"most": MOST_PICTURES})
    return made, told
