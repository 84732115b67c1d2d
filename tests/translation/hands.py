"""What a translator does in the editor, for tests: through its form, as a browser sends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.test import Client
from wagtail.models import Locale, Page

from pages.translations.edition import Translating, public_edition
from tests import editor
from workflows.approval.models import TranslatedPage
from workflows.translation.form import WORDS
from workflows.translation.saving import begun_or_new, in_english, translation_of

WRITER, CHECKER, LEADER, DEPUTY = (
    "vien-chuc-trung-tam",
    "giam-doc-trung-tam",
    "truong-ban",
    "pho-truong-ban",
)
DECLARED = ["no-secrets", "rights"]
English = Callable[[Any], str]


def address(source: Page) -> str:
    return f"/admin/ban-dich/{source.pk}/"


def english(piece: Any) -> str:
    """Some English for a piece, of its own, with the tags it has to keep."""
    if piece.is_html and "<a" in piece.data:
        return piece.data
    return f"English {abs(hash(piece.data)) % 10**6}"


def pieces(source: Page) -> list[Any]:
    edition = public_edition(Page.objects.get(pk=source.pk))
    assert edition is not None, "nothing of it is public"
    target = begun_or_new(source, in_english(), translation_of(source, in_english()))
    return Translating(edition, target).pieces


def form_of(client: Client, source: Page) -> dict[str, str]:
    """What the form holds as it is opened."""
    opened = client.get(address(source))
    assert opened.status_code == 200, opened.status_code
    form = editor.Form()
    form.feed(opened.content.decode())
    return form.values


def written(source: Page, said: English = english) -> dict[str, str]:
    return {WORDS + piece.path: said(piece) for piece in pieces(source)}


def save(client: Client, source: Page, said: English | None = english, **more: Any) -> HttpResponse:
    """Open the form, write every piece, send it."""
    words = written(source, said) if said else {}
    return client.post(address(source), form_of(client, source) | words | more)


def translation(source: Page) -> Any:
    """The English page as it stands in the database."""
    locale = Locale.objects.get(language_code="en")
    return Page.objects.get(translation_key=source.translation_key, locale=locale).specific


def kept(source: Page) -> TranslatedPage:
    return TranslatedPage.objects.get(source=source)


def published(page: Any) -> Any:
    """The latest draft public, as the end of a chain puts it out."""
    page.get_latest_revision().publish(skip_permission_checks=True)
    TranslatedPage.objects.filter(page_id=page.pk).update(
        public_follows=page.get_latest_revision_as_object().source_revision
    )
    page.refresh_from_db()
    return page


def reworded(source: Any, title: str, **words: Any) -> Any:
    """The source published again with other words."""
    draft = source.get_latest_revision_as_object()
    draft.title = title
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision().publish(skip_permission_checks=True)
    source.refresh_from_db()
    return source
