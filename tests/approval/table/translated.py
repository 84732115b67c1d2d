"""The same table for translations: written in their own editor, beside a source that is public."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from pages.translations.edition import Translating, public_edition, source_of
from pages.translations.kinds import is_translated
from snippets.models import Picture
from tests import editor
from tests.kinds import KINDS, SUMMARY
from vietnamese.text import slug
from workflows.approval.kept import once
from workflows.regulation.vocabulary import Section
from workflows.staff.models import User
from workflows.translation.form import KEEP, WORDS
from workflows.translation.judging import Sent
from workflows.translation.saving import begun_or_new, in_english, save, translation_of

from .doors import CREATED, DOORS
from .expected import SECTIONS, Cell, State, may
from .happened import SIGNS, Facts
from .states import NEW_TITLE, brought_to, fresh
from .trial import Table

TRANSLATED = tuple(section for section in SECTIONS if is_translated(KINDS[section.content]))
OTHER, WRITER_OF_ANOTHER = "Bài chưa có bản dịch", "nguoi-viet-bai-khac"


def _may(cell: Cell) -> bool:
    """As of any page; but it stands where its source stands, and nobody moves it from there."""
    return cell.verb != "move" and may(cell)


def _page_in(section: Section, state: State, author: User) -> Page:
    """A whole translation by that author, of what the author had published."""
    another, is_first = User.objects.get_or_create(username=WRITER_OF_ANOTHER)
    if is_first:
        editor.published(section.key, OTHER, another)
    source = editor.published(section.key, f"Bài trong bảng, {state}", author)
    Picture.objects.filter(alt_en="").update(alt_en="A picture", caption_en="A picture")
    made = save(author, source, _sent(source, f"Page in the table, {state}"), timezone.now()).page
    is_newer = state is State.NEWER
    page = brought_to(State.LIVE if is_newer else state, Page.objects.get(pk=made.pk), section)
    if is_newer:
        save(author, source, _sent(source, "Page with newer words"), timezone.now())
    return page


def _sent(source: Page, title: str) -> Sent:
    edition, page = public_edition(source), translation_of(source, in_english())
    assert edition is not None
    pieces = Translating(edition, begun_or_new(source, in_english(), page)).pieces
    words = {piece.path: piece.text for piece in pieces}
    words[_told_by(pieces)] = title
    return Sent(edition.revision, page and page.latest_revision_id, words, kept=frozenset(words))


def _told_by(pieces: list[Any]) -> str:
    """What differs from one saving to the next: the title, or another piece of what is called by its number."""
    others = [piece.path for piece in pieces if piece.text != SUMMARY]
    return "title" if "title" in others else others[-1]


def _posted(client: Client, source: Page, title: str) -> HttpResponse:
    """The editor's form, whole; what the table tries is who may, so it is made of the source once."""
    sent: Sent = once(source, f"sent {title}", lambda: _sent(source, title))
    form: dict[str, Any] = {WORDS + path: text for path, text in sent.words.items()}
    hidden = {"source": sent.source, "draft": sent.draft or ""}
    address = reverse("translation_edit", args=[source.pk])
    return client.post(address, form | hidden | {KEEP: list(sent.kept)})


def _create(client: Client, cell: Cell, page: Page) -> HttpResponse:
    return _posted(client, once(page, "another source", lambda: _other_in(cell.section)), CREATED)


def _other_in(section: Section) -> Page:
    return Page.objects.child_of(editor.section(section.key)).get(owner__username=WRITER_OF_ANOTHER)


def _edit(client: Client, cell: Cell, page: Page) -> HttpResponse:
    source = once(page, "its source", lambda: source_of(page))
    return _posted(client, source, NEW_TITLE)


def _copy(client: Client, cell: Cell, page: Page) -> HttpResponse:
    form = {"new_title": CREATED, "new_slug": slug(CREATED), "new_parent_page": fresh(page).get_parent().pk}
    return client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)


def _is_one_more(before: Facts, after: Facts) -> bool:
    return after.pages == before.pages + 1


TRANSLATIONS = Table(
    may=_may,
    page_in=_page_in,
    doors=DOORS | {"create": _create, "edit": _edit, "copy": _copy},
    signs=SIGNS | {"create": _is_one_more, "copy": _is_one_more},
)
