"""Of a translation: the terms of the bilingual glossary that its source names and that it does not carry."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from wagtail.models import Revision

from pages.translations.glossary import glossary
from pages.translations.pieces import Piece, pieces_of
from vietnamese.terms import Entry

from ..translations.rules import is_translation


def terms_not_carried(draft: Any) -> Iterator[tuple[Piece, Entry]]:
    """Each with the piece in which it was looked for; of what is no translation nothing is asked."""
    if not is_translation(draft):
        return
    edition = Revision.objects.filter(pk=draft.source_revision).first()
    if edition is None:
        return
    known, said = glossary(), {piece.path: _plain(piece) for piece in pieces_of(draft)}
    for piece in pieces_of(edition.as_object()):
        for entry in known.not_carried(_plain(piece), said.get(piece.path, "")):
            yield piece, entry


def _plain(piece: Piece) -> str:
    return unescape(strip_tags(piece.data))
