"""The public edition of a page that its translations follow, and the pieces of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision
from wagtail_localize.strings import StringValue

from pages.models import PublishedCorrection
from pages.models.corrections import PANEL
from snippets.letters.stored import as_data

from .carrying import carry
from .kinds import is_translated
from .memory import Memory, Said
from .pieces import Piece, pieces_of, put


@dataclass
class Edition:
    """`page` is its content as readers have it; `revision` and `at` say which edition that is."""

    page: Any
    revision: int
    at: datetime


@dataclass(frozen=True)
class Row:
    """A piece of the source with what is known of it in the other language."""

    piece: Piece
    said: Said | None
    before: (
        Said | None
    )  # of what stood here in an earlier edition, where nothing is said of what stands here now

    @property
    def is_missing(self) -> bool:
        return self.said is None

    @property
    def is_unconfirmed(self) -> bool:
        return self.said is not None and not self.said.is_confirmed


def source_of(page: Page) -> Page | None:
    """The page of the portal's own language that this one is a translation of."""
    found = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return found.filter(locale__language_code=settings.LANGUAGE_CODE).select_related("live_revision").first()


def public_edition(source: Page) -> Edition | None:
    """As readers have it now; none of what is not public, or of a kind that nobody translates."""
    if not source.live or source.live_revision is None or not is_translated(source.specific_class):
        return None
    published_at = source.last_published_at or source.first_published_at
    at = published_at.replace(microsecond=0)  # a draft keeps no finer moment
    return Edition(source.live_revision.as_object(), source.live_revision_id, at)


def edition_followed(page: Any) -> Edition | None:
    """The one that a translation follows, whether readers still have it or not."""
    found = Revision.objects.filter(pk=page.source_revision).first()
    return Edition(found.as_object(), found.pk, page.source_at) if found else None


class Translating:
    """A translation in the making: what the edition says, what is said of it, what the translation is then."""

    def __init__(self, edition: Edition, target: Any) -> None:
        self.edition, self.target = edition, target
        self.cannot_name = carry(edition.page, target)  # sentences; and the target now has the source's words
        target.source_revision, target.source_at = edition.revision, edition.at

    @cached_property
    def memory(self) -> Memory:
        return Memory(self.edition.page, self.target.locale)

    @cached_property
    def pieces(self) -> list[Piece]:
        """In the order of the form; what was put right in the source since the translation is public comes first."""
        return [*self._notes, *pieces_of(self.target)]

    @cached_property
    def rows(self) -> list[Row]:
        return [self._row(piece) for piece in self.pieces]

    def _row(self, piece: Piece) -> Row:
        said = self.memory.of(piece)
        return Row(piece, said, None if said else self.memory.before(piece))

    @property
    def done(self) -> int:
        return len(self.rows) - self.missing - self.unconfirmed

    @property
    def missing(self) -> int:
        return sum(row.is_missing for row in self.rows)

    @property
    def unconfirmed(self) -> int:
        return sum(row.is_unconfirmed for row in self.rows)

    def make(self, own_note: str | None = None) -> Any:
        """The translation, in memory: each piece as it is said, in the source's words where nothing is.

        `own_note` is what the translation itself got wrong and puts right; None leaves what the draft says of that.
        """
        said = {row.piece.path: row.said.data for row in self.rows if row.said}
        put(self.target, said)
        if hasattr(self.target, PANEL) and self.target.first_published_at:
            own = self.own_note if own_note is None else own_note
            self._put_right([*self._notes_said, *([own] if own.strip() else [])])
        return self.target

    @property
    def own_note(self) -> str:
        """What the draft puts right that only the translation got wrong, and that readers have not been told."""
        notes = self.target.notes_to_publish() if hasattr(self.target, PANEL) else []
        return "\n".join(note.words for note in notes if note.words not in self._notes_said)

    @property
    def _notes_said(self) -> list[str]:
        said = {row.piece.path: row.said for row in self.rows if row.said}
        return [StringValue(said[one.path].data).render_text() for one in self._notes if one.path in said]

    @cached_property
    def _notes(self) -> list[Piece]:
        """Corrections of the source that readers of the translation have to be told of as well."""
        since = self.target.first_published_at
        if since is None or not getattr(self.edition.page, PANEL, None):
            return []
        here = [note.digest for note in self.edition.page.notes]
        told = PublishedCorrection.objects.filter(
            page_id=self.edition.page.pk, published_at__gt=since, digest__in=here
        )
        return [
            Piece(
                f"{PANEL}.{note.digest}",
                _("Đính chính ngày %(day)s") % {"day": f"{timezone.localdate(note.published_at):%d/%m/%Y}"},
                StringValue.from_plaintext(note.words).data,
                most=1000,
                is_long=True,
            )
            for note in told.order_by("published_at", "pk")
        ]

    def _put_right(self, words: list[str]) -> None:
        """What readers were told stays as it is; the new notes follow it, each once."""
        told = {one.digest for one in self.target.corrections_published}
        blocks = [
            b
            for b, note in zip(self.target.corrections, self.target.notes, strict=True)
            if note.digest in told
        ]
        have = {block.value["words"] for block in blocks}
        field = self.target._meta.get_field(PANEL)
        kept = as_data(field, self.target.corrections)
        before = [one for one in kept if one["value"]["words"] in have]
        new = [
            {"type": "correction", "value": {"words": one, "wrong_since": None}, "id": _number(one)}
            for one in dict.fromkeys(words)
            if one not in have
        ]
        self.target.corrections = field.to_python([*before, *new])


def _number(words: str) -> str:
    """Of a block: the same for the same note, however often the translation is made."""
    return str(uuid5(NAMESPACE_URL, words))
